import type { LocaleCode } from '@loi-giai/shared';
import type { Mail } from './mail';

export interface Recipient {
  readonly email: string;
  /** Empty where an address is all that is known. */
  readonly name: string;
  readonly locale: LocaleCode;
}

export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

const GREETING = {
  vi: (name: string) => `Kính gửi Ông/Bà${name === '' ? '' : ` ${name}`},`,
  en: (name: string) => `Dear ${name === '' ? 'reader' : name},`,
} as const;

const CLOSING = {
  vi: 'Đây là thư tự động của Cổng Lời Giải, xin không trả lời thư này.',
  en: 'This message was sent automatically by the Lời Giải portal; please do not reply.',
} as const;

/** A mail in the recipient's language, with the portal's greeting and closing. */
export function letter(to: Recipient, texts: Readonly<Record<LocaleCode, LetterText>>): Mail {
  const { subject, paragraphs } = texts[to.locale];
  const text = [GREETING[to.locale](to.name), ...paragraphs, CLOSING[to.locale]].join('\n\n');
  return { recipient: to.email, subject, text: `${text}\n` };
}

/** The address of a page, in the recipient's language. */
export function pageLink(publicUrl: string, locale: LocaleCode, path: string): string {
  return `${publicUrl}${locale === 'en' ? '/en' : ''}${path}`;
}
