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
import type { IndicatorView, MeasurementView, OutcomesView } from '@loi-giai/shared';
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
import { type MeasurementModel, measurementModel, measurementRequest } from './measurement-draft';
import { MEASUREMENTS_TEXTS } from './measurements.texts';
import { OutcomesApi } from './outcomes-api';
import { OUTCOMES_TEXTS } from './outcomes.texts';
import { figureOf } from './readiness';
import { RESULTS_TEXTS } from './results.texts';

/** Enters what an indicator was measured at, with all that a reader needs to believe it (I10), or corrects it (I8). */
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
        <lg-date-field [formField]="form.periodFrom" [label]="m().periodFrom" [hint]="m().periodHint" />
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
      <lg-text-area [formField]="form.note" [label]="m().note" [hint]="m().noteHint" [rows]="2" />
      @if (corrected() !== null) {
        <lg-text-area
          [formField]="form.reason"
          [label]="m().correctReason"
          [hint]="m().correctHint"
          [rows]="2"
        />
      }
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
  /** The measurement that is corrected; null: a new one is entered. */
  readonly corrected = input<MeasurementView | null>(null);
  readonly saved = output<OutcomesView>();
  readonly cancelled = output();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #today = injectToday();
  readonly #results = injectTexts(RESULTS_TEXTS);
  readonly #format = injectFormat();

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly m = injectTexts(MEASUREMENTS_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly labels = computed(() => {
    const { value, measuredOn, sampleSize, method, evidence } = this.t();
    const { periodFrom, note, correctReason: reason } = this.m();
    return { value, measuredOn, periodFrom, sampleSize, method, evidence, note, reason };
  });

  readonly #model = linkedSignal<string, MeasurementModel>({
    source: () => `${this.indicator().id} ${this.corrected()?.id ?? ''}`,
    computation: () =>
      measurementModel(untracked(this.indicator), untracked(this.corrected), untracked(this.#today)),
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
    validate(path.periodFrom, ({ value, valueOf }) => {
      const from = value() ?? '';
      const { baselineOn } = this.indicator();
      if (from === '') return undefined;
      if (from > (valueOf(path.measuredOn) ?? from))
        return { kind: 'too_large', message: this.m().periodLate };
      return from < baselineOn
        ? { kind: 'too_small', message: this.m().periodEarly(this.#format.date(baselineOn)) }
        : undefined;
    });
    min(path.sampleSize, 1);
    validate(path.sampleSize, ({ value }) =>
      Number.isInteger(value() ?? 1) ? undefined : { kind: 'bad_format', message: this.t().wholeSample },
    );
    required(path.method);
    maxLength(path.method, 2_000);
    maxLength(path.evidence, 4_000);
    maxLength(path.note, 2_000);
    required(path.reason, { when: () => this.corrected() !== null });
    maxLength(path.reason, 2_000);
  });
  protected readonly sending = submission(this.form, async () => {
    const corrected = this.corrected();
    const request = measurementRequest(this.#model());
    const after =
      corrected === null
        ? await this.#api.measure(this.indicator().id, request)
        : await this.#api.correct(corrected.id, { ...request, reason: this.#model().reason.trim() });
    this.#toasts.show(corrected === null ? this.t().saved : this.m().correctionSaved);
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
