import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SubscriptionList, WatchTarget } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Toasts } from '../../ui/toasts';
import { FOLLOW_TEXTS } from './following.texts';
import { NotificationsApi } from './notifications-api';
import { queryOfTarget } from './watch-query';

/** One press for who is signed in; everybody else subscribes by e-mail. */
@Component({
  selector: 'lg-follow-button',
  imports: [Button, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.account()) {
      <button
        type="button"
        lgButton="secondary"
        [busy]="busy()"
        [attr.aria-pressed]="followed() !== null"
        (click)="toggle()"
      >
        {{ followed() === null ? label() : followingLabel() }}
      </button>
      @if (followed() !== null) {
        <a class="small" routerLink="/work/following">{{ t().settings }}</a>
      }
    } @else {
      <a class="button button-secondary" routerLink="/subscriptions/new" [queryParams]="query()">{{
        label()
      }}</a>
    }
    @if (search()) {
      <a class="small" [href]="feed()">{{ t().feed }}</a>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0.5rem 1rem;
    }
  `,
})
export class FollowButton {
  readonly target = input.required<WatchTarget>();
  /** Whether it follows what a list shows, not one record: that has a feed, too. */
  readonly search = input(false);
  /** Beside other records: what it follows, said on the button. */
  readonly name = input('');

  readonly #locale = inject(Locale).current;
  readonly #api = inject(NotificationsApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  protected readonly session = inject(Session);
  protected readonly t = injectTexts(FOLLOW_TEXTS);
  protected readonly busy = signal(false);
  protected readonly query = computed(() => queryOfTarget(this.target()));
  protected readonly feed = computed(() => {
    const asked = new URLSearchParams(this.query());
    if (this.#locale() === 'en') asked.set('lang', 'en');
    return asked.size === 0 ? '/feed.xml' : `/feed.xml?${asked.toString()}`;
  });
  protected readonly label = computed(() => {
    if (this.name() !== '') return this.t().followNamed(this.name());
    return this.search() ? this.t().followSearch : this.t().follow;
  });
  protected readonly followingLabel = computed(() =>
    this.name() === '' ? this.t().following : this.t().followingNamed(this.name()),
  );
  readonly #matching = httpResource<SubscriptionList>(() =>
    this.session.account() ? { url: '/api/v1/subscriptions/matching', params: this.query() } : undefined,
  );
  protected readonly followed = computed(() =>
    this.#matching.hasValue() ? (this.#matching.value().items[0] ?? null) : null,
  );

  protected async toggle(): Promise<void> {
    const followed = this.followed();
    this.busy.set(true);
    try {
      if (followed) await this.#api.end(followed.id);
      const items = followed ? [] : [await this.#api.follow(this.target())];
      this.#matching.set({ items });
      this.#toasts.show(followed ? this.t().ended : this.t().followed);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
