import { type ChallengeSection, CHALLENGE_SECTION, THREAD_LIMITS } from '@loi-giai/shared';

/** The attribute that names the section an element's text belongs to. */
export const SECTION_ATTRIBUTE = 'data-section';

export interface Passage {
  readonly section: ChallengeSection;
  readonly quote: string;
}

const SECTIONS: readonly string[] = Object.values(CHALLENGE_SECTION);

/** What people have selected, where it lies within one section below `root` and is short enough to be quoted; otherwise null. */
export function selectedPassage(selection: Selection | null, root: Element): Passage | null {
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const { commonAncestorContainer: node } = selection.getRangeAt(0);
  const element = node instanceof Element ? node : node.parentElement;
  const holder = element?.closest(`[${SECTION_ATTRIBUTE}]`);
  const section = holder?.getAttribute(SECTION_ATTRIBUTE);
  if (!holder || !root.contains(holder) || !section || !SECTIONS.includes(section)) return null;
  const quote = selection.toString().replace(/\s+/gu, ' ').trim();
  if (quote === '' || quote.length > THREAD_LIMITS.quote) return null;
  return { section: section as ChallengeSection, quote };
}

/** Where a quoted passage stands below an element, however it is wrapped and marked up; null where it does not. */
export function findPassage(root: Element, quote: string): Range | null {
  const wanted = bare(quote);
  const spots: { node: Text; offset: number }[] = [];
  let text = '';
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    for (let offset = 0; offset < (node as Text).data.length; offset++) {
      const letter = (node as Text).data.charAt(offset);
      if (/\s/.test(letter)) continue;
      text += letter;
      spots.push({ node: node as Text, offset });
    }
  const start = wanted === '' ? -1 : text.indexOf(wanted);
  const [first, last] = [spots[start], spots[start + wanted.length - 1]];
  if (start < 0 || !first || !last) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(first.node, first.offset);
  range.setEnd(last.node, last.offset + 1);
  return range;
}

function bare(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '');
}
