import { inject } from '@angular/core';
import { MIN_CELL, type SurveySummary } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { RESPONDENT_TEXTS } from './respondents.texts';
import { SURVEYS_TEXTS } from './surveys.texts';

/** Lines about a survey: when it was open, and by fives how many have answered. */
export function injectSurveyText(): {
  dates(survey: SurveySummary): string;
  answers(survey: SurveySummary): string[];
} {
  const t = injectTexts(SURVEYS_TEXTS);
  const format = injectFormat();
  const locale = inject(Locale).current;
  return {
    dates: ({ questions, openedAt, closedAt }) =>
      [
        t().questions(format.number(questions)),
        ...(openedAt ? [t().openedOn(format.date(openedAt))] : []),
        ...(closedAt ? [t().closedOn(format.date(closedAt))] : []),
      ].join(' · '),
    answers: ({ audiences, answers }) =>
      audiences.map((respondent) => {
        const who = RESPONDENT_TEXTS[locale()][respondent];
        const count = answers[respondent];
        return count === 0 ? t().few(who, format.number(MIN_CELL)) : t().atLeast(who, format.number(count));
      }),
  };
}
