import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  IN_EVALUATION,
  type PartnershipView,
  type ProposalState,
  type ProposalVersionView,
  type ProposalView,
  jointName,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { Countdown } from '../../ui/countdown';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ComplaintCard } from '../complaints/complaint-card';
import { ClockWarning } from './clock-warning';
import { FileList } from './file-list';
import { PartnerList } from './partner-list';
import { PapersNotice } from './papers-notice';
import { PARTNERS_TEXTS } from './partners.texts';
import { PitchCard } from './pitch-card';
import { ProposalContentView } from './proposal-content-view';
import { ProposalEditor } from './proposal-editor';
import { ProposalFeedbackView } from './proposal-feedback';
import { ProposalStateTag } from './proposal-state';
import { ProposalStatus } from './proposal-status';
import { ProposalsApi, proposalAddress } from './proposals-api';
import { PROPOSALS_TEXTS } from './proposals.texts';
import { ReceiptList } from './receipt-list';
import { UnsentWords } from './unsent-words';

/** Its seal has been opened: a decision on it may be taken, and complained about. */
const OPENED: readonly ProposalState[] = [...IN_EVALUATION, 'ineligible', 'selected', 'not_selected'];

/** One proposal for its authors: to write while the call is open, to follow afterwards. */
@Component({
  selector: 'lg-proposal-page',
  imports: [
    Button,
    ClockWarning,
    ComplaintCard,
    ConfirmDialog,
    Countdown,
    FileList,
    PageHeader,
    PapersNotice,
    PartnerList,
    PitchCard,
    ProblemView,
    ProposalContentView,
    ProposalEditor,
    ProposalFeedbackView,
    ProposalStateTag,
    ProposalStatus,
    ReceiptList,
    RouterLink,
    Skeleton,
    UnsentWords,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-page.html',
  styleUrl: './proposal-page.scss',
})
export class ProposalPage {
  readonly id = input.required<string>();

  readonly #api = inject(ProposalsApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  private readonly editor = viewChild(ProposalEditor);

  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly partnersText = injectTexts(PARTNERS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly address = proposalAddress;

  protected readonly proposal = httpResource<ProposalView>(() => proposalAddress(this.id()));
  readonly #loaded = computed(() => (this.proposal.hasValue() ? this.proposal.value() : null));
  /** Follows what is typed. */
  protected readonly title = computed(
    () => (this.editor()?.title() ?? this.#loaded()?.title) || this.t().untitled,
  );
  protected readonly changed = linkedSignal(() => this.#loaded()?.changedSinceSubmission ?? false);
  protected readonly closed = linkedSignal({ source: this.#loaded, computation: () => false });
  /** What takes part once the call is closed: the last version, not the draft. */
  protected readonly inForce = httpResource<ProposalVersionView>(() => {
    const proposal = this.#loaded();
    const last = proposal?.receipts.at(-1);
    if (!proposal || !last || proposal.acts.includes('edit') || proposal.state === 'withdrawn')
      return undefined;
    return `${proposalAddress(proposal.id)}/versions/${last.version}`;
  });
  readonly #partnerships = httpResource<PartnershipView[]>(() => '/api/v1/partnerships/mine');
  /** As what an organization that the reader manages takes part in this one. */
  protected readonly partnerships = computed(() =>
    (this.#partnerships.hasValue() ? this.#partnerships.value() : []).filter(
      ({ proposalId }) => proposalId === this.id(),
    ),
  );
  /** The lead, and who has consented. */
  protected readonly names = computed(() => {
    const { organizationName = '', partners = [] } = this.#loaded() ?? {};
    const consented = partners.filter(({ state }) => state === 'consented');
    return jointName([organizationName, ...consented.map((partner) => partner.organizationName)]);
  });
  protected readonly withdrawing = signal(false);

  /** Discarded: there is nothing left to store. */
  #gone = false;

  constructor() {
    describePage(() => (this.proposal.hasValue() ? { title: this.title(), hidden: true } : null));
  }

  protected opened(state: ProposalState): boolean {
    return OPENED.includes(state);
  }

  /** Stores what is not stored yet; asks when that fails. */
  async mayLeave(): Promise<boolean> {
    return this.#gone || ((await this.editor()?.leave()) ?? true);
  }

  protected async discard(dialog: ConfirmDialog): Promise<void> {
    this.withdrawing.set(true);
    try {
      await this.editor()?.flush();
      await this.#api.discard(this.id());
      this.#gone = true;
      this.#toasts.show(this.t().discarded);
      await this.#router.navigate(['/work/proposals']);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      dialog.close();
      this.withdrawing.set(false);
    }
  }

  protected async withdraw(dialog: ConfirmDialog): Promise<void> {
    this.withdrawing.set(true);
    try {
      await this.editor()?.flush();
      await this.#api.withdraw(this.id());
      this.#toasts.show(this.t().withdrawn);
      this.proposal.reload();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      dialog.close();
      this.withdrawing.set(false);
    }
  }
}
