import type { NamedStatement } from '../database/read-database';

/** The channel of PostgreSQL on which the portal's processes hear each other. */
export const LIVE_CHANNEL = 'loigiai_live';

/**
 * That something has changed, and nothing of what: whoever hears it reads anew through the API. Ids alone go over the wire, because
 * the database hands the message to everybody who listens.
 */
export interface Announcement {
  /** The record that people look at together, such as a challenge's id. */
  readonly topic: string;
  /** Which part of it, as its feature names it. */
  readonly part: string;
  /** The record it is about, where not everybody may know of it; null where all may. */
  readonly about: string | null;
}

/** Sent by the database once the transaction has committed; never, where it rolls back. */
export function announceStatement(announcement: Announcement): NamedStatement {
  const values = [LIVE_CHANNEL, JSON.stringify(announcement)];
  return { name: 'announce', text: 'SELECT pg_notify($1, $2)', values };
}

/** Null for what is no announcement. */
export function readAnnouncement(payload: string): Announcement | null {
  try {
    const { topic, part, about } = JSON.parse(payload) as Partial<Announcement>;
    if (typeof topic !== 'string' || typeof part !== 'string') return null;
    return { topic, part, about: about ?? null };
  } catch {
    return null;
  }
}
