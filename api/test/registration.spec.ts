import { Accounts } from '../src/features/auth/accounts.service';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import {
  NEW_PASSWORD,
  PASSWORD,
  accountActs,
  cookieOf,
  lastToken,
  makeAccount,
  newAddress,
  signIn,
  whoIs,
} from './support/accounts';
import { visitor } from './support/login';
import { mailsTo } from './support/mails';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('accounts: how people come by one, and by a new password', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(() => portal.database.query(`DELETE FROM throttle`));

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
      expect((await signIn(portal, email)).body).toMatchObject({ code: 'email_unconfirmed' });
      const token = await lastToken(portal, email);
      expect((await visitor(portal).post('/accounts/confirm', { token })).status).toBe(204);
      expect((await signIn(portal, email)).status).toBe(200);
      expect((await visitor(portal).post('/accounts/confirm', { token })).body).toMatchObject({
        code: 'link_invalid',
        status: 410,
      });
    });

    it('answers alike for a known address, whose owner is told by mail', async () => {
      const { email } = await makeAccount(portal);
      const [known, unknown] = [await register(email), await register(newAddress())];
      expect([known.status, known.text]).toEqual([unknown.status, unknown.text]);
      expect((await mailsTo(portal, { email })).map(({ subject }) => subject)).toEqual([
        'Địa chỉ này đã có tài khoản',
      ]);
      expect((await signIn(portal, email)).status).toBe(200);
    });

    it('answers no sooner than after a fixed time, whether the address is known or not', async () => {
      const { email } = await makeAccount(portal);
      for (const address of [email, newAddress()]) {
        const start = performance.now();
        await visitor(portal).post('/accounts/reset-request', { email: address });
        expect(performance.now() - start).toBeGreaterThan(395);
      }
    });

    it('lets a second registration replace an unconfirmed first one', async () => {
      const email = newAddress();
      await register(email, { password: 'a password of a stranger' });
      const strangersLink = await lastToken(portal, email);
      await register(email);
      expect((await visitor(portal).post('/accounts/confirm', { token: strangersLink })).status).toBe(410);
      await visitor(portal).post('/accounts/confirm', { token: await lastToken(portal, email) });
      expect((await signIn(portal, email, 'a password of a stranger')).status).toBe(401);
      expect((await signIn(portal, email)).status).toBe(200);
    });

    it('writes in the language of the page, with links to that language', async () => {
      const email = newAddress();
      await register(email, { locale: 'en' });
      const [mail] = await mailsTo(portal, { email });
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
      expect(await mailsTo(portal, { email })).toHaveLength(3);
    });
  });

  describe('setting a new password', () => {
    const ask = (email: string) => visitor(portal).post('/accounts/reset-request', { email });
    const reset = (token: string, password = NEW_PASSWORD) =>
      visitor(portal).post('/accounts/reset', { token, password });

    it('works once, and signs out everywhere', async () => {
      const { id, email } = await makeAccount(portal);
      const cookie = cookieOf(await signIn(portal, email));
      expect((await ask(email)).status).toBe(202);
      const token = await lastToken(portal, email);
      expect((await reset(token)).status).toBe(204);
      expect((await whoIs(portal, cookie)).account).toBeNull();
      expect((await signIn(portal, email)).status).toBe(401);
      expect((await signIn(portal, email, NEW_PASSWORD)).status).toBe(200);
      expect((await reset(token)).body).toMatchObject({ code: 'link_invalid' });
      expect(await accountActs(portal, id)).toContain('account.password-reset');
    });

    it('expires after an hour', async () => {
      const { email } = await makeAccount(portal);
      await ask(email);
      await portal.shiftClock(3_601);
      expect((await reset(await lastToken(portal, email))).status).toBe(410);
    });

    it('keeps the link where the new password was refused', async () => {
      const { email } = await makeAccount(portal);
      await ask(email);
      const token = await lastToken(portal, email);
      expect((await reset(token, 'password123456')).status).toBe(422);
      expect((await reset(token)).status).toBe(204);
    });

    it('answers alike for an unknown address, and writes to nobody', async () => {
      const email = newAddress();
      expect((await ask(email)).status).toBe(202);
      expect(await mailsTo(portal, { email })).toEqual([]);
    });

    it('makes older links worthless', async () => {
      const { email } = await makeAccount(portal);
      await ask(email);
      const older = await lastToken(portal, email);
      await ask(email);
      expect((await reset(await lastToken(portal, email))).status).toBe(204);
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
      const token = await lastToken(portal, email);
      expect((await visitor(portal).get(`/accounts/invitation?token=${token}`)).body).toEqual({
        name: 'Bà Mai',
        email,
      });
      expect((await accept(token)).status).toBe(204);
      expect((await signIn(portal, email)).body.account).toMatchObject({ name: 'Nguyễn Thị Mai' });
      expect((await accept(token)).status).toBe(410);
      expect((await visitor(portal).get(`/accounts/invitation?token=${token}`)).status).toBe(410);
    });

    it('expires after fourteen days', async () => {
      const email = newAddress();
      await invite(email);
      await portal.shiftClock(14 * 86_400 + 1);
      expect((await accept(await lastToken(portal, email))).status).toBe(410);
    });

    it('is sent once, and not to whom has an account', async () => {
      const { id, email } = await makeAccount(portal);
      expect((await invite(email.toUpperCase())).id).toBe(id);
      expect(await mailsTo(portal, { email })).toEqual([]);
      const other = newAddress();
      expect((await invite(other)).id).toBe((await invite(other)).id);
      expect(await mailsTo(portal, { email: other })).toHaveLength(1);
    });

    it('never opens with the password a stranger registered before', async () => {
      const email = newAddress();
      await visitor(portal).post('/accounts', {
        name: 'Stranger',
        email,
        password: 'a password of a stranger',
        locale: 'vi',
      });
      const strangersLink = await lastToken(portal, email);
      await invite(email);
      expect((await visitor(portal).post('/accounts/confirm', { token: strangersLink })).status).toBe(410);
      expect((await accept(await lastToken(portal, email))).status).toBe(204);
      expect((await signIn(portal, email, 'a password of a stranger')).status).toBe(401);
    });
  });
});
