import type { AssignedProposal, AssignmentRequest, AssignmentView } from '@loi-giai/shared';

/** Ids of the readers chosen, by the proposal's id. */
export type AssignmentDraft = ReadonlyMap<string, ReadonlySet<string>>;

/** As the portal proposes. */
export function draftOf({ proposals }: Pick<AssignmentView, 'proposals'>): AssignmentDraft {
  return new Map(proposals.map(({ id, readers }) => [id, new Set(readers)]));
}

export function isChosen(draft: AssignmentDraft, proposalId: string, memberId: string): boolean {
  return draft.get(proposalId)?.has(memberId) ?? false;
}

export function withToggled(draft: AssignmentDraft, proposalId: string, memberId: string): AssignmentDraft {
  const chosen = new Set(draft.get(proposalId));
  if (!chosen.delete(memberId)) chosen.add(memberId);
  return new Map([...draft, [proposalId, chosen]]);
}

/** How many proposals a member is to score. */
export function loadOf(draft: AssignmentDraft, memberId: string): number {
  return [...draft.values()].filter((chosen) => chosen.has(memberId)).length;
}

/** `conflict`: never the member's (I4); `kept`: confirmed while members score, so it stays; `open`: may be moved by hand. */
export type CellState = 'conflict' | 'kept' | 'open';

export function cellStateOf(
  { keepsConfirmed, mayConfirm }: Pick<AssignmentView, 'keepsConfirmed' | 'mayConfirm'>,
  { able, confirmed }: Pick<AssignedProposal, 'able' | 'confirmed'>,
  memberId: string,
): CellState {
  if (!able.includes(memberId)) return 'conflict';
  return !mayConfirm || (keepsConfirmed && confirmed.includes(memberId)) ? 'kept' : 'open';
}

/** Proposals with fewer or more readers than they are to have. */
export function unfinished(
  draft: AssignmentDraft,
  proposals: readonly AssignedProposal[],
): readonly AssignedProposal[] {
  return proposals.filter(({ id, due }) => draft.get(id)?.size !== due);
}

/** Whether the draft says anything else than what is confirmed. */
export function isNew(draft: AssignmentDraft, { revision, proposals }: AssignmentView): boolean {
  if (revision === 0) return true;
  return proposals.some(({ id, confirmed }) => {
    const chosen = draft.get(id) ?? new Set();
    return chosen.size !== confirmed.length || confirmed.some((reader) => !chosen.has(reader));
  });
}

export function requestOf(draft: AssignmentDraft, revision: number): AssignmentRequest {
  return {
    revision,
    proposals: [...draft].map(([proposalId, chosen]) => ({ proposalId, memberIds: [...chosen] })),
  };
}
