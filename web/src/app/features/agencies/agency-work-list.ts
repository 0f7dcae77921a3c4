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
import { AGENCIES_WORK_TEXTS } from './agencies-work.texts';
import { AGENCY_KIND_TEXTS } from './agency-kind.texts';

/** The programme office's list of agencies. */
@Component({
  selector: 'lg-agency-work-list',
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
      <lg-page-header [heading]="t().heading" [lead]="t().lead">
        <p class="row">
          <a class="button button-primary" routerLink="/work/agencies/new">{{ t().add }}</a>
          <a class="button button-secondary" routerLink="/work/agencies/import">{{ t().import }}</a>
        </p>
      </lg-page-header>
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice" />
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().name" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/agencies', row.code]">{{ agencyName(row) }}</a>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().code" let-row>{{ row.code }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().kind" let-row>{{
              kinds()[row.kind]
            }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().challenges" [numeric]="true" let-row>
              {{ format.number(row.challenges) }}
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().manage" let-row>
              <a [routerLink]="['/work/agencies', row.code, 'working-group']">
                {{ t().workingGroup }}<span class="visually-hidden">: {{ agencyName(row) }}</span>
              </a>
            </ng-template>
          </lg-data-table>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton [count]="10" />
      }
    </div>
  `,
})
export class AgencyWorkList {
  protected readonly t = injectTexts(AGENCIES_WORK_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  readonly #locale = inject(Locale);
  readonly #query = injectQuery();

  protected readonly kinds = computed(() => AGENCY_KIND_TEXTS[this.#locale.current()]);
  protected readonly filters = computed<Filter[]>(() => [
    { key: 'q', label: this.t().search },
    {
      key: 'kind',
      label: this.t().kind,
      options: AGENCY_KINDS.map((value) => ({ value, label: this.kinds()[value] })),
    },
    { key: 'former', label: this.t().former, options: [{ value: 'true', label: this.t().formerToo }] },
  ]);
  protected readonly list = httpResource<Page<AgencyListItem>>(() => {
    const { q, kind, former, cursor } = this.#query();
    return { url: '/api/v1/agencies', params: definedParams({ q, kind, former, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
