import { SIMILAR_REASON, type SimilarReason } from '@loi-giai/shared';

/** A word of the draft's text: as it was typed, and as it is compared. */
export interface TypedWord {
  readonly typed: string;
  readonly plain: string;
  /** Something other than a space stands before it. */
  readonly apart: boolean;
}

export interface Likeness {
  /** From 0 to 1. */
  readonly score: number;
  readonly reasons: readonly SimilarReason[];
  /** At most five runs of words that both have, as they were typed, the most telling first. */
  readonly shared: readonly string[];
}

/** Below this the reader learns nothing. */
export const LEAST_SCORE = 0.4;
const TITLE_ALIKE = 0.45;
const WORDS_ALIKE = 0.4;
/** How much the words may add to what the titles say: a title says what a challenge is about. */
const WORDS_COUNT = 0.6;
const RUNS = 5;
/** A word that half of all challenges have tells little; below this share it is not counted as telling. */
const TELLING = 0.5;

/** Letters without accents, as PostgreSQL's plain_text writes them. */
export function plainWord(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

/** The words of a text in their order. */
export function wordsOf(text: string): TypedWord[] {
  const parts = text.normalize('NFC').match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]+/gu) ?? [];
  const isWord = (part: string | undefined): boolean => part !== undefined && /[\p{L}\p{N}]/u.test(part);
  return parts.flatMap((typed, index) =>
    isWord(typed) ? [{ typed, plain: plainWord(typed), apart: index > 0 && !isWord(parts[index - 1]) }] : [],
  );
}

/** What a word tells: 1 where no challenge has it, 0 where all have. `share` is between 0 and 1. */
export function weightOf(share: number): number {
  return -Math.log(Math.max(share, LEAST_SHARE)) / -Math.log(LEAST_SHARE);
}
/** Rarer than in one of 200 challenges is as good as unheard of. */
const LEAST_SHARE = 0.005;

/**
 * How alike a challenge is to what is typed: `title` is the trigrams' likeness of the titles (0 to 1), to which the words
 * add what they cover of the text, each by what it tells: 1 − (1 − title)(1 − 0.6 · covered).
 */
export function likeness(
  words: readonly TypedWord[],
  shares: ReadonlyMap<string, number>,
  found: ReadonlySet<string>,
  title: number,
): Likeness {
  const weights = new Map(words.map(({ plain }) => [plain, weightOf(shares.get(plain) ?? 0)]));
  const sum = (plains: Iterable<string>): number => {
    let total = 0;
    for (const plain of plains) total += weights.get(plain) ?? 0;
    return total;
  };
  const all = sum(weights.keys());
  const covered = all === 0 ? 0 : sum([...weights.keys()].filter((plain) => found.has(plain))) / all;
  const score = 1 - (1 - title) * (1 - WORDS_COUNT * covered);
  return {
    score: Math.round(score * 100) / 100,
    reasons: [
      ...(title >= TITLE_ALIKE ? [SIMILAR_REASON.title] : []),
      ...(covered >= WORDS_ALIKE ? [SIMILAR_REASON.words] : []),
    ],
    shared: sharedRuns(words, found, weights),
  };
}

/** Vietnamese words are of several syllables: those that stand side by side and are both shared are shown together. */
function sharedRuns(
  words: readonly TypedWord[],
  found: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): string[] {
  const runs: { text: string; plain: string; weight: number }[] = [];
  let run: TypedWord[] = [];
  const end = (): void => {
    const telling = run.filter(({ plain }) => (weights.get(plain) ?? 0) > weightOf(TELLING));
    if (telling.length > 0)
      runs.push({
        text: run.map(({ typed }) => typed).join(' '),
        plain: run.map(({ plain }) => plain).join(' '),
        weight: telling.reduce((total, { plain }) => total + (weights.get(plain) ?? 0), 0),
      });
    run = [];
  };
  for (const word of words) {
    if (word.apart || !found.has(word.plain)) end();
    if (found.has(word.plain)) run.push(word);
  }
  end();
  const once = new Map(runs.map((one) => [one.plain, one]));
  return [...once.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, RUNS)
    .map(({ text }) => text);
}
