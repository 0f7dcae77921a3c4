import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChallengeWorkItem, Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { STATE_TEXTS } from '../../ui/states.texts';
import { OUTCOMES_TEXTS } from './outcomes.texts';

/** The states with outcomes; the one where something is to be done comes first. */
const STATES = ['measuring', 'commissioned', 'published'] as const;
type OutcomeState = (typeof STATES)[number];

/** The challenges that are measured, will be, or have been; each leads to its outcomes. */
@Component({
  selector: 'lg-outcome-list',
  imports: [
    Column,
    DataTable,
    EmptyState,
    FiveStepTrack,
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
      <nav class="row" [attr.aria-label]="t().tabs">
        @for (option of options(); track option.state) {
          <a
            [class]="option.state === state() ? 'button button-primary' : 'button button-secondary'"
            [routerLink]="[]"
            [queryParams]="{ state: option.state }"
            [attr.aria-current]="option.state === state() ? 'page' : null"
            >{{ option.label }}</a
          >
        }
      </nav>
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice[state()]" />
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().challenge" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/challenges', row.code, 'outcomes']">{{ local(row.title) }}</a>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().agency" let-row>{{
              agencyName(row.agency)
            }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().progress" let-row>
              <lg-five-step-track [state]="row.state" [step]="row.step" />
            </ng-template>
            @if (state() === 'published') {
              <ng-template [lgColumn]="page.items" [header]="t().result" let-row>
                <a [routerLink]="['/results', row.code]">{{ t().seeResult }}</a>
              </ng-template>
            }
            <ng-template [lgColumn]="page.items" [header]="t().changed" let-row>
              <span class="number">{{ format.dateTime(row.updatedAt) }}</span>
            </ng-template>
          </lg-data-table>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
    </div>
  `,
  styles: `
    nav {
      margin-bottom: 1.5rem;
    }
  `,
})
export class OutcomeList {
  readonly #query = injectQuery();
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly state = computed<OutcomeState>(
    () => STATES.find((state) => state === this.#query()['state']) ?? 'measuring',
  );
  protected readonly options = computed(() =>
    STATES.map((state) => ({ state, label: STATE_TEXTS[this.#locale()][state] })),
  );
  protected readonly list = httpResource<Page<ChallengeWorkItem>>(() => ({
    url: '/api/v1/work/challenges',
    params: definedParams({ state: this.state(), cursor: this.#query()['cursor'] }),
  }));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
