import { createHash } from 'node:crypto';
import type { ReceiptDocument } from '@loi-giai/shared';
import { canonicalJson } from '../../platform/sealing/canonical';

/** The bytes that are signed: RFC 8785, UTF-8, no line break at the end. */
export function canonicalReceipt(receipt: ReceiptDocument): Buffer {
  return Buffer.from(canonicalJson(receipt), 'utf8');
}

/** The leaf of the call's Merkle tree: SHA-256 of a zero byte and the canonical receipt (RFC 6962, 2.1). */
export function leafOf(receipt: ReceiptDocument): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(canonicalReceipt(receipt)).digest();
}
