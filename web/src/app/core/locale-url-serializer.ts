import { Injectable, inject } from '@angular/core';
import { DefaultUrlSerializer, UrlSerializer, type UrlTree } from '@angular/router';
import { Locale, withLocale, withoutLocale } from './locale';

/**
 * Takes the language prefix off every address the router reads and puts it on every address it writes, so routes and
 * links are written once. Writing reads the locale signal: links follow a change of language by themselves.
 */
@Injectable()
export class LocaleUrlSerializer implements UrlSerializer {
  readonly #plain = new DefaultUrlSerializer();
  readonly #locale = inject(Locale);

  parse(url: string): UrlTree {
    return this.#plain.parse(withoutLocale(url.startsWith('/') ? url : `/${url}`));
  }

  serialize(tree: UrlTree): string {
    return withLocale(this.#plain.serialize(tree), this.#locale.current());
  }
}
