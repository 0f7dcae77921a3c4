import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { ObstacleStatistics } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { Figure } from '../../ui/figure';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { ObstacleParts } from './obstacle-parts';
import { OBSTACLE_KIND_TEXTS, OBSTACLE_LEVEL_TEXTS } from './obstacle-words';
import { OBSTACLE_OFFICE_TEXTS } from './obstacles.texts';

/** How long obstacles take, for the programme office and those who oversee it; no figure without its number and day (I10). */
@Component({
  selector: 'lg-obstacle-statistics',
  imports: [Column, DataTable, EmptyState, Figure, ObstacleParts, PageHeader, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-obstacle-parts />
    <div class="container">
      <lg-page-header [heading]="t().statistics" [lead]="t().statisticsLead" />
      @if (statistics.hasValue()) {
        @let found = statistics.value();
        @let on = format.date(found.on);
        @if (found.figures.length === 0) {
          <lg-empty-state [heading]="t().noFigures" [text]="t().noFiguresText" />
        } @else {
          <div class="grid-figures section">
            <lg-figure [value]="format.number(found.waiting)" [label]="t().waiting" tone="act">{{
              t().waitingNote(on)
            }}</lg-figure>
            <lg-figure [value]="format.number(found.resolved)" [label]="t().resolved">{{
              t().waitingNote(on)
            }}</lg-figure>
            <lg-figure [value]="days(found.medianDays)" [label]="t().median">{{
              t().medianNote(format.number(found.resolved), on)
            }}</lg-figure>
          </div>
          <lg-data-table [rows]="found.figures" [caption]="t().statisticsLead" [hideCaption]="true">
            <ng-template [lgColumn]="found.figures" [header]="t().kind" [rowHeader]="true" let-row>
              {{ kinds()[row.kind] }}
            </ng-template>
            <ng-template [lgColumn]="found.figures" [header]="t().level" let-row>
              {{ levels()[row.level] }}
            </ng-template>
            <ng-template [lgColumn]="found.figures" [header]="t().waiting" [numeric]="true" let-row>
              {{ format.number(row.waiting) }}
            </ng-template>
            <ng-template [lgColumn]="found.figures" [header]="t().resolved" [numeric]="true" let-row>
              {{ format.number(row.resolved) }}
            </ng-template>
            <ng-template [lgColumn]="found.figures" [header]="t().median" [numeric]="true" let-row>
              {{ days(row.medianDays) }}
            </ng-template>
          </lg-data-table>
        }
      } @else if (statistics.error()) {
        <lg-problem-view [error]="statistics.error()" (retry)="statistics.reload()" />
      } @else {
        <lg-skeleton [count]="6" />
      }
    </div>
  `,
})
export class ObstacleStatisticsPage {
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(OBSTACLE_OFFICE_TEXTS);
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => OBSTACLE_KIND_TEXTS[this.#locale()]);
  protected readonly levels = computed(() => OBSTACLE_LEVEL_TEXTS[this.#locale()]);
  protected readonly statistics = httpResource<ObstacleStatistics>(() => '/api/v1/obstacle-statistics');

  constructor() {
    describePage(() => ({ title: this.t().statistics, hidden: true }));
  }

  protected days(median: number | null): string {
    return median === null ? this.t().none : this.format.number(median);
  }
}
