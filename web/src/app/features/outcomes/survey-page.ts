import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { RESPONDENT, type Respondent, type SurveyView } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { NoScripts } from '../../ui/no-scripts';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { RESPONDENT_TEXTS } from './results.texts';
import { SurveyApi } from './survey-api';
import { SURVEY_TEXTS } from './survey.texts';

/** A survey, open to everybody, on one page. */
@Component({
  selector: 'lg-survey-page',
  imports: [
    Banner,
    Button,
    ErrorSummary,
    FormField,
    NoScripts,
    PageHeader,
    ProblemView,
    RadioGroup,
    RouterLink,
    Skeleton,
    TextArea,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (survey.hasValue()) {
        @let item = survey.value();
        <lg-page-header [heading]="t().heading" [lead]="local(item.challengeTitle)" />
        @if (answered()) {
          <lg-banner tone="done" [heading]="t().thanks" [announce]="true">
            <p>{{ t().thanksText }}</p>
            <p>
              <a [routerLink]="['/challenges', item.challengeCode]">{{ t().back }}</a>
            </p>
          </lg-banner>
        } @else {
          <p>{{ t().about(agencyName(item.agency)) }}</p>
          <h2>{{ local(item.question) }}</h2>
          <lg-no-scripts />
          <form class="stack stack-large" novalidate (submit)="sending.submit($event)">
            <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
            <lg-radio-group [formField]="form.score" [label]="t().score" [options]="scores()" />
            <lg-radio-group
              [formField]="form.respondent"
              [label]="t().respondent"
              [options]="respondents()"
            />
            <lg-text-area [formField]="form.comment" [label]="t().comment" [hint]="t().commentHint" />
            <div class="row">
              <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().send }}</button>
            </div>
          </form>
        }
      } @else if (survey.error()) {
        <lg-problem-view [error]="survey.error()" (retry)="survey.reload()" />
      } @else {
        <lg-skeleton kind="card" />
      }
    </div>
  `,
})
export class SurveyPage {
  readonly id = input.required<string>();

  readonly #api = inject(SurveyApi);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly answered = signal(false);
  protected readonly survey = httpResource<SurveyView>(
    () => `/api/v1/surveys/${encodeURIComponent(this.id())}`,
  );

  protected readonly labels = computed(() => ({ score: this.t().score, respondent: this.t().respondent }));
  protected readonly scores = computed(() =>
    this.t()
      .scores.map((label, index) => ({ value: String(index + 1), label: `${index + 1} – ${label}` }))
      .reverse(),
  );
  protected readonly respondents = computed(() =>
    Object.values(RESPONDENT).map((value) => ({ value, label: RESPONDENT_TEXTS[this.#locale()][value] })),
  );

  readonly #model = signal({ respondent: '', score: '', comment: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.respondent);
    required(path.score);
    maxLength(path.comment, 1_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { respondent, score, comment } = this.#model();
    await this.#api.answer(this.id(), {
      respondent: respondent as Respondent,
      score: Number(score),
      comment,
    });
    this.answered.set(true);
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description, hidden: true }));
  }
}
