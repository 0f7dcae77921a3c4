import type { LocalText } from '../platform/page';
import type { NamedSolver } from './blindness';
import type { PanelRole } from './panels';
import type { PanelState } from './panel-lifecycle';

/** How many members read each proposal, where not everyone reads all. */
export const READERS_PER_PROPOSAL = { min: 2, max: 15 } as const;

/**
 * GET /challenges/:code/evaluation/assignment, for the panel's chair and a secretary without conflicts: who reads what, with what the portal
 * proposes for the proposals that still lack readers.
 */
export interface AssignmentView {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly panelState: PanelState;
  /** Null: everyone reads all, and there is nothing to assign. */
  readonly readersPerProposal: number | null;
  /** Of what is confirmed; 0 before anything is. */
  readonly revision: number;
  readonly confirmedAt: string | null;
  /** Those who score. */
  readonly members: readonly AssignedMember[];
  readonly proposals: readonly AssignedProposal[];
  /** Once scoring has opened, readers who are confirmed stay: only what is missing is added. */
  readonly keepsConfirmed: boolean;
  /** Whether the panel is at a stage at which readers are assigned. */
  readonly mayConfirm: boolean;
}

export interface AssignedMember {
  readonly id: string;
  readonly name: string;
  readonly role: PanelRole;
}

/** Readers are ids of members. */
export interface AssignedProposal extends NamedSolver {
  readonly id: string;
  readonly title: string;
  /** Whom no conflict keeps from it (I4). */
  readonly able: readonly string[];
  /** As confirmed, without those who are recused since. */
  readonly confirmed: readonly string[];
  /** The confirmed ones, and whom the portal proposes beside them. */
  readonly readers: readonly string[];
  /** How many readers it is to have: fewer than the terms say where fewer are able. */
  readonly due: number;
}

/** PUT /challenges/:code/evaluation/assignment: confirms the readers of every eligible proposal. */
export interface AssignmentRequest {
  /** Of the view that is confirmed. */
  readonly revision: number;
  readonly proposals: readonly ReadersOfProposal[];
}

export interface ReadersOfProposal {
  readonly proposalId: string;
  readonly memberIds: readonly string[];
}

/** What whoever assigns readers is told on the evaluation's page. */
export interface AssignmentNotice {
  /** Proposals that have fewer readers than they are to have. */
  readonly lacking: number;
}
