import { cityDayOf, WorkCalendar } from './work-calendar';

describe('working days', () => {
  const calendar = new WorkCalendar([
    { day: '2026-08-31', workdayInstead: '2026-08-22' },
    { day: '2026-09-01', workdayInstead: null },
    { day: '2026-09-02', workdayInstead: null },
  ]);

  it('are Monday to Friday, without holidays, with the Saturday worked instead', () => {
    expect(
      ['2026-08-21', '2026-08-22', '2026-08-23', '2026-08-31', '2026-09-03'].map((day) =>
        calendar.isWorkday(day),
      ),
    ).toEqual([true, true, false, false, true]);
  });

  it('are counted after the first day, up to and with the last', () => {
    expect(calendar.daysBetween('2026-08-28', '2026-09-04')).toBe(2);
    expect(calendar.daysBetween('2026-08-21', '2026-08-22')).toBe(1);
    expect(calendar.daysBetween('2026-09-04', '2026-09-04')).toBe(0);
    expect(calendar.daysBetween('2026-09-04', '2026-09-01')).toBe(0);
  });

  it('are added so that counting them gives the same number', () => {
    for (const days of [0, 1, 5, 23])
      expect(calendar.daysBetween('2026-08-20', calendar.add('2026-08-20', days))).toBe(days);
  });

  it('begin at midnight in the city', () => {
    expect(cityDayOf('2026-03-01T16:59:59.999Z')).toBe('2026-03-01');
    expect(cityDayOf('2026-03-01T17:00:00.000Z')).toBe('2026-03-02');
  });
});
