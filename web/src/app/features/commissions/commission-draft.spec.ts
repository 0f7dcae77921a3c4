import type { CommissionView } from '@loi-giai/shared';
import { emptyMilestone, modelOf, requestOf } from './commission-draft';

const milestone = {
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
const COMMISSION: CommissionView = {
  id: 'c1',
  challengeCode: 'HCM-2026-001',
  challengeTitle: { vi: 'Giảm ngập', en: '' },
  agency: { code: 'SXD', name: 'Sở Xây dựng', nameEn: null },
  proposalId: 'p1',
  organizationName: 'Công ty Lúa Trời',
  proposalTitle: 'Cảm biến mực nước',
  kind: 'pilot',
  number: '15/2026/HĐ-SXD',
  signedOn: '2026-02-20',
  value: 1_200_000_000,
  state: 'running',
  milestones: [milestone, { ...milestone, id: 'm2', progress: 100, doneOn: '2026-03-09' }],
  waits: null,
  acts: ['edit'],
};

describe('a commission in its form', () => {
  it('comes back as it was when nothing is changed, without what is not the form’s', () => {
    const { id, name, plannedStart, due, responsiblePerson, responsibleUnit } = milestone;
    const input = { id, name, plannedStart, due, responsiblePerson, responsibleUnit };
    const { kind, number, signedOn, value } = COMMISSION;
    expect(requestOf(modelOf(COMMISSION), 'p1')).toEqual({
      proposalId: 'p1',
      ...{ kind, number, signedOn, value },
      milestones: [input, { ...input, id: 'm2' }],
    });
  });

  it('knows what can be changed of each milestone', () => {
    const freedom = (commission: CommissionView): string[] =>
      modelOf(commission).milestones.map((found) => found.freedom);
    expect(freedom({ ...COMMISSION, state: 'draft' })).toEqual(['all', 'all']);
    expect(freedom(COMMISSION)).toEqual(['dates', 'none']);
  });

  it('begins with one milestone, and sends new ones without an id', () => {
    expect(modelOf(null).milestones).toEqual([emptyMilestone()]);
    expect(requestOf(modelOf(null), 'p1').milestones[0]).not.toHaveProperty('id');
  });

  it('trims what people wrote, but leaves alone what they could not change', () => {
    const model = modelOf(COMMISSION);
    const [first] = model.milestones;
    const renamed = { ...first!, name: ' Nghiệm thu ' };
    expect(
      requestOf({ ...model, milestones: [{ ...renamed, freedom: 'all' }] }, 'p1').milestones[0]?.name,
    ).toBe('Nghiệm thu');
    expect(requestOf({ ...model, milestones: [renamed] }, 'p1').milestones[0]?.name).toBe(' Nghiệm thu ');
  });
});
