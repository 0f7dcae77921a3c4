import { ChangeDetectionStrategy, Component, computed, inject, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { CALENDAR_TEXTS } from './calendar.texts';
import { ProgrammeApi } from './programme-api';

/** One public holiday; the day says whether it is new. */
@Component({
  selector: 'lg-holiday-form',
  imports: [Button, DateField, ErrorSummary, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack card" novalidate (submit)="sending.submit($event)">
      <h3>{{ t().add }}</h3>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-date-field [formField]="form.day" [label]="t().day" />
      <lg-text-field [formField]="form.name.vi" [label]="t().nameVi" />
      <lg-text-field [formField]="form.name.en" [label]="t().nameEn" />
      <lg-date-field [formField]="form.workdayInstead" [label]="t().instead" [hint]="t().insteadHint" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
})
export class HolidayForm {
  readonly saved = output();

  readonly #api = inject(ProgrammeApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(CALENDAR_TEXTS);
  protected readonly labels = computed(() => ({ day: this.t().day, workdayInstead: this.t().instead }));
  readonly #model = signal({
    day: null as string | null,
    name: { vi: '', en: '' },
    workdayInstead: null as string | null,
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.day);
    required(path.name.vi);
    maxLength(path.name.vi, 200);
    maxLength(path.name.en, 200);
  });
  protected readonly sending = submission(this.form, async () => {
    const { day, name, workdayInstead } = this.#model();
    if (day === null) return;
    await this.#api.saveHoliday(day, { name, workdayInstead });
    this.#toasts.show(this.t().saved);
    this.saved.emit();
  });
}
