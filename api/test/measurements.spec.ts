import type { IndicatorView, MeasurementView, OutcomesView } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { fault, outcome } from './support/answers';
import { dayFromToday } from './support/awarded-stage';
import { plainPdf } from './support/commission-paper';
import { type Person, signUpAs, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('measurements', () => {
  let portal: TestPortal;
  let stage: RunningCommission;
  let indicatorId: string;
  let [yearAgo, monthAgo, weekAgo, yesterday, tomorrow] = ['', '', '', '', ''];

  beforeAll(async () => {
    portal = await startTestPortal();
    [yearAgo, monthAgo, weekAgo, yesterday, tomorrow] = (await Promise.all(
      [-365, -30, -7, -1, 1].map((days) => dayFromToday(portal, days)),
    )) as [string, string, string, string, string];
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await runCommission(portal);
    const { body } = await stage.officer.put(at('indicators'), { indicators: [waiting()] }).expect(200);
    indicatorId = (body as OutcomesView).indicators[0]!.id;
  });

  const at = (path: string): string => `/challenges/${stage.challenge.code}/${path}`;
  const waiting = (more: object = {}) => ({
    name: { vi: 'Thời gian chờ khám', en: 'Waiting time' },
    unit: { vi: 'phút', en: 'minutes' },
    direction: 'down',
    baseline: 90,
    baselineOn: monthAgo,
    target: 30,
    targetOn: tomorrow,
    method: 'Đo tại quầy tiếp nhận',
    source: 'Phần mềm xếp hàng',
    frequency: 'weekly',
    ...more,
  });
  const measured = (more: object = {}) => ({
    value: 60,
    periodFrom: null,
    measuredOn: weekAgo,
    method: 'Đo tại quầy',
    sampleSize: 400,
    evidence: 'Biên bản 15/BB',
    note: '',
    ...more,
  });
  const seen = async (reader: Person = stage.officer): Promise<IndicatorView> =>
    ((await reader.get(at('outcomes')).expect(200)).body as OutcomesView).indicators[0]!;
  const enter = async (more: object = {}): Promise<MeasurementView> => {
    const before = new Set((await seen()).measurements.map(({ id }) => id));
    const { body } = await stage.officer
      .post(`/indicators/${indicatorId}/measurements`, measured(more))
      .expect(200);
    return (body as OutcomesView).indicators[0]!.measurements.find(({ id }) => !before.has(id))!;
  };
  const verified = async (more: object = {}): Promise<MeasurementView> => {
    const found = await enter(more);
    await stage.leader.post(`/measurements/${found.id}/verify`).expect(200);
    return found;
  };
  const correct = (id: string, more: object = {}) =>
    stage.officer.post(`/measurements/${id}/correct`, { ...measured(more), reason: 'Cộng nhầm một ngày' });
  const states = async (): Promise<Record<string, string>> =>
    Object.fromEntries((await seen()).measurements.map(({ value, state }) => [value, state]));

  describe('what is entered', () => {
    it('is kept to its last digit, and refused where a number cannot carry it', async () => {
      const days = await Promise.all([-9, -8, -7, -6, -5].map((day) => dayFromToday(portal, day)));
      for (const value of [0.1, 0.000001, -12.5, 999_999_999.123456, 1_000_000_000_000_000])
        expect((await enter({ value, measuredOn: days.shift() })).value).toBe(value);
      const rows = await portal.database.query<{ value: string }[]>(
        `SELECT value::text FROM measurement WHERE indicator_id = $1 ORDER BY entered_at LIMIT 2`,
        [indicatorId],
      );
      expect(rows.map(({ value }) => value)).toEqual(['0.1', '0.000001']);
      for (const value of [1e-7, 12345678901.123456, 1e16, '60', null])
        expect(
          await outcome(stage.officer.post(`/indicators/${indicatorId}/measurements`, measured({ value }))),
        ).toEqual([422, 'validation']);
    });

    it('is not from the future, nor from before the baseline, nor of a period that ends before it begins', async () => {
      const post = (more: object) =>
        stage.officer.post(`/indicators/${indicatorId}/measurements`, measured(more));
      expect(await fault(post({ measuredOn: tomorrow }))).toEqual(['measuredOn', 'too_large']);
      expect(await outcome(post({ measuredOn: yearAgo }))).toEqual([422, 'measurement_too_old']);
      expect(await outcome(post({ periodFrom: yearAgo }))).toEqual([422, 'measurement_too_old']);
      expect(await fault(post({ periodFrom: yesterday }))).toEqual(['periodFrom', 'too_large']);
      expect(await outcome(post({ periodFrom: monthAgo }))).toEqual([200, undefined]);
    });

    it('I9: what is older than its baseline is on record', async () => {
      await stage.officer
        .post(`/indicators/${indicatorId}/measurements`, measured({ measuredOn: yearAgo }))
        .expect(422);
      const rows = await refusals(portal, 'outcome.refuse', stage.officer);
      expect(rows.at(-1)?.detail).toEqual({
        challenge: stage.challenge.code,
        attempt: 'measurements',
        problem: 'measurement_too_old',
      });
    });

    it('is one for each day, also where two enter it at once', async () => {
      const post = () => stage.officer.post(`/indicators/${indicatorId}/measurements`, measured());
      const both = await Promise.all([outcome(post()), outcome(post())]);
      expect(both.map(([status]) => status).sort()).toEqual([200, 409]);
      expect(await outcome(post())).toEqual([409, 'measurement_same_day']);
    });
  });

  describe('what was refused', () => {
    it('I6: is refused with a reason by another person, stays to be read, and frees its day', async () => {
      const found = await enter({ value: 20 });
      const refuse = (person: Person, body: object = { reason: 'Thiếu biên bản' }) =>
        person.post(`/measurements/${found.id}/refuse`, body);
      expect(await outcome(refuse(stage.officer))).toEqual([403, 'forbidden']);
      expect(await fault(refuse(stage.leader, { reason: ' ' }))).toEqual(['reason', 'required']);
      await refuse(stage.leader).expect(200);
      expect(await outcome(refuse(stage.leader))).toEqual([409, 'wrong_state']);
      expect(await outcome(stage.leader.post(`/measurements/${found.id}/verify`))).toEqual([
        409,
        'wrong_state',
      ]);
      expect(await outcome(correct(found.id))).toEqual([409, 'wrong_state']);
      await enter({ value: 60 });
      expect(await states()).toEqual({ 20: 'refused', 60: 'entered' });
      expect((await seen()).measurements[1]).toMatchObject({
        refusedBy: 'Lãnh đạo',
        refusal: 'Thiếu biên bản',
        acts: [],
      });
    });

    it('I6: whoever entered it does not refuse it either', async () => {
      await portal.database.query(
        `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
        [stage.officer.accountId, stage.agency.id],
      );
      const found = await enter();
      expect(
        await outcome(stage.officer.post(`/measurements/${found.id}/refuse`, { reason: 'Sai' })),
      ).toEqual([403, 'four_eyes']);
      const forced = portal.database.query(
        `UPDATE measurement SET state = 'refused', refused_by = entered_by WHERE id = $1`,
        [found.id],
      );
      await expect(forced).rejects.toThrow('measurement_refusal_four_eyes');
    });
  });

  describe('what is corrected', () => {
    it('I8: is superseded when the correction is verified, never overwritten', async () => {
      const old = await verified({ value: 50 });
      await correct(old.id, { value: 55 }).expect(200);
      expect(await states()).toEqual({ 50: 'verified', 55: 'entered' });
      expect(await outcome(correct(old.id, { value: 56 }))).toEqual([409, 'correction_open']);
      const [correction] = (await seen()).measurements;
      expect(correction).toMatchObject({ correctsId: old.id, correction: 'Cộng nhầm một ngày' });
      await stage.leader.post(`/measurements/${correction!.id}/verify`).expect(200);
      expect(await states()).toEqual({ 50: 'superseded', 55: 'verified' });
      for (const statement of [
        `UPDATE measurement SET value = 1 WHERE id = $1`,
        `DELETE FROM measurement WHERE id = $1`,
      ])
        await expect(portal.database.query(statement, [old.id])).rejects.toThrow('never changed');
    });

    it('is superseded at once where nobody has verified it, and a refused correction leaves what was verified', async () => {
      const old = await verified({ value: 50 });
      await correct(old.id, { value: 55 }).expect(200);
      const first = (await seen()).measurements.find(({ value }) => value === 55)!;
      await correct(first.id, { value: 56 }).expect(200);
      expect(await states()).toEqual({ 50: 'verified', 55: 'superseded', 56: 'entered' });
      const second = (await seen()).measurements.find(({ value }) => value === 56)!;
      await stage.leader.post(`/measurements/${second.id}/refuse`, { reason: 'Chưa đúng' }).expect(200);
      expect(await states()).toEqual({ 50: 'verified', 55: 'superseded', 56: 'refused' });
      await correct(old.id, { value: 57 }).expect(200);
      const third = (await seen()).measurements.find(({ value }) => value === 57)!;
      await stage.leader.post(`/measurements/${third.id}/verify`).expect(200);
      expect(await states()).toEqual({ 50: 'superseded', 55: 'superseded', 56: 'refused', 57: 'verified' });
    });

    it('does not take the day of another one', async () => {
      await enter({ measuredOn: yesterday });
      const old = await enter({ value: 50 });
      expect(await outcome(correct(old.id, { measuredOn: yesterday }))).toEqual([
        409,
        'measurement_same_day',
      ]);
      await correct(old.id, { value: 51, measuredOn: await dayFromToday(portal, -6) }).expect(200);
    });
  });

  describe('what an indicator is held against', () => {
    const revise = (more: object = {}, person = stage.officer) =>
      person.post(`/indicators/${indicatorId}/revise`, {
        ...{ direction: 'down', baseline: 95, baselineOn: monthAgo, target: 30, targetOn: tomorrow },
        reason: 'Đo lại mức ban đầu theo kết luận kiểm tra',
        ...more,
      });

    it('I8: changes with a reason once it is measured, and each edition stays', async () => {
      expect(await outcome(revise())).toEqual([409, 'wrong_state']);
      await verified();
      expect(await fault(revise({ reason: '' }))).toEqual(['reason', 'required']);
      expect(await fault(revise({ baseline: 90 }))).toEqual(['baseline', 'not_allowed']);
      expect(await fault(revise({ direction: 'up' }))).toEqual(['target', 'too_small']);
      expect(await outcome(revise({ baselineOn: yesterday }))).toEqual([422, 'measurement_too_old']);
      expect(await outcome(revise({}, stage.leader))).toEqual([403, 'forbidden']);
      await revise().expect(200);
      await revise({ baseline: 30, target: 30 }).expect(200);
      const indicator = await seen();
      expect(indicator).toMatchObject({ baseline: 30, target: 30, fixed: true, revisable: true });
      expect(indicator.editions).toMatchObject([
        { number: 2, baseline: 95, reason: 'Đo lại mức ban đầu theo kết luận kiểm tra' },
        { number: 1, baseline: 90, baselineOn: monthAgo },
      ]);
      const changed = portal.database.query(`UPDATE indicator_edition SET reason = ''`);
      await expect(changed).rejects.toThrow('never changed');
    });

    it('leaves source and frequency open, which the next measurement follows', async () => {
      expect((await seen()).next).toMatchObject({ status: expect.any(String) });
      await enter({ measuredOn: yesterday });
      // A week later would be after the day of the target.
      expect((await seen()).next).toEqual({ on: tomorrow, status: 'due' });
      const { body } = await stage.officer
        .put(at('indicators'), {
          indicators: [{ ...waiting({ id: indicatorId, frequency: 'once', source: 'Sổ khám' }) }],
        })
        .expect(200);
      expect((body as OutcomesView).indicators[0]).toMatchObject({ source: 'Sổ khám', next: null });
      expect(
        await fault(
          stage.officer.put(at('indicators'), {
            indicators: [waiting({ id: indicatorId, frequency: 'hourly' })],
          }),
        ),
      ).toEqual(['indicators.0.frequency', 'not_allowed']);
    });
  });

  describe('evidence', () => {
    const attach = async (person: Person, id: string, content: Buffer, name = 'bien-ban.pdf') =>
      person.upload(`/measurements/${id}/files`, content, name);

    it('is attached until somebody has decided, and downloaded by whoever sees the outcomes', async () => {
      const found = await enter();
      const { body } = await stage.officer
        .upload(`/measurements/${found.id}/files`, await plainPdf(), 'bien-ban.pdf')
        .expect(200);
      const [file] = (body as OutcomesView).indicators[0]!.measurements[0]!.files;
      const address = `/measurements/${found.id}/files/${file!.id}`;
      for (const [person, status] of [
        [stage.leader, 200],
        [stage.auditor, 200],
        [stage.elsewhere, 404],
        [stage.winner, 403],
        [visitor(portal), 401],
      ] as const)
        expect((await person.get(address)).status).toBe(status);
      const other = await enter({ measuredOn: yesterday });
      await stage.leader.get(`/measurements/${other.id}/files/${file!.id}`).expect(404);
      await stage.leader.post(`/measurements/${found.id}/verify`).expect(200);
      expect(await outcome(attach(stage.officer, found.id, await plainPdf()))).toEqual([409, 'wrong_state']);
    });

    it('is a document or a picture, by its content', async () => {
      const found = await enter();
      expect(
        await outcome(
          attach(stage.officer, found.id, Buffer.from('<script>alert(1)</script>'), 'bien-ban.pdf'),
        ),
      ).toEqual([415, 'file_type_refused']);
      expect(await outcome(attach(stage.leader, found.id, await plainPdf()))).toEqual([403, 'forbidden']);
      expect(await outcome(attach(stage.elsewhere, found.id, await plainPdf()))).toEqual([404, 'not_found']);
    });
  });

  it('I11: measurements of another agency’s challenge are not found, by whatever act', async () => {
    const found = await enter();
    const other = await signUpAs(portal, 'agency.leader', {
      type: 'agency',
      id: (await runCommission(portal)).agency.id,
    });
    for (const [person, path, body] of [
      [stage.elsewhere, `/measurements/${found.id}/correct`, { ...measured(), reason: 'Sai' }],
      [stage.elsewhere, `/indicators/${indicatorId}/measurements`, measured()],
      [other, `/measurements/${found.id}/verify`, {}],
      [other, `/measurements/${found.id}/refuse`, { reason: 'Sai' }],
      [other, `/measurements/${stage.commissionId}/verify`, {}],
    ] as const)
      expect(await outcome(person.post(path, body))).toEqual([404, 'not_found']);
  });

  it('takes words as they are written, and none that hide', async () => {
    const note = '<script>alert("1")</script> =HYPERLINK("http://x")';
    expect((await enter({ note })).note).toBe(note);
    expect(
      await fault(
        stage.officer.post(`/indicators/${indicatorId}/measurements`, measured({ note: 'a\u0000b' })),
      ),
    ).toEqual(['note', 'not_allowed']);
  });

  it('are reminded of once when they are due, and stop being when they were made', async () => {
    const jobs = portal.app.get(Jobs);
    const letters = (): Promise<number> => lettersTo(portal, stage.officer, 'kỳ đo');
    await jobs.runNow('remind-measurements');
    await jobs.runNow('remind-measurements');
    expect(await letters()).toBe(1);
    await portal.database.query(
      `UPDATE indicator SET target_on = portal_today() + 40, reminded_of = NULL WHERE id = $1`,
      [indicatorId],
    );
    await enter({ measuredOn: yesterday });
    await jobs.runNow('remind-measurements');
    expect(await letters()).toBe(1);
  });

  it('shows the days of the pilot', async () => {
    const { body } = await stage.officer.get(at('outcomes')).expect(200);
    expect((body as OutcomesView).pilot).toEqual({ from: expect.stringMatching(/^\d{4}-/), until: null });
  });
});
