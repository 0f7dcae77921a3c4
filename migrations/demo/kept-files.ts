import { Readable } from 'node:stream';
import type { FileStore } from '../../api/src/platform/storage/file-store';

/** Files put into the store while the city is filled: removed again where the filling fails, as no rollback does it. */
export class KeptFiles {
  private readonly keys: string[] = [];

  constructor(private readonly store: FileStore) {}

  async put(content: Buffer): Promise<string> {
    const key = await this.store.put(Readable.from([content]));
    this.keys.push(key);
    return key;
  }

  async discard(): Promise<void> {
    for (const key of this.keys) await this.store.remove(key);
  }
}
