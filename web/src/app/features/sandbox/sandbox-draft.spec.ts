import type { SandboxTerms } from '@loi-giai/shared';
import { linesOf, sandboxModelOf, sandboxTermsOf } from './sandbox-draft';

const TERMS: SandboxTerms = {
  places: ['Phường Sài Gòn', 'Phường Bến Thành'],
  from: '2026-03-01',
  until: '2026-06-30',
  participantsCap: 200,
  waivedRules: [{ rule: 'Điều 12', legalBasis: 'Nghị quyết 98' }],
  risks: [{ risk: 'Cảnh báo sai', mitigation: 'Người trực kiểm tra' }],
  stopConditions: ['Ba cảnh báo sai'],
  thresholdSeverity: 'serious',
  thresholdPeople: null,
};

describe('the draft of a trial', () => {
  it('comes back from its form as it went in', () => {
    expect(sandboxTermsOf(sandboxModelOf(TERMS))).toEqual(TERMS);
  });

  it('takes each line once, and none that is empty', () => {
    expect(linesOf(' Phường 1 \n\n  \nPhường 2\nPhường 1')).toEqual(['Phường 1', 'Phường 2']);
  });
});
