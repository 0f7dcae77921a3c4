import { buffer } from 'node:stream/consumers';
import { ERROR } from '@loi-giai/shared';
import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import yauzl from 'yauzl';
import { PortalError, problem } from '../errors/problem';
import { requireSoundArchive } from '../storage/archive-check';
import type { TableCell } from './table-cells';

/** A row of a file and the line it begins on, the header being on the first. */
export interface TableRecord {
  readonly line: number;
  readonly cells: readonly TableCell[];
}

export interface XlsxLimits {
  /** Bytes, unpacked. */
  readonly unpacked: number;
  readonly rows: number;
}

/** Whatever is in an archive, by name. */
type Parts = Readonly<Record<string, Buffer>>;

/** Where something lies in a sheet, by the attribute that the reader takes for it: whatever stands before its colon, but the name of a schema. */
const PLACES = /(?<![\w.-])(?<!(?<=[\s"'])xmlns:)r\s*=\s*(["'])([^]*?)\1/g;
/** Where a cell may lie: in one of the first 702 columns. A cell further out has everything before it filled in, whatever its file weighs. */
const PLACE = /^[A-Z]{0,2}(\d{1,7})$/;
/** Rows beyond the limit that may still be told from one another. */
const SPARE = 100;

/** Whether it begins as an archive does, which a workbook is. */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('hex') === '504b0304';
}

/**
 * The rows of the first sheet of a workbook that are not empty. The reader does not look at an archive's directory, which says what was checked:
 * it is given an archive anew of what was. Of a formula the value is taken that was reckoned when it was saved.
 * @throws archive_path, archive_too_large, archive_damaged, file_type_refused
 */
export async function readXlsx(bytes: Buffer, limits: XlsxLimits): Promise<TableRecord[]> {
  await requireSoundArchive(() => once(bytes), limits.unpacked);
  const parts = await partsOf(bytes);
  requireNearCells(parts, limits.rows);
  try {
    const rows = await readSheet(Buffer.from(zipSync(parts, { level: 0 })));
    return rows
      .map((cells, index) => ({ line: index + 1, cells: cells.map(toCell) }))
      .filter(({ cells }) => cells.some((cell) => String(cell).trim() !== ''));
  } catch (error) {
    if (error instanceof PortalError) throw error;
    // What is no workbook, or is none that can be read.
    throw problem(ERROR.fileTypeRefused);
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(bytes);
}

async function partsOf(archive: Buffer): Promise<Parts> {
  const parts: Record<string, Buffer> = {};
  const zip = await yauzl.fromBufferPromise(archive);
  for await (const entry of zip.eachEntry())
    if (!entry.fileName.endsWith('/'))
      parts[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  return parts;
}

/** A sheet may be kept under any name. @throws archive_too_large where a cell lies so far out that filling in what is before it does harm */
function requireNearCells(parts: Parts, rows: number): void {
  for (const part of Object.values(parts)) {
    if (!part.includes('sheetData')) continue;
    for (const [, , place = ''] of part.toString().matchAll(PLACES)) {
      const row = Number(PLACE.exec(place)?.[1] ?? Number.NaN);
      if (!(row <= rows + SPARE)) throw problem(ERROR.archiveTooLarge);
    }
  }
}

function toCell(value: unknown): TableCell {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'boolean' ? String(value) : '';
}
