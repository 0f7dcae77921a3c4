import {
  DOCUMENT,
  Injectable,
  REQUEST_CONTEXT,
  RESPONSE_INIT,
  effect,
  inject,
  untracked,
} from '@angular/core';
import { Meta, Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { LOCALES, type LocaleCode } from '@loi-giai/shared';
import { Locale, withLocale } from './locale';
import type { RenderContext } from './render-context';

export interface PageDescription {
  /** Without the portal's name; the name is added. Empty on the home page. */
  readonly title: string;
  /** One or two sentences for search engines and shared links. */
  readonly description?: string;
  /** Pages that search engines should leave out: not found, forms, everything behind sign-in. */
  readonly hidden?: boolean;
}

const SITE_NAME = 'Lời Giải';
const OG_LOCALE: Record<LocaleCode, string> = { vi: 'vi_VN', en: 'en_GB' };

/** Writes what search engines and shared links read: title, description, canonical address, the other language. */
@Injectable({ providedIn: 'root' })
export class Seo {
  readonly #document = inject(DOCUMENT);
  readonly #title = inject(Title);
  readonly #meta = inject(Meta);
  readonly #router = inject(Router);
  readonly #locale = inject(Locale);
  readonly #context = inject(REQUEST_CONTEXT, { optional: true }) as RenderContext | null;

  describe(page: PageDescription): void {
    const locale = this.#locale.current();
    const title = page.title ? `${page.title} – ${SITE_NAME}` : SITE_NAME;
    // Without query and fragment: filters and pages of a list are one page to a search engine.
    const path = untracked(() => this.#router.url).split(/[?#]/, 1)[0] ?? '/';
    const address = (code: LocaleCode): string => this.#origin() + withLocale(path, code);
    this.#title.setTitle(title);
    this.#named('description', page.description);
    this.#named('robots', page.hidden ? 'noindex' : undefined);
    this.#property('og:title', title);
    this.#property('og:description', page.description);
    this.#property('og:site_name', SITE_NAME);
    this.#property('og:type', 'website');
    this.#property('og:locale', OG_LOCALE[locale]);
    this.#property('og:url', address(locale));
    this.#link('canonical', null, page.hidden ? null : address(locale));
    for (const code of LOCALES) this.#link('alternate', code, page.hidden ? null : address(code));
    this.#link('alternate', 'x-default', page.hidden ? null : address('vi'));
  }

  #origin(): string {
    return this.#context?.publicUrl ?? this.#document.location.origin;
  }

  #named(name: string, content: string | undefined): void {
    if (content === undefined) this.#meta.removeTag(`name="${name}"`);
    else this.#meta.updateTag({ name, content });
  }

  #property(property: string, content: string | undefined): void {
    if (content === undefined) this.#meta.removeTag(`property="${property}"`);
    else this.#meta.updateTag({ property, content });
  }

  #link(rel: string, hreflang: string | null, href: string | null): void {
    const selector = `link[rel="${rel}"]${hreflang === null ? '' : `[hreflang="${hreflang}"]`}`;
    // The server's DOM answers undefined, not null.
    let link = this.#document.head.querySelector<HTMLLinkElement>(selector) ?? null;
    if (href === null) {
      link?.remove();
      return;
    }
    if (link === null) {
      link = this.#document.createElement('link');
      link.setAttribute('rel', rel);
      if (hreflang !== null) link.setAttribute('hreflang', hreflang);
      this.#document.head.appendChild(link);
    }
    link.setAttribute('href', href);
  }
}

/**
 * Describes the page a component shows, and again whenever a signal read in `page` changes (the record arrived, the
 * language changed). Return null while nothing is known yet. Call it in the constructor or a field of a page component.
 */
export function describePage(page: () => PageDescription | null): void {
  const seo = inject(Seo);
  effect(() => {
    const description = page();
    if (description !== null) seo.describe(description);
  });
}

/** Sets the status of the page being rendered on the server; does nothing in the browser. */
export function injectPageStatus(): (status: number) => void {
  const response = inject(RESPONSE_INIT, { optional: true });
  return (status) => {
    if (response !== null) response.status = status;
  };
}
