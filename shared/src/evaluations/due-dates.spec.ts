import {
  DEFAULT_CHASING_RULES,
  NO_DUE_DATES,
  daysFrom,
  dueDatesOf,
  escalatesOn,
  misplacedDue,
  remindsOn,
} from './due-dates';

const schedule = {
  closingAt: '2026-03-01T10:00:00.000Z',
  evaluationUntil: '2026-03-11',
  announceAt: '2026-03-13T02:00:00.000Z',
};

describe('days by which an evaluation is due', () => {
  it('divide the time up to the end of the evaluation, and decide on the day of the announcement', () => {
    expect(dueDatesOf(schedule, NO_DUE_DATES)).toEqual({
      declare: '2026-03-03',
      score: '2026-03-08',
      meet: '2026-03-10',
      recommend: '2026-03-11',
      decide: '2026-03-13',
    });
  });

  it('are the chair’s where the chair has set one', () => {
    const set = { ...NO_DUE_DATES, score: '2026-03-06' };
    expect(dueDatesOf(schedule, set)).toMatchObject({ declare: '2026-03-03', score: '2026-03-06' });
  });

  it('are in order whatever the schedule is, also across a change of the year', () => {
    for (let days = 0; days < 40; days += 1) {
      const evaluationUntil = new Date(Date.UTC(2026, 11, 20 + days)).toISOString().slice(0, 10);
      const dates = dueDatesOf(
        {
          closingAt: '2026-12-20T05:00:00.000Z',
          evaluationUntil,
          announceAt: `${evaluationUntil}T05:00:00.000Z`,
        },
        NO_DUE_DATES,
      );
      expect(misplacedDue(dates)).toBeNull();
      expect(dates.recommend).toBe(evaluationUntil);
    }
  });

  it('are none where the schedule says nothing', () => {
    const nothing = { closingAt: null, evaluationUntil: null, announceAt: null };
    expect(dueDatesOf(nothing, NO_DUE_DATES)).toEqual(NO_DUE_DATES);
  });

  it('name the first stage out of order', () => {
    expect(misplacedDue({ ...NO_DUE_DATES, declare: '2026-03-05', meet: '2026-03-04' })).toBe('meet');
    expect(misplacedDue({ ...NO_DUE_DATES, declare: '2026-03-05', meet: '2026-03-05' })).toBeNull();
  });
});

describe('reminders', () => {
  const days = Array.from({ length: 13 }, (_, index) => `2026-03-${String(index + 3).padStart(2, '0')}`);
  const on = (test: typeof remindsOn, rules = DEFAULT_CHASING_RULES): number[] =>
    days.filter((day) => test(day, '2026-03-06', rules)).map((day) => daysFrom('2026-03-06', day));

  it('are sent before the day, on it, and every so many days after it', () => {
    expect(on(remindsOn)).toEqual([-2, 0, 2, 4, 6, 8]);
    expect(on(remindsOn, { before: 0, every: 3, escalateAfter: 1, answerComplaintsIn: 10 })).toEqual([
      0, 3, 6, 9,
    ]);
  });

  it('reach the leader once it is so late, and then as often', () => {
    expect(on(escalatesOn)).toEqual([3, 5, 7, 9]);
    expect(on(escalatesOn, { before: 0, every: 60, escalateAfter: 1, answerComplaintsIn: 10 })).toEqual([1]);
  });
});
