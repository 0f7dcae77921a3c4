import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { LocalText, OutcomesView } from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { OutcomesApi } from './outcomes-api';
import { SURVEY_DESK_TEXTS } from './survey-desk.texts';

const NO_QUESTION: LocalText = { vi: '', en: '' };

/** Writes the question of a survey: opens it, or corrects it before the first answer. */
@Component({
  selector: 'lg-survey-question',
  imports: [Button, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area
        [formField]="form.question.vi"
        [label]="t().vi(t().question)"
        [hint]="t().questionHint"
        [rows]="2"
      />
      <lg-text-area [formField]="form.question.en" [label]="t().en(t().question)" [rows]="2" />
      @if (opens()) {
        <p class="soft">{{ t().openHint }}</p>
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">
          {{ opens() ? t().open : t().saveQuestion }}
        </button>
        @if (!opens()) {
          <button type="button" lgButton="quiet" (click)="cancelled.emit()">{{ t().cancel }}</button>
        }
      </div>
    </form>
  `,
})
export class SurveyQuestion {
  readonly code = input.required<string>();
  /** The question as it stands; null opens the survey. */
  readonly question = input<LocalText | null>(null);
  readonly saved = output<OutcomesView>();
  readonly cancelled = output();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(SURVEY_DESK_TEXTS);
  protected readonly opens = computed(() => this.question() === null);
  protected readonly labels = computed(() => ({
    vi: this.t().vi(this.t().question),
    en: this.t().en(this.t().question),
  }));
  /** The page reads the figures again and again; what is being written must not go back to what is stored. */
  readonly #model = linkedSignal<boolean, { readonly question: LocalText }>({
    source: this.opens,
    computation: () => ({ question: this.question() ?? NO_QUESTION }),
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.question.vi);
    maxLength(path.question.vi, 600);
    maxLength(path.question.en, 600);
  });
  protected readonly sending = submission(this.form, async () => {
    const { vi, en } = this.#model().question;
    const opening = this.opens();
    try {
      const after = await this.#api.saveSurvey(this.code(), {
        question: { vi: vi.trim(), en: en.trim() },
      });
      this.#toasts.show(opening ? this.t().opened : this.t().corrected);
      this.saved.emit(after);
    } catch (error) {
      if (asProblem(error).errors.some(({ path }) => path === 'question')) this.#refuse();
      else throw error;
    }
  });

  /** The API says only that it is not allowed; people should know why. */
  #refuse(): void {
    this.#toasts.show(this.t().answered, 'failed');
    this.cancelled.emit();
  }
}
