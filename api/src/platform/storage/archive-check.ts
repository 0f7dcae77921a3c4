import { finished } from 'node:stream/promises';
import { ERROR } from '@loi-giai/shared';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { PortalError, problem } from '../errors/problem';

/** What an office document may be: beyond this it is made to harm whoever opens it. */
const LIMITS = {
  entries: 10_000,
  /** Bytes, unpacked. */
  unpacked: 500 * 1024 * 1024,
  /** Unpacked to packed; a small document may well be mostly repetition. */
  ratio: 100,
  ratioFrom: 20 * 1024 * 1024,
} as const;

const UNSAFE_NAME = /absolute path|relative path|invalid characters/;

/** One at a time: an archive is held in memory while it is looked at. */
let queue: Promise<unknown> = Promise.resolve();

/**
 * Reads a ZIP archive, such as an office document, to its end without keeping anything of it: names of its parts that lead
 * elsewhere, sizes that harm, and parts that are not what the directory says are refused.
 * @param most bytes, unpacked
 * @throws archive_path, archive_too_large, archive_damaged
 */
export function requireSoundArchive(
  content: () => AsyncIterable<Buffer>,
  most: number = LIMITS.unpacked,
): Promise<void> {
  const checked = queue.then(async () => {
    try {
      await inspect(await bytesOf(content()), most);
    } catch (error) {
      if (error instanceof PortalError) throw error;
      const message = error instanceof Error ? error.message : '';
      throw problem(UNSAFE_NAME.test(message) ? ERROR.archivePath : ERROR.archiveDamaged);
    }
  });
  queue = checked.catch(() => undefined);
  return checked;
}

async function bytesOf(content: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function inspect(archive: Buffer, most: number): Promise<void> {
  const zip = await yauzl.fromBufferPromise(archive, { strictFileNames: true });
  if (zip.entryCount > LIMITS.entries) throw problem(ERROR.archiveTooLarge);
  const entries: Entry[] = [];
  let unpacked = 0;
  for await (const entry of zip.eachEntry()) {
    // Control characters hide what a name is.
    if (/[\u0000-\u001f]/.test(entry.fileName)) throw problem(ERROR.archivePath);
    if (entry.isEncrypted()) throw problem(ERROR.archiveDamaged);
    unpacked += entry.uncompressedSize;
    entries.push(entry);
    if (unpacked > most) throw problem(ERROR.archiveTooLarge);
  }
  if (unpacked > LIMITS.ratioFrom && unpacked > archive.length * LIMITS.ratio)
    throw problem(ERROR.archiveTooLarge);
  for (const entry of entries) await readThrough(zip, entry);
}

/** Fails where a part is longer or shorter than the directory says. */
async function readThrough(zip: ZipFile, entry: Entry): Promise<void> {
  if (entry.fileName.endsWith('/')) return;
  const part = await zip.openReadStreamPromise(entry);
  part.resume();
  await finished(part);
}
