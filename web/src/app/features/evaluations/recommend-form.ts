import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { EvaluationView, RankingRow } from '@loi-giai/shared';
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
import { recommendable } from './ranking';

/** The value of the option that recommends, or decides for, nobody. */
export const NONE = 'none';

/** The chair records what the panel recommends, with reasons. */
@Component({
  selector: 'lg-recommend-form',
  imports: [Button, ConfirmDialog, ErrorSummary, FormField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="recommend">
      <h2 id="recommend">{{ t().recommendHeading }}</h2>
      <p>{{ lead() }}</p>
      <form class="stack stack-large" novalidate (submit)="$event.preventDefault(); ask()">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-radio-group [formField]="form.proposalId" [label]="t().choice" [options]="options()" />
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
        <p>
          <strong>{{ chosen() }}</strong>
        </p>
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
  readonly #format = injectFormat();
  private readonly dialog = viewChild.required(ConfirmDialog);

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly labels = computed(() => ({ proposalId: this.t().choice, reasons: this.t().reasons }));
  readonly #leading = computed(() => recommendable(this.ranking()));
  protected readonly lead = computed(() => {
    const { recommendLead, recommendTie, recommendNone, recommendEmpty, recommendUnranked } = this.t();
    if (this.unranked() > 0) return recommendUnranked;
    if (this.ranking().length === 0) return recommendEmpty;
    const { length } = this.#leading();
    return length === 0 ? recommendNone : length > 1 ? recommendTie : recommendLead;
  });
  protected readonly options = computed(() => [
    ...this.#leading().map(({ proposalId, title, organizationName, rank, total }) => ({
      value: proposalId,
      label: title,
      hint: `${organizationName}. ${this.t().option(this.#format.number(rank), this.#format.number(total))}`,
    })),
    { value: NONE, label: this.t().none, hint: this.t().noneHint },
  ]);
  protected readonly chosen = computed(
    () => this.options().find(({ value }) => value === this.#model().proposalId)?.label ?? '',
  );

  readonly #model = signal({ proposalId: '', reasons: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.proposalId);
    required(path.reasons);
    maxLength(path.reasons, 10_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { proposalId, reasons } = this.#model();
    const view = await this.#api.recommend(this.code(), {
      proposalId: proposalId === NONE ? null : proposalId,
      reasons: reasons.trim(),
    });
    this.#toasts.show(this.t().recommended);
    this.done.emit(view);
  });

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
