import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PaymentSums } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ProgressBar } from '../../ui/progress-bar';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { PAYMENTS_TEXTS } from './payments.texts';

/** What is asked for, approved, paid and left of a commission’s value. */
@Component({
  selector: 'lg-payment-sums',
  imports: [ProgressBar, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().share(format.percent(share(), 0)) }}</p>
    <lg-progress-bar [value]="share()" [label]="t().paid" [showValue]="false" />
    <lg-summary-list>
      @for (row of rows(); track row.label) {
        <lg-summary-row [label]="row.label"
          ><span class="number">{{ format.money(row.amount) }}</span></lg-summary-row
        >
      }
      @if (accepted(); as counted) {
        <lg-summary-row [label]="t().acceptedOf">{{ counted }}</lg-summary-row>
      }
    </lg-summary-list>
  `,
  styles: `
    p {
      margin: 0 0 0.25rem;
    }
  `,
})
export class PaymentSumsView {
  readonly sums = input.required<PaymentSums>();
  /** Accepted milestones of all, in words. */
  readonly accepted = input('');

  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly share = computed(() => {
    const { paid, value } = this.sums();
    return value === 0 ? 0 : paid / value;
  });
  protected readonly rows = computed(() => {
    const { value, requested, approved, paid, remaining } = this.sums();
    const t = this.t();
    return [
      { label: t.value, amount: value },
      { label: t.requested, amount: requested },
      { label: t.approved, amount: approved },
      { label: t.paid, amount: paid },
      { label: t.remaining, amount: remaining },
    ];
  });
}
