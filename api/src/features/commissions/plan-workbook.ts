import type { LocaleCode, PlannedCommission, PlanRow } from '@loi-giai/shared';
import type { Cell, Row, Sheet } from 'write-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { mailMoment } from '../../platform/mail/mail-moment';
import { PLAN_EXPORT_WORDS } from './plan-export-words';

export interface WorkbookPlan {
  readonly commission: PlannedCommission;
  readonly rows: readonly PlanRow[];
}

const DAY = 'dd/mm/yyyy';
const WIDTHS = [6, 16, 18, 48, 26, 30, 34, 14, 14, 14, 14, 14, 14, 16, 14, 10, 12, 14, 11, 40];

/** A row for each row of the plans, as the chart and its table have them. Texts are texts whatever they begin with: no cell is a formula. */
export function writePlanWorkbook(
  plans: readonly WorkbookPlan[],
  today: string,
  madeAt: Date,
  locale: LocaleCode,
): Promise<Buffer> {
  const words = PLAN_EXPORT_WORDS[locale];
  const sheet: Sheet<never> = {
    sheet: words.sheet,
    columns: WIDTHS.map((width) => ({ width })),
    stickyRowsCount: 3,
    orientation: 'landscape',
    data: [
      [{ value: words.title, fontWeight: 'bold' }],
      [{ value: words.made(mailMoment(madeAt), today.split('-').reverse().join('/')) }],
      words.heads.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true })),
      ...plans.flatMap(({ commission, rows }) => rowsOf(commission, rows, locale)),
    ],
  };
  return writeExcelFile([sheet], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

function rowsOf(commission: PlannedCommission, rows: readonly PlanRow[], locale: LocaleCode): Row[] {
  const words = PLAN_EXPORT_WORDS[locale];
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const levels = new Map<string, number>();
  return rows.map((row, index): Row => {
    const level = row.parentId === null ? 0 : (levels.get(row.parentId) ?? 0) + 1;
    levels.set(row.id, level);
    const waits = row.predecessors.flatMap(({ id, lag }) => {
      const name = names.get(id);
      return name === undefined ? [] : [lag > 0 ? words.lag(name, lag) : name];
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
      text((locale === 'en' && row.unitNameEn) || row.unitName),
      day(row.plannedStart),
      day(row.due),
      day(row.baseline?.plannedStart ?? null),
      day(row.baseline?.due ?? null),
      day(row.startedOn),
      day(row.doneOn),
      day(row.handedInOn),
      day(row.expectedEnd),
      { value: row.progress / 100, type: Number, format: '0%' },
      { value: row.daysLate, type: Number },
      row.slack === null ? null : { value: row.slack, type: Number },
      text(row.critical ? words.yes : ''),
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
