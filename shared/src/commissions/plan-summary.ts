import type { WorkCalendar } from '../programme/work-calendar';

/** What of a row a summary is made of. Days are yyyy-MM-dd. */
export interface SummedRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly plannedStart: string;
  readonly due: string;
  readonly progress: number;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
}

export type Summary = Omit<SummedRow, 'id' | 'parentId'>;

/**
 * What the rows that have children say: from the first start to the last due day, the children's progress weighed by their
 * planned working days, done on the day of the last one once all are. Children stand below their parents.
 */
export function summariesOf(
  rows: readonly SummedRow[],
  calendar: WorkCalendar,
): ReadonlyMap<string, Summary> {
  const summaries = new Map<string, Summary>();
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  for (const { id } of [...rows].reverse()) {
    const own = children.get(id);
    if (own)
      summaries.set(
        id,
        summaryOf(
          own.map((row) => ({ ...row, ...summaries.get(row.id) })),
          calendar,
        ),
      );
  }
  return summaries;
}

function summaryOf(rows: readonly Summary[], calendar: WorkCalendar): Summary {
  const weights = rows.map(({ plannedStart, due }) => {
    const days = calendar.daysBetween(plannedStart, due) + (calendar.isWorkday(plannedStart) ? 1 : 0);
    return Math.max(1, days);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const achieved = rows.reduce((sum, { progress }, index) => sum + progress * (weights[index] ?? 0), 0);
  const done = rows.every(({ doneOn }) => doneOn !== null);
  const days = (of: (row: Summary) => string | null): string[] => rows.flatMap((row) => of(row) ?? []).sort();
  return {
    plannedStart: days(({ plannedStart }) => plannedStart)[0] ?? '',
    due: days(({ due }) => due).at(-1) ?? '',
    startedOn: days(({ startedOn }) => startedOn)[0] ?? null,
    doneOn: done ? (days(({ doneOn }) => doneOn).at(-1) ?? null) : null,
    // Everything is a hundred; nothing less is.
    progress: done ? 100 : Math.min(99, Math.floor(achieved / whole)),
  };
}
