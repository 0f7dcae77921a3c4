import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { MAIL_STATUS, type MailItem, type Page } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { AdminApi } from './admin-api';
import { ADMIN_TEXTS, MAIL_STATUS_TEXTS } from './admin.texts';

/** Every mail of the outbox with what became of it, and a test mail. */
@Component({
  selector: 'lg-mail-list',
  imports: [
    Button,
    Column,
    DataTable,
    EmptyState,
    ErrorSummary,
    FilterBar,
    FormField,
    PageHeader,
    Pagination,
    ProblemView,
    RouterLink,
    Skeleton,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().mails" [lead]="t().mailsHint" />
      <lg-filter-bar [filters]="filters()" />
      @if (list.hasValue()) {
        @let page = list.value();
        @if (page.items.length === 0) {
          <lg-empty-state [heading]="t().emptyMails" />
        } @else {
          <lg-data-table [rows]="page.items" [caption]="t().mails" [hideCaption]="true">
            <ng-template [lgColumn]="page.items" [header]="t().subject" [rowHeader]="true" let-row>
              <a [routerLink]="['/work/admin/mails', row.id]">{{ row.subject }}</a>
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().to" let-row>{{ row.to }}</ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().status" let-row>
              {{ statuses()[row.status] }}
              @if (row.lastError; as lastError) {
                <br /><span class="small">{{ lastError }}</span>
              }
            </ng-template>
            <ng-template [lgColumn]="page.items" [header]="t().created" let-row>{{
              format.dateTime(row.createdAt)
            }}</ng-template>
          </lg-data-table>
          <lg-pagination [next]="page.next" />
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton [count]="8" />
      }
      <section class="section" aria-labelledby="test">
        <h2 id="test">{{ t().test }}</h2>
        <form class="stack" novalidate (submit)="sending.submit($event)">
          <lg-error-summary [form]="form" [submission]="sending" [labels]="{ to: t().testTo }" />
          <lg-text-field [formField]="form.to" type="email" [label]="t().testTo" />
          <div class="row">
            <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().test }}</button>
          </div>
        </form>
      </section>
    </div>
  `,
})
export class MailList {
  readonly #api = inject(AdminApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly format = injectFormat();
  protected readonly statuses = computed(() => MAIL_STATUS_TEXTS[this.#locale()]);
  protected readonly filters = computed<Filter[]>(() => [
    {
      key: 'status',
      label: this.t().status,
      options: Object.values(MAIL_STATUS).map((value) => ({ value, label: this.statuses()[value] })),
    },
  ]);
  protected readonly list = httpResource<Page<MailItem>>(() => {
    const { status, cursor } = this.#query();
    return { url: '/api/v1/admin/mails', params: definedParams({ status, cursor }) };
  });

  readonly #model = signal({ to: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.to);
    email(path.to);
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#api.sendTestMail(this.#model().to);
    this.#toasts.show(this.t().tested);
    this.list.reload();
  });

  constructor() {
    describePage(() => ({ title: this.t().mails, hidden: true }));
  }
}
