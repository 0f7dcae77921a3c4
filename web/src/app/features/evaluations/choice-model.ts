import type { Choice, ChoiceRequest, RankingRow } from '@loi-giai/shared';

/** Whether anything is selected at all. */
export const CHOICE = { some: 'some', none: 'none' } as const;

/** What a recommendation, or a decision, is written in. */
export interface ChoiceModel {
  readonly outcome: string;
  readonly chosen: readonly string[];
  /** One for each proposal that can be chosen, in the ranking's order. */
  readonly because: readonly Choice[];
  readonly reasons: string;
  /** Why the ranking's order, or the panel's recommendation, is not followed. */
  readonly otherReason: string;
}

/** Below a minimum score a proposal cannot be chosen, whatever its total. */
export function choosable(ranking: readonly RankingRow[]): RankingRow[] {
  return ranking.filter(({ awardable }) => awardable);
}

/** @param proposed what is chosen to begin with; null where nothing is proposed */
export function choiceModel(ranking: readonly RankingRow[], proposed: readonly Choice[] | null): ChoiceModel {
  const rows = choosable(ranking);
  const reasons = new Map(proposed?.map((choice) => [choice.proposalId, choice.reasons]));
  const nothing = proposed === null ? '' : CHOICE.none;
  return {
    outcome: reasons.size > 0 ? CHOICE.some : rows.length === 0 ? CHOICE.none : nothing,
    chosen: [...reasons.keys()],
    because: rows.map(({ proposalId }) => ({ proposalId, reasons: reasons.get(proposalId) ?? '' })),
    reasons: '',
    otherReason: '',
  };
}

/** What is chosen, in the ranking's order. */
export function chosenIn({ outcome, chosen, because }: ChoiceModel): Choice[] {
  if (outcome !== CHOICE.some) return [];
  return because.filter(({ proposalId }) => chosen.includes(proposalId));
}

/** Whether one that ranks higher, and is not its equal in everything, is passed over (I5). */
export function departs(ranking: readonly RankingRow[], model: ChoiceModel): boolean {
  const chosen = new Set(chosenIn(model).map(({ proposalId }) => proposalId));
  const rows = choosable(ranking);
  const last = rows.findLast(({ proposalId }) => chosen.has(proposalId));
  if (!last) return false;
  return rows.some((row) => row.rank < last.rank && !chosen.has(row.proposalId) && !isFullTie(row, last));
}

/** Whether the choice differs from what was recommended. */
export function differs(model: ChoiceModel, recommended: readonly Choice[]): boolean {
  const ids = (choices: readonly Choice[]): string => choices.map(({ proposalId }) => proposalId).join();
  return ids(chosenIn(model)) !== ids(recommended);
}

export function requestOf(model: ChoiceModel): ChoiceRequest {
  const choices = chosenIn(model).map(({ proposalId, reasons }) => ({ proposalId, reasons: reasons.trim() }));
  return { choices, reasons: model.reasons.trim() };
}

/** What is chosen, to be read once more before it is sent. */
export function titlesOf(ranking: readonly RankingRow[], model: ChoiceModel, none: string): string[] {
  const titles = chosenIn(model).map(({ proposalId }) => {
    const row = ranking.find((candidate) => candidate.proposalId === proposalId);
    return row ? `${row.title} (${row.organizationName})` : '';
  });
  return titles.length > 0 ? titles : [none];
}

function isFullTie(a: RankingRow, b: RankingRow): boolean {
  return a.total === b.total && a.criteria.every(({ mean }, index) => mean === b.criteria[index]?.mean);
}
