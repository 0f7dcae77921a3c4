import type { AgencyRef } from '../agencies/agencies';
import type { FieldRef } from '../challenges/challenges';
import type { LocalText } from '../platform/page';
import type { PUBLIC_REPLICATIONS, ReplicationAct, ReplicationState } from './replication-lifecycle';

/** A solution of a published result that may be taken over. */
export interface ReplicableSolution {
  readonly proposalId: string;
  readonly proposalTitle: string;
  readonly organizationName: string;
}

/** GET /challenges/:code/replication-offer, for officers of agencies. */
export interface ReplicationOffer {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly owner: AgencyRef;
  readonly solutions: readonly ReplicableSolution[];
  /** Agencies for which the reader may ask; without the owner. */
  readonly agencies: readonly AgencyRef[];
}

/** POST /challenges/:code/replications */
export interface AskReplicationRequest {
  readonly agencyCode: string;
  readonly proposalId: string;
  /** What for. */
  readonly purpose: string;
  /** Where, and for whom. */
  readonly place: string;
}

/** POST /replication-requests/:id/answer: for the owner, or for the solver. */
export interface AnswerReplicationRequest {
  readonly yes: boolean;
  /** Conditions of a yes, reasons of a no. */
  readonly conditions: string;
}

/** POST /replication-requests/:id/start */
export interface StartReplicationRequest {
  readonly startedOn: string;
  readonly place: string;
  /** People who use it, or will. */
  readonly users: number;
}

/** POST /replication-requests/:id/end and /withdraw */
export interface EndReplicationRequest {
  readonly reason: string;
}

/** POST /replication-requests/:id/follow-ups/:year */
export interface FollowUpRequest {
  readonly inUse: boolean;
  readonly users: number | null;
  /** What came of it, with a number where there is one; empty where nothing was measured. */
  readonly benefit: string;
  /** How the benefit was measured, from how many, when (I10). */
  readonly source: string;
  readonly problems: string;
}

export interface FollowUpView extends FollowUpRequest {
  readonly answeredBy: string;
  readonly answeredAt: string;
}

export interface FollowUp {
  readonly year: number;
  readonly dueOn: string;
  readonly late: boolean;
  /** Null while it waits. */
  readonly answer: FollowUpView | null;
}

export interface ReplicationAnswerView {
  readonly yes: boolean;
  readonly conditions: string;
  readonly by: string;
  readonly at: string;
}

/** In lists of those concerned. */
export interface ReplicationListItem {
  readonly id: string;
  readonly state: ReplicationState;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly proposalTitle: string;
  readonly organizationName: string;
  readonly agency: AgencyRef;
  readonly owner: AgencyRef;
  readonly askedAt: string;
  /** Of the next follow-up that waits. */
  readonly nextFollowUp: string | null;
  readonly followUpLate: boolean;
}

export type ReplicationViewAct =
  | Exclude<ReplicationAct, 'answer' | 'agree' | 'decline'>
  | 'answer_as_owner'
  | 'answer_as_solver'
  | 'follow_up';

/** GET /replication-requests/:id, for the asking agency, the owner, the solver and those who oversee. */
export interface ReplicationView extends Omit<ReplicationListItem, 'nextFollowUp' | 'followUpLate'> {
  readonly purpose: string;
  readonly place: string;
  readonly askedBy: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
  readonly ownerAnswer: ReplicationAnswerView | null;
  readonly solverAnswer: ReplicationAnswerView | null;
  readonly startedOn: string | null;
  readonly startPlace: string | null;
  readonly users: number | null;
  readonly endedOn: string | null;
  readonly endReason: string | null;
  readonly followUps: readonly FollowUp[];
  readonly acts: readonly ReplicationViewAct[];
}

/** A line of the public register, and of a result's page. */
export interface ReplicationNotice {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly proposalTitle: string;
  readonly organizationName: string;
  readonly field: FieldRef | null;
  readonly agency: AgencyRef;
  readonly owner: AgencyRef;
  readonly state: (typeof PUBLIC_REPLICATIONS)[number];
  readonly agreedOn: string;
  readonly startedOn: string | null;
  readonly place: string;
  /** People who use it, as the agency said last; null before the start. */
  readonly users: number | null;
  /** The day on which the agency said so (I10). */
  readonly usersOn: string | null;
}

/** How often a solution was taken over. */
export interface ReplicationCount {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly proposalTitle: string;
  readonly organizationName: string;
  /** Agencies that use it or bring it in. */
  readonly inUse: number;
  /** Agencies that have agreed and not begun. */
  readonly agreed: number;
}

/** GET /replications: the public register. */
export interface ReplicationRegister {
  readonly items: readonly ReplicationNotice[];
  readonly counts: readonly ReplicationCount[];
  readonly fields: readonly FieldRef[];
  readonly agencies: readonly AgencyRef[];
}
