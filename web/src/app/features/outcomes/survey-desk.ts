import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { MIN_CELL, type OutcomesView, RESPONDENT, type Respondent } from '@loi-giai/shared';
import { cityParts, injectFormat } from '../../core/format';
import { Locale, withLocale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { CopyButton } from '../../ui/copy-button';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { OutcomesApi } from './outcomes-api';
import { RESPONDENT_TEXTS } from './results.texts';
import { SatisfactionFigure } from './satisfaction-figure';
import { SURVEY_DESK_TEXTS } from './survey-desk.texts';
import { SurveyQuestion } from './survey-question';

/** The survey as the agency handles it: its question, its public link, what has been answered, its end. */
@Component({
  selector: 'lg-survey-desk',
  imports: [Banner, Button, ConfirmDialog, CopyButton, SatisfactionFigure, SurveyQuestion, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './survey-desk.html',
  styleUrl: './survey-desk.scss',
})
export class SurveyDesk {
  readonly outcomes = input.required<OutcomesView>();
  /** When the outcomes were read, in milliseconds since 1970. */
  readonly readAt = input.required<number>();
  readonly changed = output<OutcomesView>();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #document = inject(DOCUMENT);
  readonly #locale = inject(Locale).current;
  readonly #format = injectFormat();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(SURVEY_DESK_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly problemText = injectProblemText();
  protected readonly respondents = Object.values(RESPONDENT);
  protected readonly correcting = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<unknown>(null);

  protected readonly links = computed(() => {
    const { survey } = this.outcomes();
    if (survey === null) return [];
    const page = `/survey/${survey.id}`;
    const { origin } = this.#document.location;
    return [
      { label: this.t().link, address: origin + withLocale(page, 'vi') },
      { label: this.t().linkEn, address: origin + withLocale(page, 'en') },
    ];
  });
  /** While nobody has answered, as far as rounded counts tell; the API has the last word. */
  protected readonly correctable = computed(() => {
    const { survey } = this.outcomes();
    return (
      survey?.state === 'open' &&
      this.may('edit') &&
      this.respondents.every((respondent) => survey.answers[respondent] === 0)
    );
  });
  protected readonly readTime = computed(() => {
    const { hour, minute, second } = cityParts(this.readAt());
    return `${hour}:${minute}:${second}`;
  });

  protected may(act: OutcomesView['acts'][number]): boolean {
    return this.outcomes().acts.includes(act);
  }

  /** "Người dân: ít nhất 15 phiếu trả lời": the count is rounded down to fives. */
  protected soFar(respondent: Respondent, answers: number): string {
    const who = RESPONDENT_TEXTS[this.#locale()][respondent];
    return answers === 0
      ? this.t().few(who, this.#format.number(MIN_CELL))
      : this.t().atLeast(who, this.#format.number(answers));
  }

  protected took(after: OutcomesView): void {
    this.correcting.set(false);
    this.changed.emit(after);
  }

  protected ask(): void {
    this.problem.set(null);
    this.dialog().open();
  }

  protected async close(): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const after = await this.#api.closeSurvey(this.outcomes().challengeCode);
      this.dialog().close();
      this.#toasts.show(this.t().closed);
      this.changed.emit(after);
    } catch (error) {
      this.problem.set(error);
    } finally {
      this.busy.set(false);
    }
  }
}
