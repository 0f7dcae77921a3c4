import type { Aggregation } from '../challenges/challenges';

/**
 * Scoring as `docs/scoring.md` states it. All totals are whole micro-points (one millionth of a point), so that
 * the same sheets give the same ranking to the last digit everywhere. Rounding is half up, once per criterion and
 * once per aggregate.
 */
export const MICRO = 1_000_000;

/** Points: a spread of the sheets' totals above it marks a proposal for the panel's discussion. */
export const DISCUSSION_SPREAD = 10;

export interface ScoredCriterion {
  readonly id: string;
  readonly weight: number;
  readonly max: number;
  readonly minimum: number | null;
}

export interface Sheet {
  readonly memberId: string;
  /** Score on the criterion's scale by criterion id. */
  readonly scores: Readonly<Record<string, number>>;
  /** Micro-points, where the total was kept when the sheet was saved; otherwise it is reckoned from the scores. */
  readonly total?: number;
}

export interface ScoredProposal {
  readonly id: string;
  readonly sheets: readonly Sheet[];
  /** Instant of the receipt in milliseconds: the last resort before the chair's decision. */
  readonly receivedAt: number;
}

export interface RankedProposal {
  readonly id: string;
  readonly rank: number;
  /** Micro-points in [0, 100 · MICRO]. */
  readonly total: number;
  /** Mean score per criterion in micro-units of its scale, over the sheets that count. */
  readonly criterionMeans: Readonly<Record<string, number>>;
  /** Standard deviation of all sheets' totals (population), in points. */
  readonly spread: number;
  readonly sheets: number;
  /** False where a criterion's mean is below its minimum. */
  readonly awardable: boolean;
  /** Equal to another one in total and in every criterion by weight: only the receipt time parts them. */
  readonly tied: boolean;
}

/** T(e,p) = Σ w(c) · s(e,p,c) / max(c), in micro-points. @throws RangeError for a score that is missing or off its scale. */
export function sheetTotal(sheet: Sheet, criteria: readonly ScoredCriterion[]): number {
  return criteria.reduce((total, criterion) => {
    const score = sheet.scores[criterion.id];
    if (score === undefined || !isOnScale(score, criterion.max))
      throw new RangeError(
        `score for criterion ${criterion.id} is missing or off its scale [0, ${criterion.max}]`,
      );
    return total + Math.round((criterion.weight * (score * 2) * MICRO) / (2 * criterion.max));
  }, 0);
}

/** A score is a multiple of 0.5 in [0, max]. */
export function isOnScale(score: number, max: number): boolean {
  return Number.isInteger(score * 2) && score >= 0 && score <= max;
}

/** From so many sheets on a trimmed mean drops the best and the worst one. */
const TRIMMED_FROM = 5;

/**
 * The sheets that count, for the total and for every criterion alike: all of them, or without the best and the worst by
 * total. Among equal totals the criteria say which is better, in the order of their weight (the first given first among
 * equals); what is equal there too is the same sheet twice.
 */
export function countedSheets(
  sheets: readonly Sheet[],
  criteria: readonly ScoredCriterion[],
  aggregation: Aggregation,
): readonly Sheet[] {
  if (aggregation !== 'trimmed_mean' || sheets.length < TRIMMED_FROM) return sheets;
  const worstFirst = (a: Sheet, b: Sheet): number =>
    totalOf(a, criteria) - totalOf(b, criteria) ||
    inOrderOfWeight(criteria).reduce(
      (order, { id }) => order || (a.scores[id] ?? 0) - (b.scores[id] ?? 0),
      0,
    );
  return [...sheets].sort(worstFirst).slice(1, -1);
}

/** Whole numbers in, rounded half up out. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/**
 * Ranks proposals by total, then by the criteria in the order of their weight (the first given first among equals), then by the receipt time.
 * Proposals without a sheet are left out: there is nothing to rank them by.
 */
export function rankProposals(
  proposals: readonly ScoredProposal[],
  criteria: readonly ScoredCriterion[],
  aggregation: Aggregation,
): RankedProposal[] {
  const byWeight = inOrderOfWeight(criteria);
  const scored = proposals
    .filter((proposal) => proposal.sheets.length > 0)
    .map((proposal) => ({
      proposal,
      result: scoreProposal(proposal, criteria, aggregation),
    }));
  const compare = (a: (typeof scored)[number], b: (typeof scored)[number]): number =>
    b.result.total - a.result.total ||
    byWeight.reduce(
      (order, { id }) => order || (b.result.criterionMeans[id] ?? 0) - (a.result.criterionMeans[id] ?? 0),
      0,
    );
  scored.sort((a, b) => compare(a, b) || a.proposal.receivedAt - b.proposal.receivedAt);
  return scored.map((entry, index) => ({
    ...entry.result,
    rank: index + 1,
    tied: scored.some((other) => other !== entry && compare(other, entry) === 0),
  }));
}

function scoreProposal(
  proposal: ScoredProposal,
  criteria: readonly ScoredCriterion[],
  aggregation: Aggregation,
): Omit<RankedProposal, 'rank' | 'tied'> {
  const counted = countedSheets(proposal.sheets, criteria, aggregation);
  const criterionMeans = Object.fromEntries(
    criteria.map(({ id }) => [
      id,
      meanOf(counted.map((sheet) => Math.round((sheet.scores[id] ?? 0) * MICRO))),
    ]),
  );
  return {
    id: proposal.id,
    total: meanOf(counted.map((sheet) => totalOf(sheet, criteria))),
    criterionMeans,
    spread: standardDeviation(proposal.sheets.map((sheet) => totalOf(sheet, criteria))) / MICRO,
    sheets: proposal.sheets.length,
    awardable: criteria.every(
      ({ id, minimum }) => minimum === null || (criterionMeans[id] ?? 0) >= Math.round(minimum * MICRO),
    ),
  };
}

function totalOf(sheet: Sheet, criteria: readonly ScoredCriterion[]): number {
  return sheet.total ?? sheetTotal(sheet, criteria);
}

function inOrderOfWeight(criteria: readonly ScoredCriterion[]): ScoredCriterion[] {
  return [...criteria].sort((a, b) => b.weight - a.weight);
}

function standardDeviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}

/** A proposal may be ranked when more than half of the panel's scoring members, and at least two, score it. */
export function hasQuorum(scoringMembers: number, eligibleForProposal: number): boolean {
  return eligibleForProposal >= 2 && eligibleForProposal * 2 > scoringMembers;
}
