import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
} from '@angular/core';
import { FormField, form, maxLength, min, required, validate } from '@angular/forms/signals';
import type { IndicatorView, OutcomesView } from '@loi-giai/shared';
import { injectToday } from '../../core/city-day';
import { injectFormat } from '../../core/format';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { changeInWords } from './figure-text';
import { OutcomesApi } from './outcomes-api';
import { OUTCOMES_TEXTS } from './outcomes.texts';
import { figureOf } from './readiness';
import { RESULTS_TEXTS } from './results.texts';

interface MeasurementModel {
  readonly value: number | null;
  readonly measuredOn: string | null;
  readonly sampleSize: number | null;
  readonly method: string;
  readonly evidence: string;
}

/** Enters what an indicator was measured at, with all that a reader needs to believe it (I10). */
@Component({
  selector: 'lg-measurement-form',
  imports: [Button, DateField, ErrorSummary, FormField, NumberField, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [attr.aria-label]="t().add" (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <div class="fields">
        <lg-number-field
          [formField]="form.value"
          [label]="t().value"
          [unit]="local(indicator().unit)"
          [optionalMark]="false"
        />
        <lg-date-field [formField]="form.measuredOn" [label]="t().measuredOn" [hint]="t().measuredOnHint" />
        <lg-number-field
          [formField]="form.sampleSize"
          [label]="t().sampleSize"
          [hint]="t().sampleHint"
          [maxDecimals]="0"
        />
      </div>
      @if (preview(); as text) {
        <p role="status">
          {{ t().preview }}: <strong>{{ text }}</strong>
        </p>
      }
      <lg-text-area [formField]="form.method" [label]="t().method" [rows]="2" />
      <lg-text-area [formField]="form.evidence" [label]="t().evidence" [hint]="t().evidenceHint" [rows]="3" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ t().save }}</button>
        <button type="button" lgButton="quiet" (click)="cancelled.emit()">{{ t().cancel }}</button>
      </div>
    </form>
  `,
  styles: `
    .fields {
      display: grid;
      gap: 1rem 1.5rem;
      align-items: end;
      grid-template-columns: repeat(auto-fit, minmax(min(14rem, 100%), 1fr));
    }
  `,
})
export class MeasurementForm {
  readonly indicator = input.required<IndicatorView>();
  readonly saved = output<OutcomesView>();
  readonly cancelled = output();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #today = injectToday();
  readonly #results = injectTexts(RESULTS_TEXTS);
  readonly #format = injectFormat();

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly labels = computed(() => {
    const { value, measuredOn, sampleSize, method, evidence } = this.t();
    return { value, measuredOn, sampleSize, method, evidence };
  });

  /** Begins with today and the method laid down with the indicator. */
  readonly #model = linkedSignal<string, MeasurementModel>({
    source: () => this.indicator().id,
    computation: () => ({
      value: null,
      measuredOn: untracked(this.#today),
      sampleSize: null,
      method: untracked(this.indicator).method,
      evidence: '',
    }),
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.value);
    required(path.measuredOn);
    validate(path.measuredOn, ({ value }) => {
      const day = value() ?? '';
      const { baselineOn } = this.indicator();
      if (day > this.#today()) return { kind: 'too_large', message: this.t().tooLate };
      return day !== '' && day < baselineOn
        ? { kind: 'too_small', message: this.t().tooEarly(this.#format.date(baselineOn)) }
        : undefined;
    });
    min(path.sampleSize, 1);
    validate(path.sampleSize, ({ value }) =>
      Number.isInteger(value() ?? 1) ? undefined : { kind: 'bad_format', message: this.t().wholeSample },
    );
    required(path.method);
    maxLength(path.method, 2_000);
    maxLength(path.evidence, 4_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const { value, measuredOn, sampleSize, method, evidence } = this.#model();
    const after = await this.#api.measure(this.indicator().id, {
      value: value ?? 0,
      measuredOn: measuredOn ?? '',
      sampleSize,
      method: method.trim(),
      evidence: evidence.trim(),
    });
    this.#toasts.show(this.t().saved);
    this.saved.emit(after);
  });

  /** What the number means, before it is saved: a slip of the keyboard shows at once. */
  protected readonly preview = computed(() => {
    const { value, measuredOn, method, sampleSize } = this.#model();
    if (value === null) return '';
    const indicator = this.indicator();
    const figure = figureOf(indicator, { value, measuredOn: measuredOn ?? '', method, sampleSize });
    const words = changeInWords(figure, this.local(indicator.unit), this.#results(), this.#format);
    const { improvement } = figure;
    return improvement === null ? words : `${words}, ${this.t().towards(this.#format.percent(improvement))}`;
  });
}
