import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OBSTACLE_KINDS, type Page, type ResolvedObstacle } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { injectPublicFilters } from '../challenges/public-filters';
import { ObstacleParts } from './obstacle-parts';
import { OBSTACLE_KIND_TEXTS } from './obstacle-words';
import { OBSTACLE_OFFICE_TEXTS } from './obstacles.texts';
import { ResolvedCard } from './resolved-card';

/** The register: how obstacles were removed, sought without accents. */
@Component({
  selector: 'lg-obstacle-register',
  imports: [
    EmptyState,
    FilterBar,
    ObstacleParts,
    PageHeader,
    Pagination,
    ProblemView,
    ResolvedCard,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-obstacle-parts />
    <div class="container">
      <lg-page-header [heading]="t().register" [lead]="t().registerLead" />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyText">
            <a class="button button-secondary" routerLink="/work/obstacles/register">{{ t().clear }}</a>
          </lg-empty-state>
        } @else {
          <div class="stack">
            @for (one of page.items; track one.id) {
              <lg-resolved-card [obstacle]="one" />
            }
          </div>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="4" />
      }
    </div>
  `,
})
export class ObstacleRegister {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  readonly #places = injectPublicFilters();

  protected readonly t = injectTexts(OBSTACLE_OFFICE_TEXTS);
  protected readonly filters = computed<Filter[]>(() => [
    { key: 'q', label: this.t().search },
    {
      key: 'kind',
      label: this.t().kind,
      options: OBSTACLE_KINDS.map((value) => ({ value, label: OBSTACLE_KIND_TEXTS[this.#locale()][value] })),
    },
    ...this.#places(),
  ]);
  protected readonly list = httpResource<Page<ResolvedObstacle>>(() => {
    const { q, kind, field, agency, cursor } = this.#query();
    return { url: '/api/v1/obstacle-register', params: definedParams({ q, kind, field, agency, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().register, hidden: true }));
  }
}
