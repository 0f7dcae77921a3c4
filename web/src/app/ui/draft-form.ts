import { DOCUMENT, DestroyRef, effect, inject, untracked } from '@angular/core';
import type { ApiProblem } from '../core/api-problem';
import type { SavedRevision } from '../core/autosave';
import type { DraftPart } from '../core/draft-merge';
import { BrowserShelf, type DraftShelf } from '../core/draft-shelf';
import { storeOnLeaving, storeWhenOnline } from '../core/leaving';
import { Session } from '../core/session';
import type { SharedDraft } from '../core/shared-draft';
import { DRAFT_TEXTS } from './draft.texts';
import { injectTexts } from '../core/texts';
import { Toasts } from './toasts';

/** A form that shows a shared draft; all but `nameOf` are asked reactively. */
export interface DraftFormParts<T extends object> {
  readonly draft: () => SharedDraft<T, SavedRevision>;
  /** What stands in the form. */
  readonly content: () => T;
  /** Whether the form holds something that cannot be stored as it is. */
  readonly blocked: () => boolean;
  readonly nameOf: (part: DraftPart) => string;
  /** Puts on its fields what the API refused when the draft saved itself; null once it took it. */
  readonly refuse?: (problem: ApiProblem | null) => void;
  /** Whether nothing is stored any more. */
  readonly ended?: () => boolean;
  /** Whether something is on its way that this browser does not keep, such as a file. */
  readonly busy?: () => boolean;
  /** Whether each change is to be sent at once. */
  readonly hurried?: () => boolean;
}

export interface DraftForm {
  /** Stores what is not stored yet. Resolves with whether everything is. */
  flush(): Promise<boolean>;
  /** The same for whoever sends the form: rejects with what is in the way. */
  store(): Promise<void>;
  /**
   * Whether the page may be left: everything is stored or kept in this browser, or people choose to give it up.
   * @param ask asks them
   */
  leave(ask: () => Promise<boolean>): Promise<boolean>;
}

/**
 * Ties a form to its shared draft: what is written is stored or at least kept, what this browser had kept comes back, and what
 * came from others is told. Call it in the constructor of the component that holds the form.
 */
export function draftForm<T extends object>(parts: DraftFormParts<T>): DraftForm {
  const { draft, content, blocked, ended = never, busy = never, hurried = never } = parts;
  const toasts = inject(Toasts);
  const t = injectTexts(DRAFT_TEXTS);
  const flush = (): Promise<boolean> => draft().flush();
  effect(() => {
    const [words, faulty] = [content(), blocked()];
    untracked(() => {
      if (ended()) return;
      if (faulty) draft().hold(words);
      else draft().edit(words);
      if (hurried()) void flush();
    });
  });
  effect(() => {
    const received = draft().received();
    if (received.length > 0)
      untracked(() => toasts.show(t().received(received.map((part) => parts.nameOf(part)).join(', '))));
  });
  effect(() => {
    const shared = draft();
    untracked(() => void shared.restore());
  });
  effect(() => {
    const problem = draft().autosave.problem();
    untracked(() => parts.refuse?.(problem));
  });
  storeOnLeaving({ dirty: () => !ended() && (draft().dirty || busy()), flush });
  storeWhenOnline({ flush });
  inject(DestroyRef).onDestroy(() => draft().stop());
  keepClearOfTheBar();
  return {
    flush,
    async store() {
      if (!(await flush())) throw draft().autosave.problem() ?? new Error('not stored');
    },
    async leave(ask) {
      if (ended()) return true;
      // Where the session has ended, another attempt would only ask to sign in once more.
      const signedOut = draft().autosave.problem()?.status === 401;
      const stored = signedOut ? !draft().dirty : await flush();
      if (busy()) return ask();
      if (stored) return true;
      if (!draft().kept()) return ask();
      toasts.show(t().keptHere, 'failed');
      return true;
    },
  };
}

/** Where a draft is kept in this browser; nowhere where nobody is signed in. */
export function injectShelf<T>(): (name: string) => DraftShelf<T> | null {
  const account = inject(Session).account;
  return (name) => {
    const id = untracked(account)?.id;
    return id === undefined ? null : new BrowserShelf<T>(`${id}:${name}`);
  };
}

/** The bar at the bottom must not cover what has the focus. */
function keepClearOfTheBar(): void {
  const root = inject(DOCUMENT).documentElement;
  root.style.scrollPaddingBottom = '6rem';
  inject(DestroyRef).onDestroy(() => (root.style.scrollPaddingBottom = ''));
}

function never(): boolean {
  return false;
}
