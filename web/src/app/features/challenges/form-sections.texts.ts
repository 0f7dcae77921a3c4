import type { LocaleCode, ProposalFormSectionName } from '@loi-giai/shared';

/** What the sections of a proposal are called where a challenge says which it asks for. */
export const FORM_SECTION_NAMES: Record<LocaleCode, Record<ProposalFormSectionName, string>> = {
  vi: {
    summary: 'Tóm tắt giải pháp',
    solution: 'Nội dung giải pháp',
    maturity: 'Mức độ hoàn thiện',
    team: 'Đội ngũ và năng lực',
    plan: 'Kế hoạch thực hiện',
    costs: 'Bảng kinh phí',
    risks: 'Rủi ro và cách xử lý',
    pilot: 'Phương án thí điểm',
    sandbox: 'Nhu cầu thử nghiệm có kiểm soát',
  },
  en: {
    summary: 'Summary of the solution',
    solution: 'The solution',
    maturity: 'Maturity',
    team: 'Team and capacity',
    plan: 'Plan',
    costs: 'Table of costs',
    risks: 'Risks and what is done about them',
    pilot: 'Idea for a pilot',
    sandbox: 'Needs for a controlled trial',
  },
};
