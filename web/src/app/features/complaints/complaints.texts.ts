import type { ComplaintMeasure, ComplaintOutcome, ComplaintState, LocaleCode } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

/** Complaints about a decision: the list, the page of one, filing and answering. */
export const COMPLAINTS_TEXTS = defineTexts({
  vi: {
    heading: 'Kiến nghị về kết quả',
    lead: 'Kiến nghị của tổ chức dự thi về kết quả lựa chọn, và trả lời của cơ quan.',
    state: 'Trạng thái',
    empty: 'Không có kiến nghị nào',
    emptyOfficial:
      'Tổ chức dự thi gửi kiến nghị trong những ngày sau khi công bố quyết định lựa chọn. Khi có kiến nghị, cán bộ phụ trách và lãnh đạo cơ quan được báo qua thư điện tử.',
    emptySolver: 'Sau khi kết quả được công bố, kiến nghị được gửi từ trang của giải pháp dự thi.',
    toChallenges: 'Mở danh sách bài toán',
    toProposals: 'Mở danh sách giải pháp',
    clear: 'Xem tất cả kiến nghị',
    challenge: 'Bài toán',
    organization: 'Tổ chức',
    agency: 'Cơ quan',
    filed: 'Gửi lúc',
    due: 'Hạn trả lời',
    late: 'Đã quá hạn trả lời',
    lateHeading: 'Kiến nghị đã quá hạn trả lời',
    lateText: (date: string) => `Hạn trả lời là ngày ${date}.`,

    title: (organization: string) => `Kiến nghị của ${organization}`,
    proposal: 'Giải pháp dự thi',
    grounds: 'Nội dung kiến nghị',
    files: 'Tài liệu kèm theo',
    attach: 'Bổ sung tài liệu',
    attachHint: (count: string, size: string) =>
      `Tối đa ${count} tệp PDF, ảnh, Word, Excel hoặc PowerPoint, mỗi tệp đến ${size}. Bổ sung được đến khi cơ quan ký trả lời; tệp đã gửi không gỡ ra được.`,
    attached: 'Đã bổ sung tài liệu.',
    history: 'Quá trình xử lý',
    steps: {
      filed: (name: string) => `${name} gửi kiến nghị`,
      drafted: (name: string) => `${name} soạn dự thảo trả lời`,
      answered: (name: string) => `${name} ký trả lời`,
      withdrawn: () => 'Tổ chức dự thi rút kiến nghị',
    },
    evaluation: 'Xem việc đánh giá và quyết định',
    publicPage: 'Xem bài toán',
    waits: 'Cơ quan đang xem xét kiến nghị',
    waitsText: (date: string) =>
      `Cơ quan trả lời chậm nhất ngày ${date}. Trước khi trả lời xong, chưa được bắt đầu đặt hàng.`,
    withdrawnHeading: 'Kiến nghị đã được rút',
    answer: 'Trả lời của cơ quan',
    outcome: 'Kết luận',
    answerText: 'Nội dung trả lời, lý do',
    answerHint: 'Tổ chức gửi kiến nghị đọc nguyên văn phần này sau khi lãnh đạo ký.',
    signedBy: (name: string, at: string) => `${name} ký ngày ${at}`,
    measure: 'Biện pháp xử lý',
    measureReason: 'Lý do của biện pháp',
    measureHint: 'Nếu hội đồng được yêu cầu xem xét lại, lý do này được gửi cho hội đồng.',

    draftHeading: 'Soạn trả lời',
    draftLead:
      'Cán bộ phụ trách soạn kết luận và lý do; lãnh đạo cơ quan ký. Ai đã viết vào dự thảo thì không ký dự thảo đó.',
    draftSave: 'Lưu dự thảo',
    draftSaved: 'Đã lưu dự thảo. Lãnh đạo cơ quan xem và ký.',
    draftStands: 'Dự thảo trả lời',
    draftedBy: (name: string, at: string) => `${name} soạn, lưu lúc ${at}`,
    draftOther: 'Xem dự thảo đang lưu trên cổng',
    draftChange: 'Sửa dự thảo',
    draftChangeWarning: 'Lưu ý: sau khi sửa, chính người sửa không ký được; một lãnh đạo khác phải ký.',
    waitsForLeader: 'Chờ lãnh đạo cơ quan ký',
    waitsForLeaderText:
      'Người đã viết vào dự thảo không ký: việc soạn và việc ký do hai người khác nhau làm.',

    signHeading: 'Ký trả lời',
    signLead:
      'Đọc kiến nghị và dự thảo rồi ký. Sau khi ký, tổ chức nhận được trả lời và nội dung không sửa được nữa.',
    sign: 'Ký và gửi trả lời',
    signAsk: 'Ký và gửi trả lời này?',
    signAskText: 'Tổ chức gửi kiến nghị được báo qua thư điện tử. Trả lời không sửa được sau khi ký.',
    reconsiderAskText:
      'Quyết định đã công bố được rút lại, hội đồng họp và kiến nghị lại; tất cả các tổ chức dự thi được báo cùng một lúc.',
    signed: 'Đã ký và gửi trả lời.',

    withdraw: 'Rút kiến nghị',
    withdrawAsk: 'Rút kiến nghị này?',
    withdrawText: 'Cơ quan không trả lời kiến nghị đã rút. Còn thời hạn thì có thể gửi kiến nghị khác.',
    withdrawn: 'Đã rút kiến nghị.',

    cardHeading: 'Kiến nghị về kết quả',
    cardLead: (until: string) =>
      `Không đồng ý với kết quả thì gửi kiến nghị trước ${until}. Cơ quan trả lời bằng văn bản, có lý do.`,
    cardClosed: (until: string) => `Thời hạn gửi kiến nghị đã hết lúc ${until}.`,
    cardNotYours: 'Chủ sở hữu hoặc quản trị viên của tổ chức đứng đầu gửi kiến nghị.',
    file: 'Gửi kiến nghị',
    fileHint:
      'Kiến nghị về điểm nào, vì sao, căn cứ vào đâu. Cơ quan, đơn vị phụ trách chương trình và thanh tra đọc được.',
    fileAsk: 'Gửi kiến nghị này?',
    fileAskText: 'Nội dung không sửa được sau khi gửi, nhưng có thể rút trước khi được trả lời.',
    filedDone: 'Đã gửi kiến nghị.',
    open: 'Xem kiến nghị và trả lời',
  },
  en: {
    heading: 'Complaints',
    lead: 'What solvers object to in a decision, and what the agency answers.',
    state: 'State',
    empty: 'There are no complaints',
    emptyOfficial:
      'Solvers file complaints in the days after a decision is released. The agency’s officers and leaders hear of each by e-mail.',
    emptySolver: 'Once the result has been released, a complaint is filed on the proposal’s page.',
    toChallenges: 'Open the challenges',
    toProposals: 'Open the proposals',
    clear: 'See all complaints',
    challenge: 'Challenge',
    organization: 'Organization',
    agency: 'Agency',
    filed: 'Filed',
    due: 'To be answered by',
    late: 'The answer is overdue',
    lateHeading: 'The answer to this complaint is overdue',
    lateText: (date) => `It was to be answered by ${date}.`,

    title: (organization) => `Complaint by ${organization}`,
    proposal: 'Proposal',
    grounds: 'What is objected to',
    files: 'Files',
    attach: 'Add a file',
    attachHint: (count, size) =>
      `At most ${count} files (PDF, pictures, Word, Excel, PowerPoint) of up to ${size} each, until the answer is signed. What is sent stays.`,
    attached: 'The file was added.',
    history: 'History',
    steps: {
      filed: (name) => `Filed by ${name}`,
      drafted: (name) => `Answer drafted by ${name}`,
      answered: (name) => `Answer signed by ${name}`,
      withdrawn: () => 'Withdrawn by the solver',
    },
    evaluation: 'See the evaluation and the decision',
    publicPage: 'See the challenge',
    waits: 'The agency considers the complaint',
    waitsText: (date) => `It answers by ${date}. Until then no commission may start.`,
    withdrawnHeading: 'The complaint was withdrawn',
    answer: 'The agency’s answer',
    outcome: 'Outcome',
    answerText: 'Answer, with reasons',
    answerHint: 'The organization reads this word for word once the leader has signed.',
    signedBy: (name, at) => `Signed by ${name} on ${at}`,
    measure: 'What it leads to',
    measureReason: 'Reason for it',
    measureHint: 'Where the panel is asked once more, this reason goes to the panel.',

    draftHeading: 'Draft the answer',
    draftLead:
      'An officer drafts outcome and reasons; the agency’s leader signs. Whoever has written in the draft does not sign it.',
    draftSave: 'Save the draft',
    draftSaved: 'The draft was saved. The agency’s leader reads and signs it.',
    draftStands: 'Draft of the answer',
    draftedBy: (name, at) => `Drafted by ${name}, saved at ${at}`,
    draftOther: 'See the draft that the portal holds',
    draftChange: 'Change the draft',
    draftChangeWarning: 'Whoever changes it cannot sign it any more; another leader has to.',
    waitsForLeader: 'Waiting for the signature of the agency’s leader',
    waitsForLeaderText: 'Whoever has written in the draft does not sign it: two people draft and sign.',

    signHeading: 'Sign the answer',
    signLead:
      'Read the complaint and the draft, then sign. The organization then receives the answer, and it cannot be changed.',
    sign: 'Sign and send the answer',
    signAsk: 'Sign and send this answer?',
    signAskText: 'The organization hears of it by e-mail. The answer cannot be changed afterwards.',
    reconsiderAskText:
      'The released decision is taken back; the panel meets and recommends once more. All solvers hear of it at the same moment.',
    signed: 'The answer was signed and sent.',

    withdraw: 'Withdraw the complaint',
    withdrawAsk: 'Withdraw this complaint?',
    withdrawText:
      'The agency does not answer a complaint that was withdrawn. While there is time another can be filed.',
    withdrawn: 'The complaint was withdrawn.',

    cardHeading: 'Complaint about the result',
    cardLead: (until) =>
      `If you do not agree with the result, file a complaint before ${until}. The agency answers in writing, with reasons.`,
    cardClosed: (until) => `The time for complaints ended at ${until}.`,
    cardNotYours: 'Owner or admin of the leading organization file the complaint.',
    file: 'File the complaint',
    fileHint:
      'What you object to, why, and on what grounds. The agency, the programme office and the auditors can read it.',
    fileAsk: 'File this complaint?',
    fileAskText: 'It cannot be changed afterwards, but it can be withdrawn until it is answered.',
    filedDone: 'The complaint was filed.',
    open: 'See the complaint and its answer',
  },
});

export const COMPLAINT_STATE_TEXTS: Record<LocaleCode, Record<ComplaintState, string>> = {
  vi: { filed: 'Chờ trả lời', answered: 'Đã trả lời', withdrawn: 'Đã rút' },
  en: { filed: 'Waits for its answer', answered: 'Answered', withdrawn: 'Withdrawn' },
};

export const COMPLAINT_OUTCOME_TEXTS: Record<LocaleCode, Record<ComplaintOutcome, string>> = {
  vi: { upheld: 'Chấp nhận', partly_upheld: 'Chấp nhận một phần', rejected: 'Không chấp nhận' },
  en: { upheld: 'Upheld', partly_upheld: 'Partly upheld', rejected: 'Rejected' },
};

export const COMPLAINT_MEASURE_TEXTS: Record<LocaleCode, Record<ComplaintMeasure, string>> = {
  vi: { keep: 'Giữ nguyên quyết định', reconsider: 'Yêu cầu hội đồng xem xét lại' },
  en: { keep: 'The decision stays', reconsider: 'The panel is asked once more' },
};
