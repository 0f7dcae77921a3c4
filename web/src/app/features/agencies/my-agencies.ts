import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type MyAgency, PERMISSION } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectAgencyName, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { AGENCIES_WORK_TEXTS } from './agencies-work.texts';

/** An official's own agencies, with what may be done there. */
@Component({
  selector: 'lg-my-agencies',
  imports: [EmptyState, PageHeader, ProblemView, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().mineHeading" [lead]="t().mineLead" />
      @if (mine.hasValue()) {
        <ul class="plain-list grid">
          @for (agency of mine.value(); track agency.code) {
            <li class="card">
              <h2 class="name">{{ agencyName(agency) }}</h2>
              <p class="row">
                @if (agency.permissions.includes(permission.workingGroupManage)) {
                  <a
                    class="button button-secondary"
                    [routerLink]="['/work/agencies', agency.code, 'working-group']"
                  >
                    {{ t().workingGroup }}<span class="visually-hidden">: {{ agencyName(agency) }}</span>
                  </a>
                }
                <a class="button button-quiet" [routerLink]="['/agencies', agency.code]">
                  {{ t().publicPage }}<span class="visually-hidden">: {{ agencyName(agency) }}</span>
                </a>
              </p>
            </li>
          } @empty {
            <li><lg-empty-state [heading]="t().mineEmpty" [text]="t().mineEmptyAdvice" /></li>
          }
        </ul>
      } @else if (mine.error()) {
        <lg-problem-view [error]="mine.error()" (retry)="mine.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="2" />
      }
    </div>
  `,
  styles: `
    .name {
      font-size: 1.1875rem;
    }
  `,
})
export class MyAgencies {
  protected readonly t = injectTexts(AGENCIES_WORK_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly permission = PERMISSION;
  protected readonly mine = httpResource<MyAgency[]>(() => '/api/v1/agencies/mine');

  constructor() {
    describePage(() => ({ title: this.t().mineHeading, hidden: true }));
  }
}
