import { text } from 'node:stream/consumers';
import { ERROR } from '@loi-giai/shared';
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

/** Where a cell may lie: in one of the first 702 columns. A cell further out has everything before it filled in, whatever its file weighs. */
const PLACE = /^[A-Z]{0,2}(\d{1,7})$/;
/** Rows beyond the limit that may still be told from one another. */
const SPARE = 100;

/** Whether it begins as an archive does, which a workbook is. */
export function isWorkbook(bytes: Buffer): boolean {
  return bytes.subarray(0, 4).toString('hex') === '504b0304';
}

/**
 * The rows of the first sheet of a workbook that are not empty. Of a formula the value is taken that was reckoned when it was saved.
 * @throws archive_path, archive_too_large, archive_damaged, file_type_refused
 */
export async function readXlsx(bytes: Buffer, limits: XlsxLimits): Promise<TableRecord[]> {
  await requireSoundArchive(() => once(bytes), limits.unpacked);
  await requireNearCells(bytes, limits.rows);
  try {
    const rows = await readSheet(bytes);
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

/** @throws archive_too_large where a cell lies so far out that filling in what is before it does harm */
async function requireNearCells(bytes: Buffer, rows: number): Promise<void> {
  const zip = await yauzl.fromBufferPromise(bytes);
  for await (const entry of zip.eachEntry()) {
    if (!/worksheets\/[^/]*\.xml$/i.test(entry.fileName)) continue;
    const sheet = await text(await zip.openReadStreamPromise(entry));
    for (const [, , place = ''] of sheet.matchAll(/[\s"']r\s*=\s*(["'])(.*?)\1/g)) {
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
