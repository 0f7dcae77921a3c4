import { httpResource } from '@angular/common/http';
import { type Signal, computed } from '@angular/core';
import type { AgencyView, ChallengeView, FieldView, WatchTarget, WatchedTarget } from '@loi-giai/shared';

/**
 * A target that stands in an address, with the names of what it asks for. Null until they are known, and where something
 * of it does not exist.
 */
export function injectNamedTarget(asked: () => WatchTarget): Signal<WatchedTarget | null> {
  const target = computed(asked);
  const challenge = httpResource<ChallengeView>(() => address('challenges', target().challenge));
  const agency = httpResource<AgencyView>(() => address('agencies', target().agency));
  const fields = httpResource<readonly FieldView[]>(() => (target().field ? '/api/v1/fields' : undefined));
  return computed(() => {
    const { step, q, ...codes } = target();
    const field = fields.hasValue() ? fields.value().find(({ code }) => code === codes.field) : undefined;
    const found = {
      challenge: challenge.hasValue() ? challenge.value() : null,
      agency: agency.hasValue() ? agency.value() : null,
      field: field ?? null,
    };
    const missing = (['challenge', 'agency', 'field'] as const).some((part) => !!codes[part] && !found[part]);
    return missing ? null : { ...found, step: step ?? null, q: q ?? null };
  });
}

function address(records: string, code: string | null | undefined): string | undefined {
  return code ? `/api/v1/${records}/${encodeURIComponent(code)}` : undefined;
}
