import fc from 'fast-check';
import { WorkCalendar } from '../programme/work-calendar';
import { type PathTask, criticalPath, findCycle } from './critical-path';
import { lateDays } from './lateness';

/** Tasks that wait only for earlier ones: no ring. */
const plans = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 12 }),
      length: fc.integer({ min: 0, max: 6 }),
      links: fc.array(
        fc.record({ back: fc.integer({ min: 1, max: 4 }), lag: fc.integer({ min: 0, max: 3 }) }),
        {
          maxLength: 3,
        },
      ),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((rows) =>
    rows.map(({ start, length, links }, index): PathTask => {
      const after = new Map(
        links.flatMap(({ back, lag }) => (back <= index ? [[String(index - back), lag] as const] : [])),
      );
      return { id: String(index), start, length, after: [...after].map(([id, lag]) => ({ id, lag })) };
    }),
  );

/** The end of the whole when one task begins so much later: along every chain, one by one. */
function endOf(tasks: readonly PathTask[], slipping: string | null, by: number): number {
  const finish = (id: string): number => {
    const task = tasks.find((found) => found.id === id)!;
    const begin = Math.max(task.start, ...task.after.map((link) => finish(link.id) + link.lag));
    return begin + (id === slipping ? by : 0) + task.length;
  };
  return Math.max(...tasks.map(({ id }) => finish(id)));
}

describe('the critical path', () => {
  it('has slack by exactly as much as a task can slip before the whole does', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const times = criticalPath(tasks);
        const end = endOf(tasks, null, 0);
        for (const { id } of tasks) {
          const { float, earlyFinish, lateFinish } = times.get(id)!;
          expect(lateFinish - earlyFinish).toBe(float);
          expect(endOf(tasks, id, float)).toBe(end);
          expect(endOf(tasks, id, float + 1)).toBe(end + 1);
        }
      }),
    );
  });

  it('reaches from somewhere to the end, whatever order the tasks come in', () => {
    fc.assert(
      fc.property(plans, (tasks) => {
        const times = criticalPath(tasks);
        expect([...times.values()].some(({ float }) => float === 0)).toBe(true);
        const turned = criticalPath([...tasks].reverse());
        for (const { id } of tasks) expect(turned.get(id)).toEqual(times.get(id));
      }),
    );
  });

  it('finds a ring where there is one, and none where there is none', () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat(), (tasks, a, b) => {
        expect(findCycle(tasks)).toBeNull();
        const [from, to] = [a % tasks.length, b % tasks.length].sort((x, y) => x - y) as [number, number];
        // The earlier one now waits for the later one, which may lead back.
        const ring = tasks.map((task, index) =>
          index === from ? { ...task, after: [...task.after, { id: String(to), lag: 0 }] } : task,
        );
        const leads = (id: string): boolean =>
          id === String(from) ||
          ring.find((task) => task.id === id)!.after.some((link) => link.id !== String(to) && leads(link.id));
        const cycle = findCycle(ring);
        expect(cycle !== null).toBe(leads(String(to)));
        if (cycle) {
          expect(cycle[0]).toBe(cycle.at(-1));
          for (const [index, id] of cycle.slice(1).entries())
            expect(ring.find((task) => task.id === id)!.after.map((link) => link.id)).toContain(cycle[index]);
          expect(() => criticalPath(ring)).toThrow('wait for each other');
        }
      }),
    );
  });
});

describe('lateness', () => {
  const DAY_MS = 86_400_000;
  const day = fc
    .integer({ min: 0, max: 400 })
    .map((n) => new Date(Date.parse('2026-01-01') + n * DAY_MS).toISOString().slice(0, 10));
  const holidays = fc.array(fc.record({ day, workdayInstead: fc.option(day, { nil: null }) }), {
    maxLength: 12,
  });

  it('is what one finds by walking from the due day to the day it was done', () => {
    fc.assert(
      fc.property(holidays, day, day, (list, due, until) => {
        const calendar = new WorkCalendar(list);
        let [late, inTime] = [0, false];
        for (let at = Date.parse(due); at <= Date.parse(until); at += DAY_MS) {
          if (!calendar.isWorkday(new Date(at).toISOString().slice(0, 10))) continue;
          if (inTime) late++;
          inTime = true;
        }
        expect(lateDays(calendar, due, until)).toBe(late);
      }),
    );
  });
});
