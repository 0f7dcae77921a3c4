/** A piece of two texts that were compared. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this the comparison would take too long for what it tells: the texts have little in common. */
const MAX_EDITS = 5_000;

/** What differs between two texts, word by word; Vietnamese syllables are words of their own. Loaded when it is needed. */
export async function wordDiff(before: string, after: string): Promise<DiffPiece[]> {
  const { diffArrays } = await import('diff');
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  const whole: DiffPiece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  const pieces =
    found?.map(({ added, removed, value }): DiffPiece => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })) ?? whole;
  return pieces.filter(({ text }) => text !== '');
}

/** Words, with the space between them as words of its own, so that nothing of the layout is lost. */
function wordsOf(text: string): string[] {
  return text.match(/\n|[^\S\n]+|[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}
