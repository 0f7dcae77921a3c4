import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { SurveyTextView, SurveyTextsView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { describePage } from '../../core/page';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextField } from '../../ui/form/text-field';
import { PageHeader } from '../../ui/page-header';
import { ProblemView } from '../../ui/problem-view';
import { Skeleton } from '../../ui/skeleton';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { RESPONDENT_TEXTS, SURVEY_TEXT_STATE_TEXTS } from './respondents.texts';
import { SURVEY_MODERATION_TEXTS } from './survey-texts.texts';
import { SurveysApi } from './surveys-api';
import { SURVEYS_TEXTS } from './surveys.texts';

/** What people wrote: somebody says of each text whether everybody reads it. */
@Component({
  selector: 'lg-survey-texts-page',
  imports: [Button, EmptyState, ErrorSummary, FormField, PageHeader, ProblemView, Skeleton, Tag, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-texts-page.html',
  styles: `
    .texts {
      display: grid;
      gap: 1rem;
    }
    .said {
      margin: 0;
      font-size: 1.125rem;
    }
  `,
})
export class SurveyTextsPage {
  readonly code = input.required<string>();
  readonly id = input.required<string>();

  readonly #api = inject(SurveysApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  readonly #problemText = injectProblemText();
  protected readonly t = injectTexts(SURVEY_MODERATION_TEXTS);
  protected readonly s = injectTexts(SURVEYS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly states = computed(() => SURVEY_TEXT_STATE_TEXTS[this.#locale()]);
  protected readonly respondents = computed(() => RESPONDENT_TEXTS[this.#locale()]);
  protected readonly busy = signal(false);
  /** The text that is about to be kept back. */
  protected readonly hiding = signal<string | null>(null);
  protected readonly texts = httpResource<SurveyTextsView>(() => `/api/v1/surveys/${this.id()}/texts`);
  /** What nobody has read yet comes first. */
  protected readonly ordered = computed(() => {
    const texts = this.texts.hasValue() ? this.texts.value().texts : [];
    const waiting = texts.filter(({ state }) => state === 'waiting');
    return [...waiting, ...texts.filter(({ state }) => state !== 'waiting')];
  });
  protected readonly left = computed(() => {
    const waiting = this.ordered().filter(({ state }) => state === 'waiting').length;
    return this.t().left(this.format.number(waiting), this.format.number(this.ordered().length));
  });

  readonly #model = signal({ reason: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 300);
  });
  protected readonly sending = submission(this.form, async () => {
    const id = this.hiding();
    if (id === null) return;
    this.texts.set(await this.#api.hideText(id, this.#model().reason));
    this.hiding.set(null);
    this.#toasts.show(this.t().hidden);
  });

  constructor() {
    describePage(() => ({ title: this.t().heading, hidden: true }));
  }

  protected ask({ id }: SurveyTextView): void {
    this.#model.set({ reason: '' });
    this.hiding.set(id);
  }

  protected async show({ id }: SurveyTextView): Promise<void> {
    this.busy.set(true);
    try {
      this.texts.set(await this.#api.showText(id));
      this.#toasts.show(this.t().shown);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    } finally {
      this.busy.set(false);
    }
  }
}
