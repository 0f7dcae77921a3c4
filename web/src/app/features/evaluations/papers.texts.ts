import { defineTexts } from '../../core/texts';

/** What the panel's work is put on paper as. */
export const PAPERS_TEXTS = defineTexts({
  vi: {
    heading: 'Hồ sơ của hội đồng',
    minutes: 'Biên bản họp Hội đồng (PDF, DOCX)',
    minutesText: 'do thư ký ghi, phát hành sau khi Hội đồng đề xuất, giữ nguyên từ đó.',
    sheets: 'Toàn bộ phiếu điểm (XLSX)',
    sheetsText:
      'điểm, nhận xét, bảng xếp hạng và quy tắc tính, đủ để tính lại từng tổng điểm. Việc tải về được ghi nhật ký.',
  },
  en: {
    heading: 'The panel’s papers',
    minutes: 'Minutes of the meeting (PDF, DOCX)',
    minutesText: 'written by the secretary, issued once the panel has recommended, unchanged from then on.',
    sheets: 'All score sheets (XLSX)',
    sheetsText:
      'scores, remarks, the ranking and its rule, enough to reckon every total anew. In Vietnamese; downloading is on record.',
  },
});
