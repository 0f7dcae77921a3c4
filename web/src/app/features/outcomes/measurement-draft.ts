import type { IndicatorView, MeasurementRequest, MeasurementView } from '@loi-giai/shared';

/** A measurement while it is written; with `reason` where it corrects another one. */
export interface MeasurementModel {
  readonly value: number | null;
  readonly periodFrom: string | null;
  readonly measuredOn: string | null;
  readonly sampleSize: number | null;
  readonly method: string;
  readonly evidence: string;
  readonly note: string;
  readonly reason: string;
}

/** Begins with what is corrected, or with today and the method laid down with the indicator. */
export function measurementModel(
  { method }: Pick<IndicatorView, 'method'>,
  corrected: MeasurementView | null,
  today: string,
): MeasurementModel {
  if (corrected === null)
    return {
      ...{ value: null, periodFrom: null, measuredOn: today, sampleSize: null },
      ...{ method, evidence: '', note: '', reason: '' },
    };
  const { value, periodFrom, measuredOn, sampleSize, evidence, note } = corrected;
  return { value, periodFrom, measuredOn, sampleSize, method: corrected.method, evidence, note, reason: '' };
}

/** What is sent; the form is valid then, so nothing is missing. */
export function measurementRequest({
  value,
  periodFrom,
  measuredOn,
  sampleSize,
  method,
  evidence,
  note,
}: MeasurementModel): MeasurementRequest {
  return {
    value: value ?? 0,
    periodFrom,
    measuredOn: measuredOn ?? '',
    sampleSize,
    method: method.trim(),
    evidence: evidence.trim(),
    note: note.trim(),
  };
}
