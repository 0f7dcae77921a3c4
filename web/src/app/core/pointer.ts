import { DOCUMENT, isPlatformBrowser } from '@angular/common';
import { Injectable, PLATFORM_ID, inject, signal } from '@angular/core';

/**
 * Whether a mouse button, pen or finger is being pressed. Pressing a button takes the focus from a field, and a message
 * that appears at that moment would push the button away before it is released: the press would be lost.
 */
@Injectable({ providedIn: 'root' })
export class Pointer {
  readonly #down = signal(false);
  readonly down = this.#down.asReadonly();

  constructor() {
    if (!isPlatformBrowser(inject(PLATFORM_ID))) return;
    const document = inject(DOCUMENT);
    const options = { capture: true, passive: true };
    document.addEventListener('pointerdown', () => this.#down.set(true), options);
    // The click comes right after the release, in the same task.
    const release = (): unknown => setTimeout(() => this.#down.set(false));
    for (const event of ['pointerup', 'pointercancel', 'dragend'])
      document.addEventListener(event, release, options);
    document.defaultView?.addEventListener('blur', release, options);
  }
}
