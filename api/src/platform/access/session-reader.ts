import type { SignedInActor } from './actor';

export const SESSION_STRATEGY = 'session-cookie';
export const SESSION_COOKIE = 'loigiai_session';
export const CSRF_HEADER = 'x-loigiai-request';

/** Finds the actor behind a session token. The platform asks for it; the feature `auth` gives it. */
export abstract class SessionReader {
  /** Null for a token that is unknown, expired or revoked, and for a disabled account. */
  abstract read(token: string): Promise<SignedInActor | null>;
}
