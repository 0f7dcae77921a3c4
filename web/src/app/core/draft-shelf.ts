import type { IDBPDatabase } from 'idb';

/** What was written and may not be stored on the portal yet. */
export interface KeptWords<T> {
  readonly content: T;
  /** What it was made of, and the revision that was. */
  readonly base: T;
  readonly revision: number;
}

/** Keeps what is written in the browser until the portal has it. */
export interface DraftShelf<T> {
  /** Null where nothing is kept. */
  read(): Promise<KeptWords<T> | null>;
  /** Resolves with whether it is kept: a browser may have no room, or keep nothing in a private window. */
  keep(words: KeptWords<T>): Promise<boolean>;
  forget(): Promise<void>;
}

const DATABASE = 'loi-giai';
const STORE = 'drafts';

let opened: Promise<IDBPDatabase> | null = null;

async function open(): Promise<IDBPDatabase> {
  const { openDB } = await import('idb');
  const close = (): void => {
    const closing = opened;
    opened = null;
    void closing?.then((database) => {
      database.close();
    });
  };
  return openDB(DATABASE, 1, {
    upgrade: (database) => void database.createObjectStore(STORE),
    // Another tab signs out and deletes it, or the browser takes it away: the next use opens it anew.
    blocking: close,
    terminated: () => (opened = null),
  });
}

function database(): Promise<IDBPDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

/** IndexedDB, which a browser writes down even where its tab is killed. One writer at a time, always the newest words. */
export class BrowserShelf<T> implements DraftShelf<T> {
  #last: Promise<unknown> = Promise.resolve();

  /** @param key tells drafts apart; put the account into it, because a computer may have several users */
  constructor(private readonly key: string) {}

  async read(): Promise<KeptWords<T> | null> {
    try {
      return ((await (await database()).get(STORE, this.key)) as KeptWords<T> | undefined) ?? null;
    } catch {
      return null;
    }
  }

  keep(words: KeptWords<T>): Promise<boolean> {
    return this.#next(async () => {
      await (await database()).put(STORE, words, this.key);
    });
  }

  async forget(): Promise<void> {
    await this.#next(async () => (await database()).delete(STORE, this.key));
  }

  #next(work: () => Promise<void>): Promise<boolean> {
    const done = this.#last.then(work).then(
      () => true,
      () => false,
    );
    this.#last = done;
    return done;
  }
}

/** Takes everything off the shelves of this browser, and the names of files that were on their way, when people sign out. */
export function clearShelves(): void {
  if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(DATABASE);
  try {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    for (const key of keys.filter((known) => known.startsWith('tus::'))) localStorage.removeItem(key);
  } catch {
    // Where nothing could be kept there is nothing to remove.
  }
}
