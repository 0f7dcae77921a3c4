import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, minLength, required } from '@angular/forms/signals';
import { type DeskQuestion, QUESTION_LIMITS, type QuestionDesk } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { DESK_TEXTS } from './desk.texts';
import { QuestionsApi } from './questions-api';

/** What the public reads instead of a question that tells who asks. */
@Component({
  selector: 'lg-question-wording',
  imports: [Button, ErrorSummary, FormField, KeptState, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.text" [label]="t().wording" [hint]="t().wordingHint" [rows]="3" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().shorten }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class QuestionWording {
  readonly question = input.required<DeskQuestion>();
  readonly changed = output<QuestionDesk>();

  readonly #api = inject(QuestionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(DESK_TEXTS);
  protected readonly labels = computed(() => ({ text: this.t().wording }));

  protected readonly kept = keptForm(
    () => `wording:${this.question().id}`,
    wordsLike({ text: '' }),
    () => ({ text: this.question().wording ?? this.question().text }),
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.text);
    minLength(path.text, QUESTION_LIMITS.textMin);
    maxLength(path.text, QUESTION_LIMITS.text);
  });
  protected readonly sending = submission(this.form, async () => {
    const desk = await this.#api.shorten(this.question().id, this.#model().text);
    this.kept.done();
    this.changed.emit(desk);
    this.#toasts.show(this.t().saved);
  });
}
