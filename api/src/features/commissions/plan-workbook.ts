import type { PlannedCommission, PlanRow } from '@loi-giai/shared';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { mailMoment } from '../../platform/mail/mail-moment';

export interface WorkbookPlan {
  readonly commission: PlannedCommission;
  readonly rows: readonly PlanRow[];
}

const DAY = 'dd/mm/yyyy';
const HEADS: readonly [string, number][] = [
  ['STT', 6],
  ['Bài toán', 16],
  ['Số đặt hàng', 18],
  ['Mốc, hạng mục', 48],
  ['Người chịu trách nhiệm', 26],
  ['Đơn vị chịu trách nhiệm', 30],
  ['Thuộc cơ quan, tổ chức', 34],
  ['Bắt đầu (kế hoạch)', 14],
  ['Hạn hoàn thành', 14],
  ['Bắt đầu (kế hoạch gốc)', 14],
  ['Hạn (kế hoạch gốc)', 14],
  ['Bắt đầu (thực tế)', 14],
  ['Hoàn thành', 14],
  ['Dự kiến xong', 14],
  ['Tiến độ', 10],
  ['Trễ (ngày làm việc)', 12],
  ['Còn được lùi (ngày làm việc)', 14],
  ['Đường găng', 11],
  ['Chờ xong', 40],
];

/** A row for each row of the plans, as the chart and its table have them. Texts are texts whatever they begin with: no cell is a formula. */
export function writePlanWorkbook(
  plans: readonly WorkbookPlan[],
  today: string,
  madeAt: Date,
): Promise<Buffer> {
  const sheet: Sheet<never> = {
    sheet: 'Kế hoạch',
    columns: HEADS.map(([, width]) => ({ width })),
    stickyRowsCount: 3,
    orientation: 'landscape',
    data: [
      [{ value: 'Kế hoạch thực hiện các đặt hàng', fontWeight: 'bold' }],
      [{ value: `Lập lúc ${mailMoment(madeAt)}; trễ tính đến ngày ${today.split('-').reverse().join('/')}` }],
      HEADS.map(([value]) => ({ value, fontWeight: 'bold' as const, wrap: true })),
      ...plans.flatMap(({ commission, rows }) => rowsOf(commission, rows)),
    ],
  };
  return writeExcelFile([sheet], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

function rowsOf(commission: PlannedCommission, rows: readonly PlanRow[]): Row[] {
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const levels = new Map<string, number>();
  return rows.map((row, index): Row => {
    const level = row.parentId === null ? 0 : (levels.get(row.parentId) ?? 0) + 1;
    levels.set(row.id, level);
    const waits = row.predecessors.flatMap(({ id, lag }) => {
      const name = names.get(id);
      return name === undefined ? [] : [lag > 0 ? `${name} + ${lag} ngày` : name];
    });
    return [
      { value: index + 1, type: Number },
      text(commission.challengeCode),
      text(commission.number ?? ''),
      {
        value: `${'    '.repeat(level)}${row.name}`,
        type: String,
        wrap: true,
        ...(row.summary && { fontWeight: 'bold' as const }),
      },
      text(row.responsiblePerson),
      text(row.responsibleUnit),
      text(row.unitName),
      day(row.plannedStart),
      day(row.due),
      day(row.baseline?.plannedStart ?? null),
      day(row.baseline?.due ?? null),
      day(row.startedOn),
      day(row.doneOn),
      day(row.expectedEnd),
      { value: row.progress / 100, type: Number, format: '0%' },
      { value: row.daysLate, type: Number },
      row.slack === null ? null : { value: row.slack, type: Number },
      text(row.critical ? 'Có' : ''),
      text(waits.join('; ')),
    ];
  });
}

const text = (value: string): Cell =>
  value === '' ? null : { value, type: String, wrap: true, alignVertical: 'top' };

/** Excel's days have no zone; the writer takes those of UTC. */
function day(value: string | null): Cell {
  return value === null ? null : { value: new Date(`${value}T00:00:00Z`), type: Date, format: DAY };
}
