import type { AuditAct, LocaleCode } from '@loi-giai/shared';

type ComplaintAuditAct = Extract<AuditAct, `complaint.${string}` | `${'proposal' | 'challenge'}.reconsider`>;

/** The acts that complaints lead to; a missing one does not compile. */
export const COMPLAINT_ACT_TEXTS: Record<LocaleCode, Record<ComplaintAuditAct, string>> = {
  vi: {
    'complaint.file': 'Gửi kiến nghị về kết quả',
    'complaint.attach': 'Bổ sung tài liệu kiến nghị',
    'complaint.draft': 'Soạn trả lời kiến nghị',
    'complaint.read': 'Xem kiến nghị',
    'complaint.remind': 'Nhắc trả lời kiến nghị',
    'complaint.answer': 'Ký trả lời kiến nghị',
    'complaint.withdraw': 'Rút kiến nghị',
    'challenge.reconsider': 'Đưa bài toán trở lại bước đánh giá',
    'proposal.reconsider': 'Đưa giải pháp trở lại bước đánh giá',
  },
  en: {
    'complaint.file': 'Filed a complaint about a decision',
    'complaint.attach': 'Added a file to a complaint',
    'complaint.draft': 'Drafted the answer to a complaint',
    'complaint.read': 'Read a complaint',
    'complaint.remind': 'Reminded of the answer to a complaint',
    'complaint.answer': 'Signed the answer to a complaint',
    'complaint.withdraw': 'Withdrew a complaint',
    'challenge.reconsider': 'Took a challenge back to its evaluation',
    'proposal.reconsider': 'Took a proposal back to its evaluation',
  },
};
