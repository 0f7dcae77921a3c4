import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { SANDBOX_LIMITS, type SandboxView } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { SandboxApi } from './sandbox-api';
import { SANDBOX_TEXTS } from './sandbox.texts';

/** Counts who has joined on a day. */
@Component({
  selector: 'lg-participants-form',
  imports: [Button, DateField, ErrorSummary, FormField, NumberField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-date-field [formField]="form.day" [label]="t().day" />
      <lg-number-field
        [formField]="form.count"
        [label]="t().count"
        [hint]="t().countHint"
        [maxDecimals]="0"
      />
      <lg-text-field [formField]="form.note" [label]="t().note" autocomplete="off" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().countAct }}</button>
      </div>
    </form>
  `,
})
export class ParticipantsForm {
  readonly id = input.required<string>();
  readonly counted = output<SandboxView>();

  readonly #api = inject(SandboxApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(SANDBOX_TEXTS);
  protected readonly labels = computed(() => ({
    day: this.t().day,
    count: this.t().count,
    note: this.t().note,
  }));
  readonly #model = signal<{ day: string | null; count: number | null; note: string }>({
    day: injectToday()(),
    count: null,
    note: '',
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.day);
    required(path.count);
    maxLength(path.note, SANDBOX_LIMITS.line);
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const { day, count, note } = this.#model();
      const participants = { day: day ?? '', count: count ?? 0, note: note.trim() };
      this.counted.emit(await this.#api.count(this.id(), participants));
      this.#model.update((model) => ({ ...model, count: null, note: '' }));
      this.form().reset();
      this.#toasts.show(this.t().counted);
    },
    { cap_exceeded: 'count' },
  );
}
