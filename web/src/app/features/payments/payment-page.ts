import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { PaymentView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Attachments } from '../../ui/attachments';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { PARTY_TEXTS } from '../../ui/parties.texts';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { PaymentActs } from './payment-acts';
import { PaymentForm } from './payment-form';
import { PaymentSumsView } from './payment-sums';
import { PAYMENT_STATE_TEXTS, PAYMENT_TONES } from './payment-words';
import { PaymentsApi, paymentAddress } from './payments-api';
import { PAYMENTS_TEXTS } from './payments.texts';

/** A request for payment: how much, for what, who did what, and what follows. */
@Component({
  selector: 'lg-payment-page',
  imports: [
    Attachments,
    Banner,
    PageHeader,
    PaymentActs,
    PaymentForm,
    PaymentSumsView,
    ProblemView,
    Skeleton,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './payment-page.html',
  styles: `
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.5rem;
    }
    p {
      margin: 0 0 0.25rem;
    }
    .log li {
      padding-block: 0.5rem;
      border-top: 1px solid var(--lg-line);
      overflow-wrap: anywhere;
    }
  `,
})
export class PaymentPage {
  readonly id = input.required<string>();

  readonly #api = inject(PaymentsApi);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(PAYMENTS_TEXTS);
  protected readonly parties = injectTexts(PARTY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly tones = PAYMENT_TONES;
  protected readonly states = computed(() => PAYMENT_STATE_TEXTS[this.#locale()]);
  protected readonly address = computed(() => paymentAddress(this.id()));
  protected readonly payment = httpResource<PaymentView>(() => this.address());

  protected readonly attach = async (file: File): Promise<void> => {
    this.payment.set(await this.#api.attach(this.id(), file));
  };
  protected readonly detach = async (fileId: string): Promise<void> => {
    this.payment.set(await this.#api.detach(this.id(), fileId));
  };

  constructor() {
    describePage(() =>
      this.payment.hasValue()
        ? { title: this.t().title(this.format.number(this.payment.value().ordinal)), hidden: true }
        : null,
    );
  }
}
