import type { ProposalListItem, ProposalView } from '@loi-giai/shared';
import type { Page } from 'playwright-core';
import { credentialsOf } from '../support/people';
import type { Story } from '../support/story';
import type { Visitor } from '../support/visitor';

const PLAN = 'Kế hoạch thực hiện';
const TEAM = 'Đội ngũ và năng lực';
const RISKS = 'Rủi ro và cách xử lý';

/** Of a demo solver, in a call that is open. */
async function draftOf(solver: Visitor): Promise<ProposalListItem> {
  const mine = await solver.call<ProposalListItem[]>('GET', '/api/v1/proposals/mine');
  const draft = mine.find(({ state, challengeState }) => state === 'draft' && challengeState === 'open');
  if (!draft) throw new Error('the demo city has no draft of this solver');
  return draft;
}

const stored = (solver: Visitor, id: string): Promise<ProposalView> =>
  solver.call<ProposalView>('GET', `/api/v1/proposals/${id}`);

async function saved(solver: Visitor): Promise<void> {
  await solver.page.waitForFunction(() =>
    (document.querySelector('lg-autosave-status')?.textContent ?? '').includes('Đã lưu'),
  );
}

/** Does what makes a page send its draft, and waits until the portal has taken it. */
async function storing(page: Page, id: string, write: () => Promise<void>): Promise<void> {
  const taken = page.waitForResponse(
    (response) =>
      response.request().method() === 'PUT' &&
      response.url().endsWith(`/api/v1/proposals/${id}`) &&
      response.ok(),
  );
  await write();
  await taken;
}

/** Waits until a field of the page has this text. */
async function shows(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (awaited) => [...document.querySelectorAll('textarea')].some(({ value }) => value === awaited),
    text,
  );
}

/** I8: what is written without a connection is kept, seen to be kept, and sent when it is back. */
export async function writeWithoutConnection(story: Story): Promise<void> {
  const solver = await story.as('startup1');
  const { id } = await draftOf(solver);
  await solver.page.goto(new URL(`/work/proposals/${id}`, story.portal.address).href);
  // Whatever the page needs to keep words has come with it: it may lose its connection as soon as it stands there.
  await solver.field(PLAN).waitFor();
  await solver.page.context().setOffline(true);
  await solver.fill(PLAN, 'Viết khi mất mạng.');
  await solver.sees(/Nội dung được giữ trong trình duyệt này/);
  await solver.keep('2-offline');
  await solver.page.context().setOffline(false);
  await saved(solver);
  expect((await stored(solver, id)).plan).toBe('Viết khi mất mạng.');
}

/**
 * I8: a tab that is killed before its words were sent finds them again, also where another tab of the same person has
 * stored something else meanwhile.
 */
export async function findWordsOfKilledTab(story: Story): Promise<void> {
  const solver = await story.as('startup1');
  const { id } = await draftOf(solver);
  const killed = await solver.page.context().newPage();
  await killed.goto(new URL(`/work/proposals/${id}`, story.portal.address).href);
  const risks = killed.getByLabel(RISKS);
  await risks.waitFor();
  await solver.page.context().setOffline(true);
  await risks.fill('Chưa gửi khi tab bị tắt.');
  // What is kept is seen to be kept; only then the tab is killed.
  await killed.getByText(/Nội dung được giữ trong trình duyệt này/).waitFor();
  await killed.close({ runBeforeUnload: false });
  await solver.page.context().setOffline(false);
  await storing(solver.page, id, () => solver.fill(TEAM, 'Tab còn lại đã lưu.'));
  await solver.go(`/work/proposals/${id}`);
  await solver.sees('Đã khôi phục nội dung chưa gửi');
  await saved(solver);
  expect(await stored(solver, id)).toMatchObject({
    risks: 'Chưa gửi khi tab bị tắt.',
    team: 'Tab còn lại đã lưu.',
  });
}

/** I8: the session ends while people write: they sign in again, and their words are there. */
export async function writeAfterSessionEnded(story: Story): Promise<void> {
  const solver = await story.as('startup1');
  const { id } = await draftOf(solver);
  await solver.go(`/work/proposals/${id}`);
  await story.portal.database.query(
    `DELETE FROM session WHERE account_id = (SELECT id FROM account WHERE email = $1)`,
    [credentialsOf('startup1').email],
  );
  await solver.fill(RISKS, 'Viết khi phiên đã hết.');
  await solver.reaches(/\/sign-in/);
  const { email, password } = credentialsOf('startup1');
  await solver.fill('Thư điện tử', email);
  await solver.fill('Mật khẩu', password);
  await solver.press('Đăng nhập');
  await solver.sees('Đã khôi phục nội dung chưa gửi');
  await saved(solver);
  expect((await stored(solver, id)).risks).toBe('Viết khi phiên đã hết.');
}

/** I8: the portal is killed while people write; nothing they saw saved is missing, and the rest follows. */
export async function writeWhilePortalDies(story: Story): Promise<void> {
  const solver = await story.as('startup1');
  const { id } = await draftOf(solver);
  await solver.go(`/work/proposals/${id}`);
  await storing(solver.page, id, () => solver.fill(RISKS, 'Đã thấy lưu.'));
  await saved(solver);
  await story.portal.restart(async () => {
    await solver.fill(PLAN, 'Viết khi cổng dừng.');
    await solver.sees(/Nội dung được giữ trong trình duyệt này/);
  });
  await saved(solver);
  expect(await stored(solver, id)).toMatchObject({ risks: 'Đã thấy lưu.', plan: 'Viết khi cổng dừng.' });
}

/** I8: the portal is killed in the middle of a save, whose answer never comes: the words are stored once it is back. */
export async function killPortalWhileSaving(story: Story): Promise<void> {
  const solver = await story.as('startup1');
  const { id } = await draftOf(solver);
  await solver.go(`/work/proposals/${id}`);
  const sent = solver.page.waitForRequest(
    (request) => request.method() === 'PUT' && request.url().endsWith(`/api/v1/proposals/${id}`),
  );
  await solver.fill(PLAN, 'Đang lưu thì cổng bị tắt.');
  await sent;
  await story.portal.restart(() => solver.sees(/Nội dung được giữ trong trình duyệt này|Đã lưu lúc/));
  await saved(solver);
  await shows(solver.page, 'Đang lưu thì cổng bị tắt.');
  expect((await stored(solver, id)).plan).toBe('Đang lưu thì cổng bị tắt.');
}

/** I8: two windows on one draft: different sections come together, the same one asks and loses neither. */
export async function writeInTwoWindows(story: Story): Promise<void> {
  const one = await story.as('startup1');
  const { id } = await draftOf(one);
  await one.go(`/work/proposals/${id}`);
  const two = await one.page.context().newPage();
  await two.goto(new URL(`/work/proposals/${id}`, story.portal.address).href);
  await two.getByLabel(PLAN).waitFor();
  await storing(one.page, id, () => one.fill(TEAM, 'Cửa sổ một.'));
  await storing(two, id, () => two.getByLabel(PLAN).fill('Cửa sổ hai viết mục khác.'));
  await shows(two, 'Cửa sổ một.');
  await one.go(`/work/proposals/${id}`);

  // The second window is faster by so much that the first has begun to write, and has sent nothing.
  const faster = storing(two, id, () => two.getByLabel(TEAM).fill('Bản của cửa sổ hai.'));
  await one.page.route(`**/api/v1/proposals/${id}`, async (route) => {
    if (route.request().method() === 'PUT') await faster;
    await route.continue();
  });
  await one.fill(TEAM, 'Bản của cửa sổ một.');
  await faster;
  await one.sees('Cả hai, nối tiếp nhau để sửa lại sau');
  await one.look('2-conflict');
  await one.page.getByText('Cả hai, nối tiếp nhau để sửa lại sau').click();
  await storing(one.page, id, () => one.press('Dùng các lựa chọn này'));
  const { team, plan } = await stored(one, id);
  // Both sides show what is stored: the first at once, the second as soon as it hears of it.
  await shows(one.page, team);
  await shows(two, team);
  expect(plan).toBe('Cửa sổ hai viết mục khác.');
  expect(team).toContain('Bản của cửa sổ một.');
  expect(team).toContain('Bản của cửa sổ hai.');
  await two.close();
}

/** The closing time passes while the editor is open: the page says so, and keeps every word to read and copy. */
export async function writeUntilTheEnd(story: Story): Promise<void> {
  const solver = await story.as('startup1');
  const { id, closingAt } = await draftOf(solver);
  await solver.go(`/work/proposals/${id}`);
  await story.portal.setClock(new Date(Date.parse(closingAt) + 1_000));
  await solver.fill(RISKS, 'Viết sau hạn, vẫn còn để sao chép.');
  await solver.sees('Đã hết hạn nộp');
  await solver.sees(/Những thay đổi cuối chưa kịp lưu/);
  await solver.sees('Viết sau hạn, vẫn còn để sao chép.');
  expect(await solver.page.getByRole('link', { name: 'Kiểm tra trước khi nộp' }).count()).toBe(0);
  await solver.look('2-closed-while-writing');
  expect((await stored(solver, id)).risks).toBe('Đã thấy lưu.');
}
