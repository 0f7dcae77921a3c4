import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  viewChild,
} from '@angular/core';
import { FormField, form, hidden, maxLength, required } from '@angular/forms/signals';
import {
  COMPLAINT_MEASURE,
  COMPLAINT_MEASURES,
  COMPLAINT_OUTCOME,
  COMPLAINT_TEXT_MAX,
  type ComplaintDraftView,
  type ComplaintMeasure,
  type ComplaintView,
} from '@loi-giai/shared';
import { asProblem } from '../../core/api-problem';
import { keptForm, wordsLike } from '../../core/kept-form';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { COMPLAINTS_TEXTS, COMPLAINT_MEASURE_TEXTS, COMPLAINT_OUTCOME_TEXTS } from './complaints.texts';
import { ComplaintsApi } from './complaints-api';

/** The agency's leader signs the answer that another has drafted (I6), and says what an upheld complaint leads to. */
@Component({
  selector: 'lg-complaint-sign-form',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, KeptState, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="$event.preventDefault(); ask()">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      @if (!form.measure().hidden()) {
        <lg-radio-group [formField]="form.measure" [label]="t().measure" [options]="measures()" />
        <lg-text-area
          [formField]="form.measureReason"
          [label]="t().measureReason"
          [hint]="t().measureHint"
          [rows]="4"
        />
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().sign }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
    <lg-confirm-dialog
      [heading]="t().signAsk"
      [confirmLabel]="t().sign"
      [busy]="sending.busy()"
      (confirmed)="send()"
    >
      <p>
        <strong>{{ outcome() }}</strong>
      </p>
      @if (reconsiders()) {
        <p class="act">{{ t().reconsiderAskText }}</p>
      }
      <p>{{ t().signAskText }}</p>
    </lg-confirm-dialog>
  `,
})
export class ComplaintSignForm {
  readonly id = input.required<string>();
  readonly draft = input.required<ComplaintDraftView>();
  readonly signed = output<ComplaintView>();
  /** The draft has changed, or somebody has signed it. */
  readonly outdated = output();

  readonly #api = inject(ComplaintsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(COMPLAINTS_TEXTS);
  protected readonly labels = computed(() => ({
    measure: this.t().measure,
    measureReason: this.t().measureReason,
  }));
  protected readonly measures = computed(() =>
    COMPLAINT_MEASURES.map((value) => ({ value, label: COMPLAINT_MEASURE_TEXTS[this.#locale()][value] })),
  );
  readonly #rejects = computed(() => this.draft().outcome === COMPLAINT_OUTCOME.rejected);
  protected readonly kept = keptForm(
    () => `complaint-answer:${this.id()}`,
    wordsLike({ measure: '', measureReason: '' }),
    () => ({ measure: '', measureReason: '' }),
  );
  protected readonly outcome = computed(() => {
    const { outcome } = this.draft();
    return outcome === null ? '' : COMPLAINT_OUTCOME_TEXTS[this.#locale()][outcome];
  });
  protected readonly reconsiders = computed(
    () => !this.#rejects() && this.kept.model().measure === COMPLAINT_MEASURE.reconsider,
  );
  protected readonly form = form(this.kept.model, (path) => {
    hidden(path.measure, { when: () => this.#rejects() });
    hidden(path.measureReason, { when: () => this.#rejects() });
    required(path.measure);
    required(path.measureReason);
    maxLength(path.measureReason, COMPLAINT_TEXT_MAX);
  });
  protected readonly sending = submission(this.form, async () => {
    const { measure, measureReason } = this.kept.model();
    const { revision } = this.draft();
    const asked = this.#rejects()
      ? { measure: null, measureReason: '' }
      : { measure: measure as ComplaintMeasure, measureReason: measureReason.trim() };
    try {
      const view = await this.#api.answer(this.id(), { revision, ...asked });
      this.kept.done();
      this.#toasts.show(this.t().signed);
      this.signed.emit(view);
    } catch (error) {
      if (['stale', 'wrong_state', 'four_eyes'].includes(asProblem(error).code)) this.outdated.emit();
      throw error;
    }
  });

  /** What is missing is said before anything is asked. */
  protected ask(): void {
    if (this.form().invalid()) void this.sending.submit();
    else this.dialog().open();
  }

  protected async send(): Promise<void> {
    const sent = await this.sending.submit();
    if (!sent) this.dialog().close();
  }
}
