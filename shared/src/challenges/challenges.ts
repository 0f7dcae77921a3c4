import type { AgencyRef } from '../agencies/agencies';
import type { CommissionKind } from '../commissions/commission-kinds';
import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { ChallengeSealSummary } from '../receipts/verification';
import type { Wave } from '../surveys/surveys';
import type { ChallengeContent, CriterionView } from './challenge-content';
import type { ChallengeState, Step } from './challenge-lifecycle';
import type { ChallengeRef, FormerAgency } from './reuse';

export interface FieldRef {
  readonly code: string;
  readonly name: LocalText;
}

/** How the public list is sorted: by the closing time, the latest or the earliest first. */
export const CHALLENGE_SORT = { latest: 'latest', earliest: 'earliest' } as const;
export type ChallengeSort = (typeof CHALLENGE_SORT)[keyof typeof CHALLENGE_SORT];

/** What the five-step track shows beside the current stop. */
export interface TrackDates {
  readonly closingAt: string | null;
  readonly announceAt: string | null;
  /** yyyy-MM-dd: when the next milestone is due, while measuring the next indicator's target; null where there is none. */
  readonly nextOn: string | null;
  readonly publishedAt: string | null;
}

/**
 * GET /challenges?q=&step=&field=&agency=&sort=&cursor= ; latest closing time first, unless sorted otherwise. A step has those that are at it; what was
 * cancelled is at none.
 */
export interface ChallengeListItem extends TrackDates {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly field: FieldRef | null;
  readonly agency: AgencyRef;
  /** Agencies that have joined it. */
  readonly coAgencies: readonly AgencyRef[];
  readonly closingAt: string;
  readonly rewardAmount: number | null;
}

/** GET /challenges/:code */
export interface ChallengeView
  extends ChallengeListItem, Omit<ChallengeContent, keyof ChallengeListItem | 'fieldCode' | 'criteria'> {
  readonly criteria: readonly CriterionView[];
  /** Agencies that have left it since it is public, the latest first. */
  readonly formerAgencies: readonly FormerAgency[];
  readonly enquiryDeadline: string;
  /** GET /challenges/:code/files/:fileId sends one to anybody. */
  readonly files: readonly FileView[];
  readonly openedAt: string;
  readonly version: number;
  readonly cancelReason: string | null;
  /** The ended challenge that this one calls again, and the one that calls this one again; once they are public. */
  readonly calledAgainFrom: ChallengeRef | null;
  readonly calledAgainAs: ChallengeRef | null;
  /** Null until the decision is released. */
  readonly award: AwardView | null;
  /** In force or done, the first that was started first. */
  readonly commissions: readonly CommissionSummary[];
  readonly hasResult: boolean;
  /** What the closing of the call fixed; null before. GET /challenges/:code/seal answers the leaves, too. */
  readonly seal: ChallengeSealSummary | null;
  /** The open survey, by the code of its page; null where none is open. */
  readonly survey: { readonly code: string; readonly wave: Wave } | null;
  /** The database's clock, so that a countdown follows the server. */
  readonly serverTime: string;
}

export interface AwardView {
  /** In the ranking's order; empty: decided without a winner. */
  readonly winners: readonly AwardWinner[];
  readonly reasons: string;
  readonly releasedAt: string;
  readonly proposals: number;
  /** As far as the terms of the evaluation let everybody read it; null where they do not. */
  readonly ranking: readonly PublicRank[] | null;
}

export interface AwardWinner {
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly reasons: string;
}

export interface PublicRank {
  readonly rank: number;
  readonly organizationName: string;
  readonly proposalTitle: string;
  /** Points in [0, 100]; null where the terms publish ranks only. */
  readonly total: number | null;
}

export interface CommissionSummary {
  readonly organizationName: string;
  readonly number: string;
  readonly kind: CommissionKind;
  readonly value: number;
  readonly signedOn: string;
  readonly state: string;
  readonly milestones: readonly {
    readonly name: string;
    readonly due: string;
    readonly doneOn: string | null;
  }[];
}
