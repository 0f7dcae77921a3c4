import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { injectFormat } from '../core/format';
import { Session } from '../core/session';
import { injectTexts } from '../core/texts';
import { Unread } from '../core/unread';
import { SHELL_TEXTS } from './shell.texts';

/** The bell of who is signed in, with how much has not been read. */
@Component({
  selector: 'lg-unread-link',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (session.account()) {
      <a routerLink="/work/notifications">
        <svg aria-hidden="true" viewBox="0 0 24 24" width="24" height="24">
          <path
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-linejoin="round"
            d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 21h4"
          />
        </svg>
        <span class="visually-hidden">{{ label() }}</span>
        @if (unread.count() > 0) {
          <span class="count" aria-hidden="true">{{ unread.count() > 99 ? '99+' : unread.count() }}</span>
        }
      </a>
    }
  `,
  styles: `
    a {
      position: relative;
      display: grid;
      place-items: center;
      width: 2.75rem;
      height: 2.75rem;
      color: inherit;
    }
    .count {
      position: absolute;
      top: 0;
      right: 0;
      min-width: 1.25rem;
      padding-inline: 0.25rem;
      border-radius: 0.75rem;
      background: var(--lg-act-strong);
      color: #2a1800;
      font-size: 0.75rem;
      font-weight: 700;
      line-height: 1.5;
      text-align: center;
    }
  `,
})
export class UnreadLink {
  readonly #format = injectFormat();
  readonly #t = injectTexts(SHELL_TEXTS);
  protected readonly session = inject(Session);
  protected readonly unread = inject(Unread);
  protected readonly label = computed(() =>
    this.#t().notifications(this.#format.number(this.unread.count())),
  );
}
