import { isKeptDraft } from './kept-draft';

/** Where `DraftShelf` keeps drafts; named here, because every page can sign out, and only pages with a draft need the shelf. */
export const DRAFTS_DATABASE = 'loi-giai';

/**
 * Forgets everything this browser keeps of what people wrote, and the names of files that were on their way, when they sign out: at
 * a shared computer nobody finds it. What belongs to a session that ended by itself stays until its person is back.
 */
export function forgetKept(): void {
  // A browser that keeps nothing may even refuse to be asked.
  attempt(() => {
    if (typeof indexedDB !== 'undefined') indexedDB.deleteDatabase(DRAFTS_DATABASE);
  });
  attempt(() => {
    const keys = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index) ?? '');
    for (const key of keys.filter((known) => isKeptDraft(known) || known.startsWith('tus::')))
      localStorage.removeItem(key);
  });
}

function attempt(act: () => void): void {
  try {
    act();
  } catch {
    // There is nothing to remove.
  }
}
