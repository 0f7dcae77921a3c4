import type { AgencyRef } from '../agencies/agencies';
import type { LocalText } from '../platform/page';
import type { CommissionAct, CommissionState } from './commission-lifecycle';
import type { MilestoneView } from './plans';

export const COMMISSION_KIND = {
  prize: 'prize',
  order: 'order',
  contract: 'contract',
  pilot: 'pilot',
} as const;
export type CommissionKind = (typeof COMMISSION_KIND)[keyof typeof COMMISSION_KIND];
export const COMMISSION_KINDS = Object.values(COMMISSION_KIND);

/** PUT /challenges/:code/commission: creates the draft or changes it; its plan is written on its own. */
export interface CommissionRequest {
  /** Whose it is; may be left out where one proposal was selected. */
  readonly proposalId?: string;
  readonly kind: CommissionKind;
  readonly number: string;
  readonly signedOn: string;
  /** Whole đồng. */
  readonly value: number;
}

/** GET /commissions/:id; solver and agency see the same. */
export interface CommissionView {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly proposalId: string;
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly kind: CommissionKind;
  readonly number: string;
  readonly signedOn: string;
  readonly value: number;
  readonly state: CommissionState;
  readonly milestones: readonly MilestoneView[];
  /** What a draft waits for; null for whoever does not keep it, and once nothing stands in its way. */
  readonly waits: ComplaintWait | null;
  /** `edit` (the terms), `plan`, `progress` beside the lifecycle's acts. */
  readonly acts: readonly (CommissionAct | 'edit' | 'plan' | 'progress')[];
}

/** No commission starts while complaints are taken, or one is open. */
export interface ComplaintWait {
  /** Null where the time for complaints is over. */
  readonly until: string | null;
  readonly open: number;
}

/** GET /challenges/:code/commissions, for those who keep them: each selected proposal with its commission, if there is one. */
export interface SelectedProposal {
  readonly proposalId: string;
  readonly title: string;
  readonly organizationName: string;
  readonly commission: { readonly id: string; readonly state: CommissionState } | null;
}

/** GET /commissions */
export interface CommissionListItem {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly organizationName: string;
  readonly kind: CommissionKind;
  readonly value: number;
  readonly state: CommissionState;
  readonly milestonesDone: number;
  readonly milestones: number;
  readonly lateMilestones: number;
  readonly nextDue: string | null;
}
