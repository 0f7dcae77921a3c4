import { WorkCalendar } from '../programme/work-calendar';
import type { ChallengeSchedule } from './challenge-content';
import { DEFAULT_SCHEDULE_RULES, type ScheduleBasis, scheduleProblems } from './schedule';

/** A Monday. */
const NOW = '2026-03-02T03:00:00.000Z';
const BASIS: ScheduleBasis = {
  now: NOW,
  rules: DEFAULT_SCHEDULE_RULES,
  calendar: new WorkCalendar([]),
  pilotOptional: false,
};
const GOOD: ChallengeSchedule = {
  enquiryDeadline: '2026-03-10T10:00:00.000Z',
  closingAt: '2026-03-16T10:00:00.000Z',
  evaluationUntil: '2026-03-23',
  announceAt: '2026-03-24T02:00:00.000Z',
  pilotFrom: '2026-03-25',
  pilotUntil: '2026-04-22',
  measureUntil: '2026-05-20',
};
const problems = (changes: Partial<ChallengeSchedule>, basis: Partial<ScheduleBasis> = {}) =>
  scheduleProblems({ ...GOOD, ...changes }, { ...BASIS, ...basis });

describe('a schedule', () => {
  it('is right when every part is in its place and just long enough', () => {
    expect(problems({})).toEqual([]);
  });

  it('asks for a call of ten working days, not of ten days', () => {
    expect(problems({ closingAt: '2026-03-13T10:00:00.000Z' })).toEqual([
      { path: 'closingAt', code: 'too_soon', params: { days: 9, min: 10, rule: 'call' } },
    ]);
  });

  it('does not count public holidays, and counts the weekend day worked instead', () => {
    const holiday = { day: '2026-03-05', workdayInstead: null };
    expect(problems({}, { calendar: new WorkCalendar([holiday]) })).toMatchObject([
      { path: 'closingAt', code: 'too_soon', params: { days: 9 } },
    ]);
    const exchanged = { day: '2026-03-05', workdayInstead: '2026-03-07' };
    expect(problems({}, { calendar: new WorkCalendar([exchanged]) })).toEqual([]);
  });

  it('asks for every date; of a prize for no pilot', () => {
    const none = { pilotFrom: null, pilotUntil: null };
    expect(problems(none).map(({ path, code }) => [path, code])).toEqual([
      ['pilotFrom', 'required'],
      ['pilotUntil', 'required'],
    ]);
    expect(problems(none, { pilotOptional: true })).toEqual([]);
    expect(problems({ pilotUntil: null }, { pilotOptional: true })).toMatchObject([{ path: 'pilotUntil' }]);
  });

  it('finds each date that stands before the one it follows', () => {
    const wrong = (changes: Partial<ChallengeSchedule>) =>
      problems(changes).find(({ code }) => code === 'must_be_later')?.path;
    expect(wrong({ enquiryDeadline: '2026-03-17T10:00:00.000Z' })).toBe('closingAt');
    expect(wrong({ evaluationUntil: '2026-03-15' })).toBe('evaluationUntil');
    expect(wrong({ announceAt: '2026-03-20T02:00:00.000Z' })).toBe('announceAt');
    expect(wrong({ pilotFrom: '2026-03-23' })).toBe('pilotFrom');
    expect(wrong({ pilotUntil: '2026-03-24' })).toBe('pilotUntil');
    expect(wrong({ measureUntil: '2026-04-21' })).toBe('measureUntil');
  });

  it('finds dates that have passed', () => {
    expect(problems({ enquiryDeadline: NOW })).toMatchObject([
      { path: 'enquiryDeadline', code: 'must_be_future' },
    ]);
    expect(problems({ measureUntil: '2026-03-01' })).toMatchObject([
      { path: 'measureUntil', code: 'must_be_future' },
    ]);
  });

  it('takes a day of the city’s calendar for what it is, late in the evening of Greenwich', () => {
    // 23:30 on 16 March in the city.
    const closingAt = '2026-03-16T16:30:00.000Z';
    expect(problems({ closingAt })).toEqual([]);
    // Half an hour into 17 March: one working day less for the evaluation.
    expect(problems({ closingAt: '2026-03-16T17:30:00.000Z' })).toMatchObject([
      { path: 'evaluationUntil', params: { days: 4, min: 5 } },
    ]);
  });
});
