import type { CommissionView } from '@loi-giai/shared';
import { modelOf, requestOf } from './commission-draft';

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
  milestones: [],
  waits: null,
  acts: ['edit'],
};

describe('a commission in its form', () => {
  it('comes back as it was when nothing is changed, without what is not the form’s', () => {
    const { kind, number, signedOn, value } = COMMISSION;
    expect(requestOf(modelOf(COMMISSION), 'p1')).toEqual({ proposalId: 'p1', kind, number, signedOn, value });
  });

  it('trims the number', () => {
    expect(requestOf({ ...modelOf(COMMISSION), number: ' 15/2026 ' }, 'p1').number).toBe('15/2026');
  });
});
