import type { ClaimRole } from '@loi-giai/shared';
import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';

/** To the programme office. */
export function claimFiledMail(to: Recipient, taxCode: string, publicUrl: string): Mail {
  const link = pageLink(publicUrl, to.locale, '/work/programme/organizations');
  return letter(to, {
    vi: {
      subject: `Đề nghị nhận tổ chức có mã số thuế ${taxCode}`,
      paragraphs: [`Có đề nghị nhận lại tổ chức đã đăng ký trên cổng. Kính đề nghị xem xét tại:`, link],
    },
    en: {
      subject: `A claim to the organization with tax code ${taxCode}`,
      paragraphs: [
        'Somebody claims an organization that is registered on the portal. Please examine it at:',
        link,
      ],
    },
  });
}

export function claimGrantedMail(to: Recipient, taxCode: string, role: ClaimRole, publicUrl: string): Mail {
  const link = pageLink(publicUrl, to.locale, '/work/organizations');
  const [vi, en] = role === 'owner' ? ['chủ sở hữu', 'owner'] : ['người quản lý', 'manager'];
  return letter(to, {
    vi: {
      subject: `Đề nghị nhận tổ chức có mã số thuế ${taxCode} được chấp thuận`,
      paragraphs: [`Ông/Bà nay là ${vi} của tổ chức có mã số thuế ${taxCode} trên Cổng Lời Giải.`, link],
    },
    en: {
      subject: `Your claim to the organization with tax code ${taxCode} was granted`,
      paragraphs: [
        `You are now ${en} of the organization with tax code ${taxCode} on the Lời Giải portal.`,
        link,
      ],
    },
  });
}

export function claimDeclinedMail(to: Recipient, taxCode: string, reason: string): Mail {
  return letter(to, {
    vi: {
      subject: `Đề nghị nhận tổ chức có mã số thuế ${taxCode} không được chấp thuận`,
      paragraphs: ['Cơ quan chủ trì chương trình không chấp thuận đề nghị của Ông/Bà. Lý do:', reason],
    },
    en: {
      subject: `Your claim to the organization with tax code ${taxCode} was declined`,
      paragraphs: ['The programme office has declined your claim. The reason:', reason],
    },
  });
}

/** To those who own the organization already. */
export function ownersToldMail(
  to: Recipient,
  organizationName: string,
  claimant: string,
  role: ClaimRole,
): Mail {
  const [vi, en] = role === 'owner' ? ['chủ sở hữu', 'an owner'] : ['người quản lý', 'a manager'];
  return letter(to, {
    vi: {
      subject: `${claimant} nay là ${vi} của ${organizationName}`,
      paragraphs: [
        `Cơ quan chủ trì chương trình đã chấp thuận đề nghị của ${claimant}: người này nay là ${vi} của ${organizationName} trên Cổng Lời Giải.`,
        'Nếu cho rằng có nhầm lẫn, xin liên hệ ngay với cơ quan chủ trì chương trình.',
      ],
    },
    en: {
      subject: `${claimant} is now ${en} of ${organizationName}`,
      paragraphs: [
        `The programme office has granted the claim of ${claimant}, who is now ${en} of ${organizationName} on the Lời Giải portal.`,
        'If you believe this to be a mistake, contact the programme office at once.',
      ],
    },
  });
}
