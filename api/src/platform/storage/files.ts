import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { ERROR, type FileView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { type FileTypeResult, fileTypeFromBuffer } from 'file-type';
import { accountOf } from '../access/actor';
import type { Transaction } from '../database/transactions';
import { PortalError, problem } from '../errors/problem';
import type { Upload } from '../http/upload';
import type { SealKey } from '../sealing/seal-key';
import { sealStream, unsealStream } from '../sealing/sealed-stream';
import { KEY_BYTES } from '../sealing/secret-box';
import { requireSoundArchive } from './archive-check';
import { withoutMetadata } from './file-metadata';
import { nameOfFile } from './file-name';
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
  /** The bytes are sealed on their way to the store, under a key of their own. */
  readonly sealed?: boolean;
}

/** What is known of a file: in the clear, or out of its seal. */
export interface FileFacts {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  /** Bytes, of the file itself. */
  readonly size: number;
  readonly sha256: string;
  readonly storageKey: string;
  /** Of its bytes, where they are sealed. */
  readonly key: Buffer | null;
}

/** What is sent: a file in the clear, or the facts of a sealed one with its key. */
type SentFile = Omit<FileFacts, 'id' | 'sha256' | 'key'> & { readonly key?: Buffer | null };

export type ReceivedFile = Omit<FileFacts, 'id'>;

interface SealedFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly createdBy: string;
  /** base64 */
  readonly key: string;
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
    const key = rules.sealed ? randomBytes(KEY_BYTES) : null;
    const measured = meter.measure(content);
    const storageKey = await this.store.put(key ? sealStream(key, measured) : measured);
    try {
      const { mime: mediaType, ext } = await this.requireType({ storageKey, key }, rules);
      const { bytes: size } = meter;
      return { name: nameOfFile(name, ext), mediaType, size, sha256: meter.digest(), storageKey, key };
    } catch (error) {
      await this.store.remove(storageKey);
      throw error;
    }
  }

  /** Decided from the content. @throws file_type_refused, archive_path, archive_too_large, archive_damaged */
  private async requireType(
    stored: Pick<FileFacts, 'storageKey' | 'key'>,
    { mediaTypes }: FileRules,
  ): Promise<FileTypeResult> {
    const type = await fileTypeFromBuffer(await beginningOf(this.open(stored)));
    if (type === undefined || !mediaTypes.includes(type.mime)) throw problem(ERROR.fileTypeRefused);
    if (OFFICE_DOCUMENT.test(type.mime))
      await requireSoundArchive(() => this.open(stored) as AsyncIterable<Buffer>);
    return type;
  }

  /** Writes down a received file as the owner's; of one whose bytes are sealed the facts are, too, under this seal. */
  async attach(
    tx: Transaction,
    owner: FileOwner,
    file: ReceivedFile,
    seal: SealKey | null = null,
  ): Promise<FileFacts> {
    const row = { id: randomUUID(), ownerType: owner.type, ownerId: owner.id };
    await tx.manager.insert(StoredFile, {
      ...row,
      ...toStoredFacts(row.id, file, accountOf(tx.actor), seal),
    });
    return { ...file, id: row.id };
  }

  /**
   * Takes in what is sent, and has it written down in a transaction of `write`'s own; whether it may be is asked before that, too, so that
   * nobody sends in vain. Where the portal refuses, the bytes are thrown away.
   */
  async take<T>(
    receive: () => Promise<Upload>,
    rules: FileRules,
    write: (file: ReceivedFile) => Promise<T>,
  ): Promise<T> {
    const { content, name } = await receive();
    const received = await this.receive(content, name, rules);
    try {
      return await write(received);
    } catch (error) {
      // Only what the portal refused itself is certainly not written down: a lost answer may be that of a commit.
      if (error instanceof PortalError) await this.discard(received);
      throw error;
    }
  }

  /** Throws away the bytes of a file that is no longer written down, or never was. */
  async discard(file: Pick<FileFacts, 'storageKey'>): Promise<void> {
    await this.store.remove(file.storageKey);
  }

  /** Sends the file as an attachment; access is asked of the owning record before. */
  send(reply: FastifyReply, file: SentFile): void {
    void sentAs(reply, file).send(this.open(file));
  }

  /** As `send`, without what the file says of its author. It is held in memory, once. */
  async sendWithoutMetadata(reply: FastifyReply, file: SentFile): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of this.open(file) as AsyncIterable<Buffer>) chunks.push(chunk);
    const content = withoutMetadata(file.mediaType, Buffer.concat(chunks));
    void sentAs(reply, { ...file, size: content.length }).send(content);
  }

  /** The bytes of the file. */
  open({ storageKey, key = null }: Pick<SentFile, 'storageKey' | 'key'>): Readable {
    const stored = this.store.read(storageKey);
    return key ? Readable.from(unsealStream(key, stored), { objectMode: false }) : stored;
  }
}

function sentAs(
  reply: FastifyReply,
  { name, mediaType, size }: Pick<SentFile, 'name' | 'mediaType' | 'size'>,
): FastifyReply {
  return reply
    .header('content-type', mediaType)
    .header('content-length', size)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('cache-control', 'private, no-store')
    .header('content-security-policy', "default-src 'none'; sandbox");
}

/** The columns of a file's record. */
export function toStoredFacts(
  id: string,
  { key, ...facts }: ReceivedFile,
  createdBy: string,
  seal: SealKey | null,
): Partial<StoredFile> {
  if (!key) return { ...facts, createdBy, sealed: null };
  if (!seal) throw new Error('a file whose bytes are sealed needs a seal for its key');
  const { name, mediaType, sha256, size, storageKey } = facts;
  const hidden: SealedFacts = { name, mediaType, sha256, createdBy, key: key.toString('base64') };
  const sealed = seal.seal(`file/${id}`, hidden);
  return { name: '', mediaType: '', sha256: '', size, storageKey, createdBy: null, sealed };
}

/** @param seal of the scope the file belongs to; not asked for where it is not sealed. @throws SealBroken */
export function openFacts(file: StoredFile, seal: SealKey | null): FileFacts {
  const { id, name, mediaType, size, sha256, storageKey, sealed } = file;
  if (sealed === null) return { id, name, mediaType, size, sha256, storageKey, key: null };
  if (!seal) throw new Error('a sealed file opens only with its seal');
  const hidden = seal.open(`file/${id}`, sealed) as SealedFacts;
  const { name: ownName, mediaType: type, sha256: digest, key } = hidden;
  return {
    id,
    name: ownName,
    mediaType: type,
    size,
    sha256: digest,
    storageKey,
    key: Buffer.from(key, 'base64'),
  };
}

export function toFileView(file: Omit<FileFacts, 'key' | 'storageKey'>): FileView {
  const { id, name, mediaType, size, sha256 } = file;
  return { id, name, mediaType, size, sha256 };
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
