import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  type SubscriptionList,
  type SubscriptionView,
  WATCH_FREQUENCIES,
  type WatchFrequency,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { SelectField } from '../../ui/form/select-field';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Toasts } from '../../ui/toasts';
import { FOLLOWING_TEXTS, FREQUENCY_TEXTS } from './following.texts';
import { NotificationsApi } from './notifications-api';
import { injectTargetName } from './target-name';
import { queryOfTarget } from './watch-query';

const NO_MAIL = 'none';

/** What the signed-in account follows, and how it hears of it. */
@Component({
  selector: 'lg-following-page',
  imports: [Button, EmptyState, PageHeader, ProblemView, RouterLink, SelectField, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header [heading]="t().heading" [lead]="t().lead" />
      <p>
        <a routerLink="/work/notifications">{{ t().notifications }}</a>
      </p>
      @if (list.hasValue()) {
        @if (list.value().items.length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice">
            <a class="button button-primary" routerLink="/challenges">{{ t().browse }}</a>
          </lg-empty-state>
        } @else {
          <ul class="plain-list stack">
            @for (item of list.value().items; track item.id) {
              @let name = targetName()(item.target);
              <li class="card">
                <h2>
                  <a [routerLink]="linkOf(item)" [queryParams]="queryOf(item)">{{ name }}</a>
                </h2>
                <p class="small soft">{{ t().since(format.date(item.since)) }}</p>
                <div class="row settings" role="group" [attr.aria-label]="name">
                  <lg-select-field
                    [label]="t().frequency"
                    [options]="options()"
                    [optionalMark]="false"
                    [errors]="refused()[item.id] ?? []"
                    [touched]="true"
                    [value]="settingOf(item)"
                    (valueChange)="change(item, $event)"
                  />
                  <button type="button" lgButton="quiet" (click)="end(item)">
                    <span aria-hidden="true">{{ t().end }}</span>
                    <span class="visually-hidden">{{ t().endOf(name) }}</span>
                  </button>
                </div>
              </li>
            }
          </ul>
        }
      } @else if (list.error()) {
        <lg-problem-view [error]="list.error()" (retry)="list.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    h2 {
      font-size: 1.125rem;
      margin-bottom: 0.25rem;
    }
    .settings {
      align-items: end;
    }
    lg-select-field {
      flex: 0 1 24rem;
    }
  `,
})
export class FollowingPage {
  readonly #api = inject(NotificationsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(FOLLOWING_TEXTS);
  protected readonly format = injectFormat();
  protected readonly targetName = injectTargetName();
  protected readonly list = httpResource<SubscriptionList>(() => '/api/v1/subscriptions');
  protected readonly options = computed(() => [
    ...WATCH_FREQUENCIES.map((value) => ({
      value,
      label: FREQUENCY_TEXTS[this.#locale()][value],
    })),
    { value: NO_MAIL, label: this.t().noMail },
  ]);

  /** What went wrong with an entry, beside its setting. */
  protected readonly refused = signal<Readonly<Record<string, readonly ValidationError[]>>>({});

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected settingOf({ byMail, frequency }: SubscriptionView): string {
    return byMail ? frequency : NO_MAIL;
  }

  protected linkOf({ target }: SubscriptionView): string[] {
    return target.challenge ? ['/challenges', target.challenge.code] : ['/challenges'];
  }

  protected queryOf({ target }: SubscriptionView): Record<string, string> {
    if (target.challenge) return {};
    const { field, agency, step, q } = target;
    return queryOfTarget({ field: field?.code, agency: agency?.code, step, q });
  }

  protected async change(item: SubscriptionView, setting: string): Promise<void> {
    if (setting === this.settingOf(item) || setting === '') return;
    const byMail = setting !== NO_MAIL;
    const frequency = byMail ? (setting as WatchFrequency) : item.frequency;
    await this.#act(item, () => this.#api.change(item.id, { frequency, byMail }), this.t().saved);
  }

  protected async end(item: SubscriptionView): Promise<void> {
    await this.#act(item, () => this.#api.end(item.id), this.t().ended);
  }

  async #act({ id }: SubscriptionView, act: () => Promise<unknown>, done: string): Promise<void> {
    this.refused.set({});
    try {
      await act();
      this.#toasts.show(done);
    } catch (error) {
      this.refused.set({ [id]: [{ kind: asProblem(error).code }] });
    }
    this.list.reload();
  }
}
