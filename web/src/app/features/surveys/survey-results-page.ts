import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SurveyResultsView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { QuestionResultView } from './question-result';
import { WAVE_TEXTS } from './respondents.texts';
import { SURVEY_RESULT_TEXTS } from './survey-results.texts';
import { SURVEYS_TEXTS } from './surveys.texts';

/** What the closed waves of a challenge's survey have found, the latest first. */
@Component({
  selector: 'lg-survey-results-page',
  imports: [EmptyState, PageHeader, ProblemView, QuestionResultView, RouterLink, Skeleton, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      @if (results.hasValue()) {
        @let found = results.value();
        <lg-page-header
          [heading]="t().heading"
          [lead]="local(found.challengeTitle)"
          [crumbs]="[
            { label: s().crumb, link: '/work/challenges' },
            { label: found.challengeCode, link: ['/work/challenges', found.challengeCode] },
            { label: s().heading, link: ['/work/challenges', found.challengeCode, 'surveys'] },
          ]"
        />
        @if (waves().length === 0) {
          <lg-empty-state [heading]="t().empty" [text]="t().emptyAdvice">
            <a
              class="button button-primary"
              [routerLink]="['/work/challenges', found.challengeCode, 'surveys']"
              >{{ t().toSurveys }}</a
            >
          </lg-empty-state>
        } @else {
          <p>{{ t().lead }} {{ t().intervals }}</p>
          <p class="row no-print">
            <a class="button button-secondary" [href]="file('csv')" download>{{ t().csv }}</a>
            <a class="button button-secondary" [href]="file('xlsx')" download>{{ t().xlsx }}</a>
          </p>
          @for (wave of waves(); track wave.surveyId) {
            <section class="section" [attr.aria-labelledby]="'wave-' + wave.wave">
              <h2 [id]="'wave-' + wave.wave">
                {{ t().wave(names()[wave.wave], format.date(wave.openedAt), format.date(wave.closedAt)) }}
              </h2>
              <div class="stack stack-large">
                @for (question of wave.questions; track question.id) {
                  <div>
                    @if (question.satisfaction) {
                      <lg-tag tone="active">{{ t().satisfaction }}</lg-tag>
                    }
                    <lg-question-result [question]="question" />
                  </div>
                }
              </div>
            </section>
          }
        }
      } @else if (results.error()) {
        <lg-problem-view [error]="results.error()" (retry)="results.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
})
export class SurveyResultsPage {
  readonly code = input.required<string>();

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEY_RESULT_TEXTS);
  protected readonly s = injectTexts(SURVEYS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly names = computed(() => WAVE_TEXTS[this.#locale()]);
  protected readonly results = httpResource<SurveyResultsView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}/survey-results`,
  );
  protected readonly waves = computed(() =>
    this.results.hasValue() ? this.results.value().waves.toReversed() : [],
  );

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected file(type: 'csv' | 'xlsx'): string {
    return `/api/v1/challenges/${encodeURIComponent(this.code())}/survey-results.${type}`;
  }
}
