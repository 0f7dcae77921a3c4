import fc from 'fast-check';
import { lifecycleFaults } from '../platform/lifecycle';
import { WorkCalendar } from '../programme/work-calendar';
import { commendationLifecycle } from './commendation';
import { delayLifecycle, leaderAnswers } from './delay-reason';
import {
  type DueRow,
  type JudgedRow,
  dueInForce,
  figuresOf,
  judge,
  leaguePeriod,
  monthAfter,
  periodBefore,
  ranked,
} from './league-rule';

const OCTOBER = { from: '2026-10-01', to: '2026-10-31' };

const FIRST = Date.parse('2026-08-20T00:00:00Z');
const day = fc
  .integer({ min: 0, max: 120 })
  .map((n) => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10));
const holidays = fc.array(fc.record({ day, workdayInstead: fc.option(day, { nil: null }) }), {
  maxLength: 10,
});
/** Some were returned; the last one waits, or was accepted, or nothing more was handed in. */
const dueRow: fc.Arbitrary<DueRow> = fc
  .record({
    due: day,
    days: fc.array(day, { maxLength: 5 }),
    accepted: fc.boolean(),
    excused: fc.boolean(),
  })
  .map(({ due, days, accepted, excused }) => {
    const sorted = [...days].sort();
    const returned = sorted.flatMap((handedInOn, index) =>
      index % 2 === 0 && sorted[index + 1] !== undefined
        ? [{ handedInOn, returnedOn: sorted[index + 1] ?? null }]
        : [],
    );
    const last = sorted.length % 2 === 1 ? (sorted.at(-1) ?? null) : null;
    const waiting = last === null || accepted ? [] : [{ handedInOn: last, returnedOn: null }];
    return { due, doneOn: accepted ? last : null, rounds: [...returned, ...waiting], excused };
  });

const next = (from: string): string => new Date(Date.parse(from) + 86_400_000).toISOString().slice(0, 10);

/** Straight from the words: walking from day to day. */
function plainly(row: DueRow, calendar: WorkCalendar, asOf: string): JudgedRow | null {
  let last = row.due;
  while (!calendar.isWorkday(last)) last = next(last);
  const isAccepted = row.doneOn !== null && row.doneOn <= asOf;
  const waiting = isAccepted
    ? undefined
    : row.rounds.find(
        ({ handedInOn, returnedOn }) => handedInOn <= asOf && (returnedOn === null || returnedOn > asOf),
      );
  const done = isAccepted ? row.doneOn : (waiting?.handedInOn ?? null);
  if (last < OCTOBER.from || last > OCTOBER.to || last > asOf || (done === null && last === asOf))
    return null;
  let daysLate = 0;
  for (let at = next(last); at <= (done ?? asOf); at = next(at)) {
    const waits = row.rounds.some(
      ({ handedInOn, returnedOn }) => returnedOn !== null && handedInOn < at && at <= returnedOn,
    );
    if (calendar.isWorkday(at) && !waits) daysLate++;
  }
  return {
    onTime: done !== null && done <= last,
    daysLate,
    handedInOn: waiting?.handedInOn ?? null,
  };
}

describe('the rule of the league', () => {
  it('gives for every plan what one finds by walking from day to day', () => {
    fc.assert(
      fc.property(holidays, fc.array(dueRow, { maxLength: 8 }), day, (list, rows, asOf) => {
        const calendar = new WorkCalendar(list);
        const judged = rows.flatMap((row) => {
          const found = judge(row, calendar, OCTOBER, asOf);
          expect(found).toEqual(plainly(row, calendar, asOf));
          return found ? [{ ...found, excused: row.excused }] : [];
        });
        if (judged.length === 0) return;
        const figures = figuresOf(judged);
        const late = judged.filter((row) => !row.onTime);
        const counted = judged
          .filter((row) => !late.includes(row) || !row.excused)
          .map((row) => row.daysLate);
        expect(figures.onTimeShare).toBeCloseTo(1 - late.length / judged.length, 12);
        expect(figures.excused).toBe(late.filter(({ excused }) => excused).length);
        if (counted.length === 0) expect([figures.meanLate, figures.medianLate]).toEqual([null, null]);
        else {
          expect(figures.meanLate).toBeCloseTo(counted.reduce((a, b) => a + b) / counted.length, 12);
          const below = counted.filter((days) => days < figures.medianLate!).length;
          const above = counted.filter((days) => days > figures.medianLate!).length;
          expect(Math.max(below, above)).toBeLessThanOrEqual(counted.length / 2);
        }
      }),
    );
  });

  it('orders by share, lateness and rows, with shared places, whatever the order they come in', () => {
    const lines = fc.array(
      fc.array(
        fc.record({ onTime: fc.boolean(), daysLate: fc.integer({ min: 1, max: 3 }), excused: fc.boolean() }),
        {
          minLength: 1,
          maxLength: 6,
        },
      ),
      { minLength: 1, maxLength: 7 },
    );
    fc.assert(
      fc.property(lines, fc.nat(), (groups, seed) => {
        const units = groups.map((rows, index) => ({
          name: `U${index}`,
          ...figuresOf(rows.map((row) => (row.onTime ? { ...row, daysLate: 0 } : row))),
        }));
        const turned = [...units.slice(seed % units.length), ...units.slice(0, seed % units.length)];
        const places = ranked(units);
        expect(ranked(turned)).toEqual(places);
        for (const { line, rank } of places) {
          const better = units.filter(
            (other) =>
              other.rows >= 3 &&
              (Math.round((other.onTimeShare - line.onTimeShare) * 1e9) ||
                Math.round(((line.meanLate ?? 0) - (other.meanLate ?? 0)) * 1e9) ||
                other.rows - line.rows) > 0,
          );
          expect(rank).toBe(line.rows < 3 ? null : better.length + 1);
        }
      }),
    );
  });

  it('re-planning afterwards never moves the day by which a row is judged', () => {
    const frozen = fc
      .uniqueArray(day, { minLength: 1, maxLength: 4 })
      .chain((taken) =>
        fc.tuple(...[...taken].sort().map((takenOn) => day.map((due) => ({ takenOn, due })))),
      );
    fc.assert(
      fc.property(frozen, day, (list, due) => {
        const judged = dueInForce(list)!;
        const late = next(judged > list.at(-1)!.takenOn ? judged : list.at(-1)!.takenOn);
        expect(dueInForce([...list, { takenOn: late, due }])).toBe(judged);
      }),
    );
  });

  it('knows months, quarters and years, and what comes before them', () => {
    expect(leaguePeriod('2026-02')).toEqual({ from: '2026-02-01', to: '2026-02-28' });
    expect(leaguePeriod('2026-Q4')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(leaguePeriod('2028')).toEqual({ from: '2028-01-01', to: '2028-12-31' });
    expect(['2026-13', '2026-Q5', '26', '2026-1', "2026' OR 1"].map(leaguePeriod)).toEqual(
      Array(5).fill(null),
    );
    expect(['2026-01', '2026-11', '2026-Q1', '2026-Q3', '2026'].map(periodBefore)).toEqual([
      '2025-12',
      '2026-10',
      '2025-Q4',
      '2026-Q2',
      '2025',
    ]);
    expect(['2026-12', '2026-04'].map(monthAfter)).toEqual(['2027-01', '2026-05']);
  });
});

describe('reasons of delay and commendations', () => {
  it('have sound lifecycles', () => {
    expect(lifecycleFaults(delayLifecycle)).toEqual([]);
    expect(lifecycleFaults(commendationLifecycle)).toEqual([]);
  });

  it('I6: a unit that is judged does not accept its own reasons', () => {
    expect(leaderAnswers({ agencyId: null, organizationId: 'o' }, 'a')).toBe(true);
    expect(leaderAnswers({ agencyId: 'b', organizationId: null }, 'a')).toBe(true);
    expect(leaderAnswers({ agencyId: 'a', organizationId: null }, 'a')).toBe(false);
    expect(leaderAnswers({ agencyId: null, organizationId: null }, 'a')).toBe(false);
  });
});
