import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type QuestionResult, RESPONDENT, type ResultView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Column, DataTable } from '../../ui/data-table';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { COMMISSION_KIND_TEXTS } from '../commissions/commission-kinds.texts';
import { QuestionResultView } from '../surveys/question-result';
import { PublishedFigure } from './published-figure';
import { RESULTS_TEXTS } from './results.texts';
import { SatisfactionFigure } from './satisfaction-figure';

/** The frozen story of a solved problem, as a citizen reads it: what was wrong, who was asked, what was chosen, what it cost, what changed. */
@Component({
  selector: 'lg-result-page',
  imports: [
    Column,
    DataTable,
    FiveStepTrack,
    PageHeader,
    ProblemView,
    PublishedFigure,
    QuestionResultView,
    RouterLink,
    SatisfactionFigure,
    Skeleton,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './result-page.html',
  styles: `
    lg-five-step-track {
      display: block;
      margin-bottom: 2rem;
    }
    section {
      margin-bottom: 2.5rem;
    }
    .figures {
      display: grid;
      gap: 1.25rem;
      grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr));
    }
  `,
})
export class ResultPage {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(RESULTS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly respondents = Object.values(RESPONDENT);
  protected readonly kindTexts = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly result = httpResource<ResultView>(
    () => `/api/v1/results/${encodeURIComponent(this.code())}`,
  );

  /** When people were asked; results of before there were waves know the end only. */
  protected surveyed({ surveyedFrom, surveyedUntil }: ResultView): string {
    if (!surveyedUntil) return '';
    const until = this.format.date(surveyedUntil);
    return surveyedFrom
      ? `${this.t().surveyed(this.format.date(surveyedFrom), until)}.`
      : `${this.t().surveyedUntil(until)}.`;
  }

  protected others({ surveyQuestions = [] }: ResultView): readonly QuestionResult[] {
    return surveyQuestions.filter(({ satisfaction }) => !satisfaction);
  }

  constructor() {
    describePage(() => {
      if (!this.result.hasValue()) return null;
      const { title, summary } = this.result.value();
      return { title: this.local(title), description: this.local(summary) };
    });
  }
}
