import {
  type FigureMeasurement,
  type IndicatorView,
  type MeasurementView,
  type OutcomesView,
  type PublishedFigure,
  degreeOfImprovement,
  isStanding,
} from '@loi-giai/shared';

/** What stands between a challenge and its published result. */
export interface Readiness {
  /** Running, too, while there is none yet. */
  readonly commission: 'done' | 'running';
  readonly indicators: number;
  /** Indicators without any measurement. */
  readonly unmeasured: number;
  /** Indicators whose latest measurement nobody has verified: it is the one that is published. */
  readonly unverified: number;
  /** Of the waves before and after the pilot: one that is open holds the publication up. */
  readonly survey: 'none' | 'open' | 'closed';
  readonly ready: boolean;
}

export function readinessOf({ state, indicators, surveys }: OutcomesView): Readiness {
  const commission = state === 'measuring' || state === 'published' ? 'done' : 'running';
  const latest = indicators.map(latestOf);
  const unmeasured = latest.filter((measurement) => measurement === null).length;
  const unverified = latest.filter((found) => found !== null && found.verifiedBy === null).length;
  const some = (wanted: 'open' | 'closed'): boolean => surveys.some((survey) => survey.state === wanted);
  const surveyState = some('open') ? 'open' : some('closed') ? 'closed' : 'none';
  return {
    commission,
    indicators: indicators.length,
    unmeasured,
    unverified,
    survey: surveyState,
    ready:
      commission === 'done' &&
      indicators.length > 0 &&
      unmeasured + unverified === 0 &&
      surveyState !== 'open',
  };
}

/** As the API publishes them: the latest measurement of each indicator, once it is verified. */
export function figuresToPublish({ indicators }: OutcomesView): PublishedFigure[] {
  return indicators.flatMap((indicator) => {
    const latest = latestOf(indicator);
    return latest?.verifiedBy
      ? [{ ...figureOf(indicator, latest), measurements: verifiedOf(indicator) }]
      : [];
  });
}

/** The oldest first. */
function verifiedOf({ measurements }: IndicatorView): FigureMeasurement[] {
  return measurements
    .filter(({ state }) => state === 'verified')
    .map(({ value, measuredOn, method, sampleSize }) => ({ value, measuredOn, method, sampleSize }))
    .reverse();
}

/** The API answers those that stand before the others, with the latest first. */
export function latestOf({ measurements }: IndicatorView): MeasurementView | null {
  return measurements.find(({ state }) => isStanding(state)) ?? null;
}

/** The figure a measurement makes, as it would be published. */
export function figureOf(
  { name, unit, direction, baseline, baselineOn, target, targetOn }: IndicatorView,
  {
    value,
    measuredOn,
    method,
    sampleSize,
  }: Pick<MeasurementView, 'value' | 'measuredOn' | 'method' | 'sampleSize'>,
): PublishedFigure {
  return {
    ...{ name, unit, direction, baseline, baselineOn, target, targetOn },
    ...{ actual: value, measuredOn, method, sampleSize },
    improvement: degreeOfImprovement(baseline, target, value),
  };
}
