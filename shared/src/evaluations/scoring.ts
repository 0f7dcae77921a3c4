import { type Aggregation, AGGREGATION, type ScoreAnchor } from '../challenges/challenge-content';
import { normalisedTotals } from './normalisation';

/**
 * Scoring as `docs/scoring.md` states it. All totals are whole micro-points (one millionth of a point), so that
 * the same sheets give the same ranking to the last digit everywhere. Rounding is half up, once per criterion and
 * once per aggregate.
 */
export const MICRO = 1_000_000;

export interface ScoredCriterion {
  readonly id: string;
  readonly weight: number;
  readonly max: number;
  readonly minimum: number | null;
}

/** What is fixed when the challenge opens (I5). */
export interface ScoringRules {
  readonly criteria: readonly ScoredCriterion[];
  readonly aggregation: Aggregation;
  /** Whether totals are freed of how strict each evaluator is; never with a consensus. */
  readonly normalised: boolean;
}

/** Score on the criterion's scale by criterion id; null where the member abstains, which is no zero. */
export type Scores = Readonly<Record<string, number | null>>;

export interface Sheet {
  readonly memberId: string;
  readonly scores: Scores;
  /** Micro-points, where the total was kept when the sheet was saved; otherwise it is reckoned from the scores. */
  readonly total?: number;
}

export interface ScoredProposal {
  readonly id: string;
  readonly sheets: readonly Sheet[];
  /** What the panel has agreed on, criterion by criterion; where it counts, a proposal without it is not ranked. */
  readonly consensus?: Scores;
  /** Instant of the receipt in milliseconds: the last resort before the chair's decision. */
  readonly receivedAt: number;
}

export interface SheetResult {
  readonly memberId: string;
  /** Micro-points, as the sheet says. */
  readonly before: number;
  /** Micro-points, after the normalisation; the same where there is none. */
  readonly after: number;
  /** False for the best and the worst sheet of a trimmed mean. */
  readonly counts: boolean;
}

export interface RankedProposal {
  readonly id: string;
  readonly rank: number;
  /** Micro-points in [0, 100 · MICRO]. */
  readonly total: number;
  /** The total as it would be without the normalisation; the same where there is none. */
  readonly totalBefore: number;
  /** Mean score per criterion in micro-units of its scale, over the sheets that count and score it; null where none does. */
  readonly criterionMeans: Readonly<Record<string, number | null>>;
  /** Standard deviation of all sheets' totals as they say (population), in points. */
  readonly spread: number;
  readonly sheets: readonly SheetResult[];
  /** False where a criterion's mean is below its minimum, or nobody scored such a criterion. */
  readonly awardable: boolean;
  /** Equal to another one in total and in every criterion by weight: only the receipt time parts them. */
  readonly tied: boolean;
}

/** A proposal before it is compared with the others. */
export type ProposalResult = Omit<RankedProposal, 'rank' | 'tied'> & { readonly receivedAt: number };

/**
 * T(e,p) = Σ w(c) · s(e,p,c) / max(c), in micro-points. Where a member abstains the criteria that are scored carry the whole weight:
 * the sum is divided by theirs.
 * @throws RangeError for a score that is missing or off its scale, and where every criterion is abstained from
 */
export function sheetTotal(scores: Scores, criteria: readonly ScoredCriterion[]): number {
  let sum = 0;
  let weights = 0;
  for (const { id, weight, max } of criteria) {
    const score = scores[id];
    if (score === null) continue;
    if (score === undefined || !isOnScale(score, max))
      throw new RangeError(`score for criterion ${id} is missing or off its scale [0, ${max}]`);
    sum += Math.round((weight * (score * 2) * MICRO) / (2 * max));
    weights += weight;
  }
  if (weights === 0) throw new RangeError('a sheet scores at least one criterion');
  return weights === weightOf(criteria) ? sum : Math.round((sum * weightOf(criteria)) / weights);
}

/** A score is a multiple of 0.5 in [0, max]. */
export function isOnScale(score: number, max: number): boolean {
  return Number.isInteger(score * 2) && score >= 0 && score <= max;
}

/** What a score means by the criterion's anchors: the highest one that it reaches; null below all of them, and where there are none. */
export function anchorOf(anchors: readonly ScoreAnchor[], score: number): ScoreAnchor | null {
  const reached = anchors.filter(({ from }) => from <= score);
  return reached.reduce<ScoreAnchor | null>(
    (best, one) => (best && best.from >= one.from ? best : one),
    null,
  );
}

/** Whole numbers in, rounded half up out. */
export function meanOf(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

/**
 * Ranks proposals by total, then by the criteria in the order of their weight (the first given first among equals), then by the receipt time.
 * Proposals without a sheet, and without the consensus where it counts, are left out: there is nothing to rank them by.
 */
export function rankProposals(proposals: readonly ScoredProposal[], rules: ScoringRules): RankedProposal[] {
  const byMerit = meritOrder(rules);
  const results = scoreProposals(proposals, rules).sort(
    (a, b) => byMerit(a, b) || a.receivedAt - b.receivedAt,
  );
  return results.map(({ receivedAt: _, ...result }, index) => ({
    ...result,
    rank: index + 1,
    // Equals stand beside each other: the receipt's time parts them only after their merit.
    tied: [results[index - 1], results[index + 1]].some(
      (other) => other !== undefined && byMerit(other, result) === 0,
    ),
  }));
}

/** What each proposal reaches by itself, in their order. */
export function scoreProposals(proposals: readonly ScoredProposal[], rules: ScoringRules): ProposalResult[] {
  const scored = proposals.filter((proposal) => isScored(proposal, rules));
  const before = scored.map(({ sheets }) => sheets.map((sheet) => totalOf(sheet, rules.criteria)));
  const after = rules.normalised ? normalise(scored, before) : before;
  return scored.map((proposal, index) =>
    scoreProposal(proposal, rules, before[index] ?? [], after[index] ?? []),
  );
}

/** The better one first; 0 where they are equal in total and in every criterion. */
export function meritOrder({
  criteria,
}: Pick<ScoringRules, 'criteria'>): (
  a: Pick<ProposalResult, 'total' | 'criterionMeans'>,
  b: Pick<ProposalResult, 'total' | 'criterionMeans'>,
) => number {
  const byWeight = inOrderOfWeight(criteria);
  return (a, b) =>
    b.total - a.total || byWeight.reduce((order, { id }) => order || meanIn(b, id) - meanIn(a, id), 0);
}

/**
 * How many of the panel's scoring members a proposal needs to be ranked: more than half of them, and at least two. Where each proposal is
 * scored by n members, n takes their place.
 */
export function quorumOf(scoringMembers: number): number {
  return Math.max(2, Math.floor(scoringMembers / 2) + 1);
}

export function hasQuorum(scoringMembers: number, eligibleForProposal: number): boolean {
  return eligibleForProposal >= quorumOf(scoringMembers);
}

/** From so many sheets on a trimmed mean drops the best and the worst one. */
const TRIMMED_FROM = 5;

/**
 * Which sheets count, for the total and for every criterion alike: all of them, or without the best and the worst by total. Among
 * equal totals the criteria say which is better, in the order of their weight (the first given first among equals); what is
 * equal there too is the same sheet twice.
 */
function countingSheets(
  sheets: readonly Sheet[],
  totals: readonly number[],
  { criteria, aggregation }: ScoringRules,
): boolean[] {
  if (aggregation !== AGGREGATION.trimmedMean || sheets.length < TRIMMED_FROM) return sheets.map(() => true);
  const byWeight = inOrderOfWeight(criteria);
  const worstFirst = sheets
    .map((sheet, index) => ({ sheet, index, total: totals[index] ?? 0 }))
    .sort(
      (a, b) =>
        a.total - b.total ||
        byWeight.reduce(
          (order, { id }) => order || (a.sheet.scores[id] ?? -1) - (b.sheet.scores[id] ?? -1),
          0,
        ),
    );
  const dropped = [worstFirst[0]?.index, worstFirst.at(-1)?.index];
  return sheets.map((_, index) => !dropped.includes(index));
}

function scoreProposal(
  { id, sheets, consensus, receivedAt }: ScoredProposal,
  rules: ScoringRules,
  before: readonly number[],
  after: readonly number[],
): ProposalResult {
  const { criteria } = rules;
  const counts = countingSheets(sheets, after, rules);
  const agreed = rules.aggregation === AGGREGATION.consensus ? consensus : undefined;
  const counted = agreed ? [agreed] : sheets.filter((_, index) => counts[index]).map(({ scores }) => scores);
  const criterionMeans = Object.fromEntries(
    criteria.map(({ id: key }) => [key, criterionMean(counted, key)]),
  );
  const mean = (totals: readonly number[]): number =>
    agreed ? sheetTotal(agreed, criteria) : meanOf(totals.filter((_, index) => counts[index]));
  return {
    id,
    receivedAt,
    total: mean(after),
    totalBefore: mean(before),
    criterionMeans,
    spread: standardDeviation(before) / MICRO,
    sheets: sheets.map(({ memberId }, index) => ({
      memberId,
      before: before[index] ?? 0,
      after: after[index] ?? 0,
      counts: counts[index] ?? false,
    })),
    awardable: criteria.every(
      ({ id: key, minimum }) =>
        minimum === null || meanIn({ criterionMeans }, key) >= Math.round(minimum * MICRO),
    ),
  };
}

function isScored({ sheets, consensus }: ScoredProposal, { aggregation }: ScoringRules): boolean {
  return aggregation === AGGREGATION.consensus ? consensus !== undefined : sheets.length > 0;
}

function normalise(scored: readonly ScoredProposal[], before: readonly (readonly number[])[]): number[][] {
  const all = normalisedTotals(
    scored.flatMap(({ sheets }, index) =>
      sheets.map(({ memberId }, at) => ({ memberId, total: before[index]?.[at] ?? 0 })),
    ),
  );
  let from = 0;
  return scored.map(({ sheets }) => all.slice(from, (from += sheets.length)));
}

/** A loop, because a ranking asks it thousands of times. */
function criterionMean(counted: readonly Scores[], criterionId: string): number | null {
  let [sum, count] = [0, 0];
  for (const scores of counted) {
    const score = scores[criterionId] ?? null;
    if (score === null) continue;
    sum += Math.round(score * MICRO);
    count += 1;
  }
  return count === 0 ? null : Math.round(sum / count);
}

/** What nobody scored is below everything that was. */
function meanIn({ criterionMeans }: Pick<ProposalResult, 'criterionMeans'>, criterionId: string): number {
  return criterionMeans[criterionId] ?? -1;
}

function totalOf(sheet: Sheet, criteria: readonly ScoredCriterion[]): number {
  return sheet.total ?? sheetTotal(sheet.scores, criteria);
}

function weightOf(criteria: readonly ScoredCriterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

function inOrderOfWeight(criteria: readonly ScoredCriterion[]): ScoredCriterion[] {
  return [...criteria].sort((a, b) => b.weight - a.weight);
}

function standardDeviation(values: readonly number[]): number {
  if (values.length === 0) return 0;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
