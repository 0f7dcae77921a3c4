import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { ResultDesk } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { OutcomesApi } from './outcomes-api';
import { RESULT_FORM_TEXTS } from './result-form.texts';

/** Takes a published result back, with a reason that everybody reads. */
@Component({
  selector: 'lg-withdraw-form',
  imports: [Button, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.reason.vi" [label]="labels()['reason.vi']" [rows]="3" />
      <lg-text-area [formField]="form.reason.en" [label]="labels()['reason.en']" [rows]="3" />
      <div>
        <button type="submit" lgButton="danger" [busy]="sending.busy()">{{ t().withdraw }}</button>
      </div>
    </form>
  `,
})
export class WithdrawForm {
  readonly code = input.required<string>();
  readonly withdrawn = output<ResultDesk>();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(RESULT_FORM_TEXTS);
  readonly #model = signal({ reason: { vi: '', en: '' } });
  protected readonly labels = computed(() => ({
    'reason.vi': this.t().vi(this.t().withdrawReason),
    'reason.en': this.t().en(this.t().withdrawReason),
  }));
  protected readonly form = form(this.#model, (path) => {
    required(path.reason.vi);
    for (const text of [path.reason.vi, path.reason.en]) maxLength(text, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { vi, en } = this.#model().reason;
    const desk = await this.#api.withdrawResult(this.code(), { vi: vi.trim(), en: en.trim() });
    this.#toasts.show(this.t().withdrawn);
    this.withdrawn.emit(desk);
  });
}
