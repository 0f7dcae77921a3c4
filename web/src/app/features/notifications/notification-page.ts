import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { NotificationItem, NotificationPage as Notifications } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Unread } from '../../core/unread';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { Pagination } from '../../ui/pagination';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { NotificationsApi } from './notifications-api';
import { EVENT_TEXTS, NOTIFICATIONS_TEXTS } from './notifications.texts';

/** News about what is followed, the newest first. */
@Component({
  selector: 'lg-notification-page',
  imports: [Button, EmptyState, PageHeader, Pagination, ProblemView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notification-page.html',
  styles: `
    h2 {
      font-size: 1.125rem;
      margin-block: 0.25rem;
    }
    .head {
      align-items: center;
    }
  `,
})
export class NotificationPage {
  readonly #api = inject(NotificationsApi);
  readonly #unread = inject(Unread);
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  protected readonly t = injectTexts(NOTIFICATIONS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly agencyName = injectAgencyName();
  protected readonly format = injectFormat();
  protected readonly kinds = computed(() => EVENT_TEXTS[this.#locale()]);
  protected readonly list = httpResource<Notifications>(() => ({
    url: '/api/v1/notifications',
    params: definedParams({ cursor: this.#query()['cursor'] }),
  }));

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
    effect(() => {
      if (this.list.hasValue()) this.#unread.set(this.list.value().unread);
    });
  }

  /** What the event's title leaves open. */
  protected more(item: NotificationItem): string {
    const t = this.t();
    switch (item.kind) {
      case 'challenge_published':
        return item.detail.closingAt === null ? '' : t.until(this.format.dateTime(item.detail.closingAt));
      case 'closing_time_moved':
        return t.movedTo(this.format.dateTime(item.detail.from), this.format.dateTime(item.detail.to));
      case 'addendum_published':
        return t.reason(this.local(item.detail.reason));
      case 'challenge_cancelled':
        return t.reason(item.detail.reason);
      case 'question_answered':
        return t.question(item.detail.question);
      case 'result_published':
        return item.detail.version > 1 ? t.edition(String(item.detail.version)) : '';
      default:
        return '';
    }
  }

  /** Whoever opens it has read it; the link goes on meanwhile. */
  protected read({ id, read }: NotificationItem): void {
    if (read) return;
    void this.#api.read(id).then(
      ({ unread }) => this.#mark(unread, id),
      () => this.list.reload(),
    );
  }

  protected readAll(): void {
    void this.#api.readAll().then(
      ({ unread }) => this.#mark(unread, null),
      () => this.list.reload(),
    );
  }

  #mark(unread: number, id: string | null): void {
    if (!this.list.hasValue()) return;
    const page = this.list.value();
    const items = page.items.map((item) => (id === null || item.id === id ? { ...item, read: true } : item));
    this.list.set({ ...page, items, unread });
  }
}
