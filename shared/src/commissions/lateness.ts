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
