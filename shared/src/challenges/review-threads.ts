import type { ChallengeSection } from './challenge-sections';
import type { ChallengeState } from './challenge-lifecycle';

export const THREAD_LIMITS = {
  comment: 2_000,
  quote: 600,
  /** Threads of one challenge, and comments of one thread. */
  threads: 200,
  comments: 100,
} as const;

/** While a challenge is defined it is talked about; from its publication on, the threads can only be read. */
export const REVIEWABLE_STATES: readonly ChallengeState[] = ['draft', 'in_review', 'approved'];

export const THREAD_ACT = { reply: 'reply', resolve: 'resolve', reopen: 'reopen' } as const;
export type ThreadAct = (typeof THREAD_ACT)[keyof typeof THREAD_ACT];

export interface ThreadComment {
  readonly id: string;
  readonly authorName: string;
  readonly own: boolean;
  readonly at: string;
  readonly text: string;
}

export interface ReviewThread {
  readonly id: string;
  readonly section: ChallengeSection;
  /** The passage that is talked about, as it was; empty where it is the whole section. */
  readonly quote: string;
  /** Whether the passage still stands in the section, however it is wrapped and marked up; true without one. */
  readonly quoteStands: boolean;
  /** In the order they were written, never empty. */
  readonly comments: readonly ThreadComment[];
  readonly resolved: { readonly byName: string; readonly at: string } | null;
  readonly acts: readonly ThreadAct[];
}

/** GET /challenges/:code/threads: for the agency's people and the programme office, oldest first. */
export interface ReviewThreadList {
  readonly threads: readonly ReviewThread[];
  readonly open: number;
  /** Whether the reader may begin a thread now. */
  readonly mayOpen: boolean;
}

/** POST /challenges/:code/threads */
export interface OpenThreadRequest {
  readonly section: ChallengeSection;
  readonly quote: string;
  readonly text: string;
}

/** POST /challenges/:code/threads/:id/comments */
export interface ReplyRequest {
  readonly text: string;
}
