import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PartnershipView, ProposalListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectNow } from '../../core/server-clock';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Countdown } from '../../ui/countdown';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { PartnershipCards } from './partnership-cards';
import { ProposalStateTag } from './proposal-state';
import { PROPOSALS_TEXTS } from './proposals.texts';

/** The proposals of all organizations the reader belongs to. */
@Component({
  selector: 'lg-proposal-list',
  imports: [
    Column,
    Countdown,
    DataTable,
    EmptyState,
    PageHeader,
    PartnershipCards,
    ProblemView,
    ProposalStateTag,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @if (asked().length > 0) {
        <lg-partnership-cards [partnerships]="asked()" />
      }
      @if (list.hasValue()) {
        @let rows = list.value();
        @if (rows.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice">
            <a class="button button-primary" routerLink="/challenges" [queryParams]="{ step: 2 }">{{
              t().openChallenges
            }}</a>
          </lg-empty-state>
        } @else {
          <lg-data-table [rows]="rows" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="rows" [header]="t().title" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/proposals', row.id]">{{ row.title || t().untitled }}</a>
              <span class="soft second">{{ row.organizationName }}</span>
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().challenge" let-row>
              <a [routerLink]="['/challenges', row.challengeCode]">{{ local(row.challengeTitle) }}</a>
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().state" let-row>
              <lg-proposal-state [state]="row.state" [open]="isOpen(row)" />
              @if (row.state !== 'draft') {
                <a
                  class="second"
                  [routerLink]="['/work/proposals', row.id]"
                  fragment="receipts"
                  [attr.aria-label]="t().receiptsOf(row.title)"
                  >{{ t().receipts }}</a
                >
              }
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().closing" let-row>
              @if (isOpen(row)) {
                <lg-countdown [deadline]="row.closingAt" />
              } @else {
                {{ format.dateTime(row.closingAt) }}
              }
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().updated" let-row>{{
              format.dateTime(row.updatedAt)
            }}</ng-template>
          </lg-data-table>
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    .second {
      display: block;
      font-weight: 400;
      font-size: 0.9375rem;
    }
  `,
})
export class ProposalList {
  protected readonly t = injectTexts(PROPOSALS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  readonly #now = injectNow();

  protected readonly list = httpResource<ProposalListItem[]>(() => '/api/v1/proposals/mine');
  readonly #partnerships = httpResource<PartnershipView[]>(() => '/api/v1/partnerships/mine');
  /** What waits for an answer. */
  protected readonly asked = computed(() =>
    (this.#partnerships.hasValue() ? this.#partnerships.value() : []).filter(({ acts }) =>
      acts.includes('consent'),
    ),
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected isOpen({ challengeState, closingAt }: ProposalListItem): boolean {
    return challengeState === 'open' && Date.parse(closingAt) > this.#now();
  }
}
