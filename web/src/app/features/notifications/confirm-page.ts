import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ConfirmationLinkView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { SUBSCRIPTIONS_TEXTS } from './subscriptions.texts';
import { injectTargetName } from './target-name';

/** Where the link of the confirming mail leads: a plain form, because mail programs open links, and because it works without scripts. */
@Component({
  selector: 'lg-confirm-page',
  imports: [Banner, PageHeader, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      <lg-page-header [heading]="t().confirmHeading" />
      @if (link.hasValue()) {
        <p>{{ t().confirmText(targetName()(link.value().target)) }}</p>
        <form method="post" action="/subscriptions/confirm">
          <input type="hidden" name="token" [value]="token()" />
          <input type="hidden" name="locale" [value]="locale()" />
          <button type="submit" class="button button-primary">{{ t().confirm }}</button>
        </form>
      } @else if (link.error()) {
        <lg-banner tone="late" [heading]="t().badLink">
          <p>{{ t().badConfirm }}</p>
          <p>
            <a routerLink="/challenges">{{ t().again }}</a>
          </p>
        </lg-banner>
      } @else {
        <lg-skeleton />
      }
    </div>
  `,
  styles: `
    .narrow {
      max-width: 40rem;
    }
  `,
})
export class ConfirmPage {
  readonly token = input('');

  protected readonly locale = inject(Locale).current;
  protected readonly t = injectTexts(SUBSCRIPTIONS_TEXTS);
  protected readonly targetName = injectTargetName();
  protected readonly link = httpResource<ConfirmationLinkView>(() => ({
    url: '/api/v1/subscriptions/confirmation',
    params: { token: this.token() },
  }));

  constructor() {
    describePage(() => ({ title: this.t().confirmHeading, hidden: true }));
  }
}
