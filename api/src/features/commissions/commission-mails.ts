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

export function milestoneLateMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  commission: Numbered,
  milestone: { readonly name: string; readonly daysLate: number },
): Mail {
  const { name, daysLate } = milestone;
  return aboutCommission(publicUrl, to, commission, {
    vi: {
      subject: `Mốc “${name}” đã quá hạn ${daysLate} ngày làm việc`,
      paragraphs: [
        `Mốc “${name}” của đặt hàng số ${commission.number} (bài toán “${challenge.code} – ${challenge.title.vi}”) đã quá hạn ${daysLate} ngày làm việc. Xin cập nhật tiến độ hoặc thống nhất lại thời hạn.`,
      ],
    },
    en: {
      subject: `Milestone “${name}” is ${daysLate} working ${daysLate === 1 ? 'day' : 'days'} late`,
      paragraphs: [
        `Milestone “${name}” of commission ${commission.number} (challenge “${challenge.code} – ${english(challenge)}”) is past due by ${daysLate} working ${daysLate === 1 ? 'day' : 'days'}. Please report progress or agree on another date.`,
      ],
    },
  });
}
