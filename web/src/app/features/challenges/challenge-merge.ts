import type { ChallengeContent, LocalText } from '@loi-giai/shared';

/** A part of the content that can be chosen by itself: a field, or one language of a text. */
export interface Leaf {
  readonly field: keyof ChallengeContent;
  readonly language: keyof LocalText | null;
}

export interface Conflict extends Leaf {
  readonly mine: unknown;
  readonly theirs: unknown;
}

export interface Merge {
  /** Both sides' changes; where both changed the same part, mine. */
  readonly content: ChallengeContent;
  readonly conflicts: readonly Conflict[];
  /** Whether anything of the result is not stored yet. */
  readonly hasMine: boolean;
}

/**
 * Brings together what two people made of one draft. `base` is what both began with. What only one of them changed is
 * taken from him; what both changed differently is a conflict for people to decide.
 */
export function mergeContents(
  base: ChallengeContent,
  mine: ChallengeContent,
  theirs: ChallengeContent,
): Merge {
  const conflicts: Conflict[] = [];
  let content = theirs;
  let hasMine = false;
  for (const leaf of leavesOf(theirs)) {
    const [before, own, other] = [base, mine, theirs].map((side) => valueAt(side, leaf));
    if (same(own, other) || same(own, before)) continue;
    hasMine = true;
    content = withValue(content, leaf, own);
    if (!same(other, before)) conflicts.push({ ...leaf, mine: own, theirs: other });
  }
  return { content, conflicts, hasMine };
}

/** The content with their values for the conflicts that people have decided so. */
export function withTheirs(content: ChallengeContent, chosen: readonly Conflict[]): ChallengeContent {
  return chosen.reduce((made, conflict) => withValue(made, conflict, conflict.theirs), content);
}

function leavesOf(content: ChallengeContent): Leaf[] {
  const fields = Object.keys(content) as (keyof ChallengeContent)[];
  return fields.flatMap((field): Leaf[] =>
    isLocalText(content[field])
      ? [
          { field, language: 'vi' },
          { field, language: 'en' },
        ]
      : [{ field, language: null }],
  );
}

function valueAt(content: ChallengeContent, { field, language }: Leaf): unknown {
  const value = content[field];
  return language !== null && isLocalText(value) ? value[language] : value;
}

function withValue(content: ChallengeContent, { field, language }: Leaf, value: unknown): ChallengeContent {
  const before = content[field];
  return {
    ...content,
    [field]: language !== null && isLocalText(before) ? { ...before, [language]: value } : value,
  };
}

function isLocalText(value: unknown): value is LocalText {
  return typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
