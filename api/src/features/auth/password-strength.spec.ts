import { passwordFault } from './password-strength';

const owner = { email: 'lan.pham@soyte.example', name: 'Phạm Thị Lan' };

describe('the check of new passwords', () => {
  it.each([
    'password1234',
    'Password@2026!',
    'P@ssw0rd12345',
    'iloveyou2024!!',
    '123456789012',
    '000000000000',
    'qwertyuiop[]',
    '1qaz2wsx3edc',
    'q1w2e3r4t5y6',
    '123qwe123qwe',
    'abcabcabcabcab',
    'Matkhau@12345',
    'mật khẩu 123456'.replaceAll(' ', ''),
    'anhyeuem2025',
    'VietNam@1975!!',
    'nguyenvan1990',
    'administrator',
    'zaq1xsw2cde3',
    '987654321987654321',
    'letmein123456',
  ])('refuses the common password %s', (password) => {
    expect(passwordFault(password, owner)).toBe('password_common');
  });

  it.each(['lan.pham@soyte', 'PhamThiLan@2026', 'lanphamthilan', 'soyte.example1'])(
    'refuses %s, made of its owner’s name or address',
    (password) => {
      expect(passwordFault(password, owner)).toBe('password_like_email');
    },
  );

  it.each([
    'correct horse battery staple',
    'Loi-giai-2026',
    'mưa rào chiều qua cầu',
    'tre xanh 7 dốc đá',
    '8203917465118',
    'kT9#vLq2!mWx',
    'cơm tấm sườn bì chả',
  ])('accepts %s without asking for kinds of characters', (password) => {
    expect(passwordFault(password, owner)).toBeNull();
  });
});
