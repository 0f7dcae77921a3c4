import { CHALLENGE_SECTION, type ChallengeContent, type ChallengeSection } from '@loi-giai/shared';
import sanitizeHtml from 'sanitize-html';
import { fieldsOf } from './challenge-problems';

/**
 * Whether a quoted passage stands in the section: in what a reader sees of one of its texts. How it is wrapped, marked up
 * and spaced does not matter, because a browser's selection tells paragraphs and table cells apart differently.
 */
export function passageStands(content: ChallengeContent, section: ChallengeSection, quote: string): boolean {
  const wanted = bare(quote);
  const { eligibility } = CHALLENGE_SECTION;
  const checklist = section === eligibility ? [content.evaluation.screening.checklist] : [];
  const values = [...fieldsOf(section).map((field) => content[field]), ...checklist];
  return wanted === '' || values.flatMap(stringsIn).some((text) => seenOf(text).includes(wanted));
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The text without its markup; a plain text has none. */
function seenOf(text: string): string {
  const words = sanitizeHtml(text, { allowedTags: [], allowedAttributes: {} });
  return bare(words.replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity));
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
