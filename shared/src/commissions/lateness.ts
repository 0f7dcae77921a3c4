import type { WorkCalendar } from '../programme/work-calendar';

/**
 * The last day on which it is in time: the due day, or, where that is none, the working day after it (Civil Code 2015,
 * article 148, paragraph 5). Days are yyyy-MM-dd.
 */
export function lastDayInTime(calendar: WorkCalendar, due: string): string {
  return calendar.isWorkday(due) ? due : calendar.add(due, 1);
}

/** Working days past due on the day it was done, or today; 0 when in time. `docs/planning.md` has examples. */
export function lateDays(calendar: WorkCalendar, due: string, until: string): number {
  return calendar.daysBetween(lastDayInTime(calendar, due), until);
}

/** What was handed in for a row and is not accepted: it waits for the agency, until the day on which it is returned. */
export interface HandedInRound {
  readonly handedInOn: string;
  /** Null while it waits. */
  readonly returnedOn: string | null;
}

/** What of a row says how late it is. */
export interface TimedRow {
  readonly due: string;
  readonly doneOn: string | null;
  /** In the order in which they were handed in; what was accepted is in `doneOn`. */
  readonly rounds: readonly HandedInRound[];
}

/** The day on which what waits for the agency was handed in; null where nothing waits. */
export function waitsSince({ doneOn, rounds }: Pick<TimedRow, 'doneOn' | 'rounds'>): string | null {
  if (doneOn !== null) return null;
  return rounds.find(({ returnedOn }) => returnedOn === null)?.handedInOn ?? null;
}

/**
 * Working days late of a row of a plan. They stand still while what was handed in waits for the agency: from the day after it was
 * handed in, up to and with the day on which it was returned. `docs/planning.md` has examples.
 */
export function rowLateDays(calendar: WorkCalendar, row: TimedRow, today: string): number {
  const last = lastDayInTime(calendar, row.due);
  const until = row.doneOn ?? waitsSince(row) ?? today;
  const waited = row.rounds.reduce((days, { handedInOn, returnedOn }) => {
    if (returnedOn === null) return days;
    const from = handedInOn > last ? handedInOn : last;
    return days + calendar.daysBetween(from, returnedOn < until ? returnedOn : until);
  }, 0);
  return calendar.daysBetween(last, until) - waited;
}

/** How a row stands on a day. */
export interface RowStand {
  readonly doneOn: string | null;
  /** When what waits for the agency was handed in; null where nothing waits. */
  readonly handedInOn: string | null;
  readonly daysLate: number;
}

/** Late, and nobody but its own people is waited for. */
export function isOverdue({ daysLate, doneOn, handedInOn }: RowStand): boolean {
  return daysLate > 0 && doneOn === null && handedInOn === null;
}
