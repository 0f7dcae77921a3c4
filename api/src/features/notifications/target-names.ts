import type { LocaleCode, LocalText, WatchedTarget } from '@loi-giai/shared';

export function inLanguage(text: LocalText, locale: LocaleCode): string {
  return locale === 'en' && text.en !== '' ? text.en : text.vi;
}

const WORDS = {
  vi: {
    challenge: (title: string, code: string) => `bài toán lớn “${title}” (${code})`,
    field: (name: string) => `lĩnh vực ${name}`,
    agency: (name: string) => `cơ quan ${name}`,
    step: (step: number) => `bước ${step}`,
    q: (words: string) => `từ khóa “${words}”`,
    filtered: (filters: string) => `bài toán lớn theo ${filters}`,
    all: 'mọi bài toán lớn được công bố',
  },
  en: {
    challenge: (title: string, code: string) => `the challenge “${title}” (${code})`,
    field: (name: string) => `field ${name}`,
    agency: (name: string) => `agency ${name}`,
    step: (step: number) => `step ${step}`,
    q: (words: string) => `the words “${words}”`,
    filtered: (filters: string) => `challenges by ${filters}`,
    all: 'every published challenge',
  },
} as const;

/** What is followed, called by its filters. */
export function targetName(target: WatchedTarget, locale: LocaleCode): string {
  const words = WORDS[locale];
  const { challenge, field, agency, step, q } = target;
  if (challenge) return words.challenge(inLanguage(challenge.title, locale), challenge.code);
  const filters = [
    field && words.field(inLanguage(field.name, locale)),
    agency && words.agency(inLanguage({ vi: agency.name, en: agency.nameEn ?? '' }, locale)),
    step && words.step(step),
    q && words.q(q),
  ].filter((part) => typeof part === 'string');
  return filters.length === 0 ? words.all : words.filtered(filters.join(', '));
}
