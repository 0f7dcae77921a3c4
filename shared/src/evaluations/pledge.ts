import type { LocalText } from '../platform/page';

/** What an outside expert promises with the seat. The wording accepted is kept with the seat, so a later one changes nothing there. */
export const PANEL_PLEDGE: Readonly<Record<'confidentiality' | 'impartiality', LocalText>> = {
  confidentiality: {
    vi: 'Tôi cam kết giữ bí mật mọi thông tin về hồ sơ dự thi, tổ chức dự thi, điểm số, ý kiến thảo luận và kết quả đánh giá cho đến khi được công bố; không sao chép, cung cấp cho người khác hoặc sử dụng vào mục đích nào ngoài việc đánh giá; và tiếp tục giữ bí mật những nội dung không được công bố sau khi hội đồng kết thúc nhiệm vụ.',
    en: 'I shall keep confidential everything I learn of the proposals, of the solvers, of scores, discussions and outcomes until they are published; I shall not copy it, pass it on or use it for anything but the evaluation; and I shall keep confidential what is not published also when the panel has done its part.',
  },
  impartiality: {
    vi: 'Tôi cam kết đánh giá độc lập, khách quan, chỉ căn cứ vào hồ sơ và tiêu chí đã công bố; không nhận lợi ích từ tổ chức dự thi; khai báo đầy đủ, trung thực mọi xung đột lợi ích và không tham gia đánh giá hồ sơ có liên quan.',
    en: 'I shall evaluate independently and impartially, by the proposals and the published criteria alone; I shall accept no advantage from any solver; I shall declare every conflict of interest fully and truthfully and take no part in evaluating the proposals it concerns.',
  },
};

/** As it is kept with a seat: in the language of the decision. */
export function pledgeText(): string {
  return `${PANEL_PLEDGE.confidentiality.vi}\n${PANEL_PLEDGE.impartiality.vi}`;
}
