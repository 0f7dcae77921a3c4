import { createHash } from 'node:crypto';
import type { ReceiptDocument } from '@loi-giai/shared';
import canonicalize from 'canonicalize';

/** The bytes that are signed: RFC 8785, UTF-8, no line break at the end. */
export function canonicalReceipt(receipt: ReceiptDocument): Buffer {
  const text = canonicalize(receipt);
  if (text === undefined) throw new Error('a receipt is always an object');
  return Buffer.from(text, 'utf8');
}

/** The leaf of the call's Merkle tree: SHA-256 of a zero byte and the canonical receipt (RFC 6962, 2.1). */
export function leafOf(receipt: ReceiptDocument): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(canonicalReceipt(receipt)).digest();
}
