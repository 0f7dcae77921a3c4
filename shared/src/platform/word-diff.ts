/** A run of words that both texts have, or only the earlier or the later one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

interface Run {
  readonly added?: boolean;
  readonly removed?: boolean;
  readonly value: readonly string[];
}

/** `diffArrays` of the package `diff`: handed in, so that pages load it only where something is compared. */
export type DiffLists = (
  before: string[],
  after: string[],
  options: { readonly maxEditLength: number },
) => readonly Run[] | undefined;

/** Beyond so many differences the texts have little in common: one is shown as removed, the other as added. */
const MOST_EDITS = 2_000;

/** What differs between two texts, word by word: Vietnamese writes its syllables apart, so words end at spaces and signs. */
export function wordDiff(diffLists: DiffLists, before: string, after: string): DiffPart[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const runs = diffLists(old.map(keyOf), now.map(keyOf), { maxEditLength: MOST_EDITS });
  let [from, to] = [0, 0];
  const parts = runs?.map(({ added, removed, value: { length } }): DiffPart => {
    const text = (removed ? old.slice(from, from + length) : now.slice(to, to + length)).join('');
    if (!added) from += length;
    if (!removed) to += length;
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text };
  });
  const whole: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return (parts ?? whole).filter(({ text }) => text !== '');
}

/** With the space after each, so that nothing of the layout is lost; a number such as 1.200.000 is one word. */
function wordsOf(text: string): string[] {
  return (
    text.match(/[\p{L}\p{M}\p{N}]+(?:[.,:/-][\p{L}\p{M}\p{N}]+)*\s*|[^\s\p{L}\p{M}\p{N}]\s*|\s+/gu) ?? []
  );
}

/** What two words are compared by: more space is no difference, another line is. */
function keyOf(word: string): string {
  return `${word.trimEnd()}${'\n'.repeat(word.split('\n').length - 1)}`;
}
