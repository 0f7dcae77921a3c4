import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import type { ClaimReview } from '@loi-giai/shared';
import { keptForm, wordsLike } from '../../core/kept-form';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { KeptState } from '../../ui/kept-state';
import { Toasts } from '../../ui/toasts';
import { CLAIMS_TEXTS } from './claims.texts';
import { OrganizationsApi } from './organizations-api';

const EMPTY = { role: 'owner', note: '' };

/** What an officer found about a claim; another officer grants it. */
@Component({
  selector: 'lg-claim-recommend',
  imports: [Button, ErrorSummary, FormField, KeptState, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" novalidate aria-labelledby="recommend" (submit)="sending.submit($event)">
      <h2 id="recommend">{{ t().recommend }}</h2>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group
        [formField]="form.role"
        [label]="t().grantAs"
        [options]="roles()"
        [optionalMark]="false"
      />
      <lg-text-area [formField]="form.note" [label]="t().recommendation" [hint]="t().recommendationHint" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().recommend }}</button>
      </div>
      <lg-kept-state [form]="kept" />
    </form>
  `,
})
export class ClaimRecommend {
  readonly claim = input.required<ClaimReview>();
  readonly decided = output<ClaimReview>();

  readonly #api = inject(OrganizationsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(CLAIMS_TEXTS);
  protected readonly labels = computed(() => ({ role: this.t().grantAs, note: this.t().recommendation }));
  protected readonly roles = computed(() => [
    { value: 'owner', label: this.t().owner },
    { value: 'admin', label: this.t().admin },
  ]);

  protected readonly kept = keptForm<typeof EMPTY>(
    () => `claim-recommendation:${this.claim().id}`,
    wordsLike(EMPTY),
    () => ({ ...EMPTY, role: this.claim().role }),
  );
  readonly #model = this.kept.model;
  protected readonly form = form(this.#model, (path) => {
    required(path.note);
    maxLength(path.note, 1_000);
  });
  protected readonly sending = submission(
    this.form,
    async () => {
      const { role, note } = this.#model();
      const after = await this.#api.recommendClaim(this.claim().id, {
        role: role === 'admin' ? 'admin' : 'owner',
        note: note.trim(),
      });
      this.kept.done();
      this.#toasts.show(this.t().recommended);
      this.decided.emit(after);
    },
    { reason_required: 'note' },
  );
}
