import {
  AGENCY_KIND,
  AGENCY_KINDS,
  type AgencyKind,
  IMPORT_ERROR,
  IMPORT_LIMITS,
  type ImportErrorCode,
  type ImportLineError,
} from '@loi-giai/shared';
import { isAgencyCode } from './agency-code';
import { type CsvRecord, lineError, readCsv } from '../../platform/tables/csv-records';
import { readDay, tidyCell } from '../../platform/tables/table-cells';

/** A line of the file. `undefined`: the file has no such column, what is stored stays; null: its cell is empty. */
export interface AgencyRow {
  readonly line: number;
  readonly code: string;
  readonly name: string;
  readonly kind: AgencyKind | undefined;
  readonly parentCode: string | null | undefined;
  readonly validFrom: string | null | undefined;
}

export interface AgencyRows {
  readonly rows: readonly AgencyRow[];
  /** Every code of the file, also of lines that are wrong in another cell. */
  readonly codes: ReadonlySet<string>;
  readonly faults: readonly ImportLineError[];
  readonly ignoredColumns: readonly string[];
}

const COLUMNS = ['code', 'name', 'parent_code', 'kind', 'valid_from'] as const;
type Column = (typeof COLUMNS)[number];
type Positions = ReadonlyMap<Column, number>;
type Fail = (code: ImportErrorCode, value: string) => void;

/** Reads and checks every line by itself; what depends on other agencies is checked later. */
export function readAgencyRows(bytes: Buffer): AgencyRows {
  const { records, faults } = readCsv(bytes);
  const [header, ...lines] = records;
  const nothing = { rows: [], codes: new Set<string>(), ignoredColumns: [] };
  if (!header || (lines.length === 0 && faults.length === 0))
    return { ...nothing, faults: faults.length > 0 ? faults : [lineError(1, IMPORT_ERROR.empty, '')] };
  if (lines.length > IMPORT_LIMITS.lines)
    return { ...nothing, faults: [lineError(header.line, IMPORT_ERROR.tooManyLines, String(lines.length))] };
  const { positions, ignoredColumns, wrong } = readHeader(header);
  if (wrong.length > 0) return { ...nothing, ignoredColumns, faults: [...wrong, ...faults] };
  const reader = new RowReader(positions, header.cells.length);
  const rows = lines.flatMap((record) => reader.read(record) ?? []);
  return { rows, codes: reader.codes, ignoredColumns, faults: inOrder([...faults, ...reader.faults]) };
}

export function inOrder(faults: readonly ImportLineError[]): ImportLineError[] {
  return [...faults].sort((a, b) => a.line - b.line);
}

function readHeader({ line, cells }: CsvRecord): {
  positions: Positions;
  ignoredColumns: string[];
  wrong: ImportLineError[];
} {
  const positions = new Map<Column, number>();
  const ignoredColumns: string[] = [];
  const wrong: ImportLineError[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = COLUMNS.find((known) => known === cell.trim().toLowerCase());
    if (!column) ignoredColumns.push(cell.trim());
    else if (positions.has(column)) wrong.push(lineError(line, IMPORT_ERROR.columnDuplicate, column));
    else positions.set(column, index);
  }
  if (!positions.has('code') || !positions.has('name'))
    wrong.push(lineError(line, IMPORT_ERROR.headerMissing, cells.join(',')));
  return { positions, ignoredColumns, wrong };
}

class RowReader {
  readonly faults: ImportLineError[] = [];
  readonly codes = new Set<string>();

  constructor(
    private readonly positions: Positions,
    private readonly width: number,
  ) {}

  /** The row, or null where something in it is wrong, which is then among the faults. */
  read({ line, cells }: CsvRecord): AgencyRow | null {
    const before = this.faults.length;
    const fail: Fail = (code, value) => this.faults.push(lineError(line, code, value));
    if (cells.length !== this.width) {
      fail(IMPORT_ERROR.columnCount, cells.join(','));
      return null;
    }
    const cell = (column: Column): string | undefined => {
      const position = this.positions.get(column);
      return position === undefined ? undefined : tidyCell(cells[position] ?? '');
    };
    const row: AgencyRow = {
      line,
      code: this.readCode(cell('code') ?? '', fail),
      name: readName(cell('name') ?? '', fail),
      kind: readKind(cell('kind'), fail),
      parentCode: emptyToNull(cell('parent_code')),
      validFrom: readValidFrom(cell('valid_from'), fail),
    };
    return this.faults.length > before ? null : row;
  }

  private readCode(code: string, fail: Fail): string {
    if (code === '') fail(IMPORT_ERROR.codeMissing, '');
    else if (code.length > IMPORT_LIMITS.code) fail(IMPORT_ERROR.codeTooLong, code);
    else if (!isAgencyCode(code)) fail(IMPORT_ERROR.codeBad, code);
    else if (this.codes.has(code)) fail(IMPORT_ERROR.codeDuplicate, code);
    else this.codes.add(code);
    return code;
  }
}

function emptyToNull(cell: string | undefined): string | null | undefined {
  return cell === '' ? null : cell;
}

function readName(name: string, fail: Fail): string {
  if (name === '') fail(IMPORT_ERROR.nameMissing, '');
  else if (name.length > IMPORT_LIMITS.name) fail(IMPORT_ERROR.nameTooLong, name);
  else if (/\p{Cc}/u.test(name)) fail(IMPORT_ERROR.controlCharacter, name.replace(/\p{Cc}/gu, ''));
  return name;
}

/** An empty cell says nothing of the kind, as a missing column does. */
function readKind(cell: string | undefined, fail: Fail): AgencyKind | undefined {
  if (cell === undefined || cell === '') return undefined;
  const kind = AGENCY_KINDS.find((known) => known === cell.toLowerCase());
  if (!kind) fail(IMPORT_ERROR.kindUnknown, cell);
  return kind;
}

function readValidFrom(cell: string | undefined, fail: Fail): string | null | undefined {
  if (cell === undefined || cell === '') return emptyToNull(cell);
  const day = readDay(cell);
  if (day === null) fail(IMPORT_ERROR.dateBad, cell);
  return day;
}

const PREFIXES: readonly (readonly [RegExp, AgencyKind])[] = [
  [/^(phường|xã|đặc khu|thị trấn)(\s|$)/iu, AGENCY_KIND.commune],
  [/^(sở|ban)(\s|$)/iu, AGENCY_KIND.department],
  [/^(quận|huyện|thị xã)(\s|$)/iu, AGENCY_KIND.district],
];

/** What kind of agency a Vietnamese name speaks of, by how it begins. */
export function kindByName(name: string): AgencyKind {
  return PREFIXES.find(([prefix]) => prefix.test(name))?.[1] ?? AGENCY_KIND.other;
}
