import { Location } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { LocaleCode } from '@loi-giai/shared';
import { Locale, withLocale } from '../core/locale';
import { injectTexts } from '../core/texts';
import { SHELL_TEXTS } from './shell.texts';

const NAMES: Record<LocaleCode, { readonly label: string; readonly short: string }> = {
  vi: { label: 'Tiếng Việt', short: 'VI' },
  en: { label: 'English', short: 'EN' },
};

/**
 * Leads to the same page in the other language. Without JavaScript it is a link; with it only the address is replaced:
 * the page stays, and so does everything entered in it.
 */
@Component({
  selector: 'lg-language-switch',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a [attr.href]="href()" [attr.hreflang]="other()" [attr.lang]="other()" (click)="change($event)">
      <span aria-hidden="true">{{ names[other()].short }}</span>
      <span class="visually-hidden">{{ names[other()].label }}</span>
    </a>
  `,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      justify-content: center;
      min-width: 2.75rem;
      min-height: 2.75rem;
      color: inherit;
      font-weight: 600;
      text-underline-offset: 0.25em;
    }
  `,
})
export class LanguageSwitch {
  readonly #locale = inject(Locale);
  readonly #router = inject(Router);
  readonly #location = inject(Location);

  protected readonly t = injectTexts(SHELL_TEXTS);
  protected readonly names = NAMES;
  protected readonly other = computed<LocaleCode>(() => (this.#locale.current() === 'vi' ? 'en' : 'vi'));
  protected readonly href = computed(() => {
    this.#router.lastSuccessfulNavigation();
    return withLocale(this.#router.url, this.other());
  });

  protected change(event: MouseEvent): void {
    // A new tab or window is the browser's business.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    this.#locale.set(this.other());
    this.#location.replaceState(this.#router.url, '', this.#location.getState());
  }
}
