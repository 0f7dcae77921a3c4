import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DeliveryView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Attachments } from '../../ui/attachments';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { PARTY_TEXTS } from '../../ui/parties.texts';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { CheckForm } from './check-form';
import { AcceptForm, ReturnForm } from './decide-forms';
import { DeliveriesApi, deliveryAddress } from './deliveries-api';
import { DELIVERIES_TEXTS } from './deliveries.texts';
import { DeliveryForm } from './delivery-form';
import { DELIVERY_STATE_TEXTS, DELIVERY_TONES, VERDICT_TEXTS, VERDICT_TONES } from './delivery-words';

/** One round of a milestone: what is handed in, how it was found, and what was decided. */
@Component({
  selector: 'lg-delivery-page',
  imports: [
    AcceptForm,
    Attachments,
    Banner,
    Button,
    CheckForm,
    Column,
    DataTable,
    DeliveryForm,
    PageHeader,
    ProblemView,
    ReturnForm,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './delivery-page.html',
  styles: `
    h2 {
      font-size: 1.25rem;
      margin: 0 0 0.5rem;
    }
    h3 {
      font-size: 1.0625rem;
      margin: 0.5rem 0 0.25rem;
    }
    p {
      margin: 0 0 0.25rem;
    }
    li,
    summary {
      overflow-wrap: anywhere;
    }
  `,
})
export class DeliveryPage {
  readonly id = input.required<string>();

  readonly #api = inject(DeliveriesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(DELIVERIES_TEXTS);
  protected readonly parties = injectTexts(PARTY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly tones = DELIVERY_TONES;
  protected readonly verdictTones = VERDICT_TONES;
  protected readonly states = computed(() => DELIVERY_STATE_TEXTS[this.#locale()]);
  protected readonly verdicts = computed(() => VERDICT_TEXTS[this.#locale()]);
  protected readonly busy = signal(false);
  protected readonly address = computed(() => deliveryAddress(this.id()));
  protected readonly delivery = httpResource<DeliveryView>(() => this.address());

  protected readonly attach = async (file: File): Promise<void> => {
    this.delivery.set(await this.#api.attach(this.id(), file));
  };
  protected readonly detach = async (fileId: string): Promise<void> => {
    this.delivery.set(await this.#api.detach(this.id(), fileId));
  };

  constructor() {
    describePage(() => {
      if (!this.delivery.hasValue()) return null;
      const { milestoneName, round } = this.delivery.value();
      return { title: this.t().title(milestoneName, this.format.number(round)), hidden: true };
    });
  }

  protected async withdraw(): Promise<void> {
    this.busy.set(true);
    try {
      this.delivery.set(await this.#api.take(this.id(), 'withdraw'));
      this.#toasts.show(this.t().withdrawn);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
