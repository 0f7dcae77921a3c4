import type { AgencyRef } from '@loi-giai/shared';
import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';

/** To a member who has an account already; the others get an invitation instead. */
export function joinedWorkingGroupMail(
  to: Recipient,
  agency: AgencyRef,
  decisionNumber: string,
  publicUrl: string,
): Mail {
  const link = pageLink(publicUrl, to.locale, `/agencies/${encodeURIComponent(agency.code)}`);
  const english = agency.nameEn ?? agency.name;
  return letter(to, {
    vi: {
      subject: `Tham gia Tổ công tác của ${agency.name}`,
      paragraphs: [
        `Theo Quyết định số ${decisionNumber}, Ông/Bà là thành viên Tổ công tác của ${agency.name}. Thông tin về Tổ công tác:`,
        link,
      ],
    },
    en: {
      subject: `You joined the working group of ${english}`,
      paragraphs: [
        `By Decision No. ${decisionNumber} you are a member of the working group of ${english}. About the working group:`,
        link,
      ],
    },
  });
}
