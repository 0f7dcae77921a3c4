import type { LocaleCode, ScreeningAct, ScreeningState, ScreeningVerdict } from '@loi-giai/shared';
import { counted, defineTexts } from '../../core/texts';
import type { Unscreened } from './screening';

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

/** How a proposal stands that nobody screens, because there is nothing to go through. */
export const UNSCREENED_TEXTS: Record<LocaleCode, Record<Unscreened, string>> = {
  vi: { not_excluded_yet: 'Chưa bị loại', not_excluded: 'Không bị loại' },
  en: { not_excluded_yet: 'Not excluded so far', not_excluded: 'Not excluded' },
};

export const SCREENING_VERDICT_TEXTS: Record<LocaleCode, Record<ScreeningVerdict, string>> = {
  vi: { met: 'Đáp ứng', not_met: 'Không đáp ứng', missing: 'Thiếu giấy tờ' },
  en: { met: 'Met', not_met: 'Not met', missing: 'Paper missing' },
};

export const SCREENING_ACT_TEXTS: Record<LocaleCode, Record<ScreeningAct, string>> = {
  vi: { ask: 'Đề nghị bổ sung giấy tờ', admit: 'Hợp lệ', reject: 'Không hợp lệ' },
  en: { ask: 'Ask for missing papers', admit: 'Eligible', reject: 'Ineligible' },
};

/** What an act brings about for the organization. */
export const SCREENING_FOLLOWS_TEXTS: Record<LocaleCode, Record<ScreeningAct, string>> = {
  vi: {
    ask: 'Đơn vị được báo ngay, kèm ghi chú và thời hạn bổ sung; mỗi giải pháp chỉ được đề nghị bổ sung một lần.',
    admit: 'Giải pháp được đưa vào chấm điểm.',
    reject: 'Đơn vị được báo ngay, kèm ghi chú làm lý do; kết luận này không rút lại được.',
  },
  en: {
    ask: 'The organization is told at once, with the notes and the last day; papers are asked for only once.',
    admit: 'The proposal will be scored.',
    reject: 'The organization is told at once, with the notes as reasons; this cannot be taken back.',
  },
};

export const SCREENING_TEXTS = defineTexts({
  vi: {
    heading: 'Xét tính hợp lệ',
    evaluation: 'Đánh giá',
    open: 'Xét tính hợp lệ của các giải pháp',
    lead: 'Xét từng yêu cầu đã công bố cùng bài toán. Tổ chức có giải pháp không hợp lệ hoặc thiếu giấy tờ được báo ngay, kèm ghi chú dưới đây.',
    progress: (done: string, all: string) => `Đã xét ${done}/${all} giải pháp`,
    waiting: (count: string) => `${count} giải pháp đang chờ bổ sung giấy tờ`,
    openPending: (count: string) => `Còn ${count} giải pháp chưa được xét tính hợp lệ.`,
    openAsked: (count: string) => `Còn ${count} giải pháp đang chờ bổ sung giấy tờ.`,
    openAdvice: 'Chủ tịch mở chấm điểm sau khi thư ký đã kết luận về mọi giải pháp.',
    empty: 'Không có giải pháp nào để xét',
    emptyText: 'Giải pháp hiện ra ở đây sau khi mở niêm phong và khai báo xung đột lợi ích.',
    noChecklist: 'Bài toán này không có danh mục yêu cầu',
    noChecklistText:
      'Giải pháp được đưa vào chấm điểm, trừ khi thư ký loại, kèm lý do, ở trang Đánh giá trước khi mở chấm điểm.',
    read: 'Đọc giải pháp',
    screen: 'Xét giải pháp này',
    askedOn: (at: string, until: string) => `Đã đề nghị bổ sung ngày ${at}, hạn đến hết ngày ${until}.`,
    papers: 'Giấy tờ đã bổ sung',
    noPapers: 'Chưa nhận được giấy tờ nào.',
    note: 'Ghi chú gửi đơn vị dự thi',
    result: 'Kết luận',
    verdictsFirst: 'Kết luận hiện ra ở đây khi mọi yêu cầu đã được xét.',
    send: 'Ghi kết luận',
    rejectLater: 'Chưa ghi được kết luận này: đơn vị còn thời hạn bổ sung giấy tờ.',
    done: 'Đã ghi kết luận.',
  },
  en: {
    heading: 'Screening',
    evaluation: 'Evaluation',
    open: 'Screen the proposals',
    lead: 'Check each requirement that was published with the challenge. Organizations whose proposals are ineligible or lack papers are told at once, with the notes below.',
    progress: (done, all) => `${done} of ${counted(all, 'proposal')} screened`,
    waiting: (count) => `${counted(count, 'proposal waits', 'proposals wait')} for papers`,
    openPending: (count) => `Proposals still to be screened: ${count}.`,
    openAsked: (count) => `Proposals waiting for papers: ${count}.`,
    openAdvice: 'The chair opens scoring once the secretary has decided on every proposal.',
    empty: 'No proposals to screen',
    emptyText: 'They show here once the seal is opened and conflicts of interest are declared.',
    noChecklist: 'This challenge has no checklist',
    noChecklistText:
      'A proposal goes on to be scored unless the secretary excludes it, with the reason, on the page of the evaluation before scoring opens.',
    read: 'Read the proposal',
    screen: 'Screen this proposal',
    askedOn: (at, until) => `Papers were asked for on ${at}; they are taken until the end of ${until}.`,
    papers: 'Papers supplied',
    noPapers: 'No papers have come yet.',
    note: 'Note to the organization',
    result: 'Result',
    verdictsFirst: 'The result shows here once every requirement has been checked.',
    send: 'Record the result',
    rejectLater: 'This cannot be recorded yet: the organization still has days to supply papers.',
    done: 'The result was recorded.',
  },
});
