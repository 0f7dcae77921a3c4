import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { AuditItem, Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { definedParams, injectQuery } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { AdminApi } from './admin-api';
import { ADMIN_TEXTS } from './admin.texts';

/** The audit log, newest first, and the check of its chain. The auditor's page. */
@Component({
  selector: 'lg-audit-list',
  imports: [Banner, Button, Column, DataTable, EmptyState, PageHeader, Pagination, ProblemView, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().audit" [lead]="t().auditLead">
        <button type="button" lgButton="secondary" [busy]="busy()" (click)="verify()">
          {{ t().verify }}
        </button>
      </lg-page-header>
      @if (verdict(); as result) {
        <lg-banner [tone]="result.whole ? 'done' : 'late'" [announce]="true">
          <p>{{ result.text }}</p>
        </lg-banner>
      }
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().emptyAudit" />
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().audit" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().at" [rowHeader]="true" let-row>{{
              format.dateTime(row.at)
            }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().who" let-row>{{ row.actorName }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().act" let-row
              ><code>{{ row.act }}</code></ng-template
            >
            <ng-template [lgColumn]="page.items" [header]="t().detail" let-row>
              <code>{{ detail(row) }}</code>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().seq" [numeric]="true" let-row>{{
              row.seq ?? '–'
            }}</ng-template>
          </lg-data-table>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton [count]="10" />
      }
    </div>
  `,
  styles: `
    code {
      overflow-wrap: anywhere;
      font-size: 0.875rem;
    }
    lg-banner {
      margin-bottom: 1.5rem;
    }
  `,
})
export class AuditList {
  readonly #api = inject(AdminApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #query = injectQuery();
  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  protected readonly verdict = signal<{ whole: boolean; text: string } | null>(null);
  protected readonly list = httpResource<Page<AuditItem>>(() => {
    const { subjectType, subjectId, cursor } = this.#query();
    return { url: '/api/v1/audit', params: definedParams({ subjectType, subjectId, cursor }) };
  });

  constructor() {
    describePage(() => ({ title: this.t().audit, hidden: true }));
  }

  protected detail({ detail }: AuditItem): string {
    return Object.entries(detail)
      .map(([key, value]) => `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`)
      .join(', ');
  }

  protected async verify(): Promise<void> {
    this.busy.set(true);
    try {
      const { whole, entries, brokenSeq, verifiedAt } = await this.#api.verifyAudit();
      const text = whole
        ? this.t().whole(this.format.number(Number(entries)), this.format.dateTime(verifiedAt))
        : this.t().broken(brokenSeq ?? this.t().unknownPlace);
      this.verdict.set({ whole, text });
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
