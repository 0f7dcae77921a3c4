import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  OBSTACLE_KINDS,
  OBSTACLE_LEVELS,
  OBSTACLE_STATES,
  type ObstacleListItem,
  type Page,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { ObstacleParts } from './obstacle-parts';
import {
  OBSTACLE_KIND_TEXTS,
  OBSTACLE_LEVEL_TEXTS,
  OBSTACLE_STATE_TEXTS,
  OBSTACLE_TONES,
} from './obstacle-words';
import { OBSTACLES_TEXTS } from './obstacles.texts';

/** The obstacles of the reader's commissions, or of all; those that wait stand first. */
@Component({
  selector: 'lg-obstacle-list',
  imports: [
    Column,
    DataTable,
    EmptyState,
    FilterBar,
    ObstacleParts,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-obstacle-parts />
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0 && !page.next) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyText">
            @if (filtered()) {
              <a class="button button-secondary" routerLink="/work/obstacles">{{ t().clear }}</a>
            } @else {
              <a class="button button-secondary" routerLink="/work/commissions">{{ t().toCommissions }}</a>
            }
          </lg-empty-state>
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().title" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/obstacles', row.id]">{{ row.title }}</a>
              <br /><span class="soft small">{{ row.challengeCode }} · {{ agencyName(row.agency) }}</span>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().kind" let-row>
              {{ kinds()[row.kind] }}
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().state" let-row>
              <lg-tag [tone]="tones[row.state]">{{ states()[row.state] }}</lg-tag>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().level" let-row>
              {{ levels()[row.level] }}<br />
              <span class="soft small">{{ row.ownerName ?? t().noOwner }}</span>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().raised" let-row>
              <span class="number">{{ format.date(row.raisedAt) }}</span>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().days" [numeric]="true" let-row>
              {{ format.number(row.workingDays) }}
            </ng-template>
          </lg-data-table>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton [count]="6" />
      }
    </div>
  `,
})
export class ObstacleList {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();

  protected readonly t = injectTexts(OBSTACLES_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly tones = OBSTACLE_TONES;
  protected readonly states = computed(() => OBSTACLE_STATE_TEXTS[this.#locale()]);
  protected readonly kinds = computed(() => OBSTACLE_KIND_TEXTS[this.#locale()]);
  protected readonly levels = computed(() => OBSTACLE_LEVEL_TEXTS[this.#locale()]);
  protected readonly filters = computed(() => [
    {
      key: 'state',
      label: this.t().state,
      options: OBSTACLE_STATES.map((value) => ({ value, label: this.states()[value] })),
    },
    {
      key: 'kind',
      label: this.t().kind,
      options: OBSTACLE_KINDS.map((value) => ({ value, label: this.kinds()[value] })),
    },
    {
      key: 'level',
      label: this.t().level,
      options: OBSTACLE_LEVELS.map((value) => ({ value, label: this.levels()[value] })),
    },
  ]);
  protected readonly filtered = computed(() => Object.values(this.#query()).some((value) => value));
  protected readonly list = httpResource<Page<ObstacleListItem>>(() => {
    const { state, kind, level, commission, cursor } = this.#query();
    return { url: '/api/v1/obstacles', params: definedParams({ state, kind, level, commission, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
