import type { LocaleCode } from '@loi-giai/shared';
import { type LetterText, type Recipient, letter, pageLink } from './letter';
import type { Mail } from './mail';

/** What a letter says, in both languages. */
export type NoticeTexts = Readonly<Record<LocaleCode, LetterText>>;

/** The same letter to everybody, with the way to the page below; whoever is named twice gets one. */
export function notices(
  publicUrl: string,
  path: string,
  people: readonly Recipient[],
  texts: NoticeTexts,
): Mail[] {
  const withLink = (locale: LocaleCode): LetterText => ({
    subject: texts[locale].subject,
    paragraphs: [...texts[locale].paragraphs, pageLink(publicUrl, locale, path)],
  });
  const once = new Map(people.map((person) => [person.email, person]));
  return [...once.values()].map((to) => letter(to, { vi: withLink('vi'), en: withLink('en') }));
}
