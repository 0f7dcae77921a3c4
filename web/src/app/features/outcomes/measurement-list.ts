import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { IndicatorView, MeasurementView, OutcomesView } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { Locale } from '../../core/locale';
import { injectProblemText } from '../../core/problem-text';
import { injectLocalText, injectTexts } from '../../core/texts';
import { Button } from '../../ui/button';
import { Column, DataTable } from '../../ui/data-table';
import { Tag } from '../../ui/tag';
import { Toasts } from '../../ui/toasts';
import { isImproved } from './figure-text';
import { MEASUREMENT_STATE_TEXTS } from './measurement-words';
import { MEASUREMENTS_TEXTS } from './measurements.texts';
import { OutcomesApi } from './outcomes-api';
import { OUTCOMES_TEXTS } from './outcomes.texts';
import { figureOf } from './readiness';

const TONES = { entered: 'act', verified: 'improved', refused: 'late', superseded: 'neutral' } as const;

/** Measurements of one indicator, with what the reader may do with each. */
@Component({
  selector: 'lg-measurement-list',
  imports: [Button, Column, DataTable, Tag],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './measurement-list.html',
  styles: `
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      margin-block-start: 0.5rem;
    }
    .file {
      position: relative;
      overflow: hidden;
    }
    .file:focus-within {
      outline: 3px solid var(--lg-act);
      outline-offset: 2px;
    }
    .file input {
      position: absolute;
      inset: 0;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class MeasurementList {
  readonly indicator = input.required<IndicatorView>();
  readonly measurements = input.required<readonly MeasurementView[]>();
  readonly caption = input.required<string>();
  readonly changed = output<OutcomesView>();
  readonly decide = output<{ readonly measurement: MeasurementView; readonly refusing: boolean }>();
  readonly correct = output<MeasurementView>();

  readonly #api = inject(OutcomesApi);
  readonly #toasts = inject(Toasts);
  readonly #problemText = injectProblemText();
  readonly #locale = inject(Locale).current;

  protected readonly t = injectTexts(OUTCOMES_TEXTS);
  protected readonly m = injectTexts(MEASUREMENTS_TEXTS);
  protected readonly format = injectFormat();
  protected readonly tones = TONES;
  readonly #local = injectLocalText();
  protected readonly unit = computed(() => this.#local(this.indicator().unit));

  protected amount({ value }: MeasurementView): string {
    return this.format.quantity(value, this.unit());
  }

  protected day({ periodFrom, measuredOn }: MeasurementView): string {
    const until = this.format.date(measuredOn);
    return periodFrom === null ? until : this.m().days(this.format.date(periodFrom), until);
  }

  protected state({ state }: MeasurementView): string {
    return MEASUREMENT_STATE_TEXTS[this.#locale()][state];
  }

  protected improvement(measurement: MeasurementView): string {
    const { improvement } = figureOf(this.indicator(), measurement);
    return improvement === null ? this.t().notMeasurable : this.format.percent(improvement);
  }

  protected better(measurement: MeasurementView): boolean {
    return isImproved(figureOf(this.indicator(), measurement));
  }

  protected sample({ sampleSize }: MeasurementView): string {
    return sampleSize === null ? this.t().noSample : this.t().sample(this.format.number(sampleSize));
  }

  protected async attach(measurement: MeasurementView, input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    // The same file may be chosen again after a refusal.
    input.value = '';
    if (!file) return;
    try {
      const after = await this.#api.attach(measurement.id, file);
      this.#toasts.show(this.m().attached);
      this.changed.emit(after);
    } catch (error) {
      this.#toasts.show(this.#problemText(error), 'failed');
    }
  }
}
