/** For so many years from its start it is asked what became of a replication. */
export const FOLLOW_UP_YEARS = 5;

/** Days before a follow-up is due on which its agency is reminded; negative ones lie behind it. */
export const FOLLOW_UP_REMINDERS: readonly number[] = [30, 7, 0, -7, -30];

/**
 * The day on which the follow-up of a year is due: the anniversary of the start. Where the year has no 29 February, the 28th.
 * @param startedOn yyyy-MM-dd
 * @param year 1 … 5
 */
export function followUpDue(startedOn: string, year: number): string {
  const [y = 0, month = 1, day = 1] = startedOn.split('-').map(Number);
  const last = new Date(Date.UTC(y + year, month, 0)).getUTCDate();
  return new Date(Date.UTC(y + year, month - 1, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The due days of all years, the first year's first. */
export function followUpDues(startedOn: string): string[] {
  return Array.from({ length: FOLLOW_UP_YEARS }, (_, index) => followUpDue(startedOn, index + 1));
}

/** How many of the reminders have their day behind them, so many days before the follow-up is due (negative: after). */
export function remindersDue(daysLeft: number): number {
  return FOLLOW_UP_REMINDERS.filter((before) => daysLeft <= before).length;
}
