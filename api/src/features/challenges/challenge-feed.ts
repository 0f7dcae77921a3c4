import type { LocaleCode, LocalText } from '@loi-giai/shared';
import { type AtomEntry, atomDocument } from '../../platform/http/atom';
import { pageLink } from '../../platform/mail/letter';
import { mailMoment } from '../../platform/mail/mail-moment';
import type { FeedItem } from './challenge-feed-reads';

const WORDS = {
  vi: {
    title: 'Lời Giải: bài toán lớn được công bố',
    closes: (moment: string) => `Nhận giải pháp đến ${moment}.`,
  },
  en: {
    title: 'Lời Giải: published challenges',
    closes: (moment: string) => `Proposals are received until ${moment} (Vietnam time).`,
  },
} as const;

export interface FeedPlace {
  readonly publicUrl: string;
  readonly locale: LocaleCode;
  /** The feed's own address, with its filters. */
  readonly self: string;
}

/** An entry is as old as its publication: what happens later is told by following. */
export function atomFeed(items: readonly FeedItem[], { publicUrl, locale, self }: FeedPlace): string {
  const local = (text: LocalText): string => (locale === 'en' && text.en !== '' ? text.en : text.vi);
  const entries = items.map((item): AtomEntry => {
    const { closingAt } = item;
    const closes = closingAt === null ? '' : WORDS[locale].closes(mailMoment(new Date(closingAt)));
    return {
      id: item.id,
      title: local(item.title),
      link: pageLink(publicUrl, locale, `/challenges/${item.code}`),
      at: item.openedAt,
      author: local(item.agency),
      summary: [local(item.summary), closes].join(' ').trim(),
    };
  });
  const page = pageLink(publicUrl, locale, '/challenges');
  return atomDocument({ title: WORDS[locale].title, locale, self, page }, entries);
}
