import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SubscriptionLinkView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { SUBSCRIPTIONS_TEXTS } from './subscriptions.texts';
import { injectTargetName } from './target-name';

/** Where the link at the end of every mail leads: one button in a plain form, without signing in and without scripts. */
@Component({
  selector: 'lg-unsubscribe-page',
  imports: [Banner, PageHeader, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      <lg-page-header [heading]="confirmed() ? t().confirmHeading : t().endHeading" />
      <div class="stack">
        @if (link.hasValue()) {
          @if (!link.value().active) {
            <lg-banner tone="done" [heading]="t().ended">
              <p>{{ name() === null ? t().endedAllText : t().endedText(name() ?? '') }}</p>
            </lg-banner>
          } @else {
            @if (confirmed()) {
              <lg-banner tone="done" [heading]="t().confirmed">
                <p>{{ t().confirmedText }}</p>
              </lg-banner>
            }
            <p>{{ name() === null ? t().endAllText : t().endText(name() ?? '') }}</p>
            <form method="post" [attr.action]="'/subscriptions/' + token()">
              <input type="hidden" name="locale" [value]="locale()" />
              <button
                type="submit"
                class="button"
                [class]="confirmed() ? 'button-secondary' : 'button-primary'"
              >
                {{ name() === null ? t().endAll : t().end }}
              </button>
            </form>
          }
          @if (link.value().everything; as everything) {
            <p class="small">
              <a [routerLink]="['/subscriptions', everything]">{{ t().everything }}</a>
            </p>
          }
        } @else if (link.error()) {
          <lg-banner tone="late" [heading]="t().badLink">
            <p>{{ t().badUnsubscribe }}</p>
            <p>
              <a routerLink="/challenges">{{ t().again }}</a>
            </p>
          </lg-banner>
        } @else {
          <lg-skeleton />
        }
      </div>
    </div>
  `,
  styles: `
    .narrow {
      max-width: 40rem;
    }
  `,
})
export class UnsubscribePage {
  readonly token = input.required<string>();
  readonly confirmed = input<string>();

  protected readonly locale = inject(Locale).current;
  protected readonly t = injectTexts(SUBSCRIPTIONS_TEXTS);
  readonly #targetName = injectTargetName();
  protected readonly link = httpResource<SubscriptionLinkView>(
    () => `/api/v1/subscriptions/links/${encodeURIComponent(this.token())}`,
  );
  /** Null where the link stands for everything. */
  protected readonly name = computed(() => {
    const target = this.link.hasValue() ? this.link.value().target : null;
    return target === null ? null : this.#targetName()(target);
  });

  constructor() {
    describePage(() => ({ title: this.t().endHeading, hidden: true }));
  }
}
