import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { ProposalVersionView, ProposalView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { SelectField } from '../../ui/form/select-field';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { TextDiff } from '../../ui/text-diff';
import { PROPOSAL_CHANGES_TEXTS } from './proposal-changes.texts';
import { draftOf } from './proposal-draft';
import { proposalAddress } from './proposals-api';
import { PROPOSAL_SECTION_TEXTS } from './proposals.texts';
import { type Edition, changedFiles, changedSections } from './version-changes';

const DRAFT = 'draft';

/** What changed between two versions of a proposal, or since the last one, word by word; for its organization. */
@Component({
  selector: 'lg-proposal-changes',
  imports: [PageHeader, ProblemView, SelectField, Skeleton, TextDiff],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './proposal-changes.html',
})
export class ProposalChanges {
  readonly id = input.required<string>();

  readonly #locale = inject(Locale);
  protected readonly t = injectTexts(PROPOSAL_CHANGES_TEXTS);
  protected readonly format = injectFormat();
  protected readonly names = computed(() => PROPOSAL_SECTION_TEXTS[this.#locale.current()]);

  protected readonly proposal = httpResource<ProposalView>(() => proposalAddress(this.id()));
  readonly #loaded = computed(() => (this.proposal.hasValue() ? this.proposal.value() : null));
  protected readonly choices = computed(() => {
    const { receipts } = this.#loaded() ?? { receipts: [] };
    const versions = receipts.map(({ version, submittedAt }) => ({
      value: String(version),
      label: this.t().version(this.format.number(version), this.format.exactTime(submittedAt)),
    }));
    return [...versions, { value: DRAFT, label: this.t().draft }];
  });
  /** The last two of which there is something to see. */
  protected readonly from = linkedSignal(
    () => this.choices().at(this.#draftDiffers() ? -2 : -3)?.value ?? DRAFT,
  );
  protected readonly to = linkedSignal(
    () => this.choices().at(this.#draftDiffers() ? -1 : -2)?.value ?? DRAFT,
  );
  readonly #draftDiffers = computed(() => {
    const { changedSinceSubmission = false, receipts = [] } = this.#loaded() ?? {};
    return changedSinceSubmission || receipts.length < 2;
  });

  protected readonly older = httpResource<ProposalVersionView>(() => this.#versionAddress(this.from()));
  protected readonly newer = httpResource<ProposalVersionView>(() => this.#versionAddress(this.to()));
  protected readonly changes = computed(() => {
    const [before, after] = [this.#edition(this.from(), this.older), this.#edition(this.to(), this.newer)];
    if (!before || !after) return null;
    const sections = changedSections(before.content, after.content, this.format);
    return { sections, files: changedFiles(before.files, after.files) };
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  #versionAddress(choice: string): string | undefined {
    const proposal = this.#loaded();
    return proposal && choice !== DRAFT ? `${proposalAddress(proposal.id)}/versions/${choice}` : undefined;
  }

  #edition(choice: string, version: typeof this.older): Edition | null {
    const proposal = this.#loaded();
    if (choice === DRAFT) return proposal && { content: draftOf(proposal), files: proposal.files };
    if (!version.hasValue()) return null;
    const { content, receipt } = version.value();
    return { content: draftOf(content), files: receipt.files };
  }
}
