import { type Signal, computed, signal } from '@angular/core';
import { PROPOSAL_LIMITS, VERIFICATION_LIMITS } from '@loi-giai/shared';
import { hexOf } from './merkle-root';

/** Why a file has no digest; `unavailable`: the browser digests only on pages that came over https. */
export type DigestFault = 'size' | 'count' | 'unreadable' | 'unavailable';

export interface DigestedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** 0…1 until the digest is taken or cannot be. */
  readonly progress: number | null;
  /** Hexadecimal. */
  readonly sha256: string | null;
  readonly fault: DigestFault | null;
}

/** @throws what a file throws that cannot be read, `DigestUnavailable` */
export type Digest = (file: Blob, progress: (share: number) => void) => Promise<string>;

/** Files that somebody chose, digested one after the other: never more than one of them lies in memory. */
export class FileDigests {
  readonly #list = signal<readonly DigestedFile[]>([]);
  readonly #waiting: { readonly id: string; readonly file: Blob }[] = [];
  readonly #digest: Digest;
  #running: Promise<void> | null = null;
  #last = 0;

  readonly list: Signal<readonly DigestedFile[]> = this.#list.asReadonly();
  readonly busy = computed(() => this.#list().some(({ progress }) => progress !== null));

  constructor(digest: Digest = digestOf) {
    this.#digest = digest;
  }

  add(files: readonly File[]): void {
    for (const file of files) {
      this.#last += 1;
      const id = `file-${this.#last}`;
      const { name, size } = file;
      const fault = this.#faultOf(size);
      this.#list.update((list) => [
        ...list,
        { id, name, size, progress: fault ? null : 0, sha256: null, fault },
      ]);
      if (!fault) this.#waiting.push({ id, file });
    }
    this.#running ??= this.#run();
  }

  drop(id: string): void {
    const waiting = this.#waiting.findIndex((entry) => entry.id === id);
    if (waiting >= 0) this.#waiting.splice(waiting, 1);
    this.#list.update((list) => list.filter((entry) => entry.id !== id));
  }

  /** Resolves once every file has its digest or its fault. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  #faultOf(size: number): DigestFault | null {
    if (size > PROPOSAL_LIMITS.fileBytes) return 'size';
    const counted = this.#list().filter(({ fault }) => fault === null).length;
    return counted >= VERIFICATION_LIMITS.files ? 'count' : null;
  }

  async #run(): Promise<void> {
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift())
      await this.#take(next.id, next.file);
    this.#running = null;
  }

  async #take(id: string, file: Blob): Promise<void> {
    try {
      const sha256 = await this.#digest(file, (progress) => {
        this.#change(id, { progress });
      });
      this.#change(id, { progress: null, sha256 });
    } catch (error) {
      const fault = error instanceof DigestUnavailable ? 'unavailable' : 'unreadable';
      this.#change(id, { progress: null, fault });
    }
  }

  #change(id: string, change: Partial<DigestedFile>): void {
    this.#list.update((list) => list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }
}

export class DigestUnavailable extends Error {}

const PIECE_BYTES = 4 * 1024 * 1024;

/** SHA-256 in hexadecimal. Reads piece by piece, so that the page stays awake; the digest itself is taken beside it. */
export async function digestOf(file: Blob, progress: (share: number) => void): Promise<string> {
  // Absent on pages that came over http, whatever the types say.
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (!subtle) throw new DigestUnavailable();
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer()), at);
    progress(Math.min(1, (at + PIECE_BYTES) / file.size));
  }
  return hexOf(new Uint8Array(await subtle.digest('SHA-256', bytes)));
}
