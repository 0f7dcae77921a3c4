import type { DueStageView, EvaluationView } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  type EvaluationStage,
  act,
  declarations,
  declareAll,
  formPanel,
  panelists,
  scoreAll,
  scorers,
  setStage,
  choosing,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUpAs } from './support/login';
import { outboxOf } from './support/mails';
import { type TestPortal, startTestPortal } from './support/test-app';

const DAY = 86_400;
/** The same for everybody, whatever is due. */
const DIGEST = 'Việc đến hạn ở hội đồng đánh giá';

describe('what is due in an evaluation', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  let office: Person;
  let today: string;
  /** Days from today. */
  const day = (offset: number): string =>
    new Date(Date.parse(`${today}T00:00:00Z`) + offset * DAY * 1000).toISOString().slice(0, 10);
  const dates = (declare: number | null, score: number | null = null, meet: number | null = null) => ({
    declare: declare === null ? null : day(declare),
    score: score === null ? null : day(score),
    meet: meet === null ? null : day(meet),
    recommend: null,
    decide: null,
  });

  beforeAll(async () => {
    portal = await startTestPortal();
    office = await signUpAs(portal, 'programme.officer', null, 'Cơ quan thường trực');
    [{ today }] = await portal.database.query(`SELECT portal_today()::text AS today`);
  });
  afterAll(() => portal.close());

  beforeEach(async () => {
    stage = await setStage(portal);
    // The schedule leaves room: what is due earlier, the chair sets.
    await schedule(stage, 100);
    await portal.database.query(
      `UPDATE challenge SET state = 'cancelled' WHERE id <> $1 AND state = 'evaluating'`,
      [stage.challenge.id],
    );
    await portal.database.query(`DELETE FROM mail_message`);
    await portal.database.query(`DELETE FROM evaluation_reminder`);
    await formPanel(stage);
    await portal.database.query(`DELETE FROM mail_message`);
  });

  /** Until how many days from today the evaluation takes; a challenge's own rules keep such a change from happening (I5). */
  const schedule = ({ challenge }: EvaluationStage, days: number) =>
    portal.database.query(
      `ALTER TABLE challenge DISABLE TRIGGER challenge_frozen;
       UPDATE challenge SET closing_at = portal_now() - interval '1 day', evaluation_until = portal_today() + ${days},
              announce_at = portal_now() + interval '${days + 10} days' WHERE id = '${challenge.id}';
       ALTER TABLE challenge ENABLE TRIGGER challenge_frozen`,
    );
  const set = (body: object, person = stage.chair) =>
    person.put(`/challenges/${stage.challenge.code}/evaluation/due-dates`, body);
  const due = async (person = stage.chair): Promise<readonly DueStageView[]> =>
    ((await person.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200)).body as EvaluationView)
      .due;
  const morning = () => portal.app.get(Jobs).runNow('chase-evaluations');
  /** The digests of this morning, and no more. */
  const letters = async () => {
    const mails = (await outboxOf(portal)).filter(({ subject }) => subject === DIGEST);
    await portal.database.query(`DELETE FROM mail_message`);
    return mails
      .map(({ recipient, text }) => ({ recipient, text }))
      .sort((a, b) => a.recipient.localeCompare(b.recipient));
  };
  const addresses = (people: readonly Person[]): string[] =>
    people.map(({ email }) => email).sort((a, b) => a.localeCompare(b));
  const told = async (): Promise<string[]> => {
    await morning();
    return (await letters()).map(({ recipient }) => recipient);
  };
  /** Mornings one after the other, from today on. */
  const mornings = async (count: number): Promise<string[][]> => {
    const days: string[][] = [];
    for (let index = 0; index < count; index += 1) {
      days.push(await told());
      await portal.shiftClock(DAY);
    }
    await portal.shiftClock(-count * DAY);
    return days;
  };

  it('follows from the schedule, until the chair sets a day', async () => {
    const before = await due();
    expect(before.map(({ stage: name, set: own, state }) => [name, own, state])).toEqual([
      ['declare', false, 'now'],
      ['score', false, 'ahead'],
      ['meet', false, 'ahead'],
      ['recommend', false, 'ahead'],
      ['decide', false, 'ahead'],
    ]);
    expect(before[3]!.day).toBe(day(100));
    const { body } = await set(dates(5, 9)).expect(200);
    expect((body as EvaluationView).due.slice(0, 2)).toMatchObject([
      { day: day(5), set: true },
      { day: day(9), set: true },
    ]);
    await set(dates(null)).expect(200);
    expect(await due()).toEqual(before);
  });

  it('refuses a day gone by, days out of order, what is no day, and everybody but the chair', async () => {
    const refused = async (body: object) => {
      const { status, body: answer } = await set(body);
      return [status, answer.errors?.[0]?.path, answer.errors?.[0]?.code];
    };
    expect(await refused(dates(-1))).toEqual([422, 'declare', 'must_be_future']);
    expect(await refused(dates(9, 5))).toEqual([422, 'score', 'must_be_later']);
    expect(await refused(dates(200))).toEqual([422, 'score', 'must_be_later']);
    expect((await set({ ...dates(1), score: '2026-02-30' })).status).toBe(422);
    expect((await set({ ...dates(1), extra: day(1) })).status).toBe(422);
    for (const person of [stage.secretary, stage.expert, stage.officer, stage.leader])
      expect((await set(dates(1), person)).status).toBe(403);
    const other = await setStage(portal);
    await formPanel(other);
    expect((await set(dates(1), other.chair)).status).toBe(404);
    expect((await due()).every(({ set: own }) => !own)).toBe(true);
  });

  it('reminds before the day, on it and after it whose part is not done, and the leader when it is late', async () => {
    await act(stage.secretary, stage, 'declarations', declarations(stage));
    await set(dates(2)).expect(200);
    const missing = addresses(panelists(stage).filter((person) => person !== stage.secretary));
    const leader = [stage.leader.email];
    expect(await mornings(8)).toEqual([missing, [], missing, [], missing, leader, missing, leader]);
  });

  it('writes one letter a person and day, however often the job runs and however much is due', async () => {
    const second = await setStage(portal);
    await schedule(stage, 0);
    await schedule(second, 0);
    await formPanel(second);
    await portal.database.query(`UPDATE panel_member SET account_id = $1 WHERE account_id = $2`, [
      stage.expert.accountId,
      second.expert.accountId,
    ]);
    await portal.database.query(`DELETE FROM mail_message`);
    await Promise.all([morning(), morning(), morning()]);
    const mine = (await letters()).filter(({ recipient }) => recipient === stage.expert.email);
    expect(mine).toHaveLength(1);
    for (const { code } of [stage.challenge, second.challenge]) expect(mine[0]!.text).toContain(code);
    expect(await told()).toEqual([]);
  });

  it('I1, I3: says neither how many proposals there are, nor whose, nor who else is late', async () => {
    await set(dates(0)).expect(200);
    await portal.database.query(`UPDATE panel SET due_dates = due_dates || '{"declare": "2026-01-01"}'`);
    await morning();
    await act(stage.chair, stage, 'declarations', declarations(stage));
    const all = await letters();
    expect(all.length).toBeGreaterThan(0);
    for (const { recipient, text } of all) {
      for (const { name } of stage.solvers) expect(text).not.toContain(name);
      for (const person of panelists(stage).filter(({ email }) => email !== recipient))
        expect(text).not.toContain(person.name);
      expect(text.replaceAll(stage.challenge.code, '').replace(/https?:\S+/g, '')).not.toMatch(
        /\b[0-9]+ (giải pháp|phiếu|tổ chức|thành viên)/,
      );
    }
    const [{ hidden }] = await portal.database.query(
      `SELECT count(*)::int AS hidden FROM audit_entry WHERE act = 'panel.remind' AND detail::text LIKE '%account%'`,
    );
    expect(hidden).toBe(0);
  });

  it('I4: asks nobody for the sheet of a proposal that a conflict keeps from them', async () => {
    await declareAll(stage);
    expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    const [first, ...others] = scorers(stage);
    await scoreAll({ ...stage, evaluators: stage.evaluators }, () => [5, 5]);
    // One sheet is opened again, and then its member comes to a tie.
    await portal.database.query(
      `UPDATE score_sheet SET submitted_at = NULL FROM panel_member m
        WHERE m.id = score_sheet.panel_member_id AND m.account_id = $1 AND proposal_id = $2`,
      [others[0]!.accountId, stage.solvers[0]!.proposalId],
    );
    await set(dates(0, 0, 0)).expect(200);
    expect(await told()).toEqual([others[0]!.email]);
    await join(portal, stage.solvers[0]!.organizationId, others[0]!);
    await portal.database.query(`DELETE FROM evaluation_reminder`);
    // Nothing is left to score: it is the chair's turn.
    expect(await told()).toEqual([first!.email]);
  });

  it('goes to the chair, then to the leader, as the panel goes on, and ends with the release', async () => {
    await declareAll(stage);
    await set({ declare: day(0), score: day(0), meet: day(0), recommend: day(0), decide: day(0) }).expect(
      200,
    );
    const next = async () => {
      await portal.database.query(`DELETE FROM evaluation_reminder`);
      return told();
    };
    expect(await next()).toEqual([stage.chair.email]);
    await act(stage.chair, stage, 'open-scoring');
    expect(await next()).toEqual(addresses(scorers(stage)));
    await scoreAll(stage, (solver) => [9 - solver, 5]);
    expect(await next()).toEqual([stage.chair.email]);
    await act(stage.chair, stage, 'close-scoring');
    const choice = choosing(stage.solvers[0]!.proposalId, 'Điểm cao nhất');
    expect((await act(stage.chair, stage, 'recommend', choice)).status).toBe(200);
    await portal.database.query(`DELETE FROM mail_message`);
    expect(await next()).toEqual([stage.leader.email]);
    expect((await act(stage.leader, stage, 'decide', choice)).status).toBe(200);
    expect((await act(stage.leader, stage, 'release')).status).toBe(200);
    await portal.database.query(`DELETE FROM mail_message`);
    expect(await next()).toEqual([]);
    expect((await set(dates(1))).status).toBe(409);
  });

  it('I3: shows the chair how many people a stage waits for, and the others only the days', async () => {
    await act(stage.secretary, stage, 'declarations', declarations(stage));
    await set(dates(0)).expect(200);
    await portal.shiftClock(2 * DAY);
    expect((await due())[0]).toMatchObject({ state: 'now', waitingFor: 5, daysLate: 2 });
    expect((await due(stage.evaluators[0]))[0]).toMatchObject({
      state: 'now',
      waitingFor: null,
      daysLate: 2,
    });
    await portal.shiftClock(-2 * DAY);
  });

  it('says nothing before the call has closed (I1)', async () => {
    const running = await setStage(portal, { closed: false });
    await formPanel(running);
    const { body } = await running.chair.get(`/challenges/${running.challenge.code}/evaluation`).expect(200);
    for (const one of (body as EvaluationView).due)
      expect(one).toMatchObject({ state: 'ahead', waitingFor: null, daysLate: 0 });
  });

  it('takes the days of the programme office, whose alone they are', async () => {
    const rules = { before: 1, every: 3, escalateAfter: 1, answerComplaintsIn: 5 };
    expect((await office.get('/programme/chasing-rules').expect(200)).body).toEqual({
      before: 2,
      every: 2,
      escalateAfter: 3,
      answerComplaintsIn: 10,
    });
    for (const bad of [
      { every: 0 },
      { before: -1 },
      { escalateAfter: 61 },
      { answerComplaintsIn: 0 },
      { before: 1.5 },
      { more: 1 },
    ])
      expect((await office.put('/programme/chasing-rules', { ...rules, ...bad })).status).toBe(422);
    expect((await stage.leader.put('/programme/chasing-rules', rules)).status).toBe(403);
    expect((await office.put('/programme/chasing-rules', rules).expect(200)).body).toEqual(rules);
    for (const person of panelists(stage).slice(1))
      await act(person, stage, 'declarations', declarations(stage));
    await set(dates(1)).expect(200);
    const [chair, leader] = [[stage.chair.email], [stage.leader.email]];
    expect(await mornings(6)).toEqual([chair, chair, leader, [], chair, leader]);
    const calendar = (await office.get('/programme/calendar').expect(200)).body;
    expect(calendar.rules.call).toBe(10);
    await office
      .put('/programme/chasing-rules', { ...rules, before: 2, every: 2, escalateAfter: 3 })
      .expect(200);
  });
});
