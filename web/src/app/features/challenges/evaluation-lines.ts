import { inject } from '@angular/core';
import type { EvaluationTerms } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { BLINDNESS_TEXTS } from './blindness.texts';
import { EVALUATION_TERMS_TEXTS, PUBLICITY_TEXTS } from './challenges.texts';

/** The terms of an evaluation in sentences, one for each. */
export function injectEvaluationLines(): (terms: EvaluationTerms) => readonly string[] {
  const locale = inject(Locale).current;
  const format = injectFormat();
  const t = injectTexts(EVALUATION_TERMS_TEXTS);
  return ({ normalised, discussionSpread, publicity, complaintDays, blindness, readersPerProposal }) => [
    readersPerProposal === null ? t().everyone : t().readers(format.number(readersPerProposal)),
    normalised ? t().normalised : t().plain,
    t().discussion(format.number(discussionSpread)),
    `${PUBLICITY_TEXTS[locale()][publicity]}.`,
    complaintDays > 0 ? t().complaints(format.number(complaintDays)) : t().noComplaints,
    `${BLINDNESS_TEXTS[locale()][blindness]}.`,
  ];
}
