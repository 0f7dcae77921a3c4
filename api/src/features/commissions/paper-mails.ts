import type { AmendmentAct, CommissionAct, LocaleCode, ReviewRole } from '@loi-giai/shared';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import type { Challenge } from '../challenges/challenge.entity';

/** What happened to the paper, and what the letter asks for; each letter says the same in both languages. */
export type PaperEvent =
  Exclude<CommissionAct, 'start' | 'accept' | 'pass'> | 'review' | 'reviewed' | `amendment_${AmendmentAct}`;

interface Facts {
  /** Of the commission's page. */
  readonly id: string;
  readonly challenge: Pick<Challenge, 'code' | 'title'>;
  readonly number: string | null;
  readonly reason: string;
  readonly role?: ReviewRole;
  readonly ordinal?: number;
}

type Texts = (about: string, facts: Facts) => LetterText;

const ROLES: Readonly<Record<LocaleCode, Record<ReviewRole, string>>> = {
  vi: { legal: 'pháp chế', finance: 'tài chính – kế toán', leader: 'lãnh đạo đơn vị' },
  en: { legal: 'legal', finance: 'finance', leader: 'the leader' },
};

const because = (label: string, reason: string): string[] => (reason === '' ? [] : [`${label}: ${reason}`]);

const vi: Readonly<Record<PaperEvent, Texts>> = {
  offer: (about) => ({
    subject: `Dự thảo điều khoản đặt hàng chờ ý kiến: ${about}`,
    paragraphs: [
      `Cơ quan đặt hàng gửi dự thảo điều khoản đặt hàng cho ${about}. Xin chủ sở hữu hoặc người quản lý tổ chức đọc và đồng ý, hoặc từ chối kèm lý do tại:`,
    ],
  }),
  take_back: (about, { reason }) => ({
    subject: `Cơ quan rút lại dự thảo điều khoản: ${about}`,
    paragraphs: [
      `Cơ quan đã rút lại dự thảo điều khoản đặt hàng cho ${about} để sửa.`,
      ...because('Lý do', reason),
    ],
  }),
  agree: (about) => ({
    subject: `Tổ chức đã đồng ý với điều khoản: ${about}`,
    paragraphs: [
      `Tổ chức giải bài toán đã đồng ý với điều khoản đặt hàng cho ${about}. Bước tiếp theo là thẩm định:`,
    ],
  }),
  decline: (about, { reason }) => ({
    subject: `Tổ chức chưa đồng ý với điều khoản: ${about}`,
    paragraphs: [
      `Tổ chức giải bài toán chưa đồng ý với điều khoản đặt hàng cho ${about}. Đặt hàng trở lại bản đang soạn.`,
      ...because('Lý do', reason),
    ],
  }),
  review: (about, { role }) => ({
    subject: `Đặt hàng chờ thẩm định: ${about}`,
    paragraphs: [
      `Đặt hàng cho ${about} đến bước thẩm định của ${role ? ROLES.vi[role] : 'đơn vị'}. Xin thông qua hoặc trả lại kèm lý do tại:`,
    ],
  }),
  reviewed: (about) => ({
    subject: `Đặt hàng đã thẩm định xong, chờ ký: ${about}`,
    paragraphs: [
      `Mọi bước thẩm định đặt hàng cho ${about} đã thông qua. Xin ký và ghi nhận văn bản đã ký tại:`,
    ],
  }),
  return: (about, { reason, role }) => ({
    subject: `Đặt hàng bị trả lại khi thẩm định: ${about}`,
    paragraphs: [
      `Bước thẩm định của ${role ? ROLES.vi[role] : 'đơn vị'} trả lại đặt hàng cho ${about}. Sửa điều khoản xong cần tổ chức đồng ý lại.`,
      ...because('Lý do', reason),
    ],
  }),
  sign: (about, { number }) => ({
    subject: `Đã ký đặt hàng số ${number ?? ''}`,
    paragraphs: [`Đặt hàng số ${number ?? ''} cho ${about} đã được ký. Văn bản đã ký xem tại:`],
  }),
  close: (about, { number }) => ({
    subject: `Đã đóng hồ sơ đặt hàng số ${number ?? ''}`,
    paragraphs: [`Hồ sơ đặt hàng số ${number ?? ''} cho ${about} đã được đóng.`],
  }),
  terminate: (about, { number, reason }) => ({
    subject: `Chấm dứt đặt hàng số ${number ?? ''}`,
    paragraphs: [
      `Đặt hàng số ${number ?? ''} cho ${about} bị chấm dứt trước thời hạn.`,
      ...because('Lý do', reason),
    ],
  }),
  amendment_offer: (about, { ordinal, reason }) => ({
    subject: `Phụ lục số ${ordinal ?? ''} chờ ý kiến: ${about}`,
    paragraphs: [
      `Cơ quan đặt hàng đề nghị phụ lục số ${ordinal ?? ''} cho ${about}. Xin đồng ý, hoặc từ chối kèm lý do.`,
      ...because('Lý do điều chỉnh', reason),
    ],
  }),
  amendment_agree: (about, { ordinal }) => ({
    subject: `Phụ lục số ${ordinal ?? ''} chờ lãnh đạo duyệt: ${about}`,
    paragraphs: [
      `Tổ chức giải bài toán đã đồng ý với phụ lục số ${ordinal ?? ''} cho ${about}. Xin lãnh đạo duyệt tại:`,
    ],
  }),
  amendment_decline: (about, { ordinal, reason }) => ({
    subject: `Tổ chức chưa đồng ý với phụ lục số ${ordinal ?? ''}: ${about}`,
    paragraphs: [
      `Tổ chức giải bài toán chưa đồng ý với phụ lục số ${ordinal ?? ''} cho ${about}.`,
      ...because('Lý do', reason),
    ],
  }),
  amendment_approve: (about, { ordinal }) => ({
    subject: `Phụ lục số ${ordinal ?? ''} đã được duyệt, chờ ký: ${about}`,
    paragraphs: [
      `Lãnh đạo đã duyệt phụ lục số ${ordinal ?? ''} cho ${about}. Xin ký và ghi nhận văn bản đã ký tại:`,
    ],
  }),
  amendment_return: (about, { ordinal, reason }) => ({
    subject: `Lãnh đạo trả lại phụ lục số ${ordinal ?? ''}: ${about}`,
    paragraphs: [`Lãnh đạo trả lại phụ lục số ${ordinal ?? ''} cho ${about}.`, ...because('Lý do', reason)],
  }),
  amendment_sign: (about, { ordinal }) => ({
    subject: `Phụ lục số ${ordinal ?? ''} có hiệu lực: ${about}`,
    paragraphs: [
      `Phụ lục số ${ordinal ?? ''} cho ${about} đã được ký và có hiệu lực. Điều khoản hiện hành xem tại:`,
    ],
  }),
  amendment_withdraw: (about, { ordinal, reason }) => ({
    subject: `Rút phụ lục số ${ordinal ?? ''}: ${about}`,
    paragraphs: [`Phụ lục số ${ordinal ?? ''} cho ${about} đã được rút.`, ...because('Lý do', reason)],
  }),
};

const en: Readonly<Record<PaperEvent, Texts>> = {
  offer: (about) => ({
    subject: `Terms that wait for your agreement: ${about}`,
    paragraphs: [
      `The agency offers the terms of a commission for ${about}. An owner or manager of the organization agrees to them, or declines and says why, here:`,
    ],
  }),
  take_back: (about, { reason }) => ({
    subject: `The agency has taken the terms back: ${about}`,
    paragraphs: [
      `The agency has taken back the terms of the commission for ${about} to change them.`,
      ...because('Reason', reason),
    ],
  }),
  agree: (about) => ({
    subject: `The organization has agreed to the terms: ${about}`,
    paragraphs: [
      `The solving organization has agreed to the terms of the commission for ${about}. Reviews come next:`,
    ],
  }),
  decline: (about, { reason }) => ({
    subject: `The organization has declined the terms: ${about}`,
    paragraphs: [
      `The solving organization has declined the terms of the commission for ${about}. The commission is a draft again.`,
      ...because('Reason', reason),
    ],
  }),
  review: (about, { role }) => ({
    subject: `A commission waits for your review: ${about}`,
    paragraphs: [
      `The commission for ${about} has come to the review by ${role ? ROLES.en[role] : 'the agency'}. Pass it, or return it and say why, here:`,
    ],
  }),
  reviewed: (about) => ({
    subject: `Every review has passed, the signature is next: ${about}`,
    paragraphs: [
      `Every review of the commission for ${about} has passed. Sign it, and record the signed paper here:`,
    ],
  }),
  return: (about, { reason, role }) => ({
    subject: `A review has returned the commission: ${about}`,
    paragraphs: [
      `The review by ${role ? ROLES.en[role] : 'the agency'} has returned the commission for ${about}. Changed terms need to be agreed anew.`,
      ...because('Reason', reason),
    ],
  }),
  sign: (about, { number }) => ({
    subject: `Commission ${number ?? ''} is signed`,
    paragraphs: [`Commission ${number ?? ''} for ${about} is signed. The signed paper is here:`],
  }),
  close: (about, { number }) => ({
    subject: `Commission ${number ?? ''} is closed`,
    paragraphs: [`The file of commission ${number ?? ''} for ${about} is closed.`],
  }),
  terminate: (about, { number, reason }) => ({
    subject: `Commission ${number ?? ''} is terminated`,
    paragraphs: [
      `Commission ${number ?? ''} for ${about} was terminated before its end.`,
      ...because('Reason', reason),
    ],
  }),
  amendment_offer: (about, { ordinal, reason }) => ({
    subject: `Amendment ${ordinal ?? ''} waits for your agreement: ${about}`,
    paragraphs: [
      `The agency offers amendment ${ordinal ?? ''} for ${about}. Agree to it, or decline it and say why.`,
      ...because('Reason of the change', reason),
    ],
  }),
  amendment_agree: (about, { ordinal }) => ({
    subject: `Amendment ${ordinal ?? ''} waits for the leader: ${about}`,
    paragraphs: [
      `The solving organization has agreed to amendment ${ordinal ?? ''} for ${about}. The leader approves it here:`,
    ],
  }),
  amendment_decline: (about, { ordinal, reason }) => ({
    subject: `The organization has declined amendment ${ordinal ?? ''}: ${about}`,
    paragraphs: [
      `The solving organization has declined amendment ${ordinal ?? ''} for ${about}.`,
      ...because('Reason', reason),
    ],
  }),
  amendment_approve: (about, { ordinal }) => ({
    subject: `Amendment ${ordinal ?? ''} is approved, the signature is next: ${about}`,
    paragraphs: [
      `The leader has approved amendment ${ordinal ?? ''} for ${about}. Sign it, and record the signed paper here:`,
    ],
  }),
  amendment_return: (about, { ordinal, reason }) => ({
    subject: `The leader has returned amendment ${ordinal ?? ''}: ${about}`,
    paragraphs: [
      `The leader has returned amendment ${ordinal ?? ''} for ${about}.`,
      ...because('Reason', reason),
    ],
  }),
  amendment_sign: (about, { ordinal }) => ({
    subject: `Amendment ${ordinal ?? ''} is in force: ${about}`,
    paragraphs: [
      `Amendment ${ordinal ?? ''} for ${about} is signed and in force. The terms that hold now are here:`,
    ],
  }),
  amendment_withdraw: (about, { ordinal, reason }) => ({
    subject: `Amendment ${ordinal ?? ''} was withdrawn: ${about}`,
    paragraphs: [`Amendment ${ordinal ?? ''} for ${about} was withdrawn.`, ...because('Reason', reason)],
  }),
};

/** A letter about the paper of a commission, with the way to it below. */
export function paperMail(publicUrl: string, to: Recipient, event: PaperEvent, facts: Facts): Mail {
  const { code, title } = facts.challenge;
  const text = (locale: LocaleCode, { subject, paragraphs }: LetterText): LetterText => ({
    subject,
    paragraphs: [...paragraphs, pageLink(publicUrl, locale, `/work/commissions/${facts.id}`)],
  });
  return letter(to, {
    vi: text('vi', vi[event](`bài toán “${code} – ${title.vi}”`, facts)),
    en: text('en', en[event](`challenge “${code} – ${title.en || title.vi}”`, facts)),
  });
}
