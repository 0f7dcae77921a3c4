import {
  degreeOfImprovement,
  MEASUREMENT_CELL_ERROR,
  MEASUREMENT_COLUMNS,
  MEASUREMENT_IMPORT_LIMITS,
  type MeasurementCellError,
  type MeasurementCellErrorCode,
  type MeasurementColumn,
  type MeasurementPreview,
  type MeasurementRow,
} from '@loi-giai/shared';
import { isText } from '../../platform/http/plain-text';
import { readDay, readNumber, type TableCell, tidyCell } from '../../platform/tables/table-cells';
import type { TableRecord } from '../../platform/tables/xlsx-records';
import type { Indicator } from './outcome.entities';

type Fail = (column: MeasurementColumn | null, code: MeasurementCellErrorCode, value?: TableCell) => void;
type Cells = (column: MeasurementColumn) => TableCell;

/** What the template calls its columns; the keys themselves are taken, too. */
export const COLUMN_HEADS: Readonly<Record<MeasurementColumn, string>> = {
  indicator: 'Chỉ số',
  measuredOn: 'Ngày đo',
  value: 'Giá trị',
  periodFrom: 'Đo từ ngày',
  sampleSize: 'Cỡ mẫu',
  method: 'Cách đo',
  evidence: 'Bằng chứng',
  note: 'Ghi chú',
};
const NEEDED: readonly MeasurementColumn[] = ['indicator', 'measuredOn', 'value'];
const LONGEST = { method: 2_000, evidence: 4_000, note: 2_000 } as const;
const MOST_SAMPLED = 1_000_000_000;
const E = MEASUREMENT_CELL_ERROR;

export interface ImportGround {
  readonly indicators: readonly Indicator[];
  /** Days of measurements that stand, as `indicator day`. */
  readonly taken: ReadonlySet<string>;
  readonly today: string;
}

export function cellError(
  row: number,
  column: MeasurementColumn | null,
  code: MeasurementCellErrorCode,
  value: TableCell = '',
): MeasurementCellError {
  return { row, column, code, value: Array.from(String(value)).slice(0, 80).join('') };
}

/** Reads and checks every row; nothing of it is stored. */
export function readMeasurements(records: readonly TableRecord[], ground: ImportGround): MeasurementPreview {
  const [header, ...lines] = records;
  const only = (error: MeasurementCellError): MeasurementPreview => ({
    rows: [],
    errors: [error],
    ignoredColumns: [],
  });
  if (!header || lines.length === 0) return only(cellError(1, null, E.empty));
  const { rows: most } = MEASUREMENT_IMPORT_LIMITS;
  if (lines.length > most) return only(cellError(1, null, E.tooManyLines, lines.length));
  const { positions, ignoredColumns, errors } = readHeader(header);
  if (errors.length > 0) return { rows: [], errors, ignoredColumns };
  const taken = new Set(ground.taken);
  const rows = lines.flatMap((record) => {
    const before = errors.length;
    const fail: Fail = (column, code, value) => errors.push(cellError(record.line, column, code, value));
    const cells: Cells = (column) => record.cells[positions.get(column) ?? -1] ?? '';
    if (record.cells.length > header.cells.length) fail(null, E.columnCount, record.cells.join(' '));
    const row = readRow(record.line, cells, { ...ground, taken }, fail);
    if (errors.length > before || row === null) return [];
    taken.add(`${row.indicatorId} ${row.measuredOn}`);
    return [row];
  });
  return { rows, errors, ignoredColumns };
}

function readHeader({ line, cells }: TableRecord) {
  const positions = new Map<MeasurementColumn, number>();
  const ignoredColumns: string[] = [];
  const errors: MeasurementCellError[] = [];
  for (const [index, cell] of cells.entries()) {
    const head = tidyCell(cell).toLowerCase();
    const column = MEASUREMENT_COLUMNS.find(
      (key) => key.toLowerCase() === head || COLUMN_HEADS[key].toLowerCase() === head,
    );
    if (column === undefined) {
      if (head !== '') ignoredColumns.push(tidyCell(cell));
    } else if (positions.has(column)) errors.push(cellError(line, column, E.columnDuplicate, cell));
    else positions.set(column, index);
  }
  const missing = NEEDED.filter((column) => !positions.has(column));
  for (const column of missing) errors.push(cellError(line, column, E.headerMissing));
  return { positions, ignoredColumns, errors };
}

function readRow(row: number, cells: Cells, ground: ImportGround, fail: Fail): MeasurementRow | null {
  const indicator = readIndicator(cells('indicator'), ground.indicators, fail);
  const measuredOn = readNeededDay(cells('measuredOn'), fail);
  const value = readValue(cells('value'), fail);
  const periodFrom = readPeriod(cells('periodFrom'), measuredOn, fail);
  const sampleSize = readSample(cells('sampleSize'), fail);
  const [method, evidence, note] = (['method', 'evidence', 'note'] as const).map((column) =>
    readWords(column, cells(column), fail),
  );
  if (indicator === null || measuredOn === null || value === null) return null;
  const { id: indicatorId, baseline, target, baselineOn } = indicator;
  if (measuredOn > ground.today) fail('measuredOn', E.dateFuture, measuredOn);
  if (measuredOn < baselineOn) fail('measuredOn', E.beforeBaseline, measuredOn);
  if (periodFrom !== null && periodFrom < baselineOn) fail('periodFrom', E.beforeBaseline, periodFrom);
  if (ground.taken.has(`${indicatorId} ${measuredOn}`)) fail('measuredOn', E.sameDay, measuredOn);
  return {
    ...{ row, indicatorId, indicator: indicator.name, unit: indicator.unit },
    ...{ value, measuredOn, periodFrom, sampleSize },
    method: method || indicator.method,
    evidence: evidence ?? '',
    note: note ?? '',
    improvement: degreeOfImprovement(baseline, target, value),
  };
}

/** By its name in either language, or by its number among the indicators. */
function readIndicator(cell: TableCell, indicators: readonly Indicator[], fail: Fail): Indicator | null {
  const wanted = tidyCell(cell).toLowerCase();
  if (wanted === '') {
    fail('indicator', E.required);
    return null;
  }
  const named = indicators.filter(({ name }) =>
    [name.vi, name.en].some((known) => known !== '' && tidyCell(known).toLowerCase() === wanted),
  );
  const found =
    named.length === 1 ? named[0] : /^\d+$/.test(wanted) ? indicators[Number(wanted) - 1] : undefined;
  if (!found) fail('indicator', E.indicatorUnknown, cell);
  return found ?? null;
}

function readNeededDay(cell: TableCell, fail: Fail): string | null {
  if (tidyCell(cell) === '') {
    fail('measuredOn', E.required);
    return null;
  }
  const day = readDay(cell);
  if (day === null) fail('measuredOn', E.dateBad, cell);
  return day;
}

function readPeriod(cell: TableCell, until: string | null, fail: Fail): string | null {
  if (tidyCell(cell) === '') return null;
  const day = readDay(cell);
  if (day === null) fail('periodFrom', E.dateBad, cell);
  else if (until !== null && day > until) fail('periodFrom', E.periodBad, cell);
  return day;
}

function readValue(cell: TableCell, fail: Fail): number | null {
  const text = tidyCell(cell);
  if (text === '') fail('value', E.required);
  else if (text.startsWith('=')) fail('value', E.formula, cell);
  else {
    const value = readNumber(cell);
    if (value === null) fail('value', E.numberBad, cell);
    return value;
  }
  return null;
}

function readSample(cell: TableCell, fail: Fail): number | null {
  if (tidyCell(cell) === '') return null;
  const value = readNumber(cell);
  if (value !== null && Number.isInteger(value) && value >= 1 && value <= MOST_SAMPLED) return value;
  fail('sampleSize', E.numberBad, cell);
  return null;
}

/** What begins like a formula is a text like any other; only what hides something is refused. */
function readWords(column: keyof typeof LONGEST, cell: TableCell, fail: Fail): string {
  const words = String(cell).normalize('NFC').replaceAll('\r\n', '\n').trim();
  if (words.length > LONGEST[column]) fail(column, E.tooLong, words);
  else if (!(isText as (value: unknown) => boolean)(words))
    fail(column, E.controlCharacter, words.replace(/\p{Cc}/gu, ''));
  return words;
}
