import type { LocalText } from '../platform/page';
import type { ChallengeState } from '../challenges/challenge-lifecycle';
import type { ProposalAct, ProposalState } from './proposal-lifecycle';

export const PROPOSAL_LIMITS = {
  title: 200,
  summary: 1_000,
  longText: 20_000,
  files: 10,
  fileBytes: 20 * 1024 * 1024,
  fileName: 200,
} as const;

/** Types that attachments may have, decided from their content. */
export const ATTACHMENT_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;

export interface ProposalContent {
  readonly title: string;
  readonly summary: string;
  readonly solution: string;
  readonly plan: string;
  readonly team: string;
  /** Whole đồng, all taxes included. */
  readonly cost: number | null;
}

/** POST /challenges/:code/proposals; one proposal per organization and challenge. */
export interface CreateProposalRequest {
  readonly organizationId: string;
}

/** PUT /proposals/:id */
export interface SaveProposalRequest extends ProposalContent {
  readonly revision: number;
}

export const PROPOSAL_SECTION = {
  title: 'title',
  summary: 'summary',
  solution: 'solution',
  plan: 'plan',
  team: 'team',
  cost: 'cost',
} as const;
export type ProposalSection = (typeof PROPOSAL_SECTION)[keyof typeof PROPOSAL_SECTION];

export interface SavedProposal {
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ProposalSection[];
}

/** POST /proposals/:id/submit; `Idempotency-Key` makes a repeated request the same submission. */
export interface SubmitProposalRequest {
  readonly revision: number;
  /** The solver states that the content is its own, free of collusion, and that personal data are handled lawfully. */
  readonly declarationAccepted: boolean;
}

/**
 * POST /proposals/:id/files (multipart, one file in the field `file`) answers this; GET …/files/:fileId sends the file, DELETE …/files/:fileId takes
 * it out of the draft (204). Neither changes the draft's `revision`.
 */
export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a solver holds as proof; answered by POST /proposals/:id/submit: 201, or 200 where it had been submitted before. */
export interface Receipt {
  readonly number: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly version: number;
  /** The database's time of submission. */
  readonly submittedAt: string;
  /** SHA-256 over the canonical content and the digests of the files, in hexadecimal. */
  readonly digest: string;
  readonly files: readonly FileView[];
}

/** GET /proposals/:id/versions/:number, for the organization: a version as it was submitted, from which its digest can be taken. */
export interface ProposalVersionView {
  readonly content: ProposalContent;
  readonly receipt: Receipt;
}

/** GET /proposals/mine: all of the reader's organizations, last changed first. */
export interface ProposalListItem {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  readonly challengeState: ChallengeState;
  readonly organizationName: string;
  readonly closingAt: string;
  readonly updatedAt: string;
}

/**
 * GET /proposals/:id, for the organization that wrote it; also answered by POST /challenges/:code/proposals and
 * POST /proposals/:id/withdraw. Until the decision is released, `state` tells no more than that the call is being evaluated (I7).
 */
export interface ProposalView extends ProposalListItem, ProposalContent {
  readonly organizationId: string;
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ProposalSection[];
  readonly files: readonly FileView[];
  readonly receipts: readonly Receipt[];
  /** Content changed since the last submission. */
  readonly changedSinceSubmission: boolean;
  readonly ineligibleReason: string | null;
  /** Null until the decision is released (I7). */
  readonly feedback: ProposalFeedback | null;
  readonly acts: readonly (ProposalAct | 'edit')[];
  readonly serverTime: string;
}

export interface ProposalFeedback {
  readonly outcome: 'selected' | 'not_selected';
  readonly total: number;
  readonly rank: number;
  readonly proposals: number;
  readonly reasons: string;
  readonly criteria: readonly CriterionFeedback[];
}

export interface CriterionFeedback {
  readonly name: LocalText;
  readonly weight: number;
  readonly max: number;
  readonly mean: number;
  /** Evaluators' comments for the solver, without names. */
  readonly comments: readonly string[];
}
