import { defineTexts } from '../../core/texts';

/** What the panel's work is put on paper as. */
export const PAPERS_TEXTS = defineTexts({
  vi: {
    heading: 'Hồ sơ của hội đồng',
    sheets: 'Toàn bộ phiếu điểm (XLSX)',
    sheetsText:
      'điểm, nhận xét, bảng xếp hạng và quy tắc tính, đủ để tính lại từng tổng điểm. Việc tải về được ghi nhật ký.',
  },
  en: {
    heading: 'The panel’s papers',
    sheets: 'All score sheets (XLSX)',
    sheetsText:
      'scores, remarks, the ranking and its rule, enough to reckon every total anew. In Vietnamese; downloading is on record.',
  },
});
