import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  CHALLENGE_ROOM,
  CHALLENGE_WORK_ACT,
  type ChallengeWorkView,
  PERMISSION,
  PUBLIC_STATES,
} from '@loi-giai/shared';
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
import { ChallengeContentView } from './challenge-content-view';
import { ChallengeEnded } from './challenge-ended';
import { ChallengeHistory } from './challenge-history';
import { CHALLENGES_WORK_TEXTS, SECTION_TEXTS } from './challenges-work.texts';
import { ENDED_TEXTS } from './ended.texts';
import { SimilarPanel } from './similar-panel';

/** A challenge as those see it who work on it: where it stands, what it says, what happened, what can be done. */
@Component({
  selector: 'lg-challenge-overview',
  imports: [
    Banner,
    ChallengeActs,
    ChallengeContentView,
    ChallengeEnded,
    ChallengeHistory,
    FiveStepTrack,
    PageHeader,
    ProblemView,
    RouterLink,
    SimilarPanel,
    Skeleton,
    StateBadge,
    Tag,
    TaskList,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-overview.html',
  styles: `
    .track {
      margin-bottom: 2rem;
    }
    aside h2 {
      font-size: 1.25rem;
    }
  `,
})
export class ChallengeOverview {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly ended = injectTexts(ENDED_TEXTS);
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

  constructor() {
    describePage(() =>
      this.challenge.hasValue()
        ? { title: this.local(this.challenge.value().title) || this.t().untitled, hidden: true }
        : null,
    );
  }
}
