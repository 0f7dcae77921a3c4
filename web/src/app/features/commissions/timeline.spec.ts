import type { MilestoneView } from '@loi-giai/shared';
import { milestoneStatus } from './commission-state';
import { timelineOf } from './timeline';

const milestone = (changes: Partial<MilestoneView>): MilestoneView => ({
  id: 'a',
  name: 'Khảo sát',
  plannedStart: '2026-03-01',
  due: '2026-03-10',
  responsiblePerson: 'Nguyễn Thị Hoa',
  responsibleUnit: 'Phòng Nghiệp vụ',
  progress: 0,
  doneOn: null,
  note: '',
  daysLate: 0,
  handedInOn: null,
  parentId: null,
  summary: false,
  startedOn: null,
  accountId: null,
  agencyCode: null,
  organizationId: null,
  unitName: 'Phòng Nghiệp vụ',
  unitNameEn: null,
  predecessors: [],
  baseline: null,
  expectedEnd: '2026-03-10',
  slack: 0,
  critical: false,
  deliverables: '',
  acceptanceCriteria: '',
  ...changes,
});

describe('how a milestone stands', () => {
  it.each([
    [milestone({}), 'draft', 'planned'],
    [milestone({}), 'running', 'upcoming'],
    [milestone({ progress: 20 }), 'running', 'running'],
    [milestone({ plannedStart: '2026-02-01' }), 'running', 'running'],
    [milestone({ progress: 90, daysLate: 3 }), 'running', 'late'],
    [milestone({ daysLate: 1, handedInOn: '2026-03-11' }), 'running', 'handed_in'],
    [milestone({ progress: 100, doneOn: '2026-03-09' }), 'running', 'done'],
    [milestone({ progress: 100, doneOn: '2026-03-12', daysLate: 2 }), 'accepted', 'done_late'],
  ] as const)('case %#', (view, state, expected) => {
    expect(milestoneStatus(view, state, '2026-02-20')).toBe(expected);
  });
});

describe('the chart of a plan', () => {
  it('spans the plan, each day as wide as another, and fills what has been achieved', () => {
    const { bars, today } = timelineOf(
      [milestone({ progress: 50 }), milestone({ plannedStart: '2026-03-11', due: '2026-03-20' })],
      'running',
      '2026-03-10',
    );
    expect(bars[0]?.plan).toEqual({ start: 0, width: 50 });
    expect(bars[0]?.achieved).toEqual({ start: 0, width: 25 });
    expect(bars[1]?.plan).toEqual({ start: 50, width: 50 });
    expect(today).toBeCloseTo(47.5);
  });

  it('grows until today while something is overdue', () => {
    const [bar] = timelineOf([milestone({ daysLate: 10 })], 'running', '2026-03-20').bars;
    expect(bar?.plan.width).toBeCloseTo(50);
    expect(bar?.overdue).toEqual({ start: 50, width: 50 });
  });

  it('ends what was done late on the day it was done', () => {
    const view = milestone({ progress: 100, doneOn: '2026-03-20', daysLate: 10 });
    const { bars, today } = timelineOf([view], 'closed', '2026-06-01');
    expect(bars[0]?.overdue).toEqual({ start: 50, width: 50 });
    expect(bars[0]?.doneAt).toBeCloseTo(97.5);
    expect(today).toBeNull();
  });

  it('names the beginnings of months, no more than fit', () => {
    const year = milestone({ plannedStart: '2026-01-15', due: '2026-12-20' });
    const { ticks } = timelineOf([year], 'draft', '2026-01-01');
    expect(ticks.map(({ day }) => day)).toEqual([
      '2026-02-01',
      '2026-04-01',
      '2026-06-01',
      '2026-08-01',
      '2026-10-01',
      '2026-12-01',
    ]);
  });

  it('is empty without milestones', () => {
    expect(timelineOf([], 'draft', '2026-01-01')).toEqual({ bars: [], ticks: [], today: null });
  });
});
