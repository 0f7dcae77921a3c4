import { periodsUpTo } from './league-periods';

describe('the periods of the league', () => {
  it('go back a year by month, and by quarter and year, across the turn of the year', () => {
    const periods = periodsUpTo('2026-02-15');
    expect(periods.slice(0, 3)).toEqual(['2026-02', '2026-01', '2025-12']);
    expect(periods[11]).toBe('2025-03');
    expect(periods.slice(12)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2026', '2025']);
  });
});
