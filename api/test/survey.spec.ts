import { createHash } from 'node:crypto';
import request from 'supertest';
import { type AwardedStage, setAwardedStage } from './support/awarded-stage';
import { visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the satisfaction survey', () => {
  let portal: TestPortal;
  let stage: AwardedStage;
  let surveyId: string;
  const question = { vi: 'Ông/Bà hài lòng đến mức nào?', en: 'How satisfied are you?' };
  const words = { respondent: 'citizen', score: 4, comment: 'Nhanh hơn trước' };

  beforeAll(async () => {
    portal = await startTestPortal({ TRUST_PROXY: '1' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await setAwardedStage(portal, 'measuring');
    const { body } = await stage.officer
      .put(`/challenges/${stage.challenge.code}/survey`, { question })
      .expect(200);
    surveyId = body.survey.id;
  });

  /** Somebody's browser behind an address. */
  const send = (
    body: object = words,
    { cookie, address = '203.0.113.7' }: { cookie?: string; address?: string } = {},
  ) => {
    const test = request(portal.server)
      .post(`/api/v1/surveys/${surveyId}/responses`)
      .set('x-loigiai-request', '1')
      .set('x-forwarded-for', address);
    if (cookie !== undefined) void test.set('cookie', cookie);
    return test.send(body);
  };
  const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
    String((answer.headers['set-cookie'] as string[])[0]);

  it('is open to everybody without an account', async () => {
    const { body } = await visitor(portal).get(`/surveys/${surveyId}`).expect(200);
    expect(body).toEqual({
      id: surveyId,
      challengeCode: stage.challenge.code,
      challengeTitle: expect.objectContaining({ vi: expect.any(String) }),
      agency: expect.objectContaining({ name: 'Sở Thử nghiệm' }),
      question,
    });
    await send().expect(204);
    await visitor(portal).get('/surveys/00000000-0000-4000-8000-000000000000').expect(404);
  });

  it('takes one answer from a device, by a cookie that scripts cannot read', async () => {
    const first = await send().expect(204);
    expect(cookieOf(first)).toMatch(
      /^loigiai_device=[\w-]{43}; .*Path=\/api\/v1\/surveys; HttpOnly; SameSite=Strict$/,
    );
    const cookie = cookieOf(first).split(';')[0]!;
    const second = await send({ ...words, score: 1 }, { cookie });
    expect([second.status, second.body.code]).toEqual([409, 'already_answered']);
    const rows = await portal.database.query<{ score: number; device_hash: Buffer }[]>(
      `SELECT score, device_hash FROM survey_response WHERE survey_id = $1`,
      [surveyId],
    );
    const device = cookie.split('=')[1]!;
    expect(rows).toEqual([
      { score: 4, device_hash: createHash('sha256').update(`${surveyId}:${device}`).digest() },
    ]);
  });

  it('counts two answers of one device sent at once as one', async () => {
    const cookie = cookieOf(await send()).split(';')[0]!;
    await portal.database.query(`DELETE FROM survey_response WHERE survey_id = $1`, [surveyId]);
    const answers = await Promise.all([send(words, { cookie }), send(words, { cookie })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
  });

  it('refuses what is no answer', async () => {
    for (const wrong of [{ score: 6 }, { score: 0 }, { score: 3.5 }, { respondent: 'official' }, { more: 1 }])
      await send({ ...words, ...wrong }).expect(422);
  });

  it('holds off a script that answers as ever new devices from one network', async () => {
    const statuses: number[] = [];
    for (let index = 0; index < 61; index++)
      statuses.push((await send(words, { address: '2001:db8::1' })).status);
    expect([statuses.filter((status) => status === 204).length, statuses.at(-1)]).toEqual([60, 429]);
    const refused = await send(words, { address: '2001:db8::ffff' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    await send(words, { address: '2001:db8:1::1' }).expect(204);
    await portal.shiftClock(3_600);
    await send(words, { address: '2001:db8::1' }).expect(204);
  });

  it('keeps its question once somebody has answered, and takes nothing once closed', async () => {
    const path = `/challenges/${stage.challenge.code}/survey`;
    const corrected = { vi: 'Ông/Bà có hài lòng không?', en: 'Are you satisfied?' };
    await stage.officer.put(path, { question: corrected }).expect(200);
    await send().expect(204);
    const changed = await stage.officer.put(path, { question });
    expect([changed.status, changed.body.errors[0].path]).toEqual([422, 'question']);
    await stage.officer.post(`${path}/close`).expect(200);
    for (const refused of [await send(), await visitor(portal).get(`/surveys/${surveyId}`)])
      expect([refused.status, refused.body.code]).toEqual([409, 'survey_closed']);
    expect((await stage.officer.put(path, { question })).body.code).toBe('survey_closed');
  });

  it('I10: tells the officials of an open survey only by fives how many have answered', async () => {
    const seen = async (): Promise<unknown> => {
      const { body } = await stage.officer.get(`/challenges/${stage.challenge.code}/outcomes`).expect(200);
      return body.survey;
    };
    const open = { id: surveyId, question, state: 'open' };
    for (let index = 0; index < 4; index++) await send().expect(204);
    expect(await seen()).toEqual({ ...open, answers: { citizen: 0, business: 0 } });
    await send().expect(204);
    await send({ ...words, score: 1 }).expect(204);
    await send({ ...words, respondent: 'business' }).expect(204);
    expect(await seen()).toEqual({ ...open, answers: { citizen: 5, business: 0 } });
  });

  it('I10: shows the officials of a closed survey no more than the public where few have answered', async () => {
    for (let index = 0; index < 5; index++) await send().expect(204);
    for (let index = 0; index < 4; index++) await send({ ...words, respondent: 'business' }).expect(204);
    const path = `/challenges/${stage.challenge.code}/survey/close`;
    const { body } = await stage.officer.post(path).expect(200);
    expect(body.survey).toMatchObject({ state: 'closed', responses: { citizen: { n: 5, share: 1 } } });
    expect(body.survey.responses.business).toMatchObject({ n: null, share: null });
  });
});
