import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import {
  type FieldProblem,
  QUESTION_TYPE,
  type Respondent,
  SURVEY_LIMITS,
  type SurveyQuestion,
  fieldName,
} from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { SPEAKER_TEXTS } from './respondents.texts';
import { SURVEY_TEXTS } from './survey.texts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * The questions as fields of the browser's own, without a state beside them: what is typed before scripts run, or where none do, is
 * sent all the same.
 */
@Component({
  selector: 'lg-survey-questions',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-questions.html',
  styleUrl: './survey-questions.scss',
  host: { '[class.large]': 'large()' },
})
export class SurveyQuestions {
  readonly questions = input.required<readonly SurveyQuestion[]>();
  readonly audiences = input.required<readonly Respondent[]>();
  readonly faults = input<readonly FieldProblem[]>([]);
  /** For fingers on a tablet. */
  readonly large = input(false);

  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(SURVEY_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly nameOf = fieldName;
  protected readonly maxText = SURVEY_LIMITS.text;
  protected readonly respondents = computed<Choice[]>(() =>
    this.audiences().map((value) => ({ value, label: SPEAKER_TEXTS[this.#locale()][value] })),
  );

  protected isText({ type }: SurveyQuestion): boolean {
    return type === QUESTION_TYPE.text;
  }

  protected isSeveral({ type }: SurveyQuestion): boolean {
    return type === QUESTION_TYPE.several;
  }

  protected isFivePoint({ type }: SurveyQuestion): boolean {
    return type === QUESTION_TYPE.fivePoint;
  }

  /** The best first, as one reads down; on a tablet they stand beside each other. */
  protected choicesOf({ type, options }: SurveyQuestion): Choice[] {
    switch (type) {
      case QUESTION_TYPE.fivePoint: {
        const points = this.t().scores.map((label, index) => ({ value: String(index + 1), label }));
        return this.large() ? points : points.reverse();
      }
      case QUESTION_TYPE.yesNo:
        return [
          { value: '1', label: this.t().yes },
          { value: '0', label: this.t().no },
        ];
      default:
        return options.map((option, index) => ({ value: String(index), label: this.local(option) }));
    }
  }

  protected errorOf(path: string): string {
    const fault = this.faults().find((problem) => problem.path === path);
    if (fault === undefined) return '';
    if (fault.code === 'required') return this.t().missing;
    return fault.code === 'too_long' ? this.t().tooLong : this.t().wrong;
  }
}
