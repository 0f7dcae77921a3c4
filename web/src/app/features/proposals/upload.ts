import { HttpErrorResponse } from '@angular/common/http';
import type { ErrorCode, FileView } from '@loi-giai/shared';
import { type DetailedError, type PreviousUpload, Upload, type UploadOptions } from 'tus-js-client';
import { ApiProblem } from '../../core/api-problem';
import type { UploadWatch } from './attachments';

const ENDPOINT = '/api/v1/uploads';
const PREFIX = 'lg-upload:';
/** A connection may be away for long: after the first attempts one every ten seconds, for an hour. */
const RETRIES_MS = [0, 1_000, 3_000, 5_000, ...Array<number>(360).fill(10_000)];
/** What passes by itself, although it is answered with a status. */
const PASSING: readonly ErrorCode[] = ['stale', 'too_many_requests'];

/** Whose upload it is: a computer may have several users, and a file may go to several proposals. */
export interface UploadPlace {
  readonly accountId: string;
  readonly proposalId: string;
}

/**
 * Sends one file in pieces (tus) and goes on where it broke off: by a lost connection, and by a closed tab once the same
 * file is chosen again.
 * @returns the attached file; null where it was attached but the answer did not come back
 * @throws ApiProblem
 */
export async function uploadFile(
  file: File,
  place: UploadPlace,
  { progress, waiting, signal }: UploadWatch,
): Promise<FileView | null> {
  let waits = false;
  const wait = (now: boolean): void => {
    waits = now;
    waiting(now);
  };
  let still = (): void => undefined;
  const attached = new Promise<FileView | null>((resolve, reject) => {
    const options: UploadOptions = {
      endpoint: ENDPOINT,
      headers: { 'x-loigiai-request': '1' },
      metadata: { proposalId: place.proposalId, filename: file.name },
      retryDelays: RETRIES_MS,
      removeFingerprintOnSuccess: true,
      fingerprint: () => Promise.resolve(fingerprintOf(file, place)),
      onShouldRetry: (error) => {
        const passes = mayPass(error);
        if (passes) wait(true);
        return passes;
      },
      onProgress: (sent, total) => {
        wait(false);
        progress(total > 0 ? sent / total : 0);
      },
      onSuccess: ({ lastResponse }) => {
        resolve(parse(lastResponse.getBody()) as FileView | null);
      },
      onError: (error) => {
        reject(problemOf(error));
      },
    };
    const upload = new Upload(file, options);
    still = goOnWhenOnline(upload, () => waits);
    signal.addEventListener('abort', () => {
      void upload.abort(true);
      reject(new ApiProblem(0, 'offline'));
    });
    void upload.findPreviousUploads().then(([previous]: PreviousUpload[]) => {
      if (previous) upload.resumeFromPreviousUpload(previous);
      if (!signal.aborted) upload.start();
    });
  });
  return attached.finally(() => {
    still();
  });
}

/**
 * An upload that waits for its next attempt makes it as soon as the connection is back.
 * @returns ends that
 */
export function goOnWhenOnline(upload: Pick<Upload, 'abort' | 'start'>, waits: () => boolean): () => void {
  const online = (): void => {
    if (waits())
      void upload.abort().then(() => {
        upload.start();
      });
  };
  window.addEventListener('online', online);
  return () => {
    window.removeEventListener('online', online);
  };
}

/** Names of files that this browser began to send to a proposal and has not finished. */
export function unfinishedUploads(place: UploadPlace): string[] {
  const prefix = `tus::${PREFIX}${place.accountId}:${place.proposalId}:`;
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    return keys
      .filter((key) => key.startsWith(prefix) && isYoung(localStorage.getItem(key) ?? ''))
      .map((key) => nameIn(key.slice(prefix.length)));
  } catch {
    // A browser may keep nothing, and say so by refusing to be asked.
    return [];
  }
}

/** The portal keeps the pieces of a file for a day. */
function isYoung(record: string): boolean {
  const { creationTime } = (parse(record) ?? {}) as { creationTime?: string };
  return Date.now() - Date.parse(creationTime ?? '') < 24 * 3_600_000;
}

/** The name stands last, in a writing that has no colons. */
function nameIn(rest: string): string {
  return decodeURIComponent(rest.split(':')[2] ?? '');
}

function fingerprintOf(file: File, { accountId, proposalId }: UploadPlace): string {
  const facts = [accountId, proposalId, file.size, file.lastModified, encodeURIComponent(file.name)];
  return `${PREFIX}${facts.join(':')}`;
}

function mayPass(error: Error | DetailedError): boolean {
  const { status, code } = problemOf(error);
  return status === 0 || status === 423 || status >= 500 || PASSING.some((passing) => passing === code);
}

function problemOf(error: Error | DetailedError): ApiProblem {
  const response = 'originalResponse' in error ? error.originalResponse : null;
  if (!response) return new ApiProblem(0, 'offline');
  return ApiProblem.from(
    new HttpErrorResponse({ status: response.getStatus(), error: parse(response.getBody()) }),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
