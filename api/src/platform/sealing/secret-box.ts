import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Format of a sealed text: this byte, 12 bytes nonce, the ciphertext, 16 bytes tag. AES-256-GCM (NIST SP 800-38D). */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
export const KEY_BYTES = 32;

/** Something sealed does not open: the key is another one, or it has been changed. */
export class SealBroken extends Error {
  constructor(context: string) {
    super(`What is sealed as “${context}” does not open: it was changed, or sealed with another key`);
  }
}

/** @param context what this is and of which record: it opens only as the same, so that no two can be exchanged */
export function seal(key: Buffer, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context, 'utf8'));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.of(FORMAT), nonce, body, cipher.getAuthTag()]);
}

/** @throws SealBroken */
export function unseal(key: Buffer, sealed: Buffer, context: string): Buffer {
  const body = sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES);
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) throw new SealBroken(context);
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 1 + NONCE_BYTES))
    .setAAD(Buffer.from(context, 'utf8'))
    .setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body), decipher.final()]);
  } catch {
    throw new SealBroken(context);
  }
}

/** A key for one purpose, derived from another one (HKDF-SHA256, RFC 5869). */
export function derivedKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), `loi-giai/${purpose}`, KEY_BYTES));
}
