import {
  type ProposalResult,
  type ScoredProposal,
  type ScoringRules,
  meritOrder,
  scoreProposals,
} from './scoring';

/** The winner when one sheet is left out. */
export interface SheetRemoval {
  readonly proposalId: string;
  readonly memberId: string;
  /** Null where nothing is awardable then. */
  readonly winnerId: string | null;
}

export interface Robustness {
  /** The first that is awardable; null where none is. */
  readonly winnerId: string | null;
  /** How many sheets there are to leave out, one at a time. */
  readonly removals: number;
  /** With how many of them left out the winner stays the winner. */
  readonly winnerStays: number;
  /** The sheets without which somebody else would win. */
  readonly changes: readonly SheetRemoval[];
}

/**
 * Whether the winner hangs on a single sheet. Leaves out each sheet in turn and asks by the same rules who wins; nothing is changed. A
 * consensus does not follow from the sheets: none can overturn it.
 */
export function robustnessOf(proposals: readonly ScoredProposal[], rules: ScoringRules): Robustness {
  const results = scoreProposals(proposals, rules);
  const winnerId = winnerOf(results, rules);
  const removed = proposals.flatMap((proposal) =>
    proposal.sheets.map(({ memberId }) => ({
      proposalId: proposal.id,
      memberId,
      winnerId: winnerOf(resultsWithout(proposals, results, proposal, memberId, rules), rules),
    })),
  );
  const changes = removed.filter((removal) => removal.winnerId !== winnerId);
  return { winnerId, removals: removed.length, winnerStays: removed.length - changes.length, changes };
}

/** Without a member, as if nobody had ever sat there. */
export function withoutMember(proposals: readonly ScoredProposal[], memberId: string): ScoredProposal[] {
  return proposals.map((proposal) => withoutSheet(proposal, memberId));
}

/**
 * With other weights, which sum to 100 as well: what was kept of the totals says nothing any more.
 * @param weights whole percents by criterion id
 */
export function withWeights(
  proposals: readonly ScoredProposal[],
  rules: ScoringRules,
  weights: Readonly<Record<string, number>>,
): { readonly proposals: ScoredProposal[]; readonly rules: ScoringRules } {
  return {
    proposals: proposals.map((proposal) => ({
      ...proposal,
      sheets: proposal.sheets.map(({ memberId, scores }) => ({ memberId, scores })),
    })),
    rules: {
      ...rules,
      criteria: rules.criteria.map((criterion) => ({
        ...criterion,
        weight: weights[criterion.id] ?? criterion.weight,
      })),
    },
  };
}

/** The best that is awardable; among equals the one that was received first. */
function winnerOf(results: readonly ProposalResult[], rules: ScoringRules): string | null {
  const byMerit = meritOrder(rules);
  const best = results
    .filter(({ awardable }) => awardable)
    .reduce<ProposalResult | null>((found, result) => {
      if (found === null) return result;
      return (byMerit(result, found) || result.receivedAt - found.receivedAt) < 0 ? result : found;
    }, null);
  return best?.id ?? null;
}

/** Unless totals are normalised, a sheet has no part in what other proposals reach. */
function resultsWithout(
  proposals: readonly ScoredProposal[],
  results: readonly ProposalResult[],
  proposal: ScoredProposal,
  memberId: string,
  rules: ScoringRules,
): readonly ProposalResult[] {
  const less = withoutSheet(proposal, memberId);
  if (rules.normalised)
    return scoreProposals(
      proposals.map((each) => (each === proposal ? less : each)),
      rules,
    );
  return [...results.filter(({ id }) => id !== proposal.id), ...scoreProposals([less], rules)];
}

function withoutSheet(proposal: ScoredProposal, memberId: string): ScoredProposal {
  return { ...proposal, sheets: proposal.sheets.filter((sheet) => sheet.memberId !== memberId) };
}
