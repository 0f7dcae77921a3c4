import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClaimQueueItem, NameAlarm } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { ProgrammeParts } from '../programme/programme-parts';
import { CLAIMS_TEXTS } from './claims.texts';
import { OrganizationsApi } from './organizations-api';
import { CLAIM_STATE_TEXTS } from './public.texts';

/** What waits for the programme office: claims to organizations, the longest waiting first, and names like others. */
@Component({
  selector: 'lg-claim-queue',
  imports: [
    Button,
    Column,
    DataTable,
    EmptyState,
    PageHeader,
    ProblemView,
    ProgrammeParts,
    RouterLink,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().queue" [lead]="t().queueLead" />
      <lg-programme-parts />
      @if (queue.hasValue()) {
        @let rows = queue.value();
        @if (rows.length === 0) {
          <lg-empty-state [heading]="t().queueEmpty" [text]="t().queueAdvice" />
        } @else {
          <lg-data-table [rows]="rows" [caption]="t().queue" [hideCaption]="true">
            <ng-template [lgColumn]="rows" [header]="t().organization" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/programme/organizations', row.id]">{{ row.organizationName }}</a>
            </ng-template>
            <ng-template [lgColumn]="rows" [header]="t().taxCode" let-row>{{ row.taxCode }}</ng-template>
            <ng-template [lgColumn]="rows" [header]="t().claimant" let-row>{{
              row.claimantName
            }}</ng-template>
            <ng-template [lgColumn]="rows" [header]="t().since" let-row>{{
              format.date(row.createdAt)
            }}</ng-template>
            <ng-template [lgColumn]="rows" [header]="t().state" let-row>{{
              states()[row.state]
            }}</ng-template>
          </lg-data-table>
        }
      } @else if (queue.error()) {
        <lg-problem-view [error]="queue.error()" (retry)="queue.reload()" />
      } @else {
        <lg-skeleton kind="line" [count]="5" />
      }
      <section class="section stack" aria-labelledby="names">
        <h2 id="names">{{ t().names }}</h2>
        @for (alarm of alarms(); track alarm.id) {
          <div class="card stack">
            <h3>{{ alarm.name }}</h3>
            <p>{{ t().alike(namesOf(alarm)) }}</p>
            <p class="row">
              <button
                type="button"
                lgButton="secondary"
                [attr.aria-label]="t().clear + ': ' + alarm.name"
                (click)="clear(alarm)"
              >
                {{ t().clear }}
              </button>
            </p>
          </div>
        } @empty {
          <p class="soft">{{ t().namesEmpty }}</p>
        }
      </section>
    </div>
  `,
})
export class ClaimQueue {
  readonly #api = inject(OrganizationsApi);
  readonly #locale = inject(Locale);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(CLAIMS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly problemText = injectProblemText();
  protected readonly states = computed(() => CLAIM_STATE_TEXTS[this.#locale.current()]);
  protected readonly queue = httpResource<ClaimQueueItem[]>(() => '/api/v1/organization-claims');
  readonly #names = httpResource<NameAlarm[]>(() => '/api/v1/organization-names');
  protected readonly alarms = computed(() => (this.#names.hasValue() ? this.#names.value() : []));

  constructor() {
    describePage(() => ({ title: this.t().queue, hidden: true }));
  }

  protected namesOf({ others }: NameAlarm): string {
    return others.map(({ name }) => name).join('; ');
  }

  protected async clear({ id }: NameAlarm): Promise<void> {
    try {
      await this.#api.clearName(id);
      this.#toasts.show(this.t().cleared);
    } catch (error) {
      this.#toasts.show(this.problemText(error), 'failed');
    }
    this.#names.reload();
  }
}
