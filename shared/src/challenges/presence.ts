import type { ChallengeSection } from './challenge-sections';

/** How often a page says that somebody is at it, and after how long without a word they are taken to have left. Seconds. */
export const PRESENCE = { every: 8, lasts: 25 } as const;

/** PUT /challenges/:code/draft/presence */
export interface PresenceRequest {
  /** Null: at the list of sections. */
  readonly section: ChallengeSection | null;
}

export interface PresentPerson {
  readonly name: string;
  readonly section: ChallengeSection | null;
}

/** What it answers. */
export interface DraftPresence {
  /** The others, by name. */
  readonly people: readonly PresentPerson[];
  /** Of the draft as it is stored: a higher one than one's own means that somebody else has saved. */
  readonly revision: number;
}
