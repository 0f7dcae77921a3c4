import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { REPORT_STATES, REPORT_TIMINGS, type Page, type ReportListItem } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ReportTable } from './report-table';
import { REPORT_STATE_TEXTS, REPORT_TIMING_TEXTS } from './report-words';
import { REPORTS_TEXTS } from './reports.texts';

/** What is due, late and handed in, not only what came. */
@Component({
  selector: 'lg-report-list',
  imports: [EmptyState, FilterBar, PageHeader, Pagination, ProblemView, ReportTable, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().heading"
        [lead]="t().lead"
        [crumbs]="[{ label: t().commissions, link: '/work/commissions' }]"
      />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @if (list.value().items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyText">
            @if (filtered()) {
              <a class="button button-secondary" routerLink="/work/reports">{{ t().clear }}</a>
            } @else {
              <a class="button button-secondary" routerLink="/work/commissions">{{ t().toCommissions }}</a>
            }
          </lg-empty-state>
        } @else {
          <lg-report-table [reports]="list.value().items" />
          <lg-pagination [next]="list.value().next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="4" />
      }
    </div>
  `,
})
export class ReportListPage {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();

  protected readonly t = injectTexts(REPORTS_TEXTS);
  protected readonly filters = computed(() => [
    {
      key: 'timing',
      label: this.t().timing,
      options: REPORT_TIMINGS.map((value) => ({ value, label: REPORT_TIMING_TEXTS[this.#locale()][value] })),
    },
    {
      key: 'state',
      label: this.t().state,
      options: REPORT_STATES.filter((state) => state !== 'dropped').map((value) => ({
        value,
        label: REPORT_STATE_TEXTS[this.#locale()][value],
      })),
    },
  ]);
  readonly #params = computed(() => {
    const { timing, state, commission, cursor } = this.#query();
    return definedParams({ timing, state, commission, cursor });
  });
  protected readonly filtered = computed(() => Object.keys(this.#params()).length > 0);
  protected readonly list = httpResource<Page<ReportListItem>>(() => ({
    url: '/api/v1/reports',
    params: this.#params(),
  }));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
