import { type FrozenRow, type MilestoneView, type PlanView, WorkCalendar } from '@loi-giai/shared';
import { changesOf } from './baseline-changes';
import { replanned, requestWith } from './replan';

const calendar = new WorkCalendar([{ day: '2026-03-16', workdayInstead: null }]);
const row = (id: string, plannedStart: string, due: string, after: readonly string[] = []): MilestoneView =>
  ({
    ...{ id, plannedStart, due, name: id, parentId: null, summary: false, doneOn: null, progress: 0 },
    ...{ responsiblePerson: 'Hoa', responsibleUnit: 'Phòng A', accountId: null, agencyCode: null },
    ...{ organizationId: null, deliverables: '', acceptanceCriteria: '' },
    predecessors: after.map((before) => ({ id: before, lag: 0 })),
  }) as unknown as MilestoneView;
/** Monday to Friday, then Tuesday (Monday is a holiday) and Wednesday, then Thursday. */
const ROWS = [
  row('a', '2026-03-09', '2026-03-13'),
  row('b', '2026-03-17', '2026-03-18', ['a']),
  row('c', '2026-03-19', '2026-03-19', ['b']),
  row('d', '2026-03-30', '2026-03-31', ['a']),
];
const plan = (rows: readonly MilestoneView[]): PlanView =>
  ({ rows, revision: 4, people: [], commission: { state: 'running' } }) as unknown as PlanView;

describe('a task that is moved', () => {
  it('pushes what waits for it by working days, and nothing that has room', () => {
    const changes = replanned(plan(ROWS), 'a', { plannedStart: '2026-03-10', due: '2026-03-17' }, calendar);
    expect([...changes]).toEqual([
      ['a', { plannedStart: '2026-03-10', due: '2026-03-17' }],
      ['b', { plannedStart: '2026-03-18', due: '2026-03-19' }],
      ['c', { plannedStart: '2026-03-20', due: '2026-03-20' }],
    ]);
  });

  it('pulls nothing forward, and leaves what is done', () => {
    const earlier = { plannedStart: '2026-03-02', due: '2026-03-06' };
    expect([...replanned(plan(ROWS), 'a', earlier, calendar).keys()]).toEqual(['a']);
    const done = ROWS.map((found) => (found.id === 'b' ? { ...found, doneOn: '2026-03-18' } : found));
    const later = { plannedStart: '2026-03-10', due: '2026-03-17' };
    expect([...replanned(plan(done), 'a', later, calendar).keys()]).toEqual(['a']);
  });

  it('is sent with the whole plan, its revision and the reason', () => {
    const changes = new Map([['b', { plannedStart: '2026-03-20', due: '2026-03-23' }]]);
    const request = requestWith(plan(ROWS), changes, ' Chờ thiết bị ');
    expect(request).toMatchObject({ revision: 4, reason: 'Chờ thiết bị' });
    expect(request.milestones.map(({ id, due }) => [id, due])).toEqual([
      ['a', '2026-03-13'],
      ['b', '2026-03-23'],
      ['c', '2026-03-19'],
      ['d', '2026-03-31'],
    ]);
  });
});

describe('two editions of a plan', () => {
  it('differ in rows that were added, moved, or changed otherwise', () => {
    const frozen = (id: string, more: Partial<FrozenRow> = {}): FrozenRow =>
      ({
        ...{ id, name: id, plannedStart: '2026-03-09', due: '2026-03-13', responsiblePerson: 'Hoa' },
        ...more,
      }) as FrozenRow;
    const before = { rows: ['a', 'b', 'c'].map((id) => frozen(id)) };
    const after = {
      rows: [
        frozen('a'),
        frozen('b', { due: '2026-03-20' }),
        frozen('c', { responsiblePerson: 'An' }),
        frozen('d'),
      ],
    };
    expect(changesOf(before, after).map(({ kind, name }) => [kind, name])).toEqual([
      ['moved', 'b'],
      ['otherwise', 'c'],
      ['added', 'd'],
    ]);
  });
});
