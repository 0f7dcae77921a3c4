import { type Signal, signal } from '@angular/core';
import { asProblem } from './api-problem';
import { Autosave, type AutosaveTimes, type SavedRevision } from './autosave';
import { type Decisions, type DraftPart, decide, mergeDrafts, putTogether, sameWords } from './draft-merge';
import type { DraftShelf, KeptWords } from './draft-shelf';

/** A draft as the portal has it. */
export type StoredDraft<T, S extends SavedRevision> = S & { readonly content: T };

/** What both sides changed, until people decide. */
export interface DraftConflict<T> {
  readonly parts: readonly DraftPart[];
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
  /** Whether a part can hold two texts one after the other: a choice or a date cannot. */
  readonly joins: (part: DraftPart) => boolean;
}

/**
 * A draft that several people write at once, and that survives a lost connection and a killed tab. It saves itself; what is
 * not stored yet lies in the browser; what others stored meanwhile is brought together with it part by part, and only
 * where both changed the same part people are asked. Plain TypeScript.
 */
export class SharedDraft<T extends object, S extends SavedRevision> {
  readonly autosave: Autosave<T, S>;
  readonly #doors: DraftDoors<T, S>;
  readonly #conflict = signal<DraftConflict<T> | null>(null);
  readonly #received = signal<readonly DraftPart[]>([]);
  readonly #restored = signal(false);
  readonly #kept = signal(false);
  readonly #unkept = signal(false);
  #base: T;
  #revision: number;
  /** What both sides of the conflict began with: what is kept meanwhile is kept as made of it, so that people are asked again. */
  #origin: Pick<KeptWords<T>, 'base' | 'revision'> | null = null;
  /** Something stands in the form that cannot be stored as it is. */
  #held = false;
  #restoring: Promise<void> | null = null;
  #gone = false;

  /** Null while nothing is to be decided; nothing is stored before it is. */
  readonly conflict: Signal<DraftConflict<T> | null> = this.#conflict.asReadonly();
  /** Parts that came from others last. */
  readonly received: Signal<readonly DraftPart[]> = this.#received.asReadonly();
  /** Whether the form shows words that this browser had kept. */
  readonly restored: Signal<boolean> = this.#restored.asReadonly();
  /** Whether what is not stored yet lies in the browser. */
  readonly kept: Signal<boolean> = this.#kept.asReadonly();
  /** Whether the browser refused to keep what was written last: it has no room, or keeps nothing in a private window. */
  readonly unkept: Signal<boolean> = this.#unkept.asReadonly();

  constructor(doors: DraftDoors<T, S>, start: StoredDraft<T, SavedRevision>, times?: AutosaveTimes) {
    this.#doors = doors;
    this.#base = start.content;
    this.#revision = start.revision;
    this.autosave = new Autosave((content, revision) => this.#store(content, revision), start, times);
  }

  /** Whether something written is not stored yet. */
  get dirty(): boolean {
    return !this.#gone && (this.#held || this.#conflict() !== null || this.autosave.dirty);
  }

  /** Whether a part can hold both texts, one after the other. */
  joins(part: DraftPart): boolean {
    return this.#doors.joins(part);
  }

  /** The content changed: it is kept at once, and stored in a moment. */
  edit(content: T): void {
    if (this.#gone) return;
    this.#held = false;
    if (!this.dirty && sameWords(content, this.#base)) {
      if (this.#kept()) void this.#forget();
      return;
    }
    void this.#keep(content);
    if (this.#conflict() === null) this.autosave.edit(content);
  }

  /** What cannot be stored as it stands, such as a text over its length, is kept all the same. */
  hold(content: T): void {
    this.#held = true;
    void this.#keep(content);
  }

  /** Stores what is not stored yet, now. Resolves with whether everything written is stored; never rejects. */
  async flush(): Promise<boolean> {
    if (this.#conflict() !== null) return false;
    await this.autosave.flush();
    return !this.dirty;
  }

  /** Brings back what this browser kept of earlier visits that could not store it. */
  async restore(): Promise<void> {
    this.#restoring = this.#restore().finally(() => (this.#restoring = null));
    await this.#restoring;
  }

  /** Somebody may have stored another revision: takes it in where nothing of one's own is on its way. */
  async notice(revision: number): Promise<void> {
    if (!this.#mayTake(revision)) return;
    try {
      const stored = await this.#doors.read();
      if (!this.#mayTake(stored.revision)) return;
      this.autosave.rebase(stored);
      this.#takeIn(stored);
    } catch {
      // The next look, or the next saving, finds it.
    }
  }

  /** People have decided about every part in question. */
  settle(decisions: Decisions): void {
    const conflict = this.#conflict();
    if (conflict === null) return;
    const content = decide(this.#doors.current(), conflict.theirs, decisions);
    this.#conflict.set(null);
    this.#origin = null;
    void this.#keep(content);
    this.autosave.overwrite(this.#revision);
    this.autosave.edit(content);
    this.#doors.adopt(content);
  }

  /** There is no such draft any more: nothing is sent, and what this browser kept is forgotten. */
  async giveUp(): Promise<void> {
    this.#gone = true;
    this.stop();
    await this.#forget();
  }

  /** Ends the timers, when the page goes away. */
  stop(): void {
    this.autosave.stop();
  }

  async #restore(): Promise<void> {
    const found = (await this.#doors.shelf?.read()) ?? [];
    if (found.length === 0) return;
    const theirs = this.#base;
    const joins = (part: DraftPart): boolean => this.joins(part);
    const conflicts = new Set<DraftPart>();
    let content = theirs;
    for (const words of found) {
      const merged = mergeDrafts(this.#baseOf(words), words.content, theirs);
      if (merged.conflicts.length > 0) this.#origin ??= words;
      merged.conflicts.forEach((part) => conflicts.add(part));
      content = putTogether(theirs, content, merged.content, joins);
    }
    if (sameWords(content, theirs)) {
      if (!this.dirty) await this.#forget();
      return;
    }
    // Somebody may have begun to write before this was read.
    content = putTogether(theirs, content, this.#doors.current(), joins);
    await this.#put(content);
    this.#restored.set(true);
    if (conflicts.size > 0) this.#conflict.set({ parts: [...conflicts], theirs });
    this.#doors.adopt(content);
  }

  #baseOf({ base, revision }: KeptWords<T>): T {
    return revision === this.#revision ? this.#base : base;
  }

  async #store(content: T, revision: number): Promise<S> {
    try {
      const saved = await this.#doors.save(content, revision);
      this.#setBase(content, saved.revision);
      await this.#storedAs(content);
      return saved;
    } catch (error) {
      if (asProblem(error).code !== 'stale') throw error;
      return this.#reconcile(error);
    }
  }

  /** What was written during the call stays kept, as made of what the portal has now. */
  async #storedAs(content: T): Promise<void> {
    const current = this.#doors.current();
    if (sameWords(current, content)) await this.#forget();
    else await this.#keep(current);
  }

  /** Somebody else has stored, or an answer of one's own was lost: either way it shows what the portal has now. */
  async #reconcile(stale: unknown): Promise<S> {
    const stored = await this.#doors.read();
    const content = this.#takeIn(stored);
    if (this.#conflict() !== null) throw stale;
    if (!sameWords(content, stored.content)) return this.#store(content, stored.revision);
    await this.#forget();
    return stored;
  }

  /** Brings what is stored together with what stands in the form. Where people must decide, the conflict says so. */
  #takeIn(stored: StoredDraft<T, S>): T {
    const origin = this.#origin ?? { base: this.#base, revision: this.#revision };
    const { content, conflicts, taken } = mergeDrafts(origin.base, this.#doors.current(), stored.content);
    this.#setBase(stored.content, stored.revision);
    if (conflicts.length > 0) {
      this.#origin = origin;
      this.#conflict.set({ parts: conflicts, theirs: stored.content });
      void this.#keep(content);
    }
    if (taken.length > 0) {
      this.#received.set(taken);
      this.#doors.adopt(content);
    }
    return content;
  }

  /** Whether a stored revision is news, and nothing of one's own is on its way. */
  #mayTake(revision: number): boolean {
    return !this.dirty && revision > this.#revision;
  }

  #setBase(content: T, revision: number): void {
    this.#base = content;
    this.#revision = revision;
  }

  /** What is kept is not replaced before it has been read. */
  async #keep(content: T): Promise<void> {
    if (this.#restoring === null) {
      await this.#put(content);
      return;
    }
    await this.#restoring;
    if (this.dirty) await this.#put(this.#doors.current());
  }

  async #put(content: T): Promise<void> {
    const { shelf } = this.#doors;
    const { base, revision } = this.#origin ?? { base: this.#base, revision: this.#revision };
    if (!shelf || this.#gone) return;
    const kept = await shelf.keep({ content, base, revision });
    this.#kept.set(kept);
    this.#unkept.set(!kept);
  }

  async #forget(): Promise<void> {
    await this.#doors.shelf?.forget();
    this.#kept.set(false);
  }
}
