import type { LocalText } from '../platform/page';

/** Says which rules a receipt follows, so that a later edition can follow others. */
export const RECEIPT_FORM = 'loi-giai/receipt/1';

/**
 * What is signed: this document in the canonical form of RFC 8785, UTF-8, by Ed25519 (RFC 8032). docs/receipts.md says how
 * to check one without the portal.
 */
export interface ReceiptDocument {
  readonly form: typeof RECEIPT_FORM;
  /** Such as BN-7K3M-Q0XR-9VD2; random. */
  readonly number: string;
  readonly challenge: { readonly code: string; readonly title: LocalText };
  /** The lead first, then its partners, as they were called at that moment. */
  readonly organizations: readonly { readonly name: string; readonly taxCode: string | null }[];
  readonly proposal: { readonly title: string; readonly version: number };
  /** ISO 8601 with milliseconds, UTC: the database's time, which was compared with the closing time. */
  readonly submittedAt: string;
  /** SHA-256 of the canonical content, hexadecimal. */
  readonly digest: string;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
}

/** A receipt with its signature; the file that its holder keeps: GET /proposals/:id/versions/:number/receipt.json, and as PDF …/receipt.pdf?lang=vi|en. */
export interface SignedReceipt {
  readonly receipt: ReceiptDocument;
  /** base64, 64 bytes. */
  readonly signature: string;
  /** Which of the portal's public keys checks it. */
  readonly keyId: string;
}

/** GET /.well-known/loigiai-receipts.json: all keys the portal has ever signed with. */
export interface ReceiptKeys {
  readonly form: typeof RECEIPT_FORM;
  readonly keys: readonly ReceiptKeyView[];
}

export interface ReceiptKeyView {
  readonly keyId: string;
  readonly algorithm: 'Ed25519';
  /** SPKI as PEM, as openssl reads it. */
  readonly publicKey: string;
  readonly usedSince: string;
}
