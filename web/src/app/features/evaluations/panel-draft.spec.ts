import type { PanelView, WorkingGroupRequest } from '@loi-giai/shared';
import { compositionFault, panelModelOf, panelRequestOf } from './panel-draft';

const group: WorkingGroupRequest = {
  decisionNumber: '1',
  decisionDate: '2026-01-01',
  termFrom: '2026-01-01',
  termTo: '2027-01-01',
  members: [
    { name: 'An', email: 'an@x.vn', role: 'chair' },
    { name: 'Bình', email: 'binh@x.vn', role: 'secretary' },
  ],
};
const panel: PanelView = {
  challengeCode: 'C',
  decisionNumber: '7/QĐ',
  decisionDate: '2026-02-01',
  termFrom: '2026-02-01',
  termTo: null,
  declined: [],
  vacancies: 0,
  state: 'formed',
  acts: ['edit'],
  members: [
    { name: 'Bình', email: 'binh@x.vn', role: 'chair' },
    { name: 'Chi', email: 'chi@y.vn', role: 'expert' },
  ].map((member, index) => ({
    ...member,
    id: String(index),
    invited: member.role === 'expert',
    acceptedAt: null,
    declared: false,
    recusals: 0,
    sheetsSubmitted: 0,
    sheetsDue: 0,
  })) as PanelView['members'],
};

describe('panel draft', () => {
  it('lists the working group, seated or not, and the others after it', () => {
    expect(panelModelOf(panel, group).seats).toEqual([
      { name: 'An', email: 'an@x.vn', role: '', ofGroup: true },
      { name: 'Bình', email: 'binh@x.vn', role: 'chair', ofGroup: true },
      { name: 'Chi', email: 'chi@y.vn', role: 'expert', ofGroup: false },
    ]);
    expect(panelModelOf(null, null)).toEqual({
      decisionNumber: '',
      decisionDate: null,
      termFrom: null,
      termTo: null,
      seats: [],
      reason: '',
    });
  });

  it('sends who is seated and knows the row of each', () => {
    const { request, rows } = panelRequestOf(panelModelOf(panel, group));
    expect(request.members.map(({ email }) => email)).toEqual(['binh@x.vn', 'chi@y.vn']);
    expect(rows).toEqual([1, 2]);
  });

  it('sends a reason where there is one', () => {
    const model = panelModelOf(panel, group);
    expect(panelRequestOf(model).request).not.toHaveProperty('reason');
    expect(panelRequestOf({ ...model, reason: ' Có xung đột ' }).request.reason).toBe('Có xung đột');
  });

  it('names what the composition lacks', () => {
    const seat = (role: string) => ({ name: '', email: '', role, ofGroup: true });
    expect(compositionFault([])).toBe('oneChair');
    expect(compositionFault([seat('chair')])).toBe('oneSecretary');
    expect(compositionFault(['chair', 'secretary', 'evaluator'].map(seat))).toBe('threeScoring');
    expect(compositionFault(['chair', 'secretary', 'evaluator', 'expert'].map(seat))).toBeNull();
    const even = ['chair', 'secretary', 'evaluator', 'expert', 'expert'];
    expect(compositionFault(even.map(seat))).toBe('oddScoring');
  });
});
