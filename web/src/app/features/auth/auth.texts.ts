import { defineTexts } from '../../core/texts';

export const AUTH_TEXTS = defineTexts({
  vi: {
    email: 'Thư điện tử',
    password: 'Mật khẩu',
    newPassword: 'Mật khẩu mới',
    passwordHint: (min: string) =>
      `Ít nhất ${min} ký tự. Một câu dài dễ nhớ thì an toàn hơn một mật khẩu ngắn phức tạp.`,
    showPassword: 'Hiện mật khẩu',
    name: 'Họ và tên',
    signIn: 'Đăng nhập',
    signInLead:
      'Dành cho cán bộ, thành viên hội đồng và tổ chức giải bài toán. Xem bài toán và kết quả không cần tài khoản.',
    forgotten: 'Quên mật khẩu?',
    noAccount: 'Chưa có tài khoản?',
    register: 'Đăng ký tài khoản',
    registerLead:
      'Dành cho doanh nghiệp, nhóm khởi nghiệp, viện, trường muốn gửi giải pháp. Cán bộ các cơ quan được mời qua thư điện tử, không cần đăng ký.',
    registered: 'Hãy kiểm tra hộp thư của Ông/Bà',
    registeredText: (email: string) =>
      `Chúng tôi đã gửi một thư đến ${email}. Mở liên kết trong thư để xác nhận địa chỉ, rồi đăng nhập. Liên kết chỉ dùng được một lần.`,
    confirmHeading: 'Xác nhận địa chỉ thư điện tử',
    confirmText: 'Bấm nút dưới đây để xác nhận rằng địa chỉ này là của Ông/Bà.',
    confirm: 'Xác nhận địa chỉ',
    confirmed: 'Địa chỉ đã được xác nhận',
    confirmedText: 'Tài khoản đã sẵn sàng. Mời Ông/Bà đăng nhập.',
    resetRequestHeading: 'Đặt lại mật khẩu',
    resetRequestLead:
      'Nhập địa chỉ thư điện tử của tài khoản. Chúng tôi sẽ gửi liên kết để đặt mật khẩu mới.',
    resetRequest: 'Gửi liên kết',
    resetSent: 'Hãy kiểm tra hộp thư của Ông/Bà',
    resetSentText: (email: string) =>
      `Nếu ${email} có tài khoản, một thư kèm liên kết đặt lại mật khẩu đã được gửi đến. Liên kết có hiệu lực trong một giờ.`,
    resetHeading: 'Đặt mật khẩu mới',
    resetLead: 'Sau khi đặt mật khẩu mới, mọi phiên đăng nhập khác của tài khoản sẽ kết thúc.',
    reset: 'Lưu mật khẩu mới',
    resetDone: 'Mật khẩu mới đã được lưu',
    invitationHeading: 'Nhận lời mời',
    invitationLead: (email: string) =>
      `Lời mời dành cho ${email}. Đặt mật khẩu để bắt đầu sử dụng tài khoản.`,
    invitation: 'Nhận lời mời và đăng nhập',
    badLink: 'Liên kết không còn dùng được',
    badLinkText:
      'Liên kết đã được dùng hoặc đã hết hạn. Hãy mở liên kết mới nhất trong hộp thư, hoặc yêu cầu gửi lại.',
    askAgain: 'Yêu cầu liên kết mới',
  },
  en: {
    email: 'E-mail address',
    password: 'Password',
    newPassword: 'New password',
    passwordHint: (min) =>
      `At least ${min} characters. A long sentence you remember is safer than a short, complicated password.`,
    showPassword: 'Show the password',
    name: 'Full name',
    signIn: 'Sign in',
    signInLead:
      'For officials, panel members and organizations with solutions. Reading challenges and results needs no account.',
    forgotten: 'Forgotten your password?',
    noAccount: 'No account yet?',
    register: 'Register',
    registerLead:
      'For enterprises, start-ups, institutes and universities that want to submit a solution. Officials are invited by e-mail and need not register.',
    registered: 'Check your mailbox',
    registeredText: (email) =>
      `We have sent a message to ${email}. Open the link in it to confirm the address, then sign in. The link works once.`,
    confirmHeading: 'Confirm your e-mail address',
    confirmText: 'Press the button below to confirm that this address is yours.',
    confirm: 'Confirm the address',
    confirmed: 'The address is confirmed',
    confirmedText: 'The account is ready. Please sign in.',
    resetRequestHeading: 'Reset your password',
    resetRequestLead: 'Enter the e-mail address of the account. We will send a link to set a new password.',
    resetRequest: 'Send the link',
    resetSent: 'Check your mailbox',
    resetSentText: (email) =>
      `If there is an account for ${email}, a message with a link to set a new password is on its way. The link is valid for one hour.`,
    resetHeading: 'Set a new password',
    resetLead: 'Once it is set, every other session of the account ends.',
    reset: 'Save the new password',
    resetDone: 'The new password was saved',
    invitationHeading: 'Accept the invitation',
    invitationLead: (email) => `The invitation is for ${email}. Set a password to begin using the account.`,
    invitation: 'Accept and sign in',
    badLink: 'The link can no longer be used',
    badLinkText:
      'It has been used or has expired. Open the newest link in your mailbox, or ask for another one.',
    askAgain: 'Ask for a new link',
  },
});
