import type { Readable } from 'node:stream';
import { DataStore, Upload } from '@tus/server';
import { notFound } from '../../platform/errors/problem';
import { type OpenUpload, type PartialUploads, UPLOAD_LIFE_MS } from '../../platform/storage/partial-uploads';

/** What the tus protocol asks of a store, answered by our own; whose upload it is was asked before. */
export class PartialDataStore extends DataStore {
  override readonly extensions = ['creation', 'termination', 'expiration'];

  /** @param find answers null for what its reader may not see */
  constructor(
    private readonly partials: PartialUploads,
    private readonly find: (id: string) => Promise<OpenUpload | null>,
  ) {
    super();
  }

  override create(upload: Upload): Promise<Upload> {
    upload.creation_date = new Date().toISOString();
    return Promise.resolve(upload);
  }

  override write(content: Readable, id: string, offset: number): Promise<number> {
    return this.partials.write(id, content, offset);
  }

  override async getUpload(id: string): Promise<Upload> {
    const found = await this.find(id);
    if (!found) throw notFound();
    const { size, offset, createdAt } = found;
    return new Upload({ id, size, offset, creation_date: createdAt.toISOString() });
  }

  override remove(id: string): Promise<void> {
    return this.partials.remove(id);
  }

  override getExpiration(): number {
    return UPLOAD_LIFE_MS;
  }
}
