import fc from 'fast-check';
import { WorkCalendar } from './work-calendar';

const DAY_MS = 86_400_000;
const FIRST = Date.parse('2024-12-20T00:00:00Z');
const day = fc
  .integer({ min: 0, max: 800 })
  .map((n) => new Date(FIRST + n * DAY_MS).toISOString().slice(0, 10));
const holidays = fc.array(fc.record({ day, workdayInstead: fc.option(day, { nil: null }) }), {
  maxLength: 25,
});

/** Straight from the definition: day by day. */
function isWorked(date: string, list: readonly { day: string; workdayInstead: string | null }[]): boolean {
  if (list.some((holiday) => holiday.day === date)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return (weekday !== 0 && weekday !== 6) || list.some(({ workdayInstead }) => workdayInstead === date);
}

function walk(after: string, until: string, list: Parameters<typeof isWorked>[1]): number {
  let count = 0;
  for (let at = Date.parse(after) + DAY_MS; at <= Date.parse(until); at += DAY_MS)
    if (isWorked(new Date(at).toISOString().slice(0, 10), list)) count++;
  return count;
}

describe('working days that are counted', () => {
  it('are those that one finds by walking through the days', () => {
    fc.assert(
      fc.property(holidays, day, day, (list, a, b) => {
        const calendar = new WorkCalendar(list);
        expect(calendar.isWorkday(a)).toBe(isWorked(a, list));
        expect(calendar.daysBetween(a, b)).toBe(walk(a, b, list));
      }),
    );
  });

  it('lead to the first day by which so many have passed', () => {
    fc.assert(
      fc.property(holidays, day, fc.integer({ min: 1, max: 300 }), (list, from, workdays) => {
        const calendar = new WorkCalendar(list);
        const then = calendar.add(from, workdays);
        expect([walk(from, then, list), isWorked(then, list)]).toEqual([workdays, true]);
        expect(calendar.dayAt(calendar.count(then))).toBe(then);
      }),
    );
  });
});
