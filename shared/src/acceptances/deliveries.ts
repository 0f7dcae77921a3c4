import type { CommissionHeading } from '../commissions/commissions';
import type { FileView } from '../proposals/proposals';
import type { Verdict } from './criteria';
import type { DeliveryAct, DeliveryState } from './delivery-lifecycle';

export const DELIVERY_LIMITS = {
  note: 5_000,
  reason: 2_000,
  name: 200,
  committee: 15,
  parts: 100,
  number: 100,
  files: 20,
  fileBytes: 25 * 1024 * 1024,
} as const;

/** POST /commissions/:id/milestones/:milestoneId/deliveries; PUT /deliveries/:id with the revision that was read. */
export interface DeliveryRequest {
  readonly note: string;
  /** Of the deliverables in their order: whether it is in this round. */
  readonly included: readonly boolean[];
}

export interface DeliveryChangeRequest extends DeliveryRequest {
  readonly revision: number;
}

export interface FindingInput {
  readonly verdict: Verdict;
  /** Why it is not met, or what the remark is; '' where it is simply met. */
  readonly reason: string;
}

export interface CommitteeMember {
  readonly name: string;
  readonly position: string;
}

/** POST /deliveries/:id/check: of the criteria in their order. */
export interface DeliveryCheckRequest {
  readonly findings: readonly FindingInput[];
  /** Who took part in the check, where a committee did. */
  readonly committee: readonly CommitteeMember[];
  /** What is thought of it as a whole. */
  readonly opinion: string;
}

/** POST /deliveries/:id/accept */
export interface DeliveryAcceptRequest {
  /** Of the minutes, as the agency numbers its papers. */
  readonly number: string;
}

/** POST /deliveries/:id/return: what is missing, and until when it is to be handed in anew. */
export interface DeliveryReturnRequest {
  readonly missing: string;
  readonly respondBy: string;
}

export interface Finding extends FindingInput {
  readonly criterion: string;
}

export interface DeliveredPart {
  readonly text: string;
  readonly included: boolean;
}

export interface DeliveryListItem {
  readonly id: string;
  readonly milestoneId: string;
  /** Lần 1, lần 2: counted for each milestone. */
  readonly round: number;
  readonly state: DeliveryState;
  readonly submittedAt: string | null;
  readonly decidedAt: string | null;
  readonly respondBy: string | null;
  /** Of the minutes; null until it is accepted. */
  readonly number: string | null;
}

/** A milestone and what was handed in for it, the latest round first. */
export interface MilestoneDeliveries {
  readonly id: string;
  readonly name: string;
  readonly due: string;
  readonly doneOn: string | null;
  readonly parts: readonly string[];
  readonly deliveries: readonly DeliveryListItem[];
  /** Whether the reader may begin a round now. */
  readonly mayDeliver: boolean;
}

/** GET /commissions/:id/deliveries */
export interface AcceptanceDesk {
  readonly milestones: readonly MilestoneDeliveries[];
  readonly accepted: number;
}

/** GET /deliveries/:id */
export interface DeliveryView extends DeliveryListItem, CommissionHeading {
  readonly milestoneName: string;
  readonly due: string;
  readonly revision: number;
  readonly note: string;
  readonly parts: readonly DeliveredPart[];
  readonly criteria: readonly string[];
  readonly files: readonly FileView[];
  readonly submittedBy: string | null;
  /** Null until it was checked; with an empty list where it was returned without. */
  readonly findings: readonly Finding[] | null;
  readonly committee: readonly CommitteeMember[];
  readonly opinion: string;
  readonly checkedBy: string | null;
  readonly checkedAt: string | null;
  readonly decidedBy: string | null;
  readonly missing: string;
  /** The other rounds of the milestone. */
  readonly rounds: readonly DeliveryListItem[];
  /** `minutes`: there is a paper to read, final or as a draft. */
  readonly acts: readonly (Exclude<DeliveryAct, 'lapse'> | 'edit' | 'attach' | 'minutes')[];
}
