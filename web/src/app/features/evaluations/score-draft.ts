import { type CriterionView, type ScoreInput, MICRO, isOnScale, sheetTotal } from '@loi-giai/shared';

/** Characters. */
export const SHEET_LIMITS = { words: 4_000, abstention: 1_000 } as const;

/** A sheet as it is being filled in. */
export interface SheetDraft {
  readonly scores: readonly ScoreInput[];
  readonly note: string;
}

/** From so many characters before the end on the counter shows. */
const NEAR_THE_END = 500;

/** The length that a text is counted against, once it comes near it. */
export function counterOf(text: string, max: number): number | undefined {
  return text.length > max - NEAR_THE_END ? max : undefined;
}

export function isTooLong(text: string, max: number): boolean {
  return text.length > max;
}

/** Whether something on the sheet is longer than the API takes. */
export function hasTooLong({ scores, note }: SheetDraft): boolean {
  const words = [note, ...scores.flatMap(({ comment, agencyComment }) => [comment, agencyComment])];
  return (
    words.some((text) => isTooLong(text, SHEET_LIMITS.words)) ||
    scores.some(({ abstention }) => isTooLong(abstention ?? '', SHEET_LIMITS.abstention))
  );
}

/** Neither scored nor abstained from with a reason. */
export function isUndecided({ value, abstention }: ScoreInput): boolean {
  return value === null && !abstention?.trim();
}

/** One score for every criterion, in the order of the criteria; what the API has not heard of yet is empty. */
export function scoresOf(criteria: readonly CriterionView[], known: readonly ScoreInput[]): ScoreInput[] {
  return criteria.map(({ id }) => {
    const found = known.find(({ criterionId }) => criterionId === id);
    return found ?? { criterionId: id, value: null, abstention: null, comment: '', agencyComment: '' };
  });
}

export interface RunningTotal {
  /** Points in [0, 100]: the total once every criterion is decided, before that what the scores so far amount to. */
  readonly points: number;
  /** Points that there could be of these: a hundred, or while scores are missing the weights of the criteria scored so far. */
  readonly possible: number;
  /** Criteria that are scored or abstained from. */
  readonly decided: number;
  readonly of: number;
}

/** How far a sheet is and what it comes to: the formula of the sheet's total over the criteria scored so far. */
export function runningTotal(
  criteria: readonly CriterionView[],
  scores: readonly ScoreInput[],
): RunningTotal {
  const given = new Map(
    scores.flatMap(({ criterionId, value }) => (value === null ? [] : [[criterionId, value] as const])),
  );
  const scored = criteria.filter(({ id, max }) => {
    const value = given.get(id);
    return value !== undefined && isOnScale(value, max);
  });
  const abstained = scores.filter(({ abstention }) => abstention !== null).length;
  const weight = scored.reduce((sum, criterion) => sum + criterion.weight, 0);
  const points = scored.length === 0 ? 0 : sheetTotal(Object.fromEntries(given), scored) / MICRO;
  const decided = scored.length + abstained;
  const complete = decided === criteria.length && scored.length > 0;
  return {
    // The criteria that are scored carry the weight of those that are abstained from.
    points: complete ? Math.round((points * 100 * MICRO) / weight) / MICRO : points,
    possible: complete ? 100 : weight,
    decided,
    of: criteria.length,
  };
}

/** The next score up or down the scale in half points, kept within it; from nothing it begins at the near end. */
export function stepScore(value: number | null, direction: 1 | -1, max: number): number {
  if (value === null) return direction === 1 ? 0.5 : max;
  return Math.min(max, Math.max(0, Math.round(value * 2 + direction) / 2));
}
