import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import {
  COMPLAINT_OUTCOMES,
  COMPLAINT_TEXT_MAX,
  type ComplaintDraftView,
  type ComplaintOutcome,
  type ComplaintView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { COMPLAINTS_TEXTS, COMPLAINT_OUTCOME_TEXTS } from './complaints.texts';
import { ComplaintsApi } from './complaints-api';

/** The agency drafts its answer; whoever writes in it does not sign it (I6). */
@Component({
  selector: 'lg-complaint-draft-form',
  imports: [Button, ErrorSummary, FormField, KeptState, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group [formField]="form.outcome" [label]="t().outcome" [options]="outcomes()" />
      <lg-text-area [formField]="form.answer" [label]="t().answerText" [hint]="t().answerHint" [rows]="8" />
      @if (other(); as text) {
        <details>
          <summary>{{ t().draftOther }}</summary>
          <p class="prose">{{ text }}</p>
        </details>
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().draftSave }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class ComplaintDraftForm {
  readonly id = input.required<string>();
  readonly draft = input.required<ComplaintDraftView>();
  readonly saved = output<ComplaintView>();
  /** Somebody else was faster. */
  readonly outdated = output();

  readonly #api = inject(ComplaintsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(COMPLAINTS_TEXTS);
  protected readonly labels = computed(() => ({
    outcome: this.t().outcome,
    answer: this.t().answerText,
  }));
  protected readonly outcomes = computed(() =>
    COMPLAINT_OUTCOMES.map((value) => ({ value, label: COMPLAINT_OUTCOME_TEXTS[this.#locale()][value] })),
  );
  protected readonly kept = keptForm(
    () => `complaint-draft:${this.id()}`,
    wordsLike({ outcome: '', answer: '' }),
    () => ({ outcome: this.draft().outcome ?? '', answer: this.draft().answer }),
  );
  /** The draft on the portal where the box holds something else: a colleague may have written it. */
  protected readonly other = computed(() => {
    const { answer } = this.draft();
    return answer === this.kept.model().answer ? '' : answer;
  });
  protected readonly form = form(this.kept.model, (path) => {
    required(path.outcome);
    required(path.answer);
    maxLength(path.answer, COMPLAINT_TEXT_MAX);
  });
  protected readonly sending = submission(this.form, async () => {
    const { outcome, answer } = this.kept.model();
    const { revision } = this.draft();
    try {
      const request = { revision, outcome: outcome as ComplaintOutcome, answer: answer.trim() };
      const view = await this.#api.draft(this.id(), request);
      this.kept.done();
      this.#toasts.show(this.t().draftSaved);
      this.saved.emit(view);
    } catch (error) {
      if (['stale', 'wrong_state'].includes(asProblem(error).code)) this.outdated.emit();
      throw error;
    }
  });
}
