import {
  type AcceptanceDesk,
  type DeliveryView,
  type PlanView,
  type TodoItem,
  WorkCalendar,
  rowLateDays,
} from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { fault, outcome } from './support/answers';
import { MET, acceptMilestone, beginDelivery, checkMet, handIn } from './support/acceptances';
import { dayFromToday, setAwardedStage } from './support/awarded-stage';
import { plainPdf } from './support/commission-paper';
import { join, makeCommission, makeMilestone, makeOrganization } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { outboxOf } from './support/mails';
import { textOfPdf } from './support/pdf-text';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

const DAY = 86_400;

describe('deliveries and acceptance', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterEach(() => portal.setClock(new Date()));
  afterAll(() => portal.close());

  /** A milestone with two deliverables and two criteria. */
  const withCriteria = async (): Promise<RunningCommission> => {
    const stage = await runCommission(portal);
    await portal.database.query(
      `UPDATE milestone SET deliverables = $2, acceptance_criteria = $3 WHERE id = $1`,
      [
        stage.milestoneId,
        '- Phần mềm\n- Tài liệu <b>hướng dẫn</b>',
        '1. Chạy 7 ngày không lỗi\n\n2. Đủ tài liệu',
      ],
    );
    return stage;
  };
  const view = async (who: Person, id: string): Promise<DeliveryView> =>
    (await who.get(`/deliveries/${id}`).expect(200)).body;
  const desk = async (who: Person, { commissionId }: RunningCommission): Promise<AcceptanceDesk> =>
    (await who.get(`/commissions/${commissionId}/deliveries`).expect(200)).body;
  const act = (who: Person, { id }: Pick<DeliveryView, 'id'>, name: string, body: object = {}) =>
    who.post(`/deliveries/${id}/${name}`, body);
  const check = (who: Person, delivery: DeliveryView, findings: readonly object[]) =>
    act(who, delivery, 'check', { findings, committee: [], opinion: '' });
  const accept = (who: Person, delivery: Pick<DeliveryView, 'id'>, number = '07/BB-NT') =>
    act(who, delivery, 'accept', { number });
  const milestoneOf = async ({ officer, commissionId }: RunningCommission) =>
    (await officer.get(`/commissions/${commissionId}`).expect(200)).body.milestones[0];

  it('go from the solver by officer and leader to minutes, and the milestone is done on the day it was handed in', async () => {
    const stage = await withCriteria();
    const { winner, officer, leader, commissionId, milestoneId } = stage;
    const draft = await beginDelivery(winner, commissionId, milestoneId, [true, false]);
    expect(draft).toMatchObject({
      round: 1,
      state: 'draft',
      parts: [
        { text: 'Phần mềm', included: true },
        { text: 'Tài liệu <b>hướng dẫn</b>', included: false },
      ],
      criteria: ['Chạy 7 ngày không lỗi', 'Đủ tài liệu'],
      acts: ['edit', 'attach', 'submit'],
    });
    await winner
      .put(`/deliveries/${draft.id}`, { note: 'Đủ cả', included: [true, true], revision: 0 })
      .expect(200);
    await winner.upload(`/deliveries/${draft.id}/files`, await plainPdf(), 'bao-cao.pdf').expect(201);
    const { body: submitted } = await act(winner, draft, 'submit').expect(200);
    expect(submitted.acts).toEqual(['withdraw']);
    expect((await view(officer, draft.id)).acts).toEqual(['check', 'return']);
    // The agency takes its time; the solver is not late by it.
    const handedIn = await dayFromToday(portal, 0);
    await portal.shiftClock(3 * 86_400);
    const body = {
      findings: [MET, { verdict: 'remarked', reason: 'Cần bổ sung mục lục' }],
      committee: [{ name: 'Trần Thị Bình', position: 'Trưởng phòng' }],
      opinion: 'Đạt yêu cầu',
    };
    await act(officer, draft, 'check', body).expect(200);
    expect((await view(leader, draft.id)).acts).toEqual(['minutes', 'accept', 'return']);
    const { body: done } = await accept(leader, draft).expect(200);
    expect(done).toMatchObject({
      state: 'accepted',
      number: '07/BB-NT',
      decidedBy: 'Lãnh đạo',
      acts: ['minutes'],
    });
    expect(await milestoneOf(stage)).toMatchObject({ progress: 100, doneOn: handedIn });
    await portal.shiftClock(-3 * 86_400);
    const letters = await Promise.all([
      lettersTo(portal, officer, 'Chờ kiểm tra nghiệm thu'),
      lettersTo(portal, leader, 'Chờ lãnh đạo nghiệm thu'),
      lettersTo(portal, winner, 'Đã nghiệm thu'),
    ]);
    expect(letters).toEqual([1, 1, 1]);
    const { body: accepted } = await officer.post(`/commissions/${commissionId}/accept`).expect(200);
    expect(accepted.state).toBe('accepted');
  });

  it('say in the minutes, as PDF and as DOCX, what was handed in and how each criterion was found', async () => {
    const stage = await withCriteria();
    const { winner, officer, leader } = stage;
    const delivery = await handIn(winner, stage.commissionId, stage.milestoneId, [true, true]);
    await officer.get(`/deliveries/${delivery.id}/minutes.pdf`).expect(404);
    await checkMet(officer, delivery);
    const text = async (): Promise<string> => {
      const { body } = await winner
        .get(`/deliveries/${delivery.id}/minutes.pdf`)
        .expect(200)
        .responseType('blob');
      return textOfPdf(body as Buffer).replace(/\s+/g, ' ');
    };
    expect(await text()).toContain('DỰ THẢO');
    await accept(leader, delivery).expect(200);
    const paper = await text();
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 07/BB-NT',
      'BIÊN BẢN NGHIỆM THU',
      'Chạy 7 ngày không lỗi',
      'Tài liệu <b>hướng dẫn</b>',
      'Đạt',
      'ĐẠI DIỆN BÊN NHẬN',
    ])
      expect(paper).toContain(words);
    expect(paper).not.toContain('DỰ THẢO');
    const { body } = await officer
      .get(`/deliveries/${delivery.id}/minutes.docx`)
      .expect(200)
      .responseType('blob');
    expect((body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('are returned with what is missing and until when, and answered by the next round', async () => {
    const stage = await withCriteria();
    const { winner, officer, leader, commissionId, milestoneId } = stage;
    const first = await handIn(winner, commissionId, milestoneId, [true, false]);
    await check(officer, first, [MET, { verdict: 'unmet', reason: 'Thiếu tài liệu' }]).expect(200);
    expect(await outcome(accept(leader, first))).toEqual([409, 'criteria_unmet']);
    const missing = 'Tài liệu hướng dẫn';
    const yesterday = await dayFromToday(portal, -1);
    expect(await fault(act(leader, first, 'return', { missing, respondBy: yesterday }))).toEqual([
      'respondBy',
      'too_small',
    ]);
    const respondBy = await dayFromToday(portal, 7);
    const { body } = await act(leader, first, 'return', { missing, respondBy }).expect(200);
    expect([body.state, body.missing, body.respondBy]).toEqual(['returned', missing, respondBy]);
    const todo = (await winner.get('/work/todo').expect(200)).body;
    expect(todo.map(({ kind }: { kind: string }) => kind)).toContain('answer_delivery');
    const second = await handIn(winner, commissionId, milestoneId, [true, true]);
    expect([second.round, second.rounds.map(({ round, state }) => [round, state])]).toEqual([
      2,
      [[1, 'returned']],
    ]);
    await checkMet(officer, second);
    await accept(leader, second).expect(200);
    expect((await desk(leader, stage)).accepted).toBe(1);
  });

  it('are taken back until they are checked, and are then the solver’s paper again (I11)', async () => {
    const stage = await runCommission(portal);
    const { winner, officer, commissionId, milestoneId } = stage;
    const delivery = await handIn(winner, commissionId, milestoneId);
    await act(winner, delivery, 'withdraw').expect(200);
    await officer.get(`/deliveries/${delivery.id}`).expect(404);
    expect((await desk(officer, stage)).milestones[0]!.deliveries).toEqual([]);
    expect((await desk(winner, stage)).milestones[0]!.deliveries).toHaveLength(1);
    await act(winner, delivery, 'submit').expect(200);
    await checkMet(officer, await view(officer, delivery.id));
    expect(await outcome(act(winner, delivery, 'withdraw'))).toEqual([409, 'wrong_state']);
  });

  it('I6: are handed in, checked and accepted by three people', async () => {
    const stage = await runCommission(portal);
    const { agency, winner, officer, leader, organizationId, commissionId, milestoneId } = stage;
    const scope = { type: 'agency', id: agency.id } as const;
    const both = await signUpAs(portal, 'agency.officer', scope, 'Kiêm nhiệm');
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
      [both.accountId, agency.id],
    );
    const onBothSides = await signUpAs(portal, 'agency.officer', scope, 'Hai vai');
    await join(portal, organizationId, onBothSides);
    const delivery = await handIn(winner, commissionId, milestoneId);
    expect(await outcome(check(onBothSides, delivery, [MET]))).toEqual([403, 'four_eyes']);
    expect(await outcome(check(leader, delivery, [MET]))).toEqual([403, 'forbidden']);
    await check(both, delivery, [MET]).expect(200);
    expect((await view(both, delivery.id)).acts).toEqual(['minutes', 'check', 'return']);
    expect(await outcome(accept(both, delivery))).toEqual([403, 'four_eyes']);
    expect(await outcome(accept(officer, delivery))).toEqual([403, 'forbidden']);
    await accept(leader, delivery).expect(200);
    await expect(
      portal.database.query(
        `INSERT INTO delivery (commission_id, milestone_id, round, parts, criteria, writers, checked_by)
         VALUES ($1, $2, 9, '[]', '[]', ARRAY[$3::uuid], $3)`,
        [commissionId, milestoneId, winner.accountId],
      ),
    ).rejects.toThrow(/delivery_four_eyes/);
  });

  it('I8: what is accepted is never changed or deleted, nor handed in twice', async () => {
    const stage = await runCommission(portal);
    const { winner, commissionId, milestoneId } = stage;
    const { id } = await beginDelivery(winner, commissionId, milestoneId);
    await winner.upload(`/deliveries/${id}/files`, await plainPdf(), 'a.pdf').expect(201);
    await act(winner, { id }, 'submit').expect(200);
    const [file] = (await view(winner, id)).files;
    expect(await outcome(winner.delete(`/deliveries/${id}/files/${file!.id}`))).toEqual([409, 'wrong_state']);
    const change = { note: 'x', included: [true], revision: 0 };
    expect(await outcome(winner.put(`/deliveries/${id}`, change))).toEqual([409, 'wrong_state']);
    await checkMet(stage.officer, await view(stage.officer, id));
    await accept(stage.leader, { id }).expect(200);
    for (const sql of [
      `UPDATE delivery SET note = 'khác' WHERE id = $1`,
      `DELETE FROM delivery WHERE id = $1`,
      `DELETE FROM stored_file WHERE owner_id = $1`,
    ])
      await expect(portal.database.query(sql, [id])).rejects.toThrow(/never changed or deleted/);
    const path = `/commissions/${commissionId}/milestones/${milestoneId}`;
    const again = { note: '', included: [true] };
    expect(await outcome(winner.post(`${path}/deliveries`, again))).toEqual([409, 'delivery_open']);
    expect(await outcome(accept(stage.leader, { id }))).toEqual([409, 'wrong_state']);
    // Progress is no second way to say that it is done, or not.
    for (const progress of [50, 100])
      expect((await winner.post(`${path}/progress`, { progress, note: '' })).status).toBe(422);
    expect(await milestoneOf(stage)).toMatchObject({ progress: 100 });
  });

  it('come one at a time: of two that are begun or accepted at once, one is', async () => {
    const stage = await runCommission(portal);
    const { winner, leader, agency, commissionId, milestoneId } = stage;
    const path = `/commissions/${commissionId}/milestones/${milestoneId}/deliveries`;
    const begun = await Promise.all([1, 2, 3].map(() => winner.post(path, { note: '', included: [true] })));
    expect(begun.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { id } = begun.find(({ status }) => status === 201)!.body;
    await act(winner, { id }, 'submit').expect(200);
    await checkMet(stage.officer, await view(stage.officer, id));
    const other = await signUpAs(portal, 'agency.leader', { type: 'agency', id: agency.id }, 'Phó giám đốc');
    const decided = await Promise.all([leader, other].map((who) => accept(who, { id })));
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('take the findings of all criteria with their reasons, and nothing else', async () => {
    const stage = await withCriteria();
    const { winner, officer, commissionId, milestoneId } = stage;
    const path = `/commissions/${commissionId}/milestones/${milestoneId}/deliveries`;
    expect(await fault(winner.post(path, { note: '', included: [true] }))).toEqual(['included', 'too_few']);
    expect(await fault(winner.post(path, { note: 'x'.repeat(5_001), included: [true, true] }))).toEqual([
      'note',
      'too_long',
    ]);
    const nothing = await beginDelivery(winner, commissionId, milestoneId, [false, false]);
    expect(await fault(act(winner, nothing, 'submit'))).toEqual(['included', 'too_few']);
    const included = { note: '', included: [true, true], revision: 0 };
    await winner.put(`/deliveries/${nothing.id}`, included).expect(200);
    expect(await outcome(winner.put(`/deliveries/${nothing.id}`, included))).toEqual([409, 'stale']);
    const { body: delivery } = await act(winner, nothing, 'submit').expect(200);
    expect(await fault(check(officer, delivery, [MET]))).toEqual(['findings', 'too_few']);
    expect(await fault(check(officer, delivery, [MET, MET, MET]))).toEqual(['findings', 'too_many']);
    const silent = { verdict: 'unmet', reason: '' };
    expect(await fault(check(officer, delivery, [MET, silent]))).toEqual(['findings.1.reason', 'required']);
    expect(await fault(check(officer, delivery, [MET, { ...MET, verdict: 'gut' }]))).toEqual([
      'findings.1.verdict',
      'not_allowed',
    ]);
  });

  it('are refused on record (I9) before the work begins, after it was terminated, and of other people’s', async () => {
    const stage = await runCommission(portal);
    const { winner, officer, loser, commissionId, milestoneId } = stage;
    const path = `/commissions/${commissionId}/milestones/${milestoneId}/deliveries`;
    const request = { note: '', included: [true] };
    expect(await outcome(officer.post(path, request))).toEqual([403, 'forbidden']);
    expect(await outcome(loser.post(path, request))).toEqual([404, 'not_found']);
    const elsewhere = await runCommission(portal);
    const foreign = `/commissions/${commissionId}/milestones/${elsewhere.milestoneId}/deliveries`;
    expect(await outcome(winner.post(foreign, request))).toEqual([404, 'not_found']);
    const delivery = await handIn(winner, commissionId, milestoneId);
    await officer.post(`/commissions/${commissionId}/terminate`, { reason: 'Hết kinh phí' }).expect(200);
    expect((await view(winner, delivery.id)).state).toBe('lapsed');
    expect(await outcome(winner.post(path, request))).toEqual([409, 'wrong_state']);
    expect(await outcome(check(officer, delivery, [MET]))).toEqual([409, 'wrong_state']);
    expect(await refusals(portal, 'delivery.refuse-attempt', winner)).toMatchObject([
      { detail: { attempt: 'milestones/:milestoneId/deliveries', problem: 'not_found' } },
      { detail: { problem: 'wrong_state' } },
    ]);
    expect(await refusals(portal, 'delivery.refuse-attempt', officer)).toMatchObject([
      { detail: { problem: 'forbidden' } },
      { detail: { attempt: 'check', problem: 'wrong_state' } },
    ]);
  });

  it('I11: are read by both sides and those who oversee them, and by nobody else', async () => {
    const stage = await runCommission(portal);
    const { winner, leader, loser, city, auditor, office, elsewhere, commissionId, milestoneId } = stage;
    const { id } = await acceptMilestone(stage, commissionId, milestoneId);
    const legal = await signUpAs(portal, 'agency.legal', { type: 'agency', id: stage.agency.id });
    const citizen = await signUp(portal, 'Người dân');
    const read = async (who: Person) => (await who.get(`/deliveries/${id}`)).status;
    expect(await Promise.all([winner, leader, legal, city, auditor, office].map(read))).toEqual([
      200, 200, 200, 200, 200, 200,
    ]);
    expect(await Promise.all([loser, elsewhere, citizen, visitor(portal)].map(read))).toEqual([
      404, 404, 403, 401,
    ]);
    await elsewhere.get(`/deliveries/${id}/minutes.pdf`).expect(404);
    await loser.get(`/commissions/${commissionId}/deliveries`).expect(404);
  });

  it('are handed in by partners, too, and go on while a trial is suspended', async () => {
    const partner = await signUp(portal, 'Người của viện', 'nguoi@vien-ban-giao.test');
    const { id } = await makeOrganization(portal, { name: 'Viện Bàn Giao' });
    await join(portal, id, partner);
    const stage = await setAwardedStage(portal, 'commissioned', undefined, [id]);
    const { proposalId } = stage;
    const commissionId = await makeCommission(portal, { challengeId: stage.challenge.id, proposalId });
    const milestoneId = await makeMilestone(portal, commissionId);
    await portal.database.query(
      `INSERT INTO sandbox_permit (commission_id, state, places, from_day, until_day, participants_cap, waived_rules, risks,
                                   stop_conditions, threshold_severity, number, granted_on, granted_by)
       VALUES ($1, 'suspended', '[]', portal_today(), portal_today() + 9, 5, '[]', '[]', '[]', 'serious', '1', portal_today(), $2)`,
      [commissionId, stage.leader.accountId],
    );
    const delivery = await handIn(partner, commissionId, milestoneId);
    await checkMet(stage.officer, delivery);
    await accept(stage.leader, delivery).expect(200);
  });

  it('let lateness stand still while the agency is waited for: in the plan, its parts, its exports and the list of commissions', async () => {
    const stage = await runCommission(portal);
    const { winner, officer, leader, commissionId } = stage;
    const milestoneId = await makeMilestone(portal, commissionId, { name: 'Bàn giao', dueIn: 0 });
    const parent = await makeMilestone(portal, commissionId, { name: 'Giai đoạn', dueIn: 0 });
    await portal.database.query(`UPDATE milestone SET summary = true WHERE id = $1`, [parent]);
    await portal.database.query(`UPDATE milestone SET parent_id = $2 WHERE id = $1`, [milestoneId, parent]);
    const twice = (row: object): object[] => [row, row];
    const late = async (): Promise<unknown> => {
      const { rows } = (await officer.get(`/commissions/${commissionId}/plan`).expect(200)).body as PlanView;
      return [milestoneId, parent].map((id) => rows.find((row) => row.id === id));
    };
    const listed = async (): Promise<object> => (await officer.get('/commissions').expect(200)).body.items[0];
    const [{ day: second } = { day: 0 }] = await portal.database.query<{ day: number }[]>(
      `SELECT min(n) AS day FROM generate_series(1, 20) n WHERE late_days(portal_today(), portal_today() + n) = 2`,
    );
    await portal.shiftClock(second * DAY);
    expect([await late(), await listed()]).toMatchObject([
      twice({ daysLate: 2, handedInOn: null }),
      { lateMilestones: 1, waitingMilestones: 0 },
    ]);
    const delivery = await handIn(winner, commissionId, milestoneId);
    await portal.shiftClock(20 * DAY);
    const handedIn = await dayFromToday(portal, -20);
    expect([await late(), await listed()]).toMatchObject([
      twice({ daysLate: 2, handedInOn: handedIn }),
      { lateMilestones: 0, waitingMilestones: 1 },
    ]);
    const { text } = await officer.get(`/commissions/${commissionId}/plan.ics`).expect(200);
    const said = `Đã bàn giao ngày ${handedIn.split('-').reverse().join('/')}, chờ cơ quan nghiệm thu`;
    expect(text.replace(/\r\n /g, '').replaceAll('\\', '')).toContain(said);
    const body = { missing: 'Báo cáo', respondBy: await dayFromToday(portal, 5) };
    await act(leader, delivery, 'return', body).expect(200);
    expect([await late(), await listed()]).toMatchObject([
      twice({ daysLate: 2, handedInOn: null }),
      { lateMilestones: 1, waitingMilestones: 0 },
    ]);
  });

  it('remind the agency alone of what has waited more than five working days, once a week', async () => {
    const stage = await runCommission(portal);
    const milestoneId = await makeMilestone(portal, stage.commissionId, { name: 'Chờ nghiệm thu', dueIn: 0 });
    await handIn(stage.winner, stage.commissionId, milestoneId);
    const [{ day: sixth } = { day: 0 }] = await portal.database.query<{ day: number }[]>(
      `SELECT min(n) AS day FROM generate_series(1, 30) n
        WHERE working_days(portal_now(), portal_now() + n * interval '1 day') = 6`,
    );
    const told: number[] = [];
    for (let day = 0; day <= sixth + 7; day += 1) {
      await portal.app.get(Jobs).runNow('late-milestones');
      const mails = (await outboxOf(portal)).filter(({ text }) => text.includes('mốc “Chờ nghiệm thu”'));
      const officials = [stage.officer.email, stage.leader.email];
      if (mails.length > told.length * 2) told.push(day);
      expect(mails.every(({ recipient }) => officials.includes(recipient))).toBe(true);
      await portal.shiftClock(DAY);
    }
    expect(told).toEqual([sixth, sixth + 7]);
    const { body } = await stage.officer.get('/work/todo').expect(200);
    expect(body).toContainEqual(expect.objectContaining({ kind: 'check_delivery', late: true }));
  });

  it('are as late by the database as by the published rule, whatever was returned when', async () => {
    const stage = await runCommission(portal);
    const milestoneId = await makeMilestone(portal, stage.commissionId, { name: 'Nhiều lần', dueIn: 0 });
    const [{ today } = { today: '' }] = await portal.database.query<{ today: string }[]>(
      `SELECT portal_today()::text AS today`,
    );
    const holidays = await portal.database.query<{ day: string; workdayInstead: string | null }[]>(
      `SELECT day::text, workday_instead::text AS "workdayInstead" FROM holiday`,
    );
    const day = (n: number): string =>
      new Date(Date.parse(today) + n * DAY * 1000).toISOString().slice(0, 10);
    const calendar = new WorkCalendar(holidays);
    const rounds = [
      { handedInOn: day(2), returnedOn: day(9) },
      { handedInOn: day(12), returnedOn: day(12) },
      { handedInOn: day(15), returnedOn: day(31) },
    ];
    for (const [index, { handedInOn, returnedOn }] of rounds.entries())
      await portal.database.query(
        `INSERT INTO delivery (commission_id, milestone_id, round, state, parts, criteria, submitted_at, decided_at, missing, respond_by)
         VALUES ($1, $2, $3, 'returned', '[]', '[]', $4::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh',
                 $5::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh', 'Báo cáo', $5)`,
        [stage.commissionId, milestoneId, index + 1, handedInOn, returnedOn],
      );
    const found = await portal.database.query<{ due: string; until: string; days: number }[]>(
      `SELECT due::text, until::text, milestone_late_days($1, due, NULL, until) AS days
         FROM (SELECT portal_today() + a AS due, portal_today() + b AS until
                 FROM generate_series(0, 20) a, generate_series(31, 40) b) p`,
      [milestoneId],
    );
    expect(
      found.map(({ due, until }) => rowLateDays(calendar, { due, doneOn: null, rounds }, until)),
    ).toEqual(found.map(({ days }) => days));
  });

  it('keep whoever waits for the agency off the lists of what is late', async () => {
    const stage = await runCommission(portal);
    const late = await makeMilestone(portal, stage.commissionId, { name: 'Quá hạn', dueIn: -10 });
    const kinds = async (who: Person): Promise<string[]> =>
      (await who.get('/work/todo').expect(200)).body
        .filter(({ note }: TodoItem) => note.vi === 'Quá hạn')
        .map(({ kind }: TodoItem) => kind);
    expect(await kinds(stage.winner)).toEqual(['milestone_due']);
    const delivery = await handIn(stage.winner, stage.commissionId, late);
    expect([await kinds(stage.winner), await kinds(stage.officer)]).toEqual([[], ['check_delivery']]);
    await checkMet(stage.officer, delivery);
    expect([await kinds(stage.officer), await kinds(stage.leader)]).toEqual([[], ['accept_delivery']]);
    const body = { missing: 'Báo cáo', respondBy: await dayFromToday(portal, 5) };
    await act(stage.leader, delivery, 'return', body).expect(200);
    expect((await kinds(stage.winner)).sort()).toEqual(['answer_delivery', 'milestone_due']);
  });
});
