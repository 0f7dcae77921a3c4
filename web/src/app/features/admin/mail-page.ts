import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { MailDetail } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { SummaryList, SummaryRow } from '../../ui/summary-list';
import { Toasts } from '../../ui/toasts';
import { AdminApi } from './admin-api';
import { ADMIN_TEXTS, MAIL_STATUS_TEXTS } from './admin.texts';

/** One mail as it was written. */
@Component({
  selector: 'lg-mail-page',
  imports: [Button, PageHeader, ProblemView, Skeleton, SummaryList, SummaryRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (mail.hasValue()) {
        @let item = mail.value();
        <lg-page-header
          [heading]="item.subject"
          [crumbs]="[{ label: t().mails, link: '/work/admin/mails' }]"
        />
        <div class="stack stack-large">
          <lg-summary-list>
            <lg-summary-row [label]="t().to">{{ item.to }}</lg-summary-row>
            <lg-summary-row [label]="t().status">{{ statuses()[item.status] }}</lg-summary-row>
            <lg-summary-row [label]="t().created">{{ format.dateTime(item.createdAt) }}</lg-summary-row>
            @if (item.sentAt; as sentAt) {
              <lg-summary-row [label]="t().sentAt">{{ format.dateTime(sentAt) }}</lg-summary-row>
            }
            <lg-summary-row [label]="t().attempts">{{ format.number(item.attempts) }}</lg-summary-row>
            @if (item.lastError; as lastError) {
              <lg-summary-row [label]="t().lastError">{{ lastError }}</lg-summary-row>
            }
            <lg-summary-row [label]="t().text">{{ item.text }}</lg-summary-row>
          </lg-summary-list>
          @if (item.status === 'failed' || item.status === 'kept') {
            <div class="row">
              <button type="button" lgButton="secondary" [busy]="busy()" (click)="retry()">
                {{ t().retry }}
              </button>
            </div>
          }
        </div>
      } @else if (mail.error()) {
        <lg-problem-view [error]="mail.error()" (retry)="mail.reload()" />
      } @else {
        <lg-skeleton kind="card" />
      }
    </div>
  `,
})
export class MailPage {
  readonly id = input.required<string>();

  readonly #api = inject(AdminApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(ADMIN_TEXTS);
  protected readonly format = injectFormat();
  protected readonly busy = signal(false);
  protected readonly statuses = computed(() => MAIL_STATUS_TEXTS[this.#locale()]);
  protected readonly mail = httpResource<MailDetail>(
    () => `/api/v1/admin/mails/${encodeURIComponent(this.id())}`,
  );

  constructor() {
    describePage(() => (this.mail.hasValue() ? { title: this.mail.value().subject, hidden: true } : null));
  }

  protected async retry(): Promise<void> {
    this.busy.set(true);
    try {
      await this.#api.retryMail(this.id());
      this.#toasts.show(this.t().retried);
      this.mail.reload();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
