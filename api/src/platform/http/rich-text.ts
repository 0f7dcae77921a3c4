import { LINK_SCHEMES, RICH_TEXT_TAGS, richTextOf, visibleLength } from '@loi-giai/shared';
import sanitizeHtml from 'sanitize-html';

const INLINE: readonly string[] = ['br', 'strong', 'em', 'a'];
const BLOCKS = RICH_TEXT_TAGS.filter((tag) => !INLINE.includes(tag));
const HAS_BLOCK = new RegExp(`<(${BLOCKS.join('|')})>`);
/** What editors leave where nothing is written. */
const EMPTY_END = /(<p>(\s|<br \/>)*<\/p>\s*)+$/;

/** Other names of what is allowed, as browsers and office programs paste it. */
const SAME: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  h1: 'h3',
  h2: 'h3',
  h4: 'h3',
  div: 'p',
};

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [...RICH_TEXT_TAGS],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: [...LINK_SCHEMES],
  allowProtocolRelative: false,
  transformTags: {
    ...SAME,
    // Whoever wrote it, the portal vouches for no page outside.
    a: (tagName, { href }) => ({
      tagName,
      attribs: { ...(href !== undefined && { href, rel: 'nofollow noopener noreferrer' }) },
    }),
  },
  // A link that leads nowhere is the words it was put on.
  exclusiveFilter: ({ tag, attribs }) =>
    tag === 'a' && attribs['href'] === undefined ? 'excludeTag' : false,
  nestingLimit: 12,
};

/**
 * Formatted text as it may be kept and shown: the allowed elements and links to pages and mailboxes, everything else taken
 * out. Text without any paragraph is taken for plain text. The one place where HTML from outside is made safe.
 */
export function sanitizeRichText(value: string): string {
  const clean = sanitizeHtml(value.normalize('NFC').replaceAll('\r\n', '\n'), OPTIONS).trim();
  if (clean === '' || visibleLength(clean) === 0) return '';
  return HAS_BLOCK.test(clean) ? clean.replace(EMPTY_END, '') : richTextOf(unescape(clean));
}

/** Of what the sanitizer answered where it found no block: inline elements go, as nobody writes them by hand. */
function unescape(clean: string): string {
  return clean
    .replace(/<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
