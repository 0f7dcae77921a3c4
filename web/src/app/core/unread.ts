import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject } from '@angular/core';
import type { UnreadCount } from '@loi-giai/shared';
import { Session } from './session';

/** How many notifications the signed-in account has not read; 0 as long as nobody is signed in. */
@Injectable({ providedIn: 'root' })
export class Unread {
  readonly #session = inject(Session);
  readonly #read = httpResource<UnreadCount>(() =>
    this.#session.account() ? '/api/v1/notifications/unread' : undefined,
  );

  readonly count = computed(() => (this.#read.hasValue() ? this.#read.value().unread : 0));

  /** What a page has just learned. */
  set(unread: number): void {
    this.#read.set({ unread });
  }
}
