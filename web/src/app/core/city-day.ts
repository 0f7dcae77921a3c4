import { type Signal, computed } from '@angular/core';
import { cityParts } from './format';
import { injectNow } from './server-clock';

/** Today's date in the city, by the server's clock: yyyy-MM-dd. Moves on at midnight. */
export function injectToday(): Signal<string> {
  const now = injectNow(60_000);
  return computed(() => {
    const { year, month, day } = cityParts(now());
    return `${year}-${month}-${day}`;
  });
}
