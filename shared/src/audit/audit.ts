import type { LocalText } from '../platform/page';

/**
 * GET /audit?act=&actor=&subject=&from=&to=&subjectType=&subjectId=&cursor=, newest first. Acts on proposals appear only after
 * the closing time. `seq` and `hash` are null for entries since the oldest call that is still open has begun: gaps and links
 * would tell how many proposals there are (I1). `actor` finds by the names that stand in the log: not those under seal, also
 * once it has been opened.
 */
export interface AuditItem {
  readonly seq: string | null;
  readonly at: string;
  /** Empty while it is under seal. */
  readonly actorName: string;
  /**
   * Who acted and what else is told of it is under seal: the act is one on a proposal whose seal two persons have not opened, or
   * never will. `detail` is empty then.
   */
  readonly sealed: boolean;
  /** An `AuditAct`, or one that the portal knew earlier. */
  readonly act: string;
  readonly subjectType: string;
  readonly subjectId: string;
  /** What the subject is called: a person, an agency, an organization, a milestone; null where it has no name. */
  readonly subjectName: LocalText | null;
  /** The challenge that the subject belongs to; null where there is none, or where that is sealed. */
  readonly challengeCode: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string | null;
}

/**
 * GET /audit/verification: the whole chain is recomputed. `entries` and `head` tell of the part before the oldest call
 * that is still open; the rest is verified too, but not counted (I1).
 */
export interface AuditVerification {
  readonly whole: boolean;
  /** Number of the first broken entry; null where there is none, or where it lies in the part that is not counted. */
  readonly brokenSeq: string | null;
  readonly entries: string;
  readonly head: string | null;
  readonly verifiedAt: string;
}
