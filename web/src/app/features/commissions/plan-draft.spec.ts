import type { MilestoneView, PlanView } from '@loi-giai/shared';
import { emptyMilestone, planModelOf, planRequestOf, spanOf } from './plan-draft';

const row: MilestoneView = {
  id: 'm1',
  parentId: null,
  summary: false,
  name: 'Khảo sát',
  plannedStart: '2026-03-01',
  due: '2026-03-10',
  startedOn: null,
  doneOn: null,
  progress: 40,
  responsiblePerson: 'Nguyễn Thị Hoa',
  responsibleUnit: 'Phòng Nghiệp vụ',
  accountId: 'a1',
  agencyCode: 'SYT',
  organizationId: null,
  unitName: 'Sở Y tế',
  unitNameEn: null,
  predecessors: [],
  baseline: null,
  daysLate: 0,
  handedInOn: null,
  expectedEnd: '2026-03-10',
  slack: 0,
  critical: true,
  note: 'Đã xong ba quận',
  deliverables: 'Báo cáo',
  acceptanceCriteria: 'Đủ 20 phường',
};

const planOf = (state: 'draft' | 'running', rows: readonly MilestoneView[]): PlanView =>
  ({ revision: 3, rows, people: [], commission: { state } }) as unknown as PlanView;

const TREE = planOf('running', [
  { ...row, id: 's', summary: true, plannedStart: '2026-03-01', due: '2026-03-20', progress: 50 },
  { ...row, parentId: 's', progress: 100, doneOn: '2026-03-09' },
  {
    ...row,
    id: 'm2',
    parentId: 's',
    plannedStart: '2026-03-11',
    due: '2026-03-20',
    accountId: null,
    agencyCode: null,
    organizationId: 'o1',
    predecessors: [{ id: 'm1', lag: 1 }],
  },
]);

describe('a plan in its form', () => {
  it('comes back as it was when nothing is changed', () => {
    const request = planRequestOf({ ...planModelOf(TREE), reason: ' Chờ ' }, TREE);
    expect(request).toMatchObject({ revision: 3, reason: 'Chờ' });
    expect(request.milestones).toMatchObject([
      { id: 's', parent: null, plannedStart: '2026-03-01', due: '2026-03-20', predecessors: [] },
      { id: 'm1', parent: 0, accountId: 'a1', agencyCode: 'SYT', deliverables: 'Báo cáo' },
      { id: 'm2', parent: 0, accountId: null, organizationId: 'o1', predecessors: [{ row: 1, lag: 1 }] },
    ]);
  });

  it('gives no reason before work has begun', () => {
    const draft = planOf('draft', [row]);
    expect(planRequestOf(planModelOf(draft), draft)).not.toHaveProperty('reason');
  });

  it('knows what can be changed of each row', () => {
    const freedom = (plan: PlanView): string[] => planModelOf(plan).milestones.map((found) => found.freedom);
    expect(freedom({ ...TREE, commission: { ...TREE.commission, state: 'draft' } })).toEqual([
      'all',
      'all',
      'all',
    ]);
    expect(freedom(TREE)).toEqual(['dates', 'none', 'dates']);
  });

  it('begins with one row, and sends new ones without an id', () => {
    const none = planOf('draft', []);
    expect(planModelOf(none).milestones).toEqual([emptyMilestone()]);
    expect(planRequestOf(planModelOf(none), none).milestones[0]).not.toHaveProperty('id');
  });

  it('trims what people wrote, but leaves alone what they could not change', () => {
    const [first] = planModelOf(planOf('draft', [row])).milestones;
    const sent = (freedom: 'all' | 'dates') =>
      planRequestOf({ milestones: [{ ...first!, name: ' Nghiệm thu ', freedom }], reason: '' }, TREE)
        .milestones[0]?.name;
    expect([sent('all'), sent('dates')]).toEqual(['Nghiệm thu', ' Nghiệm thu ']);
  });

  it('dates a row that has parts by these', () => {
    expect(spanOf(planModelOf(TREE).milestones, 0)).toEqual(['2026-03-01', '2026-03-20']);
    const parts = [emptyMilestone(), { ...emptyMilestone(), level: 1 }];
    expect(spanOf(parts, 0)).toEqual([null, null]);
  });
});
