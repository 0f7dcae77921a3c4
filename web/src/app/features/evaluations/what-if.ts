import {
  type EvaluationSheets,
  MICRO,
  type RankedProposal,
  type Robustness,
  type ScoreInput,
  type ScoredProposal,
  type Scores,
  type ScoringRules,
  rankProposals,
  robustnessOf,
  withWeights,
  withoutMember,
} from '@loi-giai/shared';
import { receivedAtOf } from './received-at';

/** What somebody tries out; nothing of it is stored anywhere. */
export interface Trial {
  /** Whole percents by criterion id; a criterion that is not in it keeps its weight. */
  readonly weights: Readonly<Record<string, number | null>>;
  /** Ids of the members that are left out. */
  readonly leftOut: readonly string[];
}

export interface TrialRow {
  readonly proposalId: string;
  readonly title: string;
  readonly organizationName: string;
  readonly solverNumber: number | null;
  /** Null where nothing is left to rank it by. */
  readonly rank: number | null;
  readonly total: number | null;
  readonly rankBefore: number;
  readonly totalBefore: number;
}

/** A panel's sheets, and what would come of them by other weights or without a member. */
export class WhatIf {
  readonly #proposals: readonly ScoredProposal[];
  readonly #rules: ScoringRules;
  readonly #ranking: readonly RankedProposal[];

  constructor(private readonly sheets: EvaluationSheets) {
    const { criteria, aggregation, normalised } = sheets;
    this.#rules = { criteria, aggregation, normalised };
    this.#proposals = sheets.proposals.map(({ proposalId, receivedAt, sheets: given, consensus }) => ({
      id: proposalId,
      receivedAt: receivedAtOf(receivedAt),
      ...(consensus && { consensus: scoresIn(consensus.scores) }),
      sheets: given.map(({ memberId, scores, total }) => ({
        memberId,
        total: Math.round(total * MICRO),
        scores: scoresIn(scores),
      })),
    }));
    this.#ranking = rankProposals(this.#proposals, this.#rules);
  }

  /** In the order of the trial; those that are ranked no more come last. */
  rows({ weights, leftOut }: Trial): TrialRow[] {
    const weighted = withWeights(this.#proposals, this.#rules, given(weights));
    const rest = leftOut.reduce(withoutMember, weighted.proposals);
    const trial = new Map(rankProposals(rest, weighted.rules).map((ranked) => [ranked.id, ranked]));
    const rows = this.#ranking.flatMap((before) => {
      const proposal = this.sheets.proposals.find(({ proposalId }) => proposalId === before.id);
      const after = trial.get(before.id);
      if (!proposal) return [];
      const { proposalId, title, organizationName, solverNumber } = proposal;
      return {
        proposalId,
        title,
        organizationName,
        solverNumber,
        rank: after?.rank ?? null,
        total: after ? after.total / MICRO : null,
        rankBefore: before.rank,
        totalBefore: before.total / MICRO,
      };
    });
    return rows.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.rankBefore - b.rankBefore);
  }

  /** Whether the ranking as it stands hangs on a single sheet. */
  robustness(): Robustness {
    return robustnessOf(this.#proposals, this.#rules);
  }

  titleOf(proposalId: string | null): string {
    return this.sheets.proposals.find((proposal) => proposal.proposalId === proposalId)?.title ?? '';
  }

  nameOf(memberId: string): string {
    return this.sheets.members.find(({ id }) => id === memberId)?.name ?? '';
  }
}

function given(weights: Trial['weights']): Record<string, number> {
  return Object.fromEntries(
    Object.entries(weights).flatMap(([id, weight]) => (weight === null ? [] : [[id, weight]])),
  );
}

function scoresIn(given: readonly Pick<ScoreInput, 'criterionId' | 'value'>[]): Scores {
  return Object.fromEntries(given.map(({ criterionId, value }) => [criterionId, value]));
}
