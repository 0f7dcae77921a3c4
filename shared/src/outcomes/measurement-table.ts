import type { LocalText } from '../platform/page';

/** The columns of a file with measurements, in the order of the template. */
export const MEASUREMENT_COLUMNS = [
  'indicator',
  'measuredOn',
  'value',
  'periodFrom',
  'sampleSize',
  'method',
  'evidence',
  'note',
] as const;
export type MeasurementColumn = (typeof MEASUREMENT_COLUMNS)[number];

export const MEASUREMENT_IMPORT_LIMITS = { bytes: 2 * 1024 * 1024, rows: 2_000 } as const;

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const MEASUREMENT_CELL_ERROR = {
  notUtf8: 'not_utf8',
  quoteBroken: 'quote_broken',
  controlCharacter: 'control_character',
  headerMissing: 'header_missing',
  columnDuplicate: 'column_duplicate',
  columnCount: 'column_count',
  empty: 'empty',
  tooManyLines: 'too_many_lines',
  required: 'required',
  indicatorUnknown: 'indicator_unknown',
  dateBad: 'date_bad',
  dateFuture: 'date_future',
  beforeBaseline: 'before_baseline',
  periodBad: 'period_bad',
  sameDay: 'same_day',
  numberBad: 'number_bad',
  formula: 'formula',
  tooLong: 'too_long',
} as const;
export type MeasurementCellErrorCode = (typeof MEASUREMENT_CELL_ERROR)[keyof typeof MEASUREMENT_CELL_ERROR];

export interface MeasurementCellError {
  /** Of the file, the header being in row 1. */
  readonly row: number;
  /** Null: the row as a whole. */
  readonly column: MeasurementColumn | null;
  readonly code: MeasurementCellErrorCode;
  /** What stands there, cut to 80 characters. */
  readonly value: string;
}

/** A row as the portal has understood it. */
export interface MeasurementRow {
  readonly row: number;
  readonly indicatorId: string;
  readonly indicator: LocalText;
  readonly unit: LocalText;
  readonly value: number;
  readonly measuredOn: string;
  readonly periodFrom: string | null;
  readonly sampleSize: number | null;
  readonly method: string;
  readonly evidence: string;
  readonly note: string;
  /** Of the value, against baseline and target. */
  readonly improvement: number | null;
}

/** POST /challenges/:code/measurements/preview: nothing is stored. */
export interface MeasurementPreview {
  readonly rows: readonly MeasurementRow[];
  readonly errors: readonly MeasurementCellError[];
  /** Columns of the header that the portal does not know and leaves aside. */
  readonly ignoredColumns: readonly string[];
}
