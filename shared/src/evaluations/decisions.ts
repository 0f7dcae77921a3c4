import type { LocalText } from '../platform/page';
import type { NamedSolver } from './blindness';
import type { RankedSheet } from './sheets';

export interface RankingRow extends NamedSolver {
  readonly proposalId: string;
  readonly rank: number;
  readonly title: string;
  /** Points in [0, 100]. */
  readonly total: number;
  /** Without the normalisation; the same where there is none. */
  readonly totalBefore: number;
  /** Of the sheets' totals as they say, in points. */
  readonly spread: number;
  readonly awardable: boolean;
  readonly tied: boolean;
  readonly sheets: readonly RankedSheet[];
  readonly criteria: readonly {
    readonly criterionId: string;
    readonly name: LocalText;
    readonly max: number;
    /** Null where nobody whose sheet counts has scored it. */
    readonly mean: number | null;
  }[];
}

/** A proposal to select, and why. */
export interface Choice {
  readonly proposalId: string;
  readonly reasons: string;
}

/** One, several or none of the proposals, each with its reasons, and what is said of all. */
export interface ChoiceRequest {
  /** Empty: no proposal is worth an award. */
  readonly choices: readonly Choice[];
  readonly reasons: string;
}

/** POST /challenges/:code/evaluation/recommend (panel chair) */
export interface RecommendRequest extends ChoiceRequest {
  /** Required where a proposal is recommended and one that stands before it in the ranking is not. */
  readonly departureReason?: string;
}

/** POST /challenges/:code/evaluation/return (agency leader): the panel meets and recommends once more. */
export interface ReturnRecommendationRequest {
  readonly reason: string;
}

/** POST /challenges/:code/evaluation/decide (agency leader, never the one who recommended: I6) */
export interface DecideRequest extends ChoiceRequest {
  /** Required where the decision differs from the recommendation. */
  readonly overrideReason?: string;
}

export interface DecisionView {
  /** In the ranking's order; empty: nobody. */
  readonly recommended: readonly Choice[];
  readonly recommendationReasons: string;
  readonly departureReason: string | null;
  readonly recommendedBy: string;
  readonly recommendedAt: string;
  /** Null until it is decided. */
  readonly selected: readonly Choice[] | null;
  readonly reasons: string | null;
  readonly overrideReason: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
  readonly releasedAt: string | null;
  /** Complaints are taken before it; null before the release, and where none are taken. */
  readonly complaintsUntil: string | null;
}

/** Why the panel meets once more: its recommendation was returned, or its released decision is reconsidered. */
export interface AskedAgainView {
  readonly act: 'return' | 'reconsider';
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** POST /proposals/:id/ineligible (panel secretary, before scoring) */
export interface IneligibleRequest {
  readonly reason: string;
}
