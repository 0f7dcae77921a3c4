import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { FormField, email, form, minLength, required } from '@angular/forms/signals';
import { PASSWORD_MIN_LENGTH } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { AuthApi } from './auth-api';
import { AUTH_TEXTS } from './auth.texts';

/** A solver makes an account; the answer is the same whether the address is known or not. */
@Component({
  selector: 'lg-register',
  imports: [Banner, Button, ErrorSummary, FormField, NoScripts, PageHeader, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      <lg-page-header [heading]="t().register" [lead]="t().registerLead" />
      @if (sentTo(); as address) {
        <lg-banner tone="done" [heading]="t().registered" [announce]="true">
          <p>{{ t().registeredText(address) }}</p>
        </lg-banner>
      } @else {
        <lg-no-scripts />
        <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
          <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
          <lg-text-field [formField]="form.name" autocomplete="name" [label]="t().name" />
          <lg-text-field [formField]="form.email" type="email" autocomplete="username" [label]="t().email" />
          <lg-text-field
            [formField]="form.password"
            type="password"
            autocomplete="new-password"
            [label]="t().password"
            [hint]="t().passwordHint(minimum)"
          />
          <div class="row">
            <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().register }}</button>
          </div>
        </form>
      }
    </div>
  `,
  styleUrl: './auth.scss',
})
export class Register {
  readonly #api = inject(AuthApi);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(AUTH_TEXTS);
  protected readonly minimum = String(PASSWORD_MIN_LENGTH);
  protected readonly sentTo = signal<string | null>(null);
  protected readonly labels = computed(() => ({
    name: this.t().name,
    email: this.t().email,
    password: this.t().password,
  }));
  readonly #model = signal({ name: '', email: '', password: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    required(path.email);
    email(path.email);
    required(path.password);
    minLength(path.password, PASSWORD_MIN_LENGTH);
  });
  protected readonly sending = submission(this.form, async () => {
    await this.#api.register({ ...this.#model(), locale: this.#locale() });
    this.sentTo.set(this.#model().email);
  });

  constructor() {
    describePage(() => ({ title: this.t().register, description: this.t().registerLead }));
  }
}
