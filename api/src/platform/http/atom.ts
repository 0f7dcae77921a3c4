import type { LocaleCode } from '@loi-giai/shared';

export interface AtomFeed {
  readonly title: string;
  readonly locale: LocaleCode;
  /** The feed's own address, with its filters. */
  readonly self: string;
  /** Of the page that says the same to people. */
  readonly page: string;
}

export interface AtomEntry {
  readonly id: string;
  readonly title: string;
  readonly link: string;
  /** ISO instant: an entry is as old as its publication. */
  readonly at: string;
  readonly author: string;
  readonly summary: string;
}

/** An Atom feed (RFC 4287), the newest entry first. */
export function atomDocument({ title, locale, self, page }: AtomFeed, entries: readonly AtomEntry[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
    `<title>${escaped(title)}</title>`,
    `<id>${escaped(self)}</id>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    `<updated>${entries[0]?.at ?? '1970-01-01T00:00:00.000Z'}</updated>`,
    '<author><name>Lời Giải</name></author>',
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}

function entryXml({ id, title, link, at, author, summary }: AtomEntry): string {
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(link)}"/>`,
    `<published>${at}</published>`,
    `<updated>${at}</updated>`,
    `<author><name>${escaped(author)}</name></author>`,
    `<summary type="text">${escaped(summary)}</summary>`,
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
