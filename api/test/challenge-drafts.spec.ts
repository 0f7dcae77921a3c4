import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  makeField,
} from './support/challenge-people';
import { makeAgency } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const PROBLEM = (code: string) => expect.objectContaining({ code }) as unknown;

describe('challenges while they are written and sent to review', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let officer: Person;
  let leader: Person;
  let programme: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    ({ officer, leader, programme } = people);
    await makeField(portal);
  });
  afterAll(() => portal.close());

  const act = (who: Person, code: string, name: string, body?: object) =>
    who.post(`/challenges/${code}/${name}`, body);

  describe('a draft', () => {
    it('begins with a code of the year and an empty content', async () => {
      const { status, body } = await officer.post('/challenges', {
        agencyCode: people.agency.code,
        title: { vi: 'Bài toán mới', en: '' },
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: 'draft',
        step: 1,
        revision: 1,
        criteria: [],
        authorName: officer.name,
      });
      expect(body.code).toMatch(/^BT-\d{4}-\d{4}$/);
      expect(body.acts).toEqual(['edit', 'submit_for_review']);
      expect(body.missing).toEqual([
        'problem',
        'affected',
        'outcome',
        'indicators',
        'criteria',
        'reward',
        'eligibility',
        'terms',
        'schedule',
      ]);
    });

    it('is refused in an agency where the officer holds no role, and for an agency that does not exist', async () => {
      const other = await makeAgency(portal);
      const title = { vi: 'X', en: '' };
      const elsewhere = await officer.post('/challenges', { agencyCode: other.code, title });
      expect(elsewhere.status).toBe(403);
      const nowhere = await officer.post('/challenges', { agencyCode: 'không-có', title });
      expect(nowhere.body.errors).toEqual([{ path: 'agencyCode', code: 'unknown' }]);
    });

    it('keeps what is written, complete or not', async () => {
      const code = await draftChallenge(portal, people);
      const half = completeDraft({ revision: 2, summary: { vi: '', en: '' }, criteria: [], closingAt: null });
      const saved = await officer.put(`/challenges/${code}/draft`, half);
      expect(saved.body).toMatchObject({ revision: 3, missing: ['problem', 'criteria', 'schedule'] });
      const { body } = await officer.get(`/challenges/${code}/draft`);
      expect(body).toMatchObject({ closingAt: null, criteria: [], revision: 3, rewardAmount: 500_000_000 });
    });

    it('keeps a title as one line, and the lines of a longer text', async () => {
      const code = await draftChallenge(portal, people);
      const text = { vi: 'Giảm ngập\r\nđường\tNguyễn Hữu Cảnh\n', en: '' };
      await officer
        .put(`/challenges/${code}/draft`, completeDraft({ revision: 2, title: text, context: text }))
        .expect(200);
      const { body } = await officer.get(`/challenges/${code}/draft`);
      expect(body).toMatchObject({
        title: { vi: 'Giảm ngập đường Nguyễn Hữu Cảnh' },
        context: { vi: '<p>Giảm ngập<br>đường\tNguyễn Hữu Cảnh</p>' },
      });
    });

    it('I8: refuses a stale save with the current revision and keeps what was saved first', async () => {
      const code = await draftChallenge(portal, people);
      const first = await officer.put(
        `/challenges/${code}/draft`,
        completeDraft({ revision: 2, reward: 'Bản đầu' }),
      );
      expect(first.status).toBe(200);
      const second = await officer.put(
        `/challenges/${code}/draft`,
        completeDraft({ revision: 2, reward: 'Bản sau' }),
      );
      expect(second.status).toBe(409);
      expect(second.body).toMatchObject({ code: 'stale', params: { revision: 3 } });
      expect((await officer.get(`/challenges/${code}/draft`)).body.reward).toBe('Bản đầu');
    });

    it('I8: lets one of many saves of the same revision win', async () => {
      const code = await draftChallenge(portal, people);
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          officer.put(`/challenges/${code}/draft`, completeDraft({ revision: 2, reward: `Bản ${i}` })),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
    });

    it('is not edited by leaders, and not once it is in review', async () => {
      const code = await draftChallenge(portal, people);
      expect((await leader.put(`/challenges/${code}/draft`, completeDraft({ revision: 2 }))).status).toBe(
        403,
      );
      await act(officer, code, 'submit-for-review').expect(200);
      const late = await officer.put(`/challenges/${code}/draft`, completeDraft({ revision: 2 }));
      expect(late.body).toEqual(PROBLEM('wrong_state'));
    });

    it('keeps markup as the text it is', async () => {
      const code = await draftChallenge(portal, people);
      const script = '<script>alert("x")</script> & \'; DROP TABLE challenge; --';
      await officer
        .put(`/challenges/${code}/draft`, completeDraft({ revision: 2, reward: script }))
        .expect(200);
      expect((await officer.get(`/challenges/${code}/draft`)).body.reward).toBe(script);
    });

    it.each([
      ['a text that is too long', { reward: 'x'.repeat(1_001) }, 'reward', 'too_long'],
      ['a NUL character', { reward: 'a\u0000b' }, 'reward', 'not_allowed'],
      ['an unknown field', { state: 'open' }, 'state', 'unknown_field'],
      ['a text that is no text', { reward: 7 }, 'reward', 'wrong_type'],
      ['a title that is missing', { title: undefined }, 'title', 'required'],
      ['a criterion that is null', { criteria: [null] }, 'criteria', 'wrong_type'],
      ['a date that does not exist', { closingAt: '2026-02-30T00:00:00Z' }, 'closingAt', 'bad_date'],
      ['a date without an offset', { closingAt: '2026-02-03T00:00:00' }, 'closingAt', 'bad_date'],
      ['an amount with a fraction', { rewardAmount: 1.5 }, 'rewardAmount', 'wrong_type'],
      ['a negative amount', { rewardAmount: -1 }, 'rewardAmount', 'too_small'],
      ['a field that does not exist', { fieldCode: 'khong-co' }, 'fieldCode', 'unknown'],
    ])('refuses %s', async (_, changes, path, code) => {
      const challenge = await draftChallenge(portal, people);
      const answer = await officer.put(`/challenges/${challenge}/draft`, {
        ...completeDraft({ revision: 2 }),
        ...changes,
      });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code }));
    });

    it('refuses a weight off its bounds with the path of the criterion', async () => {
      const code = await draftChallenge(portal, people);
      const [first, second] = completeDraft().criteria;
      const criteria = [first!, { ...second!, weight: 0 }];
      const answer = await officer.put(`/challenges/${code}/draft`, completeDraft({ revision: 2, criteria }));
      expect(answer.body.errors).toEqual([
        { path: 'criteria.1.weight', code: 'too_small', params: { min: 1 } },
      ]);
    });
  });

  describe('sending to review', () => {
    const [heavy, light] = completeDraft().criteria;
    it.each([
      [
        'weights that do not sum to 100',
        { criteria: [heavy!, { ...light!, weight: 39 }] },
        'weights_not_hundred',
        'criteria',
        'weights_not_hundred',
      ],
      [
        'a single criterion',
        { criteria: [{ ...heavy!, weight: 100 }] },
        'challenge_incomplete',
        'criteria',
        'too_few',
      ],
      [
        'a minimum above the scale',
        { criteria: [heavy!, { ...light!, minimum: 6 }] },
        'challenge_incomplete',
        'criteria.1.minimum',
        'too_large',
      ],
      [
        'two criteria of one name',
        { criteria: [heavy!, { ...light!, name: heavy!.name }] },
        'challenge_incomplete',
        'criteria.1.name.vi',
        'duplicate',
      ],
      [
        'an enquiry deadline after the closing time',
        { enquiryDeadline: new Date(Date.now() + 41 * 86_400_000).toISOString() },
        'dates_out_of_order',
        'closingAt',
        'must_be_later',
      ],
      [
        'a closing time in the past',
        { enquiryDeadline: '2020-01-01T00:00:00Z', closingAt: '2020-01-02T00:00:00Z' },
        'dates_out_of_order',
        'closingAt',
        'must_be_future',
      ],
      ['no announcement', { announceAt: null }, 'challenge_incomplete', 'announceAt', 'required'],
      ['no reward', { rewardAmount: null }, 'challenge_incomplete', 'reward', 'required'],
      [
        'no Vietnamese title',
        { title: { vi: '', en: 'English' } },
        'challenge_incomplete',
        'title.vi',
        'required',
      ],
    ])('is refused with %s', async (_, changes, code, path, problem) => {
      const challenge = await draftChallenge(portal, people, changes);
      const answer = await act(officer, challenge, 'submit-for-review');
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe(code);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code: problem }));
    });

    it('tells the leader by mail and opens approval and return to them', async () => {
      const code = await draftChallenge(portal, people);
      await act(officer, code, 'submit-for-review').expect(200);
      const { body } = await leader.get(`/challenges/${code}/draft`);
      expect(body.acts).toEqual(['approve', 'return_to_draft', 'cancel']);
      const mails = await portal.database.query<{ text: string }[]>(
        `SELECT text FROM mail_message WHERE recipient = $1 AND subject LIKE $2`,
        [leader.email, `%${code}`],
      );
      expect(mails).toHaveLength(1);
      expect(mails[0]?.text).toContain(`/work/challenges/${code}`);
    });
  });

  describe('I11: who sees what is not published', () => {
    it('people of the agency, the programme office, leadership and the auditor', async () => {
      const code = await draftChallenge(portal, people);
      for (const reader of [
        leader,
        programme,
        await signUpAs(portal, 'city.leadership'),
        await signUpAs(portal, 'city.auditor'),
      ])
        expect((await reader.get(`/challenges/${code}/draft`)).status).toBe(200);
    });

    it('for everybody else it answers exactly like what does not exist', async () => {
      const code = await draftChallenge(portal, people);
      const other = await makeAgency(portal);
      const stranger = await signUpAs(portal, 'agency.officer', { type: 'agency', id: other.id });
      const answers = [];
      for (const unseen of [code, 'BT-2026-9999']) {
        const { status, body } = await stranger.get(`/challenges/${unseen}/draft`);
        answers.push({ status, body: { ...body, correlationId: '' } as unknown });
        expect((await stranger.put(`/challenges/${unseen}/draft`, completeDraft())).status).toBe(404);
        expect((await visitor(portal).get(`/challenges/${unseen}`)).status).toBe(404);
      }
      expect(answers[0]).toEqual(answers[1]);
      const list = await stranger.get('/work/challenges');
      expect(list.body.items).toEqual([]);
    });

    it('the working list holds the reader’s agencies’ challenges, last changed first, by state', async () => {
      const own = await makeChallengePeople(portal);
      const first = await draftChallenge(portal, own);
      const second = await draftChallenge(portal, own);
      await act(own.officer, first, 'submit-for-review').expect(200);
      const codes = async (query: string) =>
        ((await own.officer.get(`/work/challenges${query}`)).body.items as { code: string }[]).map(
          ({ code }) => code,
        );
      expect(await codes('')).toEqual([first, second]);
      expect(await codes('?state=in_review')).toEqual([first]);
      expect((await own.officer.get('/work/challenges?state=none')).status).toBe(422);
      expect((await own.officer.get('/work/challenges?cursor=abc')).status).toBe(422);
    });
  });
});
