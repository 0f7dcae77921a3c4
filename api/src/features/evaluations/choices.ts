import {
  ERROR,
  FIELD_ERROR,
  type Choice,
  type ChoiceRequest,
  type RankingRow,
  type RecommendRequest,
} from '@loi-giai/shared';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { ReasonsByProposal } from './decision.entity';
import { isFullTie } from './ranking';

/** What of a ranking is chosen, in the ranking's order, and why. */
export interface Chosen {
  readonly proposalIds: string[];
  readonly reasonsByProposal: ReasonsByProposal;
}

/** @throws validation for what is not ranked or named twice, not_awardable, reason_required */
export function chosenOf(ranking: readonly RankingRow[], { choices, reasons }: ChoiceRequest): Chosen {
  const given = new Map<string, string>();
  for (const [index, { proposalId, reasons: why }] of choices.entries()) {
    if (given.has(proposalId)) throw fieldProblem(`choices.${index}.proposalId`, FIELD_ERROR.duplicate);
    const row = ranking.find((candidate) => candidate.proposalId === proposalId);
    if (!row) throw fieldProblem(`choices.${index}.proposalId`, FIELD_ERROR.unknown);
    if (!row.awardable) throw problem(ERROR.notAwardable);
    given.set(proposalId, why);
  }
  if (reasons === '' || [...given.values()].includes('')) throw problem(ERROR.reasonRequired);
  const chosen = ranking.filter(({ proposalId }) => given.has(proposalId));
  return {
    proposalIds: chosen.map(({ proposalId }) => proposalId),
    reasonsByProposal: Object.fromEntries(given),
  };
}

/**
 * The frozen rules say who leads (I5): to recommend somebody and not who stands before takes a reason. Between those that are equal in
 * everything the chair chooses, with reasons.
 * @returns why the ranking's order is departed from; null where it is followed
 * @throws not_awardable, reason_required, tie_undecided, departure_reason_required, validation
 */
export function departureOf(ranking: readonly RankingRow[], request: RecommendRequest): string | null {
  const chosen = new Set(request.choices.map(({ proposalId }) => proposalId));
  const awardable = ranking.filter((row) => row.awardable);
  const last = awardable.findLast(({ proposalId }) => chosen.has(proposalId));
  if (!last) return null;
  const passedOver = awardable.filter(({ rank, proposalId }) => rank < last.rank && !chosen.has(proposalId));
  const splitsTie = awardable.some((row) => !chosen.has(row.proposalId) && isFullTie(row, last));
  if (splitsTie && request.reasons === '') throw problem(ERROR.tieUndecided);
  const { departureReason = '' } = request;
  if (passedOver.every((row) => isFullTie(row, last))) return null;
  if (departureReason === '') throw problem(ERROR.departureReasonRequired);
  return departureReason;
}

/** As it is read. */
export function choicesOf(proposalIds: readonly string[], reasons: ReasonsByProposal): Choice[] {
  return proposalIds.map((proposalId) => ({ proposalId, reasons: reasons[proposalId] ?? '' }));
}
