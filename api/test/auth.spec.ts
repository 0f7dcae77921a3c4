import type { SessionListItem, SessionView } from '@loi-giai/shared';
import request, { type Response } from 'supertest';
import { Accounts } from '../src/features/auth/accounts.service';
import { hashPassword } from '../src/features/auth/passwords';
import { SignIn } from '../src/features/auth/sign-in.service';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import { Jobs } from '../src/platform/jobs/jobs';
import { signUp, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const PASSWORD = 'tre xanh 7 dốc đá';
const NEW_PASSWORD = 'mưa rào chiều qua cầu';

describe('accounts and sessions', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.database.query(`DELETE FROM throttle`));

  let number = 0;
  const newAddress = (): string => `person${(number += 1)}@people.test`;

  /** An active account with the password. */
  async function makeAccount(changes: Record<string, unknown> = {}): Promise<{ id: string; email: string }> {
    const row = {
      email: newAddress(),
      name: 'Trần Thị Mai',
      status: 'active',
      password_hash: await hashPassword(PASSWORD),
      ...changes,
    };
    const columns = Object.keys(row);
    const [account] = await portal.database.query<{ id: string; email: string }[]>(
      `INSERT INTO account (${columns.join(', ')}) VALUES (${columns.map((_, i) => `$${i + 1}`).join(', ')}) RETURNING id, email`,
      Object.values(row),
    );
    return account!;
  }

  const signIn = (email: string, password = PASSWORD) =>
    visitor(portal).post('/session', { email, password });
  const cookieOf = (answer: Response): string => String(answer.headers['set-cookie']?.[0]).split(';', 1)[0]!;
  const withCookie = (cookie: string) => ({
    get: (path: string) => request(portal.server).get(`/api/v1${path}`).set('cookie', cookie),
    put: (path: string, body: object) =>
      request(portal.server)
        .put(`/api/v1${path}`)
        .set('cookie', cookie)
        .set('x-loigiai-request', '1')
        .send(body),
    delete: (path: string) =>
      request(portal.server).delete(`/api/v1${path}`).set('cookie', cookie).set('x-loigiai-request', '1'),
  });
  const whoIs = async (cookie: string): Promise<SessionView> =>
    (await withCookie(cookie).get('/session')).body as SessionView;

  async function mailsTo(email: string): Promise<{ subject: string; text: string }[]> {
    return portal.database.query(
      `SELECT subject, text FROM mail_message WHERE recipient = $1 ORDER BY created_at`,
      [email],
    );
  }
  async function lastToken(email: string): Promise<string> {
    const token = /token=([\w-]+)/.exec((await mailsTo(email)).at(-1)?.text ?? '')?.[1];
    if (token === undefined) throw new Error('no mail with a link');
    return token;
  }
  async function acts(subjectId: string): Promise<string[]> {
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [subjectId],
    );
    return rows.map(({ act }) => act);
  }

  describe('signing in', () => {
    it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
      const { email } = await makeAccount();
      const answer = await signIn(` ${email.toUpperCase()} `);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        account: { email, name: 'Trần Thị Mai' },
        roles: [],
        permissions: [],
        demo: false,
      });
      const cookie = String(answer.headers['set-cookie']?.[0]);
      expect(cookie).toMatch(/^loigiai_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
      expect((await whoIs(cookieOf(answer))).account?.email).toBe(email);
    });

    it('stores only a digest of the token', async () => {
      const { id, email } = await makeAccount();
      const token = cookieOf(await signIn(email)).split('=')[1]!;
      const [row] = await portal.database.query<{ text: string }[]>(
        `SELECT to_jsonb(s)::text AS text FROM session s WHERE account_id = $1`,
        [id],
      );
      expect(row?.text).not.toContain(token);
      expect(row?.text).not.toContain(Buffer.from(token).toString('hex'));
    });

    it('replaces the session that the browser had before', async () => {
      const { email } = await makeAccount();
      const first = cookieOf(await signIn(email));
      const second = cookieOf(
        await visitor(portal).post('/session', { email, password: PASSWORD }).set('cookie', first),
      );
      expect(second).not.toBe(first);
      expect((await whoIs(first)).account).toBeNull();
      expect((await whoIs(second)).account).not.toBeNull();
    });

    it.each([
      ['the password is changed', `password_hash = 'another'`, 'credentials_wrong'],
      ['the account is disabled', `status = 'disabled'`, 'account_disabled'],
    ])('opens no session where %s while the old password is checked', async (_, change, code) => {
      const { id, email } = await makeAccount();
      const signIns = portal.app.get(SignIn);
      const verified = await signIns.verify(email, PASSWORD, '127.0.0.1');
      await portal.database.query(`UPDATE account SET ${change} WHERE id = $1`, [id]);
      const opened = signIns.open(verified, { address: '127.0.0.1', userAgent: '' }, null);
      await expect(opened).rejects.toMatchObject({ code });
      expect(await portal.database.query(`SELECT 1 FROM session WHERE account_id = $1`, [id])).toEqual([]);
    });

    it('answers alike for an unknown address and for a wrong password', async () => {
      const { email } = await makeAccount();
      const [wrong, unknown] = [await signIn(email, 'not this password'), await signIn(newAddress())];
      const shape = ({ status, body }: Response) => ({ status, ...(body as object), correlationId: '' });
      expect(shape(wrong)).toEqual(shape(unknown));
      expect(wrong).toMatchObject({ status: 401, body: { code: 'credentials_wrong' } });
      expect(wrong.headers['set-cookie']).toBeUndefined();
    });

    it('takes as long for an unknown address as for a wrong password', async () => {
      const { email } = await makeAccount();
      const time = async (address: string): Promise<number> => {
        await portal.database.query(`DELETE FROM throttle`);
        const start = performance.now();
        await signIn(address, 'not this password');
        return performance.now() - start;
      };
      const [known, unknown]: [number[], number[]] = [[], []];
      // In turns, so that whatever else the machine does slows both down.
      for (let i = 0; i < 11; i += 1) {
        known.push(await time(email));
        unknown.push(await time(newAddress()));
      }
      const median = (times: number[]): number => times.sort((x, y) => x - y)[5]!;
      const [first, second] = [median(known), median(unknown)];
      expect(Math.max(first, second) / Math.min(first, second)).toBeLessThan(2);
    });

    it('tells only who knows the password that an account is disabled or unconfirmed', async () => {
      const disabled = await makeAccount({ status: 'disabled' });
      const unconfirmed = await makeAccount({ status: 'unconfirmed' });
      expect((await signIn(disabled.email, 'not this password')).body).toMatchObject({
        code: 'credentials_wrong',
      });
      expect((await signIn(disabled.email)).body).toMatchObject({ code: 'account_disabled' });
      expect((await signIn(unconfirmed.email)).body).toMatchObject({ code: 'email_unconfirmed' });
    });

    it('refuses the demo city’s accounts outside the demo, and their sessions too', async () => {
      const account = await makeAccount({ demo: true });
      expect((await signIn(account.email)).body).toMatchObject({ code: 'credentials_wrong' });
      const person = await signUp(portal, 'Demo');
      expect((await person.get('/session')).body.account).not.toBeNull();
      await portal.database.query(`UPDATE account SET demo = true WHERE id = $1`, [person.accountId]);
      expect((await person.get('/session')).body.account).toBeNull();
    });

    it('refuses credentials that are no text, or too long to be any', async () => {
      for (const body of [
        {},
        { email: 'a@b.test' },
        { email: { $ne: '' }, password: ['x'] },
        { email: 'a@b.test', password: 'x'.repeat(201) },
      ])
        expect((await visitor(portal).post('/session', body)).status).toBe(422);
      const inAddress = await visitor(portal).post('/session?email=a@b.test&password=x', {});
      expect(inAddress.status).toBe(422);
    });

    it('refuses a request that another site’s form could send', async () => {
      const { email } = await makeAccount();
      const answer = await request(portal.server).post('/api/v1/session').send({ email, password: PASSWORD });
      expect(answer).toMatchObject({ status: 403, body: { code: 'csrf' } });
    });

    it('I9: audits sign-in, failure and sign-out, and keeps no unknown address', async () => {
      const { id, email } = await makeAccount();
      await signIn(email, 'not this password');
      const cookie = cookieOf(await signIn(email));
      expect((await withCookie(cookie).delete('/session')).status).toBe(204);
      expect((await whoIs(cookie)).account).toBeNull();
      expect(await acts(id)).toEqual(['account.sign-in-failed', 'account.sign-in', 'account.sign-out']);
      await signIn('stranger@nowhere.test');
      const [{ found } = { found: true }] = await portal.database.query<{ found: boolean }[]>(
        `SELECT bool_or(a::text LIKE '%stranger@nowhere%') AS found FROM audit_entry a`,
      );
      expect(found).toBe(false);
    });
  });

  describe('guessing passwords', () => {
    // Delays are told in seconds, and begin with one.
    beforeEach(() => portal.stopClock(new Date()));
    afterAll(() => portal.setClock(new Date()));

    it.each(['known', 'unknown'])('waits longer after each failure, for a %s address', async (kind) => {
      const email = kind === 'known' ? (await makeAccount()).email : newAddress();
      for (let i = 0; i < 5; i += 1) expect((await signIn(email, 'not this password')).status).toBe(401);
      const refused = await signIn(email, 'not this password');
      expect(refused).toMatchObject({
        status: 429,
        body: { code: 'too_many_requests', params: { retryAfter: 1 } },
      });
      expect(refused.headers['retry-after']).toBe('1');
      await portal.shiftClock(1.1);
      expect((await signIn(email, 'not this password')).status).toBe(401);
      expect((await signIn(email)).body).toMatchObject({ params: { retryAfter: 2 } });
      await portal.shiftClock(2.1);
      expect((await signIn(email)).status).toBe(kind === 'known' ? 200 : 401);
    });

    it('never waits longer than a quarter of an hour, and forgets in time', async () => {
      const { email } = await makeAccount();
      await signIn(email, 'not this password');
      await portal.database.query(`UPDATE throttle SET failures = 40 WHERE key LIKE 'sign-in:account:%'`);
      expect((await signIn(email)).body).toMatchObject({ params: { retryAfter: 900 } });
      await portal.shiftClock(40 * 900);
      expect((await signIn(email)).status).toBe(200);
    });

    it('counts a burst of parallel guesses one by one', async () => {
      const { email } = await makeAccount();
      const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'not this password')));
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    });

    it('counts by network address too, where one guesses at many accounts', async () => {
      for (let i = 0; i < 20; i += 1) expect((await signIn(newAddress())).status).toBe(401);
      expect((await signIn(newAddress())).status).toBe(429);
    });

    it('does not count an office where everybody knows the password', async () => {
      const { email } = await makeAccount();
      for (let i = 0; i < 25; i += 1) expect((await signIn(email)).status).toBe(200);
    });
  });

  describe('registering', () => {
    const register = (email: string, changes: object = {}) =>
      visitor(portal).post('/accounts', {
        name: 'Lê Văn Hùng',
        email,
        password: PASSWORD,
        locale: 'vi',
        ...changes,
      });

    it('makes an account that the mail’s link confirms, once', async () => {
      const email = newAddress();
      expect((await register(email)).status).toBe(202);
      expect((await signIn(email)).body).toMatchObject({ code: 'email_unconfirmed' });
      const token = await lastToken(email);
      expect((await visitor(portal).post('/accounts/confirm', { token })).status).toBe(204);
      expect((await signIn(email)).status).toBe(200);
      expect((await visitor(portal).post('/accounts/confirm', { token })).body).toMatchObject({
        code: 'link_invalid',
        status: 410,
      });
    });

    it('answers alike for a known address, whose owner is told by mail', async () => {
      const { email } = await makeAccount();
      const [known, unknown] = [await register(email), await register(newAddress())];
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
      expect((await mailsTo(email)).map(({ subject }) => subject)).toEqual(['Địa chỉ này đã có tài khoản']);
      expect((await signIn(email)).status).toBe(200);
    });

    it('answers no sooner than after a fixed time, whether the address is known or not', async () => {
      const { email } = await makeAccount();
      for (const address of [email, newAddress()]) {
        const start = performance.now();
        await visitor(portal).post('/accounts/reset-request', { email: address });
        expect(performance.now() - start).toBeGreaterThan(395);
      }
    });

    it('lets a second registration replace an unconfirmed first one', async () => {
      const email = newAddress();
      await register(email, { password: 'a password of a stranger' });
      const strangersLink = await lastToken(email);
      await register(email);
      expect((await visitor(portal).post('/accounts/confirm', { token: strangersLink })).status).toBe(410);
      await visitor(portal).post('/accounts/confirm', { token: await lastToken(email) });
      expect((await signIn(email, 'a password of a stranger')).status).toBe(401);
      expect((await signIn(email)).status).toBe(200);
    });

    it('writes in the language of the page, with links to that language', async () => {
      const email = newAddress();
      await register(email, { locale: 'en' });
      const [mail] = await mailsTo(email);
      expect(mail?.subject).toBe('Confirm your e-mail address');
      expect(mail?.text).toContain('/en/confirm?token=');
    });

    it.each([
      ['short', 'too_short'],
      ['x'.repeat(201), 'too_long'],
      ['Matkhau@123456', 'password_common'],
      ['quodvult@2026', 'password_like_email'],
    ])('refuses the password %s', async (password, code) => {
      const answer = await register('zk.quodvult@people.test', { password });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toMatchObject([{ path: 'password', code }]);
    });

    it('sends no flood of mails to an address', async () => {
      const email = newAddress();
      for (let i = 0; i < 3; i += 1) expect((await register(email)).status).toBe(202);
      expect((await register(email)).status).toBe(429);
      expect(await mailsTo(email)).toHaveLength(3);
    });
  });

  describe('setting a new password', () => {
    const ask = (email: string) => visitor(portal).post('/accounts/reset-request', { email });
    const reset = (token: string, password = NEW_PASSWORD) =>
      visitor(portal).post('/accounts/reset', { token, password });

    it('works once, and signs out everywhere', async () => {
      const { id, email } = await makeAccount();
      const cookie = cookieOf(await signIn(email));
      expect((await ask(email)).status).toBe(202);
      const token = await lastToken(email);
      expect((await reset(token)).status).toBe(204);
      expect((await whoIs(cookie)).account).toBeNull();
      expect((await signIn(email)).status).toBe(401);
      expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
      expect((await reset(token)).body).toMatchObject({ code: 'link_invalid' });
      expect(await acts(id)).toContain('account.password-reset');
    });

    it('expires after an hour', async () => {
      const { email } = await makeAccount();
      await ask(email);
      await portal.shiftClock(3_601);
      expect((await reset(await lastToken(email))).status).toBe(410);
    });

    it('keeps the link where the new password was refused', async () => {
      const { email } = await makeAccount();
      await ask(email);
      const token = await lastToken(email);
      expect((await reset(token, 'password123456')).status).toBe(422);
      expect((await reset(token)).status).toBe(204);
    });

    it('answers alike for an unknown address, and writes to nobody', async () => {
      const email = newAddress();
      expect((await ask(email)).status).toBe(202);
      expect(await mailsTo(email)).toEqual([]);
    });

    it('makes older links worthless', async () => {
      const { email } = await makeAccount();
      await ask(email);
      const older = await lastToken(email);
      await ask(email);
      expect((await reset(await lastToken(email))).status).toBe(204);
      expect((await reset(older)).status).toBe(410);
    });
  });

  describe('an invitation', () => {
    const invite = (email: string) =>
      portal.app
        .get(Transactions)
        .run(PORTAL_ACTOR, (tx) => portal.app.get(Accounts).invite(tx, { email, name: 'Bà Mai' }));
    const accept = (token: string, password = PASSWORD) =>
      visitor(portal).post('/accounts/accept-invitation', { token, name: 'Nguyễn Thị Mai', password });

    it('lets somebody choose name and password, once', async () => {
      const email = newAddress();
      await invite(email);
      const token = await lastToken(email);
      expect((await visitor(portal).get(`/accounts/invitation?token=${token}`)).body).toEqual({
        name: 'Bà Mai',
        email,
      });
      expect((await accept(token)).status).toBe(204);
      expect((await signIn(email)).body.account).toMatchObject({ name: 'Nguyễn Thị Mai' });
      expect((await accept(token)).status).toBe(410);
      expect((await visitor(portal).get(`/accounts/invitation?token=${token}`)).status).toBe(410);
    });

    it('expires after fourteen days', async () => {
      const email = newAddress();
      await invite(email);
      await portal.shiftClock(14 * 86_400 + 1);
      expect((await accept(await lastToken(email))).status).toBe(410);
    });

    it('is sent once, and not to whom has an account', async () => {
      const { id, email } = await makeAccount();
      expect((await invite(email.toUpperCase())).id).toBe(id);
      expect(await mailsTo(email)).toEqual([]);
      const other = newAddress();
      expect((await invite(other)).id).toBe((await invite(other)).id);
      expect(await mailsTo(other)).toHaveLength(1);
    });

    it('never opens with the password a stranger registered before', async () => {
      const email = newAddress();
      await visitor(portal).post('/accounts', {
        name: 'Stranger',
        email,
        password: 'a password of a stranger',
        locale: 'vi',
      });
      const strangersLink = await lastToken(email);
      await invite(email);
      expect((await visitor(portal).post('/accounts/confirm', { token: strangersLink })).status).toBe(410);
      expect((await accept(await lastToken(email))).status).toBe(204);
      expect((await signIn(email, 'a password of a stranger')).status).toBe(401);
    });
  });

  describe('one’s own account', () => {
    it('lists its sessions and ends any of them', async () => {
      const { email } = await makeAccount();
      const [here, there] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
      const list = (await withCookie(here).get('/account/sessions')).body as SessionListItem[];
      expect(list).toHaveLength(2);
      const other = list.find(({ current }) => !current)!;
      expect((await withCookie(here).delete(`/account/sessions/${other.id}`)).status).toBe(204);
      expect((await whoIs(there)).account).toBeNull();
      expect((await whoIs(here)).account).not.toBeNull();
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
      const { email } = await makeAccount();
      const [here, there] = [cookieOf(await signIn(email)), cookieOf(await signIn(email))];
      const change = (currentPassword: string) =>
        withCookie(here).put('/account/password', { currentPassword, password: NEW_PASSWORD });
      expect((await change('not this password')).body).toMatchObject({
        errors: [{ path: 'currentPassword', code: 'not_allowed' }],
      });
      expect((await change(PASSWORD)).status).toBe(204);
      expect((await whoIs(here)).account).not.toBeNull();
      expect((await whoIs(there)).account).toBeNull();
      expect((await signIn(email, NEW_PASSWORD)).status).toBe(200);
    });

    it('ends its session after fourteen days', async () => {
      const { email } = await makeAccount();
      const cookie = cookieOf(await signIn(email));
      await portal.shiftClock(14 * 86_400 + 1);
      expect((await whoIs(cookie)).account).toBeNull();
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
  });

  it('cleans up what has expired', async () => {
    const { email } = await makeAccount();
    await signIn(email);
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
