import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CHALLENGE_STATES, type ChallengeWorkItem, PERMISSION, type Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STATE_TEXTS } from '../../ui/states.texts';
import { Tag } from '../../ui/tag';
import { ACT_TEXTS, type PageAct } from './challenge-acts.texts';
import { CHALLENGES_WORK_TEXTS } from './challenges-work.texts';
import { TRIAGE_TEXTS } from './triage.texts';

/** The acts that make a challenge wait for its reader, the most pressing first. */
const WAITING_ACTS = ['publish', 'approve', 'submit_for_review'] as const satisfies readonly PageAct[];

/** The challenges of the reader's agencies, or all of them for those who see all. */
@Component({
  selector: 'lg-challenge-work-list',
  imports: [
    Column,
    DataTable,
    EmptyState,
    FilterBar,
    FiveStepTrack,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './challenge-work-list.html',
})
export class ChallengeWorkList {
  readonly #query = injectQuery();
  readonly #session = inject(Session);
  readonly #locale = inject(Locale);

  protected readonly t = injectTexts(CHALLENGES_WORK_TEXTS);
  protected readonly triage = injectTexts(TRIAGE_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly local = injectLocalText();

  protected readonly mayDraft = computed(() => this.#session.can(PERMISSION.challengeDraft));
  protected readonly filtered = computed(() => !!this.#query()['state'] || !!this.#query()['archived']);
  protected readonly mayTriage = computed(() => this.#session.can(PERMISSION.challengePublish));
  protected readonly filters = computed<Filter[]>(() => [
    {
      key: 'state',
      label: this.t().state,
      options: CHALLENGE_STATES.map((value) => ({
        value,
        label: STATE_TEXTS[this.#locale.current()][value],
      })),
    },
    {
      key: 'archived',
      label: this.t().shelf,
      none: this.t().notArchived,
      options: [{ value: 'true', label: this.t().archived }],
    },
  ]);
  protected readonly list = httpResource<Page<ChallengeWorkItem>>(() => {
    const { state, archived, cursor } = this.#query();
    return { url: '/api/v1/work/challenges', params: definedParams({ state, archived, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  /** What the challenge waits for from this reader; empty when for nothing. */
  protected waiting(item: ChallengeWorkItem): string {
    const act = WAITING_ACTS.find((candidate) => item.acts.includes(candidate));
    return act ? ACT_TEXTS[this.#locale.current()][act].button : '';
  }
}
