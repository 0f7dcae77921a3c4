import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, email, form, minLength, required } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { PASSWORD_MIN_LENGTH } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { Toasts } from '../../ui/toasts';
import { AuthApi } from './auth-api';
import { AUTH_TEXTS } from './auth.texts';

/** Without a token: asks for the link. With the link's token: sets the new password. */
@Component({
  selector: 'lg-reset',
  imports: [Banner, Button, ErrorSummary, FormField, NoScripts, PageHeader, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      @if (token()) {
        <lg-page-header [heading]="t().resetHeading" [lead]="t().resetLead" />
        <lg-no-scripts />
        <form class="stack stack-large" novalidate (submit)="saving.submit($event)">
          <lg-error-summary [form]="passwordForm" [submission]="saving" [labels]="labels()" />
          <lg-text-field
            [formField]="passwordForm.password"
            type="password"
            autocomplete="new-password"
            [label]="t().newPassword"
            [hint]="t().passwordHint(minimum)"
          />
          <div class="row">
            <button type="submit" lgButton="primary" [busy]="saving.busy()">{{ t().reset }}</button>
          </div>
        </form>
      } @else {
        <lg-page-header [heading]="t().resetRequestHeading" [lead]="t().resetRequestLead" />
        @if (sentTo(); as address) {
          <lg-banner tone="done" [heading]="t().resetSent" [announce]="true">
            <p>{{ t().resetSentText(address) }}</p>
          </lg-banner>
        } @else {
          <lg-no-scripts />
          <form class="stack stack-large" novalidate (submit)="asking.submit($event)">
            <lg-error-summary [form]="emailForm" [submission]="asking" [labels]="labels()" />
            <lg-text-field
              [formField]="emailForm.email"
              type="email"
              autocomplete="username"
              [label]="t().email"
            />
            <div class="row">
              <button type="submit" lgButton="primary" [busy]="asking.busy()">{{ t().resetRequest }}</button>
            </div>
          </form>
        }
      }
    </div>
  `,
  styleUrl: './auth.scss',
})
export class Reset {
  readonly token = input<string>();

  readonly #api = inject(AuthApi);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(AUTH_TEXTS);
  protected readonly minimum = String(PASSWORD_MIN_LENGTH);
  protected readonly sentTo = signal<string | null>(null);
  protected readonly labels = computed(() => ({ email: this.t().email, password: this.t().newPassword }));

  readonly #address = signal({ email: '' });
  protected readonly emailForm = form(this.#address, (path) => {
    required(path.email);
    email(path.email);
  });
  protected readonly asking = submission(this.emailForm, async () => {
    await this.#api.requestReset(this.#address());
    this.sentTo.set(this.#address().email);
  });

  readonly #password = signal({ password: '' });
  protected readonly passwordForm = form(this.#password, (path) => {
    required(path.password);
    minLength(path.password, PASSWORD_MIN_LENGTH);
  });
  protected readonly saving = submission(this.passwordForm, async () => {
    await this.#api.reset({ token: this.token() ?? '', ...this.#password() });
    this.#toasts.show(this.t().resetDone);
    await this.#router.navigateByUrl('/sign-in');
  });

  constructor() {
    describePage(() => ({ title: this.t().resetRequestHeading, hidden: true }));
  }
}
