import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AGENCY_KINDS, type AgencyListItem, type Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { AGENCIES_TEXTS } from './agencies.texts';
import { AGENCY_KIND_TEXTS } from './agency-kind.texts';

/** Every agency, by name, code or kind. */
@Component({
  selector: 'lg-agency-list',
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
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice" />
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().name" [rowHeader]="true" let-row>
              <a [routerLink]="['/agencies', row.code]">{{ agencyName(row) }}</a>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().kind" let-row>{{
              kinds()[row.kind]
            }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().code" let-row>{{ row.code }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().challenges" [numeric]="true" let-row>
              {{ format.number(row.challenges) }}
            </ng-template>
          </lg-data-table>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="line" [count]="10" />
      }
    </div>
  `,
})
export class AgencyList {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  protected readonly t = injectTexts(AGENCIES_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => AGENCY_KIND_TEXTS[this.#locale()]);

  protected readonly list = httpResource<Page<AgencyListItem>>(() => {
    const { q, kind, cursor } = this.#query();
    return { url: '/api/v1/agencies', params: definedParams({ q, kind, cursor }) };
  });
  protected readonly filters = computed<Filter[]>(() => [
    { key: 'q', label: this.t().search },
    {
      key: 'kind',
      label: this.t().kind,
      options: AGENCY_KINDS.map((value) => ({ value, label: this.kinds()[value] })),
    },
  ]);

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description }));
  }
}
