import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { safeNext } from '../../core/guards';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { AUTH_TEXTS } from './auth.texts';

@Component({
  selector: 'lg-sign-in',
  imports: [Button, ErrorSummary, FormField, NoScripts, PageHeader, RouterLink, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      <lg-page-header [heading]="t().signIn" [lead]="t().signInLead" />
      <lg-no-scripts />
      <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-text-field [formField]="form.email" type="email" autocomplete="username" [label]="t().email" />
        <lg-text-field
          [formField]="form.password"
          type="password"
          autocomplete="current-password"
          [label]="t().password"
        />
        <div class="row spread">
          <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().signIn }}</button>
          <a routerLink="/reset">{{ t().forgotten }}</a>
        </div>
      </form>
      <p class="other">
        {{ t().noAccount }} <a routerLink="/register">{{ t().register }}</a>
      </p>
    </div>
  `,
  styleUrl: './auth.scss',
})
export class SignIn {
  /** From the address: where to go afterwards. */
  readonly next = input<string>();

  readonly #session = inject(Session);
  readonly #router = inject(Router);
  protected readonly t = injectTexts(AUTH_TEXTS);
  protected readonly labels = computed(() => ({ email: this.t().email, password: this.t().password }));
  readonly #model = signal({ email: '', password: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.email);
    required(path.password);
  });
  protected readonly sending = submission(this.form, async () => {
    const { email, password } = this.#model();
    await this.#session.signIn(email, password);
    await this.#router.navigateByUrl(safeNext(this.next()));
  });

  constructor() {
    describePage(() => ({ title: this.t().signIn, description: this.t().signInLead }));
  }
}
