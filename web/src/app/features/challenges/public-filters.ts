import { httpResource } from '@angular/common/http';
import { type Signal, computed } from '@angular/core';
import type { AgencyRef, FieldView } from '@loi-giai/shared';
import { injectQuery } from '../../core/query';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import type { Filter } from '../../ui/filter-bar';
import { CHALLENGES_TEXTS } from './challenges.texts';

/** The filters that public lists of challenges and of results share: field, and agencies that have published one. */
export function injectPublicFilters(): Signal<Filter[]> {
  const t = injectTexts(CHALLENGES_TEXTS);
  const local = injectLocalText();
  const agencyName = injectAgencyName();
  const query = injectQuery();
  const fields = httpResource<readonly FieldView[]>(() => '/api/v1/fields');
  const agencies = httpResource<readonly AgencyRef[]>(() => '/api/v1/challenges/agencies');
  const fieldOptions = computed(() =>
    fields.hasValue() ? fields.value().map(({ code, name }) => ({ value: code, label: local(name) })) : [],
  );
  const agencyOptions = computed(() => {
    if (!agencies.hasValue()) return [];
    const options = agencies.value().map((agency) => ({ value: agency.code, label: agencyName(agency) }));
    const asked = query()['agency'];
    // One above those with challenges of their own, to whose page the address may belong, is added by its code.
    const known = !asked || options.some(({ value }) => value === asked);
    return known ? options : [...options, { value: asked, label: asked }];
  });
  return computed(() => [
    { key: 'field', label: t().field, options: fieldOptions() },
    { key: 'agency', label: t().agency, options: agencyOptions() },
  ]);
}
