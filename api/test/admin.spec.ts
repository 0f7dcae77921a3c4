import type { AdminAccountItem, MailItem, Page } from '@loi-giai/shared';
import { Accounts } from '../src/features/auth/accounts.service';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import type { Mail } from '../src/platform/mail/mail';
import { makeAgency } from './support/factories';
import { type Person, signUp, signUpAs } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('the administration', () => {
  let portal: TestPortal;
  let admin: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    admin = await signUpAs(portal, 'portal.administrator');
  });
  afterAll(() => portal.close());

  const mailsTo = (email: string): Promise<{ id: string; subject: string; text: string }[]> =>
    portal.database.query(
      `SELECT id, subject, text FROM mail_message WHERE recipient = $1 ORDER BY created_at`,
      [email],
    );
  const actsOn = async (id: string): Promise<string[]> => {
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [id],
    );
    return rows.map(({ act }) => act);
  };

  describe('of accounts', () => {
    const invite = (changes: object) =>
      admin.post('/admin/invitations', {
        email: 'lan@so.test',
        name: 'Phạm Thị Lan',
        role: 'programme.officer',
        ...changes,
      });

    it('invites an official into a role in an agency', async () => {
      const agency = await makeAgency(portal, { code: 'SYT', name: 'Sở Y tế' });
      const answer = await invite({ email: 'Officer@So.Test', role: 'agency.officer', agencyCode: 'SYT' });
      expect(answer.status).toBe(201);
      expect(answer.body).toMatchObject({
        email: 'officer@so.test',
        status: 'invited',
        roles: [
          {
            role: 'agency.officer',
            scopeType: 'agency',
            scopeId: agency.id,
            scopeName: 'Sở Y tế',
            grantId: expect.any(String),
          },
        ],
      });
      expect(await actsOn(answer.body.id)).toEqual(['account.invite', 'account.grant-role']);
      expect(await mailsTo('officer@so.test')).toHaveLength(1);
    });

    it('gives a role once, however often it is asked', async () => {
      for (let i = 0; i < 2; i += 1)
        expect((await invite({ email: 'twice@so.test' })).body.roles).toHaveLength(1);
      expect(await mailsTo('twice@so.test')).toHaveLength(1);
    });

    it('tells whom it knows that a role was added', async () => {
      const person = await signUp(portal, 'Known');
      await invite({ email: person.email, role: 'city.auditor' });
      expect((await mailsTo(person.email)).map(({ subject }) => subject)).toEqual([
        'Ông/Bà được giao thêm quyền trên Cổng Lời Giải',
      ]);
      expect((await person.get('/session')).body.permissions).toContain('audit.read');
    });

    it.each([
      [{ role: 'panel.chair' }, 'role', 'not_allowed'],
      [{ role: 'agency.leader' }, 'agencyCode', 'required'],
      [{ role: 'agency.leader', agencyCode: 'NONE' }, 'agencyCode', 'unknown'],
      [{ role: 'city.auditor', agencyCode: 'SYT' }, 'agencyCode', 'not_allowed'],
      [{ role: 'agency.leader', agencyCode: null }, 'agencyCode', 'wrong_type'],
      [{ role: 'emperor' }, 'role', 'not_allowed'],
    ])('refuses %j', async (changes, path, code) => {
      const answer = await invite({ email: 'refused@so.test', ...changes });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toEqual([{ path, code }]);
      expect(await mailsTo('refused@so.test')).toEqual([]);
    });

    it('I6: gives nobody a role of his own will, takes none, and does not disable itself', async () => {
      const [own] = ((await admin.get(`/admin/accounts?q=${admin.email}`)).body as Page<AdminAccountItem>)
        .items;
      for (const refused of [
        await invite({ email: admin.email, role: 'city.auditor' }),
        await admin.delete(`/admin/role-grants/${own!.roles[0]!.grantId}`),
        await admin.post(`/admin/accounts/${admin.accountId}/disable`),
      ])
        expect(refused).toMatchObject({ status: 403, body: { code: 'four_eyes' } });
      expect((await admin.get('/session')).body.roles).toHaveLength(1);
    });

    it('takes a role away at once', async () => {
      const person = await signUpAs(portal, 'programme.lead');
      const [found] = ((await admin.get(`/admin/accounts?q=${person.email}`)).body as Page<AdminAccountItem>)
        .items;
      expect((await admin.delete(`/admin/role-grants/${found!.roles[0]!.grantId}`)).status).toBe(204);
      expect((await person.get('/session')).body.permissions).toEqual([]);
      expect(await actsOn(person.accountId)).toEqual(['account.revoke-role']);
      expect((await admin.delete(`/admin/role-grants/${crypto.randomUUID()}`)).status).toBe(404);
    });

    it('disables an account and its sessions, and enables it again', async () => {
      const person = await signUp(portal, 'Disabled');
      expect((await admin.post(`/admin/accounts/${person.accountId}/disable`)).body).toMatchObject({
        status: 'disabled',
      });
      expect((await person.get('/account/sessions')).status).toBe(401);
      expect((await admin.post(`/admin/accounts/${person.accountId}/disable`)).status).toBe(409);
      expect((await admin.post(`/admin/accounts/${person.accountId}/enable`)).body).toMatchObject({
        status: 'active',
      });
      expect((await person.get('/account/sessions')).status).toBe(401);
      expect(await actsOn(person.accountId)).toEqual(['account.disable', 'account.enable']);
    });

    it('invites again where somebody disabled never had a password', async () => {
      const { id } = await portal.app
        .get(Transactions)
        .run(PORTAL_ACTOR, (tx) =>
          portal.app.get(Accounts).invite(tx, { email: 'late@so.test', name: 'Late' }),
        );
      await admin.post(`/admin/accounts/${id}/disable`);
      expect((await admin.post(`/admin/accounts/${id}/enable`)).body).toMatchObject({ status: 'invited' });
      expect(await mailsTo('late@so.test')).toHaveLength(2);
    });

    it('finds accounts by name without accents, and pages through them', async () => {
      for (let i = 0; i < 60; i += 1) await signUp(portal, `Đặng Văn Nghĩa ${String(i).padStart(2, '0')}`);
      const first = (await admin.get('/admin/accounts?q=dang van nghia')).body as Page<AdminAccountItem>;
      const second = (await admin.get(`/admin/accounts?q=dang van nghia&cursor=${first.next}`))
        .body as Page<AdminAccountItem>;
      const names = [...first.items, ...second.items].map(({ name }) => name);
      expect(new Set(names).size).toBe(60);
      expect(names).toEqual([...names].sort());
      expect(second.next).toBeNull();
    });
  });

  describe('of mail', () => {
    const post = (mail: Partial<Mail>): Promise<string> =>
      portal.app
        .get(Transactions)
        .run(PORTAL_ACTOR, (tx) =>
          tx.mail({ recipient: 'to@people.test', subject: 'A subject', text: 'A text', ...mail }),
        );
    const listed = async (query = ''): Promise<readonly MailItem[]> =>
      ((await admin.get(`/admin/mails?${query}`)).body as Page<MailItem>).items;

    it('lists mails by status, newest first, and shows one', async () => {
      const id = await post({ subject: 'Newest' });
      expect((await listed())[0]).toMatchObject({ id, subject: 'Newest', status: 'queued', attempts: 0 });
      expect(await listed('status=failed')).toEqual([]);
      expect((await admin.get(`/admin/mails/${id}`)).body).toMatchObject({ id, text: 'A text' });
    });

    it('I1: does not show before the closing time that a mail about a submission exists', async () => {
      const id = await post({ subject: 'Receipt', hiddenUntil: new Date(Date.now() + 3_600_000) });
      await portal.database.query(`UPDATE mail_message SET status = 'failed' WHERE id = $1`, [id]);
      expect((await listed()).map((mail) => mail.id)).not.toContain(id);
      expect(await listed('status=failed')).toEqual([]);
      const [hidden, missing] = [
        await admin.get(`/admin/mails/${id}`),
        await admin.get(`/admin/mails/${crypto.randomUUID()}`),
      ];
      expect({ ...hidden.body, correlationId: '' }).toEqual({ ...missing.body, correlationId: '' });
      expect((await admin.post(`/admin/mails/${id}/retry`)).status).toBe(404);
      await portal.shiftClock(3_601);
      expect((await listed('status=failed')).map((mail) => mail.id)).toEqual([id]);
      expect((await admin.post(`/admin/mails/${id}/retry`)).status).toBe(202);
    });

    it('puts a failed mail into the queue again, and no other', async () => {
      const id = await post({});
      expect((await admin.post(`/admin/mails/${id}/retry`)).body).toMatchObject({ code: 'wrong_state' });
      await portal.database.query(
        `UPDATE mail_message SET status = 'failed', last_error = 'no route' WHERE id = $1`,
        [id],
      );
      expect((await admin.post(`/admin/mails/${id}/retry`)).body).toMatchObject({
        status: 'queued',
        lastError: 'no route',
      });
    });

    it('sends a test message', async () => {
      const answer = await admin.post('/admin/mails/test', { to: 'me@people.test' });
      expect(answer).toMatchObject({ status: 202, body: { to: 'me@people.test', status: 'queued' } });
    });

    it('I9: audits that a link was read where the administrator hands links out himself', async () => {
      const id = await post({ text: 'http://localhost/invitation?token=abc_DEF-123' });
      expect((await admin.get(`/admin/mails/${id}`)).body.text).toContain('token=abc_DEF-123');
      expect(await actsOn(id)).toEqual(['mail.read-link']);
    });

    it('pages through the outbox without losing or repeating a mail', async () => {
      for (let i = 0; i < 55; i += 1) await post({});
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page = (await admin.get(`/admin/mails?cursor=${cursor}`)).body as Page<MailItem>;
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      const [{ count } = { count: 0 }] = await portal.database.query<{ count: number }[]>(
        `SELECT count(*)::int FROM mail_message WHERE hidden_until IS NULL OR hidden_until <= portal_now()`,
      );
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toHaveLength(count);
    });
  });
});
