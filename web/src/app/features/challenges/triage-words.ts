import { httpResource } from '@angular/common/http';
import { type Signal, computed } from '@angular/core';
import type { TriageCriterion, TriageText } from '@loi-giai/shared';
import { injectLocalText } from '../../core/texts';

export interface TriageWords {
  readonly name: string;
  /** What the scorer asks, and what the ends of the scale mean. */
  readonly guidance: string;
}

/** What the programme office calls the three scores, in the reader's language; null until they are there. */
export function injectTriageWords(): Signal<Readonly<Record<TriageCriterion, TriageWords>> | null> {
  const local = injectLocalText();
  const texts = httpResource<TriageText[]>(() => '/api/v1/programme/triage-texts');
  return computed(() => {
    if (!texts.hasValue()) return null;
    const of = (criterion: TriageCriterion): TriageWords => {
      const text = texts.value().find((one) => one.criterion === criterion);
      return { name: text ? local(text.title) : '', guidance: text ? local(text.guidance) : '' };
    };
    return { impact: of('impact'), solvable: of('solvable'), spillOver: of('spillOver') };
  });
}
