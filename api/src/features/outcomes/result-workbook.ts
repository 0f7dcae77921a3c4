import type { PublishedResult } from '@loi-giai/shared';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { COLUMNS, type DataCell, type DataTable, readme, resultTables } from './result-data';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const SHARES = new Set(['Tỷ lệ hài lòng', 'Thấp', 'Cao', 'Mức cải thiện']);

/** A sheet that says what the others are, and one for each table. Texts are texts whatever they begin with: no cell is a formula. */
export function writeResultWorkbook(result: PublishedResult, address: string): Promise<Buffer> {
  const tables = resultTables(result).filter(({ rows }) => rows.length > 0);
  return writeExcelFile([about(result, address), ...tables.map(sheetOf)], {
    fontFamily: 'Times New Roman',
    fontSize: 12,
  }).toBuffer();
}

function about(result: PublishedResult, address: string): Sheet<never> {
  return {
    sheet: 'Giới thiệu',
    columns: [{ width: 24 }, { width: 34 }, { width: 80 }],
    data: [
      [text('Kết quả đã công bố', true)],
      ...readme(result, address).map(([name, value]): Row => [text(name, true), null, text(value)]),
      [null],
      [text('Bảng', true), text('Cột', true), text('Ý nghĩa', true)],
      ...COLUMNS.map((row): Row => row.map((value) => text(value))),
    ],
  };
}

function sheetOf({ name, heads, rows }: DataTable): Sheet<never> {
  return {
    sheet: name,
    columns: heads.map((head) => ({ width: Math.max(14, Math.min(40, head.length + 6)) })),
    stickyRowsCount: 1,
    data: [
      heads.map((head) => text(head, true)),
      ...rows.map((row): Row => row.map((value, index) => cell(value, heads[index] ?? ''))),
    ],
  };
}

const text = (value: string, bold = false): Cell =>
  value === '' ? null : { value, type: String, wrap: true, ...(bold && { fontWeight: 'bold' as const }) };

/** Excel's days have no zone; the writer takes those of UTC. */
function cell(value: DataCell, head: string): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, ...(SHARES.has(head) && { format: '0.0%' }) };
  if (DAY.test(value)) return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' };
  return text(value);
}
