import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PublishedResult, type QuestionResult, RESPONDENT } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { FiveStepTrack } from '../../ui/five-step-track';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { QuestionResultView } from '../surveys/question-result';
import { ReplicationNoticeView } from '../replication/replication-notice';
import { PublishedFigure } from './published-figure';
import { ResultCommissions } from './result-commissions';
import { ResultEditions } from './result-editions';
import { RESULTS_TEXTS } from './results.texts';
import { PublicLessons } from '../lessons/public-lessons';
import { SatisfactionFigure } from './satisfaction-figure';

/** The frozen story of a solved problem, as a citizen reads it: what was wrong, who was asked, what was chosen, what it cost, what changed. */
@Component({
  selector: 'lg-result-page',
  imports: [
    ReplicationNoticeView,
    ResultCommissions,
    ResultEditions,
    FiveStepTrack,
    PageHeader,
    ProblemView,
    PublishedFigure,
    QuestionResultView,
    RouterLink,
    SatisfactionFigure,
    Skeleton,
    PublicLessons,
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
    /* Where few have answered there is little to show: their card is as high as that. */
    .audiences {
      align-items: start;
    }
    .figures + p {
      margin-top: 0.75rem;
    }
    .figures + h3 {
      margin-top: 2rem;
    }
  `,
})
export class ResultPage {
  readonly code = input.required<string>();
  /** Of an edition, in force or not; absent: the one in force. */
  readonly number = input<string>();

  protected readonly t = injectTexts(RESULTS_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly respondents = Object.values(RESPONDENT);
  protected readonly result = httpResource<PublishedResult>(() => {
    const number = this.number();
    const address = `/api/v1/results/${encodeURIComponent(this.code())}`;
    return number === undefined ? address : `${address}/versions/${encodeURIComponent(number)}`;
  });

  /** A withdrawn result is read at the address of its edition only. */
  protected shown({ standing }: PublishedResult): boolean {
    return standing.state !== 'withdrawn' || this.number() !== undefined;
  }

  /** When people were asked; results of before there were waves know the end only. */
  protected surveyed({ surveyedFrom, surveyedUntil }: PublishedResult): string {
    if (!surveyedUntil) return '';
    const until = this.format.date(surveyedUntil);
    return surveyedFrom
      ? `${this.t().surveyed(this.format.date(surveyedFrom), until)}.`
      : `${this.t().surveyedUntil(until)}.`;
  }

  protected others({ surveyQuestions = [] }: PublishedResult): readonly QuestionResult[] {
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
