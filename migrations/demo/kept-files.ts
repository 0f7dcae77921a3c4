import { Readable } from 'node:stream';
import { sealStream } from '../../api/src/platform/sealing/sealed-stream';
import type { FileStore } from '../../api/src/platform/storage/file-store';

/** Files put into the store while the city is filled: removed again where the filling fails, as no rollback does it. */
export class KeptFiles {
  private readonly keys: string[] = [];

  constructor(private readonly store: FileStore) {}

  /** @param seal the file's own key, where it is a sealed one */
  async put(content: Buffer, seal: Buffer | null = null): Promise<string> {
    const bytes = Readable.from([content]);
    const key = await this.store.put(seal ? sealStream(seal, bytes) : bytes);
    this.keys.push(key);
    return key;
  }

  async discard(): Promise<void> {
    for (const key of this.keys) await this.store.remove(key);
  }
}
