import { computed, type Signal } from '@angular/core';
import type { WatchedTarget } from '@loi-giai/shared';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { TARGET_TEXTS } from './following.texts';

/** What is followed, called by its filters, in the reader's language. */
export function injectTargetName(): Signal<(target: WatchedTarget) => string> {
  const t = injectTexts(TARGET_TEXTS);
  const local = injectLocalText();
  const agencyName = injectAgencyName();
  return computed(() => {
    const words = t();
    return ({ challenge, field, agency, step, q }) => {
      if (challenge) return words.challenge(local(challenge.title), challenge.code);
      const filters = [
        field ? words.field(local(field.name)) : '',
        agency ? words.agency(agencyName(agency)) : '',
        step === null ? '' : words.step(String(step)),
        q === null ? '' : words.q(q),
      ].filter((part) => part !== '');
      return filters.length === 0 ? words.all : words.filtered(filters.join(', '));
    };
  });
}
