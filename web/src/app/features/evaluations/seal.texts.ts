import { defineTexts } from '../../core/texts';

export const SEAL_TEXTS = defineTexts({
  vi: {
    heading: 'Mở niêm phong',
    text: 'Nội dung giải pháp và tên tổ chức dự thi còn được mã hóa. Niêm phong chỉ mở khi cả chủ tịch và thư ký hội đồng cùng đồng ý, sau khi mọi thành viên đã khai báo xung đột lợi ích.',
    waitsFor: (names: string) => `Chờ khai báo của: ${names}.`,
    chair: 'Chủ tịch hội đồng',
    secretary: 'Thư ký hội đồng',
    consented: 'đã đồng ý',
    pending: 'chưa đồng ý',
    consent: 'Đồng ý mở niêm phong',
    ask: 'Đồng ý mở niêm phong?',
    final:
      'Việc này được ghi lại và không thể thu hồi. Khi cả hai người đã đồng ý, các thành viên không có xung đột được đọc giải pháp.',
    done: 'Đã ghi nhận đồng ý mở niêm phong.',
    root: 'Mã gốc của cây băm (Merkle)',
    rootText: 'Chốt lúc hết thời hạn nộp, trên mọi phiên bản đã nộp.',
    opened: (at: string) => `Niêm phong đã mở lúc ${at}, do chủ tịch và thư ký hội đồng cùng thực hiện.`,
  },
  en: {
    heading: 'Open the seal',
    text: 'What was proposed, and by whom, is still encrypted. The seal opens only when the panel’s chair and its secretary both consent, after every member has declared conflicts of interest.',
    waitsFor: (names) => `Waiting for the declarations of: ${names}.`,
    chair: 'Chair of the panel',
    secretary: 'Secretary of the panel',
    consented: 'has consented',
    pending: 'has not consented yet',
    consent: 'Consent to opening the seal',
    ask: 'Consent to opening the seal?',
    final:
      'This is recorded and cannot be taken back. Once both have consented, the members without a conflict may read the proposals.',
    done: 'Your consent is recorded.',
    root: 'Root of the hash tree (Merkle)',
    rootText: 'Fixed at the closing time, over all submitted versions.',
    opened: (at) => `The seal was opened at ${at}, by the panel’s chair and secretary together.`,
  },
});
