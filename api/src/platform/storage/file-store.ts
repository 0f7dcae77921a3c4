import type { Readable } from 'node:stream';

/** Where the bytes of uploaded files are. Keys are made by the store and say nothing of their content. */
export abstract class FileStore {
  /** Keeps everything the content gives; resolves when it is safely stored, keeps nothing where it fails. @returns the key */
  abstract put(content: AsyncIterable<Buffer>): Promise<string>;
  abstract read(key: string): Readable;
  /** The keys of everything kept since before this instant, in batches; also of what was never completely stored. */
  abstract keptBefore(instant: Date): AsyncIterable<readonly string[]>;
  /** A key that does not exist is no error. */
  abstract remove(key: string): Promise<void>;
}
