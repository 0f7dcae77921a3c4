import type { LocaleCode } from '@loi-giai/shared';
import { type LetterText, type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import type { Challenge } from '../challenges/challenge.entity';
import type { Commission } from './commission.entities';

type Named = Pick<Challenge, 'code' | 'title'>;
type Numbered = Pick<Commission, 'id' | 'number'>;

/** A letter about a commission, with the way to it below. */
function aboutCommission(
  publicUrl: string,
  to: Recipient,
  commission: Numbered,
  texts: Readonly<Record<LocaleCode, LetterText>>,
): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/commissions/${commission.id}`);
  const withLink = ({ subject, paragraphs }: LetterText): LetterText => ({
    subject,
    paragraphs: [...paragraphs, link],
  });
  return letter(to, { vi: withLink(texts.vi), en: withLink(texts.en) });
}

const english = ({ title }: Named): string => title.en || title.vi;

export function startedMail(publicUrl: string, to: Recipient, challenge: Named, commission: Numbered): Mail {
  return aboutCommission(publicUrl, to, commission, {
    vi: {
      subject: `Bắt đầu thực hiện đặt hàng số ${commission.number}`,
      paragraphs: [
        `Đặt hàng số ${commission.number} cho bài toán “${challenge.code} – ${challenge.title.vi}” đã có hiệu lực. Các mốc và tiến độ thực hiện xem tại:`,
      ],
    },
    en: {
      subject: `Commission ${commission.number} has started`,
      paragraphs: [
        `Commission ${commission.number} for challenge “${challenge.code} – ${english(challenge)}” is in force. Its milestones and their progress stand here:`,
      ],
    },
  });
}

export function finishedMail(publicUrl: string, to: Recipient, challenge: Named, commission: Numbered): Mail {
  return aboutCommission(publicUrl, to, commission, {
    vi: {
      subject: `Hoàn thành đặt hàng số ${commission.number}`,
      paragraphs: [
        `Cơ quan đặt hàng đã xác nhận hoàn thành mọi mốc của đặt hàng số ${commission.number} cho bài toán “${challenge.code} – ${challenge.title.vi}”. Bước tiếp theo là đo lường và công bố kết quả.`,
      ],
    },
    en: {
      subject: `Commission ${commission.number} is complete`,
      paragraphs: [
        `The agency has confirmed that every milestone of commission ${commission.number} for challenge “${challenge.code} – ${english(challenge)}” is done. Measuring and publishing the result come next.`,
      ],
    },
  });
}

/** A milestone of which somebody is reminded. */
export interface ToldMilestone {
  readonly commission: Numbered;
  readonly name: string;
  /** Working days. */
  readonly days: number;
}

export function milestoneLateMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  { commission, name, days }: ToldMilestone,
): Mail {
  return aboutCommission(publicUrl, to, commission, {
    vi: {
      subject: `Mốc “${name}” đã quá hạn ${days} ngày làm việc`,
      paragraphs: [
        `Mốc “${name}” của đặt hàng số ${commission.number} (bài toán “${challenge.code} – ${challenge.title.vi}”) đã quá hạn ${days} ngày làm việc. Xin cập nhật tiến độ hoặc thống nhất lại thời hạn.`,
      ],
    },
    en: {
      subject: `Milestone “${name}” is ${workingDays(days)} late`,
      paragraphs: [
        `Milestone “${name}” of commission ${commission.number} (challenge “${challenge.code} – ${english(challenge)}”) is past due by ${workingDays(days)}. Please report progress or agree on another date.`,
      ],
    },
  });
}

export function deliveryWaitsMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  { commission, name, days }: ToldMilestone,
): Mail {
  return aboutCommission(publicUrl, to, commission, {
    vi: {
      subject: `Mốc “${name}” chờ nghiệm thu đã ${days} ngày làm việc`,
      paragraphs: [
        `Bên thực hiện đã bàn giao mốc “${name}” của đặt hàng số ${commission.number} (bài toán “${challenge.code} – ${challenge.title.vi}”) và chờ cơ quan nghiệm thu đã ${days} ngày làm việc. Thời gian chờ không tính là trễ của bên thực hiện. Xin kiểm tra, nghiệm thu hoặc trả lại.`,
      ],
    },
    en: {
      subject: `Milestone “${name}” has waited ${workingDays(days)} to be accepted`,
      paragraphs: [
        `The solver has handed in milestone “${name}” of commission ${commission.number} (challenge “${challenge.code} – ${english(challenge)}”), and it has waited ${workingDays(days)} for the agency. The waiting does not count as the solver’s lateness. Please check it, and accept or return it.`,
      ],
    },
  });
}

const workingDays = (days: number): string => `${days} working ${days === 1 ? 'day' : 'days'}`;
