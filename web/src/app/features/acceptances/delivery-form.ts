import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, maxLength } from '@angular/forms/signals';
import { DELIVERY_LIMITS, type DeliveryView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { CheckboxList } from '../../ui/form/checkbox-list';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { DeliveriesApi } from './deliveries-api';
import { DELIVERIES_TEXTS } from './deliveries.texts';

/** What the solver writes of a round before it is handed in: saved as a draft, or handed in at once. */
@Component({
  selector: 'lg-delivery-form',
  imports: [Button, CheckboxList, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="handing.submit($event)">
      <lg-error-summary [form]="form" [submission]="handing" [labels]="labels()" />
      <lg-checkbox-list
        [formField]="form.included"
        [label]="t().parts"
        [hint]="t().partsHint"
        [options]="parts()"
      />
      <lg-text-area [formField]="form.note" [label]="t().note" [hint]="t().noteHint" [rows]="6" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="handing.busy()">{{ t().submit }}</button>
        <button type="button" lgButton="secondary" [busy]="saving.busy()" (click)="saving.submit()">
          {{ t().save }}
        </button>
      </div>
    </form>
  `,
})
export class DeliveryForm {
  readonly delivery = input.required<DeliveryView>();
  readonly changed = output<DeliveryView>();

  readonly #api = inject(DeliveriesApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(DELIVERIES_TEXTS);
  protected readonly labels = computed(() => ({ included: this.t().parts, note: this.t().note }));
  protected readonly parts = computed(() =>
    this.delivery().parts.map(({ text: label }, index) => ({ value: String(index), label })),
  );
  /** As it was saved last; files that come meanwhile leave what is written alone. */
  readonly #model = linkedSignal<string, { included: readonly string[]; note: string }>({
    source: () => this.delivery().id,
    computation: () => ({
      included: this.delivery().parts.flatMap(({ included }, index) => (included ? [String(index)] : [])),
      note: this.delivery().note,
    }),
  });
  protected readonly form = form(this.#model, (path) => {
    maxLength(path.note, DELIVERY_LIMITS.note);
  });
  protected readonly saving = submission(this.form, async () => {
    this.changed.emit(await this.#save());
    this.#toasts.show(this.t().saved);
  });
  protected readonly handing = submission(this.form, async () => {
    const { id } = await this.#save();
    this.changed.emit(await this.#api.take(id, 'submit'));
    this.#toasts.show(this.t().submitted);
  });

  async #save(): Promise<DeliveryView> {
    const { id, revision, parts } = this.delivery();
    const { note, included } = this.#model();
    return this.#api.save(id, {
      note: note.trim(),
      included: parts.map((_, index) => included.includes(String(index))),
      revision,
    });
  }
}
