import { DOCUMENT, DestroyRef, inject } from '@angular/core';

/** Something people write that may not be stored yet. */
export interface Unsaved {
  /** Whether leaving now would lose something. */
  dirty(): boolean;
  /** Stores what can be stored; resolves with whether nothing is left. */
  flush(): Promise<boolean>;
}

/** Stores a draft as soon as the connection is back. Call it in the constructor of the component that holds the draft. */
export function storeWhenOnline(draft: Pick<Unsaved, 'flush'>): void {
  const window = inject(DOCUMENT).defaultView;
  const online = (): void => void draft.flush();
  window?.addEventListener('online', online);
  inject(DestroyRef).onDestroy(() => window?.removeEventListener('online', online));
}

/**
 * Stores a draft as soon as its tab is hidden, and lets the browser ask before a tab is closed with something unsaved.
 * Call it in the constructor of the component that holds the draft.
 */
export function storeOnLeaving(draft: Unsaved): void {
  const document = inject(DOCUMENT);
  const window = document.defaultView;
  const hidden = (): void => {
    if (document.visibilityState === 'hidden') void draft.flush();
  };
  const closing = (event: BeforeUnloadEvent): void => {
    if (!draft.dirty()) return;
    void draft.flush();
    event.preventDefault();
  };
  document.addEventListener('visibilitychange', hidden);
  window?.addEventListener('beforeunload', closing);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', hidden);
    window?.removeEventListener('beforeunload', closing);
  });
}
