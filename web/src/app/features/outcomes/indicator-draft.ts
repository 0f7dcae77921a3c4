import type {
  Direction,
  IndicatorInput,
  IndicatorView,
  IndicatorsRequest,
  LocalText,
  MeasuringFrequency,
  PublishedIndicator,
} from '@loi-giai/shared';

/** An indicator while it is written. */
export interface IndicatorModel {
  /** '' for a new one. */
  readonly id: string;
  /** What it is called and measured against stays (I6, I10). */
  readonly frozen: boolean;
  readonly removable: boolean;
  /** What the challenge has published, where it comes from there. */
  readonly published: PublishedIndicator | null;
  readonly name: LocalText;
  readonly unit: LocalText;
  readonly direction: string;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly method: string;
  readonly source: string;
  readonly frequency: string;
}

/** Keys are the request's, so that the API's errors find their fields. */
export interface IndicatorsModel {
  readonly indicators: readonly IndicatorModel[];
}

export function emptyIndicator(): IndicatorModel {
  return {
    id: '',
    frozen: false,
    removable: true,
    published: null,
    name: { vi: '', en: '' },
    unit: { vi: '', en: '' },
    direction: '',
    baseline: null,
    baselineOn: null,
    target: null,
    targetOn: null,
    method: '',
    source: '',
    frequency: 'quarterly',
  };
}

/** A challenge without indicators begins with one. */
export function modelOf(indicators: readonly IndicatorView[]): IndicatorsModel {
  if (indicators.length === 0) return { indicators: [emptyIndicator()] };
  return {
    indicators: indicators.map(
      ({ measurements: _, editions: __, next: ___, revisable: ____, fixed, ...rest }) => ({
        ...rest,
        frozen: fixed,
      }),
    ),
  };
}

/** What is sent; the form is valid then, so nothing is missing. */
export function requestOf({ indicators }: IndicatorsModel): IndicatorsRequest {
  return { indicators: indicators.map(inputOf) };
}

function inputOf(model: IndicatorModel): IndicatorInput {
  return {
    ...(model.id !== '' && { id: model.id }),
    name: trimmed(model.name),
    unit: trimmed(model.unit),
    direction: model.direction as Direction,
    baseline: model.baseline ?? 0,
    baselineOn: model.baselineOn ?? '',
    target: model.target ?? 0,
    targetOn: model.targetOn ?? '',
    method: model.method.trim(),
    source: model.source.trim(),
    frequency: model.frequency as MeasuringFrequency,
  };
}

function trimmed({ vi, en }: LocalText): LocalText {
  return { vi: vi.trim(), en: en.trim() };
}
