import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Configuration } from '../config/configuration';
import { FileStore } from './file-store';

const PARTIAL = '.partial';
const SUBFOLDER = /^[0-9a-f]{2}$/;
const KEY = /^[0-9a-f]{2}\/[0-9a-f-]{36}(\.partial)?$/;

/** Files in a folder, under random names, in 256 subfolders. A file appears under its key only when it is complete. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(content: AsyncIterable<Buffer>): Promise<string> {
    const id = randomUUID();
    const key = `${id.slice(0, 2)}/${id}`;
    const path = this.pathOf(key);
    const partial = `${path}${PARTIAL}`;
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    if (made !== undefined) for (const folder of [dirname(made), this.folder]) await flush(folder);
    try {
      await pipeline(content, createWriteStream(partial, { mode: 0o640 }));
      await flush(partial);
      await rename(partial, path);
      await flush(dirname(path));
    } catch (error) {
      for (const left of [partial, path]) await rm(left, { force: true });
      throw error;
    }
    return key;
  }

  read(key: string): Readable {
    return createReadStream(this.pathOf(key));
  }

  async *keptBefore(instant: Date): AsyncGenerator<string[]> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    for (const subfolder of (await readdir(this.folder)).filter((name) => SUBFOLDER.test(name))) {
      const old: string[] = [];
      for (const name of await readdir(join(this.folder, subfolder))) {
        const key = `${subfolder}/${name}`;
        if (KEY.test(key) && (await isOlder(this.pathOf(key), instant))) old.push(key);
      }
      yield old;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf(key: string): string {
    if (!KEY.test(key)) throw new Error('not a key of this store');
    return join(this.folder, key);
  }
}

/** The store that these settings name. */
export function fileStoreOf({ DATA_DIR }: Configuration): FileStore {
  return new DiskFileStore(join(DATA_DIR, 'files'));
}

/** What is gone by now, or cannot be looked at, is left alone. */
async function isOlder(path: string, instant: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtime < instant;
}

/** A receipt may be given for this file: it, and its name in the folder, must survive a power cut. */
async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
