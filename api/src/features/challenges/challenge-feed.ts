import type { LocaleCode, LocalText } from '@loi-giai/shared';
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

/** An Atom feed (RFC 4287). An entry is as old as its publication: what happens later is told by following. */
export function atomFeed(items: readonly FeedItem[], { publicUrl, locale, self }: FeedPlace): string {
  const updated = items[0]?.openedAt ?? '1970-01-01T00:00:00.000Z';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escaped(WORDS[locale].title)}</title>`,
    `<id>${escaped(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(pageLink(publicUrl, locale, '/challenges'))}"/>`,
    `<updated>${updated}</updated>`,
    '<author><name>Lời Giải</name></author>',
    ...items.map((item) => entry(item, publicUrl, locale)),
    '</feed>',
    '',
  ].join('\n');
}

function entry(item: FeedItem, publicUrl: string, locale: LocaleCode): string {
  const local = (text: LocalText): string => (locale === 'en' && text.en !== '' ? text.en : text.vi);
  const { closingAt } = item;
  const closes = closingAt === null ? '' : WORDS[locale].closes(mailMoment(new Date(closingAt)));
  return [
    '<entry>',
    `<id>urn:uuid:${item.id}</id>`,
    `<title>${escaped(local(item.title))}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(pageLink(publicUrl, locale, `/challenges/${item.code}`))}"/>`,
    `<published>${item.openedAt}</published>`,
    `<updated>${item.openedAt}</updated>`,
    `<author><name>${escaped(local(item.agency))}</name></author>`,
    `<summary type="text">${escaped([local(item.summary), closes].join(' ').trim())}</summary>`,
    '</entry>',
  ].join('\n');
}

/** Texts as XML writes them. Characters that XML cannot hold do not pass the checks of any text. */
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
