import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalVersionView, ProposalView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale, withLocale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { NotFound } from '../../ui/not-found';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { FileList } from './file-list';
import { DeclarationsView } from './accepted-declarations';
import { ProposalContentView } from './proposal-content-view';
import { proposalAddress, versionAddress } from './proposals-api';
import { ReceiptDownloads } from './receipt-downloads';
import { ReceiptList } from './receipt-list';
import { RECEIPT_TEXTS } from './receipt.texts';

/** What a solver holds as proof of a submission; made to be printed. */
@Component({
  selector: 'lg-receipt-page',
  imports: [
    DeclarationsView,
    Banner,
    Button,
    FileList,
    NotFound,
    PageHeader,
    ProblemView,
    ProposalContentView,
    ReceiptDownloads,
    ReceiptList,
    RouterLink,
    Skeleton,
    SummaryList,
    SummaryRow,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './receipt-page.html',
  styleUrl: './receipt-page.scss',
})
export class ReceiptPage {
  readonly id = input.required<string>();
  readonly number = input.required<string>();

  readonly #window = inject(DOCUMENT).defaultView;
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RECEIPT_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly address = proposalAddress;

  protected readonly proposal = httpResource<ProposalView>(() => proposalAddress(this.id()));
  protected readonly receipt = computed(() =>
    this.proposal.hasValue()
      ? (this.proposal.value().receipts.find(({ number }) => number === this.number()) ?? null)
      : null,
  );
  protected readonly latest = computed(() =>
    this.proposal.hasValue() ? (this.proposal.value().receipts.at(-1) ?? null) : null,
  );
  protected readonly asked = signal(false);
  /** Only once somebody wants to read it: the receipt stands without it. */
  protected readonly version = httpResource<ProposalVersionView>(() => {
    const receipt = this.receipt();
    return receipt && this.asked() ? versionAddress(this.id(), receipt.version) : undefined;
  });
  protected readonly paper = computed(
    () => `${versionAddress(this.id(), this.receipt()?.version ?? 0)}/receipt.pdf?lang=${this.#locale()}`,
  );
  /** In full, because it is printed. */
  protected readonly verifyAddress = computed(
    () => (this.#window?.location.origin ?? '') + withLocale('/verify', this.#locale()),
  );

  constructor() {
    describePage(() => ({ title: `${this.t().heading} ${this.number()}`, hidden: true }));
  }

  protected print(): void {
    this.#window?.print();
  }
}
