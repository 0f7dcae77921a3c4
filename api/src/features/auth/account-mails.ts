import type { Mail } from '../../platform/mail/mail';
import { type Recipient, letter } from '../../platform/mail/letter';

export function confirmationMail(to: Recipient, link: string): Mail {
  return letter(to, {
    vi: {
      subject: 'Xác nhận địa chỉ thư điện tử',
      paragraphs: [
        'Địa chỉ thư điện tử này vừa được dùng để đăng ký tài khoản trên Cổng Lời Giải. Để hoàn tất, xin mở đường dẫn sau trong vòng 72 giờ:',
        link,
        'Nếu Ông/Bà không đăng ký, xin bỏ qua thư này; tài khoản sẽ không được kích hoạt.',
      ],
    },
    en: {
      subject: 'Confirm your e-mail address',
      paragraphs: [
        'This address was used to register an account on the Lời Giải portal. To complete the registration, open this link within 72 hours:',
        link,
        'If you did not register, ignore this message; the account will not be activated.',
      ],
    },
  });
}

export function alreadyRegisteredMail(to: Recipient, resetPage: string): Mail {
  return letter(to, {
    vi: {
      subject: 'Địa chỉ này đã có tài khoản',
      paragraphs: [
        'Vừa có yêu cầu đăng ký tài khoản trên Cổng Lời Giải bằng địa chỉ thư điện tử này. Địa chỉ này đã có tài khoản nên không có tài khoản mới nào được tạo.',
        `Nếu quên mật khẩu, Ông/Bà có thể đặt lại tại: ${resetPage}`,
        'Nếu không phải Ông/Bà yêu cầu, xin bỏ qua thư này; tài khoản không có gì thay đổi.',
      ],
    },
    en: {
      subject: 'This address already has an account',
      paragraphs: [
        'Somebody asked to register an account on the Lời Giải portal with this address. It already has an account, so no new one was made.',
        `If you have forgotten your password, you can set a new one at: ${resetPage}`,
        'If it was not you, ignore this message; nothing in your account has changed.',
      ],
    },
  });
}

export function resetMail(to: Recipient, link: string): Mail {
  return letter(to, {
    vi: {
      subject: 'Đặt lại mật khẩu',
      paragraphs: [
        'Cổng Lời Giải nhận được yêu cầu đặt lại mật khẩu cho tài khoản của Ông/Bà. Xin mở đường dẫn sau trong vòng 1 giờ; đường dẫn chỉ dùng được một lần:',
        link,
        'Nếu không phải Ông/Bà yêu cầu, xin bỏ qua thư này; mật khẩu hiện tại vẫn giữ nguyên.',
      ],
    },
    en: {
      subject: 'Set a new password',
      paragraphs: [
        'The Lời Giải portal received a request to set a new password for your account. Open this link within one hour; it works once:',
        link,
        'If it was not you, ignore this message; your password stays as it is.',
      ],
    },
  });
}

export function invitationMail(to: Recipient, link: string): Mail {
  return letter(to, {
    vi: {
      subject: 'Mời tham gia Cổng Lời Giải',
      paragraphs: [
        'Ông/Bà được mời tham gia Cổng Lời Giải, nơi các cơ quan nhà nước công bố bài toán lớn và tiếp nhận giải pháp đổi mới sáng tạo. Để nhận lời, xin mở đường dẫn sau trong vòng 14 ngày và đặt mật khẩu:',
        link,
      ],
    },
    en: {
      subject: 'Invitation to the Lời Giải portal',
      paragraphs: [
        'You are invited to the Lời Giải portal, where public agencies post big problems and receive innovative solutions. To accept, open this link within 14 days and choose a password:',
        link,
      ],
    },
  });
}

export function passwordChangedMail(to: Recipient, resetPage: string): Mail {
  return letter(to, {
    vi: {
      subject: 'Mật khẩu đã được thay đổi',
      paragraphs: [
        'Mật khẩu tài khoản của Ông/Bà trên Cổng Lời Giải vừa được thay đổi; các thiết bị khác đã được đăng xuất.',
        `Nếu không phải Ông/Bà thay đổi, xin đặt lại mật khẩu ngay tại: ${resetPage}`,
      ],
    },
    en: {
      subject: 'Your password was changed',
      paragraphs: [
        'The password of your account on the Lời Giải portal was changed; other devices were signed out.',
        `If it was not you, set a new password at once at: ${resetPage}`,
      ],
    },
  });
}
