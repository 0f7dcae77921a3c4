import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../access/actor';
import { Configuration } from '../config/configuration';
import { type Transaction, Transactions } from '../database/transactions';
import { problem } from '../errors/problem';
import type { FileOwner } from './files';
import { cipherFrom, openDetails, sealDetails } from './partial-cipher';
import { PartialKeys } from './partial-keys';
import { PartialUpload } from './partial-upload.entity';

const KEY_BYTES = 32;
export const UPLOAD_LIFE_MS = 24 * 3_600_000;
/** Of one account at a time, with a margin over what one proposal takes. */
const QUOTA = { uploads: 20, bytes: 1024 * 1024 * 1024 } as const;
const EXPIRED = `created_at < portal_now() - interval '24 hours'`;

interface Details {
  readonly accountId: string;
  readonly owner: FileOwner;
  readonly name: string;
}

/** An upload that goes on, as its own account sees it. */
export interface OpenUpload extends Details {
  readonly id: string;
  readonly size: number;
  /** Bytes that have arrived. */
  readonly offset: number;
  readonly fileId: string | null;
  readonly createdAt: Date;
}

/** Files on their way: encrypted from the first byte, each under a key of its own, gone after a day. */
@Injectable()
export class PartialUploads {
  private readonly folder: string;

  constructor(
    private readonly transactions: Transactions,
    private readonly database: DataSource,
    private readonly keys: PartialKeys,
    { DATA_DIR }: Configuration,
  ) {
    this.folder = join(DATA_DIR, 'uploads');
  }

  /** @throws too_many_uploads */
  async begin(
    actor: SignedInActor,
    id: string,
    upload: { owner: FileOwner; name: string; size: number },
  ): Promise<void> {
    const { owner, name, size } = upload;
    const key = randomBytes(KEY_BYTES);
    const ownerTag = this.keys.tagOf(actor.accountId);
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.transactions.run(actor, async (tx) => {
      await requireQuota(tx, ownerTag, size);
      const details = sealDetails(key, { accountId: actor.accountId, owner, name } satisfies Details);
      const wrappedKey = this.keys.wrap(key);
      await tx.manager.insert(PartialUpload, { id, ownerTag, size, details, wrappedKey, fileId: null });
      await writeFile(this.pathOf(id), '', { mode: 0o600 });
    });
  }

  /** Null for what does not exist, is somebody else’s, or has expired. */
  async find(actor: SignedInActor, id: string): Promise<OpenUpload | null> {
    const row = await this.database.manager
      .createQueryBuilder(PartialUpload, 'p')
      .where(`p.id = :id AND NOT (${EXPIRED.replace('created_at', 'p.created_at')})`, { id })
      .getOne();
    if (!row) return null;
    const details = openDetails(this.keys.unwrap(row.wrappedKey), row.details) as Details;
    if (details.accountId !== actor.accountId) return null;
    const { size, fileId, createdAt } = row;
    const offset = fileId === null ? await this.lengthOf(id) : size;
    return { ...details, id, size, offset, fileId, createdAt };
  }

  /** Adds what arrives, also where it breaks off. @returns bytes there are now */
  async write(id: string, content: Readable, offset: number): Promise<number> {
    const key = await this.keyOf(id);
    const file = createWriteStream(this.pathOf(id), { flags: 'r+', start: offset });
    await pipeline(content, cipherFrom(key, offset), file);
    return offset + file.bytesWritten;
  }

  /** The bytes as they were sent. */
  async *read(id: string): AsyncGenerator<Buffer> {
    const decipher = cipherFrom(await this.keyOf(id), 0);
    for await (const chunk of createReadStream(this.pathOf(id)) as AsyncIterable<Buffer>)
      yield decipher.update(chunk);
  }

  /** Writes down what the upload has become. @returns false where it was written down before, and nothing is changed */
  async complete(tx: Transaction, id: string, fileId: string): Promise<boolean> {
    const { affected } = await tx.manager
      .createQueryBuilder()
      .update(PartialUpload)
      .set({ fileId })
      .where('id = :id AND file_id IS NULL', { id })
      .execute();
    return affected === 1;
  }

  /** The bytes go; that it is complete is remembered until the upload expires, for whoever did not get the answer. */
  async discardBytes(id: string): Promise<void> {
    await rm(this.pathOf(id), { force: true });
  }

  async remove(id: string): Promise<void> {
    await this.database.manager.delete(PartialUpload, { id });
    await this.discardBytes(id);
  }

  /** Every night: what was not finished within a day, and bytes that no upload names. */
  async removeExpired(): Promise<void> {
    await this.database.query(`DELETE FROM partial_upload WHERE ${EXPIRED}`);
    const before = Date.now() - UPLOAD_LIFE_MS;
    for (const name of await readdir(this.folder).catch(() => [])) {
      const [row] = await this.database.query<object[]>(
        'SELECT 1 FROM partial_upload WHERE id::text = $1 AND file_id IS NULL',
        [name],
      );
      // A row may not be committed yet: what is young is left alone.
      const found = await stat(join(this.folder, name)).catch(() => null);
      if (!row && found !== null && found.mtimeMs < before)
        await rm(join(this.folder, name), { force: true });
    }
  }

  private async keyOf(id: string): Promise<Buffer> {
    const { wrappedKey } = await this.database.manager.findOneByOrFail(PartialUpload, { id });
    return this.keys.unwrap(wrappedKey);
  }

  private async lengthOf(id: string): Promise<number> {
    const found = await stat(this.pathOf(id)).catch(() => null);
    return found?.size ?? 0;
  }

  private pathOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('not an upload of this store');
    return join(this.folder, id);
  }
}

/** Asked under a lock, so that many at once do not slip through together. */
async function requireQuota(tx: Transaction, ownerTag: string, size: number): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [ownerTag]);
  const [open] = await tx.query<{ uploads: string; bytes: string }>(
    `SELECT count(*) AS uploads, COALESCE(sum(size), 0) AS bytes FROM partial_upload
      WHERE owner_tag = $1 AND file_id IS NULL AND NOT (${EXPIRED})`,
    [ownerTag],
  );
  if (Number(open?.uploads) >= QUOTA.uploads || Number(open?.bytes) + size > QUOTA.bytes)
    throw problem(ERROR.tooManyUploads, { params: { max: QUOTA.uploads } });
}
