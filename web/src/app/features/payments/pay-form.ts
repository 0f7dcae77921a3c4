import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { PAYMENT_LIMITS, type PaymentView } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { PaymentsApi } from './payments-api';
import { PAYMENTS_TEXTS } from './payments.texts';

/** Records when it was paid, and by which transfer. */
@Component({
  selector: 'lg-pay-form',
  imports: [Button, DateField, ErrorSummary, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-date-field [formField]="form.paidOn" [label]="t().paidOn" />
      <lg-text-field [formField]="form.reference" [label]="t().reference" autocomplete="off" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().pay }}</button>
      </div>
    </form>
  `,
})
export class PayForm {
  readonly id = input.required<string>();
  readonly paid = output<PaymentView>();

  readonly #api = inject(PaymentsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly labels = computed(() => ({ paidOn: this.t().paidOn, reference: this.t().reference }));
  readonly #model = signal<{ paidOn: string | null; reference: string }>({
    paidOn: injectToday()(),
    reference: '',
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.paidOn);
    required(path.reference);
    maxLength(path.reference, PAYMENT_LIMITS.reference);
  });
  protected readonly sending = submission(this.form, async () => {
    const { paidOn, reference } = this.#model();
    const payment = await this.#api.pay(this.id(), { paidOn: paidOn ?? '', reference: reference.trim() });
    this.#toasts.show(this.t().done.pay);
    this.paid.emit(payment);
  });
}
