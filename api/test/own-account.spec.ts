import type { SessionListItem } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { NEW_PASSWORD, PASSWORD, cookieOf, makeAccount, signIn, whoIs, withCookie } from './support/accounts';
import { signUp, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('one’s own account and its sessions', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.database.query(`DELETE FROM throttle`));

  it('lists its sessions and ends any of them', async () => {
    const { email } = await makeAccount(portal);
    const [here, there] = [cookieOf(await signIn(portal, email)), cookieOf(await signIn(portal, email))];
    const list = (await withCookie(portal, here).get('/account/sessions')).body as SessionListItem[];
    expect(list).toHaveLength(2);
    const other = list.find(({ current }) => !current)!;
    expect((await withCookie(portal, here).delete(`/account/sessions/${other.id}`)).status).toBe(204);
    expect((await whoIs(portal, there)).account).toBeNull();
    expect((await whoIs(portal, here)).account).not.toBeNull();
  });

  it('I11: finds nobody else’s session', async () => {
    const person = await signUp(portal, 'Somebody');
    const other = await signUp(portal, 'Somebody else');
    const [theirs] = (await other.get('/account/sessions')).body as SessionListItem[];
    const refused = await person.delete(`/account/sessions/${theirs!.id}`);
    const missing = await person.delete(`/account/sessions/${crypto.randomUUID()}`);
    expect([refused.status, refused.body.code]).toEqual([missing.status, missing.body.code]);
    expect(refused.status).toBe(404);
  });

  it('changes name and language', async () => {
    const person = await signUp(portal, 'Old name');
    expect((await person.put('/account', { name: 'Đỗ Minh', locale: 'en' })).body).toMatchObject({
      name: 'Đỗ Minh',
      locale: 'en',
    });
    expect((await person.get('/session')).body.account).toMatchObject({ name: 'Đỗ Minh', locale: 'en' });
  });

  it('changes the password only for who knows the old one, and signs out elsewhere', async () => {
    const { email } = await makeAccount(portal);
    const [here, there] = [cookieOf(await signIn(portal, email)), cookieOf(await signIn(portal, email))];
    const change = (currentPassword: string) =>
      withCookie(portal, here).put('/account/password', { currentPassword, password: NEW_PASSWORD });
    expect((await change('not this password')).body).toMatchObject({
      errors: [{ path: 'currentPassword', code: 'not_allowed' }],
    });
    expect((await change(PASSWORD)).status).toBe(204);
    expect((await whoIs(portal, here)).account).not.toBeNull();
    expect((await whoIs(portal, there)).account).toBeNull();
    expect((await signIn(portal, email, NEW_PASSWORD)).status).toBe(200);
  });

  it('ends its session after fourteen days', async () => {
    const { email } = await makeAccount(portal);
    const cookie = cookieOf(await signIn(portal, email));
    await portal.shiftClock(14 * 86_400 + 1);
    expect((await whoIs(portal, cookie)).account).toBeNull();
  });

  it('remembers when a session was last seen, at most every five minutes', async () => {
    const person = await signUp(portal, 'Seen');
    const seen = async (): Promise<number> => {
      const [row] = await portal.database.query<{ at: Date }[]>(
        `SELECT last_seen_at AS at FROM session WHERE account_id = $1`,
        [person.accountId],
      );
      return row!.at.getTime();
    };
    const before = await seen();
    await person.get('/session');
    expect(await seen()).toBe(before);
    await portal.shiftClock(301);
    await person.get('/session');
    for (let i = 0; i < 40 && (await seen()) === before; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await seen()).toBeGreaterThan(before);
  });

  it('cleans up what has expired', async () => {
    const { email } = await makeAccount(portal);
    await signIn(portal, email);
    await visitor(portal).post('/accounts/reset-request', { email });
    await portal.shiftClock(15 * 86_400);
    await portal.app.get(Jobs).runNow('clean-up');
    const [left] = await portal.database.query<object[]>(
      `SELECT (SELECT count(*) FROM session WHERE expires_at <> 'infinity')::int AS sessions,
              (SELECT count(*) FROM account_token)::int AS tokens, (SELECT count(*) FROM throttle)::int AS throttles`,
    );
    expect(left).toEqual({ sessions: 0, tokens: 0, throttles: 0 });
  });
});
