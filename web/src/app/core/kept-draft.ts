const PREFIX = 'lg-draft:';

/** As much of `Storage` as a kept draft needs. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/**
 * What people write where the API keeps no draft, kept in their browser until it is sent. A browser without storage (a
 * full one, a private window) keeps nothing; then `keep` says so.
 */
export class KeptDraft<T> {
  readonly #storage: DraftStorage | null;
  readonly #key: string;
  readonly #parse: (found: unknown) => T | null;

  /**
   * @param key tells drafts apart; put the account into it, because a computer may have several users
   * @param parse answers null for what is no draft (any more)
   */
  constructor(storage: DraftStorage | null, key: string, parse: (found: unknown) => T | null) {
    this.#storage = storage;
    this.#key = PREFIX + key;
    this.#parse = parse;
  }

  /** What was kept; null where there is nothing. */
  read(): T | null {
    try {
      const text = this.#storage?.getItem(this.#key) ?? null;
      return text === null ? null : this.#parse(JSON.parse(text));
    } catch {
      return null;
    }
  }

  /** @returns whether it is kept */
  keep(draft: T): boolean {
    try {
      this.#storage?.setItem(this.#key, JSON.stringify(draft));
      return this.#storage !== null;
    } catch {
      return false;
    }
  }

  /** It was sent, or given up. */
  forget(): void {
    try {
      this.#storage?.removeItem(this.#key);
    } catch {
      // Where nothing could be kept there is nothing to remove.
    }
  }
}

/** Whether something in the browser's storage is a kept draft, of whomever. */
export function isKeptDraft(key: string): boolean {
  return key.startsWith(PREFIX);
}

/** Browsers may refuse even to name their storage. */
export function storageOf(window: Window | null): DraftStorage | null {
  try {
    return window?.localStorage ?? null;
  } catch {
    return null;
  }
}
