import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PERMISSION, SCORING_ROLES, type EvaluationListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { ProgressBar } from '../../ui/progress-bar';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { EVALUATIONS_TEXTS, PANEL_STATE_TEXTS } from './evaluations.texts';
import { PANEL_ROLE_TEXTS } from './panel-roles.texts';

/** The panels the reader sits on, each with what waits for the reader there. */
@Component({
  selector: 'lg-evaluation-list',
  imports: [Column, DataTable, EmptyState, PageHeader, ProblemView, ProgressBar, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      @if (list.hasValue()) {
        @let rows = list.value();
        @if (rows.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice">
            <p class="row">
              @if (seesChallenges()) {
                <a class="button button-secondary" routerLink="/work/challenges">{{ t().toChallenges }}</a>
              }
              <a class="button button-secondary" routerLink="/work">{{ t().toWork }}</a>
            </p>
          </lg-empty-state>
        } @else {
          <lg-data-table [rows]="rows" [caption]="t().heading" [hideCaption]="true">
            <ng-template [lgColumn]="rows" [header]="t().challenge" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/evaluations', row.challengeCode]">{{ local(row.challengeTitle) }}</a>
              <span class="soft second">{{ agencyName(row.agency) }}</span>
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().role" let-row>{{ roles()[row.role] }}</ng-template>
            <ng-template [lgColumn]="rows" [header]="t().stage" let-row>{{
              row.callClosed ? states()[row.state] : t().waitClosing
            }}</ng-template>
            <ng-template [lgColumn]="rows" [header]="t().mine" let-row>
              @if (row.callClosed && !row.declared) {
                <lg-tag tone="act">{{ t().toDeclare }}</lg-tag>
              } @else if (!row.callClosed) {
                –
              } @else if (!scores(row)) {
                {{ t().noSheets }}
              } @else if (row.sheetsDue > 0) {
                {{ t().sheets(format.number(row.sheetsSubmitted), format.number(row.sheetsDue)) }}
                <lg-progress-bar
                  [value]="row.sheetsSubmitted / row.sheetsDue"
                  [label]="t().sheets(format.number(row.sheetsSubmitted), format.number(row.sheetsDue))"
                  [showValue]="false"
                />
              } @else {
                {{ t().declared }}
              }
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().until" let-row>{{
              row.until ? format.date(row.until) : '–'
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
export class EvaluationList {
  readonly #locale = inject(Locale);
  readonly #session = inject(Session);
  protected readonly t = injectTexts(EVALUATIONS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly roles = computed(() => PANEL_ROLE_TEXTS[this.#locale.current()]);
  protected readonly states = computed(() => PANEL_STATE_TEXTS[this.#locale.current()]);
  protected readonly seesChallenges = computed(() => this.#session.can(PERMISSION.challengeReadUnpublished));

  protected readonly list = httpResource<EvaluationListItem[]>(() => '/api/v1/evaluations/mine');

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected scores({ role }: EvaluationListItem): boolean {
    return SCORING_ROLES.includes(role);
  }
}
