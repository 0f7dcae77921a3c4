import { ERROR } from '@loi-giai/shared';
import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { makeChallenge } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const NO_DATES = {
  enquiryDeadline: null,
  closingAt: null,
  evaluationUntil: null,
  announceAt: null,
  pilotFrom: null,
  pilotUntil: null,
  measureUntil: null,
};
const EMPTY = { vi: '', en: '' };

describe('a challenge that begins with what is written already', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let others: ChallengePeople;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    others = await makeChallengePeople(portal);
  });
  afterAll(() => portal.close());

  const begin = ({ officer, agency }: ChallengePeople, body: object) =>
    officer.post('/challenges', { agencyCode: agency.code, title: EMPTY, ...body });

  /** What is copied: everything that an officer writes, and no date. */
  const copied = () => {
    const { revision: _, ...content } = completeDraft();
    return { ...content, ...NO_DATES };
  };

  describe('from an earlier challenge', () => {
    it('has all of its content and none of its dates, and is one’s own', async () => {
      const source = await draftChallenge(portal, people);
      const { status, body } = await begin(people, { copyOf: source });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        ...copied(),
        state: 'draft',
        revision: 1,
        authorName: people.officer.name,
      });
      expect(body.code).not.toBe(source);
      expect(body.missing).toEqual(['schedule']);
      const [entry] = await portal.database.query<{ detail: object }[]>(
        `SELECT detail FROM audit_entry WHERE act = 'challenge.create' ORDER BY seq DESC LIMIT 1`,
      );
      expect(entry?.detail).toEqual({ code: body.code, copyOf: source });
    });

    it('takes a title of its own where one is given', async () => {
      const source = await draftChallenge(portal, people);
      const { body } = await begin(people, { copyOf: source, title: { vi: 'Tên khác', en: '' } });
      expect(body.title).toEqual({ vi: 'Tên khác', en: '' });
      expect(body.summary).toEqual(completeDraft().summary);
    });

    it('may be another agency’s once that is published, and not before (I11)', async () => {
      const hidden = await draftChallenge(portal, others);
      const refused = await begin(people, { copyOf: hidden });
      const nowhere = await begin(people, { copyOf: 'BT-1900-0001' });
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toEqual([{ path: 'copyOf', code: 'unknown' }]);
      expect({ ...refused.body, correlationId: '' }).toEqual({ ...nowhere.body, correlationId: '' });
      const open = await openChallenge(portal, others);
      expect((await begin(people, { copyOf: open })).body).toMatchObject(copied());
    });

    it('leaves out a field that is no longer offered', async () => {
      const source = await draftChallenge(portal, people);
      await portal.database.query(`UPDATE field SET active = false WHERE code = 'moi-truong'`);
      const { body } = await begin(people, { copyOf: source });
      await portal.database.query(`UPDATE field SET active = true WHERE code = 'moi-truong'`);
      expect(body).toMatchObject({ fieldCode: null, missing: ['problem', 'schedule'] });
    });

    it('is not begun with both a template and a challenge, nor with what is neither', async () => {
      const source = await draftChallenge(portal, people);
      const templateId = '00000000-0000-4000-8000-000000000000';
      const both = await begin(people, { copyOf: source, templateId });
      expect(both.body.errors).toEqual([{ path: 'copyOf', code: 'not_allowed' }]);
      const none = await begin(people, { templateId });
      expect(none.body.errors).toEqual([{ path: 'templateId', code: 'unknown' }]);
      const bad = await begin(people, { templateId: `'; DROP TABLE challenge` });
      expect(bad.body.errors).toEqual([{ path: 'templateId', code: 'bad_format' }]);
    });

    it('is found among those that may be copied, blind to accents, the own ones first', async () => {
      const title = { vi: 'Bảo tồn chim trời Cần Giờ', en: '' };
      const own = await draftChallenge(portal, people, { title });
      const hidden = await draftChallenge(portal, others, { title });
      const open = await openChallenge(portal, others, { title });
      const found = await people.officer.get('/challenge-sources?q=chim%20troi%20can');
      expect(found.body.map(({ code }: { code: string }) => code)).toEqual([own, open]);
      expect(found.body).toMatchObject([
        { own: true, state: 'draft' },
        { own: false, state: 'open' },
      ]);
      expect(JSON.stringify(found.body)).not.toContain(hidden);
      expect((await people.officer.get(`/challenge-sources?q=${own.toLowerCase()}`)).body).toHaveLength(1);
    });
  });

  describe('from a template', () => {
    const named = (vi: string) => ({
      name: { vi, en: 'Template' },
      description: { vi: 'Dùng khi…', en: '' },
    });

    it('has the template’s content, whose dates are never kept', async () => {
      const { programme } = people;
      const made = await programme.post('/challenge-templates', named('Mẫu dịch vụ công'));
      expect(made.status).toBe(201);
      expect(made.body).toMatchObject({
        revision: 1,
        archived: false,
        content: { criteria: [], title: EMPTY },
      });
      const { revision: _, ...content } = completeDraft();
      const saved = await programme.put(`/challenge-templates/${made.body.id}`, {
        ...named('Mẫu dịch vụ công'),
        content,
        revision: 1,
      });
      expect(saved.body).toMatchObject({ revision: 2, content: copied() });
      const { body } = await begin(people, { templateId: made.body.id, title: { vi: 'Một cửa', en: '' } });
      expect(body).toMatchObject({ ...copied(), title: { vi: 'Một cửa', en: '' } });
    });

    it('keeps no script in its texts', async () => {
      const { programme } = people;
      const made = await programme.post('/challenge-templates', named('<script>alert(1)</script>'));
      const { revision: _, ...content } = completeDraft();
      const evil = '<p onclick="x()">Bối cảnh</p><script>alert(1)</script>';
      const saved = await programme.put(`/challenge-templates/${made.body.id}`, {
        ...named('Mẫu'),
        content: { ...content, context: { vi: evil, en: '' } },
        revision: 1,
      });
      expect(saved.body.content.context.vi).toBe('<p>Bối cảnh</p>');
    });

    it('may begin with the content of a challenge', async () => {
      const source = await openChallenge(portal, people);
      const made = await people.programme.post('/challenge-templates', {
        ...named('Theo mẫu'),
        copyOf: source,
      });
      expect(made.body.content).toMatchObject(copied());
    });

    it('is kept by the programme office alone, and read by whoever drafts', async () => {
      const made = await people.programme.post('/challenge-templates', named('Mẫu của chương trình'));
      const path = `/challenge-templates/${made.body.id}`;
      const list = await people.officer.get('/challenge-templates');
      expect(list.body).toContainEqual(expect.objectContaining({ id: made.body.id }));
      expect((await people.officer.get(path)).status).toBe(200);
      for (const who of [people.officer, people.leader]) {
        expect((await who.post('/challenge-templates', named('Không'))).status).toBe(403);
        expect((await who.post(`${path}/archive`)).status).toBe(403);
      }
      expect((await visitor(portal).get('/challenge-templates')).status).toBe(401);
    });

    it('is put away and taken back, never deleted: meanwhile nobody begins with it or sees it (I11)', async () => {
      const made = await people.programme.post('/challenge-templates', named('Mẫu cũ'));
      const path = `/challenge-templates/${made.body.id}`;
      for (let twice = 0; twice < 2; twice++)
        expect((await people.programme.post(`${path}/archive`)).body).toMatchObject({ archived: true });
      expect((await people.officer.get(path)).status).toBe(404);
      expect((await people.officer.get('/challenge-templates?archived=true')).body).toEqual([]);
      expect((await begin(people, { templateId: made.body.id })).status).toBe(422);
      const away = await people.programme.get('/challenge-templates?archived=true');
      expect(away.body).toContainEqual(expect.objectContaining({ id: made.body.id }));
      await people.programme.post(`${path}/restore`).expect(200);
      expect((await people.officer.get(path)).status).toBe(200);
    });

    it('saves itself as often as it likes: the log tells once of each person and day (I9)', async () => {
      const made = await people.programme.post('/challenge-templates', named('Mẫu đang soạn'));
      const path = `/challenge-templates/${made.body.id}`;
      const { revision: _, ...content } = completeDraft();
      let revision = 1;
      const save = async (who: Person): Promise<void> => {
        const body = { ...named(`Mẫu, lần ${revision}`), content, revision };
        revision = (await who.put(path, body).expect(200)).body.revision;
      };
      const told = () =>
        portal.database.query(
          `SELECT detail->>'revision' AS revision FROM audit_entry WHERE act = 'template.save' AND subject_id = $1 ORDER BY seq`,
          [made.body.id],
        );
      for (const who of [people.programme, others.programme, people.programme, others.programme])
        await save(who);
      expect(await told()).toEqual([{ revision: '2' }, { revision: '3' }]);
      await portal.database.query(`UPDATE template_editor SET day = day - 1 WHERE template_id = $1`, [
        made.body.id,
      ]);
      for (let times = 0; times < 2; times++) await save(people.programme);
      expect(await told()).toEqual([{ revision: '2' }, { revision: '3' }, { revision: '6' }]);
    });

    it('is refused without a Vietnamese name, with a content that no draft may have, and where somebody was faster (I8)', async () => {
      const { programme } = people;
      const nameless = await programme.post('/challenge-templates', named(' '));
      expect(nameless.body.errors).toEqual([{ path: 'name.vi', code: 'required' }]);
      const made = await programme.post('/challenge-templates', named('Mẫu'));
      const path = `/challenge-templates/${made.body.id}`;
      const { revision: _, ...content } = completeDraft();
      const body = { ...named('Mẫu'), revision: 1, content };
      const long = await programme.put(path, {
        ...body,
        content: { ...content, summary: { vi: 'x'.repeat(601), en: '' } },
      });
      expect(long.body.errors).toMatchObject([{ path: 'content.summary.vi', code: 'too_long' }]);
      const odd = await programme.put(path, { ...body, content: { ...content, revision: 3 } });
      expect(odd.body.errors).toMatchObject([{ path: 'content.revision', code: 'unknown_field' }]);
      await programme.put(path, body).expect(200);
      const late = await programme.put(path, body);
      expect(late.body).toMatchObject({ code: ERROR.stale, params: { revision: 2 } });
    });
  });

  describe('that calls an ended one again', () => {
    const ended = (state: 'closed_without_award' | 'cancelled') =>
      makeChallenge(portal, { agencyId: people.agency.id, authorId: people.officer.accountId, state });

    it('names the old one on both public pages once it is published itself', async () => {
      const old = await ended('closed_without_award');
      const { status, body } = await people.officer.post(`/challenges/${old.code}/call-again`);
      expect(status).toBe(201);
      expect(body).toMatchObject({ state: 'draft', calledAgainFrom: { code: old.code }, closingAt: null });
      expect(body.criteria).toHaveLength(2);
      const before = await visitor(portal).get(`/challenges/${old.code}`);
      expect(before.body.calledAgainAs).toBeNull();
      await portal.database.query(
        `UPDATE challenge SET state = 'open', opened_at = portal_now(), closing_at = portal_now() + interval '9 days',
                enquiry_deadline = portal_now() + interval '5 days' WHERE code = $1`,
        [body.code],
      );
      const after = await visitor(portal).get(`/challenges/${old.code}`);
      expect(after.body.calledAgainAs).toMatchObject({ code: body.code });
      const again = await visitor(portal).get(`/challenges/${body.code}`);
      expect(again.body.calledAgainFrom).toMatchObject({ code: old.code });
    });

    it('does not name one that was cancelled before anybody could read it', async () => {
      const draft = await draftChallenge(portal, people);
      await people.leader.post(`/challenges/${draft}/cancel`, { reason: 'Chưa cần thiết' }).expect(200);
      const { body } = await people.officer.post(`/challenges/${draft}/call-again`);
      await portal.database.query(
        `UPDATE challenge SET state = 'open', opened_at = portal_now(), closing_at = portal_now() + interval '9 days',
                enquiry_deadline = portal_now() + interval '5 days' WHERE code = $1`,
        [body.code],
      );
      const seen = await visitor(portal).get(`/challenges/${body.code}`);
      expect(seen.body.calledAgainFrom).toBeNull();
    });

    it('is begun once, also by two at once, and anew only after it was cancelled', async () => {
      const old = await ended('cancelled');
      const both = await Promise.all(
        [1, 2].map(() => people.officer.post(`/challenges/${old.code}/call-again`)),
      );
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      const refused = both.find(({ status }) => status === 409)!;
      const made = both.find(({ status }) => status === 201)!;
      expect(refused.body).toMatchObject({
        code: ERROR.alreadyCalledAgain,
        params: { code: made.body.code },
      });
      const view = await people.officer.get(`/challenges/${old.code}/draft`);
      expect(view.body.calledAgainAs).toMatchObject({ code: made.body.code });
      expect(view.body.acts).not.toContain('call_again');
      await people.leader.post(`/challenges/${made.body.code}/cancel`, { reason: 'Nhầm' }).expect(200);
      await people.officer.post(`/challenges/${old.code}/call-again`).expect(201);
    });

    it('is the agency’s own to begin, from an end only', async () => {
      const old = await ended('cancelled');
      expect((await others.officer.post(`/challenges/${old.code}/call-again`)).status).toBe(404);
      expect((await people.leader.post(`/challenges/${old.code}/call-again`)).status).toBe(403);
      expect((await people.programme.post(`/challenges/${old.code}/call-again`)).status).toBe(403);
      const open = await openChallenge(portal, people);
      const early = await people.officer.post(`/challenges/${open}/call-again`);
      expect(early.body).toMatchObject({
        code: ERROR.wrongState,
        params: { state: 'open', act: 'call_again' },
      });
    });
  });

  describe('that is put away', () => {
    const inList = async (code: string, query = ''): Promise<boolean> => {
      const { body } = await people.officer.get(`/work/challenges${query}`);
      return body.items.some((item: { code: string }) => item.code === code);
    };

    it('leaves the working list and comes back, and its public page stays', async () => {
      const { code } = await makeChallenge(portal, {
        agencyId: people.agency.id,
        authorId: people.officer.accountId,
        state: 'published',
      });
      const away = await people.officer.post(`/challenges/${code}/archive`);
      expect(away.body).toMatchObject({ archived: true, acts: expect.arrayContaining(['unarchive']) });
      expect(await inList(code)).toBe(false);
      expect(await inList(code, '?archived=true')).toBe(true);
      expect((await visitor(portal).get(`/challenges/${code}`)).status).toBe(200);
      const list = await visitor(portal).get('/challenges');
      expect(JSON.stringify(list.body)).toContain(code);
      await people.officer.post(`/challenges/${code}/archive`).expect(200);
      await people.officer.post(`/challenges/${code}/unarchive`).expect(200);
      expect(await inList(code)).toBe(true);
      const acts = await portal.database.query(
        `SELECT act FROM audit_entry WHERE act LIKE 'challenge.%archive' AND detail->>'code' = $1 ORDER BY seq`,
        [code],
      );
      expect(acts).toEqual([{ act: 'challenge.archive' }, { act: 'challenge.unarchive' }]);
    });

    it('must have ended, and be one’s own', async () => {
      const draft = await draftChallenge(portal, people);
      const early = await people.officer.post(`/challenges/${draft}/archive`);
      expect(early.body).toMatchObject({
        code: ERROR.wrongState,
        params: { state: 'draft', act: 'archive' },
      });
      await people.leader.post(`/challenges/${draft}/cancel`, { reason: 'Trùng lặp' }).expect(200);
      expect((await others.officer.post(`/challenges/${draft}/archive`)).status).toBe(404);
      await people.officer.post(`/challenges/${draft}/archive`).expect(200);
    });
  });

  it('is cancelled once, with a reason that everybody reads, and nothing waits for anybody after that', async () => {
    const code = await openChallenge(portal, people);
    const solver = await signUpAs(portal, 'agency.officer', { type: 'agency', id: people.agency.id });
    const waits = async (): Promise<string> =>
      JSON.stringify((await solver.get('/work/todo')).body) +
      JSON.stringify((await people.leader.get('/work/todo')).body);
    const bare = await people.leader.post(`/challenges/${code}/cancel`, { reason: '  ' });
    expect(bare.body.errors).toEqual([{ path: 'reason', code: 'required', params: { min: 1 } }]);
    await people.leader.post(`/challenges/${code}/cancel`, { reason: 'Đã có hệ thống chung' }).expect(200);
    const again = await people.leader.post(`/challenges/${code}/cancel`, { reason: 'Lần nữa' });
    expect(again.body).toMatchObject({
      code: ERROR.wrongState,
      params: { state: 'cancelled', act: 'cancel' },
    });
    const seen = await visitor(portal).get(`/challenges/${code}`);
    expect(seen.body).toMatchObject({ state: 'cancelled', cancelReason: 'Đã có hệ thống chung' });
    expect(await waits()).not.toContain(code);
  });
});
