import {
  type MeasuringFrequency,
  type MeasuringStatus,
  measuringStatus,
  nextMeasurementOn,
} from '@loi-giai/shared';
import { type PilotRow, pilotOf } from './pilot-reads';

/** What says when an indicator is measured next. */
export interface MeasuringRow extends PilotRow {
  readonly frequency: MeasuringFrequency;
  readonly baseline_on: string;
  readonly target_on: string;
  /** Of the latest measurement that stands: one that waits for its verification is no longer the measurer's to do. */
  readonly last_on: string | null;
  readonly today: string;
}

/** SQL: the columns of a `MeasuringRow`, of an indicator `i` and the pilot `p` of its challenge. */
export const MEASURING_COLUMNS = `
  i.frequency, i.baseline_on::text, i.target_on::text, p.pilot_from, p.pilot_until, portal_today()::text AS today,
  (SELECT max(m.measured_on)::text FROM measurement m
    WHERE m.indicator_id = i.id AND m.state IN ('entered', 'verified')) AS last_on`;

/** SQL: the indicators `i` of challenges `c` whose pilot `p` goes on or is being measured. */
export const MEASURED_INDICATORS = `
  indicator i JOIN challenge c ON c.id = i.challenge_id AND c.state IN ('commissioned', 'measuring')
  CROSS JOIN LATERAL ${pilotOf('c.id')} p`;

export interface NextMeasurement {
  /** yyyy-MM-dd */
  readonly on: string;
  readonly status: MeasuringStatus;
}

/** Null where none is to come. */
export function nextMeasurementOf(row: MeasuringRow): NextMeasurement | null {
  const on = nextMeasurementOn({
    frequency: row.frequency,
    baselineOn: row.baseline_on,
    targetOn: row.target_on,
    pilotFrom: row.pilot_from,
    lastOn: row.last_on,
  });
  return on === null ? null : { on, status: measuringStatus(row.frequency, on, row.today) };
}
