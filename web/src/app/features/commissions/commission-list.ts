import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  COMMISSION_KINDS,
  COMMISSION_STATES,
  type CommissionListItem,
  PERMISSION,
  type Page,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectNow } from '../../core/server-clock';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { COMMISSION_KIND_TEXTS, COMMISSION_STATE_TEXTS } from './commission-kinds.texts';
import { COMMISSION_STATE_TONES } from './commission-state';
import { COMMISSIONS_TEXTS } from './commissions.texts';
import { PAPER_TEXTS } from './paper.texts';

/** The commissions the reader may see: an agency's own, a solver's own, or all of them. */
@Component({
  selector: 'lg-commission-list',
  imports: [
    Column,
    DataTable,
    EmptyState,
    FilterBar,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './commission-list.html',
  styles: `
    .whole {
      white-space: nowrap;
    }
  `,
})
export class CommissionList {
  readonly #query = injectQuery();
  readonly #session = inject(Session);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(COMMISSIONS_TEXTS);
  protected readonly paper = injectTexts(PAPER_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly now = injectNow(60_000);
  protected readonly tones = COMMISSION_STATE_TONES;
  protected readonly kinds = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly states = computed(() => COMMISSION_STATE_TEXTS[this.#locale()]);
  /** Officials begin at a challenge, solvers at their proposals. */
  protected readonly official = computed(() => this.#session.can(PERMISSION.challengeReadUnpublished));
  protected readonly filters = computed<Filter[]>(() => [
    {
      key: 'state',
      label: this.t().state,
      options: COMMISSION_STATES.map((value) => ({ value, label: this.states()[value] })),
    },
    {
      key: 'kind',
      label: this.t().kind,
      options: COMMISSION_KINDS.map((value) => ({ value, label: this.kinds()[value] })),
    },
  ]);
  protected readonly filtered = computed(
    () => this.#query()['state'] !== undefined || this.#query()['kind'] !== undefined,
  );
  protected readonly list = httpResource<Page<CommissionListItem>>(() => ({
    url: '/api/v1/commissions',
    params: definedParams({
      state: this.#query()['state'],
      kind: this.#query()['kind'],
      cursor: this.#query()['cursor'],
    }),
  }));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
