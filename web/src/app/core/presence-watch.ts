import { DOCUMENT, DestroyRef, type Signal, inject, signal } from '@angular/core';
import { PRESENCE } from '@loi-giai/shared';

/** What a beat answers: who else is there, and which revision is stored. */
export interface Beat<P> {
  readonly people: readonly P[];
  readonly revision: number;
}

/**
 * Says every few seconds that somebody is at a draft, as long as the tab is looked at, and tells who else is. Call it in the
 * constructor of the component that holds the draft.
 * @param beat says so to the portal
 * @param saw is called with the revision that is stored now
 */
export function watchPresence<P>(
  beat: () => Promise<Beat<P>>,
  saw: (revision: number) => void,
): Signal<readonly P[]> {
  const document = inject(DOCUMENT);
  const people = signal<readonly P[]>([]);
  const look = async (): Promise<void> => {
    if (document.visibilityState === 'hidden') return;
    try {
      const found = await beat();
      people.set(found.people);
      saw(found.revision);
    } catch {
      // Who is there cannot be told for a moment; writing goes on.
      people.set([]);
    }
  };
  const timer = setInterval(() => void look(), PRESENCE.every * 1_000);
  const first = setTimeout(() => void look(), 0);
  inject(DestroyRef).onDestroy(() => {
    clearInterval(timer);
    clearTimeout(first);
  });
  return people.asReadonly();
}
