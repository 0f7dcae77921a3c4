/** How long nobody touches a tablet before it begins anew, and how long before that it says so. In milliseconds. */
export const IDLE = { reset: 60_000, warning: 15_000 } as const;

export type IdleState = 'busy' | 'warning' | 'idle';

/**
 * Tells when people have gone without sending: what they began must not stand there for the next one. Only counts while somebody has begun.
 */
export class IdleReset {
  #last: number | null = null;

  /** Somebody touches the form. @param now milliseconds */
  touch(now: number): void {
    this.#last = now;
  }

  /** It begins anew. */
  rest(): void {
    this.#last = null;
  }

  stateAt(now: number): IdleState {
    if (this.#last === null) return 'busy';
    const passed = now - this.#last;
    if (passed >= IDLE.reset) return 'idle';
    return passed >= IDLE.reset - IDLE.warning ? 'warning' : 'busy';
  }

  /** Whole seconds until it begins anew. */
  secondsLeft(now: number): number {
    return this.#last === null ? 0 : Math.max(0, Math.ceil((IDLE.reset - (now - this.#last)) / 1_000));
  }
}
