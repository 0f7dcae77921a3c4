import {
  DOCUMENT,
  type Signal,
  type WritableSignal,
  computed,
  effect,
  inject,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { KeptDraft, storageOf } from './kept-draft';
import { Session } from './session';

export type Keeping = 'kept' | 'refused' | null;

/** The model of a form whose words the browser keeps until they are sent. */
export interface KeptForm<T> {
  readonly model: WritableSignal<T>;
  /** Whether the words lie in the browser, or it refused to keep them; null before anything was written. */
  readonly state: Signal<Keeping>;
  /** The words were sent, or given up: the browser forgets them, and the form begins anew with what `start` says then. */
  done(): void;
}

/**
 * Call in an injection context. What was kept comes back when the page is opened again by the same account.
 * @param key names the form and its record; inputs may be read
 * @param parse answers null for what is no draft (any more)
 * @param start what the form holds where nothing is kept; a new object whenever that changes
 */
export function keptForm<T extends object>(
  key: () => string,
  parse: (found: unknown) => T | null,
  start: () => T,
): KeptForm<T> {
  const storage = storageOf(inject(DOCUMENT).defaultView);
  const account = inject(Session).account;
  const draft = computed(() => new KeptDraft<T>(storage, `${account()?.id ?? ''}:${key()}`, parse));
  const rounds = signal(0);
  const begin = computed(() => {
    rounds();
    const found = draft().read();
    return { words: found ?? { ...start() }, state: found === null ? null : ('kept' as const) };
  });
  const model = linkedSignal(() => begin().words);
  const state = linkedSignal<Keeping>(() => begin().state);
  effect(() => {
    const words = model();
    if (words === untracked(begin).words) return;
    untracked(() => {
      state.set(draft().keep(words) ? 'kept' : 'refused');
    });
  });
  return {
    model,
    state: state.asReadonly(),
    done() {
      draft().forget();
      rounds.update((round) => round + 1);
    },
  };
}

/** Reads back an object of texts: every key of `like` must be there, of the same type; others are left out. */
export function wordsLike<T extends Readonly<Record<string, string | boolean>>>(
  like: T,
): (found: unknown) => T | null {
  return (found) => {
    if (typeof found !== 'object' || found === null) return null;
    const record = found as Readonly<Record<string, unknown>>;
    const fits = Object.entries(like).every(([key, value]) => typeof record[key] === typeof value);
    return fits ? (Object.fromEntries(Object.keys(like).map((key) => [key, record[key]])) as T) : null;
  };
}
