import type { AgencyRef } from '../agencies/agencies';
import type { LocalText } from '../platform/page';
import type { CommissionKind } from './commission-kinds';
import type { CommissionAct, CommissionState } from './commission-lifecycle';
import type { CommissionPaper, CommissionRef } from './commission-papers';
import type { MilestoneView } from './plans';

/** What is said first of something that lies under a commission. */
export interface CommissionHeading {
  readonly commissionId: string;
  readonly commissionNumber: string | null;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly organizationName: string;
}

/** GET /commissions/:id; solver and agency see the same. */
export interface CommissionView extends CommissionPaper {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly proposalId: string;
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly kind: CommissionKind;
  readonly state: CommissionState;
  readonly milestones: readonly MilestoneView[];
  /** What its start waits for; null for whoever does not keep it, and once nothing stands in its way. */
  readonly waits: ComplaintWait | null;
  /** `edit` (the terms), `attach`, `amend`, `continue`, `plan` and `progress` beside the lifecycle's acts. */
  readonly acts: readonly CommissionOpenAct[];
}

export type CommissionOpenAct =
  CommissionAct | 'edit' | 'attach' | 'amend' | 'continue' | 'plan' | 'progress';

/** No commission starts while complaints are taken, or one is open. */
export interface ComplaintWait {
  /** Null where the time for complaints is over. */
  readonly until: string | null;
  readonly open: number;
}

/** GET /challenges/:code/commissions, for those who keep them: each selected proposal with its commissions, stage by stage. */
export interface SelectedProposal {
  readonly proposalId: string;
  readonly title: string;
  readonly organizationName: string;
  readonly commissions: readonly CommissionRef[];
}

/** GET /commissions?state=&kind=&cursor= */
export interface CommissionListItem {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly organizationName: string;
  readonly kind: CommissionKind;
  /** In force. */
  readonly value: number;
  readonly stage: number;
  readonly number: string | null;
  readonly state: CommissionState;
  readonly milestonesDone: number;
  readonly milestones: number;
  readonly lateMilestones: number;
  /** Handed in, and waiting for the agency: neither done nor late. */
  readonly waitingMilestones: number;
  readonly nextDue: string | null;
}
