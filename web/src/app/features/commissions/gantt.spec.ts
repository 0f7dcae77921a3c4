import type { PlannedCommission } from '@loi-giai/shared';
import { LINE, barOf, linksOf, linksWithin, sheetsOf, windowOf } from './gantt-bars';
import { type BoardRow, type LineNames, linesOf, spanOf } from './gantt-lines';
import { TimeScale } from './gantt-scale';

const row = (id: string, more: Partial<BoardRow> = {}): BoardRow => ({
  id,
  commissionId: 'c1',
  parentId: null,
  summary: false,
  name: `Mốc ${id}`,
  plannedStart: '2026-03-02',
  due: '2026-03-13',
  startedOn: null,
  doneOn: null,
  progress: 0,
  responsiblePerson: 'Hoa',
  responsibleUnit: 'Phòng A',
  accountId: null,
  agencyCode: 'SYT',
  organizationId: null,
  unitName: 'Sở Y tế',
  unitNameEn: null,
  predecessors: [],
  baseline: null,
  daysLate: 0,
  handedInOn: null,
  expectedEnd: '2026-03-13',
  slack: 0,
  critical: false,
  ...more,
});
const commission = (id: string): PlannedCommission =>
  ({ id, challengeCode: id, challengeTitle: { vi: id, en: '' } }) as PlannedCommission;
const NONE: ReadonlySet<string> = new Set();
const names: LineNames = { title: ({ id }) => id, unit: ({ unitName }) => unitName };

describe('the scale of a chart', () => {
  const span = { from: '2026-03-02', to: '2026-03-13' };

  it('counts in whole days from its beginning', () => {
    const scale = TimeScale.of(span, 'day');
    expect(scale.at('2026-03-03') - scale.at('2026-03-02')).toBe(scale.perDay);
    expect(scale.stretch('2026-03-02', '2026-03-02').width).toBe(scale.perDay);
    expect(scale.days()).toHaveLength(12 + 2 * 3);
    expect(scale.width).toBe(scale.perDay * 18);
  });

  it('begins weeks on Mondays, and months, quarters and years with their first days', () => {
    const first = (zoom: 'week' | 'month' | 'quarter' | 'year') =>
      TimeScale.of({ from: '2026-05-20', to: '2026-09-01' }, zoom).minor()[1]?.day;
    expect([first('week'), first('month'), first('quarter'), first('year')]).toEqual([
      '2026-05-18',
      '2026-06-01',
      '2026-07-01',
      undefined,
    ]);
  });

  it('fits everything into a sheet of paper', () => {
    for (const to of ['2026-03-13', '2026-12-31', '2029-12-31']) {
      const scale = TimeScale.fitted({ from: '2026-03-02', to }, 1_000);
      expect(scale.width).toBeCloseTo(1_000);
      expect(scale.at('2026-03-02')).toBeGreaterThanOrEqual(0);
      const ends = scale.stretch(to, to);
      expect(ends.x + ends.width).toBeLessThanOrEqual(1_000);
    }
  });
});

describe('the lines of a chart', () => {
  const tree = [
    row('s', { summary: true }),
    row('a', { parentId: 's', daysLate: 2 }),
    row('b', { parentId: 's' }),
  ];
  const source = {
    commissions: [commission('c1'), commission('c2')],
    rows: [
      ...tree,
      row('z', { commissionId: 'c2', agencyCode: null, organizationId: 'o1', unitName: 'Công ty A' }),
    ],
  };

  it('are the trees below their challenges, folded where people fold them', () => {
    const shape = (folded: ReadonlySet<string>) =>
      linesOf(source, 'challenge', folded, names).map(({ key, level }) => `${level}:${key}`);
    expect(shape(NONE)).toEqual(['0:c:c1', '1:s', '2:a', '2:b', '0:c:c2', '1:z']);
    expect(shape(new Set(['s']))).toEqual(['0:c:c1', '1:s', '0:c:c2', '1:z']);
    expect(shape(new Set(['c:c1']))).toEqual(['0:c:c1', '0:c:c2', '1:z']);
  });

  it('need no heading for one commission', () => {
    const one = { commissions: [commission('c1')], rows: tree };
    expect(linesOf(one, 'challenge', NONE, names).map(({ level, parts }) => [level, parts])).toEqual([
      [0, 2],
      [1, 0],
      [1, 0],
    ]);
  });

  it('are the tasks alone by unit and by person, with how many are late', () => {
    const units = linesOf(source, 'unit', NONE, names);
    expect(units.map(({ key, name, late }) => [key, name, late])).toEqual([
      ['u:o1', 'Công ty A', 0],
      ['z', 'Mốc z', 0],
      ['u:SYT', 'Sở Y tế', 1],
      ['a', 'Mốc a', 1],
      ['b', 'Mốc b', 0],
    ]);
    expect(linesOf(source, 'person', NONE, names).map(({ name }) => name)).toEqual([
      'Hoa, Công ty A',
      'Mốc z',
      'Hoa, Sở Y tế',
      'Mốc a',
      'Mốc b',
    ]);
  });

  it('span what was planned first, what is planned and what is expected', () => {
    const rows = [
      row('a', { baseline: { plannedStart: '2026-02-01', due: '2026-02-05' } }),
      row('b', { expectedEnd: '2026-05-01' }),
    ];
    expect(spanOf(rows)).toEqual({ from: '2026-02-01', to: '2026-05-01' });
    expect(spanOf([])).toBeNull();
  });
});

describe('the bars of a chart', () => {
  const scale = TimeScale.of({ from: '2026-03-02', to: '2026-04-30' }, 'day');
  const days = (count: number): number => count * scale.perDay;

  it('run over from the due day to the day it was done, to today, or to the expected end', () => {
    const today = '2026-03-20';
    const overrun = (more: Partial<BoardRow>) => barOf(row('a', more), scale, today).overrun?.width ?? 0;
    expect(overrun({})).toBe(0);
    expect(overrun({ daysLate: 1, doneOn: '2026-03-16', expectedEnd: '2026-03-16' })).toBe(days(3));
    expect(overrun({ daysLate: 5, expectedEnd: '2026-03-20' })).toBe(days(7));
    // It waits for the agency since then.
    expect(overrun({ daysLate: 1, handedInOn: '2026-03-16', expectedEnd: '2026-03-25' })).toBe(days(3));
    expect(overrun({ expectedEnd: '2026-03-18' })).toBe(days(5));
    expect(barOf(row('a', { expectedEnd: '2026-03-18' }), scale, today).late).toBe(false);
  });

  it('show when it really began and was done, or how it goes on today', () => {
    const actual = (more: Partial<BoardRow>) => barOf(row('a', more), scale, '2026-03-20').actual;
    expect(actual({})).toBeNull();
    expect(actual({ startedOn: '2026-03-04', doneOn: '2026-03-16' })).toEqual(
      scale.stretch('2026-03-04', '2026-03-16'),
    );
    expect(actual({ startedOn: '2026-03-16' })?.width).toBe(days(5));
    expect(actual({ doneOn: '2026-03-16' })).toEqual(scale.stretch('2026-03-16', '2026-03-16'));
  });

  it('show what was achieved, and what was planned first', () => {
    const bar = barOf(
      row('a', { progress: 50, baseline: { plannedStart: '2026-03-02', due: '2026-03-03' } }),
      scale,
      '2026-03-05',
    );
    expect([bar.plan.width, bar.achieved.width, bar.baseline?.width]).toEqual([days(12), days(6), days(2)]);
  });

  it('are linked where both ends are lines of the chart, and one of them or what lies between is in sight', () => {
    const rows = ['a', 'b', 'c', 'd'].map((id, index) =>
      row(id, {
        predecessors:
          index === 0
            ? []
            : [
                { id: 'a', lag: 0 },
                { id: 'gone', lag: 0 },
              ],
      }),
    );
    const lines = linesOf({ commissions: [commission('c1')], rows }, 'challenge', NONE, names);
    const keys = (window: readonly [number, number]) =>
      linksWithin(linksOf(lines, scale), window).map(({ key }) => key);
    expect(keys([0, 4])).toEqual(['a:b', 'a:c', 'a:d']);
    expect(keys([2, 3])).toEqual(['a:c', 'a:d']);
  });

  it('are drawn in sight and a little beyond, whatever their number', () => {
    expect(windowOf(2_000, 0, 600)).toEqual([0, 29]);
    expect(windowOf(2_000, 1_000 * LINE, 600)).toEqual([988, 1_029]);
    expect(windowOf(3, 5_000, 600)).toEqual([3, 3]);
  });

  it('go onto sheets of paper, each line on one', () => {
    const lines = Array.from({ length: 50 }, (_, index) => index);
    const sheets = sheetsOf(lines, 10 * LINE, 20 * LINE);
    expect(sheets.map(({ length }) => length)).toEqual([10, 20, 20]);
    expect(sheets.flat()).toEqual(lines);
  });
});
