import { randomUUID } from 'node:crypto';
import type { SurveyQuestion, SurveyResultsView, SurveyTextView, SurveyView } from '@loi-giai/shared';
import { type AwardedStage, setAwardedStage } from './support/awarded-stage';
import { type Person, signUpAs, visitor } from './support/login';
import { answer, draftSurvey, oneOfEach, openSurvey, portalCode, question } from './support/surveys';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('satisfaction surveys', () => {
  let portal: TestPortal;
  let stage: AwardedStage;
  beforeAll(async () => {
    portal = await startTestPortal({ TRUST_PROXY: '1' });
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await setAwardedStage(portal, 'measuring');
  });

  const at = (path: string): string => `/challenges/${stage.challenge.code}/${path}`;
  const saving = ({ list, intro, audiences, revision }: SurveyView, changes: object = {}): object => ({
    ...{ intro, audiences, questions: list, revision },
    ...changes,
  });
  const faultsOf = async (id: string, body: object): Promise<string[]> => {
    const { body: problem } = await stage.officer.put(`/surveys/${id}`, body).expect(422);
    return problem.errors.map(({ path, code }: Record<string, string>) => `${path} ${code}`);
  };
  const close = async (id: string): Promise<void> => {
    await stage.officer.post(`/surveys/${id}/close`).expect(200);
  };
  const resultsOf = async (): Promise<SurveyResultsView> =>
    (await stage.officer.get(at('survey-results')).expect(200)).body;

  it('are written as drafts that nobody else sees, opened, and closed for good', async () => {
    const draft = await draftSurvey(stage, oneOfEach());
    expect(draft).toMatchObject({
      state: 'draft',
      acts: ['open', 'edit', 'remove', 'link'],
      links: [],
      openedAt: null,
    });
    const link = { channel: 'poster', audience: 'citizen', name: 'Phòng chờ' };
    const { body: linked } = await stage.officer.post(`/surveys/${draft.id}/links`, link).expect(200);
    await visitor(portal).get(`/survey-forms/${linked.links[0].code}`).expect(404);
    const { body: open } = await stage.officer.post(`/surveys/${draft.id}/open`).expect(200);
    expect(open).toMatchObject({ state: 'open', acts: ['close', 'link'] });
    expect(open.links.map(({ channel }: { channel: string }) => channel)).toEqual(['poster', 'portal']);
    await stage.officer.post(`/surveys/${draft.id}/open`).expect(409);
    const { body: closed } = await stage.officer.post(`/surveys/${draft.id}/close`).expect(200);
    expect(closed).toMatchObject({ state: 'closed', acts: ['moderate'] });
    for (const act of ['open', 'close']) await stage.officer.post(`/surveys/${draft.id}/${act}`).expect(409);
    await stage.officer.post(`/surveys/${draft.id}/links`, link).expect(409);
  });

  it('open only with questions in both languages and one that asks for the satisfaction', async () => {
    const draft = await draftSurvey(stage, []);
    const refused = async (questions: SurveyQuestion[], changes: object = {}): Promise<string[]> => {
      const { body } = await stage.officer.get(`/surveys/${draft.id}`);
      await stage.officer
        .put(`/surveys/${draft.id}`, saving(body, { questions, audiences: ['citizen'], ...changes }))
        .expect(200);
      const opening = await stage.officer.post(`/surveys/${draft.id}/open`).expect(422);
      return opening.body.errors.map(({ path, code }: Record<string, string>) => `${path} ${code}`);
    };
    expect(await refused([])).toEqual(['questions too_few']);
    expect(await refused([question({ satisfaction: false })])).toEqual(['questions required']);
    expect(await refused([question()], { audiences: [] })).toEqual(['audiences required']);
    expect(await refused([question({ text: { vi: 'Hài lòng?', en: '' } })])).toEqual([
      'questions.0.text.en required',
    ]);
    const both = ['a', 'a'].map((vi) => ({ vi, en: vi }));
    expect(await refused([question(), question({ type: 'single', options: both })])).toEqual([
      'questions.1.options.1.vi duplicate',
    ]);
    expect(await refused([question(), question({ type: 'several', options: both.slice(1) })])).toEqual([
      'questions.1.options too_few',
    ]);
  });

  it('refuse questions that cannot be, and what was written over meanwhile', async () => {
    const draft = await draftSurvey(stage, [question()]);
    const save = (changes: object): Promise<string[]> => faultsOf(draft.id, saving(draft, changes));
    const [first] = draft.list;
    expect(await save({ questions: [first, question()] })).toEqual(['questions.1.satisfaction duplicate']);
    expect(await save({ questions: [first, { ...first, satisfaction: false }] })).toEqual([
      'questions.1.id duplicate',
    ]);
    expect(await save({ questions: [question({ type: 'yes_no', satisfaction: true })] })).toEqual([
      'questions.0.satisfaction not_allowed',
    ]);
    expect(await save({ questions: [question({ options: [{ vi: 'a', en: 'a' }] })] })).toEqual([
      'questions.0.options not_allowed',
    ]);
    expect(await save({ questions: [{ ...question(), type: 'stars' }] })).toEqual([
      'questions.0.type not_allowed',
    ]);
    expect(await save({ audiences: ['official'] })).toEqual(['audiences not_allowed']);
    const many = Array.from({ length: 21 }, () => question({ satisfaction: false }));
    expect(await save({ questions: many })).toEqual(['questions too_many']);
    const stale = await stage.officer.put(`/surveys/${draft.id}`, saving(draft, { revision: 0 }));
    expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
  });

  it('keep what they ask once they are open, in the service and in the database', async () => {
    const survey = await openSurvey(stage, oneOfEach());
    const changed = await stage.officer.put(`/surveys/${survey.id}`, saving(survey, { questions: [] }));
    expect([changed.status, changed.body.code]).toEqual([409, 'wrong_state']);
    await stage.officer.delete(`/surveys/${survey.id}`).expect(409);
    const frozen = 'fixed once it has opened';
    for (const change of [
      `UPDATE survey SET questions = '[]'`,
      `UPDATE survey SET audiences = '{citizen}'`,
      `UPDATE survey SET intro = '{}'`,
      `UPDATE survey SET state = 'draft'`,
      `UPDATE survey SET wave = 'before'`,
      `DELETE FROM survey`,
    ])
      await expect(portal.database.query(`${change} WHERE id = '${survey.id}'`)).rejects.toThrow(frozen);
    await close(survey.id);
    await expect(
      portal.database.query(`UPDATE survey SET state = 'open' WHERE id = '${survey.id}'`),
    ).rejects.toThrow(frozen);
  });

  it('are asked once before and once after, the second time with the same questions', async () => {
    const begin = (wave: string, copy: boolean) => stage.officer.post(at('surveys'), { wave, copy });
    await begin('after', true).expect(422);
    const before = await openSurvey(stage, oneOfEach(), 'before');
    await begin('before', false).expect(422);
    const { body: list } = await stage.officer.get(at('surveys')).expect(200);
    expect(list.acts).toEqual(['after', 'copy']);
    const { body: after } = await begin('after', true).expect(201);
    expect(after).toMatchObject({ wave: 'after', state: 'draft', list: before.list });
    expect(after.shared).toEqual(before.list.map(({ id }) => id));
    const [first, ...rest] = after.list;
    const other = { ...first, text: { vi: 'Câu hỏi khác', en: 'Another question' } };
    const { body: saved } = await stage.officer
      .put(`/surveys/${after.id}`, saving(after, { questions: [other, ...rest] }))
      .expect(200);
    expect(saved.shared).toEqual(rest.map(({ id }: SurveyQuestion) => id));
  });

  it('before the pilot are not begun once the challenge has only its result left', async () => {
    const early = await setAwardedStage(portal, 'evaluating');
    const begin = (wave: string) =>
      early.officer.post(`/challenges/${early.challenge.code}/surveys`, { wave, copy: false });
    await begin('after').expect(409);
    await begin('before').expect(201);
  });

  it('I9: are on record from the first draft to the closing, without an answer', async () => {
    const survey = await openSurvey(stage, [question()]);
    await stage.officer
      .post(`/surveys/${survey.id}/links`, { channel: 'kiosk', audience: 'citizen', name: 'Quầy 1' })
      .expect(200);
    await answer(portal, portalCode(survey), { [survey.list[0]!.id]: 5 });
    await close(survey.id);
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE subject_id = $1 ORDER BY seq`,
      [survey.id],
    );
    expect(rows.map(({ act }) => act)).toEqual([
      'survey.create',
      'survey.edit',
      'survey.open',
      'survey-link.create',
      'survey.close',
    ]);
  });

  it('I11: exist for the agency and those who read everything, and are changed by the agency only', async () => {
    const survey = await openSurvey(stage, [question()]);
    const other = await setAwardedStage(portal, 'measuring');
    const people: Record<string, Person> = {
      nobody: visitor(portal),
      winner: stage.winner,
      administrator: await signUpAs(portal, 'portal.administrator'),
      otherOfficer: other.officer,
      auditor: await signUpAs(portal, 'city.auditor'),
      leader: stage.leader,
    };
    const link = survey.links[0]!.id;
    const statuses: Record<string, string> = {};
    for (const [name, person] of Object.entries(people)) {
      const answers = await Promise.all([
        person.get(at('surveys')),
        person.get(`/surveys/${survey.id}`),
        person.get(at('survey-results')),
        person.get(`/surveys/${survey.id}/outliers`),
        person.get(`/survey-links/${link}/poster.pdf`),
        person.put(`/surveys/${survey.id}`, saving(survey)),
        person.post(`/surveys/${survey.id}/close`),
        person.post(`/survey-links/${link}/revoke`),
        person.get(`/surveys/${survey.id}/texts`),
      ]);
      statuses[name] = answers.map(({ status }) => status).join(' ');
    }
    expect(statuses).toEqual({
      nobody: '401 401 401 401 401 401 401 401 401',
      winner: '403 403 403 403 403 403 403 403 403',
      administrator: '403 403 403 403 403 403 403 403 403',
      otherOfficer: '404 404 404 404 404 404 404 404 404',
      auditor: '200 200 200 200 200 403 403 403 403',
      leader: '200 200 200 200 200 403 403 403 403',
    });
    await stage.officer.get(`/surveys/${randomUUID()}`).expect(404);
  });

  describe('once they are closed', () => {
    let questions: SurveyQuestion[];
    let survey: SurveyView;
    const given = (score: number, more: Record<number, unknown> = {}): object => ({
      [questions[0]!.id]: score,
      ...Object.fromEntries(
        Object.entries(more).map(([index, value]) => [questions[Number(index)]!.id, value]),
      ),
    });
    const say = async (times: number, answers: object, respondent = 'citizen'): Promise<void> => {
      for (let index = 0; index < times; index++)
        await answer(portal, portalCode(survey), answers, respondent);
    };
    beforeEach(() => {
      questions = oneOfEach();
    });

    it('I10: show figures with sample and interval, and hide what fewer than five have said', async () => {
      survey = await openSurvey(stage, questions);
      await say(6, given(5, { 1: 1, 2: 0, 3: [0, 1] }));
      await say(5, given(2, { 1: 0, 2: 1, 3: [1] }));
      await say(2, given(4, { 2: 2 }));
      await say(4, given(1), 'business');
      await close(survey.id);
      const { waves } = await resultsOf();
      const [satisfaction, yesNo, single, several, text] = waves[0]!.questions;
      expect(satisfaction!.figures.citizen).toMatchObject({
        n: 13,
        share: 8 / 13,
        distribution: [0, 5, 0, null, null],
        mean: null,
      });
      expect(satisfaction!.figures.business).toMatchObject({ n: null, share: null });
      expect(yesNo!.figures.citizen).toMatchObject({
        n: 11,
        cells: [{ count: 5 }, { count: 6, share: 6 / 11, interval: { low: expect.any(Number) } }],
      });
      // Two said the third: hidden, and with it the smallest other, which the sum would tell.
      expect(single!.figures.citizen).toMatchObject({
        n: 13,
        cells: [{ count: 6 }, { count: null }, { count: null, share: null, interval: null }],
      });
      expect(several!.figures.citizen).toMatchObject({
        n: 11,
        cells: [{ count: 6 }, { count: 11 }, { count: 0 }],
      });
      expect(text!.figures.citizen).toEqual({ type: 'text', n: null });
    });

    it('I10: hold the waves against each other where both asked the same', async () => {
      survey = await openSurvey(stage, questions, 'before');
      await say(10, given(2));
      await close(survey.id);
      const { body } = await stage.officer.post(at('surveys'), { wave: 'after', copy: true }).expect(201);
      await stage.officer
        .put(`/surveys/${body.id}`, saving(body, { questions: questions.slice(0, 2) }))
        .expect(200);
      survey = (await stage.officer.post(`/surveys/${body.id}/open`).expect(200)).body;
      await say(10, given(5));
      await close(survey.id);
      const { waves } = await resultsOf();
      expect(waves.map(({ wave }) => wave)).toEqual(['before', 'after']);
      const [compared] = waves[1]!.questions;
      expect([compared!.before?.citizen, compared!.figures.citizen]).toMatchObject([
        { share: 0 },
        { share: 1 },
      ]);
      expect(waves[0]!.questions[0]!.before).toBeNull();
    });

    it('I10: leave as tables what is published, and no formula', async () => {
      const evil = question({
        type: 'single',
        required: false,
        text: { vi: '=HYPERLINK("x")', en: 'Evil' },
        options: ['+1', '"a",b'].map((vi) => ({ vi, en: vi })),
      });
      questions = [question(), evil];
      survey = await openSurvey(stage, questions);
      await say(5, given(5, { 1: 0 }));
      await say(4, given(5, { 1: 1 }));
      await close(survey.id);
      const { text, headers } = await stage.officer.get(at('survey-results.csv')).expect(200);
      expect(headers['content-disposition']).toContain('attachment');
      const lines = text.split('\r\n');
      expect(lines[0]).toMatch(/^\uFEFFĐợt khảo sát,/);
      expect(lines.find((line: string) => line.includes('Hài lòng và rất hài lòng'))).toContain(',1,0.7');
      expect(text).not.toMatch(/,[=+]/);
      expect(text).toContain(`"'=HYPERLINK(""x"")"`);
      expect(text).toContain('ẩn (dưới 5)');
      const { body } = await stage.officer.get(at('survey-results.xlsx')).buffer(true).expect(200);
      expect(Buffer.isBuffer(body) ? body.subarray(0, 2).toString() : 'PK').toBe('PK');
    });

    it('I9: let the public read what people wrote only after a person has looked at it', async () => {
      survey = await openSurvey(stage, questions);
      await say(4, given(5));
      await say(1, given(5, { 4: 'Nhanh hơn trước' }));
      await say(1, given(1, { 4: 'Cô Lan ở quầy 2 rất khó chịu' }));
      await say(1, given(1, { 4: 'Tôi là doanh nghiệp duy nhất' }), 'business');
      await close(survey.id);
      const { body } = await stage.officer.get(`/surveys/${survey.id}/texts`).expect(200);
      const texts = body.texts as SurveyTextView[];
      // One business answered: its words would name it.
      expect(texts.map(({ text, state }) => [text, state]).sort()).toEqual([
        ['Cô Lan ở quầy 2 rất khó chịu', 'waiting'],
        ['Nhanh hơn trước', 'waiting'],
      ]);
      const idOf = (begin: string): string => texts.find(({ text }) => text.startsWith(begin))!.id;
      const shown = async (): Promise<string[]> =>
        (await resultsOf()).waves[0]!.questions[4]!.shown.map(({ text }) => text);
      expect(await shown()).toEqual([]);
      await stage.officer.post(`/survey-texts/${idOf('Cô')}/hide`, { reason: '' }).expect(422);
      await stage.officer
        .post(`/survey-texts/${idOf('Cô')}/hide`, { reason: 'Nêu tên một người' })
        .expect(200);
      await stage.officer.post(`/survey-texts/${idOf('Nhanh')}/show`).expect(200);
      await stage.officer.post(`/survey-texts/${idOf('Nhanh')}/show`).expect(409);
      await stage.leader.post(`/survey-texts/${idOf('Nhanh')}/hide`, { reason: 'x' }).expect(403);
      expect(await shown()).toEqual(['Nhanh hơn trước']);
      const rows = await portal.database.query<{ act: string; detail: { reason?: string } }[]>(
        `SELECT act, detail FROM audit_entry WHERE act LIKE 'survey-text.%' AND detail->>'challenge' = $1 ORDER BY seq`,
        [stage.challenge.code],
      );
      expect(rows.map(({ act, detail }) => [act, detail.reason])).toEqual([
        ['survey-text.hide', 'Nêu tên một người'],
        ['survey-text.show', undefined],
      ]);
      const [other] = await portal.database.query<{ id: string }[]>(
        `SELECT id FROM survey_text WHERE survey_id = $1 AND respondent = 'business'`,
        [survey.id],
      );
      await stage.officer.post(`/survey-texts/${other!.id}/show`).expect(404);
    });
  });

  it('I10: tell of bursts and patterns by fives, and of nobody', async () => {
    const questions = oneOfEach();
    const survey = await openSurvey(stage, questions);
    const [first, second, third, fourth] = questions.map(({ id }) => id);
    const alike = { [first!]: 5, [second!]: 1, [third!]: 0, [fourth!]: [0] };
    for (let index = 0; index < 22; index++) await answer(portal, portalCode(survey), alike);
    const { body } = await stage.officer.get(`/surveys/${survey.id}/outliers`).expect(200);
    const told = body.minutes.reduce((sum: number, { answers }: { answers: number }) => sum + answers, 0);
    expect(told).toBeGreaterThanOrEqual(10);
    expect(body.patterns).toEqual([{ link: '', channel: 'portal', answers: 20, share: 0.9 }]);
    expect(body.channels).toMatchObject([{ channel: 'portal', answers: 20 }]);
  });

  it('hang on walls as posters in both languages, but not those of tablets', async () => {
    const survey = await openSurvey(stage, [question()]);
    for (const channel of ['poster', 'kiosk'])
      await stage.officer
        .post(`/surveys/${survey.id}/links`, { channel, audience: null, name: channel })
        .expect(200);
    const { body } = await stage.officer.get(`/surveys/${survey.id}`);
    const [, poster, kiosk] = (body as SurveyView).links;
    for (const lang of ['vi', 'en']) {
      const { headers } = await stage.officer
        .get(`/survey-links/${poster!.id}/poster.pdf?lang=${lang}`)
        .expect(200);
      expect(headers['content-type']).toBe('application/pdf');
      expect(headers['content-disposition']).toContain(`ap-phich-${poster!.code}.pdf`);
    }
    await stage.officer.get(`/survey-links/${kiosk!.id}/poster.pdf`).expect(404);
  });
});
