import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, email, form, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { WATCH_FREQUENCIES, type WatchFrequency } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectQuery } from '../../core/query';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { FREQUENCY_TEXTS } from './following.texts';
import { NotificationsApi } from './notifications-api';
import { SUBSCRIPTIONS_TEXTS } from './subscriptions.texts';
import { injectNamedTarget } from './named-target';
import { injectTargetName } from './target-name';
import { targetOfQuery } from './watch-query';

/** Following by e-mail without an account: what is followed stands in the address. */
@Component({
  selector: 'lg-subscribe-page',
  imports: [
    Banner,
    Button,
    ErrorSummary,
    FormField,
    NoScripts,
    PageHeader,
    RadioGroup,
    RouterLink,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      <lg-page-header [heading]="t().newHeading" [lead]="t().newLead" />
      @if (sentTo(); as address) {
        <lg-banner tone="done" [heading]="t().sent" [announce]="true">
          <p>{{ t().sentText(address) }}</p>
          <p>
            <a routerLink="/challenges">{{ t().again }}</a>
          </p>
        </lg-banner>
      } @else {
        @if (target(); as found) {
          <p>
            {{ t().about }}: <strong>{{ targetName()(found) }}</strong>
          </p>
        }
        <lg-no-scripts />
        <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
          <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
          <lg-text-field [formField]="form.email" type="email" autocomplete="email" [label]="t().email" />
          <lg-radio-group [formField]="form.frequency" [label]="t().frequency" [options]="options()" />
          <div class="row">
            <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().subscribe }}</button>
          </div>
        </form>
        <p class="small account">
          {{ t().hasAccount }} <a routerLink="/sign-in">{{ t().signIn }}</a>
        </p>
      }
    </div>
  `,
  styles: `
    .narrow {
      max-width: 40rem;
    }
    .account {
      margin-top: 1.5rem;
    }
  `,
})
export class SubscribePage {
  readonly #api = inject(NotificationsApi);
  readonly #locale = inject(Locale).current;
  readonly #query = injectQuery();
  protected readonly t = injectTexts(SUBSCRIPTIONS_TEXTS);
  protected readonly targetName = injectTargetName();
  protected readonly target = injectNamedTarget(() => targetOfQuery(this.#query()));
  protected readonly sentTo = signal<string | null>(null);
  protected readonly labels = computed(() => ({ email: this.t().email, frequency: this.t().frequency }));
  protected readonly options = computed(() =>
    WATCH_FREQUENCIES.map((value) => ({ value, label: FREQUENCY_TEXTS[this.#locale()][value] })),
  );

  readonly #model = signal({ email: '', frequency: 'daily' });
  protected readonly form = form(this.#model, (path) => {
    required(path.email);
    email(path.email);
    required(path.frequency);
  });
  protected readonly sending = submission(this.form, async () => {
    const { email: address, frequency } = this.#model();
    await this.#api.subscribeByMail({
      ...targetOfQuery(this.#query()),
      email: address,
      frequency: frequency as WatchFrequency,
      locale: this.#locale(),
    });
    this.sentTo.set(address);
  });

  constructor() {
    describePage(() => ({ title: this.t().newHeading, hidden: true }));
  }
}
