import type { MilestoneView } from '@loi-giai/shared';
import { emptyMilestone, planModelOf, planRequestOf } from './plan-draft';

const milestone: MilestoneView = {
  id: 'm1',
  name: 'Khảo sát',
  plannedStart: '2026-03-01',
  due: '2026-03-10',
  responsiblePerson: 'Nguyễn Thị Hoa',
  responsibleUnit: 'Phòng Nghiệp vụ',
  progress: 40,
  doneOn: null,
  note: 'Đã xong ba quận',
  daysLate: 0,
};
const PLAN = {
  state: 'running',
  milestones: [milestone, { ...milestone, id: 'm2', progress: 100, doneOn: '2026-03-09' }],
} as const;

describe('a plan in its form', () => {
  it('comes back as it was when nothing is changed, without what is not the form’s', () => {
    const { id, name, plannedStart, due, responsiblePerson, responsibleUnit } = milestone;
    const input = { id, name, plannedStart, due, responsiblePerson, responsibleUnit };
    expect(planRequestOf(planModelOf(PLAN))).toEqual({ milestones: [input, { ...input, id: 'm2' }] });
  });

  it('knows what can be changed of each milestone', () => {
    const freedom = (plan: Parameters<typeof planModelOf>[0]): string[] =>
      planModelOf(plan).milestones.map((found) => found.freedom);
    expect(freedom({ ...PLAN, state: 'draft' })).toEqual(['all', 'all']);
    expect(freedom(PLAN)).toEqual(['dates', 'none']);
  });

  it('begins with one milestone, and sends new ones without an id', () => {
    const none = planModelOf({ state: 'draft', milestones: [] });
    expect(none.milestones).toEqual([emptyMilestone()]);
    expect(planRequestOf(none).milestones[0]).not.toHaveProperty('id');
  });

  it('trims what people wrote, but leaves alone what they could not change', () => {
    const [first] = planModelOf(PLAN).milestones;
    const renamed = { ...first!, name: ' Nghiệm thu ' };
    const sent = (freedom: 'all' | 'dates') =>
      planRequestOf({ milestones: [{ ...renamed, freedom }] }).milestones[0]?.name;
    expect([sent('all'), sent('dates')]).toEqual(['Nghiệm thu', ' Nghiệm thu ']);
  });
});
