/** One sheet's total, and whose sheet it is. */
export interface TotalOfSheet {
  readonly memberId: string;
  /** Whole micro-points. */
  readonly total: number;
}

/** Fewer sheets than this say too little of how strict an evaluator is. */
const NORMALISED_FROM = 3;

/** Whole micro-points: a hundred points. */
const HIGHEST = 100_000_000;

/**
 * Takes out how strict or generous each evaluator is: T′ = μ + (T − μₑ) · σ / σₑ, with the mean μ and the deviation σ (population) of
 * all sheets of the panel, and those of the evaluator's own sheets (z-scores, mapped back). Rounded half up to a micro-point, and kept
 * in [0, 100] points. The sheets of an evaluator with fewer than three, or without variance, are left as they are.
 * @returns a total for each sheet, in the order of the sheets
 */
export function normalisedTotals(sheets: readonly TotalOfSheet[]): number[] {
  const panel = distributionOf(sheets);
  const own = new Map(
    [...Map.groupBy(sheets, ({ memberId }) => memberId)].map(([memberId, of]) => [
      memberId,
      distributionOf(of),
    ]),
  );
  return sheets.map(({ memberId, total }) => {
    const evaluator = own.get(memberId);
    if (!evaluator || evaluator.count < NORMALISED_FROM || evaluator.deviation === 0) return total;
    const mapped = panel.mean + ((total - evaluator.mean) * panel.deviation) / evaluator.deviation;
    return Math.min(HIGHEST, Math.max(0, Math.round(mapped)));
  });
}

interface Distribution {
  readonly count: number;
  readonly mean: number;
  /** Of the population. */
  readonly deviation: number;
}

/** Sums are whole, so that their order does not matter to the last digit; squares of micro-points need more than 53 bits. */
function distributionOf(sheets: readonly TotalOfSheet[]): Distribution {
  const count = sheets.length;
  const sum = sheets.reduce((all, { total }) => all + total, 0);
  const squares = sheets.reduce((all, { total }) => all + BigInt(total) * BigInt(total), 0n);
  const spread = BigInt(count) * squares - BigInt(sum) * BigInt(sum);
  return { count, mean: sum / count, deviation: Math.sqrt(Number(spread)) / count };
}
