import type { LocaleCode, ScreeningAct, ScreeningState, ScreeningVerdict } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

export const SCREENING_STATE_TEXTS: Record<LocaleCode, Record<ScreeningState, string>> = {
  vi: {
    pending: 'Chưa xét',
    asked: 'Chờ bổ sung giấy tờ',
    eligible: 'Hợp lệ',
    ineligible: 'Không hợp lệ',
  },
  en: {
    pending: 'Not screened',
    asked: 'Waiting for papers',
    eligible: 'Eligible',
    ineligible: 'Ineligible',
  },
};

export const SCREENING_VERDICT_TEXTS: Record<LocaleCode, Record<ScreeningVerdict, string>> = {
  vi: { met: 'Đáp ứng', not_met: 'Không đáp ứng', missing: 'Thiếu giấy tờ' },
  en: { met: 'Met', not_met: 'Not met', missing: 'Paper missing' },
};

export const SCREENING_ACT_TEXTS: Record<LocaleCode, Record<ScreeningAct, string>> = {
  vi: { ask: 'Đề nghị bổ sung giấy tờ', admit: 'Hợp lệ', reject: 'Không hợp lệ' },
  en: { ask: 'Ask for missing papers', admit: 'Eligible', reject: 'Ineligible' },
};

export const SCREENING_TEXTS = defineTexts({
  vi: {
    heading: 'Xét tính hợp lệ',
    evaluation: 'Đánh giá',
    open: 'Xét tính hợp lệ của các giải pháp',
    lead: 'Xét từng yêu cầu đã công bố cùng bài toán. Đơn vị có giải pháp không hợp lệ hoặc thiếu giấy tờ được báo ngay, kèm ghi chú dưới đây.',
    progress: (done: string, all: string) => `Đã xét ${done}/${all} giải pháp`,
    waiting: (count: string) => `${count} giải pháp đang chờ bổ sung giấy tờ`,
    empty: 'Không có giải pháp nào để xét',
    emptyText: 'Giải pháp hiện ra ở đây sau khi mở niêm phong và khai báo xung đột lợi ích.',
    noChecklist:
      'Bài toán này không có danh mục yêu cầu. Thư ký loại giải pháp không hợp lệ ở trang Đánh giá.',
    read: 'Đọc giải pháp',
    screen: 'Xét giải pháp này',
    askedOn: (at: string, until: string) => `Đã đề nghị bổ sung ngày ${at}, hạn đến hết ngày ${until}.`,
    papers: 'Giấy tờ đã bổ sung',
    noPapers: 'Chưa nhận được giấy tờ nào.',
    verdict: 'Kết quả',
    note: 'Ghi chú gửi đơn vị dự thi',
    result: 'Kết luận',
    send: 'Ghi kết luận',
    rejectLater: 'Chỉ kết luận không hợp lệ vì thiếu giấy tờ sau khi hết hạn bổ sung.',
    done: 'Đã ghi kết luận.',
  },
  en: {
    heading: 'Screening',
    evaluation: 'Evaluation',
    open: 'Screen the proposals',
    lead: 'Check each requirement that was published with the challenge. Organizations whose proposals are ineligible or lack papers are told at once, with the notes below.',
    progress: (done, all) => `${done} of ${all} proposals screened`,
    waiting: (count) => `${count} proposals wait for papers`,
    empty: 'No proposals to screen',
    emptyText: 'They show here once the seal is opened and conflicts of interest are declared.',
    noChecklist:
      'This challenge has no formal requirements. The secretary declares proposals ineligible on the page of the evaluation.',
    read: 'Read the proposal',
    screen: 'Screen this proposal',
    askedOn: (at, until) => `Papers were asked for on ${at}; they are taken until the end of ${until}.`,
    papers: 'Papers supplied',
    noPapers: 'No papers have come yet.',
    verdict: 'Finding',
    note: 'Note to the organization',
    result: 'Result',
    send: 'Record the result',
    rejectLater: 'Missing papers make a proposal ineligible only after the last day to supply them.',
    done: 'The result was recorded.',
  },
});
