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
import { FormField, form, maxLength, required, validate } from '@angular/forms/signals';
import { type Direction, type IndicatorView, type OutcomesView, targetAgrees } from '@loi-giai/shared';
import { Locale } from '../../core/locale';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { DateField } from '../../ui/form/date-field';
import { ErrorSummary } from '../../ui/form/error-summary';
import { NumberField } from '../../ui/form/number-field';
import { RadioGroup } from '../../ui/form/radio-group';
import { submission } from '../../ui/form/submission';
import { TextArea } from '../../ui/form/text-area';
import { Toasts } from '../../ui/toasts';
import { INDICATORS_FORM_TEXTS } from './indicators-form.texts';
import { MEASUREMENTS_TEXTS } from './measurements.texts';
import { OutcomesApi } from './outcomes-api';
import { DIRECTION_TEXTS, OUTCOMES_TEXTS } from './outcomes.texts';

interface ReviseModel {
  readonly direction: string;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly reason: string;
}

/** Holds a measured indicator against something else, with a reason; what it was is kept (I8). */
@Component({
  selector: 'lg-revise-form',
  imports: [Button, DateField, ErrorSummary, FormField, NumberField, RadioGroup, TextArea],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="stack" novalidate [attr.aria-label]="m().revise" (submit)="sending.submit($event)">
      <lg-error-summary [form]="form" [submission]="sending" [labels]="labels()" />
      <lg-radio-group
        [formField]="form.direction"
        [label]="t().direction"
        [options]="directions()"
        [inline]="true"
      />
      <div class="fields">
        <lg-number-field
          [formField]="form.baseline"
          [label]="t().baseline"
          [unit]="local(indicator().unit)"
        />
        <lg-date-field [formField]="form.baselineOn" [label]="t().baselineOn" />
        <lg-number-field [formField]="form.target" [label]="t().target" [unit]="local(indicator().unit)" />
        <lg-date-field [formField]="form.targetOn" [label]="t().targetOn" />
      </div>
      <lg-text-area [formField]="form.reason" [label]="m().reviseReason" [hint]="m().reviseHint" [rows]="3" />
      <div class="row">
        <button type="submit" lgButton="primary" [busy]="sending.busy()">{{ m().reviseSave }}</button>
        <button type="button" lgButton="quiet" (click)="cancelled.emit()">{{ o().cancel }}</button>
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
export class ReviseForm {
  readonly indicator = input.required<IndicatorView>();
  readonly saved = output<OutcomesView>();
  readonly cancelled = output();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(INDICATORS_FORM_TEXTS);
  protected readonly m = injectTexts(MEASUREMENTS_TEXTS);
  protected readonly o = injectTexts(OUTCOMES_TEXTS);
  protected readonly local = injectLocalText();
  protected readonly labels = computed(() => {
    const { direction, baseline, baselineOn, target, targetOn } = this.t();
    return { direction, baseline, baselineOn, target, targetOn, reason: this.m().reviseReason };
  });
  protected readonly directions = computed(() =>
    (['up', 'down'] as const).map((value) => ({ value, label: DIRECTION_TEXTS[this.#locale()][value] })),
  );

  readonly #model = linkedSignal<string, ReviseModel>({
    source: () => this.indicator().id,
    computation: () => {
      const { direction, baseline, baselineOn, target, targetOn } = untracked(this.indicator);
      return { direction, baseline, baselineOn, target, targetOn, reason: '' };
    },
  });
  protected readonly form = form(this.#model, (path) => {
    required(path.direction);
    required(path.baseline);
    required(path.baselineOn);
    required(path.target);
    required(path.targetOn);
    required(path.reason);
    maxLength(path.reason, 2_000);
    validate(path.target, ({ value, valueOf }) => {
      const [baseline, target, direction] = [valueOf(path.baseline), value(), valueOf(path.direction)];
      if (baseline === null || target === null || (direction !== 'up' && direction !== 'down'))
        return undefined;
      if (targetAgrees(baseline, target, direction)) return undefined;
      const { targetAbove, targetBelow } = this.t();
      return { kind: 'not_allowed', message: direction === 'up' ? targetAbove : targetBelow };
    });
    validate(path.targetOn, ({ value, valueOf }) => {
      const [from, to] = [valueOf(path.baselineOn), value()];
      return from !== null && to !== null && to <= from
        ? { kind: 'must_be_later', message: this.t().targetLater }
        : undefined;
    });
  });
  protected readonly sending = submission(this.form, async () => {
    const { direction, baseline, baselineOn, target, targetOn, reason } = this.#model();
    const after = await this.#api.revise(this.indicator().id, {
      direction: direction as Direction,
      baseline: baseline ?? 0,
      baselineOn: baselineOn ?? '',
      target: target ?? 0,
      targetOn: targetOn ?? '',
      reason: reason.trim(),
    });
    this.#toasts.show(this.m().revised);
    this.saved.emit(after);
  });
}
