import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';

/** To somebody who has an account already; the others get an invitation to the portal first. */
export function organizationInvitationMail(to: Recipient, organizationName: string, publicUrl: string): Mail {
  const link = pageLink(publicUrl, to.locale, '/work/organizations');
  return letter(to, {
    vi: {
      subject: `Mời tham gia ${organizationName} trên Cổng Lời Giải`,
      paragraphs: [
        `Ông/Bà được mời làm thành viên của ${organizationName} trên Cổng Lời Giải. Ông/Bà chỉ trở thành thành viên sau khi nhận lời. Xin nhận lời hoặc từ chối tại:`,
        link,
        'Nếu không tham gia tổ chức này, Ông/Bà có thể từ chối hoặc bỏ qua thư này.',
      ],
    },
    en: {
      subject: `Invitation to ${organizationName} on the Lời Giải portal`,
      paragraphs: [
        `You are invited to become a member of ${organizationName} on the Lời Giải portal. You are a member only once you accept. Accept or decline at:`,
        link,
        'If you take no part in this organization, decline or ignore this message.',
      ],
    },
  });
}
