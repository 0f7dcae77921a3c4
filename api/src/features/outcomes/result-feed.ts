import type { LocaleCode, LocalText } from '@loi-giai/shared';
import { type AtomEntry, atomDocument } from '../../platform/http/atom';
import { pageLink } from '../../platform/mail/letter';
import type { ResultNews } from './result-reads';

const WORDS = {
  vi: {
    title: 'Lời Giải: kết quả được công bố',
    corrected: (title: string, number: number) => `${title} (đính chính, bản ${number})`,
    reason: (reason: string) => `Lý do đính chính: ${reason}`,
  },
  en: {
    title: 'Lời Giải: published results',
    corrected: (title: string, number: number) => `${title} (corrected, edition ${number})`,
    reason: (reason: string) => `Why it was corrected: ${reason}`,
  },
} as const;

/** Each publication and each correction is an entry of its own, at the address of its edition. */
export function resultFeed(items: readonly ResultNews[], publicUrl: string, locale: LocaleCode): string {
  const words = WORDS[locale];
  const local = (text: LocalText): string => (locale === 'en' && text.en !== '' ? text.en : text.vi);
  const self = `${publicUrl}/results/feed.xml${locale === 'en' ? '?lang=en' : ''}`;
  const entries = items.map((item): AtomEntry => {
    const title = local(item.title);
    const corrected = item.number > 1;
    return {
      id: item.id,
      title: corrected ? words.corrected(title, item.number) : title,
      link: pageLink(publicUrl, locale, `/results/${item.code}/versions/${item.number}`),
      at: item.publishedAt,
      author: item.agency,
      summary: corrected ? words.reason(local(item.reason)) : local(item.summary),
    };
  });
  return atomDocument(
    { title: words.title, locale, self, page: pageLink(publicUrl, locale, '/results') },
    entries,
  );
}
