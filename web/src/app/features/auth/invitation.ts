import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal } from '@angular/core';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { type InvitationView, PASSWORD_MIN_LENGTH } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { Session } from '../../core/session';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { Skeleton } from '../../ui/skeleton';
import { AuthApi } from './auth-api';
import { AUTH_TEXTS } from './auth.texts';

/** An official or an outside expert, invited by mail, sets a password and is signed in. */
@Component({
  selector: 'lg-invitation',
  imports: [Banner, Button, ErrorSummary, FormField, NoScripts, PageHeader, RouterLink, Skeleton, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      @if (invitation.hasValue()) {
        <lg-page-header
          [heading]="t().invitationHeading"
          [lead]="t().invitationLead(invitation.value().email)"
        />
        <lg-no-scripts />
        <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
          <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
          <lg-text-field [formField]="form.name" autocomplete="name" [label]="t().name" />
          <lg-text-field
            [formField]="form.password"
            type="password"
            autocomplete="new-password"
            [label]="t().password"
            [hint]="t().passwordHint(minimum)"
          />
          <div class="row">
            <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().invitation }}</button>
          </div>
        </form>
      } @else {
        <lg-page-header [heading]="t().invitationHeading" />
        @if (invitation.error()) {
          <lg-banner tone="late" [heading]="t().badLink">
            <p>{{ t().badLinkText }}</p>
            <p>
              <a routerLink="/sign-in">{{ t().signIn }}</a>
            </p>
          </lg-banner>
        } @else {
          <lg-skeleton kind="card" />
        }
      }
    </div>
  `,
  styleUrl: './auth.scss',
})
export class Invitation {
  readonly token = input('');

  readonly #api = inject(AuthApi);
  readonly #session = inject(Session);
  readonly #router = inject(Router);
  protected readonly t = injectTexts(AUTH_TEXTS);
  protected readonly minimum = String(PASSWORD_MIN_LENGTH);
  protected readonly labels = computed(() => ({ name: this.t().name, password: this.t().password }));
  protected readonly invitation = httpResource<InvitationView>(() => ({
    url: '/api/v1/accounts/invitation',
    params: { token: this.token() },
  }));

  readonly #model = linkedSignal(() => ({
    name: this.invitation.hasValue() ? this.invitation.value().name : '',
    password: '',
  }));
  protected readonly form = form(this.#model, (path) => {
    required(path.name);
    required(path.password);
    minLength(path.password, PASSWORD_MIN_LENGTH);
  });
  protected readonly sending = submission(this.form, async () => {
    if (!this.invitation.hasValue()) return;
    const { name, password } = this.#model();
    await this.#api.acceptInvitation({ token: this.token(), name, password });
    await this.#session.signIn(this.invitation.value().email, password);
    await this.#router.navigateByUrl('/work');
  });

  constructor() {
    describePage(() => ({ title: this.t().invitationHeading, hidden: true }));
  }
}
