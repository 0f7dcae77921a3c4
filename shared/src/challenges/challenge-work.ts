import type { AgencyRef } from '../agencies/agencies';
import type { FieldProblem } from '../error-codes';
import type { LocalText } from '../platform/page';
import type { FileView } from '../proposals/proposals';
import type { ChallengeContent } from './challenge-content';
import type { ChallengeAct, ChallengeState, Step } from './challenge-lifecycle';
import type { ChallengeSection } from './challenge-sections';
import type { FieldRef, TrackDates } from './challenges';
import type { ChallengeRef } from './reuse';
import type { PublicationPlan } from './triage';

/** POST /challenges */
export interface CreateChallengeRequest {
  readonly agencyCode: string;
  /** Empty: as in what the draft begins with. */
  readonly title: LocalText;
  /** A template, or the code of a challenge the writer sees, whose content is copied; never both. */
  readonly templateId?: string;
  readonly copyOf?: string;
}

/** PUT /challenges/:code/draft. `revision` is the one the writer saw; another one is answered `stale` (I8). */
export interface SaveChallengeRequest extends ChallengeContent {
  readonly revision: number;
}

export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ChallengeSection[];
  /** What stands between the draft and its review, by the path of each field. */
  readonly problems: readonly FieldProblem[];
}

/**
 * What POST /challenges/:code/draft/files (multipart, field `file`) answers, which adds one, and DELETE …/draft/files/:fileId, which takes
 * one out. Both raise `revision`, so that whoever has the draft open hears of it.
 */
export type DraftFiles = Pick<ChallengeWorkView, 'files' | 'revision'>;

/** GET /challenges/:code/draft: for the agency and the programme office, in every state. */
export interface ChallengeWorkView extends ChallengeContent, TrackDates, PublicationPlan {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly authorName: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ChallengeSection[];
  readonly problems: readonly FieldProblem[];
  readonly files: readonly FileView[];
  readonly history: readonly ChallengeEvent[];
  readonly cancelReason: string | null;
  readonly coAgencies: readonly AgencyRef[];
  readonly calledAgainFrom: ChallengeRef | null;
  readonly calledAgainAs: ChallengeRef | null;
  /** Put away from the working list. */
  readonly archived: boolean;
  /** What the reader may do now: the lifecycle's acts, and `edit`, `form_panel`, `commission`, `measure`. */
  readonly acts: readonly (ChallengeAct | ChallengeWorkAct)[];
  /** What of the later steps the reader may read without having a part in it. */
  readonly rooms: readonly ChallengeRoom[];
  readonly serverTime: string;
}

export const CHALLENGE_ROOM = { evaluation: 'evaluation', outcomes: 'outcomes' } as const;
export type ChallengeRoom = (typeof CHALLENGE_ROOM)[keyof typeof CHALLENGE_ROOM];

export const CHALLENGE_WORK_ACT = {
  edit: 'edit',
  callAgain: 'call_again',
  archive: 'archive',
  unarchive: 'unarchive',
  formPanel: 'form_panel',
  manageCommission: 'manage_commission',
  manageOutcomes: 'manage_outcomes',
} as const;
export type ChallengeWorkAct = (typeof CHALLENGE_WORK_ACT)[keyof typeof CHALLENGE_WORK_ACT];

export interface ChallengeEvent {
  readonly at: string;
  readonly actorName: string;
  readonly act: ChallengeAct;
  readonly comment: string | null;
}

/**
 * GET /work/challenges?state=&archived= : the reader's own agencies' challenges, or all for programme office, leadership,
 * auditor; either those at hand or, with `archived=true`, those put away.
 */
export interface ChallengeWorkItem extends TrackDates {
  readonly code: string;
  readonly state: ChallengeState;
  readonly step: Step;
  readonly title: LocalText;
  readonly agency: AgencyRef;
  readonly coAgencies: readonly AgencyRef[];
  readonly updatedAt: string;
  readonly acts: readonly (ChallengeAct | ChallengeWorkAct)[];
}

/** POST /challenges/:code/return */
export interface ReturnRequest {
  readonly comment: string;
}

/** POST /challenges/:code/cancel */
export interface CancelRequest {
  readonly reason: string;
}
