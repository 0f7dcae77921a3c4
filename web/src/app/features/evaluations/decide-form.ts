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
import { FormField, form, hidden, maxLength, required } from '@angular/forms/signals';
import type { DecisionView, EvaluationView, RankingRow } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { DECISION_TEXTS } from './decision.texts';
import { EvaluationsApi } from './evaluations-api';
import { NONE } from './recommend-form';

/** The agency's leader decides: as recommended, or otherwise with a reason on record (I6). */
@Component({
  selector: 'lg-decide-form',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="decide">
      <h2 id="decide">{{ t().decideHeading }}</h2>
      <p>{{ t().decideLead }}</p>
      <form class="stack stack-large" novalidate (submit)="$event.preventDefault(); ask()">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-radio-group [formField]="form.proposalId" [label]="t().decision" [options]="options()" />
        @if (overrides()) {
          <lg-text-area
            [formField]="form.overrideReason"
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
        <p>
          <strong>{{ chosen() }}</strong>
        </p>
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
  readonly #format = injectFormat();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly labels = computed(() => ({
    proposalId: this.t().decision,
    reasons: this.t().decisionReasons,
    overrideReason: this.t().overrideReason,
  }));
  readonly #recommended = computed(() => this.decision().recommendedProposalId ?? NONE);
  /** Only what can be chosen; the recommended one says so. */
  protected readonly options = computed(() => {
    const rows = this.ranking()
      .filter(({ awardable }) => awardable)
      .map(({ proposalId, title, organizationName, rank, total }) => ({
        value: proposalId,
        label: title,
        hint: `${organizationName}. ${this.t().option(this.#format.number(rank), this.#format.number(total))}`,
      }));
    return [...rows, { value: NONE, label: this.t().none, hint: this.t().noneHint }].map((option) =>
      option.value === this.#recommended()
        ? { ...option, label: `${option.label} (${this.t().asRecommended})` }
        : option,
    );
  });

  protected readonly model = linkedSignal(() => ({
    proposalId: this.#recommended(),
    reasons: '',
    overrideReason: '',
  }));
  protected readonly overrides = computed(() => this.model().proposalId !== this.#recommended());
  protected readonly chosen = computed(
    () => this.options().find(({ value }) => value === this.model().proposalId)?.label ?? '',
  );
  protected readonly form = form(this.model, (path) => {
    required(path.proposalId);
    required(path.reasons);
    maxLength(path.reasons, 10_000);
    hidden(path.overrideReason, { when: ({ valueOf }) => valueOf(path.proposalId) === this.#recommended() });
    required(path.overrideReason);
    maxLength(path.overrideReason, 10_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { proposalId, reasons, overrideReason } = this.model();
    const view = await this.#api.decide(this.code(), {
      proposalId: proposalId === NONE ? null : proposalId,
      reasons: reasons.trim(),
      ...(this.overrides() && { overrideReason: overrideReason.trim() }),
    });
    this.#toasts.show(this.t().decided);
    this.done.emit(view);
  });

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
