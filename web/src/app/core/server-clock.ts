import { isPlatformBrowser } from '@angular/common';
import { DestroyRef, Injectable, PLATFORM_ID, type Signal, inject, signal } from '@angular/core';

/**
 * The server's time, as far as a browser can know it: deadlines are the server's, and the clock of a visitor's device may
 * be wrong. Every answer of the API carries a `Date` header; the offset with the least uncertainty is kept.
 */
@Injectable({ providedIn: 'root' })
export class ServerClock {
  #offset = 0;
  #uncertainty = Number.POSITIVE_INFINITY;

  /** The server's time in milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offset;
  }

  /** The server's time as a record just read carries it: exact but for the way back. */
  set(serverTime: string): void {
    const server = Date.parse(serverTime);
    // A record from the transfer cache or kept for a while is older than what is known already.
    if (Number.isNaN(server) || (this.#uncertainty < Number.POSITIVE_INFINITY && server < this.now() - 1000))
      return;
    this.#offset = server - Date.now();
    this.#uncertainty = Math.min(this.#uncertainty, 500);
  }

  /** @param sentAt `performance.now()` when the request left. */
  learn(dateHeader: string | null, sentAt: number): void {
    const server = dateHeader === null ? Number.NaN : Date.parse(dateHeader);
    if (Number.isNaN(server)) return;
    const travelled = performance.now() - sentAt;
    if (travelled >= this.#uncertainty) return;
    this.#uncertainty = travelled;
    // The header is cut to whole seconds and was written about half-way: its middle is the best guess.
    this.#offset = server + 500 + travelled / 2 - Date.now();
  }
}

/** The server's time as a signal that moves on every `everyMs` in the browser and stands still on the server. */
export function injectNow(everyMs = 1000): Signal<number> {
  const clock = inject(ServerClock);
  const now = signal(clock.now());
  if (isPlatformBrowser(inject(PLATFORM_ID))) {
    const timer = setInterval(() => now.set(clock.now()), everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }
  return now.asReadonly();
}
