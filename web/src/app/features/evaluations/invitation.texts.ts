import { defineTexts } from '../../core/texts';

/** An outside expert answers the invitation to a panel. */
export const INVITATION_TEXTS = defineTexts({
  vi: {
    heading: 'Lời mời tham gia hội đồng',
    lead: 'Cơ quan ra đề mời Ông/Bà tham gia hội đồng đánh giá với vai trò chuyên gia độc lập. Danh sách tổ chức dự thi và hồ sơ chỉ mở sau khi nhận lời, khai báo xung đột lợi ích và mở niêm phong.',
    pledge: 'Cam kết',
    confidentiality: 'Tôi cam kết bảo mật như trên',
    impartiality: 'Tôi cam kết khách quan như trên',
    promise: 'Hãy xác nhận cam kết này để nhận lời.',
    accept: 'Nhận lời mời',
    accepted: 'Đã nhận lời mời. Cam kết được lưu kèm tên và thời điểm.',
    decline: 'Từ chối',
    declineAsk: 'Từ chối tham gia hội đồng này?',
    declineText: 'Ghế được dành cho người khác và Ông/Bà không được mời lại vào hội đồng này.',
    reason: 'Lý do từ chối',
    reasonHint: 'Cơ quan ra đề đọc được. Không cần nêu tên tổ chức dự thi.',
    declined: 'Đã từ chối lời mời. Cơ quan ra đề đã được báo.',
  },
  en: {
    heading: 'Invitation to the panel',
    lead: 'The agency invites you to sit on the panel as an outside expert. Who competes, and the proposals, open only once you have accepted and declared conflicts of interest, and the seal has been opened.',
    pledge: 'Pledge',
    confidentiality: 'I pledge confidentiality as above',
    impartiality: 'I pledge impartiality as above',
    promise: 'Confirm this pledge to accept.',
    accept: 'Accept the invitation',
    accepted: 'The invitation is accepted. The pledge is kept with your name and the time.',
    decline: 'Decline',
    declineAsk: 'Decline to sit on this panel?',
    declineText: 'The seat goes to somebody else, and you cannot be invited to this panel again.',
    reason: 'Why you decline',
    reasonHint: 'The agency reads it. There is no need to name any solver.',
    declined: 'The invitation is declined. The agency has been told.',
  },
});
