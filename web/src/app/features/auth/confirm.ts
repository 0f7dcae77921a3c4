import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { PageHeader } from '../../ui/page-header';
import { AuthApi } from './auth-api';
import { AUTH_TEXTS } from './auth.texts';

/** Where the link of the confirmation mail leads. A button, because mail programs open links by themselves. */
@Component({
  selector: 'lg-confirm',
  imports: [Banner, Button, PageHeader, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container narrow">
      <lg-page-header [heading]="t().confirmHeading" />
      @if (done()) {
        <lg-banner tone="done" [heading]="t().confirmed" [announce]="true">
          <p>{{ t().confirmedText }}</p>
          <p>
            <a class="button button-primary" routerLink="/sign-in">{{ t().signIn }}</a>
          </p>
        </lg-banner>
      } @else {
        @if (failure(); as text) {
          <lg-banner tone="late" [heading]="t().badLink" [announce]="true">
            <p>{{ text }}</p>
          </lg-banner>
        } @else {
          <p>{{ t().confirmText }}</p>
        }
        <p>
          <button type="button" lgButton="primary" [busy]="busy()" (click)="confirm()">
            {{ t().confirm }}
          </button>
        </p>
      }
    </div>
  `,
  styleUrl: './auth.scss',
})
export class Confirm {
  readonly token = input('');

  readonly #api = inject(AuthApi);
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(AUTH_TEXTS);
  protected readonly busy = signal(false);
  protected readonly done = signal(false);
  protected readonly failure = signal('');

  constructor() {
    describePage(() => ({ title: this.t().confirmHeading, hidden: true }));
  }

  protected async confirm(): Promise<void> {
    this.busy.set(true);
    try {
      await this.#api.confirm({ token: this.token() });
      this.done.set(true);
    } catch (error) {
      this.failure.set(this.#problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
