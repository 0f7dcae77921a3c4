import type { LocalText } from '../platform/page';
import type { AddendumAct, AddendumState } from './addendum-lifecycle';
import type { ChallengeContent, SaveChallengeRequest } from './challenges';

export const ADDENDUM_LIMITS = { reason: 2_000 } as const;

/** A run of words that both versions have, or only the earlier or the later one. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

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

/** What one version of a content has and the other has not. */
export type ContentChange = TextChange | ValueChange;

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
  readonly acts: readonly AddendumDeskAct[];
  readonly serverTime: string;
}

export type AddendumDeskAct = AddendumAct | 'begin' | 'edit';

export interface WorkingAddendum {
  readonly state: Extract<AddendumState, 'draft' | 'submitted'>;
  readonly reason: string;
  readonly content: ChallengeContent;
  readonly changes: readonly ContentChange[];
  readonly revision: number;
  readonly savedAt: string;
  readonly writerNames: readonly string[];
  /** The leader's words where it was returned. */
  readonly comment: string | null;
  /** How many material answers are published together with it. */
  readonly answers: number;
}

/** PUT /challenges/:code/addenda/working. `revision` is the one the writer saw; another one is answered `stale` (I8). */
export interface SaveAddendumRequest extends SaveChallengeRequest {
  readonly reason: string;
}

/** POST /challenges/:code/addenda/working/return */
export interface ReturnAddendumRequest {
  readonly comment: string;
}
