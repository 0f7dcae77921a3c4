import type { ChallengeContent, LocalText } from '@loi-giai/shared';
import { mergeDrafts, sameWords } from '../../core/draft-merge';

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
 * Brings together what two people made of one draft, each language of a text by itself. `base` is what both began with. What only one
 * of them changed is taken from him; what both changed differently is a conflict for people to decide.
 */
export function mergeContents(
  base: ChallengeContent,
  mine: ChallengeContent,
  theirs: ChallengeContent,
): Merge {
  const [before, own, other] = [leavesOf(base), leavesOf(mine), leavesOf(theirs)];
  const { content: merged, conflicts } = mergeDrafts(before, own, other);
  const changed = Object.keys(merged).filter((name) => !sameWords(merged[name], other[name]));
  return {
    content: changed.reduce((made, name) => withValue(made, leafOf(name), merged[name]), theirs),
    conflicts: conflicts.map((name) => ({ ...leafOf(name), mine: own[name], theirs: other[name] })),
    hasMine: changed.length > 0,
  };
}

/** The content with their values for the conflicts that people have decided so. */
export function withTheirs(content: ChallengeContent, chosen: readonly Conflict[]): ChallengeContent {
  return chosen.reduce((made, conflict) => withValue(made, conflict, conflict.theirs), content);
}

/** By name: `reward`, `title.vi`. */
function leavesOf(content: ChallengeContent): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(content).flatMap(([field, value]: [string, unknown]) =>
      isLocalText(value)
        ? [
            [`${field}.vi`, value.vi],
            [`${field}.en`, value.en],
          ]
        : [[field, value]],
    ),
  );
}

function leafOf(name: string): Leaf {
  const [field, language = null] = name.split('.');
  return { field: field as Leaf['field'], language: language as Leaf['language'] };
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
