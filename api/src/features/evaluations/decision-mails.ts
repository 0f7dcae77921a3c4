import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import { mailMoment } from '../../platform/mail/mail-moment';
import { type Named, titleIn } from './evaluation-mails';

/** To chair and secretary: the leader asks the panel once more. */
export function returnedMail(publicUrl: string, to: Recipient, challenge: Named, reason: string): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Lãnh đạo trả lại đề xuất lựa chọn: bài toán ${challenge.code}`,
      paragraphs: [
        `Lãnh đạo cơ quan đã trả lại đề xuất của hội đồng về bài toán “${title}” để hội đồng xem xét lại. Lý do: ${reason}`,
        link,
      ],
    },
    en: {
      subject: `The recommendation was returned: challenge ${challenge.code}`,
      paragraphs: [
        `The agency’s leader has returned the panel’s recommendation on “${title}” to be considered once more. Reason: ${reason}`,
        link,
      ],
    },
  });
}

/** To the programme office: that there is a decision, and once it is released, where it stands. */
export function decisionMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  stage: 'decided' | 'released',
): Mail {
  const link = pageLink(publicUrl, to.locale, `/challenges/${challenge.code}`);
  const title = titleIn(to.locale, challenge);
  const texts = {
    decided: {
      vi: {
        subject: `Đã có quyết định lựa chọn, chờ công bố: bài toán ${challenge.code}`,
        paragraphs: [
          `Lãnh đạo cơ quan ra đề đã quyết định về bài toán “${title}”. Nội dung quyết định được công bố cho tất cả cùng một lúc.`,
          link,
        ],
      },
      en: {
        subject: `A decision has been made and waits for its release: challenge ${challenge.code}`,
        paragraphs: [
          `The agency’s leader has decided on “${title}”. What was decided is released to everybody at one moment.`,
          link,
        ],
      },
    },
    released: {
      vi: {
        subject: `Đã công bố quyết định lựa chọn: bài toán ${challenge.code}`,
        paragraphs: [`Cơ quan ra đề đã công bố quyết định về bài toán “${title}”.`, link],
      },
      en: {
        subject: `The decision was released: challenge ${challenge.code}`,
        paragraphs: [`The agency has released its decision on “${title}”.`, link],
      },
    },
  };
  return letter(to, texts[stage]);
}

interface Released {
  readonly proposalId: string;
  /** Until when complaints are taken; null where none are. */
  readonly until: Date | null;
}

/** To everybody of every solver that took part, at one moment (I7). The words are the same for all: the outcome stands on the page. */
export function releasedMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  { proposalId, until }: Released,
): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/proposals/${proposalId}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Đã có kết quả đánh giá bài toán ${challenge.code}`,
      paragraphs: [
        `Cơ quan ra đề đã công bố kết quả lựa chọn giải pháp cho bài toán “${title}”. Trân trọng cảm ơn đơn vị đã tham gia.`,
        ...(until ? [`Đơn vị được gửi kiến nghị về kết quả trước ${mailMoment(until)}.`] : []),
        'Xin mời xem kết quả, điểm và nhận xét theo từng tiêu chí đối với giải pháp của đơn vị tại:',
        link,
      ],
    },
    en: {
      subject: `The result of challenge ${challenge.code} is out`,
      paragraphs: [
        `The agency has announced its decision on the solutions to “${title}”. Thank you for taking part.`,
        ...(until ? [`A complaint about the result may be filed before ${mailMoment(until)}.`] : []),
        'The result, the scores and the comments on each criterion for your own proposal stand here:',
        link,
      ],
    },
  });
}

/** To everybody of every solver: what had been released no longer stands. */
export function reconsideredMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/proposals/${proposalId}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Quyết định lựa chọn được xem xét lại: bài toán ${challenge.code}`,
      paragraphs: [
        `Sau khi giải quyết kiến nghị, cơ quan ra đề thu hồi quyết định lựa chọn đã công bố của bài toán “${title}”; hội đồng đánh giá xem xét lại. Lý do: ${reason}`,
        'Kết quả mới sẽ được công bố cho tất cả cùng một lúc.',
        link,
      ],
    },
    en: {
      subject: `The decision is reconsidered: challenge ${challenge.code}`,
      paragraphs: [
        `After a complaint was upheld, the agency has withdrawn its released decision on “${title}”; the panel considers it once more. Reason: ${reason}`,
        'The new result will be released to everybody at one moment.',
        link,
      ],
    },
  });
}
