import { type Signal, linkedSignal } from '@angular/core';
import type { HttpResourceRef } from '@angular/common/http';
import { asProblem } from '../../core/api-problem';

/**
 * What was read last, also while it is read anew, and where that fails for a moment: forms on the page stay, with what is typed into
 * them. Null before the first answer, and once the reader may not see it any more.
 */
export function keptWhileReading<T>(
  resource: Pick<HttpResourceRef<T | undefined>, 'hasValue' | 'value' | 'error'>,
): Signal<T | null> {
  return linkedSignal<{ value: T | null; gone: boolean }, T | null>({
    source: () => {
      const value = resource.hasValue() ? (resource.value() ?? null) : null;
      const error = resource.error();
      const status = error === undefined ? 0 : asProblem(error).status;
      return { value, gone: status >= 400 && status < 500 };
    },
    computation: ({ value, gone }, before) => (gone ? null : (value ?? before?.value ?? null)),
  }).asReadonly();
}
