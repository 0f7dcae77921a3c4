import { ChangeDetectionStrategy, Component, ElementRef, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectProblemText } from '../core/problem-text';
import { Session } from '../core/session';
import { injectTexts } from '../core/texts';
import { SHELL_TEXTS } from './shell.texts';
import { Toasts } from './toasts';

/** Sign in, or what a signed-in account can go to. A disclosure: Escape, a click elsewhere and leaving it close it. */
@Component({
  selector: 'lg-account-menu',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.account(); as account) {
      <button
        #toggle
        type="button"
        class="toggle"
        aria-controls="account-menu"
        [attr.aria-expanded]="open()"
        (click)="open.set(!open())"
      >
        <span class="initial" aria-hidden="true">{{ initial(account.name) }}</span>
        <span class="visually-hidden">{{ t().accountOf }} </span>
        <span class="name">{{ account.name }}</span>
      </button>
      <ul id="account-menu" [hidden]="!open()">
        <li class="who">
          <strong>{{ account.name }}</strong>
          <span>{{ account.email }}</span>
        </li>
        <li>
          <a routerLink="/work" (click)="open.set(false)">{{ t().work }}</a>
        </li>
        <li>
          <a routerLink="/work/following" (click)="open.set(false)">{{ t().following }}</a>
        </li>
        <li>
          <a routerLink="/work/account" (click)="open.set(false)">{{ t().account }}</a>
        </li>
        <li>
          <button type="button" (click)="signOut()">{{ t().signOut }}</button>
        </li>
      </ul>
    } @else {
      <a class="sign-in" routerLink="/sign-in">{{ t().signIn }}</a>
    }
  `,
  styleUrl: './account-menu.scss',
  host: {
    '(keydown.escape)': 'close(true)',
    '(document:click)': 'closeFromOutside($event)',
    '(focusout)': 'closeWhenLeft($event)',
  },
})
export class AccountMenu {
  protected readonly session = inject(Session);
  protected readonly t = injectTexts(SHELL_TEXTS);
  protected readonly open = signal(false);

  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #router = inject(Router);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();

  /** Vietnamese given names come last. */
  protected initial(name: string): string {
    return name.trim().split(/\s+/).at(-1)?.charAt(0) ?? '';
  }

  protected async signOut(): Promise<void> {
    this.open.set(false);
    try {
      await this.session.signOut();
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
      return;
    }
    await this.#router.navigateByUrl('/');
    this.#toasts.show(this.t().signedOut);
  }

  protected close(returnFocus: boolean): void {
    if (!this.open()) return;
    this.open.set(false);
    if (returnFocus) this.#host.nativeElement.querySelector('button')?.focus();
  }

  protected closeFromOutside(event: Event): void {
    if (!this.#holds(event.target)) this.close(false);
  }

  protected closeWhenLeft(event: FocusEvent): void {
    if (event.relatedTarget !== null && !this.#holds(event.relatedTarget)) this.close(false);
  }

  #holds(target: EventTarget | null): boolean {
    return target instanceof Node && this.#host.nativeElement.contains(target);
  }
}
