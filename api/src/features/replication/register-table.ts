import type { ReplicationNotice } from '@loi-giai/shared';
import type { Cell, Row } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import type { CsvCell } from '../../platform/http/csv';

const STATES: Readonly<Record<ReplicationNotice['state'], string>> = {
  agreed: 'Đã thống nhất',
  started: 'Đang triển khai',
  running: 'Đang sử dụng',
};

const HEADS = [
  'Bài toán',
  'Tên bài toán',
  'Giải pháp',
  'Tổ chức giải bài toán',
  'Lĩnh vực',
  'Cơ quan chủ bài toán',
  'Cơ quan nhân rộng',
  'Tình trạng',
  'Thống nhất ngày',
  'Bắt đầu ngày',
  'Nơi áp dụng',
  'Số người sử dụng',
  'Tính đến ngày',
] as const;

/** The register as a table, its heads first. */
export function registerRows(items: readonly ReplicationNotice[]): CsvCell[][] {
  return [
    [...HEADS],
    ...items.map((item): CsvCell[] => [
      item.challengeCode,
      item.challengeTitle.vi,
      item.proposalTitle,
      item.organizationName,
      item.field?.name.vi ?? null,
      item.owner.name,
      item.agency.name,
      STATES[item.state],
      item.agreedOn,
      item.startedOn,
      item.place,
      item.users,
      item.usersOn,
    ]),
  ];
}

/** Texts are texts whatever they begin with: no cell is a formula. */
export function writeRegister(items: readonly ReplicationNotice[]): Promise<Buffer> {
  const [heads = [], ...rows] = registerRows(items);
  const sheet = {
    sheet: 'Nhân rộng',
    stickyRowsCount: 1,
    columns: HEADS.map((head) => ({ width: Math.max(16, head.length + 6) })),
    data: [
      heads.map((head): Cell => ({ value: String(head), type: String, fontWeight: 'bold' })),
      ...rows.map((row): Row => row.map(cell)),
    ],
  };
  return writeExcelFile([sheet], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

function cell(value: CsvCell): Cell {
  if (value === null || value === '') return null;
  return typeof value === 'number' ? { value, type: Number } : { value, type: String, wrap: true };
}
