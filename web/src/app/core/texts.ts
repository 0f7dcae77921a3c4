import { type Signal, computed, inject } from '@angular/core';
import type { AgencyRef, LocalText, LocaleCode } from '@loi-giai/shared';
import { Locale } from './locale';

/** The shape English must have to match Vietnamese: the same keys, texts where texts are, functions of the same arguments. */
export type SameShape<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : T[K] extends readonly string[]
        ? readonly string[]
        : SameShape<T[K]>;
};

export type Texts<T> = Readonly<Record<LocaleCode, SameShape<T>>>;

/**
 * The texts of a feature in both languages. Vietnamese is written first and gives the shape; a key missing from or
 * unknown to English does not compile. A text with something to fill in is a function.
 */
export function defineTexts<const T extends object>(texts: { vi: T; en: NoInfer<SameShape<T>> }): Texts<T> {
  return texts as Texts<T>;
}

/** The texts in the language people read now. Call it where `inject()` may be called. */
export function injectTexts<T>(texts: Texts<T>): Signal<SameShape<T>> {
  const locale = inject(Locale);
  return computed(() => texts[locale.current()]);
}

/** An English count with its noun: `counted('1', 'day')` is “1 day”, `counted('3', 'entry', 'entries')` “3 entries”; the count is already formatted. */
export function counted(count: string, one: string, many = `${one}s`): string {
  return `${count} ${count === '1' ? one : many}`;
}

/** A text of a record in one language; Vietnamese stands in while the English one has not been written. */
export function localText(text: LocalText, locale: LocaleCode): string {
  return locale === 'en' && text.en !== '' ? text.en : text.vi;
}

/** `localText` in the reader's language: `protected readonly local = injectLocalText();`, in the template `{{ local(challenge.title) }}`. */
export function injectLocalText(): (text: LocalText) => string {
  const locale = inject(Locale);
  return (text) => localText(text, locale.current());
}

/** An agency's name in the reader's language: `protected readonly agencyName = injectAgencyName();`. */
export function injectAgencyName(): (agency: Pick<AgencyRef, 'name' | 'nameEn'>) => string {
  const local = injectLocalText();
  return ({ name, nameEn }) => local({ vi: name, en: nameEn ?? '' });
}
