import { counted, defineTexts } from '../../core/texts';

export const DECLARATION_TEXTS = defineTexts({
  vi: {
    heading: 'Khai báo xung đột lợi ích',
    lead: 'Trước khi xem bất kỳ giải pháp nào, mỗi thành viên khai báo với từng tổ chức dự thi. Với tổ chức có xung đột, thành viên không đánh giá và không thấy giải pháp của tổ chức đó.',
    kinds:
      'Xung đột gồm: là thành viên của tổ chức, cùng nơi làm việc, hợp đồng trong hai năm gần đây, quan hệ gia đình, lợi ích tài chính, hoặc bất cứ điều gì khiến việc đánh giá có thể không khách quan.',
    solvers: (count: string) => `${count} tổ chức dự thi`,
    choice: (name: string) => `Ông/Bà có xung đột lợi ích với ${name} không?`,
    none: 'Không có xung đột lợi ích',
    conflict: 'Có xung đột lợi ích',
    kind: 'Loại xung đột',
    note: 'Ghi chú',
    noteHint: 'Chỉ cần nêu đủ để lưu hồ sơ; không nêu nội dung riêng tư không cần thiết.',
    detected: 'Cổng phát hiện xung đột',
    detectedText: (kind: string) =>
      `${kind}. Mục này được ghi sẵn và không bỏ được; nếu cho là nhầm, hãy liên hệ cơ quan lập hội đồng.`,
    once: 'Khai báo chỉ gửi một lần và được lưu vào hồ sơ. Tôi khai đúng sự thật.',
    send: 'Gửi khai báo',
    sent: 'Đã ghi nhận khai báo.',
    nobody: 'Không có tổ chức nào nộp giải pháp. Gửi khai báo để tiếp tục.',
  },
  en: {
    heading: 'Declare conflicts of interest',
    lead: 'Before seeing any proposal each member declares on every organization. Where there is a conflict, the member does not evaluate that organization’s proposal and does not see it.',
    kinds:
      'A conflict is: membership in the organization, the same employer, a contract in the past two years, family ties, a financial interest, or anything else that could make the evaluation partial.',
    solvers: (count) => counted(count, 'organization'),
    choice: (name) => `Do you have a conflict of interest with ${name}?`,
    none: 'No conflict of interest',
    conflict: 'There is a conflict of interest',
    kind: 'Kind of conflict',
    note: 'Note',
    noteHint: 'Only as much as the record needs; leave out private matters.',
    detected: 'The portal found a conflict',
    detectedText: (kind) =>
      `${kind}. This entry is set and cannot be removed; if you think it is wrong, contact the agency that formed the panel.`,
    once: 'A declaration is sent once and kept on record. What I declare is true.',
    send: 'Send the declaration',
    sent: 'Your declaration is on record.',
    nobody: 'No organization submitted a proposal. Send the declaration to go on.',
  },
});
