import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  viewChild,
} from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { DecisionView, EvaluationView, RankingRow } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { ChoiceFields } from './choice-fields';
import { choiceModel, differs, requestOf, titlesOf } from './choice-model';
import { choiceSchema } from './choice-schema';
import { DECISION_TEXTS } from './decision.texts';
import { EvaluationsApi } from './evaluations-api';

/** The agency's leader decides: as recommended, or otherwise with a reason on record (I6). */
@Component({
  selector: 'lg-decide-form',
  imports: [Button, ChoiceFields, ConfirmDialog, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="decide">
      <h2 id="decide">{{ t().decideHeading }}</h2>
      <p>{{ t().decideLead }}</p>
      <form class="stack stack-large" novalidate (submit)="$event.preventDefault(); ask()">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-choice-fields
          [form]="form"
          [ranking]="ranking()"
          [label]="t().decision"
          [recommended]="recommended()"
        />
        @if (!form.otherReason().hidden()) {
          <lg-text-area
            [formField]="form.otherReason"
            [label]="t().overrideReason"
            [hint]="t().overrideHint"
            [rows]="3"
          />
        }
        <div>
          <lg-text-area
            [formField]="form.reasons"
            [label]="t().decisionReasons"
            [hint]="t().decisionReasonsHint"
            [rows]="6"
          />
          @if (!overrides() && !model().reasons) {
            <button type="button" lgButton="quiet" (click)="usePanels()">{{ t().usePanels }}</button>
          }
        </div>
        <div class="row">
          <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().decide }}</button>
        </div>
      </form>
      <lg-confirm-dialog
        [heading]="t().decideAsk"
        [confirmLabel]="t().decide"
        [busy]="sending.busy()"
        (confirmed)="send()"
      >
        @for (title of chosen(); track $index) {
          <p>
            <strong>{{ title }}</strong>
          </p>
        }
        @if (overrides()) {
          <p class="act">{{ t().differs }}</p>
        }
        <p>{{ t().decideAskText }}</p>
      </lg-confirm-dialog>
    </section>
  `,
})
export class DecideForm {
  readonly code = input.required<string>();
  readonly ranking = input.required<readonly RankingRow[]>();
  readonly decision = input.required<DecisionView>();
  readonly done = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly labels = computed(() => ({
    outcome: this.t().decision,
    chosen: this.t().chosen,
    reasons: this.t().decisionReasons,
    otherReason: this.t().overrideReason,
  }));
  protected readonly recommended = computed(() =>
    this.decision().recommended.map(({ proposalId }) => proposalId),
  );

  protected readonly model = linkedSignal(() => choiceModel(this.ranking(), this.decision().recommended));
  protected readonly overrides = computed(() => differs(this.model(), this.decision().recommended));
  protected readonly chosen = computed(() => titlesOf(this.ranking(), this.model(), this.t().none));
  protected readonly form = form(this.model, (path) => {
    choiceSchema(path, (model) => differs(model, this.decision().recommended));
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const model = this.model();
      const view = await this.#api.decide(this.code(), {
        ...requestOf(model),
        ...(this.overrides() && { overrideReason: model.otherReason.trim() }),
      });
      this.#toasts.show(this.t().decided);
      this.done.emit(view);
    },
    { override_reason_required: 'otherReason' },
  );

  protected usePanels(): void {
    this.model.update((model) => ({ ...model, reasons: this.decision().recommendationReasons }));
  }

  /** What is not complete shows its errors at once; only what can be sent is asked about. */
  protected ask(): void {
    if (this.form().invalid()) void this.sending.submit();
    else this.dialog().open();
  }

  protected async send(): Promise<void> {
    const sent = await this.sending.submit();
    if (!sent) this.dialog().close();
  }
}
