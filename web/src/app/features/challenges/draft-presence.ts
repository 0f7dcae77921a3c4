import { DOCUMENT } from '@angular/common';
import { DestroyRef, Injectable, type Signal, inject, signal } from '@angular/core';
import { type ChallengeSection, PRESENCE, type PresentPerson } from '@loi-giai/shared';
import { ChallengesApi } from './challenges-api';

/** Tells the portal every few seconds at which section one writes, and learns who else is there. One for each editor. */
@Injectable()
export class DraftPresenceWatch {
  readonly #api = inject(ChallengesApi);
  readonly #document = inject(DOCUMENT);
  readonly #people = signal<readonly PresentPerson[]>([]);
  #timer: ReturnType<typeof setInterval> | null = null;

  readonly people: Signal<readonly PresentPerson[]> = this.#people.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      if (this.#timer !== null) clearInterval(this.#timer);
    });
  }

  /** @param saw called with the revision that is stored now */
  start(code: string, section: () => ChallengeSection | null, saw: (revision: number) => void): void {
    const beat = async (): Promise<void> => {
      if (this.#document.visibilityState === 'hidden') return;
      try {
        const { people, revision } = await this.#api.beat(code, section());
        this.#people.set(people);
        saw(revision);
      } catch {
        // Who is there cannot be told for a moment; writing goes on.
        this.#people.set([]);
      }
    };
    void beat();
    this.#timer = setInterval(() => void beat(), PRESENCE.every * 1_000);
  }
}
