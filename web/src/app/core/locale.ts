import { PlatformLocation } from '@angular/common';
import { Injectable, inject, signal } from '@angular/core';
import type { LocaleCode } from '@loi-giai/shared';

/** Pages in English live under this prefix; Vietnamese pages have none. */
const ENGLISH_PREFIX = '/en';

/** The language of an address: `/en/challenges` and `/en?x=1` are English, `/english` is not. */
export function localeOfUrl(url: string): LocaleCode {
  return /^\/en(?=[/?#;]|$)/.test(url) ? 'en' : 'vi';
}

/** The address without its language prefix, always beginning with a slash. */
export function withoutLocale(url: string): string {
  if (localeOfUrl(url) === 'vi') return url;
  const rest = url.slice(ENGLISH_PREFIX.length);
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** The address in a language; takes an address of either language. */
export function withLocale(url: string, locale: LocaleCode): string {
  const bare = withoutLocale(url);
  if (locale === 'vi') return bare;
  return bare === '/' ? ENGLISH_PREFIX : bare.replace(/^\/(?=[?#]|$)|^/, ENGLISH_PREFIX);
}

/**
 * The language people read now. It comes from the address bar: at the first navigation, and when someone goes back or
 * forward. Links never change it; `LanguageSwitch` does.
 */
@Injectable({ providedIn: 'root' })
export class Locale {
  readonly #location = inject(PlatformLocation);
  readonly #current = signal<LocaleCode>(localeOfUrl(this.#location.pathname));

  readonly current = this.#current.asReadonly();

  constructor() {
    // Registered before the router's own listener, so the router already serializes in the right language.
    this.#location.onPopState(() => this.#current.set(localeOfUrl(this.#location.pathname)));
  }

  set(locale: LocaleCode): void {
    this.#current.set(locale);
  }
}
