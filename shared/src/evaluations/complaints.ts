import type { AgencyRef } from '../agencies/agencies';
import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { ComplaintAct, ComplaintState } from './complaint-lifecycle';

export const COMPLAINT_TEXT_MAX = 10_000;

/** What a solver adds to a complaint, of the types that attachments have. */
export const COMPLAINT_FILES = { max: 5, bytes: 20 * 1024 * 1024 } as const;

export const COMPLAINT_OUTCOME = {
  upheld: 'upheld',
  partlyUpheld: 'partly_upheld',
  rejected: 'rejected',
} as const;
export type ComplaintOutcome = (typeof COMPLAINT_OUTCOME)[keyof typeof COMPLAINT_OUTCOME];
export const COMPLAINT_OUTCOMES = Object.values(COMPLAINT_OUTCOME);

/** What a complaint that was upheld leads to: the decision stays, or the panel is asked once more. */
export const COMPLAINT_MEASURE = { keep: 'keep', reconsider: 'reconsider' } as const;
export type ComplaintMeasure = (typeof COMPLAINT_MEASURE)[keyof typeof COMPLAINT_MEASURE];
export const COMPLAINT_MEASURES = Object.values(COMPLAINT_MEASURE);

/** POST /proposals/:id/complaints, by owner or admin of the lead, until the time for complaints is over. */
export interface ComplaintRequest {
  readonly grounds: string;
}

/** PUT /complaints/:id/draft: the answer as it is to be, by the agency's officer or leader; whoever drafts does not sign (I6). */
export interface ComplaintDraftRequest {
  readonly revision: number;
  readonly outcome: ComplaintOutcome;
  readonly answer: string;
}

/** POST /complaints/:id/answer: the agency's leader signs what stands in the draft of this revision. */
export interface ComplaintAnswerRequest {
  readonly revision: number;
  /** Required unless the complaint is rejected, and then not allowed. */
  readonly measure: ComplaintMeasure | null;
  readonly measureReason: string;
}

/** What stands beside each of its acts. */
export type ComplaintViewAct = ComplaintAct | 'draft' | 'attach';

/** GET /complaints/:id, for the solver, and for the agency, the programme office and those who oversee it. */
export interface ComplaintView {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly proposalId: string;
  readonly proposalTitle: string;
  readonly organizationName: string;
  readonly state: ComplaintState;
  readonly grounds: string;
  /** GET and POST /complaints/:id/files: what the solver adds until the answer is signed; nothing of it is taken away. */
  readonly files: readonly FileView[];
  readonly filedBy: string;
  readonly filedAt: string;
  /** Last day for the answer, yyyy-MM-dd. */
  readonly dueOn: string;
  readonly late: boolean;
  readonly withdrawnAt: string | null;
  /** For the agency while it is open; null for everybody else. */
  readonly draft: ComplaintDraftView | null;
  /** Null until it is answered. */
  readonly answer: ComplaintAnswerView | null;
  readonly acts: readonly ComplaintViewAct[];
}

export interface ComplaintDraftView {
  readonly revision: number;
  /** Null where nothing has been drafted. */
  readonly outcome: ComplaintOutcome | null;
  readonly answer: string;
  readonly draftedBy: string | null;
  readonly draftedAt: string | null;
}

export interface ComplaintAnswerView {
  readonly outcome: ComplaintOutcome;
  readonly answer: string;
  readonly answeredBy: string;
  readonly answeredAt: string;
  readonly measure: ComplaintMeasure | null;
  readonly measureReason: string | null;
}

/** GET /complaints?state=&cursor=, the latest first. */
export interface ComplaintListItem {
  readonly id: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly organizationName: string;
  readonly state: ComplaintState;
  readonly outcome: ComplaintOutcome | null;
  readonly filedAt: string;
  readonly dueOn: string;
  readonly late: boolean;
}

/** GET /proposals/:id/complaints, for the organizations that answer together. */
export interface ProposalComplaints {
  /** Until when they are taken; null where none are. */
  readonly until: string | null;
  /** Whether the reader may file one now. */
  readonly mayFile: boolean;
  readonly items: readonly ComplaintListItem[];
}
