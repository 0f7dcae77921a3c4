import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form, maxLength, required } from '@angular/forms/signals';
import { DELIVERY_LIMITS, type DeliveryView } from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { TextField } from '../../ui/form/text-field';
import { Toasts } from '../../ui/toasts';
import { DeliveriesApi } from './deliveries-api';
import { DELIVERIES_TEXTS } from './deliveries.texts';

/** Accepts what was checked, by minutes with a number. */
@Component({
  selector: 'lg-accept-form',
  imports: [Button, ErrorSummary, FormField, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <p class="soft">{{ t().acceptHint }}</p>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="{ number: t().number }" />
      <lg-text-field [formField]="form.number" [label]="t().number" autocomplete="off" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().accept }}</button>
      </div>
    </form>
  `,
})
export class AcceptForm {
  readonly id = input.required<string>();
  readonly accepted = output<DeliveryView>();

  readonly #api = inject(DeliveriesApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(DELIVERIES_TEXTS);
  readonly #model = signal({ number: '' });
  protected readonly form = form(this.#model, (path) => {
    required(path.number);
    maxLength(path.number, DELIVERY_LIMITS.number);
  });
  protected readonly sending = submission(this.form, async () => {
    const delivery = await this.#api.accept(this.id(), this.#model().number.trim());
    this.#toasts.show(this.t().accepted);
    this.accepted.emit(delivery);
  });
}

/** Returns it with what is missing, and until when. */
@Component({
  selector: 'lg-return-form',
  imports: [Button, DateField, ErrorSummary, FormField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.missing" [label]="t().missing" [rows]="4" />
      <lg-date-field [formField]="form.respondBy" [label]="t().respondBy" />
      <div class="row">
        <button type="submit" lgButton="secondary" [busy]="sending.busy()">{{ t().return }}</button>
      </div>
    </form>
  `,
})
export class ReturnForm {
  readonly id = input.required<string>();
  readonly returned = output<DeliveryView>();

  readonly #api = inject(DeliveriesApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(DELIVERIES_TEXTS);
  protected readonly labels = computed(() => ({ missing: this.t().missing, respondBy: this.t().respondBy }));
  readonly #model = signal({ missing: '', respondBy: null as string | null });
  protected readonly form = form(this.#model, (path) => {
    required(path.missing);
    maxLength(path.missing, DELIVERY_LIMITS.reason);
    required(path.respondBy);
  });
  protected readonly sending = submission(this.form, async () => {
    const { missing, respondBy } = this.#model();
    const request = { missing: missing.trim(), respondBy: respondBy ?? '' };
    const delivery = await this.#api.return(this.id(), request);
    this.#toasts.show(this.t().returned);
    this.returned.emit(delivery);
  });
}
