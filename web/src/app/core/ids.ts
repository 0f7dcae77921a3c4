import { Injectable, inject } from '@angular/core';

/** Counts per application, not per process: the server renders many applications, and both sides must count alike. */
@Injectable({ providedIn: 'root' })
class Ids {
  #last = 0;

  next(prefix: string): string {
    this.#last += 1;
    return `${prefix}-${this.#last}`;
  }
}

/** An id for an element, unique on the page: what labels and descriptions point to. */
export function injectId(prefix: string): string {
  return inject(Ids).next(prefix);
}
