import fc from 'fast-check';
import { lifecycleFaults } from '../platform/lifecycle';
import { WorkCalendar } from '../programme/work-calendar';
import { reportLifecycle } from './report-lifecycle';
import {
  REPORT_LIMITS,
  type ReportRule,
  type StandingReport,
  changeOfReports,
  dueDays,
  reminderOf,
  timingOf,
} from './report-schedule';

const FIRST = Date.parse('2026-01-01T00:00:00Z');
const day = fc
  .integer({ min: 0, max: 900 })
  .map((n) => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10));
const rules: fc.Arbitrary<ReportRule> = fc.record({
  rhythm: fc.constantFrom('month', 'quarter', 'weeks', 'dates'),
  weeks: fc.integer({ min: 1, max: 52 }),
  dates: fc.array(day, { maxLength: 8 }),
  firstDue: day,
  until: day,
});

/** Straight from the words: every day is asked whether it is one. */
function plainly({ rhythm, weeks, dates, firstDue, until }: ReportRule): string[] {
  const found: string[] = [];
  for (let n = 0; n <= 900; n++) {
    const at = new Date(FIRST + n * 86_400_000);
    const text = at.toISOString().slice(0, 10);
    if (rhythm === 'dates') {
      if (dates.includes(text)) found.push(text);
      continue;
    }
    if (text < firstDue! || text > until!) continue;
    if (rhythm === 'weeks') {
      if (((Date.parse(text) - Date.parse(firstDue!)) / 86_400_000) % (weeks! * 7) === 0) found.push(text);
      continue;
    }
    const wanted = Number(firstDue!.slice(8));
    const lastOfMonth = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
    const months =
      (at.getUTCFullYear() - Number(firstDue!.slice(0, 4))) * 12 +
      at.getUTCMonth() +
      1 -
      Number(firstDue!.slice(5, 7));
    const falls = at.getUTCDate() === Math.min(wanted, lastOfMonth);
    if (falls && months % (rhythm === 'quarter' ? 3 : 1) === 0) found.push(text);
  }
  return found;
}

describe('reports that are due', () => {
  it('have a sound lifecycle', () => {
    expect(lifecycleFaults(reportLifecycle)).toEqual([]);
  });

  it('fall on the days that one finds by asking each day', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const days = plainly(rule);
        expect(dueDays(rule)).toEqual(days.slice(0, REPORT_LIMITS.slots + 1));
      }),
    );
  });

  it('follow a changed rule from today on, and lose nothing that was due or written', () => {
    const standing: fc.Arbitrary<StandingReport[]> = fc.uniqueArray(
      fc.record({
        dueOn: day,
        state: fc.constantFrom('due', 'submitted', 'returned', 'accepted', 'dropped'),
        written: fc.boolean(),
      }),
      { maxLength: 10, selector: ({ dueOn }) => dueOn },
    );
    fc.assert(
      fc.property(standing, rules, day, (reports, rule, today) => {
        const { drop, add } = changeOfReports(reports, rule, today);
        const kept = reports.filter(({ dueOn, state }) => state !== 'dropped' && !drop.includes(dueOn));
        const after = [...kept.map(({ dueOn }) => dueOn), ...add];
        expect(new Set(after).size).toBe(after.length);
        for (const wanted of dueDays(rule)) if (wanted >= today) expect(after).toContain(wanted);
        for (const report of reports.filter(({ dueOn }) => drop.includes(dueOn)))
          expect([report.dueOn >= today, report.state, report.written]).toEqual([true, 'due', false]);
        expect(add.every((dueOn) => dueOn >= today)).toBe(true);
        // Once done, there is nothing left to change.
        const then = [...kept, ...add.map((dueOn) => ({ dueOn, state: 'due' as const, written: false }))];
        expect(changeOfReports(then, rule, today)).toEqual({ drop: [], add: [] });
      }),
    );
  });

  it('have five working days more when they are returned, and no less than they had', () => {
    const calendar = new WorkCalendar([]);
    const stands = (returnedOn: string, today: string) =>
      timingOf({ dueOn: '2026-10-15', state: 'returned', asked: true, returnedOn }, calendar, today);
    // Returned on Friday the 16th: until Friday the 23rd.
    expect(['2026-10-17', '2026-10-23', '2026-10-26'].map((day) => stands('2026-10-16', day))).toEqual([
      'soon',
      'today',
      'late',
    ]);
    expect(stands('2026-10-01', '2026-10-15')).toBe('today');
  });

  it('are told of before, on and after the day, each once, late ones weekly, the leader once', () => {
    const calendar = new WorkCalendar([]);
    const told: string[] = [];
    let report = {
      dueOn: '2026-10-15',
      state: 'due' as const,
      asked: true,
      returnedOn: null,
      remindedAs: null as ReturnType<typeof timingOf> | null,
      remindedOn: null as string | null,
      escalatedOn: null as string | null,
    };
    for (let n = 0; n < 40; n++) {
      const today = new Date(Date.parse('2026-10-01') + n * 86_400_000).toISOString().slice(0, 10);
      const { solver, officer, leader } = reminderOf(report, calendar, today);
      if (solver) told.push(`${today} ${solver}${officer ? ' +officer' : ''}${leader ? ' +leader' : ''}`);
      else if (leader) told.push(`${today} leader`);
      report = {
        ...report,
        ...(solver && { remindedAs: solver, remindedOn: today }),
        ...(leader && { escalatedOn: today }),
      };
    }
    expect(told).toEqual([
      '2026-10-08 soon',
      '2026-10-15 today',
      '2026-10-16 late +officer',
      '2026-10-23 late +officer +leader',
      '2026-10-30 late +officer',
      '2026-11-06 late +officer',
    ]);
    expect(reminderOf({ ...report, asked: false }, calendar, '2026-12-01')).toEqual({
      solver: null,
      officer: false,
      leader: false,
    });
  });
});
