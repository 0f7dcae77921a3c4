import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { FormField, form, max, maxLength, min, required, validate } from '@angular/forms/signals';
import {
  COMMISSION_LIMITS,
  TERM_LENGTH,
  type AmendmentRequest,
  type AmendmentView,
  type CommissionView,
} from '@loi-giai/shared';
import { injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { CommissionsApi } from './commissions-api';
import { PAPER_TEXTS } from './paper.texts';

interface AmendmentModel extends Omit<AmendmentRequest, 'revision' | 'value'> {
  /** May be missing for a moment. */
  readonly value: number | null;
}

/** What an amendment leaves in force: it begins with what is in force now. */
@Component({
  selector: 'lg-amendment-form',
  imports: [Button, DateField, ErrorSummary, FormField, NumberField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack card" novalidate (submit)="sending.submit($event)">
      <h3>{{ amendment() ? t().editAmendment : t().amend }}</h3>
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-text-area [formField]="form.reason" [label]="t().amendmentReason" [rows]="3" />
      <lg-number-field
        [formField]="form.value"
        [label]="t().amendmentValue"
        [money]="true"
        [maxDecimals]="0"
      />
      <lg-date-field [formField]="form.endsOn" [label]="t().amendmentEnd" />
      <lg-text-area [formField]="form.changes" [label]="t().amendmentChanges" [optionalMark]="true" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().saveAmendment }}</button>
        <button type="button" lgButton="quiet" (click)="cancelled.emit()">{{ t().cancel }}</button>
      </div>
    </form>
  `,
  styles: `
    h3 {
      margin: 0;
      font-size: 1.125rem;
    }
  `,
})
export class AmendmentForm {
  readonly commission = input.required<CommissionView>();
  /** The draft that is changed; null for a new one. */
  readonly amendment = input<AmendmentView | null>(null);
  readonly saved = output<CommissionView>();
  readonly cancelled = output();

  readonly #api = inject(CommissionsApi);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTexts(PAPER_TEXTS);
  protected readonly labels = computed(() => ({
    reason: this.t().amendmentReason,
    value: this.t().amendmentValue,
    endsOn: this.t().amendmentEnd,
    changes: this.t().amendmentChanges,
  }));
  readonly #model = linkedSignal<AmendmentModel>(() => {
    const { value, endsOn } = this.amendment() ?? this.commission();
    const { reason = '', changes = '' } = this.amendment() ?? {};
    return { reason, value, endsOn, changes };
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.reason);
    maxLength(path.reason, COMMISSION_LIMITS.reason);
    required(path.value);
    min(path.value, 0);
    max(path.value, COMMISSION_LIMITS.value);
    validate(path.value, ({ value }) =>
      Number.isInteger(value() ?? 0) ? undefined : { kind: 'bad_format', message: this.t().whole },
    );
    maxLength(path.changes, TERM_LENGTH.otherTerms);
  });
  protected readonly sending = submission(this.form, async () => {
    const amendment = this.amendment();
    const { value, ...words } = this.#model();
    const request = { ...words, value: value ?? 0, ...(amendment && { revision: amendment.revision }) };
    const after = await this.#api.saveAmendment(this.commission().id, amendment?.id ?? null, request);
    this.#toasts.show(this.t().amendmentSaved);
    this.saved.emit(after);
  });
}
