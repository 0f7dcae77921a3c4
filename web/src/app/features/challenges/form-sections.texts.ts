import type { LocaleCode, ProposalFormSectionName } from '@loi-giai/shared';

/** What the sections of a proposal are called: where a challenge says which it asks for, and where they are written and read. */
export const FORM_SECTION_NAMES: Record<LocaleCode, Record<ProposalFormSectionName, string>> = {
  vi: {
    summary: 'Tóm tắt',
    solution: 'Nội dung giải pháp',
    maturity: 'Mức độ sẵn sàng',
    team: 'Đội ngũ và năng lực',
    plan: 'Kế hoạch thực hiện',
    costs: 'Kinh phí đề xuất',
    risks: 'Rủi ro và cách xử lý',
    pilot: 'Phương án thí điểm',
    sandbox: 'Nhu cầu thử nghiệm có kiểm soát',
  },
  en: {
    summary: 'Summary',
    solution: 'The solution',
    maturity: 'Readiness',
    team: 'Team and capacity',
    plan: 'Plan',
    costs: 'Proposed cost',
    risks: 'Risks and what is done about them',
    pilot: 'Idea for a pilot',
    sandbox: 'Sandbox needs',
  },
};
