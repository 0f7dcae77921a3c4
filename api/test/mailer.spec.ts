import type { MailDetail, MailItem, Page } from '@loi-giai/shared';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import { type Person, signUpAs } from './support/login';
import { type MailServer, startMailServer } from './support/mail-server';
import { startTestPortal, type TestPortal } from './support/test-app';

const SUBJECT = 'Biên nhận BN-7K3M-Q0XR-9VD2 – bài toán “Giảm ngập đường Nguyễn Hữu Cảnh” (BT-2026-0001)';
const TEXT = `Kính gửi Ông/Bà Nguyễn Thị Ngọc,\n\nCổng Lời Giải đã tiếp nhận giải pháp.\n.\n${'Trân trọng. '.repeat(20)}\n`;

describe('the mailer', () => {
  let portal: TestPortal;
  let admin: Person;

  const post = (recipient: string): Promise<string> =>
    portal.app
      .get(Transactions)
      .run(PORTAL_ACTOR, (tx) => tx.mail({ recipient, subject: SUBJECT, text: TEXT }));
  const read = async (id: string): Promise<MailDetail> => (await admin.get(`/admin/mails/${id}`)).body;
  const reads = (id: string, status: string) =>
    eventually(async () => {
      const mail = await read(id);
      return mail.status === status ? mail : null;
    });

  describe('with a mail server', () => {
    let server: MailServer;
    beforeAll(async () => {
      server = await startMailServer();
      portal = await startTestPortal({ SMTP_URL: server.url, WORKERS: 'true' });
      admin = await signUpAs(portal, 'portal.administrator');
    });
    beforeEach(() => server.refuseWith(null));
    afterAll(async () => {
      await portal.close();
      await server.close();
    });

    /** How long the queue waits after a mail's attempt, in seconds; retries count from one. */
    const pauseBefore = (retry: number, id: string): Promise<number> =>
      eventually(async () => {
        const [row] = await portal.database.query<{ pause: number }[]>(
          `SELECT extract(epoch FROM start_after - started_on)::float AS pause FROM pgboss.job
            WHERE name = 'mail' AND data ->> 'id' = $1 AND state = 'retry' AND retry_count = $2`,
          [id, retry - 1],
        );
        return row?.pause ?? null;
      });
    /** Ends the pause, with so many retries left. */
    const tryNow = async (id: string, retriesLeft: number): Promise<void> => {
      await portal.database.query(
        `UPDATE pgboss.job SET start_after = now(), retry_count = retry_limit - $2
          WHERE name = 'mail' AND data ->> 'id' = $1 AND state = 'retry'`,
        [id, retriesLeft],
      );
    };
    const listed = async (status: string): Promise<string[]> =>
      ((await admin.get(`/admin/mails?status=${status}`)).body as Page<MailItem>).items.map(({ id }) => id);

    it('delivers a mail with its Vietnamese text in UTF-8 and marks it sent', async () => {
      const mail = await reads(await post('ngoc@cong-ty.test'), 'sent');
      expect(mail).toMatchObject({ attempts: 1, lastError: null, sentAt: expect.any(String) });
      expect(server.received).toEqual([
        {
          to: 'ngoc@cong-ty.test',
          subject: SUBJECT,
          contentType: 'text/plain; charset=utf-8',
          text: TEXT,
          unsubscribe: ['', ''],
        },
      ]);
    });

    it('says in its head how to unsubscribe by one click, where a mail can be unsubscribed from (RFC 8058)', async () => {
      const unsubscribeUrl = 'https://loigiai.test/subscriptions/mAAAAAAAAAAAAAAAAAAAAAA.x';
      const id = await portal.app
        .get(Transactions)
        .run(PORTAL_ACTOR, (tx) =>
          tx.mail({ recipient: 'dan@thanh-pho.test', subject: SUBJECT, text: TEXT, unsubscribeUrl }),
        );
      await reads(id, 'sent');
      const mail = server.received.find(({ to }) => to === 'dan@thanh-pho.test');
      expect(mail?.unsubscribe).toEqual([`<${unsubscribeUrl}>`, 'List-Unsubscribe=One-Click']);
    });

    it('tries a refused mail again with growing pauses, shows the refusal, and delivers it once the server takes it', async () => {
      server.refuseWith('451 4.3.2 The mailbox is busy');
      const id = await post('refused@cong-ty.test');
      const refused = await reads(id, 'retrying');
      expect(refused).toMatchObject({ attempts: 1, sentAt: null });
      expect(refused.lastError).toContain('451 4.3.2 The mailbox is busy');
      expect(await pauseBefore(1, id)).toBeGreaterThanOrEqual(30);
      await tryNow(id, 10);
      expect(await pauseBefore(2, id)).toBeGreaterThanOrEqual(60);
      expect(await read(id)).toMatchObject({ status: 'retrying', attempts: 2 });
      server.refuseWith(null);
      await tryNow(id, 9);
      expect(await reads(id, 'sent')).toMatchObject({ attempts: 3, lastError: null });
      expect(server.received.filter(({ to }) => to === 'refused@cong-ty.test')).toHaveLength(1);
    });

    it('says that it gave up only after the last attempt; the administrator can send the mail again then', async () => {
      server.refuseWith('451 4.7.1 Not today');
      const id = await post('given-up@cong-ty.test');
      await pauseBefore(1, id);
      expect([await listed('retrying'), await listed('failed')]).toEqual([[id], []]);
      expect((await admin.post(`/admin/mails/${id}/retry`)).body).toMatchObject({ code: 'wrong_state' });
      await tryNow(id, 1);
      const failed = await reads(id, 'failed');
      expect(failed.lastError).toContain('451 4.7.1 Not today');
      expect([await listed('retrying'), await listed('failed')]).toEqual([[], [id]]);
      server.refuseWith(null);
      expect((await admin.post(`/admin/mails/${id}/retry`)).status).toBe(202);
      expect(await reads(id, 'sent')).toMatchObject({ attempts: 3, lastError: null });
    });
  });

  describe('without a mail server', () => {
    beforeAll(async () => {
      portal = await startTestPortal({ WORKERS: 'true' });
      admin = await signUpAs(portal, 'portal.administrator');
    });
    afterAll(() => portal.close());

    it('keeps a mail for the administrator to read', async () => {
      const kept = await reads(await post('ngoc@cong-ty.test'), 'kept');
      expect(kept).toMatchObject({
        subject: SUBJECT,
        text: TEXT,
        attempts: 0,
        lastError: null,
        sentAt: null,
      });
    });
  });
});

/** Asks until there is an answer; a test that waits in vain ends with its time. */
async function eventually<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
