import type { CommissionAct, CommissionState } from './commission-lifecycle';
import type { AmendmentAct, AmendmentState } from './amendment-lifecycle';
import type { DocumentKind, ReviewRole } from './commission-kinds';
import type { CommissionTerms, TermField } from './commission-terms';
import type { FileView } from '../proposals/proposals';

/** POST /challenges/:code/commissions: one draft for each of the proposals, all with the same terms. */
export interface CommissionDraftRequest {
  readonly proposalIds: readonly string[];
  /** The commission of the same proposal that this one goes on from; the next stage. */
  readonly continuesId?: string;
  readonly terms: CommissionTerms;
}

/** PUT /commissions/:id/terms */
export interface TermsRequest {
  /** Of the draft as it was read; another one has been saved meanwhile where it differs. */
  readonly revision: number;
  readonly terms: CommissionTerms;
}

/** POST /commissions/:id/agree and /pass: to the terms as they were read. */
export interface RevisionRequest {
  readonly revision: number;
}

/** POST of an act that says why. */
export interface ReasonRequest {
  readonly reason: string;
}

/** POST /commissions/:id/sign, and /amendments/:amendmentId/sign */
export interface SignRequest {
  readonly number: string;
  readonly signedOn: string;
  /** The signed paper, among the documents. */
  readonly documentId: string;
}

/** POST /commissions/:id/amendments; PUT /commissions/:id/amendments/:amendmentId with the revision that was read. */
export interface AmendmentRequest {
  readonly reason: string;
  readonly value: number;
  readonly endsOn: string | null;
  /** What else changes, in words. */
  readonly changes: string;
  readonly revision?: number;
}

/** One field of a PDF that is made to be signed. */
export interface SignatureField {
  readonly field: string;
  /** Null where nobody has signed it yet. */
  readonly signature: PdfSignature | null;
}

/** What a signature in a PDF says of itself, and what can be reckoned; nothing about trust in whoever issued the certificate. */
export interface PdfSignature {
  readonly signer: string | null;
  readonly issuer: string | null;
  /** ISO instant; as the signer's computer told it. */
  readonly signedAt: string | null;
  /** Whether it covers the file from its first to its last byte; otherwise something was added after it. */
  readonly coversWhole: boolean;
  /** Whether what it covers is as it was signed; null where that cannot be reckoned. */
  readonly unchanged: boolean | null;
}

export interface CommissionDocument extends FileView {
  readonly kind: DocumentKind;
  readonly amendmentId: string | null;
  readonly addedBy: string;
  readonly addedAt: string;
  /** Counts the versions of a paper, from 1. */
  readonly version: number;
  /** Whether another version has taken its place; it stays readable. */
  readonly replaced: boolean;
  /** Of a PDF; null for other files, and one that could not be read. */
  readonly signatures: readonly SignatureField[] | null;
}

/** A step of the review: who decides, what was decided. */
export interface ReviewView {
  readonly role: ReviewRole;
  readonly outcome: 'passed' | 'returned' | null;
  readonly reason: string;
  readonly by: string | null;
  readonly at: string | null;
  /** Who holds the role at the agency; nobody can pass it where this is empty. */
  readonly people: readonly string[];
}

/** What happened to the paper, oldest first. */
export interface MoveView {
  readonly act: CommissionAct | AmendmentAct | 'save';
  /** Which amendment it was about; null for the commission itself. */
  readonly amendment: number | null;
  readonly role: ReviewRole | null;
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

export interface AmendmentView {
  readonly id: string;
  /** Counted from 1, for each commission. */
  readonly ordinal: number;
  readonly state: AmendmentState;
  readonly reason: string;
  readonly value: number;
  readonly endsOn: string | null;
  readonly changes: string;
  readonly number: string | null;
  readonly signedOn: string | null;
  readonly documentId: string | null;
  readonly revision: number;
  readonly acts: readonly (AmendmentAct | 'edit')[];
}

/** Another commission, where it is named. */
export interface CommissionRef {
  readonly id: string;
  readonly kind: CommissionTerms['kind'];
  readonly state: CommissionState;
  readonly stage: number;
  readonly number: string | null;
}

/** What is still missing before the next act. */
export interface MissingParts {
  readonly terms: readonly TermField[];
  readonly documents: readonly DocumentKind[];
}

/** The paper's part of a commission's view. */
export interface CommissionPaper {
  readonly stage: number;
  readonly continues: CommissionRef | null;
  readonly continuedBy: CommissionRef | null;
  readonly revision: number;
  /** Null until it is signed. */
  readonly number: string | null;
  readonly signedOn: string | null;
  readonly signedDocumentId: string | null;
  /** As they were agreed first; what amendments changed stands in `value` and `endsOn`. */
  readonly terms: CommissionTerms;
  /** In force: of the last amendment, or of the terms. */
  readonly value: number;
  readonly endsOn: string | null;
  readonly missing: MissingParts;
  /** Of the round under way, or the last one; empty before anybody agreed. */
  readonly reviews: readonly ReviewView[];
  readonly moves: readonly MoveView[];
  readonly documents: readonly CommissionDocument[];
  readonly amendments: readonly AmendmentView[];
}
