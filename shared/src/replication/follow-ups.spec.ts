import fc from 'fast-check';
import { FOLLOW_UP_YEARS, followUpDue, followUpDues, remindersDue } from './follow-ups';

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** As one would count on a wall calendar: the same day of a later year, or the one before where that year has none. */
function naive(startedOn: string, year: number): string {
  const moved = `${Number(startedOn.slice(0, 4)) + year}${startedOn.slice(4)}`;
  const exists = new Date(`${moved}T00:00:00Z`).toISOString().slice(0, 10) === moved;
  return exists ? moved : `${moved.slice(0, 8)}28`;
}

describe('follow-ups of a replication', () => {
  it('are due on the anniversaries of the start', () => {
    expect(followUpDues('2026-03-15')).toEqual([
      '2027-03-15',
      '2028-03-15',
      '2029-03-15',
      '2030-03-15',
      '2031-03-15',
    ]);
    expect(followUpDues('2024-02-29')).toEqual([
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
  });

  it('agree with the calendar on the wall, whatever the start', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: FOLLOW_UP_YEARS }), (startedOn, year) => {
        expect(followUpDue(startedOn, year)).toBe(naive(startedOn, year));
      }),
    );
  });

  it('come one after the other, 364 to 366 days apart', () => {
    fc.assert(
      fc.property(day, (startedOn) => {
        const days = [startedOn, ...followUpDues(startedOn)].map((each) => Date.parse(each) / 86_400_000);
        for (const [index, later] of days.slice(1).entries()) {
          expect(later - days[index]!).toBeGreaterThanOrEqual(364);
          expect(later - days[index]!).toBeLessThanOrEqual(366);
        }
      }),
    );
  });

  it('are reminded of before, on and after their day', () => {
    expect([31, 30, 8, 7, 1, 0, -6, -7, -30, -400].map(remindersDue)).toEqual([0, 1, 1, 2, 2, 3, 3, 4, 5, 5]);
  });
});
