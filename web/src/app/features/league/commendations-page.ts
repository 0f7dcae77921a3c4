import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERMISSION } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectQuery } from '../../core/query';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { CommendationCards } from './commendation-cards';
import { COMMENDATION_TEXTS } from './commendations.texts';
import { LeagueParts } from './league-parts';
import { injectPeriodOptions } from './league-periods';

/** Everything that was said of units and persons, as far as the reader may know it. */
@Component({
  selector: 'lg-commendations-page',
  imports: [CommendationCards, FilterBar, LeagueParts, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <lg-league-parts />
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead">
        @if (commends()) {
          <a class="button button-primary" routerLink="/work/league/commendations/new">{{ t().record }}</a>
        }
      </lg-page-header>
      <lg-filter-bar [filters]="filters()" />
      <h2 class="visually-hidden">{{ t().heading }}</h2>
      <lg-commendation-cards [period]="query()['period']" />
    </div>
  `,
})
export class CommendationsPage {
  readonly #session = inject(Session);
  readonly #periods = injectPeriodOptions();
  protected readonly t = injectTexts(COMMENDATION_TEXTS);
  protected readonly query = injectQuery();
  protected readonly commends = computed(() => this.#session.can(PERMISSION.leagueCommend));
  protected readonly filters = computed(() => [
    { key: 'period', label: this.t().period, options: this.#periods() },
  ]);

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
