import { degreeOfImprovement, MEASUREMENT_COLUMNS, type MeasurementState } from '@loi-giai/shared';
import type { Cell, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { csvText } from '../../platform/http/csv';
import { mailDay } from '../../platform/mail/mail-moment';
import { COLUMN_HEADS } from './measurement-import';
import type { Indicator } from './outcome.entities';

type Content = string | number | null;

const STATE_WORDS: Readonly<Record<MeasurementState, string>> = {
  entered: 'Chờ xác nhận',
  verified: 'Đã xác nhận',
  refused: 'Không được xác nhận',
  superseded: 'Đã được đính chính',
};
const HEADS = MEASUREMENT_COLUMNS.map((column) => COLUMN_HEADS[column]);
const EXPORT_HEADS = [
  ...HEADS,
  'Đơn vị tính',
  'Mức ban đầu',
  'Mục tiêu',
  'Mức cải thiện',
  'Trạng thái',
  'Người nhập',
  'Người xác nhận',
  'Lý do đính chính hoặc không xác nhận',
];

/** A file to be filled in: a row for each indicator, with its method. */
export function templateRows(indicators: readonly Indicator[]): Content[][] {
  return [HEADS, ...indicators.map(({ name, method }) => [name.vi, '', '', '', '', method, '', ''])];
}

/** Every measurement with what it is held against and who stands for it; those of an indicator in the order of their days. */
export function measurementRows(indicators: readonly Indicator[]): Content[][] {
  const rows = indicators.flatMap(({ name, unit, baseline, target, measurements = [] }) =>
    measurements.map((measurement): Content[] => {
      const { value, measuredOn, periodFrom, sampleSize, method, evidence, note } = measurement;
      const { state, enterer, verifier, correction, refusal } = measurement;
      return [
        ...[name.vi, measuredOn, value, periodFrom, sampleSize, method, evidence, note],
        ...[unit.vi, baseline, target, degreeOfImprovement(baseline, target, value)],
        ...[STATE_WORDS[state], enterer?.name ?? '', verifier?.name ?? '', refusal || correction],
      ];
    }),
  );
  return [EXPORT_HEADS, ...rows];
}

export function toCsv(rows: readonly (readonly Content[])[]): string {
  return csvText(rows);
}

/** Texts are texts whatever they begin with: no cell is a formula. */
export function toWorkbook(
  name: string,
  rows: readonly (readonly Content[])[],
  madeOn: string,
): Promise<Buffer> {
  const [heads = [], ...lines] = rows;
  const sheet: Sheet<never> = {
    sheet: name,
    columns: heads.map((head) => ({ width: Math.max(14, Math.min(40, String(head).length + 6)) })),
    stickyRowsCount: 1,
    data: [
      heads.map((value) => ({ value: String(value), type: String, fontWeight: 'bold' as const })),
      ...lines.map((line) => line.map(toCell)),
    ],
  };
  const about: Sheet<never> = {
    sheet: 'Thông tin',
    data: [[{ value: `Lập ngày ${mailDay(madeOn)}`, type: String }]],
  };
  return writeExcelFile([sheet, about], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

function toCell(value: Content): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  return { value, type: String, wrap: true, alignVertical: 'top' };
}
