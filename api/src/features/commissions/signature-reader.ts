import { Worker } from 'node:worker_threads';
import type { SignatureField } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';

/** Milliseconds; a paper takes a tenth of a second, one that was made to be slow takes for ever. */
const PATIENCE = 10_000;
const MEGABYTES = 512;

/** Reads the signature fields of a PDF in a thread of its own: a file that keeps the parser busy keeps nobody waiting. */
@Injectable()
export class SignatureReader {
  /** @returns null where the file cannot be read, or not in time */
  read(bytes: Buffer): Promise<SignatureField[] | null> {
    const source = new URL(
      import.meta.url.endsWith('.ts') ? './pdf-signatures.ts' : './pdf-signatures.js',
      import.meta.url,
    );
    return new Promise((resolve) => {
      const worker = new Worker(source, {
        workerData: { pdf: new Uint8Array(bytes) },
        execArgv: [],
        stdout: true,
        stderr: true,
        resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
      });
      const answer = (fields: SignatureField[] | null): void => {
        clearTimeout(timer);
        void worker.terminate();
        resolve(fields);
      };
      const timer = setTimeout(() => answer(null), PATIENCE);
      worker.once('message', answer);
      worker.once('error', () => answer(null));
    });
  }
}
