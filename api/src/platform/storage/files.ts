import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { ERROR, type FileView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { fileTypeFromBuffer } from 'file-type';
import type { Transaction } from '../database/transactions';
import { problem } from '../errors/problem';
import { requireSoundArchive } from './archive-check';
import { FileStore } from './file-store';
import { StoredFile } from './stored-file.entity';

/** Office documents are archives. */
const OFFICE_DOCUMENT = /officedocument|application\/zip/;
const DETECTION_BYTES = 4 * 1024 * 1024;

export interface FileOwner {
  /** Such as `proposal`. */
  readonly type: string;
  readonly id: string;
}

export interface FileRules {
  /** Bytes. */
  readonly maxBytes: number;
  readonly mediaTypes: readonly string[];
}

export interface ReceivedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
}

/** Uploaded files: the bytes in the store, what is known of them in the database. */
@Injectable()
export class Files {
  constructor(private readonly store: FileStore) {}

  /**
   * Takes in the bytes before any transaction begins, so that a slow sender holds no lock.
   * @throws file_too_large, file_type_refused, archive_path, archive_too_large, archive_damaged; nothing is kept then.
   */
  async receive(content: AsyncIterable<Buffer>, name: string, rules: FileRules): Promise<ReceivedFile> {
    const meter = new Meter(rules.maxBytes);
    const key = await this.store.put(meter.measure(content));
    try {
      const mediaType = await this.requireMediaType(key, rules);
      const { bytes: size } = meter;
      return { name: cleanFileName(name), mediaType, size, sha256: meter.digest(), storageKey: key };
    } catch (error) {
      await this.store.remove(key);
      throw error;
    }
  }

  /** Decided from the content. @throws file_type_refused, archive_path, archive_too_large, archive_damaged */
  private async requireMediaType(key: string, { mediaTypes }: FileRules): Promise<string> {
    const mediaType = (await fileTypeFromBuffer(await beginningOf(this.store.read(key))))?.mime;
    if (mediaType === undefined || !mediaTypes.includes(mediaType)) throw problem(ERROR.fileTypeRefused);
    if (OFFICE_DOCUMENT.test(mediaType))
      await requireSoundArchive(() => this.store.read(key) as AsyncIterable<Buffer>);
    return mediaType;
  }

  /** Writes down a received file as the owner's. */
  async attach(tx: Transaction, owner: FileOwner, file: ReceivedFile): Promise<StoredFile> {
    if (tx.actor.accountId === null) throw new Error('a file is always somebody’s');
    return tx.manager.save(
      StoredFile,
      tx.manager.create(StoredFile, {
        ...file,
        ownerType: owner.type,
        ownerId: owner.id,
        createdBy: tx.actor.accountId,
      }),
    );
  }

  /** Throws received bytes away, where attaching them was refused. */
  async discard(file: ReceivedFile): Promise<void> {
    await this.store.remove(file.storageKey);
  }

  async of(tx: Transaction, owner: FileOwner): Promise<StoredFile[]> {
    return tx.manager.find(StoredFile, {
      where: { ownerType: owner.type, ownerId: owner.id },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Sends the file as an attachment; access is asked of the owning record before. */
  send(reply: FastifyReply, file: Pick<StoredFile, 'name' | 'mediaType' | 'size' | 'storageKey'>): void {
    void reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('cache-control', 'private, no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .send(this.store.read(file.storageKey));
  }
}

export function toFileView(file: StoredFile): FileView {
  const { id, name, mediaType, size, sha256 } = file;
  return { id, name, mediaType, size, sha256 };
}

/** The last part of a path, without control characters; names are shown, never used as paths. */
export function cleanFileName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const cleaned = last
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
    .slice(0, 200);
  return cleaned === '' || /^\.+$/.test(cleaned) ? 'tep-dinh-kem' : cleaned;
}

/** As much as tells the type of a file: office documents name their parts at the beginning, but not within a fixed few bytes. */
async function beginningOf(content: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes >= DETECTION_BYTES) break;
  }
  return Buffer.concat(chunks);
}

/** Counts and digests what passes, and stops it where it grows too large. */
class Meter {
  bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly maxBytes: number) {}

  async *measure(content: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of content) {
      this.bytes += chunk.length;
      if (this.bytes > this.maxBytes) throw problem(ERROR.fileTooLarge, { params: { max: this.maxBytes } });
      this.hash.update(chunk);
      yield chunk;
    }
  }

  digest(): string {
    return this.hash.digest('hex');
  }
}
