/** One page of a list read by key: `next` is the cursor of the following page, null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Vietnamese is always present; English may be missing while a text is being written. */
export interface LocalText {
  readonly vi: string;
  readonly en: string;
}

export const LOCALES = ['vi', 'en'] as const;
export type LocaleCode = (typeof LOCALES)[number];
