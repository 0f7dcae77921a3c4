import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, max, min, required } from '@angular/forms/signals';
import {
  type ProgrammeCalendar,
  SCHEDULE_RULE_MAX,
  SCHEDULE_RULE_NAMES,
  type ScheduleRules,
} from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { CALENDAR_TEXTS } from './calendar.texts';
import { ProgrammeApi } from './programme-api';

type RulesModel = Record<keyof ScheduleRules, number | null>;

/** How many working days the parts of a schedule take at least. */
@Component({
  selector: 'lg-schedule-rules-form',
  imports: [Button, ErrorSummary, FormField, NumberField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <h2>{{ t().rules }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="t().rule" />
      @for (name of names; track name) {
        <lg-number-field
          [formField]="form[name]"
          [label]="t().rule[name]"
          [unit]="t().days"
          [maxDecimals]="0"
        />
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().saveRules }}</button>
      </div>
    </form>
  `,
})
export class ScheduleRulesForm {
  readonly rules = input.required<ScheduleRules>();
  readonly saved = output<ProgrammeCalendar>();

  readonly #api = inject(ProgrammeApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(CALENDAR_TEXTS);
  protected readonly names = SCHEDULE_RULE_NAMES;
  readonly #model = linkedSignal<RulesModel>(() => ({ ...this.rules() }));
  protected readonly form = form(this.#model, (path) => {
    for (const name of SCHEDULE_RULE_NAMES) {
      required(path[name]);
      min(path[name], 0);
      max(path[name], SCHEDULE_RULE_MAX);
    }
  });
  protected readonly sending = submission(this.form, async () => {
    const rules = this.#model() as ScheduleRules;
    this.saved.emit(await this.#api.saveRules({ ...rules }));
    this.#toasts.show(this.t().saved);
  });
}
