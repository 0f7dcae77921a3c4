import type { SurveyView } from '@loi-giai/shared';
import { type AwardedStage, dayFromToday, setAwardedStage } from './support/awarded-stage';
import { makeCommission, makeMilestone } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { firstEdition, publishFirst } from './support/results';
import { draftSurvey, openSurvey, question } from './support/surveys';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('outcomes and results', () => {
  let portal: TestPortal;
  let [yearAgo, weekAgo, today, tomorrow] = ['', '', '', ''];
  beforeAll(async () => {
    portal = await startTestPortal();
    [yearAgo, weekAgo, today, tomorrow] = (await Promise.all(
      [-365, -7, 0, 1].map((days) => dayFromToday(portal, days)),
    )) as [string, string, string, string];
  });
  afterAll(() => portal.close());

  const at = ({ challenge }: AwardedStage, path: string): string => `/challenges/${challenge.code}/${path}`;
  const waiting = (more: object = {}) => ({
    name: { vi: 'Thời gian chờ khám', en: 'Waiting time' },
    unit: { vi: 'phút', en: 'minutes' },
    direction: 'down',
    baseline: 90,
    baselineOn: yearAgo,
    target: 30,
    targetOn: tomorrow,
    method: 'Đo tại quầy tiếp nhận trong một tuần',
    source: 'Sổ tiếp nhận',
    frequency: 'monthly',
    ...more,
  });
  const measurement = (more: object = {}) => ({
    value: 42,
    periodFrom: null,
    measuredOn: weekAgo,
    method: 'Đo tại quầy trong một tuần',
    sampleSize: 1_240,
    evidence: 'Biên bản 15/BB',
    note: '',
    ...more,
  });
  const story = {
    story: { vi: 'Người bệnh chờ ít hơn một nửa.', en: 'Patients wait half as long.' },
    lessons: 'Bắt đầu sớm.',
  };
  const measuring = async (): Promise<AwardedStage> => {
    const stage = await setAwardedStage(portal, 'measuring');
    const id = await makeCommission(portal, {
      challengeId: stage.challenge.id,
      proposalId: stage.proposalId,
      state: 'accepted',
    });
    await portal.database.query(`UPDATE commission SET accepted_at = portal_now() WHERE id = $1`, [id]);
    await makeMilestone(portal, id, { dueIn: -3, done: true });
    return stage;
  };
  const withIndicator = async (stage: AwardedStage): Promise<string> => {
    const { body } = await stage.officer
      .put(at(stage, 'indicators'), { indicators: [waiting()] })
      .expect(200);
    return body.indicators[0].id;
  };
  /** Answers of so many people, written past the form, as a waiting room would give them over weeks. */
  const answers = async (
    { id, list, links }: SurveyView,
    respondent: string,
    score: number,
    times: number,
  ): Promise<void> => {
    for (let index = 0; index < times; index++)
      await portal.database.query(
        `INSERT INTO survey_response (id, survey_id, link_id, respondent, answers) VALUES (gen_random_uuid(), $1, $2, $3, $4)`,
        [id, links[0]!.id, respondent, JSON.stringify({ [list[0]!.id]: score })],
      );
  };

  it('lays down indicators whose target lies where the direction says', async () => {
    const stage = await measuring();
    const refused = async (indicator: object): Promise<unknown> => {
      const { body } = await stage.officer.put(at(stage, 'indicators'), { indicators: [indicator] });
      return [body.errors?.[0]?.path, body.errors?.[0]?.code];
    };
    expect(await refused(waiting({ target: 120 }))).toEqual(['indicators.0.target', 'too_large']);
    expect(await refused(waiting({ direction: 'up' }))).toEqual(['indicators.0.target', 'too_small']);
    expect(await refused(waiting({ targetOn: yearAgo }))).toEqual(['indicators.0.targetOn', 'must_be_later']);
    expect(await refused(waiting({ name: { vi: '', en: 'x' } }))).toEqual([
      'indicators.0.name.vi',
      'required',
    ]);
    await withIndicator(stage);
  });

  it('I10: keeps what a measurement is held against once there is one', async () => {
    const stage = await measuring();
    const id = await withIndicator(stage);
    await stage.officer.post(`/indicators/${id}/measurements`, measurement()).expect(200);
    const save = async (indicators: readonly object[]): Promise<unknown> => {
      const { status, body } = await stage.officer.put(at(stage, 'indicators'), { indicators });
      return [status, body.errors?.[0]?.path];
    };
    expect(await save([waiting({ id, baseline: 100 })])).toEqual([422, 'indicators.0.baseline']);
    expect(await save([waiting({ id, target: 60 })])).toEqual([422, 'indicators.0.target']);
    expect(await save([waiting()])).toEqual([422, 'indicators']);
    expect(await save([waiting({ id, method: 'Đo trong hai tuần' }), waiting()])).toEqual([200, undefined]);
  });

  it('I6, I10: a measured value keeps the name and the unit it was verified under, in both languages', async () => {
    const stage = await measuring();
    const id = await withIndicator(stage);
    await stage.officer.post(`/indicators/${id}/measurements`, measurement()).expect(200);
    const { name, unit } = waiting();
    const refused = async (words: object): Promise<unknown> => {
      const { status, body } = await stage.officer.put(at(stage, 'indicators'), {
        indicators: [waiting({ id, ...words })],
      });
      return [status, body.errors?.[0]?.path];
    };
    expect(await refused({ name: { ...name, vi: 'Số lượt khám' } })).toEqual([422, 'indicators.0.name.vi']);
    expect(await refused({ name: { ...name, en: 'Visits' } })).toEqual([422, 'indicators.0.name.en']);
    expect(await refused({ unit: { ...unit, vi: 'giờ' } })).toEqual([422, 'indicators.0.unit.vi']);
    expect(await refused({ unit: { ...unit, en: 'hours' } })).toEqual([422, 'indicators.0.unit.en']);
  });

  it('takes no measurement from before the baseline and none from the future', async () => {
    const stage = await measuring();
    const id = await withIndicator(stage);
    const enter = async (measuredOn: string): Promise<unknown> => {
      const { status, body } = await stage.officer.post(
        `/indicators/${id}/measurements`,
        measurement({ measuredOn }),
      );
      return [status, body.code];
    };
    expect(await enter(await dayFromToday(portal, -366))).toEqual([422, 'measurement_too_old']);
    expect(await enter(tomorrow)).toEqual([422, 'validation']);
    expect(await enter(yearAgo)).toEqual([200, undefined]);
    expect(await enter(today)).toEqual([200, undefined]);
  });

  it('I6: has a measurement verified by another person than the one who entered it', async () => {
    const stage = await measuring();
    const id = await withIndicator(stage);
    const both = await signUpAs(
      portal,
      'agency.officer',
      { type: 'agency', id: stage.agency.id },
      'Kiêm nhiệm',
    );
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
      [both.accountId, stage.agency.id],
    );
    const { body } = await both.post(`/indicators/${id}/measurements`, measurement()).expect(200);
    const [entered] = body.indicators[0].measurements;
    expect(entered).toMatchObject({ enteredBy: 'Kiêm nhiệm', verifiedBy: null, acts: ['correct', 'attach'] });
    const own = await both.post(`/measurements/${entered.id}/verify`);
    expect([own.status, own.body.code]).toEqual([403, 'four_eyes']);
    await stage.officer.post(`/measurements/${entered.id}/verify`).expect(403);
    const { body: seen } = await stage.leader.get(at(stage, 'outcomes')).expect(200);
    expect(seen.indicators[0].measurements[0].acts).toEqual(['verify', 'refuse']);
    const { body: verified } = await stage.leader.post(`/measurements/${entered.id}/verify`).expect(200);
    expect(verified.indicators[0].measurements[0]).toMatchObject({
      verifiedBy: 'Lãnh đạo',
      state: 'verified',
      acts: [],
    });
    await stage.leader.post(`/measurements/${entered.id}/verify`).expect(409);
    const forced = portal.database.query(`UPDATE measurement SET verified_by = entered_by WHERE id = $1`, [
      entered.id,
    ]);
    await expect(forced).rejects.toThrow('measurement_four_eyes');
  });

  it('publishes only what is measured, verified and asked to the end', async () => {
    const stage = await measuring();
    const publish = async (): Promise<unknown> => {
      const { status, body: answered } = await stage.officer.post(at(stage, 'result/submit'));
      return [status, answered.code ?? answered.draft.state];
    };
    const onlyEnglish = { ...story, story: { vi: '', en: 'Only English' } };
    const refused = await stage.officer.put(at(stage, 'result'), firstEdition(onlyEnglish));
    expect([refused.status, refused.body.errors]).toEqual([422, [{ path: 'story.vi', code: 'required' }]]);
    await stage.officer.put(at(stage, 'result'), firstEdition(story)).expect(200);
    expect(await publish()).toEqual([409, 'indicator_missing']);
    const id = await withIndicator(stage);
    expect(await publish()).toEqual([409, 'measurement_missing']);
    const { body } = await stage.officer.post(`/indicators/${id}/measurements`, measurement()).expect(200);
    expect(await publish()).toEqual([409, 'measurement_unverified']);
    await stage.leader.post(`/measurements/${body.indicators[0].measurements[0].id}/verify`).expect(200);
    await stage.officer
      .post(`/indicators/${id}/measurements`, measurement({ value: 70, measuredOn: today }))
      .expect(200);
    expect(await publish()).toEqual([409, 'measurement_unverified']);
    const { body: seen } = await stage.leader.get(at(stage, 'outcomes')).expect(200);
    await stage.leader.post(`/measurements/${seen.indicators[0].measurements[0].id}/verify`).expect(200);
    await draftSurvey(stage, [question()], 'before');
    const survey = await openSurvey(stage);
    expect(await publish()).toEqual([409, 'survey_open']);
    await stage.officer.post(`/surveys/${survey.id}/close`).expect(200);
    expect(await publish()).toEqual([200, 'in_review']);
    expect(await publish()).toEqual([409, 'wrong_state']);
    await stage.leader.post(at(stage, 'result/publish')).expect(200);
    await stage.leader.post(at(stage, 'result/publish')).expect(409);
  });

  describe('the published result', () => {
    let stage: AwardedStage;
    const citizen = (): Person => visitor(portal);
    beforeAll(async () => {
      stage = await measuring();
      const id = await withIndicator(stage);
      const { body } = await stage.officer.post(`/indicators/${id}/measurements`, measurement()).expect(200);
      await stage.leader.post(`/measurements/${body.indicators[0].measurements[0].id}/verify`).expect(200);
      const asked = [question()];
      const before = await openSurvey(stage, asked, 'before');
      await answers(before, 'citizen', 2, 30);
      await answers(before, 'citizen', 4, 10);
      await stage.officer.post(`/surveys/${before.id}/close`).expect(200);
      const after = await openSurvey(stage, asked);
      await answers(after, 'citizen', 5, 60);
      await answers(after, 'citizen', 4, 20);
      await answers(after, 'citizen', 3, 17);
      await answers(after, 'citizen', 1, 3);
      await answers(after, 'business', 2, 4);
      await stage.officer.post(`/surveys/${after.id}/close`).expect(200);
      await citizen().get(`/results/${stage.challenge.code}`).expect(404);
      await publishFirst(stage, story);
    });

    it('I10: shows every figure with baseline, method, sample size and dates', async () => {
      const { body } = await citizen().get(`/results/${stage.challenge.code}`).expect(200);
      expect(body.figures).toEqual([
        {
          name: { vi: 'Thời gian chờ khám', en: 'Waiting time' },
          unit: { vi: 'phút', en: 'minutes' },
          direction: 'down',
          baseline: 90,
          baselineOn: yearAgo,
          target: 30,
          targetOn: tomorrow,
          actual: 42,
          measuredOn: weekAgo,
          method: 'Đo tại quầy trong một tuần',
          sampleSize: 1_240,
          // (42 − 90) / (30 − 90)
          improvement: 0.8,
          measurements: [
            { value: 42, measuredOn: weekAgo, method: 'Đo tại quầy trong một tuần', sampleSize: 1_240 },
          ],
        },
      ]);
      expect(body).toMatchObject({
        code: stage.challenge.code,
        version: 1,
        proposals: 2,
        proposalTitle: 'Hồ điều tiết thông minh',
        decisionReasons: 'Khả thi nhất',
        commissionValue: 500_000_000,
        milestones: [{ name: 'Bàn giao' }],
        surveyQuestion: { vi: 'Ông/Bà hài lòng đến mức nào?' },
        story: story.story,
      });
    });

    it('I10: suppresses what fewer than five people said, and what would give it away', async () => {
      const { body } = await citizen().get(`/results/${stage.challenge.code}`).expect(200);
      expect(body.satisfaction.business).toEqual({
        n: null,
        share: null,
        mean: null,
        distribution: [null, null, null, null, null],
        interval: null,
      });
      // Three answered 1; with them all of 1 to 3 is hidden, whose sum the share tells, and the mean.
      expect(body.satisfaction.citizen).toMatchObject({
        n: 100,
        share: 0.8,
        mean: null,
        distribution: [null, null, null, 20, 60],
      });
      const { body: internal } = await stage.officer.get(at(stage, 'survey-results')).expect(200);
      expect(internal.waves[1].questions[0].figures.citizen).toMatchObject(body.satisfaction.citizen);
    });

    it('I10: shows what people said before the pilot beside it, with its days', async () => {
      const { body } = await citizen().get(`/results/${stage.challenge.code}`).expect(200);
      expect(body.satisfactionBefore).toEqual({
        satisfaction: {
          citizen: expect.objectContaining({ n: 40, share: 0.25, distribution: [0, 30, 0, 10, 0] }),
          business: expect.objectContaining({ n: null, share: null }),
        },
        surveyedFrom: expect.any(String),
        surveyedUntil: expect.any(String),
      });
      expect(body.surveyQuestions).toHaveLength(1);
    });

    it('is frozen: what changes afterwards does not change it', async () => {
      const before = await citizen().get(`/results/${stage.challenge.code}`);
      await portal.database.query(`UPDATE agency SET name = 'Tên mới' WHERE id = $1`, [stage.agency.id]);
      await portal.database.query(`UPDATE indicator SET target = 1, name = '{"vi": "Khác", "en": ""}'`);
      expect((await citizen().get(`/results/${stage.challenge.code}`)).body).toEqual(before.body);
      const changed = portal.database.query(`UPDATE result_publication SET version = 2`);
      await expect(changed).rejects.toThrow('never changed');
    });

    it('I10: the list names the sample and the day beside the share', async () => {
      const { body } = await citizen().get(`/results?agency=${stage.agency.code}`).expect(200);
      expect(body).toMatchObject({
        items: [
          {
            code: stage.challenge.code,
            headline: { baseline: 90, actual: 42, method: 'Đo tại quầy trong một tuần' },
            satisfactionShare: 0.8,
            satisfactionOf: 'citizen',
            satisfactionSample: 100,
            surveyedUntil: expect.any(String),
          },
        ],
        next: null,
      });
      const { body: none } = await citizen().get('/results?agency=nowhere&field=nothing').expect(200);
      expect(none.items).toEqual([]);
      const { body: byField } = await citizen().get('/results?field=nothing').expect(200);
      expect(byField.items).toEqual([]);
    });

    it('I9: entering, verifying, asking and publishing are on record', async () => {
      const rows = await portal.database.query<{ act: string }[]>(
        `SELECT DISTINCT act FROM audit_entry WHERE actor_id IN ($1, $2) ORDER BY act`,
        [stage.officer.accountId, stage.leader.accountId],
      );
      expect(rows.map((row) => row.act)).toEqual([
        'challenge.publish_result',
        'indicators.save',
        'measurement.enter',
        'measurement.verify',
        'result.publish',
        'result.save',
        'result.submit',
        'survey.close',
        'survey.create',
        'survey.edit',
        'survey.open',
      ]);
    });
  });

  it('I11: outcomes exist for the agency and those who read everything, and are changed by the agency only', async () => {
    const stage = await measuring();
    const other = await measuring();
    const id = await withIndicator(stage);
    const people: Record<string, Person> = {
      nobody: visitor(portal),
      winner: stage.winner,
      administrator: await signUpAs(portal, 'portal.administrator'),
      otherOfficer: other.officer,
      auditor: await signUpAs(portal, 'city.auditor'),
      leader: stage.leader,
    };
    const statuses: Record<string, number[]> = {};
    for (const [name, person] of Object.entries(people))
      statuses[name] = [
        (await person.get(at(stage, 'outcomes'))).status,
        (await person.put(at(stage, 'indicators'), { indicators: [] })).status,
        (await person.post(`/indicators/${id}/measurements`, measurement())).status,
      ];
    expect(statuses).toEqual({
      nobody: [401, 401, 401],
      winner: [403, 403, 403],
      administrator: [403, 403, 403],
      otherOfficer: [404, 404, 404],
      auditor: [200, 403, 403],
      leader: [200, 403, 403],
    });
  });
});
