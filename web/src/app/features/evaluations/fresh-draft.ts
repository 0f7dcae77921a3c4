import { signal } from '@angular/core';
import { sameWords } from '../../core/draft-merge';

/** What is stored of something that several people write, with the number of its state. */
export interface Stored<T> {
  readonly revision: number;
  readonly words: T;
}

/**
 * What one types into a form while others may store the same: words that were typed are never overwritten. Where something newer
 * has been stored meanwhile, it stands beside them until people choose.
 */
export class FreshDraft<T extends object> {
  readonly model;
  readonly #base = signal<Stored<T> | null>(null);
  readonly #newer = signal<Stored<T> | null>(null);

  /** Stored by somebody else since one began to type; null where there is no such thing. */
  readonly newer = this.#newer.asReadonly();

  constructor(empty: T) {
    this.model = signal(empty);
  }

  /** On which state one writes: what is sent names it. */
  get revision(): number {
    return this.#base()?.revision ?? 0;
  }

  /** Is told what is stored, as often as it is read. */
  hear(stored: Stored<T>): void {
    const base = this.#base();
    if (base !== null && stored.revision <= base.revision) return;
    const typed = this.model();
    if (base === null || sameWords(typed, base.words) || sameWords(typed, stored.words)) this.#take(stored);
    else this.#newer.set(stored);
  }

  /** Gives up what was typed. */
  takeNewer(): void {
    const newer = this.#newer();
    if (newer !== null) this.#take(newer);
  }

  /** Keeps what was typed; sending it replaces what is newer. */
  keepMine(): void {
    const newer = this.#newer();
    if (newer === null) return;
    this.#base.set(newer);
    this.#newer.set(null);
  }

  #take(stored: Stored<T>): void {
    this.#base.set(stored);
    this.#newer.set(null);
    this.model.set(stored.words);
  }
}
