import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';

/** The query of the address as plain values: the state of a list lives there, so it can be shared and gone back to. */
export function injectQuery(): Signal<Readonly<Record<string, string | undefined>>> {
  const params = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  return computed(() =>
    Object.fromEntries(params().keys.map((key) => [key, params().get(key) ?? undefined])),
  );
}

/** Changes some keys of the query and leaves the others; an empty value removes its key. The cursor is always dropped. */
export function injectQueryChange(): (change: Readonly<Record<string, string | undefined>>) => void {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  return (change) => {
    const queryParams = Object.fromEntries(
      Object.entries(change).map(([key, value]) => [key, value ? value : null]),
    );
    void router.navigate([], {
      relativeTo: route,
      queryParams: { cursor: null, ...queryParams },
      queryParamsHandling: 'merge',
      preserveFragment: true,
    });
  };
}

/** Only what has a value, as `httpResource` takes its `params`. */
export function definedParams(query: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => !!entry[1]));
}
