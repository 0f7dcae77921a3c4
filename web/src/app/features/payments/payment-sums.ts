import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { PaymentSums } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { ProgressBar } from '../../ui/progress-bar';
import { PAYMENTS_TEXTS } from './payments.texts';

/** What is asked for, approved, paid and left of a commission’s value. */
@Component({
  selector: 'lg-payment-sums',
  imports: [ProgressBar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>{{ t().share(format.percent(share(), 0)) }}</p>
    <lg-progress-bar [value]="share()" [label]="t().paid" [showValue]="false" />
    <dl>
      @for (row of rows(); track row.label) {
        <div>
          <dt>{{ row.label }}</dt>
          <dd class="number">{{ row.value }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      container-type: inline-size;
    }
    p {
      margin: 0 0 0.25rem;
    }
    dl {
      margin: 0.75rem 0 0;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 1rem;
      padding-block: 0.375rem;
      border-top: 1px solid var(--lg-line);
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      white-space: nowrap;
    }
    /* Where one pair would not fit on a line, none stands on one. */
    @container (max-width: 22rem) {
      dl > div {
        flex-direction: column;
      }
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
    const counted = this.accepted();
    const amounts = [
      { label: t.value, amount: value },
      { label: t.requested, amount: requested },
      { label: t.approved, amount: approved },
      { label: t.paid, amount: paid },
      { label: t.remaining, amount: remaining },
    ].map(({ label, amount }) => ({ label, value: this.format.money(amount) }));
    return [...amounts, ...(counted === '' ? [] : [{ label: t.acceptedOf, value: counted }])];
  });
}
