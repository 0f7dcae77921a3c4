import type { WorkCalendar } from '../programme/work-calendar';
import { criticalPath, type PathTask } from './critical-path';
import { lateDays } from './lateness';

/** What of a row of a plan its schedule is reckoned from. Days are yyyy-MM-dd. */
export interface ScheduledRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly plannedStart: string;
  readonly due: string;
  readonly startedOn: string | null;
  readonly doneOn: string | null;
  readonly predecessors: readonly { readonly id: string; readonly lag: number }[];
}

export interface RowSchedule {
  /** Working days past due, by now or on the day it was done. */
  readonly daysLate: number;
  /** When it will be finished if everything takes as long as planned and starts as soon as it can; the day it was done. */
  readonly expectedEnd: string;
  /** Working days it can slip before the whole plan's end slips; null for what is done. */
  readonly slack: number | null;
  readonly critical: boolean;
}

/**
 * How every row of one plan stands. What is done keeps its days; what has begun keeps its start; what is overdue lasts until
 * today at least; what has not begun starts as planned, or once what it waits for is finished. A summary is as its children are.
 */
export function scheduleOf(
  rows: readonly ScheduledRow[],
  calendar: WorkCalendar,
  today: string,
): ReadonlyMap<string, RowSchedule> {
  const parents = new Set(rows.map(({ parentId }) => parentId));
  const tasks = rows.filter(({ id }) => !parents.has(id));
  const times = criticalPath(tasks.map((row) => toTask(row, calendar, today)));
  const found = new Map<string, RowSchedule>();
  for (const { id, due, doneOn } of tasks) {
    const time = times.get(id);
    const slack = doneOn === null && time ? time.float : null;
    found.set(id, {
      daysLate: lateDays(calendar, due, doneOn ?? today),
      expectedEnd: doneOn ?? (time ? lastOf(calendar, time.earlyFinish, due) : due),
      slack,
      critical: slack === 0,
    });
  }
  // Children stand below their parents, so from the last row up.
  for (const row of [...rows].reverse())
    if (parents.has(row.id)) {
      const children = rows.flatMap(({ id, parentId }) => (parentId === row.id ? [found.get(id)] : []));
      found.set(
        row.id,
        summaryOf(
          row,
          children.filter((child) => child !== undefined),
          calendar,
          today,
        ),
      );
    }
  return found;
}

function toTask(
  { id, plannedStart, due, startedOn, doneOn, predecessors }: ScheduledRow,
  calendar: WorkCalendar,
  today: string,
): PathTask {
  const startDay = startedOn ?? plannedStart;
  const start = before(calendar, startDay);
  if (doneOn !== null) return { id, start, length: Math.max(0, calendar.count(doneOn) - start), after: [] };
  const planned = Math.max(0, calendar.count(due) - before(calendar, plannedStart));
  if (startedOn === null) {
    // Late to begin: it cannot begin before today any more.
    return { id, start: Math.max(start, before(calendar, today)), length: planned, after: predecessors };
  }
  const untilDue = Math.max(planned, calendar.count(due) - start);
  return { id, start, length: Math.max(untilDue, calendar.count(today) - start), after: [] };
}

/** The working days before this day. */
function before(calendar: WorkCalendar, day: string): number {
  return calendar.count(day) - (calendar.isWorkday(day) ? 1 : 0);
}

/** The last day of what is finished after so many working days; what takes none ends when it is due. */
function lastOf(calendar: WorkCalendar, finish: number, due: string): string {
  const day = calendar.dayAt(finish);
  return calendar.count(due) === finish ? due : day;
}

function summaryOf(
  { due, doneOn }: ScheduledRow,
  children: readonly RowSchedule[],
  calendar: WorkCalendar,
  today: string,
): RowSchedule {
  const slacks = children.flatMap(({ slack }) => slack ?? []);
  return {
    daysLate: lateDays(calendar, due, doneOn ?? today),
    expectedEnd: children.reduce(
      (latest, { expectedEnd }) => (expectedEnd > latest ? expectedEnd : latest),
      '',
    ),
    slack: slacks.length === 0 ? null : Math.min(...slacks),
    critical: children.some(({ critical }) => critical),
  };
}
