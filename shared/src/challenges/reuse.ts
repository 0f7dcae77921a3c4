import type { AgencyRef } from '../agencies/agencies';
import type { LocalText } from '../platform/page';
import type { ChallengeState, Step } from './challenge-lifecycle';
import type { ChallengeContent } from './challenge-content';

export const REUSE_LIMITS = {
  templateName: 120,
  templateDescription: 600,
  joinMessage: 1_000,
  joinReason: 1_000,
  leaveNote: 1_000,
  /** Agencies that may join one challenge. */
  coAgencies: 10,
  /** How much of a title and summary is compared. */
  similarText: 900,
} as const;

/** A challenge as others name it. */
export interface ChallengeRef {
  readonly code: string;
  readonly title: LocalText;
}

/** GET /challenge-templates: what may be started from; `?archived=true` for the programme office, those put away. */
export interface TemplateListItem {
  readonly id: string;
  readonly name: LocalText;
  readonly description: LocalText;
  readonly updatedAt: string;
  readonly archived: boolean;
}

/** GET /challenge-templates/:id. The content of a template has no dates. */
export interface TemplateView extends TemplateListItem {
  readonly content: ChallengeContent;
  readonly revision: number;
}

/** POST /challenge-templates */
export interface CreateTemplateRequest {
  readonly name: LocalText;
  readonly description: LocalText;
  /** A challenge that the writer sees, whose content the template begins with. */
  readonly copyOf?: string;
}

/** PUT /challenge-templates/:id. `revision` is the one the writer saw; another one is answered `stale`. */
export interface SaveTemplateRequest {
  readonly name: LocalText;
  readonly description: LocalText;
  readonly content: ChallengeContent;
  readonly revision: number;
}

/** GET /challenge-sources?q=&cursor= : what the reader may copy, own agencies' in any state, others' once published. */
export interface ChallengeSource extends ChallengeRef {
  readonly state: ChallengeState;
  readonly agency: AgencyRef;
  readonly own: boolean;
  readonly updatedAt: string;
}

export const SIMILAR_REASON = { title: 'title', words: 'words' } as const;
export type SimilarReason = (typeof SIMILAR_REASON)[keyof typeof SIMILAR_REASON];

/** GET /work/challenges/similar?title=&summary=&exclude= ; the most alike first. */
export interface SimilarChallenge extends ChallengeRef {
  readonly state: ChallengeState;
  readonly step: Step;
  readonly summary: LocalText;
  readonly agency: AgencyRef;
  readonly coAgencies: readonly AgencyRef[];
  /** Whether everybody may read it. */
  readonly published: boolean;
  /** Whether the reader may open it among the working pages. */
  readonly readable: boolean;
  /** From 0 to 1, to two decimals. */
  readonly score: number;
  readonly reasons: readonly SimilarReason[];
  /** Words both have, as they were typed, those that few challenges have first. */
  readonly shared: readonly string[];
  /** What has been commissioned for it, once that is public. */
  readonly solution: SimilarSolution | null;
  /** The reader's agencies that may ask to join it. */
  readonly joinAs: readonly AgencyRef[];
  /** One of the reader's agencies has asked already. */
  readonly asked: boolean;
}

export interface SimilarSolution {
  readonly organizationName: string;
  readonly title: string;
  readonly hasResult: boolean;
}

export const JOIN_STATE = {
  open: 'open',
  consented: 'consented',
  declined: 'declined',
  withdrawn: 'withdrawn',
  /** It had joined, and takes no part any more. */
  left: 'left',
  /** It had joined, and the owner has ended that. */
  removed: 'removed',
  /** Nobody answered before the challenge ended. */
  lapsed: 'lapsed',
} as const;
export type JoinState = (typeof JOIN_STATE)[keyof typeof JOIN_STATE];

/** POST /challenges/:code/join-requests */
export interface JoinRequestRequest {
  readonly agencyCode: string;
  readonly message: string;
}

/** POST /join-requests/:id/decline */
export interface DeclineJoinRequest {
  readonly reason: string;
}

/** POST /join-requests/:id/leave: the note is read by everybody, and asked for once the challenge is public. */
export interface LeaveRequest {
  readonly note: string;
}

/** POST /join-requests/:id/remove: read by the agency that had joined, and by everybody once the challenge is public. */
export interface RemoveAgencyRequest {
  readonly reason: string;
}

/** An agency that takes no part any more in a challenge everybody could read by then. */
export interface FormerAgency {
  readonly agency: AgencyRef;
  /** By the owner; otherwise it has left. */
  readonly removed: boolean;
  readonly leftAt: string;
  readonly note: string;
}

export const JOIN_ACT = {
  consent: 'consent',
  decline: 'decline',
  withdraw: 'withdraw',
  leave: 'leave',
  remove: 'remove',
} as const;
export type JoinAct = (typeof JOIN_ACT)[keyof typeof JOIN_ACT];

/** GET /work/join-requests: those the reader's agencies have received or sent, the unanswered first. */
export interface JoinRequestView {
  readonly id: string;
  readonly challenge: ChallengeRef;
  readonly challengeState: ChallengeState;
  /** Whether the reader may open the challenge among the working pages, and whether everybody may read it. */
  readonly readable: boolean;
  readonly published: boolean;
  readonly owner: AgencyRef;
  readonly agency: AgencyRef;
  readonly requesterName: string;
  readonly message: string;
  readonly state: JoinState;
  readonly requestedAt: string;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
  readonly reason: string | null;
  readonly leftAt: string | null;
  readonly leftNote: string | null;
  readonly acts: readonly JoinAct[];
}
