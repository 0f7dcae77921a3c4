import { createHash, randomUUID } from 'node:crypto';
import type { SurveyQuestion, SurveyView } from '@loi-giai/shared';
import request from 'supertest';
import { type AwardedStage, setAwardedStage } from './support/awarded-stage';
import { visitor } from './support/login';
import { answer, oneOfEach, openSurvey, portalCode, send, tokenOf } from './support/surveys';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('answers to a survey', () => {
  let portal: TestPortal;
  let stage: AwardedStage;
  let survey: SurveyView;
  let questions: SurveyQuestion[];
  let code: string;

  beforeAll(async () => {
    portal = await startTestPortal({ TRUST_PROXY: '1' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await setAwardedStage(portal, 'measuring');
    questions = oneOfEach();
    survey = await openSurvey(stage, questions);
    code = portalCode(survey);
  });

  const id = (index: number): string => questions[index]!.id;
  const words = (changes: object = {}): object => ({
    id: null,
    respondent: 'citizen',
    answers: { [id(0)]: 4, [id(4)]: 'Nhanh hơn trước' },
    answeredAt: null,
    ...changes,
  });
  const withToken = async (changes: object = {}): Promise<object> =>
    words({ token: await tokenOf(portal, code), ...changes });
  const cookieOf = (sent: { headers: Record<string, unknown> }): string =>
    String((sent.headers['set-cookie'] as string[])[0]);
  const rows = async (): Promise<{ answers: object; device_hash: Buffer }[]> =>
    portal.database.query(`SELECT * FROM survey_response WHERE survey_id = $1`, [survey.id]);
  const kioskOf = async (): Promise<{ code: string; token: string }> => {
    const request = { channel: 'kiosk', audience: 'citizen', name: 'Quầy số 3' };
    const { body } = await stage.officer.post(`/surveys/${survey.id}/links`, request).expect(200);
    const kiosk = (body as SurveyView).links.find(({ channel }) => channel === 'kiosk')!.code;
    const { body: form } = await visitor(portal).get(`/survey-forms/${kiosk}/kiosk`).expect(200);
    return { code: kiosk, token: form.token };
  };

  it('are given by anybody without an account', async () => {
    const { body, headers } = await visitor(portal).get(`/survey-forms/${code}`).expect(200);
    expect(body).toEqual({
      code,
      wave: 'after',
      challengeCode: stage.challenge.code,
      challengeTitle: expect.objectContaining({ vi: expect.any(String) }),
      agency: expect.objectContaining({ name: 'Sở Thử nghiệm' }),
      intro: { vi: 'Mời Ông/Bà trả lời.', en: 'Please answer.' },
      questions,
      audiences: ['citizen', 'business'],
      token: expect.stringMatching(/^[\w-]{71}$/),
    });
    expect(headers['cache-control']).toBe('no-store');
    await send(portal, code, await withToken()).expect(204);
    await visitor(portal).get('/survey-forms/nothing').expect(404);
  });

  it('are kept without what people wrote, which stands apart', async () => {
    const answers = {
      [id(0)]: 5,
      [id(1)]: 1,
      [id(2)]: 2,
      [id(3)]: [2, 0],
      [id(4)]: ' Cảm ơn <script>alert(1)</script>  ',
    };
    await send(portal, code, await withToken({ answers })).expect(204);
    const [row] = await rows();
    expect(row!.answers).toEqual({ [id(0)]: 5, [id(1)]: 1, [id(2)]: 2, [id(3)]: [0, 2] });
    const texts = await portal.database.query<object[]>(`SELECT * FROM survey_text WHERE survey_id = $1`, [
      survey.id,
    ]);
    expect(texts).toMatchObject([
      { question_id: id(4), text: 'Cảm ơn <script>alert(1)</script>', state: 'waiting' },
    ]);
  });

  it('are taken once from a device, by a cookie that scripts cannot read', async () => {
    const first = await send(portal, code, await withToken()).expect(204);
    expect(cookieOf(first)).toMatch(
      /^loigiai_device=[\w-]{43}; .*Path=\/api\/v1\/survey-forms; HttpOnly; SameSite=Strict$/,
    );
    const cookie = cookieOf(first).split(';')[0]!;
    const second = await send(portal, code, await withToken(), { cookie });
    expect([second.status, second.body.code]).toEqual([409, 'already_answered']);
    const [row, ...others] = await rows();
    expect(others).toEqual([]);
    const device = cookie.split('=')[1]!;
    expect(row!.device_hash).toEqual(createHash('sha256').update(`${survey.id}:${device}`).digest());
  });

  it('count once where a device sends two of them at once', async () => {
    const cookie = `loigiai_device=${'a'.repeat(43)}`;
    const both = await Promise.all([withToken(), withToken()]);
    const answers = await Promise.all(both.map((body) => send(portal, code, body, { cookie })));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409]);
    expect(await rows()).toHaveLength(1);
  });

  it('count once where the same one is sent twice, one after the other or at once', async () => {
    const body = await withToken();
    const answers = await Promise.all([send(portal, code, body), send(portal, code, body)]);
    expect(answers.map(({ status }) => status)).toEqual([204, 204]);
    await send(portal, code, body).expect(204);
    expect(await rows()).toHaveLength(1);
    const other = await send(portal, code, { ...body, answers: { [id(0)]: 1 } });
    expect([other.status, other.body.code]).toEqual([409, 'already_answered']);
  });

  it('are refused with a token that is forged, of another survey, or too old', async () => {
    const refused = async (token: string): Promise<unknown> => {
      const { status, body } = await send(portal, code, words({ token }));
      return [status, body.code];
    };
    const forged = [403, 'survey_token_forged'];
    const token = await tokenOf(portal, code);
    expect(await refused('')).toEqual(forged);
    expect(await refused('x'.repeat(71))).toEqual(forged);
    expect(await refused(`${token}x`)).toEqual(forged);
    for (const place of [0, 3, 30, 60, 70]) {
      const letter = token[place] === 'A' ? 'B' : 'A';
      expect(await refused(token.slice(0, place) + letter + token.slice(place + 1))).toEqual(forged);
    }
    const other = await setAwardedStage(portal, 'measuring');
    const foreign = portalCode(await openSurvey(other, questions));
    expect(await refused(await tokenOf(portal, foreign))).toEqual(forged);
    await portal.shiftClock(13 * 3_600);
    expect(await refused(token)).toEqual([409, 'survey_token_stale']);
    expect(await rows()).toEqual([]);
  });

  it('fit what was asked, and say which does not', async () => {
    const faults = async (answers: object, changes: object = {}): Promise<unknown> => {
      const { status, body } = await send(portal, code, await withToken({ answers, ...changes }));
      return [
        status,
        ...(body.errors ?? []).map(({ path, code: why }: Record<string, string>) => `${path} ${why}`),
      ];
    };
    expect(await faults({})).toEqual([422, `answers.${id(0)} required`]);
    for (const wrong of [6, 0, 3.5, '4', [4], true])
      expect(await faults({ [id(0)]: wrong })).toEqual([422, `answers.${id(0)} not_allowed`]);
    for (const [place, wrong] of [
      [1, 2],
      [2, 3],
      [3, [0, 0]],
      [3, [3]],
      [3, 'x'],
      [4, 12],
      [4, 'a\u0000b'],
    ] as const)
      expect(await faults({ [id(0)]: 4, [id(place)]: wrong })).toEqual([
        422,
        `answers.${id(place)} not_allowed`,
      ]);
    expect(await faults({ [id(0)]: 4, [id(4)]: 'a'.repeat(1_001) })).toEqual([
      422,
      `answers.${id(4)} too_long`,
    ]);
    const unknown = randomUUID();
    expect(await faults({ [id(0)]: 4, [unknown]: 1 })).toEqual([422, `answers.${unknown} not_allowed`]);
    expect(await faults({ [id(0)]: 4 }, { respondent: 'official' })).toEqual([422, 'respondent not_allowed']);
    expect(await faults({ [id(0)]: 4 }, { more: 1 })).toEqual([422, 'more unknown_field']);
    expect(await rows()).toEqual([]);
  });

  it('of a link for businesses are those of businesses', async () => {
    const { body } = await stage.officer
      .post(`/surveys/${survey.id}/links`, { channel: 'link', audience: 'business', name: 'Thư điện tử' })
      .expect(200);
    const link = (body as SurveyView).links.at(-1)!.code;
    const token = await tokenOf(portal, link);
    await send(portal, link, words({ token })).expect(422);
    await send(portal, link, words({ token, respondent: 'business' })).expect(204);
  });

  it('do not get in as a flood from one network', async () => {
    const tokens: string[] = [];
    for (let index = 0; index < 70; index++) tokens.push(await tokenOf(portal, code));
    const flood = await Promise.all(
      tokens.map((token, index) =>
        send(portal, code, words({ token }), { address: `2001:db8::${(index + 1).toString(16)}` }),
      ),
    );
    const taken = flood.filter(({ status }) => status === 204).length;
    const refused = flood.filter(({ status }) => status === 429);
    expect([taken, refused.length, (await rows()).length]).toEqual([60, 10, 60]);
    expect(Number(refused[0]!.headers['retry-after'])).toBeGreaterThan(0);
    await send(portal, code, await withToken(), { address: '2001:db8:1::1' }).expect(204);
  });

  it('leave no address behind', async () => {
    await send(portal, code, await withToken(), { address: '198.51.100.77' }).expect(204);
    for (const table of ['survey_response', 'survey_text', 'throttle', 'audit_entry']) {
      const found = await portal.database.query<object[]>(
        `SELECT 1 FROM ${table} t WHERE t::text LIKE '%198.51.100%'`,
      );
      expect(found).toEqual([]);
    }
  });

  it('are never changed or deleted', async () => {
    await send(portal, code, await withToken()).expect(204);
    for (const change of [`UPDATE survey_response SET answers = '{}'`, `DELETE FROM survey_response`])
      await expect(portal.database.query(change)).rejects.toThrow('never changed or deleted');
  });

  it('stop with the closing, also those that are on their way', async () => {
    const bodies = await Promise.all(Array.from({ length: 20 }, () => withToken()));
    const sent = bodies.map((body, index) => send(portal, code, body, { address: `10.9.0.${index}` }));
    const [closing, ...answers] = await Promise.all([
      stage.officer.post(`/surveys/${survey.id}/close`),
      ...sent,
    ]);
    expect(closing.status).toBe(200);
    const taken = answers.filter(({ status }) => status === 204).length;
    expect(await rows()).toHaveLength(taken);
    for (const refused of [
      await send(portal, code, bodies[0]!),
      await visitor(portal).get(`/survey-forms/${code}`),
    ])
      if (refused.status !== 204) expect([refused.status, refused.body.code]).toEqual([409, 'survey_closed']);
    const late = await portal.database.query<object[]>(
      `SELECT 1 FROM survey_response r JOIN survey s ON s.id = r.survey_id WHERE r.answered_at > s.closed_at`,
    );
    expect(late).toEqual([]);
  });

  it('come from a tablet later, each once, at the time when it was given', async () => {
    const kiosk = await kioskOf();
    await visitor(portal).get(`/survey-forms/${kiosk.code}`).expect(404);
    await visitor(portal).get(`/survey-forms/${code}/kiosk`).expect(404);
    const openedAt = new Date(survey.openedAt!).getTime();
    const given = [randomUUID(), randomUUID(), randomUUID()].map((answerId, index) =>
      words({
        token: kiosk.token,
        id: answerId,
        answers: { [id(0)]: 3 + index },
        answeredAt: new Date(openedAt + index).toISOString(),
      }),
    );
    for (const body of [...given, ...given]) await send(portal, kiosk.code, body).expect(204);
    const kept = await portal.database.query<{ answered_at: Date; device_hash: null }[]>(
      `SELECT answered_at, device_hash FROM survey_response WHERE survey_id = $1 ORDER BY answered_at`,
      [survey.id],
    );
    expect(kept).toEqual(
      [0, 1, 2].map((index) => ({ answered_at: new Date(openedAt + index), device_hash: null })),
    );
    await send(portal, kiosk.code, words({ token: kiosk.token })).expect(422);
  });

  it('of a tablet lie within the survey’s own time, whatever its clock says', async () => {
    const kiosk = await kioskOf();
    for (const answeredAt of ['2001-01-01T00:00:00Z', '2101-01-01T00:00:00Z'])
      await send(
        portal,
        kiosk.code,
        words({ token: kiosk.token, id: randomUUID(), answeredAt, answers: { [id(0)]: 5 } }),
      ).expect(204);
    const outside = await portal.database.query<object[]>(
      `SELECT 1 FROM survey_response r JOIN survey s ON s.id = r.survey_id
        WHERE s.id = $1 AND (r.answered_at < s.opened_at OR r.answered_at > portal_now())`,
      [survey.id],
    );
    expect(outside).toEqual([]);
  });

  it('do not come in by a link that was taken back', async () => {
    const kiosk = await kioskOf();
    const { id: linkId } = (await stage.officer.get(`/surveys/${survey.id}`)).body.links.at(-1);
    const body = words({ token: kiosk.token, id: randomUUID(), answers: { [id(0)]: 5 } });
    await stage.officer.post(`/survey-links/${linkId}/revoke`).expect(200);
    const refused = await send(portal, kiosk.code, body);
    expect([refused.status, refused.body.code]).toEqual([410, 'survey_link_revoked']);
    await stage.officer.post(`/survey-links/${linkId}/revoke`).expect(410);
  });

  describe('of a browser without scripts', () => {
    const post = async (fields: Record<string, string | string[]>, headers: Record<string, string> = {}) => {
      const body = Object.entries(fields).flatMap(([name, value]) =>
        [value].flat().map((one) => `${encodeURIComponent(name)}=${encodeURIComponent(one)}`),
      );
      return request(portal.server)
        .post(`/api/v1/survey-forms/${code}/form`)
        .set('content-type', 'application/x-www-form-urlencoded')
        .set(headers)
        .send(body.join('&'));
    };

    it('come by a plain form, which answers with the page', async () => {
      const token = await tokenOf(portal, code);
      const fields = {
        token,
        locale: 'en',
        respondent: 'business',
        [`one.${id(0)}`]: '4',
        [`any.${id(3)}`]: ['0', '1'],
        [`text.${id(4)}`]: 'Tốt',
      };
      const sent = await post(fields);
      expect([sent.status, sent.headers['location']]).toEqual([
        303,
        expect.stringMatching(new RegExp(`/en/survey/${code}\\?sent=1$`)),
      ]);
      expect((await rows())[0]).toMatchObject({
        respondent: 'business',
        answers: { [id(0)]: 4, [id(3)]: [0, 1] },
      });
      expect(cookieOf(sent)).toContain('HttpOnly');
    });

    it('say by the page what was wrong, and come from no other site', async () => {
      const failed = await post({ token: await tokenOf(portal, code), respondent: 'citizen' });
      expect(failed.headers['location']).toMatch(/\?failed=validation$/);
      const forged = await post({ token: 'x', respondent: 'citizen', [`one.${id(0)}`]: '4' });
      expect(forged.headers['location']).toMatch(/\?failed=survey_token_forged$/);
      const token = await tokenOf(portal, code);
      const foreign = await post({ token, [`one.${id(0)}`]: '4' }, { 'sec-fetch-site': 'cross-site' });
      expect(foreign.status).toBe(403);
      expect(await rows()).toEqual([]);
    });
  });

  it('I10: are seen by fives only while the survey is open', async () => {
    const seen = async (): Promise<unknown> => {
      const { text, body } = await stage.officer.get(`/surveys/${survey.id}`).expect(200);
      expect(text).not.toContain('Nhanh hơn');
      return [body.answers, body.links[0].answers];
    };
    for (let index = 0; index < 4; index++) await answer(portal, code, { [id(0)]: 4 });
    expect(await seen()).toEqual([{ citizen: 0, business: 0 }, 0]);
    await answer(portal, code, { [id(0)]: 1 });
    await answer(portal, code, { [id(0)]: 1 }, 'business');
    expect(await seen()).toEqual([{ citizen: 5, business: 0 }, 5]);
    const { body } = await stage.officer
      .get(`/challenges/${stage.challenge.code}/survey-results`)
      .expect(200);
    expect(body.waves).toEqual([]);
    const { body: texts } = await stage.officer.get(`/surveys/${survey.id}/texts`).expect(200);
    expect(texts.texts).toEqual([]);
  });
});
