import type { ReplicationRegister, ReplicationView } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { dayFromToday } from './support/awarded-stage';
import { type MadeRecord, makeAgency } from './support/factories';
import { type Person, signUpAs, visitor } from './support/login';
import { type MeasuredStage, publishFirst, setMeasuredStage } from './support/results';
import { type TestPortal, startTestPortal } from './support/test-app';

interface Taker {
  readonly agency: MadeRecord;
  readonly officer: Person;
  readonly leader: Person;
}

describe('replication', () => {
  let portal: TestPortal;
  let stage: MeasuredStage;
  beforeAll(async () => {
    portal = await startTestPortal();
    stage = await setMeasuredStage(portal);
    await publishFirst(stage);
  });
  afterAll(() => portal.close());

  const taker = async (): Promise<Taker> => {
    const agency = await makeAgency(portal);
    const scope = { type: 'agency', id: agency.id } as const;
    return {
      agency,
      officer: await signUpAs(portal, 'agency.officer', scope, 'Cán bộ xã'),
      leader: await signUpAs(portal, 'agency.leader', scope, 'Chủ tịch xã'),
    };
  };
  const request = ({ agency }: Pick<Taker, 'agency'>, more: object = {}) => ({
    agencyCode: agency.code,
    proposalId: stage.proposalId,
    purpose: 'Giảm thời gian chờ tại bộ phận một cửa',
    place: 'Trụ sở phường',
    ...more,
  });
  const askPath = (of = stage): string => `/challenges/${of.challenge.code}/replications`;
  const at = (id: string, act = ''): string => `/replication-requests/${id}${act}`;
  const asked = async (answer: Promise<{ status: number; body: { code?: string } }>): Promise<unknown[]> => {
    const { status, body } = await answer;
    return [status, body.code];
  };
  const yes = { yes: true, conditions: '' };
  const propose = async (by: Taker): Promise<string> =>
    (await by.officer.post(askPath(), request(by)).expect(201)).body.id;
  const confirmed = async (by: Taker): Promise<string> => {
    const id = await propose(by);
    await by.leader.post(at(id, '/confirm')).expect(200);
    return id;
  };
  const agreed = async (by: Taker): Promise<string> => {
    const id = await confirmed(by);
    await stage.winner.post(at(id, '/answer-as-solver'), yes).expect(200);
    await stage.leader.post(at(id, '/answer-as-owner'), { yes: true, conditions: 'Ghi nguồn.' }).expect(200);
    return id;
  };
  const started = async (by: Taker): Promise<string> => {
    const id = await agreed(by);
    const start = { startedOn: await dayFromToday(portal, 0), place: 'Ba điểm tiếp nhận', users: 120 };
    await by.officer.post(at(id, '/start'), start).expect(200);
    return id;
  };
  /** As if it had begun so many days ago. */
  const move = async (id: string, days: number): Promise<void> => {
    await portal.database.query(`UPDATE replication SET started_on = started_on - $2::int WHERE id = $1`, [
      id,
      days,
    ]);
    await portal.database.query(
      `UPDATE replication_follow_up SET due_on = due_on - $2::int WHERE replication_id = $1`,
      [id, days],
    );
  };

  it('goes from an officer’s request over the leader, owner and solver to daily use', async () => {
    const by = await taker();
    const { body: offer } = await by.officer
      .get(`/challenges/${stage.challenge.code}/replication-offer`)
      .expect(200);
    expect(offer).toMatchObject({
      solutions: [{ proposalId: stage.proposalId, proposalTitle: 'Hồ điều tiết thông minh' }],
      agencies: [{ code: by.agency.code }],
    });
    const id = await propose(by);
    await stage.leader.get(at(id)).expect(404);
    await stage.winner.get(at(id)).expect(404);
    await by.leader.post(at(id, '/confirm')).expect(200);
    const { body: seen } = await stage.winner.get(at(id)).expect(200);
    expect(seen.acts).toEqual(['answer_as_solver']);
    await stage.winner
      .post(at(id, '/answer-as-solver'), { yes: true, conditions: 'Phí hỗ trợ 5 triệu đồng.' })
      .expect(200);
    const { body: settled } = await stage.leader.post(at(id, '/answer-as-owner'), yes).expect(200);
    expect(settled).toMatchObject({
      state: 'agreed',
      solverAnswer: { conditions: 'Phí hỗ trợ 5 triệu đồng.' },
    });
    const today = await dayFromToday(portal, 0);
    const start = { startedOn: today, place: 'Ba điểm tiếp nhận', users: 120 };
    const { body: begun } = await by.officer.post(at(id, '/start'), start).expect(200);
    expect((begun as ReplicationView).followUps.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5]);
    await by.officer.post(at(id, '/run')).expect(200);
    const { body: register } = await visitor(portal)
      .get(`/replications?agency=${by.agency.code}`)
      .expect(200);
    expect((register as ReplicationRegister).items).toMatchObject([
      {
        challengeCode: stage.challenge.code,
        state: 'running',
        users: 120,
        usersOn: today,
        place: 'Ba điểm tiếp nhận',
      },
    ]);
    expect(JSON.stringify(register)).not.toMatch(/Phí hỗ trợ|Cán bộ|Chủ tịch/);
    const { body: uses } = await visitor(portal).get(askPath()).expect(200);
    expect(uses).toHaveLength(1);
  });

  it('I6: is confirmed by another than who asked, and answered by nobody who asked', async () => {
    const by = await taker();
    const id = await propose(by);
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id)
       VALUES ($1, 'agency.leader', 'agency', $2), ($1, 'agency.leader', 'agency', $3)`,
      [by.officer.accountId, by.agency.id, stage.agency.id],
    );
    expect(await asked(by.officer.post(at(id, '/confirm')))).toEqual([403, 'four_eyes']);
    await by.leader.post(at(id, '/confirm')).expect(200);
    expect(await asked(by.officer.post(at(id, '/answer-as-owner'), yes))).toEqual([403, 'four_eyes']);
    const forced = portal.database.query(`UPDATE replication SET confirmed_by = asked_by WHERE id = $1`, [
      id,
    ]);
    await expect(forced).rejects.toThrow('replication_four_eyes');
    await portal.database.query(`DELETE FROM role_grant WHERE account_id = $1 AND scope_id = $2`, [
      by.officer.accountId,
      stage.agency.id,
    ]);
  });

  it('is declined with reasons by either side, and may then be asked for anew', async () => {
    const by = await taker();
    const id = await confirmed(by);
    const silent = await stage.leader.post(at(id, '/answer-as-owner'), { yes: false, conditions: '' });
    expect([silent.status, silent.body.errors]).toEqual([422, [{ path: 'conditions', code: 'required' }]]);
    await stage.leader.post(at(id, '/answer-as-owner'), yes).expect(200);
    expect(await asked(stage.leader.post(at(id, '/answer-as-owner'), yes))).toEqual([409, 'wrong_state']);
    const no = { yes: false, conditions: 'Chưa đủ người hỗ trợ.' };
    const { body } = await stage.winner.post(at(id, '/answer-as-solver'), no).expect(200);
    expect(body.state).toBe('declined');
    expect(
      await asked(by.officer.post(at(id, '/start'), { startedOn: '2026-01-01', place: 'x', users: 1 })),
    ).toEqual([422, 'validation']);
    await propose(by);
  });

  it('is asked for once at a time, also by two at once', async () => {
    const by = await taker();
    const both = await Promise.all([1, 2].map(() => by.officer.post(askPath(), request(by))));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await asked(by.officer.post(askPath(), request(by)))).toEqual([409, 'replication_exists']);
    const id = both.find(({ status }) => status === 201)!.body.id as string;
    await by.leader.post(at(id, '/confirm')).expect(200);
    const answers = await Promise.all([
      stage.leader.post(at(id, '/answer-as-owner'), yes),
      stage.winner.post(at(id, '/answer-as-solver'), yes),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const { body } = await by.officer.get(at(id)).expect(200);
    expect(body.state).toBe('agreed');
  });

  it('is not asked for by the owner, for an agency that is not one’s own, or one that was merged', async () => {
    const by = await taker();
    expect(await asked(stage.officer.post(askPath(), request({ agency: stage.agency })))).toEqual([
      409,
      'replication_own',
    ]);
    expect(await asked(by.officer.post(askPath(), request({ agency: stage.agency })))).toEqual([
      422,
      'validation',
    ]);
    expect(await asked(by.officer.post(askPath(), request(by, { agencyCode: 'khong-co' })))).toEqual([
      422,
      'validation',
    ]);
    const heir = await taker();
    await portal.database.query(
      `UPDATE agency SET valid_to = portal_today() - 1, successor_id = $2 WHERE id = $1`,
      [by.agency.id, heir.agency.id],
    );
    expect(await asked(by.officer.post(askPath(), request(by)))).toEqual([409, 'agency_ended']);
    await heir.officer.post(askPath(), request(heir)).expect(201);
  });

  it('is carried on by whoever the agency was merged into', async () => {
    const by = await taker();
    const id = await started(by);
    const heir = await taker();
    await heir.officer.get(at(id)).expect(404);
    await portal.database.query(
      `UPDATE agency SET valid_to = portal_today() - 1, successor_id = $2 WHERE id = $1`,
      [by.agency.id, heir.agency.id],
    );
    await heir.officer.get(at(id)).expect(200);
    await heir.officer.post(at(id, '/run')).expect(200);
    const { body } = await heir.officer.get('/replication-requests').expect(200);
    expect(body.map((item: { id: string }) => item.id)).toContain(id);
  });

  it('needs a published result in force, a solution that was selected, and a commission that was not broken off', async () => {
    const by = await taker();
    const other = await setMeasuredStage(portal);
    const of = (more: object = {}) => request(by, { proposalId: other.proposalId, ...more });
    expect(await asked(by.officer.post(askPath(other), of()))).toEqual([409, 'not_replicable']);
    await publishFirst(other);
    expect(await asked(by.officer.post(askPath(other), request(by)))).toEqual([409, 'not_replicable']);
    const id = (await by.officer.post(askPath(other), of()).expect(201)).body.id as string;
    await other.leader
      .post(`/challenges/${other.challenge.code}/result/withdraw`, { reason: { vi: 'Sai', en: '' } })
      .expect(200);
    expect(await asked(by.leader.post(at(id, '/confirm')))).toEqual([409, 'not_replicable']);
    const { body: offer } = await by.officer
      .get(`/challenges/${other.challenge.code}/replication-offer`)
      .expect(200);
    expect(offer.solutions).toEqual([]);
    await by.officer.post('/challenges/BT-1999-0001/replications', request(by)).expect(404);
  });

  it('I11: does not exist for solvers of another proposal, other agencies and the curious', async () => {
    const by = await taker();
    const id = await confirmed(by);
    const stranger = await taker();
    for (const person of [stage.loser, stranger.officer, stranger.leader]) {
      await person.get(at(id)).expect(404);
      await person.post(at(id, '/withdraw'), { reason: 'x' }).expect(404);
    }
    await stage.loser.post(at(id, '/answer-as-solver'), yes).expect(404);
    expect(await asked(stage.officer.post(at(id, '/answer-as-owner'), yes))).toEqual([403, 'forbidden']);
    expect(await asked(by.leader.post(at(id, '/answer-as-solver'), yes))).toEqual([403, 'forbidden']);
    await visitor(portal).get(at(id)).expect(401);
    const auditor = await signUpAs(portal, 'city.auditor');
    expect((await auditor.get(at(id)).expect(200)).body.acts).toEqual([]);
    const rows = await portal.database.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'replication.refuse' AND actor_id = $1`,
      [stage.loser.accountId],
    );
    expect(rows.map(({ detail }) => detail)).toContainEqual({
      challenge: stage.challenge.code,
      attempt: 'answer-as-solver',
      problem: 'not_found',
    });
  });

  it('begins on a day that has come, after both have agreed', async () => {
    const by = await taker();
    const id = await agreed(by);
    for (const [days, code] of [
      [1, 'too_large'],
      [-1, 'too_small'],
    ] as const) {
      const start = { startedOn: await dayFromToday(portal, days), place: 'Trụ sở', users: 5 };
      const { status, body } = await by.officer.post(at(id, '/start'), start);
      expect([status, body.errors[0].path, body.errors[0].code]).toEqual([422, 'startedOn', code]);
    }
    const negative = { startedOn: await dayFromToday(portal, 0), place: 'Trụ sở', users: -1 };
    expect(await asked(by.officer.post(at(id, '/start'), negative))).toEqual([422, 'validation']);
  });

  it('is reported on each year, once, with where a benefit comes from; what is told stays', async () => {
    const by = await taker();
    const id = await started(by);
    const report = (more: object = {}) => ({
      inUse: true,
      users: 300,
      benefit: '',
      source: '',
      problems: '',
      ...more,
    });
    const path = at(id, '/follow-ups/1');
    expect(await asked(by.officer.post(path, report()))).toEqual([409, 'wrong_state']);
    await move(id, 366);
    const faulty = async (more: object): Promise<unknown> =>
      (await by.officer.post(path, report(more)).expect(422)).body.errors[0].path;
    expect(await faulty({ users: null })).toBe('users');
    expect(await faulty({ benefit: 'Giảm 30% thời gian chờ' })).toBe('source');
    expect(await faulty({ inUse: false })).toBe('problems');
    await by.officer.post(at(id, '/follow-ups/6'), report()).expect(404);
    const both = await Promise.all([by.officer.post(path, report()), by.leader.post(path, report())]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { body: register } = await visitor(portal)
      .get(`/replications?agency=${by.agency.code}`)
      .expect(200);
    expect(register.items[0]).toMatchObject({ users: 300, usersOn: await dayFromToday(portal, 0) });
    const changed = portal.database.query(
      `UPDATE replication_follow_up SET users = 1 WHERE replication_id = $1 AND year = 1`,
      [id],
    );
    await expect(changed).rejects.toThrow('never changed');
    await portal.database.query(
      `UPDATE replication_follow_up SET due_on = portal_today() WHERE replication_id = $1 AND year = 2`,
      [id],
    );
    const gone = report({ inUse: false, users: null, problems: 'Thay bằng hệ thống của thành phố.' });
    const { body } = await by.officer.post(at(id, '/follow-ups/2'), gone).expect(200);
    expect(body).toMatchObject({ state: 'ended', endReason: 'Thay bằng hệ thống của thành phố.' });
    expect((await visitor(portal).get(`/replications?agency=${by.agency.code}`)).body.items).toEqual([]);
  });

  it('reminds before, on and after the day, once for each; a month late the programme office hears of it', async () => {
    const by = await taker();
    const office = await signUpAs(portal, 'programme.officer');
    const id = await started(by);
    const jobs = portal.app.get(Jobs);
    const due = async (days: number): Promise<void> => {
      await portal.database.query(
        `UPDATE replication_follow_up SET due_on = portal_today() + $2::int WHERE replication_id = $1 AND year = 1`,
        [id, days],
      );
      await jobs.runNow('remind-replications');
      await jobs.runNow('remind-replications');
    };
    const letters = async (to: Person): Promise<number> => {
      const [row] = await portal.database.query<{ n: number }[]>(
        `SELECT count(*)::int AS n FROM mail_message m JOIN account a ON a.email = m.recipient
          WHERE a.id = $1 AND m.subject LIKE '%áo cáo nhân rộng%'`,
        [to.accountId],
      );
      return row?.n ?? 0;
    };
    const counts: [number, number][] = [];
    for (const days of [40, 30, 7, 0, -7, -30]) {
      await due(days);
      counts.push([await letters(by.officer), await letters(office)]);
    }
    expect(counts).toEqual([
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 1],
    ]);
    const { body } = await office.get('/replication-requests').expect(200);
    expect(body[0]).toMatchObject({ id, followUpLate: true });
    const { body: todo } = await by.officer.get('/work/todo').expect(200);
    expect(todo).toContainEqual(
      expect.objectContaining({
        kind: 'follow_up_replication',
        late: true,
        link: `/work/replications/${id}`,
      }),
    );
  });

  it('the register is a table for everybody, blind to formulas', async () => {
    const by = await taker();
    await portal.database.query(`UPDATE agency SET name = '=HYPERLINK("http://x")' WHERE id = $1`, [
      by.agency.id,
    ]);
    await started(by);
    const csv = await portal.app.inject(`/api/v1/replications/register.csv?agency=${by.agency.code}`);
    expect(csv.body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv.body).toContain('Đang triển khai');
    const xlsx = await portal.app.inject('/api/v1/replications/register.xlsx');
    expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK');
    const { body } = await visitor(portal).get('/replications').expect(200);
    const [count] = (body as ReplicationRegister).counts;
    expect(count).toMatchObject({ challengeCode: stage.challenge.code });
    expect(count!.inUse + count!.agreed).toBe((body as ReplicationRegister).items.length);
    await visitor(portal).get('/replications?field=%3C%3E').expect(422);
  });
});
