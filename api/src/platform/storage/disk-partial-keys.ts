import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PartialKeys } from './partial-keys';

/** Wraps by a key that is made once and kept beside the files. */
export class DiskPartialKeys extends PartialKeys {
  private loaded: Buffer | null = null;

  constructor(private readonly folder: string) {
    super();
  }

  wrap(key: Buffer): Buffer {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.secret(), nonce);
    const wrapped = Buffer.concat([cipher.update(key), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), wrapped]);
  }

  unwrap(wrapped: Buffer): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.secret(), wrapped.subarray(0, 12));
    decipher.setAuthTag(wrapped.subarray(12, 28));
    return Buffer.concat([decipher.update(wrapped.subarray(28)), decipher.final()]);
  }

  tagOf(text: string): string {
    return createHmac('sha256', this.secret()).update(text).digest('hex');
  }

  private secret(): Buffer {
    return (this.loaded ??= this.load());
  }

  private load(): Buffer {
    const path = join(this.folder, 'uploads.key');
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    try {
      writeFileSync(path, randomBytes(32), { flag: 'wx', mode: 0o600 });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return readFileSync(path);
  }
}
