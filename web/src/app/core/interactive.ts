import { Injectable, type Signal, afterNextRender, inject, signal } from '@angular/core';

/**
 * Whether the page answers yet. What the server rendered can be seen before the scripts run; what was typed or pressed
 * then would be lost, so controls wait (disabled) for that moment.
 */
@Injectable({ providedIn: 'root' })
export class Interactive {
  readonly #ready = signal(false);
  readonly ready: Signal<boolean> = this.#ready.asReadonly();

  constructor() {
    afterNextRender(() => {
      this.#ready.set(true);
    });
  }
}

export function injectInteractive(): Signal<boolean> {
  return inject(Interactive).ready;
}
