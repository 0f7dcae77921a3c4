import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LEAGUE_BOARDS, LEAGUE_RULE, type LeagueLine, type LeagueView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { CommendationCards } from './commendation-cards';
import { COMMENDATION_TEXTS } from './commendations.texts';
import { LeagueParts } from './league-parts';
import { injectPeriodName, injectPeriodOptions } from './league-periods';
import { BOARD_TEXTS } from './league-words';
import { LEAGUE_TEXTS } from './league.texts';

/** How units or persons compare in a period, by the published rule; each line leads to its rows. */
@Component({
  selector: 'lg-league-page',
  imports: [
    Column,
    CommendationCards,
    DataTable,
    EmptyState,
    FilterBar,
    LeagueParts,
    PageHeader,
    ProblemView,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './league-page.html',
  styles: `
    .who {
      display: inline-block;
      min-inline-size: 10rem;
    }
    .unit {
      display: block;
      font-weight: 400;
    }
  `,
})
export class LeaguePage {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  readonly #periods = injectPeriodOptions();

  protected readonly t = injectTexts(LEAGUE_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly said = injectTexts(COMMENDATION_TEXTS);
  protected readonly format = injectFormat();
  protected readonly periodName = injectPeriodName();
  protected readonly minRows = LEAGUE_RULE.minRows;
  protected readonly boards = computed(() => BOARD_TEXTS[this.#locale()]);
  protected readonly filters = computed<Filter[]>(() => [
    {
      key: 'board',
      label: this.t().board,
      none: this.boards().agencies,
      options: LEAGUE_BOARDS.filter((board) => board !== 'agencies').map((value) => ({
        value,
        label: this.boards()[value],
      })),
    },
    { key: 'period', label: this.t().period, none: this.t().present, options: this.#periods() },
  ]);
  readonly #params = computed(() => {
    const { board, period } = this.#query();
    return definedParams({ board, period });
  });
  protected readonly league = httpResource<LeagueView>(() => ({
    url: '/api/v1/league',
    params: this.#params(),
  }));
  protected readonly workbook = computed(
    () =>
      `/api/v1/league.xlsx?${new URLSearchParams({ ...this.#params(), lang: this.#locale() }).toString()}`,
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected days(days: number | null): string {
    return days === null ? this.t().none : this.t().days(this.format.number(Math.round(days * 10) / 10));
  }

  protected trendOf({ onTimeShare, shareBefore }: LeagueLine): { text: string; accent: string } {
    if (shareBefore === null) return { text: this.t().noBefore, accent: 'soft' };
    const points = Math.round((onTimeShare - shareBefore) * 1_000) / 10;
    const told = this.format.number(Math.abs(points));
    if (points === 0) return { text: this.t().same, accent: '' };
    return points > 0
      ? { text: this.t().up(told), accent: 'improved' }
      : { text: this.t().down(told), accent: 'late' };
  }
}
