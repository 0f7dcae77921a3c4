/** A value and its day (yyyy-MM-dd), in the unit of the indicator. */
export interface ChartValue {
  readonly value: number;
  readonly on: string;
}

export interface ChartMeasurement extends ChartValue {
  /** Not yet: drawn hollow. */
  readonly verified: boolean;
  /** From how many and how it was measured (I10), for the table. */
  readonly source?: string;
}

/** The days of the pilot; without an end it still runs. */
export interface PilotPeriod {
  readonly from: string;
  readonly until: string | null;
}

/** What `lg-indicator-chart` draws. Give only verified measurements where citizens read. */
export interface IndicatorChartData {
  readonly baseline: ChartValue;
  readonly target: ChartValue;
  readonly measurements: readonly ChartMeasurement[];
  readonly pilot: PilotPeriod | null;
}

/** Places in percent of the drawing, from its left and its top. */
export interface PlacedMeasurement extends ChartMeasurement {
  readonly x: number;
  readonly y: number;
}

export interface ChartSegment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** It leads to a value that nobody has verified, or comes from one. */
  readonly uncertain: boolean;
}

export interface IndicatorChartLayout {
  readonly start: { readonly x: number; readonly y: number };
  readonly measurements: readonly PlacedMeasurement[];
  readonly segments: readonly ChartSegment[];
  readonly baselineY: number;
  readonly targetY: number;
  /** Where the target is to be reached. */
  readonly targetX: number;
  /** The words of the higher line stand above it, those of the lower one below: so they never meet. */
  readonly baselineAbove: boolean;
  /** Its words stand at the right: at the left, what became worse would be drawn through them. */
  readonly baselineAtEnd: boolean;
  readonly pilot: { readonly x: number; readonly width: number } | null;
  readonly values: readonly { readonly value: number; readonly y: number }[];
  readonly days: readonly { readonly day: string; readonly x: number }[];
}

const DAY_MS = 86_400_000;
/** Room above and below for the words of the lines, in parts of the range. */
const MARGIN = 0.22;

/** Where everything stands on the chart of an indicator. */
export function layoutOf({
  baseline,
  target,
  measurements,
  pilot,
}: IndicatorChartData): IndicatorChartLayout {
  const sorted = [...measurements].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const across = scaleOf(
    [baseline.on, target.on, ...sorted.map(({ on }) => on), pilot?.from, pilot?.until]
      .filter((day) => day !== undefined && day !== null)
      .map(dayNumber),
    0,
  );
  const upwards = scaleOf([baseline.value, target.value, ...sorted.map(({ value }) => value)], MARGIN);
  const x = (day: string): number => across.at(dayNumber(day));
  const y = (value: number): number => 100 - upwards.at(value);

  const placed = sorted.map((measurement) => ({
    ...measurement,
    x: x(measurement.on),
    y: y(measurement.value),
  }));
  const start = { x: x(baseline.on), y: y(baseline.value) };
  const baselineAbove = baseline.value >= target.value;
  const from = pilot === null ? 0 : x(pilot.from);
  return {
    start,
    measurements: placed,
    segments: segmentsOf({ ...start, verified: true }, placed),
    baselineY: start.y,
    targetY: y(target.value),
    targetX: x(target.on),
    baselineAbove,
    baselineAtEnd: sorted.some(({ value }) =>
      baselineAbove ? value > baseline.value : value < baseline.value,
    ),
    pilot: pilot && { x: from, width: (pilot.until === null ? 100 : x(pilot.until)) - from },
    values: roundValues(upwards.low, upwards.high).map((value) => ({ value, y: y(value) })),
    days: daysBetween(across.low, across.high).map((day) => ({ day, x: x(day) })),
  };
}

interface Scale {
  readonly low: number;
  readonly high: number;
  /** In percent from the low end. */
  at(value: number): number;
}

/** @param margin beyond the first and the last, in parts of what lies between */
function scaleOf(values: readonly number[], margin: number): Scale {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = most - least || Math.abs(most) || 1;
  const [low, high] = [least - span * margin, most + span * margin];
  const width = high - low || 1;
  return { low, high, at: (value) => (least === most && margin === 0 ? 50 : ((value - low) / width) * 100) };
}

type Joint = Pick<PlacedMeasurement, 'x' | 'y' | 'verified'>;

function segmentsOf(start: Joint, placed: readonly Joint[]): ChartSegment[] {
  return placed.map((to, index) => {
    const from = placed[index - 1] ?? start;
    return { x1: from.x, y1: from.y, x2: to.x, y2: to.y, uncertain: !from.verified || !to.verified };
  });
}

/** Two to six round values within the bounds. */
export function roundValues(low: number, high: number): number[] {
  const raw = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = power * ([1, 2, 2.5, 5, 10].find((factor) => raw <= factor * power * 1.0001) ?? 10);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  // Multiplied, not added up: sums of tenths drift.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** The first day, the last, and the one between them. */
function daysBetween(low: number, high: number): string[] {
  if (low === high) return [dayOf(low)];
  const middle = Math.round((low + high) / 2);
  return middle - low < 2 ? [dayOf(low), dayOf(high)] : [dayOf(low), dayOf(middle), dayOf(high)];
}

/** Days since 1970 of a calendar day. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

function dayOf(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
