import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { EvaluationView } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { DECISION_TEXTS } from './decision.texts';
import { EvaluationsApi } from './evaluations-api';

/** The agency's leader returns the recommendation: the panel meets and recommends once more. */
@Component({
  selector: 'lg-return-form',
  imports: [Button, ErrorSummary, FormField, KeptState, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section aria-labelledby="return">
      <h2 id="return">{{ t().returnHeading }}</h2>
      <p>{{ t().returnText }}</p>
      <form class="stack" novalidate (submit)="sending.submit($event)">
        <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
        <lg-text-area [formField]="form.reason" [label]="t().returnReason" [rows]="4" />
        <div class="row">
          <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().return }}</button>
        </div>
        <lg-kept-state [form]="kept" />
      </form>
    </section>
  `,
})
export class ReturnForm {
  readonly code = input.required<string>();
  readonly done = output<EvaluationView>();

  readonly #api = inject(EvaluationsApi);
  readonly #toasts = inject(Toasts);

  protected readonly t = injectTexts(DECISION_TEXTS);
  protected readonly labels = computed(() => ({ reason: this.t().returnReason }));
  protected readonly kept = keptForm(
    () => `return:${this.code()}`,
    wordsLike({ reason: '' }),
    () => ({ reason: '' }),
  );
  protected readonly form = form(this.kept.model, (path) => {
    required(path.reason);
    maxLength(path.reason, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const view = await this.#api.returnRecommendation(this.code(), this.kept.model().reason.trim());
    this.kept.done();
    this.#toasts.show(this.t().returned);
    this.done.emit(view);
  });
}
