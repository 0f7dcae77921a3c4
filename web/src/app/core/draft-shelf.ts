import { type IDBPDatabase, openDB } from 'idb';
import { DRAFTS_DATABASE } from './forget-kept';

/** What was written and may not be stored on the portal yet. */
export interface KeptWords<T> {
  readonly content: T;
  /** What it was made of, and the revision that was. */
  readonly base: T;
  readonly revision: number;
}

/** Keeps what is written in the browser until the portal has it. */
export interface DraftShelf<T> {
  /** What this tab kept, and what tabs that are gone have left; a tab that is still open sends its own. */
  read(): Promise<readonly KeptWords<T>[]>;
  /** In place of all that was read. Resolves with whether it is kept: a browser may have no room, or keep nothing in a private window. */
  keep(words: KeptWords<T>): Promise<boolean>;
  /** Also what was read. */
  forget(): Promise<void>;
}

const STORE = 'drafts';

let opened: Promise<IDBPDatabase> | null = null;

async function open(): Promise<IDBPDatabase> {
  const close = (): void => {
    const closing = opened;
    opened = null;
    void closing?.then((database) => {
      database.close();
    });
  };
  return openDB(DRAFTS_DATABASE, 1, {
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

/** Between the key of a draft and the tab that keeps it. */
const OF_TAB = '|';
const LOCK = 'loi-giai-tab:';

/** Names this tab. It holds a lock of that name, which the browser takes away with the tab, however that ends. */
let tab: string | null = null;

function thisTab(): string {
  if (tab === null) {
    const name = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
    // Over plain HTTP there are no locks; then no tab can be told to be open.
    if ('locks' in navigator)
      navigator.locks.request(LOCK + name, () => new Promise<never>(() => undefined)).catch(() => undefined);
    tab = name;
  }
  return tab;
}

async function openTabs(): Promise<ReadonlySet<string>> {
  if (!('locks' in navigator)) return new Set();
  const { held = [] } = await navigator.locks.query();
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])));
}

/** IndexedDB, which a browser writes down even where its tab is killed. One writer at a time, always the newest words. */
export class BrowserShelf<T> implements DraftShelf<T> {
  /** Two tabs of one person keep their words apart, so that neither forgets the other's. */
  readonly #own: string;
  #read: readonly string[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** @param key tells drafts apart; put the account into it, because a computer may have several users */
  constructor(private readonly key: string) {
    this.#own = key + OF_TAB + thisTab();
  }

  async read(): Promise<readonly KeptWords<T>[]> {
    try {
      const kept = await database();
      const range = IDBKeyRange.bound(this.key + OF_TAB, `${this.key + OF_TAB}\uffff`);
      const [keys, inUse] = await Promise.all([kept.getAllKeys(STORE, range), openTabs()]);
      // Tabs are named by when they began: the oldest come first.
      const mine = (keys as string[]).filter(
        (key) => key === this.#own || !inUse.has(key.slice(this.key.length + OF_TAB.length)),
      );
      const words = await Promise.all(mine.map((key) => kept.get(STORE, key)));
      this.#read = mine;
      return words.filter((found) => found !== undefined) as KeptWords<T>[];
    } catch {
      return [];
    }
  }

  keep(words: KeptWords<T>): Promise<boolean> {
    return this.#next(async () => {
      const writing = (await database()).transaction(STORE, 'readwrite');
      const others = this.#read.filter((key) => key !== this.#own);
      await Promise.all([
        writing.store.put(words, this.#own),
        ...others.map((key) => writing.store.delete(key)),
        writing.done,
      ]);
      this.#read = [];
    });
  }

  async forget(): Promise<void> {
    await this.#next(async () => {
      const writing = (await database()).transaction(STORE, 'readwrite');
      await Promise.all([
        ...[this.#own, ...this.#read].map((key) => writing.store.delete(key)),
        writing.done,
      ]);
      this.#read = [];
    });
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
