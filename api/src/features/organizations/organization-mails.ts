import type { RoleName } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { type Recipient, letter, pageLink } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';

interface Named {
  readonly id: string;
  readonly name: string;
}

const PROGRAMME_OFFICE: readonly RoleName[] = ['programme.officer', 'programme.lead'];

/** Everybody who may answer for the programme office. */
export function programmeOffice(tx: Transaction): Promise<Recipient[]> {
  return tx.query(
    `SELECT DISTINCT a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.role = ANY ($1::text[]) AND a.status = 'active' ORDER BY a.email`,
    [PROGRAMME_OFFICE],
  );
}

/** Its owners. */
export function ownersOf(tx: Transaction, organizationId: string): Promise<Recipient[]> {
  return tx.query(
    `SELECT a.email, a.name, a.locale FROM membership m JOIN account a ON a.id = m.account_id
      WHERE m.organization_id = $1 AND m.role = 'owner' AND m.accepted_at IS NOT NULL ORDER BY a.email`,
    [organizationId],
  );
}

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

export function handoverOfferedMail(
  to: Recipient,
  from: string,
  { id, name }: Named,
  publicUrl: string,
): Mail {
  const link = pageLink(publicUrl, to.locale, `/work/organizations/${id}`);
  return letter(to, {
    vi: {
      subject: `Đề nghị nhận quyền chủ sở hữu ${name}`,
      paragraphs: [
        `${from} đề nghị Ông/Bà làm chủ sở hữu của ${name} trên Cổng Lời Giải. Chỉ khi Ông/Bà đồng ý thì quyền chủ sở hữu mới được giao. Xin trả lời tại:`,
        link,
      ],
    },
    en: {
      subject: `You are offered the ownership of ${name}`,
      paragraphs: [
        `${from} asks you to become the owner of ${name} on the Lời Giải portal. Nothing changes unless you accept. Answer at:`,
        link,
      ],
    },
  });
}

export function handoverAcceptedMail(to: Recipient, newOwner: string, { name }: Named): Mail {
  return letter(to, {
    vi: {
      subject: `Đã giao quyền chủ sở hữu ${name}`,
      paragraphs: [`${newOwner} đã nhận quyền chủ sở hữu ${name} mà Ông/Bà đề nghị giao.`],
    },
    en: {
      subject: `The ownership of ${name} has been handed over`,
      paragraphs: [`${newOwner} has accepted the ownership of ${name} that you offered.`],
    },
  });
}

export function nameAlarmMail(to: Recipient, name: string, publicUrl: string): Mail {
  const link = pageLink(publicUrl, to.locale, '/work/programme/organizations');
  return letter(to, {
    vi: {
      subject: `Tên tổ chức dễ nhầm lẫn: ${name}`,
      paragraphs: [
        `Tổ chức ${name} vừa đăng ký hoặc đổi tên, và tên này dễ nhầm với tên một tổ chức khác trên cổng. Kính đề nghị kiểm tra tại:`,
        link,
      ],
    },
    en: {
      subject: `A name that may be confused: ${name}`,
      paragraphs: [
        `The organization ${name} was registered or renamed, and its name may be taken for another organization’s. Please look at both:`,
        link,
      ],
    },
  });
}
