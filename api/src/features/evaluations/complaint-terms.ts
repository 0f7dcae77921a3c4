import { WorkCalendar, cityDayOf } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { chasingRulesOf } from '../programme/chasing-reads';
import { calendarOf } from '../programme/programme-calendar-reads';

/**
 * The end of the last of so many working days after the release. Fixed with the release: a holiday that is added later moves
 * nothing. Null where no complaints are taken.
 */
export async function endOfComplaints(
  tx: Transaction,
  releasedAt: Date,
  workdays: number,
): Promise<Date | null> {
  if (workdays === 0) return null;
  const calendar = new WorkCalendar((await calendarOf(tx)).holidays);
  const last = new Date(`${calendar.add(cityDayOf(releasedAt), workdays)}T00:00:00+07:00`);
  return new Date(last.getTime() + 86_400_000);
}

/** The last day for the answer to a complaint that is filed today: a rule that is changed later moves nothing. */
export async function answerDueOn(tx: Transaction): Promise<string> {
  const calendar = new WorkCalendar((await calendarOf(tx)).holidays);
  return calendar.add(await tx.today(), (await chasingRulesOf(tx)).answerComplaintsIn);
}
