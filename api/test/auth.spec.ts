import request, { type Response } from 'supertest';
import { SignIn } from '../src/features/auth/sign-in.service';
import {
  PASSWORD,
  accountActs,
  cookieOf,
  makeAccount,
  newAddress,
  signIn,
  whoIs,
  withCookie,
} from './support/accounts';
import { signUp, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('accounts and sessions: signing in', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.database.query(`DELETE FROM throttle`));

  describe('signing in', () => {
    it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
      const { email } = await makeAccount(portal);
      const answer = await signIn(portal, ` ${email.toUpperCase()} `);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({
        account: { email, name: 'Trần Thị Mai' },
        roles: [],
        permissions: [],
        demo: false,
      });
      const cookie = String(answer.headers['set-cookie']?.[0]);
      expect(cookie).toMatch(/^loigiai_session=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/);
      expect((await whoIs(portal, cookieOf(answer))).account?.email).toBe(email);
    });

    it('stores only a digest of the token', async () => {
      const { id, email } = await makeAccount(portal);
      const token = cookieOf(await signIn(portal, email)).split('=')[1]!;
      const [row] = await portal.database.query<{ text: string }[]>(
        `SELECT to_jsonb(s)::text AS text FROM session s WHERE account_id = $1`,
        [id],
      );
      expect(row?.text).not.toContain(token);
      expect(row?.text).not.toContain(Buffer.from(token).toString('hex'));
    });

    it('replaces the session that the browser had before', async () => {
      const { email } = await makeAccount(portal);
      const first = cookieOf(await signIn(portal, email));
      const second = cookieOf(
        await visitor(portal).post('/session', { email, password: PASSWORD }).set('cookie', first),
      );
      expect(second).not.toBe(first);
      expect((await whoIs(portal, first)).account).toBeNull();
      expect((await whoIs(portal, second)).account).not.toBeNull();
    });

    it.each([
      ['the password is changed', `password_hash = 'another'`, 'credentials_wrong'],
      ['the account is disabled', `status = 'disabled'`, 'account_disabled'],
    ])('opens no session where %s while the old password is checked', async (_, change, code) => {
      const { id, email } = await makeAccount(portal);
      const signIns = portal.app.get(SignIn);
      const verified = await signIns.verify(email, PASSWORD, '127.0.0.1');
      await portal.database.query(`UPDATE account SET ${change} WHERE id = $1`, [id]);
      const opened = signIns.open(verified, { address: '127.0.0.1', userAgent: '' }, null);
      await expect(opened).rejects.toMatchObject({ code });
      expect(await portal.database.query(`SELECT 1 FROM session WHERE account_id = $1`, [id])).toEqual([]);
    });

    it('answers alike for an unknown address and for a wrong password', async () => {
      const { email } = await makeAccount(portal);
      const [wrong, unknown] = [
        await signIn(portal, email, 'not this password'),
        await signIn(portal, newAddress()),
      ];
      const shape = ({ status, body }: Response) => ({ status, ...(body as object), correlationId: '' });
      expect(shape(wrong)).toEqual(shape(unknown));
      expect(wrong).toMatchObject({ status: 401, body: { code: 'credentials_wrong' } });
      expect(wrong.headers['set-cookie']).toBeUndefined();
    });

    it('takes as long for an unknown address as for a wrong password', async () => {
      const { email } = await makeAccount(portal);
      const time = async (address: string): Promise<number> => {
        await portal.database.query(`DELETE FROM throttle`);
        const start = performance.now();
        await signIn(portal, address, 'not this password');
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
      const disabled = await makeAccount(portal, { status: 'disabled' });
      const unconfirmed = await makeAccount(portal, { status: 'unconfirmed' });
      expect((await signIn(portal, disabled.email, 'not this password')).body).toMatchObject({
        code: 'credentials_wrong',
      });
      expect((await signIn(portal, disabled.email)).body).toMatchObject({ code: 'account_disabled' });
      expect((await signIn(portal, unconfirmed.email)).body).toMatchObject({ code: 'email_unconfirmed' });
    });

    it('refuses the demo city’s accounts outside the demo, and their sessions too', async () => {
      const account = await makeAccount(portal, { demo: true });
      expect((await signIn(portal, account.email)).body).toMatchObject({ code: 'credentials_wrong' });
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
      const { email } = await makeAccount(portal);
      const answer = await request(portal.server).post('/api/v1/session').send({ email, password: PASSWORD });
      expect(answer).toMatchObject({ status: 403, body: { code: 'csrf' } });
    });

    it('I9: audits sign-in, failure and sign-out, and keeps no unknown address', async () => {
      const { id, email } = await makeAccount(portal);
      await signIn(portal, email, 'not this password');
      const cookie = cookieOf(await signIn(portal, email));
      expect((await withCookie(portal, cookie).delete('/session')).status).toBe(204);
      expect((await whoIs(portal, cookie)).account).toBeNull();
      expect(await accountActs(portal, id)).toEqual([
        'account.sign-in-failed',
        'account.sign-in',
        'account.sign-out',
      ]);
      await signIn(portal, 'stranger@nowhere.test');
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
      const email = kind === 'known' ? (await makeAccount(portal)).email : newAddress();
      for (let i = 0; i < 5; i += 1)
        expect((await signIn(portal, email, 'not this password')).status).toBe(401);
      const refused = await signIn(portal, email, 'not this password');
      expect(refused).toMatchObject({
        status: 429,
        body: { code: 'too_many_requests', params: { retryAfter: 1 } },
      });
      expect(refused.headers['retry-after']).toBe('1');
      await portal.shiftClock(1.1);
      expect((await signIn(portal, email, 'not this password')).status).toBe(401);
      expect((await signIn(portal, email)).body).toMatchObject({ params: { retryAfter: 2 } });
      await portal.shiftClock(2.1);
      expect((await signIn(portal, email)).status).toBe(kind === 'known' ? 200 : 401);
    });

    it('never waits longer than a quarter of an hour, and forgets in time', async () => {
      const { email } = await makeAccount(portal);
      await signIn(portal, email, 'not this password');
      await portal.database.query(`UPDATE throttle SET failures = 40 WHERE key LIKE 'sign-in:account:%'`);
      expect((await signIn(portal, email)).body).toMatchObject({ params: { retryAfter: 900 } });
      await portal.shiftClock(40 * 900);
      expect((await signIn(portal, email)).status).toBe(200);
    });

    it('counts a burst of parallel guesses one by one', async () => {
      const { email } = await makeAccount(portal);
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => signIn(portal, email, 'not this password')),
      );
      expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
      expect(answers.filter(({ status }) => status === 429)).toHaveLength(7);
    });

    it('counts by network address too, where one guesses at many accounts', async () => {
      for (let i = 0; i < 20; i += 1) expect((await signIn(portal, newAddress())).status).toBe(401);
      expect((await signIn(portal, newAddress())).status).toBe(429);
    });

    it('does not count an office where everybody knows the password', async () => {
      const { email } = await makeAccount(portal);
      for (let i = 0; i < 25; i += 1) expect((await signIn(portal, email)).status).toBe(200);
    });
  });
});
