import type { AgencyRef } from '../agencies/agencies';
import type { ChallengeState } from '../challenges/challenge-lifecycle';
import type { FieldRef } from '../challenges/challenges';
import type { CommissionKind } from '../commissions/commission-kinds';
import type { LocalText } from '../platform/page';
import type { LessonAct, LessonState } from './lesson-lifecycle';

/** Who may read a lesson that is shared: decided by who approves it. */
export const LESSON_AUDIENCE = { officials: 'officials', public: 'public' } as const;
export type LessonAudience = (typeof LESSON_AUDIENCE)[keyof typeof LESSON_AUDIENCE];
export const LESSON_AUDIENCES = Object.values(LESSON_AUDIENCE);

export const LESSON_LIMITS = { title: 200, text: 5_000, reason: 2_000, tags: 8, tag: 40 } as const;

/** POST /challenges/:code/lessons */
export interface LessonRequest {
  readonly title: string;
  /** Null: of the challenge as a whole. */
  readonly commissionId: string | null;
  readonly worked: string;
  readonly failed: string;
  readonly advice: string;
  /** Which of the five steps it is about. */
  readonly step: number;
  readonly tags: readonly string[];
  readonly solverAsked: boolean;
}

/** PUT /lessons/:id, with the revision that was changed. */
export interface LessonEditRequest extends LessonRequest {
  readonly revision: number;
}

/** POST /lessons/:id/return and …/withdraw */
export interface LessonReasonRequest {
  readonly reason: string;
}

/** POST /lessons/:id/approve */
export interface LessonApproveRequest {
  readonly audience: LessonAudience;
}

/** PUT /lessons/:id/solver-view: by the solver, until the lesson is shared. */
export interface LessonSolverRequest {
  readonly solverView: string;
}

/** POST /lesson-tags/rename: by the programme office; a name that is another tag's joins the two. */
export interface LessonTagRenameRequest {
  readonly from: string;
  readonly to: string;
}

/** GET /lesson-tags: those of lessons that are shared, the most used first. */
export interface LessonTag {
  readonly tag: string;
  readonly lessons: number;
}

/** GET /lessons */
export interface LessonListItem {
  readonly id: string;
  readonly state: LessonState;
  readonly title: string;
  /** The beginning of what it advises, or says. */
  readonly excerpt: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly kind: CommissionKind | null;
  readonly step: number;
  readonly tags: readonly string[];
  readonly audience: LessonAudience;
  readonly sharedAt: string | null;
}

export type LessonViewAct = LessonAct | 'edit' | 'write_view';

/** GET /lessons/:id */
export interface LessonView extends Omit<LessonListItem, 'excerpt'> {
  readonly commissionId: string | null;
  readonly commissionNumber: string | null;
  readonly organizationName: string | null;
  readonly worked: string;
  readonly failed: string;
  readonly advice: string;
  readonly solverAsked: boolean;
  readonly solverView: string;
  readonly revision: number;
  readonly createdBy: string;
  readonly submittedAt: string | null;
  readonly approvedBy: string | null;
  readonly returned: string;
  readonly withdrawal: string;
  readonly acts: readonly LessonViewAct[];
}

/** The states of a challenge of which there is nothing to learn yet. */
export const STATES_BEFORE_LESSONS: readonly ChallengeState[] = ['draft', 'in_review', 'approved', 'open'];

/** GET /work/lessons/challenges: of which the reader may write a lesson, the latest changed first. */
export interface LessonChallenge {
  readonly code: string;
  readonly title: LocalText;
  readonly state: ChallengeState;
}

/** GET /challenges/:code/lesson-desk: what the form for a lesson needs. */
export interface LessonDesk {
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly commissions: readonly {
    readonly id: string;
    readonly number: string | null;
    readonly kind: CommissionKind;
    readonly organizationName: string;
  }[];
  readonly tags: readonly LessonTag[];
}

/** GET /results/:code/lessons: what everybody may read of a challenge. */
export interface PublicLesson {
  readonly id: string;
  readonly title: string;
  readonly worked: string;
  readonly failed: string;
  readonly advice: string;
  readonly solverView: string;
  readonly organizationName: string | null;
  readonly step: number;
  readonly tags: readonly string[];
  readonly sharedAt: string;
}
