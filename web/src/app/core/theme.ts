import { DOCUMENT, Injectable, PLATFORM_ID, inject, signal } from '@angular/core';
import { isPlatformBrowser } from '@angular/common';

export const THEMES = ['device', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEMES)[number];

const STORAGE_KEY = 'loi-giai.theme';

/** Light or dark: the device decides until someone chooses; the choice stays on this device. */
@Injectable({ providedIn: 'root' })
export class Theme {
  readonly #document = inject(DOCUMENT);
  readonly #browser = isPlatformBrowser(inject(PLATFORM_ID));
  readonly #choice = signal<ThemeChoice>('device');

  readonly choice = this.#choice.asReadonly();

  /** Reads the stored choice and shows it. Called once, when the application starts in a browser. */
  apply(): void {
    if (!this.#browser) return;
    this.#show(this.#stored());
  }

  choose(choice: ThemeChoice): void {
    this.#show(choice);
    try {
      localStorage.setItem(STORAGE_KEY, choice);
    } catch {
      // Storage may be switched off; the choice then lasts for this visit.
    }
  }

  #show(choice: ThemeChoice): void {
    this.#choice.set(choice);
    const classes = this.#document.documentElement.classList;
    classes.toggle('theme-light', choice === 'light');
    classes.toggle('theme-dark', choice === 'dark');
  }

  #stored(): ThemeChoice {
    try {
      const stored = localStorage.getItem(STORAGE_KEY);
      return THEMES.find((theme) => theme === stored) ?? 'device';
    } catch {
      return 'device';
    }
  }
}
