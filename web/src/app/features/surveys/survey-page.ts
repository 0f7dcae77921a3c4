import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FieldProblem, SurveyForm } from '@loi-giai/shared';
import { ApiProblem, type ApiProblemCode, asProblem } from '../../core/api-problem';
import { injectInteractive } from '../../core/interactive';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { PROBLEM_TEXTS } from '../../core/problem.texts';
import { injectAgencyName, injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { anchorOf, readAnswerForm } from './answer-form';
import { SurveyFormsApi } from './survey-forms-api';
import { SurveyQuestions } from './survey-questions';
import { SURVEY_TEXTS } from './survey.texts';

/** A survey, open to everybody, on one page, with scripts and without. */
@Component({
  selector: 'lg-survey-page',
  imports: [Banner, PageHeader, ProblemView, RouterLink, Skeleton, SurveyQuestions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-page.html',
  styleUrl: './survey-page.scss',
})
export class SurveyPage {
  readonly code = input.required<string>();
  /** Set where a form without scripts has been sent. */
  readonly sent = input<string>();
  /** Why such a form was not taken. */
  readonly failed = input<string>();

  readonly #api = inject(SurveyFormsApi);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly #injector = inject(Injector);
  readonly #problemText = injectProblemText();
  protected readonly locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEY_TEXTS);
  protected readonly agencyName = injectAgencyName();
  protected readonly local = injectLocalText();
  protected readonly interactive = injectInteractive();
  protected readonly survey = httpResource<SurveyForm>(
    () => `/api/v1/survey-forms/${encodeURIComponent(this.code())}`,
  );

  readonly #answered = signal(false);
  protected readonly busy = signal(false);
  protected readonly faults = signal<readonly FieldProblem[]>([]);
  readonly #problem = signal<ApiProblem | null>(null);
  protected readonly answered = computed(() => this.#answered() || this.sent() !== undefined);
  /** Why nothing was sent, other than a field; '' where nothing is wrong. */
  protected readonly refusal = computed(() => {
    const problem = this.#problem();
    if (problem !== null) return this.#problemText(problem);
    const code = this.failed();
    return code !== undefined && code in PROBLEM_TEXTS.vi
      ? `${PROBLEM_TEXTS[this.locale()][code as ApiProblemCode]} ${this.t().again}`
      : '';
  });
  protected readonly lines = computed(() => {
    const questions = this.survey.hasValue() ? this.survey.value().questions : [];
    return this.faults().map((fault) => {
      const anchor = anchorOf(fault);
      const index = questions.findIndex(({ id }) => `q-${id}` === anchor);
      const asked = questions[index];
      const label = asked ? `${index + 1}. ${this.local(asked.text)}` : this.t().respondent;
      return { anchor, label };
    });
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, description: this.t().description, hidden: true }));
  }

  protected lead(anchor: string): void {
    this.#host.nativeElement.querySelector<HTMLElement>(`#${anchor}`)?.focus();
  }

  /** Without scripts the browser sends the form itself. */
  protected async submit(event: Event, survey: SurveyForm): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    const { given, faults } = readAnswerForm(
      new FormData(event.target as HTMLFormElement),
      survey.questions,
      survey.audiences,
    );
    this.#problem.set(null);
    this.faults.set(faults);
    if (given === null) {
      this.#tell();
      return;
    }
    this.busy.set(true);
    try {
      await this.#api.answer(survey.code, { ...given, id: null, token: survey.token, answeredAt: null });
      this.#answered.set(true);
    } catch (error) {
      const problem = asProblem(error);
      this.faults.set(problem.errors);
      this.#problem.set(problem);
      this.#tell();
    } finally {
      this.busy.set(false);
    }
  }

  #tell(): void {
    afterNextRender(() => this.#host.nativeElement.querySelector<HTMLElement>('.summary')?.focus(), {
      injector: this.#injector,
    });
  }
}
