import type { WorkCalendar } from '../programme/work-calendar';
import { criticalPath, type PathTask } from './critical-path';
import { type TimedRow, rowLateDays, waitsSince } from './lateness';

/** What of a row of a plan its schedule is reckoned from. Days are yyyy-MM-dd. */
export interface ScheduledRow extends TimedRow {
  readonly id: string;
  readonly parentId: string | null;
  readonly plannedStart: string;
  readonly startedOn: string | null;
  readonly predecessors: readonly { readonly id: string; readonly lag: number }[];
}

export interface RowSchedule {
  /** Working days late, by now or on the day it was done, without those on which what was handed in waited. */
  readonly daysLate: number;
  /** When what waits for the agency was handed in; of a summary, the last of them where nothing else of it is open. Else null. */
  readonly handedInOn: string | null;
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
  for (const task of tasks) {
    const { id, due, doneOn } = task;
    const time = times.get(id);
    const slack = doneOn === null && time ? time.float : null;
    found.set(id, {
      daysLate: rowLateDays(calendar, task, today),
      handedInOn: waitsSince(task),
      expectedEnd: doneOn ?? (time ? lastOf(calendar, time.earlyFinish, due) : due),
      slack,
      critical: slack === 0,
    });
  }
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  const tasksOf = (id: string): readonly ScheduledRow[] =>
    (children.get(id) ?? []).flatMap((child) => (parents.has(child.id) ? tasksOf(child.id) : [child]));
  for (const { id, due } of rows)
    if (parents.has(id)) {
      const parts = tasksOf(id);
      const lateness = parts.map((task) => rowLateDays(calendar, { ...task, due }, today));
      const schedules = parts.flatMap((task) => found.get(task.id) ?? []);
      found.set(id, {
        ...summaryOf(schedules),
        daysLate: Math.max(...lateness),
        handedInOn: lastHandedIn(parts),
      });
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

function summaryOf(parts: readonly RowSchedule[]): Omit<RowSchedule, 'daysLate' | 'handedInOn'> {
  const slacks = parts.flatMap(({ slack }) => slack ?? []);
  return {
    expectedEnd: parts.reduce((latest, { expectedEnd }) => (expectedEnd > latest ? expectedEnd : latest), ''),
    slack: slacks.length === 0 ? null : Math.min(...slacks),
    critical: parts.some(({ critical }) => critical),
  };
}

/** Null where all is done, and where somebody still works on a part. */
function lastHandedIn(parts: readonly ScheduledRow[]): string | null {
  const open = parts.filter(({ doneOn }) => doneOn === null);
  const days = open.flatMap((part) => waitsSince(part) ?? []);
  return days.length === open.length ? (days.sort().at(-1) ?? null) : null;
}
