import { type Recipient, letter } from '../../platform/mail/letter';
import type { Mail } from '../../platform/mail/mail';

export function roleGrantedMail(to: Recipient, agencyName: string | null, page: string): Mail {
  return letter(to, {
    vi: {
      subject: 'Ông/Bà được giao thêm quyền trên Cổng Lời Giải',
      paragraphs: [
        `Tài khoản của Ông/Bà vừa được giao thêm quyền${agencyName === null ? '' : ` tại ${agencyName}`}. Xin đăng nhập để xem công việc được giao:`,
        page,
      ],
    },
    en: {
      subject: 'You were given a further role on the Lời Giải portal',
      paragraphs: [
        `Your account was given a further role${agencyName === null ? '' : ` at ${agencyName}`}. Sign in to see the work assigned to you:`,
        page,
      ],
    },
  });
}

/** To whom is unknown: both languages. */
export function testMail(recipient: string): Mail {
  return {
    recipient,
    subject: 'Thư thử của Cổng Lời Giải · Test message',
    text: 'Thư này cho biết Cổng Lời Giải gửi được thư điện tử đến địa chỉ này.\n\nThis message shows that the Lời Giải portal can send mail to this address.\n',
  };
}
