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
import type { EvaluationView, RankingRow } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { ChoiceFields } from './choice-fields';
import { choiceModel, choosable, departs, requestOf, titlesOf } from './choice-model';
import { choiceSchema } from './choice-schema';
import { DECISION_TEXTS } from './decision.texts';
import { EvaluationsApi } from './evaluations-api';

/** The chair records what the panel recommends, with reasons. */
@Component({
  selector: 'lg-recommend-form',
  imports: [Button, ChoiceFields, ConfirmDialog, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="recommend">
      <h2 id="recommend">{{ t().recommendHeading }}</h2>
      <p>{{ lead() }}</p>
      <form class="stack stack-large" novalidate (submit)="$event.preventDefault(); ask()">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-choice-fields [form]="form" [ranking]="ranking()" [label]="t().choice" />
        @if (!form.otherReason().hidden()) {
          <lg-text-area
            [formField]="form.otherReason"
            [label]="t().departureReason"
            [hint]="t().departureHint"
            [rows]="3"
          />
        }
        <lg-text-area [formField]="form.reasons" [label]="t().reasons" [hint]="t().reasonsHint" [rows]="6" />
        <div class="row">
          <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().recommend }}</button>
        </div>
      </form>
      <lg-confirm-dialog
        [heading]="t().recommendAsk"
        [confirmLabel]="t().recommend"
        [busy]="sending.busy()"
        (confirmed)="send()"
      >
        @for (title of chosen(); track $index) {
          <p>
            <strong>{{ title }}</strong>
          </p>
        }
        <p>{{ t().recommendAskText }}</p>
      </lg-confirm-dialog>
    </section>
  `,
})
export class RecommendForm {
  readonly code = input.required<string>();
  readonly ranking = input.required<readonly RankingRow[]>();
  /** Proposals that the panel has to agree on before it recommends. */
  readonly unranked = input(0);
  readonly done = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly labels = computed(() => ({
    outcome: this.t().choice,
    chosen: this.t().chosen,
    reasons: this.t().reasons,
    otherReason: this.t().departureReason,
  }));
  protected readonly lead = computed(() => {
    const { recommendLead, recommendNone, recommendEmpty, recommendUnranked } = this.t();
    if (this.unranked() > 0) return recommendUnranked;
    if (this.ranking().length === 0) return recommendEmpty;
    return choosable(this.ranking()).length === 0 ? recommendNone : recommendLead;
  });
  readonly #model = linkedSignal(() => choiceModel(this.ranking(), null));
  protected readonly chosen = computed(() => titlesOf(this.ranking(), this.#model(), this.t().none));
  protected readonly form = form(this.#model, (path) => {
    choiceSchema(path, (model) => departs(this.ranking(), model));
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const model = this.#model();
      const view = await this.#api.recommend(this.code(), {
        ...requestOf(model),
        ...(departs(this.ranking(), model) && { departureReason: model.otherReason.trim() }),
      });
      this.#toasts.show(this.t().recommended);
      this.done.emit(view);
    },
    { departure_reason_required: 'otherReason' },
  );

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
