import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CHALLENGE_ACT,
  CHALLENGE_ROOM,
  CHALLENGE_WORK_ACT,
  type ChallengeWorkView,
  PERMISSION,
  PUBLIC_STATES,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { StateBadge } from '../../ui/state-badge';
import { Tag } from '../../ui/tag';
import { type Task, TaskList } from '../../ui/task-list';
import { ChallengeActs } from './challenge-acts';
import { ChallengeEnded } from './challenge-ended';
import { ChallengeHistory } from './challenge-history';
import { CHALLENGES_WORK_TEXTS, SECTION_TEXTS } from './challenges-work.texts';
import { ENDED_TEXTS } from './ended.texts';
import { SimilarPanel } from './similar-panel';
import { CommentedContent } from './commented-content';
import { PublicationPlan } from './publication-plan';
import { ReviewBoard } from './review-board';
import { ReviewPanel } from './review-panel';
import { REVIEW_TEXTS } from './review.texts';
import { TriageRecords } from './triage-records';
import { TRIAGE_TEXTS } from './triage.texts';

/** A challenge as those see it who work on it: where it stands, what it says, what happened, what can be done. */
@Component({
  selector: 'lg-challenge-overview',
  imports: [
    Banner,
    ChallengeActs,
    ChallengeEnded,
    ChallengeHistory,
    CommentedContent,
    FiveStepTrack,
    PageHeader,
    ProblemView,
    PublicationPlan,
    ReviewPanel,
    RouterLink,
    SimilarPanel,
    Skeleton,
    StateBadge,
    Tag,
    TaskList,
    TriageRecords,
  ],
  providers: [ReviewBoard],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-overview.html',
  styles: `
    .track {
      margin-bottom: 2rem;
    }
    aside h2 {
      font-size: 1.25rem;
    }
    // What has nothing to show takes no place among the acts.
    lg-publication-plan:empty,
    lg-challenge-acts:not(:has(.stack)) {
      display: none;
    }
    .below {
      display: none;
    }
    @media (max-width: 59.999rem) {
      .beside {
        display: none;
      }
      .below {
        display: block;
      }
    }
  `,
})
export class ChallengeOverview {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale);

  protected readonly board = inject(ReviewBoard);
  protected readonly content = viewChild.required(CommentedContent);
  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly ended = injectTexts(ENDED_TEXTS);
  protected readonly review = injectTexts(REVIEW_TEXTS);
  protected readonly triage = injectTexts(TRIAGE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly challenge = httpResource<ChallengeWorkView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/draft`,
  );
  protected readonly editable = computed(
    () => this.challenge.hasValue() && this.challenge.value().acts.includes(CHALLENGE_WORK_ACT.edit),
  );
  readonly #session = inject(Session);
  protected readonly mayDraft = computed(() => this.#session.can(PERMISSION.challengeDraft));
  protected readonly joined = computed(() =>
    this.challenge.hasValue()
      ? this.challenge
          .value()
          .coAgencies.map((agency) => this.agencyName(agency))
          .join(', ')
      : '',
  );
  /** Before it is published, whoever reviews it sees what it may double. */
  protected readonly comparable = computed(
    () =>
      this.challenge.hasValue() && ['draft', 'in_review', 'approved'].includes(this.challenge.value().state),
  );
  protected readonly isPublic = computed(
    () => this.challenge.hasValue() && PUBLIC_STATES.includes(this.challenge.value().state),
  );
  protected readonly missing = computed<Task[]>(() => {
    if (!this.challenge.hasValue()) return [];
    const { code, missing } = this.challenge.value();
    return missing.map((section) => ({
      label: SECTION_TEXTS[this.#locale.current()][section],
      status: 'todo',
      link: ['/work/challenges', code, 'edit', section],
    }));
  });
  /** Where the later steps are worked on or read, as far as this reader may. */
  protected readonly rooms = computed(() => {
    if (!this.challenge.hasValue()) return [];
    const { code, acts, rooms } = this.challenge.value();
    const { panel, evaluation, commission, outcomes } = this.t();
    const opened: readonly string[] = [...acts, ...rooms];
    const W = CHALLENGE_WORK_ACT;
    const R = CHALLENGE_ROOM;
    return [
      { key: W.formPanel, label: panel, link: ['/work/challenges', code, 'panel'] },
      { key: R.evaluation, label: evaluation, link: ['/work/evaluations', code] },
      { key: W.manageCommission, label: commission, link: ['/work/challenges', code, 'commission'] },
      { key: W.manageOutcomes, label: outcomes, link: ['/work/challenges', code, 'outcomes'] },
      { key: R.outcomes, label: outcomes, link: ['/work/challenges', code, 'outcomes'] },
    ].filter(({ key }) => opened.includes(key));
  });

  /** The way to the triage and to the plan, for those who may take it now. */
  protected readonly triageLabel = computed(() => {
    if (!this.challenge.hasValue()) return '';
    const { acts } = this.challenge.value();
    if (acts.includes(CHALLENGE_ACT.schedule)) return this.triage().toSchedule;
    return acts.includes(CHALLENGE_ACT.triage) ? this.triage().toTriage : '';
  });

  constructor() {
    effect(() => this.board.code.set(this.code()));
    describePage(() =>
      this.challenge.hasValue()
        ? { title: this.local(this.challenge.value().title) || this.t().untitled, hidden: true }
        : null,
    );
  }
}
