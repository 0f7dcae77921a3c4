import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { ClaimReview } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { CLAIMS_TEXTS } from './claims.texts';
import { OrganizationsApi } from './organizations-api';

const EMPTY = { reason: '' };

/** Declining a claim, with the reason that the claimant reads. */
@Component({
  selector: 'lg-claim-decline',
  imports: [Button, ErrorSummary, FormField, KeptState, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="decline" (submit)="sending.submit($event)">
      <h2 id="decline">{{ t().decline }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.reason" [label]="t().declineReason" [hint]="t().declineHint" />
      <div class="row">
        <button type="submit" lgButton="danger" [busy]="sending.busy()">{{ t().decline }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class ClaimDecline {
  readonly claim = input.required<ClaimReview>();
  readonly decided = output<ClaimReview>();

  readonly #api = inject(OrganizationsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(CLAIMS_TEXTS);
  protected readonly labels = computed(() => ({ reason: this.t().declineReason }));

  protected readonly kept = keptForm(
    () => `claim-decline:${this.claim().id}`,
    wordsLike(EMPTY),
    () => EMPTY,
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, 1_000);
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const after = await this.#api.declineClaim(this.claim().id, this.#model().reason.trim());
      this.kept.done();
      this.#toasts.show(this.t().declined);
      this.decided.emit(after);
    },
    { reason_required: 'reason' },
  );
}
