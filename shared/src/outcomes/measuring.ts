/** 95 % two-sided normal quantile. */
const Z95 = 1.959963984540054;

export interface Interval {
  readonly low: number;
  readonly high: number;
}

export type Direction = 'up' | 'down';

/**
 * Degree of improvement (actual − baseline) / (target − baseline): 0 is no change, 1 the target reached, negative a
 * change for the worse. The direction only says which way the target must lie; null ("not measurable") where target equals baseline.
 */
export function degreeOfImprovement(baseline: number, target: number, actual: number): number | null {
  const [from, to, now] = [exact(baseline), exact(target), exact(actual)];
  if (to === from) return null;
  // No change is 0, never −0, which would be shown as “−0 %”.
  return now === from ? 0 : Number(now - from) / Number(to - from);
}

/** In millionths, the last digit that is kept: 0.3 − 0.1 is 0.2 then, and not a little less. */
function exact(value: number): bigint {
  return BigInt(value.toFixed(6).replace('.', ''));
}

/** Whether the target lies on the side of the baseline that the indicator's direction says. */
export function targetAgrees(baseline: number, target: number, direction: Direction): boolean {
  return direction === 'up' ? target >= baseline : target <= baseline;
}

/** Wilson score interval (E. B. Wilson, 1927) of a share, 95 %. @throws RangeError unless 0 ≤ successes ≤ n and n > 0. */
export function wilsonInterval(successes: number, n: number): Interval {
  if (n <= 0 || successes < 0 || successes > n) throw new RangeError('needs 0 ≤ successes ≤ n and n > 0');
  const share = successes / n;
  const z2 = Z95 * Z95;
  const centre = (share + z2 / (2 * n)) / (1 + z2 / n);
  const half = (Z95 * Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n))) / (1 + z2 / n);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

/** Cells with fewer answers than this are suppressed (I10). */
export const MIN_CELL = 5;

export interface Satisfaction {
  /** Number of answers, null where suppressed. */
  readonly n: number | null;
  /** Share of answers 4 and 5, in [0, 1]. */
  readonly share: number | null;
  /** Null where cells are hidden, because it would give them away. */
  readonly mean: number | null;
  /** Answers per point 1 … 5; null where hidden. */
  readonly distribution: readonly (number | null)[];
  readonly interval: Interval | null;
}

/** Satisfaction from the counts of answers 1 … 5. Fewer than five answers in all: everything is suppressed. */
export function satisfaction(counts: readonly number[]): Satisfaction {
  const n = counts.reduce((sum, count) => sum + count, 0);
  if (n < MIN_CELL)
    return { n: null, share: null, mean: null, distribution: [null, null, null, null, null], interval: null };
  const satisfied = (counts[3] ?? 0) + (counts[4] ?? 0);
  const distribution = suppressCells(counts);
  const mean = counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / n;
  return {
    n,
    share: satisfied / n,
    // One more equation, which even when rounded can leave a hidden cell one count only.
    mean: distribution.includes(null) ? null : mean,
    distribution,
    interval: wilsonInterval(satisfied, n),
  };
}

/** The published share tells the sums of these two groups. */
const GROUPS: readonly (readonly number[])[] = [
  [0, 1, 2],
  [3, 4],
];

/**
 * Hides every cell of a group in which one is small. Its sum is public, so a group hidden in part could often be reckoned
 * out; of a whole one the cells may be exchanged, and where all are equal, one answer moved, without a trace.
 */
export function suppressCells(counts: readonly number[]): (number | null)[] {
  const isSmall = (index: number): boolean => {
    const count = counts[index] ?? 0;
    return count > 0 && count < MIN_CELL;
  };
  const hidden = new Set(GROUPS.filter((group) => group.some(isSmall)).flat());
  return counts.map((count, index) => (hidden.has(index) ? null : count));
}
