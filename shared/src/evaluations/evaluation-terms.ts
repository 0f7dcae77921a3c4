import { DEFAULT_SCREENING, type ScreeningTerms } from './screening';
import { BLINDNESS, type Blindness } from './blindness';

/** What everybody reads of the ranking once the decision is released; the award itself is always public. */
export const RANKING_PUBLICITY = { winner: 'winner', ranking: 'ranking', totals: 'totals' } as const;
export type RankingPublicity = (typeof RANKING_PUBLICITY)[keyof typeof RANKING_PUBLICITY];

/** How a challenge's proposals are evaluated, beside its criteria and the aggregation of sheets; fixed as those are (I5). */
export interface EvaluationTerms {
  /** Whether totals are freed of how strict each evaluator is. */
  readonly normalised: boolean;
  /** Points: a spread of the sheets' totals above it marks a proposal for the panel's discussion. */
  readonly discussionSpread: number;
  readonly publicity: RankingPublicity;
  readonly screening: ScreeningTerms;
  /** Working days from the release in which solvers may file a complaint; 0: none are taken. */
  readonly complaintDays: number;
  readonly blindness: Blindness;
  /** How many members score each proposal; null: everyone scores all. */
  readonly readersPerProposal: number | null;
  /** Whether everybody reads who sat on the panel once the decision is released. */
  readonly panelNamed: boolean;
}

/** Working days. */
export const COMPLAINT_DAYS = { min: 0, max: 30 } as const;

/** Points. */
export const DISCUSSION_SPREAD = { min: 1, max: 50 } as const;

/** As before there were terms, and as a draft begins. */
export const DEFAULT_EVALUATION: EvaluationTerms = {
  normalised: false,
  discussionSpread: 10,
  publicity: RANKING_PUBLICITY.winner,
  screening: DEFAULT_SCREENING,
  complaintDays: 5,
  blindness: BLINDNESS.open,
  readersPerProposal: null,
  panelNamed: false,
};

/** As they were stored, with today's parts: what had not been asked then is as it was before there were terms. */
export function evaluationTerms(stored: Partial<EvaluationTerms>): EvaluationTerms {
  return { ...DEFAULT_EVALUATION, ...stored };
}
