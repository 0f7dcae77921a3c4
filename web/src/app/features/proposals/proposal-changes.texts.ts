import { defineTexts } from '../../core/texts';

/** What changed between the versions of a proposal. */
export const PROPOSAL_CHANGES_TEXTS = defineTexts({
  vi: {
    heading: 'Thay đổi giữa các phiên bản',
    lead: 'Phần thêm được gạch chân, phần bỏ được gạch ngang. Chỉ tổ chức đứng tên xem được trang này.',
    proposals: 'Giải pháp dự thi',
    from: 'Từ',
    to: 'Đến',
    version: (version: string, at: string) => `Phiên bản ${version}, nộp lúc ${at}`,
    draft: 'Bản nháp hiện nay',
    files: 'Tệp đính kèm',
    fileAdded: (name: string) => `Thêm tệp ${name}`,
    fileRemoved: (name: string) => `Bỏ tệp ${name}`,
    same: 'Hai bản này giống nhau.',
  },
  en: {
    heading: 'Changes between versions',
    lead: 'What was added is underlined, what was removed is struck through. Only the organization sees this page.',
    proposals: 'Proposals',
    from: 'From',
    to: 'To',
    version: (version, at) => `Version ${version}, submitted at ${at}`,
    draft: 'The draft as it is now',
    files: 'Attachments',
    fileAdded: (name) => `File ${name} was added`,
    fileRemoved: (name) => `File ${name} was removed`,
    same: 'These two are the same.',
  },
});
