import fc from 'fast-check';
import { degreeOfImprovement } from './measuring';
import { MEASURING_FREQUENCIES, measuringStatus, nextMeasurementOn } from './measuring-schedule';

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1 + days)).toISOString().slice(0, 10));
const plan = fc
  .record({
    frequency: fc.constantFrom(...MEASURING_FREQUENCIES),
    days: fc.tuple(day, day).filter(([a, b]) => a !== b),
    pilotFrom: fc.option(day),
    lastOn: fc.option(day),
  })
  .map(({ days, ...rest }) => {
    const [baselineOn = '', targetOn = ''] = [...days].sort();
    return { ...rest, baselineOn, targetOn };
  });

describe('when an indicator is measured again', () => {
  it('is never after the day of its target, and always after its latest measurement', () => {
    fc.assert(
      fc.property(plan, (one) => {
        const next = nextMeasurementOn(one);
        if (next === null) return;
        expect(next <= one.targetOn).toBe(true);
        if (one.lastOn !== null) expect(next > one.lastOn).toBe(true);
      }),
    );
  });

  it('comes to an end: measured each time it is due, there is nothing left after the target', () => {
    fc.assert(
      fc.property(plan, (one) => {
        let lastOn = one.lastOn;
        for (let times = 0; times < 4_000; times++) {
          const next = nextMeasurementOn({ ...one, lastOn });
          if (next === null) return;
          lastOn = next;
        }
        throw new Error('it goes on for ever');
      }),
      { numRuns: 40 },
    );
  });

  it('keeps to the calendar as walking from day to day does', () => {
    fc.assert(
      fc.property(day, (baselineOn) => {
        const next = nextMeasurementOn({
          frequency: 'monthly',
          baselineOn,
          targetOn: '2199-12-31',
          pilotFrom: '1990-01-01',
          lastOn: null,
        })!;
        // The same day of the next month, or the last one before it.
        let walked = new Date(`${baselineOn}T00:00:00Z`);
        const month = (walked.getUTCMonth() + 1) % 12;
        do walked = new Date(walked.getTime() + 86_400_000);
        while (
          walked.getUTCMonth() !== month ||
          (walked.getUTCDate() < Number(baselineOn.slice(8)) &&
            new Date(walked.getTime() + 86_400_000).getUTCMonth() === month)
        );
        expect(next).toBe(walked.toISOString().slice(0, 10));
      }),
    );
  });

  it('is due some days ahead, until the day is over', () => {
    expect(measuringStatus('weekly', '2026-03-05', '2026-03-02')).toBe('ahead');
    expect(measuringStatus('weekly', '2026-03-05', '2026-03-03')).toBe('due');
    expect(measuringStatus('once', '2026-03-05', '2026-03-05')).toBe('due');
    expect(measuringStatus('yearly', '2026-03-05', '2026-02-19')).toBe('due');
    expect(measuringStatus('yearly', '2026-03-05', '2026-03-06')).toBe('overdue');
  });
});

describe('the degree of improvement', () => {
  const value = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((millionths) => millionths / 1_000_000);

  it('is what fractions of whole numbers give', () => {
    fc.assert(
      fc.property(value, value, value, (baseline, target, actual) => {
        const [b, t, a] = [baseline, target, actual].map((one) => Math.round(one * 1_000_000)) as [
          number,
          number,
          number,
        ];
        const degree = degreeOfImprovement(baseline, target, actual);
        if (b === t) expect(degree).toBeNull();
        else expect(degree).toBe(a === b ? 0 : (a - b) / (t - b));
      }),
    );
  });

  it('neither changes when everything is turned round, nor when it is moved', () => {
    fc.assert(
      fc.property(value, value, value, (baseline, target, actual) => {
        expect(degreeOfImprovement(-baseline, -target, -actual)).toBe(
          degreeOfImprovement(baseline, target, actual),
        );
      }),
    );
  });
});
