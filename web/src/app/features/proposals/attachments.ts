import { type Signal, type WritableSignal, computed, signal } from '@angular/core';
import { type FileView, PROPOSAL_LIMITS } from '@loi-giai/shared';
import { type ApiProblem, asProblem } from '../../core/api-problem';

/** Endings that attachments may have; the API decides from the content. */
export const ATTACHMENT_ENDINGS = ['.pdf', '.png', '.jpg', '.jpeg', '.docx', '.xlsx', '.pptx'] as const;

/** Why a file was not taken; the first three are found before anything is sent. */
export type AttachmentFault = 'type' | 'size' | 'count' | ApiProblem;

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** 0…1 while it is on its way; null once it is stored or refused. */
  readonly progress: number | null;
  readonly fault: AttachmentFault | null;
  /** The connection is away: it goes on by itself. */
  readonly waits?: boolean;
}

export interface UploadWatch {
  /** Share of the file that has arrived, 0…1. */
  readonly progress: (share: number) => void;
  /** The connection is away, or back. */
  readonly waiting: (waits: boolean) => void;
  /** Gives the upload up. */
  readonly signal: AbortSignal;
}

export type Upload = (file: File, watch: UploadWatch) => Promise<FileView>;

/** The files of a draft: those that are stored, one on its way, others waiting, some refused. Plain TypeScript. */
export class Attachments {
  readonly #list: WritableSignal<readonly Attachment[]>;
  readonly #stored: WritableSignal<readonly FileView[]>;
  readonly #waiting: { readonly id: string; readonly file: File }[] = [];
  readonly #upload: Upload;
  readonly #changed: () => void;
  #running = false;
  #current: { readonly id: string; readonly abort: AbortController } | null = null;
  #last = 0;

  readonly list: Signal<readonly Attachment[]>;
  readonly stored: Signal<readonly FileView[]>;
  readonly busy = computed(() => this.#list().some(({ progress }) => progress !== null));

  /** @param changed is told whenever a file was stored */
  constructor(stored: readonly FileView[], upload: Upload, changed: () => void) {
    this.#upload = upload;
    this.#changed = changed;
    // Made here and not written to: the page makes this inside a computed signal.
    this.#stored = signal(stored);
    this.#list = signal(
      stored.map(({ id, name, size }) => ({ id, name, size, progress: null, fault: null })),
    );
    this.stored = this.#stored.asReadonly();
    this.list = this.#list.asReadonly();
  }

  /** Takes chosen files; what cannot be right is refused at once, the rest is sent one after the other. */
  add(files: readonly File[]): void {
    // A refusal has been read by the time people choose again.
    this.#list.update((list) => list.filter(({ fault }) => fault === null));
    for (const file of files) {
      this.#last += 1;
      const id = `new-${this.#last}`;
      const fault = this.#faultOf(file);
      const { name, size } = file;
      this.#list.update((list) => [...list, { id, name, size, progress: fault ? null : 0, fault }]);
      if (!fault) this.#waiting.push({ id, file });
    }
    if (!this.#running) void this.#run();
  }

  /** Takes an entry off the list: a refused file, one that waits or is on its way, or one that has been removed from the draft. */
  drop(id: string): void {
    if (this.#current?.id === id) this.#current.abort.abort();
    const waiting = this.#waiting.findIndex((entry) => entry.id === id);
    if (waiting >= 0) this.#waiting.splice(waiting, 1);
    this.#list.update((list) => list.filter((entry) => entry.id !== id));
    this.#stored.update((list) => list.filter((file) => file.id !== id));
  }

  isStored(id: string): boolean {
    return this.#stored().some((file) => file.id === id);
  }

  #faultOf({ name, size }: File): AttachmentFault | null {
    if (!ATTACHMENT_ENDINGS.some((ending) => name.toLowerCase().endsWith(ending))) return 'type';
    if (size > PROPOSAL_LIMITS.fileBytes) return 'size';
    const counted = this.#list().filter(({ fault }) => fault === null).length;
    return counted >= PROPOSAL_LIMITS.files ? 'count' : null;
  }

  async #run(): Promise<void> {
    this.#running = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift())
      await this.#send(next.id, next.file);
    this.#running = false;
  }

  async #send(id: string, file: File): Promise<void> {
    const abort = new AbortController();
    this.#current = { id, abort };
    try {
      const stored = await this.#upload(file, {
        progress: (progress) => {
          this.#change(id, { progress });
        },
        waiting: (waits) => {
          this.#change(id, { waits });
        },
        signal: abort.signal,
      });
      this.#stored.update((list) => [...list, stored]);
      this.#change(id, { id: stored.id, name: stored.name, size: stored.size, progress: null, waits: false });
      this.#changed();
    } catch (error) {
      this.#change(id, { progress: null, waits: false, fault: asProblem(error) });
    } finally {
      this.#current = null;
    }
  }

  #change(id: string, change: Partial<Attachment>): void {
    this.#list.update((list) => list.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)));
  }
}
