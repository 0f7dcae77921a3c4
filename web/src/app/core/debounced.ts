import { type Signal, effect, signal } from '@angular/core';

/** The value as it was when it had not changed for so many milliseconds: what is asked for while people type. */
export function debounced<T>(source: () => T, milliseconds: number): Signal<T | undefined> {
  const settled = signal<T | undefined>(undefined);
  effect((onCleanup) => {
    const value = source();
    const timer = setTimeout(() => settled.set(value), milliseconds);
    onCleanup(() => clearTimeout(timer));
  });
  return settled.asReadonly();
}
