import type { PanelRole } from './panels';

/**
 * What of a meeting may change: the names of the events of GET /challenges/:code/evaluation/meeting/events. An event carries nothing;
 * whoever hears it reads that part anew.
 */
export const MEETING_PART = {
  /** A note was written down. */
  notes: 'notes',
  /** Agreed scores were recorded. */
  consensus: 'consensus',
  /** Another proposal is being discussed, or none. */
  discussing: 'discussing',
  /** The shortlist, or when who is heard. */
  pitch: 'pitch',
  /** The evaluation has moved on, or its panel has changed. */
  stage: 'stage',
  /** The stream has begun, or has missed something: everything may have changed. */
  all: 'all',
} as const;
export type MeetingPart = (typeof MEETING_PART)[keyof typeof MEETING_PART];

/** Somebody on the panel who has the meeting's page open just now. */
export interface PresentMember {
  readonly memberId: string;
  readonly name: string;
  readonly role: PanelRole;
}

/**
 * PUT /challenges/:code/evaluation/meeting/presence (panel, every `PRESENCE.every` seconds while its page is looked at): says that one is
 * in the room, and answers who is, oneself included.
 */
export interface MeetingRoom {
  readonly present: readonly PresentMember[];
  /** The proposal that the chair has called up; null where it is none, or none that exists for the reader. */
  readonly discussing: string | null;
}

/** PUT /challenges/:code/evaluation/meeting/discussing (panel chair, while it meets) */
export interface DiscussRequest {
  /** Null: the discussion of it is over. */
  readonly proposalId: string | null;
}
