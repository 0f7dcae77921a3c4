import { defineTexts } from '../../core/texts';

export const BLIND_ADVICE_TEXTS = defineTexts({
  vi: {
    heading: 'Bài toán này được đánh giá ẩn danh',
    hidden: (sections: string) =>
      `Cho đến khi công bố quyết định, người chấm điểm không thấy tên tổ chức, tổ chức cùng tham gia, tên tệp, phần “${sections}” và các tệp được đánh dấu là trang bìa.`,
    leaveOut:
      'Xin không nêu tên tổ chức, mã số thuế, tên người hoặc logo trong các phần còn lại và trong các tệp khác. Tên và mã số thuế của tổ chức nếu có trong phần viết sẽ được thay bằng số hiệu; nội dung bên trong tệp thì không thay được.',
    found: (words: string, section: string) => `Phần “${section}” có nêu: ${words}.`,
    covers: 'Tệp là trang bìa',
    coversHint:
      'Đánh dấu tệp có tên, con dấu hoặc logo của tổ chức. Thư ký hội đồng vẫn xem được các tệp này.',
  },
  en: {
    heading: 'Proposals for this challenge are evaluated blind',
    hidden: (sections) =>
      `Until the decision is released, those who score do not see the organization, its partners, the names of files, the section “${sections}”, and files that are marked as cover pages.`,
    leaveOut:
      'Please leave names of organizations and people, tax codes and logos out of everything else. The name and tax code of your organization are replaced by a number where they stand in the text; what stands inside a file cannot be replaced.',
    found: (words, section) => `The section “${section}” names: ${words}.`,
    covers: 'Files that are cover pages',
    coversHint:
      'Mark files with the name, seal or logo of your organization. The panel’s secretary still reads them.',
  },
});
