import { type Signal, signal } from '@angular/core';
import { asProblem } from './api-problem';
import { Autosave, type AutosaveTimes, type SavedRevision } from './autosave';
import { type Decision, type Fields, decide, mergeDrafts, sameWords } from './draft-merge';
import type { DraftShelf } from './draft-shelf';

/** A draft as the portal has it. */
export type StoredDraft<T, S extends SavedRevision> = S & { readonly content: T };

/** What both sides changed, until people decide. */
export interface DraftConflict<T> {
  readonly fields: Fields<T>;
  readonly theirs: T;
}

/** What a shared draft needs of its page. */
export interface DraftDoors<T, S extends SavedRevision> {
  /** Stores on top of a revision; rejects with `stale` where somebody else has stored since. */
  readonly save: (content: T, revision: number) => Promise<S>;
  readonly read: () => Promise<StoredDraft<T, S>>;
  /** What stands in the form. */
  readonly current: () => T;
  /** Puts what others wrote, or what was kept, into the form; the page tells of that change as of any other. */
  readonly adopt: (content: T) => void;
  readonly shelf: DraftShelf<T> | null;
}

/**
 * A draft that several people write at once, and that survives a lost connection and a killed tab. It saves itself; what is
 * not stored yet lies in the browser; what others stored meanwhile is brought together with it field by field, and only
 * where both changed the same field people are asked. Plain TypeScript.
 */
export class SharedDraft<T extends object, S extends SavedRevision> {
  readonly autosave: Autosave<T, S>;
  readonly #doors: DraftDoors<T, S>;
  readonly #conflict = signal<DraftConflict<T> | null>(null);
  readonly #received = signal<Fields<T>>([]);
  readonly #restored = signal(false);
  readonly #kept = signal(false);
  #base: T;
  #revision: number;

  /** Null while nothing is to be decided; nothing is stored before it is. */
  readonly conflict: Signal<DraftConflict<T> | null> = this.#conflict.asReadonly();
  /** Fields that came from others last. */
  readonly received: Signal<Fields<T>> = this.#received.asReadonly();
  /** Whether the form shows words that this browser had kept. */
  readonly restored: Signal<boolean> = this.#restored.asReadonly();
  /** Whether what is not stored yet lies in the browser. */
  readonly kept: Signal<boolean> = this.#kept.asReadonly();

  constructor(doors: DraftDoors<T, S>, start: StoredDraft<T, SavedRevision>, times?: AutosaveTimes) {
    this.#doors = doors;
    this.#base = start.content;
    this.#revision = start.revision;
    this.autosave = new Autosave((content, revision) => this.#store(content, revision), start, times);
  }

  /** Whether something written is not stored yet. */
  get dirty(): boolean {
    return this.#conflict() !== null || this.autosave.dirty;
  }

  /** The content changed: it is kept at once, and stored in a moment. */
  edit(content: T): void {
    if (!this.dirty && sameWords(content, this.#base)) return;
    void this.#keep(content);
    if (this.#conflict() === null) this.autosave.edit(content);
  }

  /** What cannot be stored as it stands, such as a text over its length, is kept all the same. */
  hold(content: T): void {
    void this.#keep(content);
  }

  /** Stores what is not stored yet, now. Resolves with whether everything written is stored; never rejects. */
  async flush(): Promise<boolean> {
    if (this.#conflict() !== null) return false;
    return this.autosave.flush();
  }

  /** Brings back what this browser kept of an earlier visit that could not store it. */
  async restore(): Promise<void> {
    const found = (await this.#doors.shelf?.read()) ?? null;
    if (found === null) return;
    const now = this.#doors.current();
    if (sameWords(found.content, this.#base)) {
      await this.#forget();
      return;
    }
    const base = found.revision === this.#revision ? this.#base : found.base;
    const { content, conflicts } = mergeDrafts(base, found.content, this.#base);
    // Somebody who began to write before this was read is not interrupted: it stays kept.
    if (!sameWords(now, this.#base)) return;
    this.#restored.set(true);
    this.#kept.set(true);
    if (conflicts.length > 0) this.#conflict.set({ fields: conflicts, theirs: this.#base });
    this.#doors.adopt(content);
  }

  /** Somebody may have stored another revision: takes it in where nothing of one's own is on its way. */
  async notice(revision: number): Promise<void> {
    if (!this.#mayTake(revision)) return;
    try {
      const stored = await this.#doors.read();
      if (!this.#mayTake(stored.revision)) return;
      const merged = mergeDrafts(this.#base, this.#doors.current(), stored.content);
      this.#setBase(stored.content, stored.revision);
      this.autosave.rebase(stored);
      this.#take(merged.content, merged.taken);
    } catch {
      // The next look, or the next saving, finds it.
    }
  }

  /** People have decided about every field in question. */
  settle(decisions: Readonly<Partial<Record<string, Decision>>>): void {
    const conflict = this.#conflict();
    if (conflict === null) return;
    const content = decide(this.#doors.current(), conflict.theirs, decisions);
    this.#conflict.set(null);
    this.#doors.adopt(content);
    void this.#keep(content);
    this.autosave.overwrite(this.#revision);
    this.autosave.edit(content);
  }

  /** Ends the timers, when the page goes away. */
  stop(): void {
    this.autosave.stop();
  }

  async #store(content: T, revision: number): Promise<S> {
    try {
      const saved = await this.#doors.save(content, revision);
      this.#setBase(content, saved.revision);
      if (sameWords(this.#doors.current(), content)) await this.#forget();
      return saved;
    } catch (error) {
      if (asProblem(error).code !== 'stale') throw error;
      return this.#reconcile(error);
    }
  }

  /** Somebody else has stored, or an answer of one's own was lost: either way it shows what the portal has now. */
  async #reconcile(stale: unknown): Promise<S> {
    const stored = await this.#doors.read();
    const { content, conflicts, taken } = mergeDrafts(this.#base, this.#doors.current(), stored.content);
    this.#setBase(stored.content, stored.revision);
    this.#take(content, taken);
    if (conflicts.length > 0) {
      this.#conflict.set({ fields: conflicts, theirs: stored.content });
      throw stale;
    }
    if (!sameWords(content, stored.content)) return this.#store(content, stored.revision);
    await this.#forget();
    return stored;
  }

  /** Whether a stored revision is news, and nothing of one's own is on its way. */
  #mayTake(revision: number): boolean {
    return !this.dirty && revision > this.#revision;
  }

  #take(content: T, taken: Fields<T>): void {
    if (taken.length === 0) return;
    this.#received.set(taken);
    this.#doors.adopt(content);
  }

  #setBase(content: T, revision: number): void {
    this.#base = content;
    this.#revision = revision;
  }

  async #keep(content: T): Promise<void> {
    const { shelf } = this.#doors;
    if (shelf) this.#kept.set(await shelf.keep({ content, base: this.#base, revision: this.#revision }));
  }

  async #forget(): Promise<void> {
    await this.#doors.shelf?.forget();
    this.#kept.set(false);
  }
}
