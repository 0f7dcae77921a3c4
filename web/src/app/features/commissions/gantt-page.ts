import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, viewChild } from '@angular/core';
import type { PlanBoard } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { GROUPINGS } from './gantt-lines';
import { GanttRowDialog } from './gantt-row-dialog';
import { GanttView } from './gantt-view';
import { GANTT_TEXTS } from './gantt.texts';

/** Every plan under way that the reader may see: one agency's, or the whole city's. */
@Component({
  selector: 'lg-gantt-page',
  imports: [EmptyState, FilterBar, GanttRowDialog, GanttView, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container wide">
      <lg-page-header
        [heading]="t().heading"
        [lead]="t().lead"
        [crumbs]="[{ label: t().commissions, link: '/work/commissions' }]"
      />
      @if (board.hasValue()) {
        @let found = board.value();
        <lg-filter-bar class="no-print" [filters]="filters()" />
        @if (found.rows.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyText" />
        } @else {
          <lg-gantt-view
            [source]="found"
            [exports]="exports()"
            (chosen)="dialog().open($event, null, $event.commissionId)"
          />
        }
      } @else if (board.error(); as error) {
        <lg-problem-view [error]="error" (retry)="board.reload()" />
      } @else {
        <lg-skeleton [count]="12" />
      }
      <lg-gantt-row-dialog />
    </div>
  `,
  styles: `
    .wide {
      max-width: 100rem;
    }
    @media print {
      .wide {
        max-width: none;
        padding: 0;
      }
    }
  `,
})
export class GanttPage {
  readonly #query = injectQuery();
  readonly #locale = inject(Locale).current;
  protected readonly dialog = viewChild.required(GanttRowDialog);

  protected readonly t = injectTexts(GANTT_TEXTS);
  readonly #agencyName = injectAgencyName();
  readonly #params = computed(() => definedParams({ agency: this.#query()['agency'] }));
  protected readonly board = httpResource<PlanBoard>(() => ({
    url: '/api/v1/plans',
    params: this.#params(),
  }));
  protected readonly exports = computed(() => {
    const query = new URLSearchParams({ ...this.#params(), lang: this.#locale() }).toString();
    return { xlsx: `/api/v1/plans.xlsx?${query}`, ics: `/api/v1/plans.ics?${query}` };
  });
  protected readonly filters = computed((): Filter[] => [
    {
      key: 'agency',
      label: this.t().agency,
      options: (this.board.hasValue() ? this.board.value().agencies : []).map((agency) => ({
        value: agency.code,
        label: this.#agencyName(agency),
      })),
    },
    {
      key: 'group',
      label: this.t().group,
      none: this.t().groups.challenge,
      options: GROUPINGS.filter((group) => group !== 'challenge').map((value) => ({
        value,
        label: this.t().groups[value],
      })),
    },
  ]);

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
