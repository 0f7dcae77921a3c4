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
  return ({ readersPerProposal, ...terms }) => [
    readersPerProposal === null ? t().everyone : t().readers(format.number(readersPerProposal)),
    terms.normalised ? t().normalised : t().plain,
    t().discussion(format.number(terms.discussionSpread)),
    `${PUBLICITY_TEXTS[locale()][terms.publicity]}.`,
    terms.complaintDays > 0 ? t().complaints(format.number(terms.complaintDays)) : t().noComplaints,
    `${BLINDNESS_TEXTS[locale()][terms.blindness]}.`,
    terms.panelNamed ? t().named : t().unnamed,
  ];
}
