import { randomBytes, randomUUID } from 'node:crypto';
import type { NotificationPage, SubscriptionList, WatchFrequency } from '@loi-giai/shared';
import request from 'supertest';
import { notifyWatchers } from '../src/features/notifications/notifications.service';
import { PORTAL_ACTOR } from '../src/platform/access/actor';
import { Transactions } from '../src/platform/database/transactions';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  type ChallengePeople,
  makeChallengePeople,
  makeField,
  openChallenge,
} from './support/challenge-people';
import { makeAgency, makeChallenge, type MadeRecord } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { outboxOf } from './support/mails';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('following', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let challenge: MadeRecord;
  let reader: Person;
  let nobody: Person;
  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    await makeField(portal);
    nobody = visitor(portal);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    await portal.database.query(`TRUNCATE mail_message, throttle, subscription, notification CASCADE`);
    const authorId = people.officer.accountId;
    challenge = await makeChallenge(portal, { agencyId: people.agency.id, authorId });
    reader = await signUp(portal, 'Trần Thị Mai');
  });

  const jobs = (): Jobs => portal.app.get(Jobs);
  const happens = async (challengeId = challenge.id): Promise<string> => {
    await portal.app
      .get(Transactions)
      .run(PORTAL_ACTOR, (tx) => notifyWatchers(tx, { kind: 'decision_released', challengeId, detail: {} }));
    const [event] = await portal.database.query<{ id: string }[]>(
      `SELECT id FROM watch_event WHERE challenge_id = $1 ORDER BY at DESC LIMIT 1`,
      [challengeId],
    );
    return event!.id;
  };
  const tell = (eventId: string) => jobs().runNow('fan-out', { eventId });
  const mails = async (to: string) => (await outboxOf(portal)).filter(({ recipient }) => recipient === to);
  const follow = (who: Person, body: object) => who.post('/subscriptions', { frequency: 'at_once', ...body });
  const news = async (who: Person): Promise<NotificationPage> => (await who.get('/notifications')).body;
  const form = (path: string, body: Record<string, string>) =>
    request(portal.server).post(path).type('form').send(body);

  describe('with an account', () => {
    it('is one press, and following twice is following once', async () => {
      const first = (await follow(reader, { challenge: challenge.code }).expect(200)).body;
      expect(first).toMatchObject({ frequency: 'at_once', byMail: true });
      expect(first.target.challenge.code).toBe(challenge.code);
      const again = await follow(reader, { challenge: challenge.code, frequency: 'weekly' }).expect(200);
      expect(again.body).toMatchObject({ id: first.id, frequency: 'weekly' });
      const { items } = (await reader.get('/subscriptions')).body as SubscriptionList;
      expect(items).toHaveLength(1);
      const matching = await reader.get(`/subscriptions/matching?challenge=${challenge.code}`);
      expect(matching.body.items).toHaveLength(1);
      expect((await reader.get('/subscriptions/matching?step=2')).body.items).toEqual([]);
    });

    it('tells of an event once, by mail and in the portal, however many subscriptions match', async () => {
      await follow(reader, { challenge: challenge.code });
      await follow(reader, { agency: people.agency.code });
      await follow(reader, { q: 'ngap duong' });
      await follow(reader, {});
      await tell(await happens());
      const [mail, ...more] = await mails(reader.email);
      expect(more).toEqual([]);
      expect(mail!.subject).toBe(`Quyết định lựa chọn cho bài toán ${challenge.code}`);
      expect(mail!.text).toContain('Kính gửi Ông/Bà Trần Thị Mai,');
      expect(mail!.text).toContain('từ khóa “ngap duong”');
      const { items, unread } = await news(reader);
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ kind: 'decision_released', read: false });
      expect(unread).toBe(1);
    });

    it('finds by an agency above, by field, by step and by words blind to accents, and nothing else', async () => {
      const above = await makeAgency(portal);
      await portal.database.query(`UPDATE agency SET parent_id = $2 WHERE id = $1`, [
        people.agency.id,
        above.id,
      ]);
      const other = await makeAgency(portal);
      const hears: object[] = [{ agency: above.code }, { step: 3 }, { q: 'NGAP' }, { q: 'ngập', step: 3 }];
      const hearsNot: object[] = [
        { agency: other.code },
        { step: 2 },
        { q: 'trường học' },
        { field: 'moi-truong' },
      ];
      const event = async (target: object): Promise<number> => {
        const someone = await signUp(portal, 'Người theo dõi');
        await follow(someone, target).expect(200);
        await tell(await happens());
        return (await news(someone)).items.length;
      };
      for (const target of hears) expect([target, await event(target)]).toEqual([target, 1]);
      for (const target of hearsNot) expect([target, await event(target)]).toEqual([target, 0]);
    });

    it('is the follower’s own business: others find nothing, and change nothing', async () => {
      const { id } = (await follow(reader, { challenge: challenge.code })).body;
      await tell(await happens());
      const [item] = (await news(reader)).items;
      const stranger = await signUpAs(portal, 'portal.administrator');
      expect((await stranger.get('/subscriptions')).body.items).toEqual([]);
      await stranger.put(`/subscriptions/${id}`, { frequency: 'daily', byMail: true }).expect(404);
      await stranger.delete(`/subscriptions/${id}`).expect(404);
      await stranger.post(`/notifications/${item!.id}/read`).expect(404);
      await stranger.delete(`/subscriptions/${randomUUID()}`).expect(404);
      expect((await news(stranger)).items).toEqual([]);
      expect((await news(reader)).unread).toBe(1);
    });

    it('I1 leaves neither its target in the audit log nor its mail on the administrator’s page during the call', async () => {
      await follow(reader, { challenge: challenge.code });
      await tell(await happens());
      const entries = await portal.database.query<{ detail: object }[]>(
        `SELECT detail FROM audit_entry WHERE act = 'subscription.follow' AND actor_id = $1`,
        [reader.accountId],
      );
      expect(entries).toEqual([{ detail: { frequency: 'at_once', byMail: true } }]);
      expect(JSON.stringify((await nobody.get(`/challenges/${challenge.code}`)).body)).not.toMatch(
        /follow|watch/i,
      );
      const admin = await signUpAs(portal, 'portal.administrator');
      expect((await admin.get('/admin/mails')).body.items).toEqual([]);
    });

    it('I11 knows no challenge that was never published', async () => {
      const { agency, officer } = people;
      const draft = await makeChallenge(portal, {
        agencyId: agency.id,
        authorId: officer.accountId,
        state: 'draft',
      });
      const hidden = await follow(reader, { challenge: draft.code }).expect(422);
      const missing = await follow(reader, { challenge: 'BT-0000-0000' }).expect(422);
      expect(hidden.body.errors).toEqual(missing.body.errors);
      await portal.app
        .get(Transactions)
        .run(PORTAL_ACTOR, (tx) =>
          notifyWatchers(tx, { kind: 'challenge_cancelled', challengeId: draft.id, detail: { reason: 'x' } }),
        );
      const events = await portal.database.query(`SELECT 1 FROM watch_event WHERE challenge_id = $1`, [
        draft.id,
      ]);
      expect(events).toEqual([]);
    });

    it('has an end: beyond its limit a clear error says so, also at once', async () => {
      await follow(reader, {});
      await portal.database.query(
        `INSERT INTO subscription (subscriber_id, target_key, q, frequency, confirmed_at)
         SELECT id, 'made-' || n, 'x', 'daily', portal_now() FROM subscriber, generate_series(1, 197) n WHERE account_id = $1`,
        [reader.accountId],
      );
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, n) =>
          follow(reader, { q: `từ khóa ${n}` }).then(({ body }) => body.code ?? 'ok'),
        ),
      );
      expect(answers.filter((code) => code === 'ok')).toHaveLength(2);
      expect(answers.filter((code) => code === 'too_many_subscriptions')).toHaveLength(6);
    });

    it.each<[string, object, string]>([
      ['a step that is none', { step: 6 }, 'step'],
      ['words that are none', { q: '!!! ---' }, 'q'],
      ['words that break a mail’s header', { q: 'a\r\nBcc: x@y.test' }, 'q'],
      ['words that are too long', { q: 'a'.repeat(201) }, 'q'],
      ['an agency that is unknown', { agency: 'NONE' }, 'agency'],
      ['a frequency that is none', { frequency: 'hourly' }, 'frequency'],
      ['a field of the subscriber’s', { subscriberId: randomUUID() }, 'subscriberId'],
    ])('refuses %s beside its field', async (_, body, path) => {
      const answer = await follow(reader, body).expect(422);
      expect(answer.body.errors.map((error: { path: string }) => error.path)).toContain(path);
    });

    it('counts what is unread, and forgets it when one or all are read', async () => {
      await follow(reader, {});
      for (let n = 0; n < 3; n++) await tell(await happens());
      expect((await reader.get('/notifications/unread')).body).toEqual({ unread: 3 });
      const [item] = (await news(reader)).items;
      expect((await reader.post(`/notifications/${item!.id}/read`)).body).toEqual({ unread: 2 });
      expect((await reader.post('/notifications/read')).body).toEqual({ unread: 0 });
      expect((await news(reader)).items.every(({ read }) => read)).toBe(true);
    });

    it('hears nothing by mail where it asked for none, and nothing at all once it has ended', async () => {
      const { id } = (await follow(reader, { byMail: false })).body;
      await tell(await happens());
      expect([await mails(reader.email), (await news(reader)).items.length]).toEqual([[], 1]);
      await reader.delete(`/subscriptions/${id}`).expect(204);
      await tell(await happens());
      expect((await news(reader)).items).toHaveLength(1);
    });
  });

  describe('by digest', () => {
    // 2031-03-05 is a Wednesday; the city's clock is seven hours ahead.
    const cases: [WatchFrequency, string, string, string][] = [
      ['daily', '2031-03-05T00:29:00Z', '2031-03-05T00:29:59Z', '2031-03-05T00:30:01Z'],
      ['daily', '2031-03-05T00:31:00Z', '2031-03-06T00:29:00Z', '2031-03-06T00:30:01Z'],
      ['weekly', '2031-03-05T02:00:00Z', '2031-03-09T23:00:00Z', '2031-03-10T00:30:01Z'],
    ];
    it.each(cases)(
      'comes %s at half past seven for what happened at %s',
      async (frequency, at, before, after) => {
        await portal.setClock(new Date(new Date(at).getTime() - 60_000));
        try {
          await follow(reader, { frequency });
          await portal.setClock(new Date(at));
          await tell(await happens());
          await tell(await happens());
          await portal.setClock(new Date(before));
          await jobs().runNow('news');
          expect(await mails(reader.email)).toEqual([]);
          await portal.setClock(new Date(after));
          await jobs().runNow('news');
          await jobs().runNow('news');
          const sent = await mails(reader.email);
          expect(sent.map(({ subject }) => subject)).toEqual(['2 tin mới về các bài toán đang theo dõi']);
          expect(sent[0]!.text.split(`(${challenge.code})\n`)).toHaveLength(2);
        } finally {
          await portal.setClock(new Date());
        }
      },
    );

    it('is not sent where what was followed has ended meanwhile', async () => {
      const { id } = (await follow(reader, { frequency: 'daily' })).body;
      await tell(await happens());
      await reader.delete(`/subscriptions/${id}`);
      await portal.shiftClock(2 * 86_400);
      await jobs().runNow('news');
      await portal.setClock(new Date());
      expect(await mails(reader.email)).toEqual([]);
    });
  });

  describe('by e-mail without an account', () => {
    const email = 'Dan@Thanh-Pho.test';
    const to = 'dan@thanh-pho.test';
    const ask = (body: object = {}) =>
      nobody.post('/mail-subscriptions', {
        email,
        locale: 'vi',
        frequency: 'at_once',
        challenge: challenge.code,
        ...body,
      });
    const tokenIn = (text: string): string => /token=([\w-]+)/.exec(text)![1]!;
    const confirmed = async (): Promise<string> => {
      await ask().expect(202);
      const [mail] = (await mails(to)).slice(-1);
      const answer = await form('/subscriptions/confirm', {
        token: tokenIn(mail!.text),
        locale: 'vi',
      }).expect(303);
      return answer.headers['location']!;
    };

    it('sends nothing before the address has said so itself, and news after', async () => {
      await ask().expect(202);
      await tell(await happens());
      expect((await mails(to)).map(({ subject }) => subject)).toEqual([
        'Xác nhận đăng ký nhận tin của Cổng Lời Giải',
      ]);
      const token = tokenIn((await mails(to))[0]!.text);
      const shown = await nobody.get(`/subscriptions/confirmation?token=${token}`).expect(200);
      expect(shown.body.target.challenge.code).toBe(challenge.code);
      await form('/subscriptions/confirm', { token }).expect(303);
      await nobody.get(`/subscriptions/confirmation?token=${token}`).expect(410);
      await tell(await happens());
      expect(await mails(to)).toHaveLength(2);
    });

    it('answers alike for a known address, an account and a stranger, and holds off who asks too often', async () => {
      const answers = [];
      for (const address of [reader.email, to, to])
        answers.push(await ask({ email: address }).then(({ status, text }) => [status, text]));
      expect(new Set(answers.map(String)).size).toBe(1);
      await ask();
      const tooOften = await ask();
      expect(tooOften.body.code).toBe('too_many_requests');
    });

    it('refuses a link that is too old, and an address that is none', async () => {
      await ask().expect(202);
      const token = tokenIn((await mails(to))[0]!.text);
      await portal.shiftClock(73 * 3_600);
      await nobody.get(`/subscriptions/confirmation?token=${token}`).expect(410);
      await jobs().runNow('tidy-subscriptions');
      await portal.setClock(new Date());
      expect(await portal.database.query(`SELECT 1 FROM subscription`)).toEqual([]);
      const bad = await ask({ email: 'x@y.test\r\nBcc: z@y.test' }).expect(422);
      expect(bad.body.errors[0].path).toBe('email');
    });

    it('ends by one click without signing in, also as a mail program does it (RFC 8058), and twice is once', async () => {
      const page = new URL(await confirmed()).pathname;
      await tell(await happens());
      const news = (await mails(to)).at(-1)!;
      expect(new URL(news.unsubscribeUrl!).pathname).toBe(page);
      const token = page.split('/').at(-1)!;
      const before = await nobody.get(`/subscriptions/links/${token}`).expect(200);
      expect(before.body).toMatchObject({ active: true, frequency: 'at_once' });
      await form(page, { 'List-Unsubscribe': 'One-Click' }).expect(200);
      await form(page, { 'List-Unsubscribe': 'One-Click' }).expect(200);
      expect((await nobody.get(`/subscriptions/links/${token}`)).body.active).toBe(false);
      await form(page, { locale: 'en' })
        .expect(303)
        .expect('location', new RegExp(`/en${page}$`));
      await tell(await happens());
      expect(await mails(to)).toHaveLength(2);
    });

    it('ends everything by another link, but only with its own signature', async () => {
      const one = new URL(await confirmed()).pathname.split('/').at(-1)!;
      const { everything } = (await nobody.get(`/subscriptions/links/${one}`)).body as { everything: string };
      const last = everything.endsWith('AA') ? 'BB' : 'AA';
      const forged = [
        everything.slice(0, -2) + last,
        everything.replace(/^t/, 'm'),
        one.replace(/^m/, 't'),
        'x',
        'm.y',
      ];
      for (const token of forged) {
        await nobody.get(`/subscriptions/links/${encodeURIComponent(token)}`).expect(410);
        await form(`/subscriptions/${encodeURIComponent(token)}`, {}).expect(410);
      }
      expect((await nobody.get(`/subscriptions/links/${everything}`)).body.active).toBe(true);
      await form(`/subscriptions/${everything}`, {}).expect(200);
      expect((await nobody.get(`/subscriptions/links/${one}`)).body.active).toBe(false);
    });

    it('belongs to the account with that address, so that one event stays one mail', async () => {
      await ask({ email: reader.email }).expect(202);
      await follow(reader, { agency: people.agency.code });
      await form('/subscriptions/confirm', { token: tokenIn((await mails(reader.email))[0]!.text) });
      expect((await reader.get('/subscriptions')).body.items).toHaveLength(2);
      await tell(await happens());
      expect(await mails(reader.email)).toHaveLength(2);
    });
  });

  describe('by thousands', () => {
    const FOLLOWERS = 1_201;
    beforeEach(async () => {
      await portal.database.query(
        `WITH made AS (INSERT INTO subscriber (email, link_key)
           SELECT 'f' || n || '-' || $2 || '@many.test', $3 FROM generate_series(1, $1::int) n RETURNING id)
         INSERT INTO subscription (subscriber_id, target_key, frequency, confirmed_at)
         SELECT id, 'all', 'at_once', portal_now() FROM made`,
        [FOLLOWERS, challenge.code, randomBytes(32)],
      );
    });
    const sent = async () =>
      (await outboxOf(portal)).filter(({ recipient }) => recipient.endsWith('@many.test'));

    it('tells everybody once, killed in the middle or run by two at once', async () => {
      const event = await happens();
      // The second batch dies after its notifications were written, before its commit.
      await portal.database.query(`
        CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''killed''; END';
        CREATE TRIGGER die BEFORE UPDATE ON watch_event FOR EACH ROW WHEN (OLD.told_up_to IS NOT NULL) EXECUTE FUNCTION die()`);
      await expect(tell(event)).rejects.toThrow('killed');
      const [half] = await portal.database.query<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM notification WHERE event_id = $1`,
        [event],
      );
      expect(half!.count).toBe(500);
      await portal.database.query(`DROP FUNCTION die() CASCADE`);
      await Promise.all([tell(event), tell(event)]);
      await jobs().runNow('news');
      const recipients = (await sent()).map(({ recipient }) => recipient);
      expect(recipients).toHaveLength(FOLLOWERS);
      expect(new Set(recipients).size).toBe(FOLLOWERS);
    });

    it('is taken up by the next round where a process died before it began', async () => {
      await happens();
      await portal.shiftClock(120);
      await jobs().runNow('news');
      await portal.setClock(new Date());
      expect(await sent()).toHaveLength(FOLLOWERS);
    });
  });

  it('hears of publication and cancellation as they are done through the API', async () => {
    await follow(reader, { field: 'moi-truong' });
    const code = await openChallenge(portal, people);
    await people.programme
      .post(`/challenges/${code}/cancel`, { reason: 'Trùng với chương trình khác.' })
      .expect(200);
    const events = await portal.database.query<{ id: string; kind: string }[]>(
      `SELECT e.id, e.kind FROM watch_event e JOIN challenge c ON c.id = e.challenge_id WHERE c.code = $1 ORDER BY e.at`,
      [code],
    );
    expect(events.map(({ kind }) => kind)).toEqual(['challenge_published', 'challenge_cancelled']);
    for (const { id } of events) await tell(id);
    expect((await mails(reader.email)).map(({ subject }) => subject)).toEqual([
      `Bài toán mới được công bố: ${code}`,
      `Bài toán ${code} bị hủy`,
    ]);
  });

  describe('by a feed', () => {
    const feed = async (query = ''): Promise<string> => {
      const answer = await portal.app.inject(`/feed.xml${query}`);
      expect(answer.headers['content-type']).toBe('application/atom+xml; charset=utf-8');
      return answer.body;
    };

    it('tells of published challenges with the list’s filters, in both languages, and of nothing else', async () => {
      const { agency, officer } = people;
      const made = { agencyId: agency.id, authorId: officer.accountId };
      const title = 'Giảm rác <script>alert("&")</script>';
      const { code } = await makeChallenge(portal, { ...made, title });
      const draft = await makeChallenge(portal, { ...made, state: 'draft', title });
      const all = await feed();
      expect(all).toContain('<title>Giảm rác &lt;script&gt;alert(&quot;&amp;&quot;)&lt;/script&gt;</title>');
      expect(all).toContain(`/challenges/${code}"`);
      expect(all).not.toContain(draft.code);
      expect(await feed('?q=rac&step=2')).toContain(code);
      expect(await feed(`?step=3&agency=${agency.code}`)).not.toContain(code);
      expect(await feed('?lang=en')).toContain(`/en/challenges/${code}"`);
      await request(portal.server).get('/feed.xml?field=%3C%3E').expect(422);
    });
  });
});
