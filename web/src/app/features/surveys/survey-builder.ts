import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, applyEach, form, maxLength } from '@angular/forms/signals';
import {
  QUESTION_TYPES,
  type QuestionType,
  RESPONDENTS,
  SURVEY_LIMITS,
  type SurveyView,
  isChoice,
} from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { storeOnLeaving } from '../../core/leaving';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxField } from '../../ui/form/checkbox-field';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { LeaveDialog } from '../../ui/leave-dialog';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { moved } from '../challenges/criteria';
import {
  type QuestionModel,
  fitted,
  modelOf,
  newQuestion,
  requestOf,
  withSatisfaction,
} from './questionnaire-draft';
import { RESPONDENT_TEXTS } from './respondents.texts';
import { QUESTION_TYPE_TEXTS, SURVEY_BUILDER_TEXTS } from './survey-builder.texts';
import { SurveysApi } from './surveys-api';

/** The questions of a draft: their words in both languages, how they are answered, and in which order. */
@Component({
  selector: 'lg-survey-builder',
  imports: [
    Button,
    CheckboxField,
    CheckboxList,
    ErrorSummary,
    FormField,
    LeaveDialog,
    SelectField,
    Tag,
    TextArea,
    TextField,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-builder.html',
  styleUrl: './survey-builder.scss',
})
export class SurveyBuilder {
  readonly survey = input.required<SurveyView>();
  readonly saved = output<SurveyView>();

  readonly #api = inject(SurveysApi);
  readonly #toasts = inject(Toasts);
  readonly #injector = inject(Injector);
  readonly #locale = inject(Locale).current;
  private readonly leaveDialog = viewChild.required(LeaveDialog);

  protected readonly t = injectTexts(SURVEY_BUILDER_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly format = injectFormat();
  protected readonly status = signal('');
  protected readonly maxOptions = SURVEY_LIMITS.options;
  protected readonly respondents = computed(() =>
    RESPONDENTS.map((value) => ({ value, label: RESPONDENT_TEXTS[this.#locale()][value] })),
  );
  protected readonly types = computed(() =>
    QUESTION_TYPES.map((value) => ({ value, label: QUESTION_TYPE_TEXTS[this.#locale()][value] })),
  );
  readonly #start = computed(() => modelOf(this.survey()));
  readonly #model = linkedSignal(() => this.#start());
  protected readonly list = computed(() => this.#model().questions);
  protected readonly full = computed(() => this.list().length >= SURVEY_LIMITS.questions);
  /** Whether some of the questions stand in the other wave, too. */
  protected readonly comparable = computed(() => this.survey().shared.length > 0);
  readonly dirty = computed(() => JSON.stringify(this.#model()) !== JSON.stringify(this.#start()));
  protected readonly labels = computed<Record<string, string>>(() => {
    const { vi, en, intro, text, type, audiences, question } = this.t();
    const rows = this.list().flatMap((_, index) => {
      const row = question(this.format.number(index + 1));
      const fields = { 'text.vi': vi(text), 'text.en': en(text), type, satisfaction: this.t().satisfaction };
      return Object.entries(fields).map(([key, label]) => [`${index}.${key}`, `${row}, ${label}`]);
    });
    return {
      audiences,
      'intro.vi': vi(intro),
      'intro.en': en(intro),
      ...(Object.fromEntries(rows) as Record<string, string>),
    };
  });

  protected readonly form = form(this.#model, (path) => {
    for (const text of [path.intro.vi, path.intro.en]) maxLength(text, SURVEY_LIMITS.intro);
    applyEach(path.questions, (question) => {
      for (const text of [question.text.vi, question.text.en]) maxLength(text, SURVEY_LIMITS.question);
      applyEach(question.options, (option) => {
        for (const text of [option.vi, option.en]) maxLength(text, SURVEY_LIMITS.option);
      });
    });
  });
  protected readonly sending = submission(this.form, async () => {
    const saved = await this.#api.save(this.survey().id, requestOf(this.#model(), this.survey().revision));
    this.#toasts.show(this.t().saved);
    this.saved.emit(saved);
  });

  constructor() {
    storeOnLeaving({ dirty: () => this.dirty(), flush: () => Promise.resolve(!this.dirty()) });
  }

  /** Whether the page may be left: nothing was changed, or people chose to give it up. */
  leave(): Promise<boolean> {
    return this.dirty() ? this.leaveDialog().ask() : Promise.resolve(true);
  }

  protected isChoice(index: number): boolean {
    return isChoice((this.list()[index]?.type ?? 'text') as QuestionType);
  }

  protected name(index: number): string {
    const question = this.list()[index];
    return (question && this.local(question.text).trim()) || this.t().question(this.format.number(index + 1));
  }

  protected add(): void {
    this.#set([...this.list(), newQuestion(this.list().length === 0)]);
    afterNextRender(() => this.form.questions[this.list().length - 1]?.text.vi().focusBoundControl(), {
      injector: this.#injector,
    });
  }

  protected remove(index: number, adder: HTMLElement): void {
    this.status.set(this.t().removed(this.name(index)));
    this.#set(this.list().filter((_, place) => place !== index));
    adder.focus();
  }

  protected move(index: number, by: -1 | 1, button: HTMLButtonElement): void {
    this.status.set(this.t().movedTo(this.name(index), this.format.number(index + by + 1)));
    this.#set(moved(this.list(), index, by));
    // The row took its buttons with it; at an end of the list this one can no longer be pressed.
    afterNextRender(
      () => {
        const row = button.closest('fieldset');
        (button.disabled ? row?.querySelector<HTMLElement>('button:not(:disabled)') : button)?.focus();
      },
      { injector: this.#injector },
    );
  }

  protected publish(index: number): void {
    this.#set(withSatisfaction(this.list(), index));
  }

  /** After the way of answering has changed. */
  protected fit(index: number): void {
    this.#change(index, fitted);
  }

  protected addOption(index: number): void {
    this.#change(index, (question) => ({ ...question, options: [...question.options, { vi: '', en: '' }] }));
  }

  protected removeOption(index: number, place: number): void {
    this.#change(index, (question) => ({
      ...question,
      options: question.options.filter((_, at) => at !== place),
    }));
  }

  #change(index: number, change: (question: QuestionModel) => QuestionModel): void {
    this.#set(this.list().map((question, place) => (place === index ? change(question) : question)));
  }

  #set(questions: readonly QuestionModel[]): void {
    this.#model.update((model) => ({ ...model, questions }));
  }
}
