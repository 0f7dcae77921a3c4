import type { ChallengeListItem, Page } from '@loi-giai/shared';
import { firstVisitScripts } from '../../bench/support/first-visit';
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
  replications: '/replications',
  'replications-en': '/en/replications',
  agencies: '/agencies',
  'agency-health': '/agencies/SO-YTE',
  about: '/about',
  'about-en': '/en/about',
  accessibility: '/accessibility',
  verify: '/verify',
  'verify-en': '/en/verify',
  'verify-by-hand': '/verify/by-hand',
  'verify-by-hand-en': '/en/verify/by-hand',
  'sign-in': '/sign-in',
  reset: '/reset',
  'reset-link-spent': '/reset?token=khong-con-dung-duoc',
  'confirm-link-spent': '/confirm?token=khong-con-dung-duoc',
  'invitation-link-spent': '/invitation?token=khong-con-dung-duoc',
  'not-found': '/khong-co-trang-nay',
};

const FLOODING = 'Cảnh báo ngập theo từng tuyến đường trước 30 phút';

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
  await readAtNight(await story.anybody('night-reader', { colorScheme: 'dark' }));
}

/** The code of a public challenge with this title. */
async function codeOf({ portal: { address } }: Story, title: string): Promise<string> {
  const response = await fetch(new URL(`/api/v1/challenges?q=${encodeURIComponent(title)}`, address));
  const { items } = (await response.json()) as Page<ChallengeListItem>;
  return items.find((item) => item.title.vi === title)?.code ?? '';
}

/** Nothing on a page needs more than its content security policy allows, and none lets a script stand in the page. */
export async function keepToThePolicy(story: Story): Promise<void> {
  const passerBy = await story.anybody('passer-by-under-the-policy', { withoutAxe: true });
  const flooding = await codeOf(story, FLOODING);
  for (const path of [...Object.values(PUBLIC_PAGES), `/challenges/${flooding}`]) {
    const response = await passerBy.page.request.get(new URL(path, story.portal.address).href);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/script-src [^;]*'self'/);
    expect(/script-src [^;]*/.exec(policy)?.[0]).not.toMatch(/unsafe-inline|unsafe-eval|\*/);
    await passerBy.go(path);
  }
  await passerBy.page.goto(new URL('/api/docs', story.portal.address).href);
  // Swagger UI draws what is in view: whichever operation comes first.
  await passerBy.page.locator('.opblock-summary-description').first().waitFor();
}

/** What a search engine, an old phone and a reader without JavaScript get: the whole page, in its language. */
export async function readWithoutScripts(story: Story): Promise<void> {
  const { address } = story.portal;
  const flooding = await codeOf(story, FLOODING);
  const page = async (path: string): Promise<{ status: number; html: string }> => {
    const response = await fetch(new URL(path, address));
    return { status: response.status, html: await response.text() };
  };
  const challenge = await page(`/challenges/${flooding}`);
  expect(challenge.status).toBe(200);
  expect(challenge.html).toMatch(/<html[^>]* lang="vi"/);
  expect(challenge.html).toMatch(new RegExp(`<h1[^>]*>\\s*${FLOODING}`));
  expect(challenge.html).toContain(`<title>${FLOODING}`);
  expect(challenge.html).toContain('Độ chính xác và cách kiểm chứng');
  const english = await page(`/en/challenges/${flooding}`);
  expect(english.html).toMatch(/<html[^>]* lang="en"/);
  expect(english.html).toContain('Flood warnings for each street');
  expect((await page('/challenges?q=ngap')).html).toContain('Cảnh báo ngập');
  const verify = await page('/en/verify');
  expect(verify.html).toMatch(/<noscript[^>]*>This browser runs no JavaScript/);
  expect(verify.html).toContain('-----BEGIN PUBLIC KEY-----');
  for (const path of [
    '/challenges/BT-1999-0001',
    '/challenges/BT-1999-0001/seal',
    '/en/results/BT-1999-0001',
    '/khong-co-trang-nay',
  ]) {
    const missing = await page(path);
    expect([path, missing.status]).toEqual([path, 404]);
    expect(missing.html).toMatch(/<h1/);
  }
}

/** In kilobytes, compressed. */
const SCRIPT_BUDGET = 150;

/** A first visit loads little, on a phone from a search result. */
export async function loadLittle({ portal: { address } }: Story): Promise<void> {
  for (const path of ['/', '/challenges', '/en/results', '/sign-in']) {
    const { gzip } = await firstVisitScripts(address, path);
    expect(gzip).toBeGreaterThan(10_000);
    expect([path, gzip / 1_000 <= SCRIPT_BUDGET]).toEqual([path, true]);
  }
}

/** Without accents, as people type on a phone. */
async function search(passerBy: Visitor): Promise<void> {
  await passerBy.go('/challenges');
  await passerBy.fill('Tìm theo từ khóa', 'ngap');
  await passerBy.press('Tìm');
  await passerBy.reaches(/q=ngap/);
  await passerBy.sees(FLOODING);
  await passerBy.look('public-search');
  await passerBy.follow(FLOODING);
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
