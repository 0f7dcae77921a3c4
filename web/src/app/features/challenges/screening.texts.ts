import { counted, defineTexts } from '../../core/texts';

/** The formal requirements of a challenge: where they are written, and where solvers read them. */
export const CHECKLIST_TEXTS = defineTexts({
  vi: {
    heading: 'Yêu cầu hợp lệ',
    lead: 'Thư ký hội đồng xét từng yêu cầu này trước khi chấm điểm. Giải pháp không đáp ứng thì không được chấm và đơn vị được báo lý do ngay.',
    hint: 'Danh mục để thư ký xét tính hợp lệ của hồ sơ. Không có mục nào thì thư ký chỉ ghi lý do khi loại một giải pháp.',
    item: (number: string) => `Yêu cầu ${number}`,
    nameVi: 'Nội dung (tiếng Việt)',
    nameEn: 'Nội dung (tiếng Anh)',
    suppliable: 'Là giấy tờ, có thể bổ sung sau nếu thiếu',
    mayFollow: 'nếu thiếu thì được bổ sung sau',
    add: 'Thêm yêu cầu',
    remove: (item: string) => `Bỏ ${item}`,
    removeShort: 'Bỏ',
    days: 'Số ngày được bổ sung giấy tờ còn thiếu',
    daysHint: 'Tính từ ngày thư ký đề nghị, đến hết ngày cuối. Ghi 0 nếu không cho bổ sung.',
    daysLine: (days: string) => `Giấy tờ còn thiếu được bổ sung trong ${days} ngày kể từ khi thư ký đề nghị.`,
    noDays: 'Giấy tờ còn thiếu không được bổ sung sau hạn nộp.',
  },
  en: {
    heading: 'Formal requirements',
    lead: 'The panel’s secretary checks each of them before scoring. A proposal that does not meet them is not scored, and its organization is told why at once.',
    hint: 'What the secretary checks. Without any, the secretary gives a reason where a proposal is declared ineligible.',
    item: (number) => `Requirement ${number}`,
    nameVi: 'Wording (Vietnamese)',
    nameEn: 'Wording (English)',
    suppliable: 'Is a paper that may be supplied later where it is missing',
    mayFollow: 'may be supplied later where it is missing',
    add: 'Add a requirement',
    remove: (item) => `Remove ${item}`,
    removeShort: 'Remove',
    days: 'Days to supply missing papers',
    daysHint: 'From the day of asking to the end of the last one. 0 where none may be supplied.',
    daysLine: (days) => `Missing papers may be supplied within ${counted(days, 'day')} of being asked for.`,
    noDays: 'Missing papers cannot be supplied after the closing time.',
  },
});
