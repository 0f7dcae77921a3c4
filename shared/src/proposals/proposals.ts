import type { ScreeningTerms } from '../evaluations/screening';
import type { Blindness } from '../evaluations/blindness';
import type { LocalText } from '../platform/page';
import type { SignedReceipt } from '../receipts/receipts';
import type { ChallengeState } from '../challenges/challenge-lifecycle';
import type { CostEntry, CostLine } from './costs';
import type { AcceptedDeclarations, SubmissionDeclarations } from './declarations';
import type { ProposalPartner } from './partners';
import { PROPOSAL_FORM_SECTIONS, type ProposalForm, type ProposalFormSectionName } from './proposal-form';
import type { ProposalAct, ProposalState } from './proposal-lifecycle';

export const PROPOSAL_LIMITS = {
  title: 200,
  files: 10,
  fileBytes: 50 * 1024 * 1024,
  fileName: 200,
  /** Proposals one account has begun in open calls and never submitted. */
  drafts: 200,
} as const;

/** Types that papers may have, decided from their content. */
export const PAPER_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
] as const;

/** And with presentations. */
export const ATTACHMENT_TYPES = [
  ...PAPER_TYPES,
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
] as const;

/**
 * All that a challenge may ask for (`ProposalForm` says what this one does). Texts are plain, with paragraphs; '' and an
 * empty table where nothing is said.
 */
export interface ProposalContent {
  readonly title: string;
  readonly summary: string;
  readonly solution: string;
  /** How far the solution is: an idea, a prototype, in use somewhere. */
  readonly maturity: string;
  readonly team: string;
  readonly plan: string;
  readonly costs: readonly CostLine[];
  readonly risks: string;
  /** How it could be tried out. */
  readonly pilot: string;
  /** What it needs of a regulatory sandbox. */
  readonly sandbox: string;
}

/**
 * POST /challenges/:code/proposals; as many per organization as the challenge allows. POST /proposals/:id/discard (204) ends a draft
 * that was never submitted.
 */
export interface CreateProposalRequest {
  readonly organizationId: string;
}

/** PUT /proposals/:id; amounts are computed. */
export interface SaveProposalRequest extends Omit<ProposalContent, 'costs'> {
  readonly costs: readonly CostEntry[];
  readonly revision: number;
}

/** In the order in which they are written and read. */
export const PROPOSAL_SECTIONS = ['title', ...PROPOSAL_FORM_SECTIONS] as const;
export type ProposalSection = 'title' | ProposalFormSectionName;
/** Those that are texts. */
export type ProposalTextSection = Exclude<ProposalSection, 'costs'>;

export interface SavedProposal {
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ProposalSection[];
}

/** POST /proposals/:id/submit; `Idempotency-Key` makes a repeated request the same submission. */
export interface SubmitProposalRequest {
  readonly revision: number;
  readonly declarations: SubmissionDeclarations;
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

/** An attachment of a proposal. PUT /proposals/:id/files/:fileId marks one of the draft, or takes the mark off (204). */
export interface ProposalFile extends FileView {
  /** A cover page: it names its solver, and blind readers do not get it before the release. Not there where it was not asked yet. */
  readonly cover?: boolean;
}

export interface MarkFileRequest {
  readonly cover: boolean;
}

/** What a solver holds as proof; answered by POST /proposals/:id/submit: 201, or 200 where it had been submitted before. */
export interface Receipt {
  readonly number: string;
  readonly challengeCode: string;
  readonly challengeTitle: LocalText;
  /** Of the lead and its partners, as they are called together. */
  readonly organizationName: string;
  readonly proposalTitle: string;
  readonly version: number;
  /** The database's time of submission. */
  readonly submittedAt: string;
  /** SHA-256 over the canonical content and the digests of the files, in hexadecimal. */
  readonly digest: string;
  readonly files: readonly ProposalFile[];
  /** The document that is signed, with its signature: what the holder keeps, and what anybody can check. */
  readonly signed: SignedReceipt;
}

/** GET /proposals/:id/versions/:number, for the organization: a version as it was submitted, from which its digest can be taken. */
export interface ProposalVersionView {
  readonly content: ProposalContent;
  /** What the receipt's digest was taken over, byte for byte. */
  readonly canonical: string;
  /** Null for what was submitted before declarations were kept. */
  readonly declarations: AcceptedDeclarations | null;
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
 * POST /proposals/:id/withdraw. Until the decision is released, `state` tells no more than that the call is being evaluated (I7), or that the proposal is ineligible.
 */
export interface ProposalView extends ProposalListItem, ProposalContent {
  /** The lead. */
  readonly organizationId: string;
  /** Those it answers together with, also who has not answered or declined. */
  readonly partners: readonly ProposalPartner[];
  /** What the challenge asks for. */
  readonly form: ProposalForm;
  readonly revision: number;
  readonly savedAt: string;
  readonly missing: readonly ProposalSection[];
  /** Whose names are hidden while proposals are evaluated. */
  readonly blindness: Blindness;
  /** Names and tax codes of those who answer together, which are not to stand in what blind readers get; empty in an open evaluation. */
  readonly namesToLeaveOut: readonly string[];
  readonly files: readonly ProposalFile[];
  readonly receipts: readonly Receipt[];
  /** Content, or who answers together, changed since the last submission. */
  readonly changedSinceSubmission: boolean;
  readonly ineligibleReason: string | null;
  /** By what it is screened before it is scored. */
  readonly formal: ScreeningTerms;
  /** GET /proposals/:id/screening has something to tell. */
  readonly screened: boolean;
  /** Null until the decision is released (I7). */
  readonly feedback: ProposalFeedback | null;
  /** `edit` is every partner's; submitting, withdrawing, discarding and inviting partners are the lead's. */
  readonly acts: readonly (ProposalAct | 'edit' | 'invite' | 'discard')[];
  readonly serverTime: string;
}

export interface ProposalFeedback {
  readonly outcome: 'selected' | 'not_selected';
  readonly total: number;
  /** Null where the terms of the evaluation publish no more than who was selected. */
  readonly rank: number | null;
  readonly proposals: number;
  readonly reasons: string;
  readonly criteria: readonly CriterionFeedback[];
}

export interface CriterionFeedback {
  readonly name: LocalText;
  readonly weight: number;
  readonly max: number;
  /** Null where every member whose sheet counts has abstained. */
  readonly mean: number | null;
  /** Evaluators' comments for the solver, without names. */
  readonly comments: readonly string[];
}
