import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { COMPLAINT_STATES, type ComplaintListItem, PERMISSION, type Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { toneOf } from './complaint-history';
import { COMPLAINTS_TEXTS, COMPLAINT_OUTCOME_TEXTS, COMPLAINT_STATE_TEXTS } from './complaints.texts';

/** The complaints the reader may see: an agency's own, a solver's own, or all of them. */
@Component({
  selector: 'lg-complaint-list',
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
    Tag,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0 && !page.next) {
          <lg-empty-state [heading]="t().empty" [text]="official() ? t().emptyOfficial : t().emptySolver">
            @if (query()['state']) {
              <a class="button button-secondary" routerLink="/work/complaints">{{ t().clear }}</a>
            } @else if (official()) {
              <a class="button button-secondary" routerLink="/work/challenges">{{ t().toChallenges }}</a>
            } @else {
              <a class="button button-secondary" routerLink="/work/proposals">{{ t().toProposals }}</a>
            }
          </lg-empty-state>
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().challenge" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/complaints', row.id]">{{ local(row.challengeTitle) }}</a>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().organization" let-row>
              {{ row.organizationName }}<br /><span class="soft">{{ agencyName(row.agency) }}</span>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().state" let-row>
              <lg-tag [tone]="tone(row)">{{ states()[row.state] }}</lg-tag>
              @if (row.outcome) {
                <br /><span class="soft">{{ outcomes()[row.outcome] }}</span>
              }
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().filed" let-row>
              <span class="number">{{ format.dateTime(row.filedAt) }}</span>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().due" let-row>
              <span class="number">{{ format.date(row.dueOn) }}</span>
              @if (row.late) {
                <br /><strong class="late">{{ t().late }}</strong>
              }
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
export class ComplaintList {
  readonly #session = inject(Session);
  readonly #locale = inject(Locale).current;

  protected readonly query = injectQuery();
  protected readonly t = injectTexts(COMPLAINTS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly tone = toneOf;
  protected readonly states = computed(() => COMPLAINT_STATE_TEXTS[this.#locale()]);
  protected readonly outcomes = computed(() => COMPLAINT_OUTCOME_TEXTS[this.#locale()]);
  protected readonly filters = computed(() => [
    {
      key: 'state',
      label: this.t().state,
      options: COMPLAINT_STATES.map((value) => ({ value, label: this.states()[value] })),
    },
  ]);
  /** Solvers begin at their proposals. */
  protected readonly official = computed(() => this.#session.can(PERMISSION.challengeReadUnpublished));
  protected readonly list = httpResource<Page<ComplaintListItem>>(() => ({
    url: '/api/v1/complaints',
    params: definedParams({ state: this.query()['state'], cursor: this.query()['cursor'] }),
  }));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }
}
