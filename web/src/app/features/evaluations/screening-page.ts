import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  PANEL_STATE,
  type ScreenedProposal,
  type ScreeningState,
  type ScreeningView,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag, type Tone } from '../../ui/tag';
import { injectSolverName } from './blind-names';
import { evaluationAddress, proposalAddress } from './evaluations-api';
import { ScreeningForm } from './screening-form';
import { unscreened } from './screening';
import {
  SCREENING_STATE_TEXTS,
  SCREENING_TEXTS,
  SCREENING_VERDICT_TEXTS,
  UNSCREENED_TEXTS,
} from './screening.texts';

const TONES: Record<ScreeningState, Tone> = {
  pending: 'neutral',
  asked: 'act',
  eligible: 'improved',
  ineligible: 'late',
};

/** The secretary goes through the checklist for each proposal; the chair where the secretary has a conflict (I4). */
@Component({
  selector: 'lg-screening-page',
  imports: [Banner, EmptyState, PageHeader, ProblemView, RouterLink, ScreeningForm, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './screening-page.html',
  styleUrl: './screening-page.scss',
})
export class ScreeningPage {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SCREENING_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly solver = injectSolverName();
  protected readonly tones = TONES;
  readonly #states = computed(() => SCREENING_STATE_TEXTS[this.#locale()]);
  protected readonly verdicts = computed(() => SCREENING_VERDICT_TEXTS[this.#locale()]);

  protected readonly screening = httpResource<ScreeningView>(
    () => `${evaluationAddress(this.code())}/screening`,
  );
  readonly #proposals = computed(() => (this.screening.hasValue() ? this.screening.value().proposals : []));
  /** Whether there is still somebody to be told. */
  protected readonly open = computed(
    () => this.screening.hasValue() && this.screening.value().panelState === PANEL_STATE.formed,
  );
  protected readonly waiting = computed(
    () => this.#proposals().filter(({ state }) => state === 'asked').length,
  );
  protected readonly done = computed(
    () => this.#proposals().filter(({ state }) => state === 'eligible' || state === 'ineligible').length,
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected stateOf(proposal: ScreenedProposal, terms: ScreeningView): string {
    const none = unscreened(proposal, terms);
    return none === null ? this.#states()[proposal.state] : UNSCREENED_TEXTS[this.#locale()][none];
  }

  protected paper(proposalId: string, fileId: string): string {
    return `${proposalAddress(proposalId)}/evaluation/papers/${fileId}`;
  }
}
