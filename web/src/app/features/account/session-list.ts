import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { SessionListItem } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { AccountApi } from './account-api';
import { ACCOUNT_TEXTS } from './account.texts';
import { deviceName } from './device';

/** Where the account is signed in; each session can be ended from here. */
@Component({
  selector: 'lg-session-list',
  imports: [Button, Column, DataTable, ProblemView, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (sessions.hasValue()) {
      @let rows = sessions.value();
      <lg-data-table [rows]="rows" [caption]="t().sessions" [hideCaption]="true">
        <ng-template [lgColumn]="rows" [header]="t().device" [rowHeader]="true" let-row>
          {{ device(row.userAgent) }}
        </ng-template>
        <ng-template [lgColumn]="rows" [header]="t().address" let-row>{{ row.address }}</ng-template>
        <ng-template [lgColumn]="rows" [header]="t().since" let-row>{{
          format.dateTime(row.createdAt)
        }}</ng-template>
        <ng-template [lgColumn]="rows" [header]="t().lastSeen" let-row>{{
          format.dateTime(row.lastSeenAt)
        }}</ng-template>
        <ng-template [lgColumn]="rows" [header]="t().action" let-row>
          @if (row.current) {
            <lg-tag tone="active">{{ t().thisOne }}</lg-tag>
          } @else {
            <button type="button" lgButton="quiet" [busy]="ending() === row.id" (click)="end(row.id)">
              {{ t().end }}
            </button>
          }
        </ng-template>
      </lg-data-table>
    } @else if (sessions.error()) {
      <lg-problem-view [error]="sessions.error()" [main]="false" (retry)="sessions.reload()" />
    } @else {
      <lg-skeleton [count]="3" />
    }
  `,
})
export class SessionList {
  readonly #api = inject(AccountApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(ACCOUNT_TEXTS);
  protected readonly format = injectFormat();
  protected readonly ending = signal<string | null>(null);
  protected readonly sessions = httpResource<readonly SessionListItem[]>(() => '/api/v1/account/sessions');

  protected device(userAgent: string): string {
    return deviceName(userAgent) || this.t().unknownDevice;
  }

  protected async end(id: string): Promise<void> {
    this.ending.set(id);
    try {
      await this.#api.endSession(id);
      this.#toasts.show(this.t().ended);
      this.sessions.reload();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.ending.set(null);
    }
  }
}
