import { DOCUMENT, isPlatformBrowser } from '@angular/common';
import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  PLATFORM_ID,
  afterNextRender,
  computed,
  effect,
  inject,
  viewChild,
} from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { Locale } from './core/locale';
import { Session } from './core/session';
import { injectTexts } from './core/texts';
import { COMMON_TEXTS } from './ui/common.texts';
import { SiteFooter } from './ui/site-footer';
import { SiteHeader } from './ui/site-header';
import { ToastRegion } from './ui/toasts';

const KIOSK = /^\/(en\/)?survey\/[^/]+\/kiosk$/;

/** The frame around every page. */
@Component({
  selector: 'lg-root',
  imports: [RouterOutlet, SiteFooter, SiteHeader, ToastRegion],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="skip button button-primary" [attr.href]="skipTarget()" (click)="skip($event)">{{ t().skip }}</a>
    @if (!bare()) {
      <lg-site-header />
    }
    <main #main id="main" tabindex="-1">
      <router-outlet />
    </main>
    @if (!bare()) {
      <lg-site-footer />
    }
    <lg-toasts />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      min-height: 100vh;
    }
    .skip {
      position: absolute;
      inset: 0.5rem auto auto 0.5rem;
      z-index: 30;
      transform: translateY(-200%);
    }
    .skip:focus {
      transform: none;
    }
  `,
})
export class App {
  readonly #router = inject(Router);
  readonly #document = inject(DOCUMENT);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');

  protected readonly t = injectTexts(COMMON_TEXTS);
  /** With the path, because the page has a `<base>`. */
  protected readonly skipTarget = computed(() => {
    this.#router.lastSuccessfulNavigation();
    return `${this.#router.url.split('#', 1)[0] ?? ''}#main`;
  });

  /** A tablet at a counter shows its page alone: nothing of it leads away. */
  protected readonly bare = computed(() => {
    this.#router.lastSuccessfulNavigation();
    return KIOSK.test(this.#document.location.pathname);
  });

  constructor() {
    const locale = inject(Locale);
    const session = inject(Session);
    effect(() => {
      this.#document.documentElement.lang = locale.current();
    });
    afterNextRender(() => void session.load());
    if (isPlatformBrowser(inject(PLATFORM_ID))) this.#moveFocusWithPages();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
    this.main().nativeElement.scrollIntoView();
  }

  /** A new page begins at its content, as it would after a full load; filters and anchors leave the focus alone. */
  #moveFocusWithPages(): void {
    let last: string | null = null;
    effect(() => {
      const url = this.#router.lastSuccessfulNavigation()?.finalUrl?.toString() ?? null;
      if (url === null) return;
      const path = url.split(/[?#]/, 1)[0] ?? '';
      if (last !== null && path !== last) this.main().nativeElement.focus({ preventScroll: true });
      last = path;
    });
  }
}
