import { type CriterionView, type ScoreInput, MICRO, isOnScale, sheetTotal } from '@loi-giai/shared';

/** One score for every criterion, in the order of the criteria; what the API has not heard of yet is empty. */
export function scoresOf(criteria: readonly CriterionView[], known: readonly ScoreInput[]): ScoreInput[] {
  return criteria.map(({ id }) => {
    const found = known.find(({ criterionId }) => criterionId === id);
    return { criterionId: id, value: found?.value ?? null, comment: found?.comment ?? '' };
  });
}

export interface RunningTotal {
  /** Points in [0, 100] that the scores given so far amount to. */
  readonly points: number;
  /** Points that the criteria scored so far could have given: the sum of their weights. */
  readonly possible: number;
  readonly scored: number;
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
  const sheet = { memberId: '', scores: Object.fromEntries(given) };
  return {
    points: sheetTotal(sheet, scored) / MICRO,
    possible: scored.reduce((sum, { weight }) => sum + weight, 0),
    scored: scored.length,
    of: criteria.length,
  };
}

/** The next score up or down the scale in half points, kept within it; from nothing it begins at the near end. */
export function stepScore(value: number | null, direction: 1 | -1, max: number): number {
  if (value === null) return direction === 1 ? 0.5 : max;
  return Math.min(max, Math.max(0, Math.round(value * 2 + direction) / 2));
}
