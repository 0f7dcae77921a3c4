import type { CommissionKind } from '../commissions/commission-kinds';
import type { LocalText } from '../platform/page';
import type { ResultAct, ResultState } from './result-lifecycle';

/** PUT /challenges/:code/result: the words of an edition that is being written; saving the first time begins it. */
export interface SaveResultRequest {
  /** Which edition; one that is published is frozen. */
  readonly number: number;
  /** Of what was read, 0 where nothing was saved yet: nobody overwrites what another has written. */
  readonly revision: number;
  readonly story: LocalText;
  readonly lessons: string;
  /** Why there is a further edition, for everybody to read; empty for the first. */
  readonly reason: LocalText;
}

/** POST /challenges/:code/result/return */
export interface ReturnResultRequest {
  readonly reason: string;
}

/** POST /challenges/:code/result/withdraw: everybody reads why. */
export interface WithdrawResultRequest {
  readonly reason: LocalText;
}

/** An edition that was published, as everybody may know of it. */
export interface ResultEdition {
  readonly number: number;
  readonly state: Extract<ResultState, 'published' | 'superseded' | 'withdrawn'>;
  readonly publishedAt: string;
  /** Why it followed on the one before; empty for the first. */
  readonly reason: LocalText;
  readonly withdrawnAt: string | null;
  readonly withdrawReason: LocalText | null;
}

/** Where an edition stands today, beside its frozen words and figures. */
export interface ResultStanding extends ResultEdition {
  /** The edition in force; null where the result was withdrawn. */
  readonly latest: number | null;
}

/** The edition that is being written. */
export interface ResultDraft {
  readonly number: number;
  readonly state: Extract<ResultState, 'draft' | 'in_review'>;
  readonly revision: number;
  readonly story: LocalText;
  readonly lessons: string;
  readonly reason: LocalText;
  /** Why it came back from its examination; empty where it did not. */
  readonly returnReason: string;
  readonly submittedBy: string | null;
}

/** GET /challenges/:code/result, for the agency and the programme office. */
export interface ResultDesk {
  readonly editions: readonly ResultEdition[];
  readonly draft: ResultDraft | null;
  /** To begin with: of the draft, or of the latest edition. */
  readonly words: { readonly story: LocalText; readonly lessons: string };
  /** The number of the edition that would be written now. */
  readonly nextNumber: number;
  readonly acts: readonly (ResultAct | 'edit')[];
}

export interface ResultMilestone {
  readonly name: string;
  readonly due: string;
  /** Null in what was ended before. */
  readonly doneOn: string | null;
  /** Working days. */
  readonly daysLate: number;
}

/** What was commissioned, as a result tells it: every stage of every solution. */
export interface ResultCommission {
  readonly kind: CommissionKind;
  readonly number: string;
  readonly stage: number;
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly state: 'running' | 'accepted' | 'closed' | 'terminated';
  /** Whole đồng, as agreed, amendments included. */
  readonly value: number;
  /** Whole đồng that were paid; null where payments were not recorded in the portal. */
  readonly paid: number | null;
  readonly signedOn: string;
  readonly plannedStart: string | null;
  readonly plannedEnd: string | null;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  /** Working days behind the planned end. */
  readonly daysLate: number;
  readonly milestones: readonly ResultMilestone[];
}

/** What a result tells beside its figures; absent in editions of before it was told. */
export interface ResultStory {
  /** Organizations that answered, partners included. */
  readonly solvers: number;
  readonly selected: readonly { readonly organizationName: string; readonly proposalTitle: string }[];
  readonly commissions: readonly ResultCommission[];
  readonly obstacles: { readonly raised: number; readonly resolved: number };
  /** Why this edition followed on the one before; null for the first. */
  readonly correction: LocalText | null;
}
