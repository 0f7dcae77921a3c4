import type { PanelRole } from '../evaluations/panels';
import type { SignedReceipt } from './receipts';

export const VERIFICATION_LIMITS = {
  /** Digests of files that can be compared at once. */
  files: 50,
  fileName: 400,
  /** Nodes of an inclusion proof: enough for four billion versions. */
  path: 32,
} as const;

/**
 * POST /receipts/verify, public: a receipt as it was downloaded, and beside its three fields, where the holder likes, the
 * digests of files (never the files) and the proof of inclusion as …/proof answered it. Fields that are missing or of the
 * wrong shape are answered `validation`; everything else is answered by a ReceiptVerification.
 */
export interface VerifyReceiptRequest extends SignedReceipt {
  readonly files?: readonly FileDigest[];
  readonly proof?: InclusionProof;
}

export interface FileDigest {
  readonly name: string;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * GET /proposals/:id/versions/:number/proof, for the organization, once the call has closed (before: `not_found`): that this
 * receipt is among those that the root was taken over. Bytes are hexadecimal.
 */
export interface InclusionProof {
  /** SHA-256 of a zero byte and the canonical receipt. */
  readonly leaf: string;
  /** Place of the leaf among all, sorted by their bytes; from 0. */
  readonly index: number;
  readonly count: number;
  /** The nodes beside the way from the leaf to the root, the nearest first (RFC 6962, 2.1.1). */
  readonly path: readonly string[];
  readonly root: string;
}

/** `unchecked`: it could not be asked, because something before it does not hold or was not sent. */
export const CHECK = { holds: 'holds', fails: 'fails', unchecked: 'unchecked' } as const;
export type Check = (typeof CHECK)[keyof typeof CHECK];

/**
 * A file by its digest: `matches` one that the receipt names; `differs` from the one that the receipt names like it; or the
 * receipt names none like it.
 */
export const FILE_CHECK = { matches: 'matches', differs: 'differs', notListed: 'not_listed' } as const;
export type FileCheck = (typeof FILE_CHECK)[keyof typeof FILE_CHECK];

/** Each check by itself. None tells more than the receipt that was sent, and what the call published when it closed. */
export interface ReceiptVerification {
  /** The rules that the receipt names (`form`) are known here. */
  readonly form: Check;
  /** The key that it names is one of this portal's. */
  readonly key: Check;
  /** The signature is that key's, over the receipt as it was sent. Unchecked where form or key fails. */
  readonly signature: Check;
  /** This portal keeps a version with exactly this receipt. Unchecked unless the signature holds. */
  readonly kept: Check;
  /** The receipt is among those of the call's root. Unchecked unless the signature holds and the root is fixed. */
  readonly included: Check;
  /** The proof that was sent leads from this receipt to the call's root. Unchecked without a proof or a root. */
  readonly proof: Check;
  /** In the order in which they were sent. */
  readonly files: readonly FileVerification[];
  /** What the call of this code published when it closed; null before, and where there is no such call. */
  readonly seal: VerifiedSeal | null;
  /** Form, key, signature and `kept` hold, and `included` does not fail. Files and proof are told apart from it. */
  readonly genuine: boolean;
}

export interface FileVerification extends FileDigest {
  readonly check: FileCheck;
  /** What the receipt calls the file that it was compared with; null where there is none. */
  readonly listedAs: string | null;
}

export interface VerifiedSeal {
  readonly root: string;
  readonly fixedAt: string;
}

/** Of a challenge whose call has closed: part of what everybody reads (ChallengeView). */
export interface ChallengeSealSummary {
  /** Merkle root over the receipts of all submitted versions, hexadecimal. */
  readonly root: string;
  readonly fixedAt: string;
  /** When two persons opened the seal; null before. */
  readonly openedAt: string | null;
}

/** GET /challenges/:code/seal, public; `not_found` until the call has closed. From the leaves everybody can recompute the root. */
export interface PublicSeal {
  readonly root: string;
  /** How many versions were submitted, also those that were replaced or withdrawn. */
  readonly versions: number;
  readonly fixedAt: string;
  /** Null until the seal has been opened. Offices, never names. */
  readonly opening: { readonly at: string; readonly by: readonly PanelRole[] } | null;
  /** Hexadecimal, sorted by their bytes: their order tells nothing of when they came. */
  readonly leaves: readonly string[];
}
