import { readDays, writeDays } from './written-days';

describe('days that are written one on each line', () => {
  it('are read, put in order, each once, and written as they were', () => {
    expect(readDays('15/12/2026\n\n 1/3/2026 \n15/12/2026')).toEqual(['2026-03-01', '2026-12-15']);
    expect(writeDays(['2026-03-01', '2026-12-15'])).toBe('01/03/2026\n15/12/2026');
    expect(readDays('')).toEqual([]);
  });

  it('are none where a line is no day of the calendar', () => {
    for (const text of ['31/02/2026', '2026-03-01', '1/13/2026', 'mai', '15/12/26'])
      expect(readDays(text)).toBeNull();
  });
});
