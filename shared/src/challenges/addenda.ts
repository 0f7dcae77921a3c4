import type { LocalText } from '../platform/page';
import type { DiffPart } from '../platform/word-diff';
import type { AddendumAct, AddendumState } from './addendum-lifecycle';
import type { FileView } from '../proposals/proposals';
import type { ChallengeContent } from './challenge-content';
import type { SaveChallengeRequest } from './challenge-work';

export const ADDENDUM_LIMITS = { reason: 2_000 } as const;

/** A text that has changed, compared word by word. `path` is where it stands in the content, such as `context.vi`. */
export interface TextChange {
  readonly kind: 'text';
  readonly path: string;
  readonly parts: readonly DiffPart[];
}

/** Anything else that has changed: a number, an instant, a choice; null where there was or is none. */
export interface ValueChange {
  readonly kind: 'value';
  readonly path: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** A file that came, went, or took another's place. */
export interface FileChange {
  readonly kind: 'file';
  readonly path: 'files';
  readonly before: FileView | null;
  readonly after: FileView | null;
}

/** What one version has and the other has not. */
export type ContentChange = TextChange | ValueChange | FileChange;

/** GET /challenges/:code/addenda: the latest first. */
export interface AddendumView {
  /** Counted within the challenge from 1. */
  readonly number: number;
  /** The version that it made. */
  readonly version: number;
  readonly reason: string;
  readonly publishedAt: string;
  readonly changes: readonly ContentChange[];
  /** Numbers of the questions whose answers were published with it. */
  readonly questions: readonly number[];
}

/** GET /challenges/:code/versions/:number: as it was published, and what it changed. */
export interface ChallengeVersionView {
  readonly code: string;
  readonly number: number;
  readonly publishedAt: string;
  readonly content: ChallengeContent;
  /** GET /challenges/:code/files/:fileId sends one to anybody, also where a later version has it no more. */
  readonly files: readonly FileView[];
  /** Null for the first version. */
  readonly addendum: AddendumView | null;
  readonly versions: readonly { readonly number: number; readonly publishedAt: string }[];
}

/** GET /challenges/:code/addenda/working: for those who work on the challenge. */
export interface AddendumDesk {
  readonly code: string;
  readonly title: LocalText;
  readonly current: ChallengeContent;
  /** Null where none is being written. */
  readonly working: WorkingAddendum | null;
  /** The call has closed: what solvers wrote for stays (I5). */
  readonly closed: boolean;
  readonly acts: readonly AddendumDeskAct[];
  readonly serverTime: string;
}

/**
 * POST /challenges/:code/addenda/working/files?replaces= (multipart, field `file`) adds one, DELETE …/files/:fileId takes one out,
 * POST …/files/:fileId/keep leaves it in after all; each of them raises `revision`, so that whoever has it open hears of it.
 */
export type AddendumFile = Pick<FileChange, 'before' | 'after'>;

export type AddendumDeskAct = AddendumAct | 'begin' | 'edit';

export interface WorkingAddendum {
  readonly id: string;
  readonly state: Extract<AddendumState, 'draft' | 'submitted'>;
  readonly reason: string;
  readonly content: ChallengeContent;
  /** All attachments as they are and as they will be: one that stays is the same on both sides. */
  readonly files: readonly AddendumFile[];
  readonly changes: readonly ContentChange[];
  readonly revision: number;
  readonly savedAt: string;
  readonly writerNames: readonly string[];
  /** The leader's words where it was returned. */
  readonly comment: string | null;
  /** How many material answers are published together with it. */
  readonly answers: number;
}

/** What nobody may change any more: submitted proposals answer this form, from these kinds of organizations (I5). */
export const FIXED_AT_OPENING = [
  'proposalForm',
  'eligibleKinds',
  'proposalsPerOrganization',
] as const satisfies readonly (keyof ChallengeContent)[];

/** What solvers wrote for, or agreed to by submitting: it stays once the call has closed (I5). */
export const FIXED_AT_CLOSING = [
  'eligibility',
  'intellectualProperty',
  'confidentiality',
  'criteria',
  'aggregation',
  'evaluation',
  'reward',
  'rewardAmount',
  'commissionKind',
  'enquiryDeadline',
  'closingAt',
] as const satisfies readonly (keyof ChallengeContent)[];

/**
 * PUT /challenges/:code/addenda/working. `id` is the addendum it was written for: another one is not touched. `revision` is the one the writer saw; another one is answered `stale` (I8).
 */
export interface SaveAddendumRequest extends SaveChallengeRequest {
  readonly id: string;
  readonly reason: string;
}

/** POST /challenges/:code/addenda/working/return */
export interface ReturnAddendumRequest {
  readonly comment: string;
}
