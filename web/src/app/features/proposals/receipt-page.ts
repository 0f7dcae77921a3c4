import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ProposalVersionView, ProposalView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
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
import { proposalAddress } from './proposals-api';
import { ReceiptList } from './receipt-list';
import { SUBMIT_TEXTS } from './submit.texts';

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
  protected readonly t = injectTexts(SUBMIT_TEXTS);
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
    return receipt && this.asked() ? `${proposalAddress(this.id())}/versions/${receipt.version}` : undefined;
  });

  constructor() {
    describePage(() => ({ title: `${this.t().receiptHeading} ${this.number()}`, hidden: true }));
  }

  protected print(): void {
    this.#window?.print();
  }
}
