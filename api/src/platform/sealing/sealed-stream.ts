import { createCipheriv, createDecipheriv } from 'node:crypto';
import { SealBroken } from './secret-box';

/**
 * Files are sealed in segments, so that each is known to be whole before its bytes are handed on: 64 KiB of the file and a
 * 16-byte tag, AES-256-GCM under a key that seals this one file. The nonce counts the segments and marks the last one
 * (as in STREAM, Hoang et al. 2015), so that none can be left out, moved or cut off.
 */
const SEGMENT_BYTES = 64 * 1024;
const TAG_BYTES = 16;

export async function* sealStream(key: Buffer, content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { segment, last } of segments(content, SEGMENT_BYTES)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(index++, last));
    yield Buffer.concat([cipher.update(segment), cipher.final(), cipher.getAuthTag()]);
  }
}

/** @throws SealBroken at the first segment that is not as it was sealed */
export async function* unsealStream(key: Buffer, sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { segment, last } of segments(sealed, SEGMENT_BYTES + TAG_BYTES)) {
    if (segment.length < TAG_BYTES) throw new SealBroken('file');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(index++, last)).setAuthTag(
      segment.subarray(-TAG_BYTES),
    );
    const plain = decipher.update(segment.subarray(0, -TAG_BYTES));
    try {
      decipher.final();
    } catch {
      throw new SealBroken('file');
    }
    if (plain.length > 0) yield plain;
  }
}

function nonceOf(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(index, 7);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

/** Cuts what comes into pieces of this size; there is always a last one, which may be shorter, or empty. */
async function* segments(
  content: AsyncIterable<Buffer>,
  bytes: number,
): AsyncGenerator<{ readonly segment: Buffer; readonly last: boolean }> {
  let waiting: Buffer[] = [];
  let length = 0;
  for await (const chunk of content) {
    waiting.push(chunk);
    length += chunk.length;
    // One byte more than a segment: what fills it exactly may be the last.
    if (length <= bytes) continue;
    const all = Buffer.concat(waiting);
    let at = 0;
    for (; all.length - at > bytes; at += bytes) yield { segment: all.subarray(at, at + bytes), last: false };
    waiting = [all.subarray(at)];
    length = all.length - at;
  }
  yield { segment: Buffer.concat(waiting), last: true };
}
