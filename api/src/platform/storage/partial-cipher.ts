import { createCipheriv, createDecipheriv, createHmac, randomBytes, type Cipheriv } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BLOCK_BYTES = 16;

/** One key for each use of the key of an upload. */
function keyFor(use: 'bytes' | 'details', key: Buffer): Buffer {
  return createHmac('sha256', key).update(use).digest();
}

/**
 * AES-256-CTR from any byte on, so that an upload goes on where it broke off; encrypting and decrypting are the same. Each
 * upload has a key of its own, which makes a counter that begins at zero unique.
 */
export function cipherFrom(key: Buffer, offset: number): Cipheriv {
  const counter = Buffer.alloc(BLOCK_BYTES);
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / BLOCK_BYTES)), BLOCK_BYTES - 8);
  const cipher = createCipheriv('aes-256-ctr', keyFor('bytes', key), counter);
  cipher.update(Buffer.alloc(offset % BLOCK_BYTES));
  return cipher;
}

/** AES-256-GCM: nonce, tag, ciphertext. */
export function sealDetails(key: Buffer, details: object): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', keyFor('details', key), nonce);
  const sealed = Buffer.concat([cipher.update(JSON.stringify(details), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** @throws where the key is another, or the bytes were changed */
export function openDetails(key: Buffer, sealed: Buffer): unknown {
  const decipher = createDecipheriv('aes-256-gcm', keyFor('details', key), sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const opened = Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
  return JSON.parse(opened.toString('utf8'));
}
