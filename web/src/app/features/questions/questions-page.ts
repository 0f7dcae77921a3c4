import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ChallengeView, QuestionView } from '@loi-giai/shared';
import { describePage } from '../../core/page';
import { definedParams, injectQuery } from '../../core/query';
import { injectLocalText, injectTexts } from '../../core/texts';
import { EmptyState } from '../../ui/empty-state';
import { type Filter, FilterBar } from '../../ui/filter-bar';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { QuestionList } from './question-list';
import { QUESTIONS_TEXTS } from './questions.texts';
import { takesQuestions } from './takes-questions';

/** All questions about a challenge, to be searched. */
@Component({
  selector: 'lg-questions-page',
  imports: [EmptyState, FilterBar, PageHeader, ProblemView, QuestionList, RouterLink, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="container">
      <lg-page-header
        [heading]="t().heading"
        [lead]="title()"
        [crumbs]="[
          { label: t().challenges, link: '/challenges' },
          { label: code(), link: '/challenges/' + code() },
        ]"
      >
        <p>{{ t().lead }}</p>
      </lg-page-header>
      @if (questions.hasValue()) {
        <lg-filter-bar [filters]="filters()" />
        @if (questions.value().length > 0) {
          <h2 class="visually-hidden">{{ t().heading }}</h2>
          <lg-question-list [code]="code()" [questions]="questions.value()" />
        } @else {
          @if (searched()) {
            <lg-empty-state [heading]="t().notFound" [text]="t().notFoundAdvice">
              <a class="button button-secondary" [routerLink]="['/challenges', code(), 'questions']">{{
                t().seeAll
              }}</a>
            </lg-empty-state>
          } @else {
            <lg-empty-state [heading]="t().none" [text]="open() ? t().noneAdvice : t().closedAdvice">
              <a class="button button-secondary" [routerLink]="['/challenges', code()]">{{
                t().toChallenge
              }}</a>
            </lg-empty-state>
          }
        }
        @if (open()) {
          <p class="ask">
            <a class="button button-secondary" [routerLink]="['/work/questions', code()]">{{ t().ask }}</a>
          </p>
        }
      } @else if (questions.error()) {
        <lg-problem-view [error]="questions.error()" (retry)="questions.reload()" />
      } @else {
        <lg-skeleton kind="card" [count]="3" />
      }
    </div>
  `,
  styles: `
    .ask {
      margin-top: 1.5rem;
    }
  `,
})
export class QuestionsPage {
  readonly code = input.required<string>();

  readonly #query = injectQuery();
  readonly #local = injectLocalText();
  protected readonly t = injectTexts(QUESTIONS_TEXTS);
  protected readonly filters = computed<Filter[]>(() => [{ key: 'q', label: this.t().search }]);
  protected readonly questions = httpResource<QuestionView[]>(() => ({
    url: `/api/v1/challenges/${encodeURIComponent(this.code())}/questions`,
    params: definedParams({ q: this.#query()['q'] }),
  }));

  readonly #challenge = httpResource<ChallengeView>(
    () => `/api/v1/challenges/${encodeURIComponent(this.code())}`,
  );
  protected readonly searched = computed(() => !!this.#query()['q']);
  protected readonly title = computed(() =>
    this.#challenge.hasValue() ? this.#local(this.#challenge.value().title) : '',
  );
  protected readonly open = computed(
    () => this.#challenge.hasValue() && takesQuestions(this.#challenge.value()),
  );

  constructor() {
    describePage(() => ({
      title: `${this.t().heading} – ${this.title() || this.code()}`,
      description: this.t().lead,
    }));
  }
}
