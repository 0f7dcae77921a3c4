import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReplicationListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { REPLICATION_STATE_TEXTS } from './replication-words';
import { REPLICATION_TEXTS } from './replication.texts';

/** The replications of the reader's agencies and organizations; those whose report is late stand first. */
@Component({
  selector: 'lg-replication-list',
  imports: [Column, DataTable, EmptyState, PageHeader, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().listHeading" [lead]="t().listLead" />
      @if (list.hasValue()) {
        @let items = list.value();
        @if (items.length === 0) {
          <lg-empty-state [heading]="t().listEmpty" [text]="t().listAdvice">
            <a class="button button-primary" routerLink="/results">{{ t().toResults }}</a>
          </lg-empty-state>
        } @else {
          <lg-data-table [rows]="items" [caption]="t().listHeading" [hideCaption]="true">
            <ng-template [lgColumn]="items" [header]="t().solution" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/replications', row.id]">{{ row.proposalTitle }}</a>
              <br /><span class="small soft whose">{{ row.challengeCode }} · {{ row.organizationName }}</span>
            </ng-template>
            <ng-template [lgColumn]="items" [header]="t().agency" let-row>{{
              agencyName(row.agency)
            }}</ng-template>
            <ng-template [lgColumn]="items" [header]="t().owner" let-row>{{
              agencyName(row.owner)
            }}</ng-template>
            <ng-template [lgColumn]="items" [header]="t().state" let-row>{{
              states()[row.state]
            }}</ng-template>
            <ng-template [lgColumn]="items" [header]="t().next" let-row>
              {{ row.nextFollowUp ? format.date(row.nextFollowUp) : '–' }}
              @if (row.followUpLate) {
                <lg-tag tone="late">{{ t().lateReport }}</lg-tag>
              }
            </ng-template>
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
    .whose {
      font-weight: 400;
    }
  `,
})
export class ReplicationList {
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(REPLICATION_TEXTS);
  protected readonly format = injectFormat();
  protected readonly agencyName = injectAgencyName();
  protected readonly states = computed(() => REPLICATION_STATE_TEXTS[this.#locale()]);
  protected readonly list = httpResource<readonly ReplicationListItem[]>(
    () => '/api/v1/replication-requests',
  );

  constructor() {
    describePage(() => ({ title: this.t().listHeading, hidden: true }));
  }
}
