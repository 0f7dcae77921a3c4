import type { PilotView, PublishedFigure, PublishedIndicator } from '@loi-giai/shared';
import type { Format } from '../../core/format';
import type { Bar } from '../../ui/bar-chart';
import type { IndicatorChartData } from './indicator-chart-layout';
import type { RESULTS_TEXTS } from './results.texts';

type ResultTexts = (typeof RESULTS_TEXTS)['vi'];

/** "−42,9%": the plain change against the baseline; null where the baseline is zero. */
export function plainChange(figure: PublishedFigure): number | null {
  return figure.baseline === 0 ? null : (figure.actual - figure.baseline) / Math.abs(figure.baseline);
}

/** Whether the figure moved the way it should. */
export function isImproved({ improvement, direction, baseline, actual }: PublishedFigure): boolean {
  return improvement === null
    ? direction === 'up'
      ? actual > baseline
      : actual < baseline
    : improvement > 0;
}

/** "từ 95 phút còn 52 phút" */
export function changeInWords(figure: PublishedFigure, unit: string, t: ResultTexts, format: Format): string {
  const [baseline, actual] = [figure.baseline, figure.actual].map((value) => format.quantity(value, unit));
  const words = figure.actual < figure.baseline ? t.from : t.to;
  return words(baseline ?? '', actual ?? '');
}

/** When, from how many and how it was measured (I10). */
export function sourceInWords(figure: PublishedFigure, t: ResultTexts, format: Format): string {
  return `${t.measured(format.date(figure.measuredOn))} · ${sampleAndMethod(figure, t, format)}`;
}

function sampleAndMethod(
  { sampleSize, method }: Pick<PublishedFigure, 'sampleSize' | 'method'>,
  t: ResultTexts,
  format: Format,
): string {
  const sample = sampleSize === null ? t.noSample : t.sample(format.number(sampleSize));
  return `${sample} · ${t.method}: ${method}`;
}

/** A figure as it is told beside the same one of another edition: its value, and what else is not the same. */
export function figureAgainst(
  figure: PublishedFigure,
  other: PublishedFigure | null,
  unit: string,
  t: ResultTexts,
  format: Format,
): string {
  const amount = format.quantity(figure.actual, unit);
  if (other === null) return amount;
  const { actual, baseline, baselineOn, target, targetOn } = figure;
  const measuredAlike =
    actual !== other.actual || sourceInWords(figure, t, format) === sourceInWords(other, t, format);
  return [
    amount,
    ...(baseline === other.baseline && baselineOn === other.baselineOn
      ? []
      : [t.baseline(format.quantity(baseline, unit), format.date(baselineOn))]),
    ...(target === other.target && targetOn === other.targetOn
      ? []
      : [t.target(format.quantity(target, unit), format.date(targetOn))]),
    ...(measuredAlike ? [] : [sourceInWords(figure, t, format)]),
  ].join(' · ');
}

/** The way from the baseline to the figure; null where it was measured once only, or where an older result does not tell it. */
export function courseOf(
  figure: PublishedFigure,
  pilot: PilotView | null,
  t: ResultTexts,
  format: Format,
): IndicatorChartData | null {
  const { measurements = [] } = figure;
  if (measurements.length < 2) return null;
  return {
    baseline: { value: figure.baseline, on: figure.baselineOn },
    target: { value: figure.target, on: figure.targetOn },
    measurements: measurements.map(({ value, measuredOn: on, ...how }) => ({
      ...{ value, on, verified: true },
      source: sampleAndMethod(how, t, format),
    })),
    pilot,
  };
}

/** Before and after as bars, with the target as a mark. */
export function beforeAndAfter(figure: PublishedFigure, unit: string, t: ResultTexts, format: Format): Bar[] {
  return [
    {
      label: t.before,
      value: figure.baseline,
      display: format.quantity(figure.baseline, unit),
      tone: 'before',
    },
    {
      label: t.after,
      value: figure.actual,
      display: format.quantity(figure.actual, unit),
      tone: 'after',
      mark: { value: figure.target, label: t.targetShort(format.quantity(figure.target, unit)) },
    },
  ];
}

interface PublishedTexts {
  readonly published: (version: string, baseline: string, target: string) => string;
}

/** What a version of the challenge has promised of an indicator. */
export function publishedFact(
  { version, baseline, target }: PublishedIndicator,
  t: PublishedTexts,
  unit: string,
  format: Format,
): string {
  return t.published(format.number(version), format.quantity(baseline, unit), format.quantity(target, unit));
}
