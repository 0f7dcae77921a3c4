import {
  AGGREGATION,
  type ConsensusScore,
  type ConsensusView,
  type CriterionView,
  type EvaluationSheets,
  MICRO,
  type ProposalSheets,
  type ScoreInput,
  scoreProposals,
} from '@loi-giai/shared';
import { receivedAtOf } from './received-at';

/** A proposal as the panel discusses it. */
export interface AgendaItem {
  readonly proposal: ProposalSheets;
  /** Standard deviation of its sheets' totals, in points. */
  readonly spread: number;
  /** Whether the spread is above the bound of the challenge. */
  readonly discuss: boolean;
  /** Mean of the sheets by criterion id; null where none scores it. */
  readonly means: Readonly<Record<string, number | null>>;
}

/** The largest spread first, among equals in the order given. @param bound in points */
export function agendaOf({ criteria, proposals }: EvaluationSheets, bound: number): AgendaItem[] {
  const scored = proposals.map(({ proposalId, receivedAt, sheets }) => ({
    id: proposalId,
    receivedAt: receivedAtOf(receivedAt),
    sheets: sheets.map(({ memberId, scores, total }) => ({
      memberId,
      total: Math.round(total * MICRO),
      scores: Object.fromEntries(scores.map(({ criterionId, value }) => [criterionId, value])),
    })),
  }));
  // What the sheets say by themselves, however the challenge makes a total of them.
  const results = scoreProposals(scored, { criteria, aggregation: AGGREGATION.mean, normalised: false });
  const found = new Map(results.map((result) => [result.id, result]));
  return proposals
    .flatMap((proposal) => {
      const result = found.get(proposal.proposalId);
      if (!result) return [];
      const { spread, criterionMeans } = result;
      const means = Object.fromEntries(
        Object.entries(criterionMeans).map(([id, mean]) => [id, mean === null ? null : mean / MICRO]),
      );
      return [{ proposal, spread, discuss: spread > bound, means }];
    })
    .sort((a, b) => b.spread - a.spread);
}

/** What a sheet says of a criterion; null where there is no such sheet. */
export function scoreOf(
  { sheets }: Pick<ProposalSheets, 'sheets'>,
  memberId: string,
  criterionId: string,
): ScoreInput | null {
  const sheet = sheets.find((found) => found.memberId === memberId);
  return sheet?.scores.find((score) => score.criterionId === criterionId) ?? null;
}

/** One row of the form in which the chair records what was agreed on. */
export interface AgreedDraft {
  readonly value: number | null;
  readonly abstention: string;
  readonly note: string;
}

/** In the order of the criteria. */
export function draftOf(
  criteria: readonly CriterionView[],
  consensus: Pick<ConsensusView, 'scores'> | null,
): AgreedDraft[] {
  return criteria.map(({ id }) => {
    const known = consensus?.scores.find(({ criterionId }) => criterionId === id);
    return { value: known?.value ?? null, abstention: known?.abstention ?? '', note: known?.note ?? '' };
  });
}

export function agreedScores(
  criteria: readonly CriterionView[],
  drafts: readonly AgreedDraft[],
): ConsensusScore[] {
  return criteria.map(({ id }, index) => {
    const { value = null, abstention = '', note = '' } = drafts[index] ?? {};
    return { criterionId: id, value, abstention: abstention.trim() || null, note: note.trim() };
  });
}
