import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { degreeOfImprovement } from '@loi-giai/shared';
import { injectFormat } from '../../core/format';
import { injectTexts } from '../../core/texts';
import { COMMON_TEXTS } from '../../ui/common.texts';
import { type IndicatorChartData, layoutOf } from './indicator-chart-layout';
import { INDICATOR_CHART_TEXTS } from './indicator-chart.texts';

interface Row {
  readonly day: string;
  readonly what: string;
  readonly source?: string | undefined;
  readonly value: string;
  readonly improvement: string;
}

/**
 * The way of an indicator from its baseline to its target: measurements (hollow until verified), both lines, the days of the
 * pilot, and the same figures as a table. Needs no scripts to be read.
 * Inputs: `caption`, what the chart is called; `unit`, in the reader's language; `data`, what it draws.
 */
@Component({
  selector: 'lg-indicator-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './indicator-chart.html',
  styleUrl: './indicator-chart.scss',
})
export class IndicatorChart {
  readonly caption = input.required<string>();
  readonly unit = input.required<string>();
  readonly data = input.required<IndicatorChartData>();

  protected readonly t = injectTexts(INDICATOR_CHART_TEXTS);
  protected readonly common = injectTexts(COMMON_TEXTS);
  protected readonly format = injectFormat();
  protected readonly layout = computed(() => layoutOf(this.data()));
  protected readonly latest = computed(() => this.layout().measurements.at(-1) ?? null);
  protected readonly hasVerified = computed(() => this.data().measurements.some(({ verified }) => verified));
  protected readonly hasUnverified = computed(() =>
    this.data().measurements.some(({ verified }) => !verified),
  );
  protected readonly widestValue = computed(() =>
    this.layout()
      .values.map(({ value }) => this.format.number(value))
      .reduce((widest, text) => (text.length > widest.length ? text : widest), ''),
  );
  protected readonly pilotWords = computed(() => {
    const { pilot } = this.data();
    if (pilot === null) return null;
    const from = this.format.date(pilot.from);
    return pilot.until === null
      ? this.t().pilotRunning(from)
      : this.t().pilot(from, this.format.date(pilot.until));
  });
  /** What the drawing says, for those who do not see it. */
  protected readonly summary = computed(() => {
    const { baseline, target, measurements } = this.data();
    const t = this.t();
    const words = [`${this.caption()}:`, t.summary(this.#on(baseline), this.#on(target))];
    const latest = this.latest();
    if (latest === null) words.push(t.none);
    else words.push(t.counted(this.format.number(measurements.length), this.#on(latest)));
    const pilot = this.pilotWords();
    return [...words, ...(pilot === null ? [] : [`${pilot}.`])].join(' ');
  });
  protected readonly rows = computed<Row[]>(() => {
    const { baseline, target } = this.data();
    const t = this.t();
    return [
      { ...this.#row(baseline, t.baseline), improvement: '–' },
      ...this.layout().measurements.map((one) => ({
        ...this.#row(one, `${t.measurement} (${one.verified ? t.verified : t.unverified})`),
        improvement: this.#improvement(one.value),
        source: one.source,
      })),
      { ...this.#row(target, t.target), improvement: '–' },
    ];
  });

  protected amount(value: number): string {
    return this.format.quantity(value, this.unit());
  }

  #on({ value, on }: { value: number; on: string }): string {
    return this.t().on(this.amount(value), this.format.date(on));
  }

  #row({ value, on }: { value: number; on: string }, what: string): Omit<Row, 'improvement'> {
    return { day: this.format.date(on), what, value: this.amount(value) };
  }

  #improvement(value: number): string {
    const { baseline, target } = this.data();
    const degree = degreeOfImprovement(baseline.value, target.value, value);
    return degree === null ? this.t().notMeasurable : this.format.percent(degree);
  }
}
