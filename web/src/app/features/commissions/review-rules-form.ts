import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { COMMISSION_KINDS, type CommissionKind, type ReviewRole, type ReviewRules } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { ErrorSummary } from '../../ui/form/error-summary';
import { SelectField } from '../../ui/form/select-field';
import { submission } from '../../ui/form/submission';
import { Toasts } from '../../ui/toasts';
import { COMMISSION_KIND_TEXTS, REVIEW_ROLE_TEXTS } from './commission-kinds.texts';
import { CommissionsApi } from './commissions-api';
import { REVIEW_RULES_TEXTS } from './review-rules.texts';

/** The orders that can be chosen: the leader is the last of each. */
const ORDERS: readonly (readonly ReviewRole[])[] = [
  ['leader'],
  ['legal', 'leader'],
  ['finance', 'leader'],
  ['legal', 'finance', 'leader'],
  ['finance', 'legal', 'leader'],
];
const keyOf = (order: readonly ReviewRole[]): string => order.join(',');

/** For each kind of commission, by whom it is reviewed, one after the other. */
@Component({
  selector: 'lg-review-rules-form',
  imports: [Button, ErrorSummary, FormField, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="kindTexts()" />
      @for (kind of kinds; track kind) {
        <lg-select-field [formField]="form[kind]" [label]="kindTexts()[kind]" [options]="orders()" />
      }
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
      </div>
    </form>
  `,
})
export class ReviewRulesForm {
  readonly rules = input.required<ReviewRules>();
  readonly saved = output<ReviewRules>();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;
  protected readonly t = injectTexts(REVIEW_RULES_TEXTS);
  protected readonly kinds = COMMISSION_KINDS;
  protected readonly kindTexts = computed(() => COMMISSION_KIND_TEXTS[this.#locale()]);
  protected readonly orders = computed(() => {
    const names = REVIEW_ROLE_TEXTS[this.#locale()];
    return ORDERS.map((order) => ({
      value: keyOf(order),
      label: order.map((role) => names[role]).join(this.t().then),
    }));
  });
  readonly #model = linkedSignal(
    () =>
      Object.fromEntries(COMMISSION_KINDS.map((kind) => [kind, keyOf(this.rules()[kind])])) as Record<
        CommissionKind,
        string
      >,
  );
  protected readonly form = form(this.#model);
  protected readonly sending = submission(this.form, async () => {
    const chosen = Object.entries(this.#model()).map(([kind, key]) => [kind, key.split(',')] as const);
    this.saved.emit(await this.#api.saveReviewRules(Object.fromEntries(chosen) as unknown as ReviewRules));
    this.#toasts.show(this.t().saved);
  });
}
