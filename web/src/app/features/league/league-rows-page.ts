import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FrozenLeagueRow, LeagueRows } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { injectPeriodName } from './league-periods';
import { DELAY_STATE_TEXTS, DELAY_TONES } from './league-words';
import { LEAGUE_TEXTS } from './league.texts';

/** What is behind the figures of one unit or person: as it stands now, and as the month was frozen. */
@Component({
  selector: 'lg-league-rows-page',
  imports: [Column, DataTable, PageHeader, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (rows.hasValue()) {
        @let found = rows.value();
        <lg-page-header
          [heading]="t().rowsHeading(agencyName(found))"
          [lead]="t().rowsLead(periodName(found.period))"
          [crumbs]="[{ label: t().heading, link: '/work/league' }]"
        />
        <section class="section" aria-labelledby="live">
          <h2 id="live">{{ t().liveRows }}</h2>
          @if (found.figures; as figures) {
            <p>
              {{ t().share }}: {{ format.percent(figures.onTimeShare) }} ({{
                format.number(figures.onTime)
              }}/{{ format.number(figures.rows) }}). {{ t().asOf(format.date(found.asOf)) }}
            </p>
            <lg-data-table [rows]="found.rows" [caption]="t().liveRows" [hideCaption]="true">
              <ng-template [lgColumn]="found.rows" [header]="t().row" [rowHeader]="true" let-row>
                @if (row.commissionId; as id) {
                  <a [routerLink]="['/work/commissions', id, 'plan']">{{ row.name }}</a>
                } @else {
                  {{ row.name }}
                }
              </ng-template>
              <ng-template [lgColumn]="found.rows" [header]="t().challenge" let-row>
                <a [routerLink]="['/challenges', row.challengeCode]">{{ row.challengeCode }}</a>
                <span class="soft small">&nbsp;{{ local(row.challengeTitle) }}</span>
              </ng-template>
              <ng-template [lgColumn]="found.rows" [header]="t().due" [numeric]="true" let-row>
                {{ format.date(row.due) }}
              </ng-template>
              <ng-template [lgColumn]="found.rows" [header]="t().done" [numeric]="true" let-row>
                {{ done(row) }}
              </ng-template>
              <ng-template [lgColumn]="found.rows" [header]="t().lateness" let-row>
                <span [class.late]="!row.onTime">{{
                  row.onTime ? t().inTime : t().days(format.number(row.daysLate))
                }}</span>
              </ng-template>
              <ng-template [lgColumn]="found.rows" [header]="t().reason" let-row>
                @if (row.delay; as delay) {
                  <lg-tag [tone]="tones[delay]">{{ states()[delay] }}</lg-tag>
                }
                @if (row.commissionId !== null && !row.onTime) {
                  <a [routerLink]="['/work/league/delays', row.commissionId]">{{ t().reason }}</a>
                }
              </ng-template>
            </lg-data-table>
          } @else {
            <p class="soft">{{ t().noRows }}</p>
          }
        </section>
        @if (found.frozen; as frozen) {
          <section class="section" aria-labelledby="frozen">
            <h2 id="frozen">{{ t().frozenRows }}</h2>
            <lg-data-table [rows]="frozen" [caption]="t().frozenRows" [hideCaption]="true">
              <ng-template [lgColumn]="frozen" [header]="t().row" [rowHeader]="true" let-row>{{
                row.name
              }}</ng-template>
              <ng-template [lgColumn]="frozen" [header]="t().challenge" let-row>
                <a [routerLink]="['/challenges', row.challengeCode]">{{ row.challengeCode }}</a>
              </ng-template>
              <ng-template [lgColumn]="frozen" [header]="t().due" [numeric]="true" let-row>
                {{ format.date(row.due) }}
              </ng-template>
              <ng-template [lgColumn]="frozen" [header]="t().done" [numeric]="true" let-row>
                {{ done(row) }}
              </ng-template>
              <ng-template [lgColumn]="frozen" [header]="t().lateness" let-row>
                {{ row.onTime ? t().inTime : t().days(format.number(row.daysLate)) }}
                @if (row.excused) {
                  <lg-tag tone="improved">{{ states().accepted }}</lg-tag>
                }
              </ng-template>
            </lg-data-table>
          </section>
        }
      } @else if (rows.error()) {
        <lg-problem-view [error]="rows.error()" (retry)="rows.reload()" />
      } @else {
        <lg-skeleton [count]="6" />
      }
    </div>
  `,
})
export class LeagueRowsPage {
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();

  protected readonly t = injectTexts(LEAGUE_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly periodName = injectPeriodName();
  protected readonly tones = DELAY_TONES;
  protected readonly states = computed(() => DELAY_STATE_TEXTS[this.#locale()]);
  protected readonly rows = httpResource<LeagueRows>(() => {
    const { board, period, key } = this.#query();
    return { url: '/api/v1/league/rows', params: definedParams({ board, period, key }) };
  });

  constructor() {
    describePage(() =>
      this.rows.hasValue()
        ? { title: this.t().rowsHeading(this.agencyName(this.rows.value())), hidden: true }
        : null,
    );
  }

  /** When it was done; of what waits for the agency, when it was handed in. */
  protected done({ doneOn, handedInOn }: Pick<FrozenLeagueRow, 'doneOn' | 'handedInOn'>): string {
    if (handedInOn) return this.t().handedIn(this.format.date(handedInOn));
    return doneOn === null ? this.t().notDone : this.format.date(doneOn);
  }
}
