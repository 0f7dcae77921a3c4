import type { LocaleCode, Term } from '@loi-giai/shared';
import { defineTexts } from '../../core/texts';

/** Writing the terms of a commission. */
export const COMMISSION_FORM_TEXTS = defineTexts({
  vi: {
    heading: 'Lập đặt hàng',
    headingEdit: 'Sửa đặt hàng',
    crumb: 'Bài toán',
    notPossible: 'Chưa lập được đặt hàng cho bài toán này',
    notPossibleText:
      'Đặt hàng được lập sau khi công bố quyết định lựa chọn một giải pháp, bởi cán bộ phụ trách hoặc lãnh đạo của cơ quan.',
    closed: 'Đặt hàng này không sửa được nữa',
    closedText: 'Điều khoản đã gửi cho tổ chức giải bài toán, hoặc tài khoản này chỉ được xem.',
    toChallenge: 'Về trang bài toán',
    toCommission: 'Mở đặt hàng',
    selected: 'Các giải pháp được chọn',
    selectedLead:
      'Mỗi giải pháp được chọn có đặt hàng riêng, có thể nhiều giai đoạn: thăm dò, thí điểm, rồi nhân rộng. Có thể lập cùng lúc cho nhiều giải pháp với cùng điều khoản.',
    drawUpTogether: 'Lập cho các giải pháp đã chọn',
    chooseProposals: 'Lập đặt hàng cho',
    stage: (stage: string, kind: string) => `Giai đoạn ${stage}: ${kind}`,
    another: 'Lập đặt hàng khác',
    goesOnFrom: (stage: string, number: string) =>
      `Giai đoạn tiếp theo của đặt hàng số ${number} (giai đoạn ${stage}).`,
    notDrawnUp: 'Chưa lập đặt hàng',
    drawUpFor: (title: string) => `Lập đặt hàng cho “${title}”`,
    openOf: (title: string) => `Mở đặt hàng của “${title}”`,
    solution: (title: string, organization: string) => `Giải pháp được chọn: ${title} (${organization})`,
    draftNote: 'Lưu xong vẫn là bản đang soạn: tổ chức giải bài toán chỉ thấy khi cơ quan gửi điều khoản.',
    terms: 'Điều khoản đặt hàng',
    kind: 'Hình thức',
    kindHints: {
      prize: 'Trao cho giải pháp đã có, theo quyết định trao giải; không cần kế hoạch.',
      order: 'Cơ quan đặt làm sản phẩm, dịch vụ theo yêu cầu.',
      contract: 'Hợp đồng sau khi lựa chọn nhà thầu, có bảo đảm thực hiện.',
      exploration: 'Trả kinh phí để làm rõ một điều trước khi quyết định.',
      pilot: 'Làm thử trên địa bàn và trong thời gian xác định; có thể không trả kinh phí.',
    },
    valueHint: 'Số nguyên, đơn vị đồng; để trống nếu không trả kinh phí.',
    endAfterStart: 'Ngày kết thúc không được trước ngày bắt đầu.',
    choose: 'Chọn hình thức',
    missing: 'Cần có trước khi gửi',
    missingHint: 'Có thể lưu khi còn thiếu; đủ rồi mới gửi được cho tổ chức giải bài toán.',
    staleHeading: 'Có người vừa lưu bản khác của đặt hàng này',
    staleText:
      'Nội dung đang viết ở đây vẫn còn. Xem bản vừa được lưu, rồi chọn giữ bản của mình hoặc tải lại trang.',
    staleSee: 'Xem bản vừa được lưu',
    staleOverwrite: 'Lưu bản của tôi',
    whole: 'Cần một số nguyên, không âm.',
    save: 'Lưu đặt hàng',
    saved: 'Đã lưu đặt hàng.',
    leaveHeading: 'Rời trang khi chưa lưu?',
    leaveText:
      'Những thay đổi trên trang này chưa được lưu. Ở lại để lưu, hoặc rời trang và bỏ các thay đổi đó.',
  },
  en: {
    heading: 'Draw up the commission',
    headingEdit: 'Edit the commission',
    crumb: 'Challenges',
    notPossible: 'No commission can be drawn up for this challenge yet',
    notPossibleText:
      'A commission is drawn up once the choice of a proposal has been released, by the agency’s officer or leader.',
    closed: 'This commission can no longer be changed',
    closedText: 'Its terms have been offered to the solving organization, or this account may only read it.',
    toChallenge: 'Back to the challenge',
    toCommission: 'Open the commission',
    selected: 'Selected proposals',
    selectedLead:
      'Each selected proposal has commissions of its own, in stages where wanted: explore, pilot, scale. Several can be drawn up at once with the same terms.',
    drawUpTogether: 'Draw up for the chosen proposals',
    chooseProposals: 'Draw up a commission for',
    stage: (stage, kind) => `Stage ${stage}: ${kind}`,
    another: 'Draw up another commission',
    goesOnFrom: (stage, number) => `The stage after commission ${number} (stage ${stage}).`,
    notDrawnUp: 'Not drawn up yet',
    drawUpFor: (title) => `Draw up the commission for “${title}”`,
    openOf: (title) => `Open the commission of “${title}”`,
    solution: (title, organization) => `Selected proposal: ${title} (${organization})`,
    draftNote: 'Saved, it is still a draft: the solving organization sees it once its terms are offered.',
    terms: 'Terms of the commission',
    kind: 'Kind',
    kindHints: {
      prize: 'For a solution that exists, by an award decision; no plan is needed.',
      order: 'The agency has a product or service made as it asks.',
      contract: 'After the choice of a contractor, with a performance guarantee.',
      exploration: 'Pays to find something out before anything is decided.',
      pilot: 'A trial in a set area and time; it may go without payment.',
    },
    valueHint: 'A whole number of đồng; empty where nothing is paid.',
    endAfterStart: 'It cannot end before it begins.',
    choose: 'Choose a form',
    missing: 'Needed before it is offered',
    missingHint: 'It can be saved incomplete; once complete it can be offered to the solving organization.',
    staleHeading: 'Somebody else has just saved this commission',
    staleText:
      'What you are writing here is still there. Look at what was saved, then keep yours or load the page again.',
    staleSee: 'See what was saved',
    staleOverwrite: 'Save mine',
    whole: 'A whole number is needed, not below zero.',
    save: 'Save the commission',
    saved: 'The commission was saved.',
    leaveHeading: 'Leave without saving?',
    leaveText: 'What you changed on this page has not been saved. Stay to save it, or leave and give it up.',
  },
});

/** What helps to write a term. */
export const TERM_HINT_TEXTS: Record<LocaleCode, Partial<Record<Term, string>>> = {
  vi: {
    legalBasis: 'Văn bản làm căn cứ, mỗi văn bản một dòng: số, ngày, trích yếu.',
    guarantee: 'Hình thức, giá trị và thời hạn bảo đảm.',
    fundingSource: 'Ví dụ: ngân sách sự nghiệp khoa học và công nghệ năm 2026.',
    permit: 'Số giấy phép, nếu việc thí điểm cần được miễn áp dụng quy định.',
    question: 'Sau thăm dò, cơ quan cần biết điều gì để quyết định.',
  },
  en: {
    legalBasis: 'The papers it rests on, one a line: number, date, subject.',
    guarantee: 'Form, amount and time of the guarantee.',
    fundingSource: 'Such as: the city’s science and technology budget of 2026.',
    permit: 'Its number, where the pilot needs rules to be waived.',
    question: 'What the agency needs to know, to decide afterwards.',
  },
};
