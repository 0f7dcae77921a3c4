import type { LocalText } from '../platform/page';

export const QUESTION_LIMITS = {
  textMin: 10,
  text: 2_000,
  answer: 5_000,
  /** Questions that an organization may ask in one day, over all challenges. */
  perDay: 10,
  /** Working days after which the officer, then the leader, are reminded of a question without an answer. */
  officerAfter: 2,
  leaderAfter: 4,
} as const;

export const QUESTION_STATE = { asked: 'asked', answered: 'answered', declined: 'declined' } as const;
export type QuestionState = (typeof QUESTION_STATE)[keyof typeof QUESTION_STATE];

/** Why an agency does not answer; the public reads a neutral sentence, never the question. */
export const DECLINE_REASON = {
  abusive: 'abusive',
  identifying: 'identifying',
  unrelated: 'unrelated',
} as const;
export type DeclineReason = (typeof DECLINE_REASON)[keyof typeof DECLINE_REASON];

export interface AnswerView {
  /** Counted from 1: an answer that was edited is a new version. */
  readonly version: number;
  readonly text: string;
  readonly material: boolean;
  /** Number of the addendum that a material answer came with. */
  readonly addendum: number | null;
  readonly publishedAt: string;
}

/** GET /challenges/:code/questions?q= : what everybody reads; nothing in it tells who asked. */
export interface QuestionView {
  /** Counted within the challenge in the order of publication. */
  readonly number: number;
  /** Empty where the agency declined to answer. */
  readonly text: string;
  /** The agency has published a shortened wording. */
  readonly shortened: boolean;
  readonly publishedAt: string;
  readonly declined: DeclineReason | null;
  readonly answer: AnswerView | null;
  /** What the answer said before, the latest first. */
  readonly earlier: readonly AnswerView[];
}

/** POST /challenges/:code/questions */
export interface AskRequest {
  readonly organizationId: string;
  readonly text: string;
}

export interface OwnQuestion {
  readonly id: string;
  readonly text: string;
  readonly state: QuestionState;
  readonly askedAt: string;
  /** Once published. */
  readonly number: number | null;
}

/** GET /challenges/:code/questions/own: the page on which somebody asks. */
export interface AskView {
  readonly code: string;
  readonly title: LocalText;
  readonly enquiryDeadline: string;
  /** Questions are taken now, by the database's clock. */
  readonly open: boolean;
  /** The reader's organizations, and how many questions each may still ask today. */
  readonly organizations: readonly { readonly id: string; readonly name: string; readonly left: number }[];
  readonly own: readonly OwnQuestion[];
  readonly serverTime: string;
}

export interface AnswerDraft {
  readonly text: string;
  readonly material: boolean;
  readonly revision: number;
}

/** A question as the agency sees it: without who asked. */
export interface DeskQuestion {
  readonly id: string;
  readonly number: number | null;
  readonly state: QuestionState;
  /** As it was asked; the public may read `wording` instead. */
  readonly text: string;
  readonly wording: string | null;
  readonly askedAt: string;
  /** Working days since it was asked, where it waits. */
  readonly waiting: number | null;
  readonly declined: DeclineReason | null;
  readonly answer: AnswerView | null;
  readonly draft: AnswerDraft | null;
  /** For the auditor, once the call has closed. */
  readonly asker: { readonly name: string; readonly organizationName: string } | null;
}

/** GET /challenges/:code/questions/desk */
export interface QuestionDesk {
  readonly code: string;
  readonly title: LocalText;
  readonly enquiryDeadline: string;
  readonly closingAt: string;
  /** The reader may answer now. */
  readonly answering: boolean;
  /** An addendum is being written, with which material answers can be published. */
  readonly addendum: boolean;
  readonly questions: readonly DeskQuestion[];
}

/** PUT /questions/:id/answer. `revision` 0 where there was no draft yet. */
export type SaveAnswerRequest = AnswerDraft;

/** PUT /questions/:id/wording */
export interface WordingRequest {
  readonly text: string;
}

/** POST /questions/:id/decline */
export interface DeclineRequest {
  readonly reason: DeclineReason;
}
