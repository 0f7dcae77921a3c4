import { type Signal, type WritableSignal, signal } from '@angular/core';
import { type ApiProblem, asProblem } from './api-problem';

/** What the API answers to a saved draft. */
export interface SavedRevision {
  readonly revision: number;
  readonly savedAt: string;
}

/**
 * `saved`: all that was written is stored; `waiting`: something new is not sent yet; `failed`: it could not be stored and
 * is still here; `stale`: somebody else stored another revision, nothing is sent any more until people decide.
 */
export type AutosaveStatus = 'saved' | 'waiting' | 'saving' | 'failed' | 'stale';

export interface AutosaveTimes {
  /** From the first unsaved change to the call; typing on does not put it off. */
  readonly delayMs: number;
  /** From a failure that may pass by itself (no network, server not available) to the next attempt. */
  readonly retryMs: number;
}

const TIMES: AutosaveTimes = { delayMs: 2_000, retryMs: 10_000 };

/**
 * Stores a draft while it is written: one call at a time, always the newest content, each with the revision it builds
 * on. Plain TypeScript: the page tells it of every change, shows its status, and calls `flush()` when people leave.
 */
export class Autosave<T, S extends SavedRevision> {
  readonly #status = signal<AutosaveStatus>('saved');
  readonly #savedAt: WritableSignal<string>;
  readonly #problem = signal<ApiProblem | null>(null);
  readonly #save: (content: T, revision: number) => Promise<S>;
  readonly #times: AutosaveTimes;
  #revision: number;
  #pending: { readonly content: T } | null = null;
  #running: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly status: Signal<AutosaveStatus>;
  readonly savedAt: Signal<string>;
  /** Why the last attempt failed; null otherwise. */
  readonly problem: Signal<ApiProblem | null>;

  constructor(
    save: (content: T, revision: number) => Promise<S>,
    start: SavedRevision,
    times: AutosaveTimes = TIMES,
  ) {
    this.#save = save;
    this.#times = times;
    this.#revision = start.revision;
    this.#savedAt = signal(start.savedAt);
    this.status = this.#status.asReadonly();
    this.savedAt = this.#savedAt.asReadonly();
    this.problem = this.#problem.asReadonly();
  }

  /** Whether something written is not stored yet. */
  get dirty(): boolean {
    return this.#pending !== null || this.#running !== null;
  }

  /** The content changed: it is stored in a moment. */
  edit(content: T): void {
    this.#pending = { content };
    if (this.#status() === 'stale') return;
    if (this.#running === null) this.#status.set('waiting');
    this.#schedule(this.#times.delayMs);
  }

  /** Stores what is not stored yet, now. Resolves with whether everything written is stored; never rejects. */
  async flush(): Promise<boolean> {
    this.#clearTimer();
    while (this.#running !== null) await this.#running;
    if (this.#pending !== null && this.#status() !== 'stale') await this.#run();
    return !this.dirty;
  }

  /** After `stale`: people chose to put what they wrote on top of the newer revision. It is stored in a moment. */
  overwrite(revision: number): void {
    this.#revision = revision;
    this.#status.set('waiting');
    this.#clearTimer();
    this.#schedule(0);
  }

  /** Another revision has been taken in, and nothing of one's own is on its way: the next call builds on it. */
  rebase({ revision, savedAt }: SavedRevision): void {
    this.#revision = revision;
    this.#savedAt.set(savedAt);
  }

  /** Ends the timers, when the page goes away. */
  stop(): void {
    this.#clearTimer();
  }

  #schedule(afterMs: number): void {
    if (this.#timer !== null) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (this.#running === null) void this.#run();
    }, afterMs);
  }

  #clearTimer(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #run(): Promise<void> {
    const run = this.#send().finally(() => (this.#running = null));
    this.#running = run;
    return run;
  }

  async #send(): Promise<void> {
    while (this.#pending !== null) {
      const sent = this.#pending;
      this.#pending = null;
      this.#status.set('saving');
      try {
        const { revision, savedAt } = await this.#save(sent.content, this.#revision);
        this.#revision = revision;
        this.#savedAt.set(savedAt);
        this.#problem.set(null);
      } catch (error) {
        this.#pending ??= sent;
        this.#fail(asProblem(error));
        return;
      }
    }
    this.#clearTimer();
    this.#status.set('saved');
  }

  #fail(problem: ApiProblem): void {
    this.#problem.set(problem);
    this.#status.set(problem.code === 'stale' ? 'stale' : 'failed');
    // What the API refused would be refused again; only what may pass by itself is tried again.
    if (problem.status === 0 || problem.status === 429 || problem.status >= 500)
      this.#schedule(this.#times.retryMs);
  }
}
