import { type SelectedProposal, WorkCalendar } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { outcome } from './support/answers';
import { ORDER, drawUp, signAtOnce } from './support/commission-paper';
import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  letComplaintsPass,
  scoreAll,
  setStage,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { PDF } from './support/proposal-requests';
import { type TestPortal, startTestPortal } from './support/test-app';

const GROUNDS = 'Tiêu chí sáng tạo chấm chưa đúng hướng dẫn <script>alert(1)</script>';

describe('complaints about a released decision', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterEach(() => portal.setClock(new Date()));
  afterAll(() => portal.close());

  /** Two solvers are selected, the third is not, and the fourth was declared ineligible. */
  const released = async (complaintDays = 5): Promise<EvaluationStage> => {
    const stage = await setStage(portal, { solvers: 4, evaluation: { complaintDays } });
    await formPanel(stage);
    await declareAll(stage);
    const [first, second, , late] = stage.solvers;
    await stage.secretary
      .post(`/proposals/${late!.proposalId}/ineligible`, { reason: 'Nộp sai mẫu' })
      .expect(200);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll({ ...stage, solvers: stage.solvers.slice(0, 3) }, (solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'close-scoring');
    const choice = choosing([first!.proposalId, second!.proposalId], 'Bổ sung cho nhau');
    await act(stage.chair, stage, 'recommend', choice);
    await act(stage.leader, stage, 'decide', choice);
    expect((await act(stage.leader, stage, 'release')).status).toBe(200);
    return stage;
  };
  const file = (person: Person, { solvers }: EvaluationStage, place: number, grounds = GROUNDS) =>
    person.post(`/proposals/${solvers[place]!.proposalId}/complaints`, { grounds });
  const filed = async (stage: EvaluationStage, place = 2): Promise<string> => {
    const { body } = await file(stage.solvers[place]!.person, stage, place).expect(201);
    return body.id;
  };
  const draft = (person: Person, id: string, wanted: object = {}) =>
    person.put(`/complaints/${id}/draft`, {
      revision: 0,
      outcome: 'rejected',
      answer: 'Hội đồng đã chấm theo hướng dẫn.',
      ...wanted,
    });
  const sign = (person: Person, id: string, wanted: object = {}) =>
    person.post(`/complaints/${id}/answer`, { revision: 1, measure: null, measureReason: '', ...wanted });
  const untilOf = async ({ challenge }: EvaluationStage): Promise<Date> => {
    const [row] = await portal.database.query<{ complaints_until: Date }[]>(
      `SELECT complaints_until FROM decision WHERE challenge_id = $1`,
      [challenge.id],
    );
    return row!.complaints_until;
  };
  const mailsTo = async ({ email }: Person, subject: string): Promise<number> =>
    (
      await portal.database.query(`SELECT 1 FROM mail_message WHERE recipient = $1 AND subject LIKE $2`, [
        email,
        `%${subject}%`,
      ])
    ).length;

  describe('are filed', () => {
    it('by a solver that took part, the ineligible one too, and both sides are told', async () => {
      const stage = await released();
      const office = await signUpAs(portal, 'programme.lead');
      for (const place of [2, 3]) {
        const { body } = await file(stage.solvers[place]!.person, stage, place).expect(201);
        expect(body).toMatchObject({
          state: 'filed',
          grounds: GROUNDS,
          draft: null,
          acts: ['attach', 'withdraw'],
        });
      }
      const title = `bài toán ${stage.challenge.code}`;
      expect(await mailsTo(stage.officer, `kiến nghị về kết quả: ${title}`)).toBe(2);
      expect(await mailsTo(stage.leader, `kiến nghị về kết quả: ${title}`)).toBe(2);
      expect(await mailsTo(office, `kiến nghị về kết quả: ${title}`)).toBe(2);
      expect(await mailsTo(stage.solvers[2]!.person, `Đã tiếp nhận kiến nghị: ${title}`)).toBe(1);
      const { body: own } = await stage.solvers[2]!.person.get(
        `/proposals/${stage.solvers[2]!.proposalId}/complaints`,
      ).expect(200);
      expect(own).toMatchObject({ mayFile: false, items: [{ state: 'filed' }] });
    });

    it('by owner or admin only: a plain member is refused, a stranger finds nothing (I11)', async () => {
      const stage = await released();
      const solver = stage.solvers[2]!;
      const member = await signUp(portal, 'Thành viên', 'thanh-vien@cong-ty-2.test');
      await join(portal, solver.organizationId, member, 'member');
      expect(await outcome(file(member, stage, 2))).toEqual([403, 'forbidden']);
      const stranger = stage.solvers[0]!.person;
      expect(await outcome(file(stranger, stage, 2))).toEqual([404, 'not_found']);
      expect(await outcome(file(stage.officer, stage, 2))).toEqual([403, 'forbidden']);
      expect(await outcome(file(visitor(portal), stage, 2))).toEqual([401, 'sign_in_required']);
    });

    it('to be answered within the working days that the programme office has set; what is filed keeps its day', async () => {
      const stage = await released();
      const office = await signUpAs(portal, 'programme.lead');
      const dueOf = async (id: string): Promise<string> =>
        (await stage.officer.get(`/complaints/${id}`)).body.dueOn;
      const before = await filed(stage);
      const [{ today } = { today: '' }] = await portal.database.query<{ today: string }[]>(
        `SELECT portal_today()::text AS today`,
      );
      const { body: kept } = await office.get('/programme/calendar').expect(200);
      const calendar = new WorkCalendar(kept.holidays.map(({ day }: { day: string }) => day));
      expect(await dueOf(before)).toBe(calendar.add(today, 10));
      const { body: rules } = await office.get('/programme/chasing-rules');
      await office.put('/programme/chasing-rules', { ...rules, answerComplaintsIn: 3 }).expect(200);
      const { body: after } = await file(stage.solvers[3]!.person, stage, 3).expect(201);
      expect([await dueOf(before), await dueOf(after.id)]).toEqual([
        calendar.add(today, 10),
        calendar.add(today, 3),
      ]);
      await office.put('/programme/chasing-rules', rules).expect(200);
    });

    it('with files that its solver adds until the answer is signed, and both sides read; nobody else (I11)', async () => {
      const stage = await released();
      const solver = stage.solvers[2]!.person;
      const id = await filed(stage);
      const add = (person: Person, content = PDF, name = 'Chứng cứ.pdf') =>
        person.upload(`/complaints/${id}/files`, content, name);
      const { body } = await add(solver).expect(201);
      expect(body).toMatchObject({
        files: [{ name: 'Chứng cứ.pdf', mediaType: 'application/pdf', size: PDF.length }],
        acts: ['attach', 'withdraw'],
      });
      const at = `/complaints/${id}/files/${body.files[0].id as string}`;
      for (const person of [solver, stage.officer, stage.leader])
        expect(PDF.equals((await person.get(at).responseType('blob').expect(200)).body as Buffer)).toBe(true);
      expect(await outcome(stage.solvers[0]!.person.get(at))).toEqual([404, 'not_found']);
      expect(await outcome(add(stage.solvers[0]!.person))).toEqual([404, 'not_found']);
      expect(await outcome(add(stage.officer))).toEqual([403, 'forbidden']);
      const disguised = Buffer.from('#!/bin/sh');
      expect(await outcome(add(solver, disguised))).toEqual([415, 'file_type_refused']);
      for (let more = 0; more < 4; more++) await add(solver).expect(201);
      expect(await outcome(add(solver))).toEqual([409, 'too_many_files']);
      await draft(stage.officer, id).expect(200);
      await sign(stage.leader, id).expect(200);
      expect(await outcome(add(solver))).toEqual([409, 'wrong_state']);
      expect((await stage.leader.get(`/complaints/${id}`)).body.files).toHaveLength(5);
    });

    it('one at a time for a proposal, also where two come at once', async () => {
      const stage = await released();
      const { person } = stage.solvers[2]!;
      const answers = await Promise.all([file(person, stage, 2), file(person, stage, 2)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(await outcome(file(person, stage, 2))).toEqual([409, 'complaint_open']);
    });

    it('I2: until the last millisecond of the last day, by the database’s clock', async () => {
      const stage = await released();
      const until = await untilOf(stage);
      expect(until.toISOString()).toMatch(/T17:00:00\.000Z$/);
      await portal.stopClock(until);
      expect(await outcome(file(stage.solvers[2]!.person, stage, 2))).toEqual([409, 'complaints_closed']);
      await portal.stopClock(new Date(until.getTime() - 1));
      expect(await outcome(file(stage.solvers[2]!.person, stage, 2))).toEqual([201, undefined]);
    });

    it('not where the challenge takes none', async () => {
      const stage = await released(0);
      expect(await outcome(file(stage.solvers[2]!.person, stage, 2))).toEqual([409, 'complaints_closed']);
    });

    it('not before the release, and not without words', async () => {
      const early = await setStage(portal);
      expect(await outcome(file(early.solvers[0]!.person, early, 0))).toEqual([409, 'complaints_closed']);
      const other = await released();
      for (const grounds of [' ', 'x'.repeat(10_001)])
        expect(await outcome(file(other.solvers[2]!.person, other, 2, grounds))).toEqual([422, 'validation']);
    });
  });

  describe('are answered', () => {
    it('I6: whoever drafts does not sign, and nobody of the panel does', async () => {
      const stage = await released();
      const id = await filed(stage);
      expect(await outcome(sign(stage.leader, id, { revision: 0 }))).toEqual([409, 'answer_missing']);
      await draft(stage.leader, id).expect(200);
      expect(await outcome(sign(stage.leader, id))).toEqual([403, 'four_eyes']);
      // Who has once written in it stays an author.
      await draft(stage.officer, id, { revision: 1 }).expect(200);
      expect(await outcome(sign(stage.leader, id, { revision: 2 }))).toEqual([403, 'four_eyes']);
      expect(await outcome(sign(stage.officer, id, { revision: 2 }))).toEqual([403, 'forbidden']);
      await portal.database.query(
        `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
        [stage.evaluators[0].accountId, stage.agency.id],
      );
      expect(await outcome(sign(stage.evaluators[0], id, { revision: 2 }))).toEqual([403, 'four_eyes']);
    });

    it('I6: the database itself refuses an answer signed by its author', async () => {
      const stage = await released();
      const id = await filed(stage);
      await draft(stage.officer, id).expect(200);
      const same = portal.database.query(`UPDATE complaint SET answered_by = drafted_by WHERE id = $1`, [id]);
      await expect(same).rejects.toThrow('complaint_four_eyes');
    });

    it('with an outcome and reasons that the solver reads, who sees nothing of the draft', async () => {
      const stage = await released();
      const solver = stage.solvers[2]!.person;
      const id = await filed(stage);
      await draft(stage.officer, id).expect(200);
      const { text } = await solver.get(`/complaints/${id}`).expect(200);
      expect(text).not.toContain('Hội đồng đã chấm');
      const { body } = await sign(stage.leader, id).expect(200);
      expect(body).toMatchObject({ state: 'answered', draft: null, acts: [] });
      const { body: read } = await solver.get(`/complaints/${id}`).expect(200);
      expect(read.answer).toMatchObject({
        outcome: 'rejected',
        answer: 'Hội đồng đã chấm theo hướng dẫn.',
        answeredBy: 'Lãnh đạo',
        measure: null,
      });
      expect(await mailsTo(solver, `Kiến nghị đã được trả lời: bài toán ${stage.challenge.code}`)).toBe(1);
      expect(await outcome(sign(stage.leader, id))).toEqual([409, 'wrong_state']);
      expect(await outcome(draft(stage.officer, id, { revision: 1 }))).toEqual([409, 'wrong_state']);
      expect(await outcome(solver.post(`/complaints/${id}/withdraw`))).toEqual([409, 'wrong_state']);
    });

    it('as they were drafted: what changed meanwhile is read first', async () => {
      const stage = await released();
      const id = await filed(stage);
      await draft(stage.officer, id).expect(200);
      await draft(stage.officer, id, { revision: 1, answer: 'Đã sửa' }).expect(200);
      expect(await outcome(draft(stage.officer, id, { revision: 1 }))).toEqual([409, 'stale']);
      expect(await outcome(sign(stage.leader, id))).toEqual([409, 'stale']);
    });

    it('with a measure where they are upheld, and only there', async () => {
      const stage = await released();
      const id = await filed(stage);
      await draft(stage.officer, id, { outcome: 'partly_upheld' }).expect(200);
      expect(await outcome(sign(stage.leader, id))).toEqual([422, 'measure_required']);
      expect(await outcome(sign(stage.leader, id, { measure: 'keep' }))).toEqual([422, 'measure_required']);
      const kept = { measure: 'keep', measureReason: 'Thứ hạng không đổi khi tính lại' };
      await sign(stage.leader, id, kept).expect(200);
      const second = await filed(stage, 3);
      await draft(stage.officer, second).expect(200);
      expect(await outcome(sign(stage.leader, second, kept))).toEqual([422, 'measure_required']);
    });

    it('I7: an upheld one may take the decision back: the panel is asked once more, and all hear of it', async () => {
      const stage = await released();
      const id = await filed(stage);
      await draft(stage.officer, id, { outcome: 'upheld' }).expect(200);
      const measureReason = 'Một phiếu tính sai thang điểm';
      await sign(stage.leader, id, { measure: 'reconsider', measureReason }).expect(200);
      const { code } = stage.challenge;
      const { body } = await stage.chair.get(`/challenges/${code}/evaluation`).expect(200);
      expect(body).toMatchObject({
        state: 'meeting',
        decision: null,
        askedAgain: { act: 'reconsider', reason: measureReason },
      });
      const { body: open } = await visitor(portal).get(`/challenges/${code}`).expect(200);
      expect(open).toMatchObject({ state: 'evaluating', award: null });
      for (const { person } of stage.solvers)
        expect(await mailsTo(person, `được xem xét lại: bài toán ${code}`)).toBe(1);
      const { body: own } = await stage.solvers[0]!.person.get(`/proposals/${stage.solvers[0]!.proposalId}`);
      expect(own.feedback).toBeNull();
      const choice = choosing(stage.solvers[0]!.proposalId, 'Chọn lại');
      for (const [person, name] of [
        [stage.chair, 'recommend'],
        [stage.leader, 'decide'],
      ] as const)
        expect((await act(person, stage, name, choice)).status).toBe(200);
      expect((await act(stage.leader, stage, 'release')).status).toBe(200);
    });

    it('or withdrawn by the solver, who may then file another', async () => {
      const stage = await released();
      const { person } = stage.solvers[2]!;
      const id = await filed(stage);
      expect(await outcome(stage.officer.post(`/complaints/${id}/withdraw`))).toEqual([403, 'forbidden']);
      expect((await person.post(`/complaints/${id}/withdraw`).expect(200)).body.state).toBe('withdrawn');
      await filed(stage);
    });
  });

  describe('are read', () => {
    it('by the solver, the agency, the programme office and who oversees it; nobody else finds them (I11)', async () => {
      const stage = await released();
      const id = await filed(stage);
      const readers = [stage.officer, stage.leader, stage.solvers[2]!.person];
      for (const role of ['programme.officer', 'city.leadership', 'city.auditor'] as const)
        readers.push(await signUpAs(portal, role));
      for (const reader of readers) {
        await reader.get(`/complaints/${id}`).expect(200);
        const { body } = await reader.get('/complaints?state=filed').expect(200);
        expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
      }
      const elsewhere = await released();
      for (const stranger of [elsewhere.officer, elsewhere.leader, stage.solvers[0]!.person]) {
        expect(await outcome(stranger.get(`/complaints/${id}`))).toEqual([404, 'not_found']);
        const { body } = await stranger.get('/complaints').expect(200);
        expect(body.items.map((item: { id: string }) => item.id)).not.toContain(id);
        expect(await outcome(draft(elsewhere.officer, id))).toEqual([404, 'not_found']);
      }
      expect(await outcome(stage.chair.get(`/complaints/${id}`))).toEqual([403, 'forbidden']);
    });

    it('I4: not by an officer with a tie to the solver', async () => {
      const stage = await released();
      const id = await filed(stage);
      await portal.database.query(
        `INSERT INTO former_membership (organization_id, account_id, accepted_at, left_at)
         VALUES ($1, $2, portal_now() - interval '30 days', portal_now() - interval '10 days')`,
        [stage.solvers[2]!.organizationId, stage.officer.accountId],
      );
      expect(await outcome(stage.officer.get(`/complaints/${id}`))).toEqual([404, 'not_found']);
      expect((await stage.officer.get('/complaints').expect(200)).body.items).toEqual([]);
      expect(await outcome(draft(stage.officer, id))).toEqual([404, 'not_found']);
    });

    it('by everybody as counts, without a name', async () => {
      const stage = await released();
      const id = await filed(stage);
      await filed(stage, 3);
      await draft(stage.officer, id).expect(200);
      await sign(stage.leader, id).expect(200);
      const { body, text } = await visitor(portal)
        .get(`/challenges/${stage.challenge.code}/integrity`)
        .expect(200);
      expect(body.counts).toMatchObject({ complaints: 2, complaintsAnswered: 1 });
      expect(text).not.toMatch(/Đơn vị C|Đơn vị D/);
    });

    it('I9: every act is on record', async () => {
      const stage = await released();
      const id = await filed(stage);
      await draft(stage.officer, id).expect(200);
      await sign(stage.leader, id).expect(200);
      const rows = await portal.database.query<{ act: string }[]>(
        `SELECT act FROM audit_entry WHERE subject_type = 'complaint' AND subject_id = $1 ORDER BY seq`,
        [id],
      );
      expect(rows.map((row) => row.act)).toEqual(['complaint.file', 'complaint.draft', 'complaint.answer']);
    });
  });

  describe('are waited for', () => {
    const milestone = {
      name: 'Triển khai',
      plannedStart: '2026-11-01',
      due: '2027-11-01',
      responsiblePerson: 'Nguyễn An',
      responsibleUnit: 'Phòng CNTT',
    };
    const save = async (stage: EvaluationStage, place: number): Promise<string> => {
      const { code } = stage.challenge;
      const { proposalId } = stage.solvers[place]!;
      const { id } = await drawUp(stage.officer, { code, proposalId }, [milestone]);
      await signAtOnce(portal, id);
      return id;
    };
    const start = (stage: EvaluationStage, id: string) => stage.officer.post(`/commissions/${id}/start`);

    it('no commission starts while they are taken, or one is open', async () => {
      const stage = await released();
      const id = await save(stage, 0);
      const until = (await untilOf(stage)).toISOString();
      const early = await start(stage, id);
      expect([early.status, early.body.code, early.body.params]).toEqual([
        409,
        'complaint_period',
        { until },
      ]);
      const complaint = await filed(stage);
      const { body: seen } = await stage.officer.get(`/commissions/${id}`).expect(200);
      expect(seen.waits).toEqual({ until, open: 1 });
      await letComplaintsPass(stage);
      const open = await start(stage, id);
      expect([open.status, open.body.code, open.body.params]).toEqual([409, 'complaints_open', { open: 1 }]);
      await draft(stage.officer, complaint).expect(200);
      await sign(stage.leader, complaint).expect(200);
      expect(await outcome(start(stage, id))).toEqual([200, undefined]);
    });

    it('each of several selected proposals has a commission of its own, and measuring begins with the last', async () => {
      const stage = await released();
      const { code } = stage.challenge;
      const draw = (...proposalIds: string[]) =>
        outcome(stage.officer.post(`/challenges/${code}/commissions`, { proposalIds, terms: ORDER }));
      expect(await draw()).toEqual([422, 'validation']);
      expect(await draw(stage.solvers[2]!.proposalId)).toEqual([422, 'validation']);
      const ids = [await save(stage, 0), await save(stage, 1)];
      const { body } = await stage.officer.get(`/challenges/${code}/commissions`).expect(200);
      expect(body.map((item: SelectedProposal) => item.commissions[0]?.id)).toEqual(ids);
      await letComplaintsPass(stage);
      const stateOf = async () => (await visitor(portal).get(`/challenges/${code}`)).body.state;
      for (const id of ids) {
        await start(stage, id).expect(200);
        expect(await stateOf()).toBe('commissioned');
      }
      await portal.database.query(
        `UPDATE milestone SET progress = 100, done_on = portal_today() WHERE commission_id = ANY ($1)`,
        [ids],
      );
      await stage.officer.post(`/commissions/${ids[0]}/accept`).expect(200);
      expect(await stateOf()).toBe('commissioned');
      await stage.officer.post(`/commissions/${ids[1]}/accept`).expect(200);
      expect(await stateOf()).toBe('measuring');
    });

    it('the agency is asked for the answer, and reminded of it once a day', async () => {
      const stage = await released();
      const id = await filed(stage);
      const todo = async (person: Person) =>
        (await person.get('/work/todo').expect(200)).body
          .map(({ kind, link }: { kind: string; link: string }) => `${kind} ${link}`)
          .filter((line: string) => line.includes(id));
      expect(await todo(stage.officer)).toEqual([`draft_complaint /work/complaints/${id}`]);
      await draft(stage.officer, id).expect(200);
      expect(await todo(stage.officer)).toEqual([]);
      expect(await todo(stage.leader)).toEqual([`answer_complaint /work/complaints/${id}`]);
      const [row] = await portal.database.query<{ due_on: string }[]>(
        `SELECT due_on::text FROM complaint WHERE id = $1`,
        [id],
      );
      await portal.setClock(new Date(`${row!.due_on}T02:00:00Z`));
      await portal.app.get(Jobs).runNow('chase-complaints');
      await portal.app.get(Jobs).runNow('chase-complaints');
      expect(await mailsTo(stage.officer, `chờ trả lời: bài toán ${stage.challenge.code}`)).toBe(1);
    });
  });
});
