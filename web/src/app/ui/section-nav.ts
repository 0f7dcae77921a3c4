import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive } from '@angular/router';
import { withoutLocale } from '../core/locale';

export interface SectionLink {
  readonly label: string;
  readonly link: string;
  /** Current only at exactly this address, not below it. */
  readonly exact?: boolean;
  /** Addresses of pages that belong to it and do not lie below its own. */
  readonly also?: readonly string[];
  /** How much waits there; shown when above zero. */
  readonly count?: number;
}

/** Links between the parts of a section: tabs that are addresses. Scrolls sideways where it does not fit. */
@Component({
  selector: 'lg-section-nav',
  imports: [RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav class="no-print" [attr.aria-label]="label()">
      <ul class="container">
        @for (item of items(); track item.link) {
          <li>
            <a
              #link
              [routerLink]="item.link"
              [class.near]="near(item)"
              routerLinkActive="here"
              [routerLinkActiveOptions]="{ exact: item.exact ?? false }"
              ariaCurrentWhenActive="page"
              (isActiveChange)="$event && reveal(link)"
            >
              {{ item.label }}
              @if (item.count) {
                <span class="count">{{ item.count }}</span>
              }
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styles: `
    :host {
      display: block;
      border-bottom: 1px solid var(--lg-line);
      background: var(--lg-surface);
    }
    ul {
      display: flex;
      gap: 0 clamp(1rem, 1.25vw, 1.5rem);
      list-style: none;
      margin-block: 0;
      overflow-x: auto;
      scrollbar-width: thin;
    }
    a {
      display: inline-flex;
      align-items: center;
      gap: 0.5rem;
      min-height: 3rem;
      color: var(--lg-ink-soft);
      font-weight: 600;
      white-space: nowrap;
      text-decoration: none;
      border-block: 3px solid transparent;
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    a:hover {
      color: var(--lg-ink);
    }
    .here,
    .near {
      color: var(--lg-ink);
      border-bottom-color: var(--lg-brand);
    }
    .count {
      padding: 0 0.5rem;
      border-radius: 1rem;
      background: var(--lg-act-soft);
      color: var(--lg-act);
      font-size: 0.875rem;
    }
  `,
})
export class SectionNav {
  readonly label = input.required<string>();
  readonly items = input.required<readonly SectionLink[]>();

  readonly #router = inject(Router);
  readonly #here = computed(() => {
    this.#router.lastSuccessfulNavigation();
    return withoutLocale(this.#router.url).split(/[?#]/, 1)[0] ?? '';
  });

  protected near({ also = [] }: SectionLink): boolean {
    return also.some((address) => this.#here().startsWith(`${address}/`) || this.#here() === address);
  }

  /** Where the links are wider than the phone, the current one stands in the middle. */
  protected reveal(link: HTMLElement): void {
    const list = link.closest('ul');
    if (list) list.scrollLeft = link.offsetLeft - list.offsetLeft - (list.clientWidth - link.offsetWidth) / 2;
  }
}
