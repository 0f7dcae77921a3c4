import { PANEL_ROLE, type LocaleCode, type PanelRole } from '@loi-giai/shared';
import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';
import type { Challenge } from '../challenges/challenge.entity';

export type Named = Pick<Challenge, 'code' | 'title'>;

const ROLE_NAME: Readonly<Record<LocaleCode, Readonly<Record<PanelRole, string>>>> = {
  vi: {
    [PANEL_ROLE.chair]: 'Chủ tịch hội đồng',
    [PANEL_ROLE.secretary]: 'Thư ký hội đồng',
    [PANEL_ROLE.evaluator]: 'Thành viên đánh giá',
    [PANEL_ROLE.expert]: 'Chuyên gia độc lập',
  },
  en: {
    [PANEL_ROLE.chair]: 'chair',
    [PANEL_ROLE.secretary]: 'secretary',
    [PANEL_ROLE.evaluator]: 'evaluator',
    [PANEL_ROLE.expert]: 'outside expert',
  },
};

export function titleIn(locale: LocaleCode, { code, title }: Named): string {
  return `${code} – ${(locale === 'en' && title.en) || title.vi}`;
}

/** To an outside expert, who may still decline. */
function invitationMail(publicUrl: string, to: Recipient, challenge: Named): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Mời tham gia hội đồng đánh giá bài toán ${challenge.code}`,
      paragraphs: [
        `Cơ quan ra đề trân trọng mời Ông/Bà tham gia hội đồng đánh giá giải pháp cho bài toán “${title}” với vai trò: ${ROLE_NAME.vi.expert}.`,
        'Xin Ông/Bà đọc cam kết bảo mật và khách quan, rồi nhận lời hoặc từ chối kèm lý do tại:',
        link,
      ],
    },
    en: {
      subject: `Invitation to the panel for challenge ${challenge.code}`,
      paragraphs: [
        `The agency invites you to the panel that evaluates the solutions to “${title}”, as ${ROLE_NAME.en.expert}.`,
        'Please read the pledge of confidentiality and impartiality, and accept, or decline with a reason:',
        link,
      ],
    },
  });
}

/** To the agency's officers. Who declined, and why, stands on the page. */
export function declinedMail(publicUrl: string, to: Recipient, challenge: Named): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/challenges/${challenge.code}/panel`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Một chuyên gia từ chối tham gia hội đồng: bài toán ${challenge.code}`,
      paragraphs: [
        `Một chuyên gia được mời đã từ chối tham gia hội đồng đánh giá bài toán “${title}”. Cần mời người khác trước khi hội đồng làm việc tiếp.`,
        link,
      ],
    },
    en: {
      subject: `An expert has declined: panel for challenge ${challenge.code}`,
      paragraphs: [
        `An expert has declined the invitation to the panel for “${title}”. Somebody else has to be invited before the panel goes on.`,
        link,
      ],
    },
  });
}

/** To whoever has been given a seat on a panel. */
export function panelMail(publicUrl: string, to: Recipient, challenge: Named, role: PanelRole): Mail {
  if (role === PANEL_ROLE.expert) return invitationMail(publicUrl, to, challenge);
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Mời tham gia hội đồng đánh giá bài toán ${challenge.code}`,
      paragraphs: [
        `Ông/Bà được cử tham gia hội đồng đánh giá giải pháp cho bài toán “${title}” với vai trò: ${ROLE_NAME.vi[role]}.`,
        'Sau khi hết thời hạn nộp giải pháp, việc đầu tiên là khai báo xung đột lợi ích; hồ sơ dự thi chỉ mở sau khi khai báo.',
        link,
      ],
    },
    en: {
      subject: `You sit on the panel for challenge ${challenge.code}`,
      paragraphs: [
        `You have been named to the panel that evaluates the solutions to “${title}”, as ${ROLE_NAME.en[role]}.`,
        'Once the call has closed, the first thing to do is to declare conflicts of interest; nothing opens before that.',
        link,
      ],
    },
  });
}

/** To those who score, when scoring opens. */
export function scoringOpenMail(publicUrl: string, to: Recipient, challenge: Named): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Đã mở chấm điểm bài toán ${challenge.code}`,
      paragraphs: [
        `Chủ tịch hội đồng đã mở chấm điểm các giải pháp cho bài toán “${title}”.`,
        'Mỗi thành viên chấm độc lập; điểm của thành viên khác chỉ hiển thị sau khi chủ tịch kết thúc chấm điểm.',
        link,
      ],
    },
    en: {
      subject: `Scoring has opened for challenge ${challenge.code}`,
      paragraphs: [
        `The chair has opened the scoring of the solutions to “${title}”.`,
        'Each member scores alone; the others’ scores are shown once the chair has closed the scoring.',
        link,
      ],
    },
  });
}

/** To the member whose sheet the chair has opened once more. The proposal is not named: a mailbox is read by others, too. */
export function sheetReopenedMail(
  publicUrl: string,
  to: Recipient,
  challenge: Named,
  { proposalId, reason }: { readonly proposalId: string; readonly reason: string },
): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}/proposals/${proposalId}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Một phiếu điểm được mở lại: bài toán ${challenge.code}`,
      paragraphs: [
        `Chủ tịch hội đồng đã mở lại một phiếu điểm Ông/Bà đã nộp cho bài toán “${title}”. Lý do: ${reason}`,
        'Phiếu chỉ được tính khi nộp lại. Điểm đã cho vẫn còn trên phiếu.',
        link,
      ],
    },
    en: {
      subject: `A score sheet was reopened: challenge ${challenge.code}`,
      paragraphs: [
        `The chair has reopened one of the score sheets that you submitted for “${title}”. Reason: ${reason}`,
        'It counts once it is submitted again. The scores you gave still stand on it.',
        link,
      ],
    },
  });
}

/** To the agency's leaders, when the panel has recommended. */
export function recommendedMail(publicUrl: string, to: Recipient, challenge: Named): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/evaluations/${challenge.code}`);
  const title = titleIn(to.locale, challenge);
  return letter(to, {
    vi: {
      subject: `Hội đồng đã đề xuất lựa chọn cho bài toán ${challenge.code}`,
      paragraphs: [
        `Hội đồng đánh giá đã gửi kết quả xếp hạng và đề xuất lựa chọn cho bài toán “${title}”. Xin Ông/Bà xem xét và quyết định.`,
        link,
      ],
    },
    en: {
      subject: `The panel has made its recommendation on challenge ${challenge.code}`,
      paragraphs: [
        `The panel has handed over its ranking and recommendation on “${title}”. Please consider it and decide.`,
        link,
      ],
    },
  });
}
