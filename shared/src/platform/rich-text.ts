/**
 * Formatted text: HTML of a few elements, as the API hands it out after taking out everything else. What stands here reads
 * such text without a parser; it makes nothing safe.
 */
export const RICH_TEXT_TAGS = ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'h3', 'blockquote', 'a'] as const;

/** Where a link may lead. */
export const LINK_SCHEMES = ['http', 'https', 'mailto'] as const;

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': '\u00a0',
  '&amp;': '&',
};

/** What is read of a formatted text: paragraphs apart by an empty line, items of lists each on a line behind a hyphen. */
export function plainTextOf(html: string): string {
  return html
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/<li>(\s*<p>)?/g, '\n- ')
    .replace(/<\/p>(?=\s*<\/li>)/g, '')
    .replace(/<\/(p|h3|ul|ol|blockquote)>/g, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#39|nbsp|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** How many characters of a formatted text are read; line breaks and marks of lists do not count. */
export function visibleLength(html: string): number {
  const text = html.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|#39|nbsp|amp);/g, '.');
  return Array.from(text.trim()).length;
}

/** Plain text as formatted text: empty lines part paragraphs, lines behind a hyphen become a list. */
export function richTextOf(plain: string): string {
  const escaped = plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf)
    .join('');
}

function blockOf(block: string): string {
  const lines = block.split('\n');
  if (!lines.every((line) => line.startsWith('- '))) return `<p>${lines.join('<br>')}</p>`;
  return `<ul>${lines.map((line) => `<li><p>${line.slice(2).trim()}</p></li>`).join('')}</ul>`;
}
