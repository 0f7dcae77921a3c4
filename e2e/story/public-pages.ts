import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

const PUBLIC_PAGES = {
  home: '/',
  'home-en': '/en',
  challenges: '/challenges',
  'challenges-open': '/challenges?step=2',
  'challenges-none': '/challenges?q=kh%C3%B4ng+c%C3%B3+g%C3%AC+nh%C6%B0+v%E1%BA%ADy',
  'challenges-en': '/en/challenges',
  results: '/results',
  agencies: '/agencies',
  'agency-health': '/agencies/SO-YTE',
  about: '/about',
  'about-en': '/en/about',
  accessibility: '/accessibility',
  'sign-in': '/sign-in',
  reset: '/reset',
  'reset-link-spent': '/reset?token=khong-con-dung-duoc',
  'confirm-link-spent': '/confirm?token=khong-con-dung-duoc',
  'invitation-link-spent': '/invitation?token=khong-con-dung-duoc',
  'not-found': '/khong-co-trang-nay',
};

/** Between them they show every colour that the public pages have. */
const NIGHT_PAGES = { home: '/', challenges: '/challenges?step=2', results: '/results', reset: '/reset' };

/** What everybody reads without an account. */
export async function readInPublic(story: Story): Promise<void> {
  const passerBy = await story.anybody('passer-by');
  for (const [name, path] of Object.entries(PUBLIC_PAGES)) {
    await passerBy.go(path);
    await passerBy.look(`public-${name}`);
  }
  await search(passerBy);
  await refuseSignIn(passerBy);
  await switchLanguage(passerBy);
  await readAtNight(await story.nightReader());
}

/** Without accents, as people type on a phone. */
async function search(passerBy: Visitor): Promise<void> {
  await passerBy.go('/challenges');
  await passerBy.fill('Tìm theo từ khóa', 'ngap');
  await passerBy.press('Tìm');
  await passerBy.reaches(/q=ngap/);
  await passerBy.sees('Cảnh báo ngập theo từng tuyến đường trước 30 phút');
  await passerBy.look('public-search');
  await passerBy.follow('Cảnh báo ngập theo từng tuyến đường trước 30 phút');
  await passerBy.look('public-challenge-open');
}

async function refuseSignIn(passerBy: Visitor): Promise<void> {
  await passerBy.go('/sign-in');
  await passerBy.fill('Thư điện tử', 'khong-ai@demo.example');
  await passerBy.fill('Mật khẩu', 'khong phai mat khau');
  await passerBy.press('Đăng nhập');
  await passerBy.sees('Chưa gửi được');
  await passerBy.look('public-sign-in-refused');
}

/** The page stays, and what was typed in it. */
async function switchLanguage(passerBy: Visitor): Promise<void> {
  await passerBy.go('/reset');
  await passerBy.fill('Thư điện tử', 'ai.do@demo.example');
  await passerBy.page.getByRole('link', { name: 'English' }).first().click();
  await passerBy.reaches(/\/en\/reset$/);
  expect(await passerBy.field('E-mail address').inputValue()).toBe('ai.do@demo.example');
  await passerBy.press('Send the link');
  await passerBy.sees('Check your mailbox');
  await passerBy.look('public-reset-sent-en');
}

async function readAtNight(reader: Visitor): Promise<void> {
  for (const [name, path] of Object.entries(NIGHT_PAGES)) {
    await reader.go(path);
    await reader.look(`night-${name}`);
  }
  await reader.follow('Đăng nhập');
  await reader.press('Đăng nhập', reader.page.locator('main'));
  await reader.sees('Chưa gửi được');
  await reader.look('night-sign-in-refused');
}
