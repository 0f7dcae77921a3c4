import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import { PAYMENT_LIMITS, type PaymentDesk, type PaymentListItem, type PaymentView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { PaymentsApi } from './payments-api';
import { PAYMENTS_TEXTS } from './payments.texts';

/** What the form is filled from: a draft, or what was returned. */
type Written = Pick<PaymentListItem, 'id' | 'milestoneId' | 'amount'> &
  Pick<PaymentView, 'note' | 'revision'>;

interface PaymentModel {
  readonly milestoneId: string;
  readonly amount: number | null;
  readonly note: string;
}

/** What is asked for: which milestone, how much, on what grounds. */
@Component({
  selector: 'lg-payment-form',
  imports: [Button, ErrorSummary, FormField, NumberField, SelectField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @if (hasMilestones()) {
        <lg-select-field [formField]="form.milestoneId" [label]="t().milestone" [options]="milestones()" />
      }
      <lg-number-field
        [formField]="form.amount"
        [label]="t().amount"
        [hint]="t().amountHint(format.money(remaining()))"
        [maxDecimals]="0"
        [money]="true"
      />
      <lg-text-area [formField]="form.note" [label]="t().note" [hint]="t().noteHint" [rows]="4" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
})
export class PaymentForm {
  readonly commissionId = input.required<string>();
  readonly payable = input.required<PaymentDesk['payable']>();
  /** Whole đồng. */
  readonly remaining = input.required<number>();
  /** Null for a new one. */
  readonly payment = input.required<Written | null>();
  readonly saved = output<PaymentView>();

  readonly #api = inject(PaymentsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly labels = computed(() => {
    const { milestone, amount, note } = this.t();
    return { milestoneId: milestone, amount, note };
  });
  protected readonly hasMilestones = computed(() =>
    this.payable().some(({ milestoneId }) => milestoneId !== null),
  );
  protected readonly milestones = computed(() =>
    this.payable().map(({ milestoneId, name }) => ({ value: milestoneId ?? '', label: name ?? '' })),
  );
  readonly #model = linkedSignal<PaymentModel>(() => {
    const { milestoneId = null, amount = null, note = '' } = this.payment() ?? {};
    return { milestoneId: milestoneId ?? '', amount, note };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.milestoneId, { when: () => this.hasMilestones() });
    required(path.amount);
    min(path.amount, 1);
    max(path.amount, () => this.remaining());
    validate(path.amount, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'not_whole' },
    );
    maxLength(path.note, PAYMENT_LIMITS.note);
  });
  protected readonly sending = submission(this.form, async () => {
    const { milestoneId, amount, note } = this.#model();
    const request = {
      milestoneId: milestoneId === '' ? null : milestoneId,
      amount: amount ?? 0,
      note: note.trim(),
    };
    const before = this.payment();
    const payment = before
      ? await this.#api.save(before.id, { ...request, revision: before.revision })
      : await this.#api.begin(this.commissionId(), request);
    this.#toasts.show(this.t().saved);
    this.saved.emit(payment);
  });
}
