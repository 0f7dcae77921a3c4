import { randomUUID } from 'node:crypto';
import type {
  CommendationView,
  CommissionDelays,
  LeagueLine,
  LeagueRows,
  LeagueView,
} from '@loi-giai/shared';
import readXlsxFile from 'read-excel-file/node';
import { Jobs } from '../src/platform/jobs/jobs';
import { fault, outcome } from './support/answers';
import { checkMet, handIn } from './support/acceptances';
import { fallDue, freeze } from './support/fallen-due';
import { type Person, signUpAs, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

const NOW = new Date('2026-11-02T10:00:00+07:00');
const HTML = '<script>alert(1)</script> Chờ thẩm định giá';

describe('the league', () => {
  let portal: TestPortal;
  let stage: RunningCommission;
  let ids: string[];

  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.setClock(NOW);
    stage = await runCommission(portal);
    const { agency, organizationId, officer, winner } = stage;
    ids = await fallDue(portal, stage.commissionId, [
      { due: '2026-10-02', doneOn: '2026-10-01', agencyId: agency.id, accountId: officer.accountId },
      { due: '2026-10-16', doneOn: '2026-10-19', agencyId: agency.id, accountId: officer.accountId },
      { due: '2026-10-24', doneOn: '2026-10-26', agencyId: agency.id, accountId: officer.accountId },
      { due: '2026-10-05', doneOn: '2026-10-05', organizationId, accountId: winner.accountId },
      { due: '2026-10-20', organizationId, accountId: winner.accountId },
      { due: '2026-10-31', organizationId, accountId: winner.accountId },
      { due: '2026-10-21' },
    ]);
  });
  afterEach(() => portal.setClock(NOW));
  afterAll(() => portal.close());

  const league = async (who: Person, query = ''): Promise<LeagueView> =>
    (await who.get(`/league?period=2026-10${query}`).expect(200)).body;
  const lineOf = ({ lines }: LeagueView, key: string): LeagueLine | undefined =>
    lines.find((line) => line.key === key);
  const rowsOf = async (who: Person, board: string, key: string): Promise<LeagueRows> =>
    (await who.get(`/league/rows?period=2026-10&board=${board}&key=${key}`).expect(200)).body;
  const jobs = () => portal.app.get(Jobs);
  const state = (who: Person, id: string, changes: object = {}) =>
    who.post(`/milestones/${id}/delay-reasons`, { kind: 'partner', text: HTML, ...changes });
  const answer = (who: Person, id: string, act = 'accept') =>
    who.post(`/delay-reasons/${id}/${act}`, { answer: 'Đã xem hồ sơ' });
  const reasonOf = (body: CommissionDelays, milestoneId: string) =>
    body.rows.find((row) => row.milestoneId === milestoneId)?.reasons[0];

  describe('reckons', () => {
    it('by the published rule: shares, lateness, places, and what came before', async () => {
      const view = await league(stage.city);
      expect(view).toMatchObject({ ruleVersion: 2, asOf: '2026-11-02', before: '2026-09', snapshot: null });
      expect(lineOf(view, stage.agency.id)).toMatchObject({
        rows: 3,
        onTime: 2,
        excused: 0,
        meanLate: 1 / 3,
        medianLate: 0,
        rank: 1,
        shareBefore: null,
      });
      const solvers = await league(stage.city, '&board=solvers');
      // The 31st is a Saturday: in time until the second of November.
      expect(lineOf(solvers, stage.organizationId)).toMatchObject({
        rows: 2,
        onTime: 1,
        meanLate: 4.5,
        rank: null,
      });
    });

    it('and names agencies in both languages, as do plans and what is said of their people', async () => {
      const { agency, city, officer, leader, commissionId } = stage;
      await portal.database.query(`UPDATE agency SET name_en = 'Health' WHERE id = $1`, [agency.id]);
      expect(lineOf(await league(city), agency.id)?.nameEn).toBe('Health');
      expect(lineOf(await league(city, '&board=persons'), officer.accountId)?.unitEn).toBe('Health');
      expect((await rowsOf(city, 'agencies', agency.id)).nameEn).toBe('Health');
      const { rows } = (await officer.get(`/commissions/${commissionId}/delays`).expect(200)).body;
      expect(rows[0]).toMatchObject({ unitNameEn: 'Health' });
      const plan = (await officer.get(`/commissions/${commissionId}/plan`).expect(200)).body;
      expect(plan.rows.map((row: { unitNameEn: string | null }) => row.unitNameEn)).toContain('Health');
      const { body } = await leader.get('/commendations/subjects').expect(200);
      expect(body).toContainEqual(expect.objectContaining({ id: officer.accountId, unitEn: 'Health' }));
    });

    it('a quarter and a year as well, and nothing that is no period', async () => {
      for (const period of ['2026-Q4', '2026']) {
        const { body } = await stage.city.get(`/league?period=${period}`).expect(200);
        expect(lineOf(body, stage.agency.id)?.rows).toBe(3);
      }
      expect(await fault(stage.city.get('/league?period=2026-13'))).toEqual(['period', 'bad_format']);
      expect(await fault(stage.city.get(`/league?period=${encodeURIComponent("' OR 1")}`))).toEqual([
        'period',
        'bad_format',
      ]);
      expect(await fault(stage.city.get('/league?board=mayors'))).toEqual(['board', 'not_allowed']);
    });

    it('with every figure to be followed to its rows', async () => {
      const { rows, figures } = await rowsOf(stage.leader, 'agencies', stage.agency.id);
      expect(figures).toMatchObject({ rows: 3, onTime: 2 });
      expect(rows.map(({ due, daysLate, onTime }) => [due, daysLate, onTime])).toEqual([
        ['2026-10-02', 0, true],
        ['2026-10-16', 1, false],
        ['2026-10-24', 0, true],
      ]);
      expect(rows[0]?.commissionId).toBe(stage.commissionId);
      const elsewhere = await rowsOf(stage.elsewhere, 'agencies', stage.agency.id);
      expect(elsewhere.rows.map(({ commissionId }) => commissionId)).toEqual([null, null, null]);
    });

    it('no waiting against whoever handed in in time, whether the agency takes its time to accept or to return it', async () => {
      const own = await runCommission(portal);
      const due = { due: '2026-11-06', organizationId: own.organizationId, accountId: own.winner.accountId };
      const [id = ''] = await fallDue(portal, own.commissionId, [due]);
      const november = async (): Promise<LeagueRows['rows'][number] | undefined> => {
        const query = `/league/rows?period=2026-11&board=solvers&key=${own.organizationId}`;
        return (await stage.city.get(query).expect(200)).body.rows[0];
      };
      const lateOf = async (): Promise<unknown> =>
        (await own.winner.get(`/commissions/${own.commissionId}/delays`).expect(200)).body.rows.map(
          ({ daysLate }: { daysLate: number }) => daysLate,
        );
      await portal.setClock(new Date('2026-11-05T10:00:00+07:00'));
      const delivery = await handIn(own.winner, own.commissionId, id);
      await portal.setClock(new Date('2026-12-10T10:00:00+07:00'));
      const waits = { onTime: true, daysLate: 0, doneOn: null, handedInOn: '2026-11-05' };
      expect([await november(), await lateOf()]).toMatchObject([waits, []]);
      await own.officer
        .post(`/deliveries/${delivery.id}/return`, { missing: 'Báo cáo', respondBy: '2026-12-20' })
        .expect(200);
      expect(await november()).toMatchObject({ onTime: false, daysLate: 0, handedInOn: null });
      // A Friday and a Monday later.
      await portal.setClock(new Date('2026-12-14T10:00:00+07:00'));
      expect([await november(), await lateOf()]).toMatchObject([{ onTime: false, daysLate: 2 }, [2]]);
      const again = await handIn(own.winner, own.commissionId, id);
      await portal.setClock(new Date('2027-02-01T10:00:00+07:00'));
      await checkMet(own.officer, again);
      await own.leader.post(`/deliveries/${again.id}/accept`, { number: '01/BB-NT' }).expect(200);
      const accepted = { onTime: false, daysLate: 2, doneOn: '2026-12-14', handedInOn: null };
      expect(await november()).toMatchObject(accepted);
    });

    it('by the baseline in force: who re-plans afterwards stays late, who re-plans in time does not', async () => {
      const own = await runCommission(portal);
      const plan = [
        { due: '2026-10-09', agencyId: own.agency.id },
        { due: '2026-10-09', agencyId: own.agency.id },
      ];
      const [late, moved] = await fallDue(portal, own.commissionId, plan);
      const row = (id: string | undefined, due: string) => ({
        id,
        parentId: null,
        plannedStart: '2026-09-01',
        due,
      });
      await freeze(
        portal,
        own.commissionId,
        [row(late, '2026-10-09'), row(moved, '2026-12-01')],
        '2026-10-08T09:00:00+07:00',
      );
      await freeze(
        portal,
        own.commissionId,
        [row(late, '2026-12-01'), row(moved, '2026-12-01')],
        '2026-10-12T09:00:00+07:00',
      );
      expect(lineOf(await league(stage.city), own.agency.id)).toMatchObject({
        rows: 1,
        onTime: 0,
        meanLate: 16,
      });
    });

    it('nothing of what falls to nobody when a commission is terminated', async () => {
      const own = await runCommission(portal);
      await fallDue(portal, own.commissionId, [
        { due: '2026-10-09', agencyId: own.agency.id },
        { due: '2026-10-08', doneOn: '2026-10-08', agencyId: own.agency.id },
      ]);
      await portal.database.query(`UPDATE commission SET state = 'terminated' WHERE id = $1`, [
        own.commissionId,
      ]);
      expect(lineOf(await league(stage.city), own.agency.id)).toMatchObject({ rows: 1, onTime: 1 });
    });
  });

  describe('is seen', () => {
    it('I11: units by the agencies and those who oversee them, not by solvers or strangers', async () => {
      for (const who of [
        stage.officer,
        stage.leader,
        stage.groupMember,
        stage.elsewhere,
        stage.auditor,
        stage.office,
      ])
        expect(lineOf(await league(who), stage.agency.id)?.rows).toBe(3);
      expect(await outcome(stage.winner.get('/league'))).toEqual([403, 'forbidden']);
      expect(await outcome(visitor(portal).get('/league'))).toEqual([401, 'sign_in_required']);
    });

    it('I11: persons by their own agency and those who oversee all; others look like nobody', async () => {
      const { accountId } = stage.officer;
      for (const who of [stage.officer, stage.leader, stage.city, stage.auditor, stage.office])
        expect(lineOf(await league(who, '&board=persons'), accountId)?.rank).toBe(1);
      expect(lineOf(await league(stage.elsewhere, '&board=persons'), accountId)).toBeUndefined();
      expect(lineOf(await league(stage.leader, '&board=persons'), stage.winner.accountId)).toBeUndefined();
      const address = (key: string): string => `/league/rows?period=2026-10&board=persons&key=${key}`;
      const hidden = await outcome(stage.elsewhere.get(address(accountId)));
      expect(hidden).toEqual(await outcome(stage.elsewhere.get(address(randomUUID()))));
      expect(hidden).toEqual([404, 'not_found']);
    });

    it('as a workbook that says the rule, in both languages', async () => {
      for (const [lang, head] of [
        ['vi', 'Tỷ lệ đúng hạn'],
        ['en', 'Share on time'],
      ]) {
        const { body } = await stage.city
          .get(`/league.xlsx?period=2026-10&lang=${lang}`)
          .expect(200)
          .responseType('blob');
        const [sheet] = await readXlsxFile(body as Buffer);
        const rows = sheet!.data;
        expect(rows[3]).toContain(head);
        expect(rows.find((row) => row[3] === 3 && row[4] === 2)?.[5]).toBeCloseTo(2 / 3);
      }
      await stage.winner.get('/league.xlsx').expect(403);
    });
  });

  describe('takes reasons of delay', () => {
    it('of whoever is responsible, once, for what is late', async () => {
      const late = ids[4]!;
      expect(await outcome(state(stage.winner, ids[3]!))).toEqual([409, 'not_late']);
      expect(await outcome(state(stage.office, late))).toEqual([403, 'forbidden']);
      for (const who of [stage.elsewhere, stage.loser])
        expect(await outcome(state(who, late))).toEqual([404, 'not_found']);
      expect(await fault(state(stage.winner, late, { text: ' ' }))).toEqual(['text', 'required']);
      expect(await fault(state(stage.winner, late, { text: 'x'.repeat(5_001) }))).toEqual([
        'text',
        'too_long',
      ]);
      expect(await fault(state(stage.winner, late, { kind: 'weather' }))).toEqual(['kind', 'not_allowed']);
      expect(await fault(state(stage.winner, late, { state: 'accepted' }))).toEqual([
        'state',
        'unknown_field',
      ]);
      const tries = await Promise.all([
        outcome(state(stage.winner, late)),
        outcome(state(stage.winner, late)),
      ]);
      expect(tries.map(([status]) => status).sort()).toEqual([201, 409]);
      const { body } = await stage.winner.get(`/commissions/${stage.commissionId}/delays`).expect(200);
      expect(reasonOf(body, late)).toMatchObject({ state: 'stated', text: HTML, acts: ['withdraw'] });
      expect(await lettersTo(portal, stage.leader, 'Lý do chậm tiến độ chờ ý kiến')).toBe(1);
      expect(await refusals(portal, 'league.refuse', stage.office)).toHaveLength(1);
    });

    it('I6: accepted by the leader of the agency that commissions, not by who stated it, and out of the lateness then', async () => {
      const late = ids[4]!;
      const { body } = await stage.leader.get(`/commissions/${stage.commissionId}/delays`).expect(200);
      const { id } = reasonOf(body, late)!;
      const todo = await stage.leader.get('/work/todo').expect(200);
      expect(todo.body.some(({ kind }: { kind: string }) => kind === 'answer_delay')).toBe(true);
      for (const who of [stage.winner, stage.officer, stage.city, stage.auditor])
        expect(await outcome(answer(who, id))).toEqual([403, 'forbidden']);
      expect(await outcome(answer(stage.elsewhere, id))).toEqual([404, 'not_found']);
      await answer(stage.leader, id).expect(200);
      expect(await outcome(answer(stage.leader, id, 'refuse'))).toEqual([409, 'wrong_state']);
      expect(await outcome(stage.winner.post(`/delay-reasons/${id}/withdraw`))).toEqual([409, 'wrong_state']);
      expect(await outcome(state(stage.winner, late))).toEqual([409, 'wrong_state']);
      expect(lineOf(await league(stage.city, '&board=solvers'), stage.organizationId)).toMatchObject({
        rows: 2,
        onTime: 1,
        excused: 1,
        meanLate: 0,
      });
      expect(await lettersTo(portal, stage.winner, 'được chấp nhận')).toBe(1);
    });

    it('I6: of the agency itself, and of nobody known, by the programme office alone', async () => {
      for (const milestoneId of [ids[1]!, ids[6]!]) {
        const { body } = await state(stage.leader, milestoneId).expect(201);
        const { id } = reasonOf(body, milestoneId)!;
        const second = await signUpAs(portal, 'agency.leader', { type: 'agency', id: stage.agency.id });
        for (const who of [stage.leader, second])
          expect(await outcome(answer(who, id))).toEqual([403, 'forbidden']);
        const { body: refused } = await answer(stage.office, id, 'refuse').expect(200);
        expect(reasonOf(refused, milestoneId)).toMatchObject({
          state: 'refused',
          answeredBy: stage.office.name,
        });
        // Another one may be stated, and taken back.
        const again = reasonOf((await state(stage.officer, milestoneId).expect(201)).body, milestoneId)!;
        expect(await outcome(stage.leader.post(`/delay-reasons/${again.id}/withdraw`))).toEqual([
          403,
          'forbidden',
        ]);
        await stage.officer.post(`/delay-reasons/${again.id}/withdraw`).expect(200);
      }
      expect(lineOf(await league(stage.city), stage.agency.id)).toMatchObject({ onTime: 2, excused: 0 });
    });

    it('I9: that nobody changes or deletes, not even in the database', async () => {
      for (const statement of [
        `DELETE FROM delay_reason`,
        `UPDATE delay_reason SET text = 'khác'`,
        `UPDATE delay_reason SET state = 'accepted' WHERE state = 'refused'`,
      ])
        await expect(portal.database.query(statement)).rejects.toThrow(
          /never changed or deleted|delay_reason_/,
        );
    });
  });

  describe('is frozen', () => {
    it('once for the month that has ended, however many try, and all that were missed', async () => {
      await Promise.all([jobs().runNow('freeze-league'), jobs().runNow('freeze-league')]);
      await jobs().runNow('freeze-league');
      const months = () =>
        portal.database.query<{ month: string }[]>(`SELECT month FROM league_snapshot ORDER BY month`);
      expect(await months()).toEqual([{ month: '2026-10' }]);
      await portal.setClock(new Date('2027-01-05T10:00:00+07:00'));
      await jobs().runNow('freeze-league');
      expect((await months()).map(({ month }) => month)).toEqual(['2026-10', '2026-11', '2026-12']);
      const found = await portal.database.query<object[]>(
        `SELECT 1 FROM audit_entry WHERE act = 'league.freeze'`,
      );
      expect(found).toHaveLength(3);
    });

    it('and stays as it was, whatever is said later', async () => {
      await portal.database.query(
        `UPDATE milestone SET done_on = '2026-10-09', progress = 100 WHERE id = $1`,
        [ids[1]],
      );
      const view = await league(stage.city);
      expect(lineOf(view, stage.agency.id)).toMatchObject({
        onTime: 3,
        rank: 1,
        frozen: { onTime: 2, rank: 1 },
      });
      expect(view.snapshot).toMatchObject({ month: '2026-10', ruleVersion: 2, asOf: '2026-11-01' });
      const { frozen } = await rowsOf(stage.leader, 'agencies', stage.agency.id);
      expect(frozen?.map(({ daysLate }) => daysLate)).toEqual([0, 1, 0]);
      for (const statement of [`DELETE FROM league_snapshot`, `UPDATE league_snapshot SET boards = '{}'`])
        await expect(portal.database.query(statement)).rejects.toThrow('never changed or deleted');
    });
  });

  describe('keeps commendations', () => {
    const said = (changes: object = {}) => ({
      kind: 'praise',
      agencyId: null,
      organizationId: null,
      accountId: null,
      reason: HTML,
      period: '2026-10',
      documentNumber: '15/QĐ-SKHCN',
      documentOn: '2026-11-01',
      ...changes,
    });
    const record = (who: Person, changes: object = {}) => who.post('/commendations', said(changes));
    const list = async (who: Person): Promise<CommendationView[]> =>
      (await who.get('/commendations').expect(200)).body;

    it('of the office, the city and leaders, and tells whom they are about', async () => {
      const { body } = await record(stage.office, { agencyId: stage.agency.id }).expect(201);
      expect(body).toMatchObject({
        level: 'programme',
        board: 'agencies',
        reason: HTML,
        acts: ['withdraw', 'attach'],
      });
      await record(stage.city, { organizationId: stage.organizationId, kind: 'criticism' }).expect(201);
      const own = {
        accountId: stage.officer.accountId,
        kind: 'reminder',
        documentNumber: '',
        documentOn: null,
      };
      expect((await record(stage.leader, own).expect(201)).body).toMatchObject({
        level: 'unit',
        board: 'persons',
      });
      expect(await lettersTo(portal, stage.leader, 'Thông báo biểu dương')).toBe(1);
      expect(await lettersTo(portal, stage.winner, 'Thông báo phê bình')).toBe(1);
      expect(await lettersTo(portal, stage.officer, 'Thông báo nhắc nhở')).toBe(1);
    });

    it('I6: not of oneself or one’s own agency, of strangers, of two at once, or without a document', async () => {
      const { agency, organizationId, leader, officer, elsewhere, office } = stage;
      const subject = ['subject', 'unknown'];
      expect(await fault(record(leader, { accountId: leader.accountId }))).toEqual(subject);
      expect(await fault(record(leader, { agencyId: agency.id }))).toEqual(subject);
      expect(await fault(record(leader, { accountId: elsewhere.accountId }))).toEqual(subject);
      expect(await fault(record(office, { agencyId: agency.id, organizationId }))).toEqual(subject);
      expect(await fault(record(office))).toEqual(subject);
      expect(await fault(record(office, { accountId: randomUUID() }))).toEqual(subject);
      const bare = { accountId: officer.accountId, documentNumber: '', documentOn: null };
      expect(await fault(record(leader, bare))).toEqual(['documentNumber', 'required']);
      expect(await fault(record(office, { agencyId: agency.id, documentOn: null }))).toEqual([
        'documentOn',
        'required',
      ]);
      expect(await fault(record(office, { agencyId: agency.id, documentOn: '2099-01-01' }))).toEqual([
        'documentOn',
        'too_large',
      ]);
      expect(await fault(record(office, { agencyId: agency.id, period: '2026-99' }))).toEqual([
        'period',
        'bad_format',
      ]);
      expect(await fault(record(office, { agencyId: agency.id, period: '2027' }))).toEqual([
        'period',
        'not_allowed',
      ]);
      expect(await fault(record(office, { agencyId: agency.id, reason: ' ' }))).toEqual([
        'reason',
        'required',
      ]);
      for (const who of [officer, stage.auditor, stage.winner])
        expect(await outcome(record(who, { agencyId: agency.id }))).toEqual([403, 'forbidden']);
    });

    it('I11: seen by those they are about and those who may know', async () => {
      const boards = async (who: Person) => (await list(who)).map(({ board }) => board).sort();
      expect(await boards(stage.auditor)).toEqual(['agencies', 'persons', 'solvers']);
      expect(await boards(stage.officer)).toEqual(['agencies', 'persons', 'solvers']);
      expect(await boards(stage.elsewhere)).toEqual(['agencies', 'solvers']);
      expect(await boards(stage.winner)).toEqual(['solvers']);
      expect(await boards(stage.loser)).toEqual([]);
      for (const [period, count] of [
        ['2026-Q4', 3],
        ['2026', 3],
        ['2026-09', 0],
      ])
        expect((await stage.auditor.get(`/commendations?period=${period}`).expect(200)).body).toHaveLength(
          Number(count),
        );
      await visitor(portal).get('/commendations').expect(401);
    });

    it('withdrawn by those who speak in the same name, with a reason, once, and never deleted', async () => {
      const [person] = (await list(stage.officer)).filter(({ board }) => board === 'persons');
      const withdraw = (who: Person, reason = 'Nhầm người') =>
        who.post(`/commendations/${person!.id}/withdraw`, { reason });
      expect(await outcome(withdraw(stage.office))).toEqual([403, 'forbidden']);
      expect(await outcome(withdraw(stage.officer))).toEqual([403, 'forbidden']);
      expect(await fault(withdraw(stage.leader, ' '))).toEqual(['reason', 'required']);
      const { body } = await withdraw(stage.leader).expect(200);
      expect(body).toMatchObject({ state: 'withdrawn', withdrawalReason: 'Nhầm người', acts: [] });
      expect(await outcome(withdraw(stage.leader))).toEqual([409, 'wrong_state']);
      for (const statement of [`DELETE FROM commendation`, `UPDATE commendation SET reason = 'khác'`])
        await expect(portal.database.query(statement)).rejects.toThrow('never changed or deleted');
    });

    it('with one document, from who recorded it', async () => {
      const [unit] = (await list(stage.office)).filter(({ board }) => board === 'agencies');
      const pdf = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1');
      const path = `/commendations/${unit!.id}/files`;
      expect((await stage.city.upload(path, pdf, 'qd.pdf')).status).toBe(403);
      expect((await stage.office.upload(path, Buffer.from('<html>'), 'qd.pdf')).body.code).toBe(
        'file_type_refused',
      );
      expect((await stage.office.upload(path, pdf, 'qd.pdf')).body).toMatchObject({
        file: { name: 'qd.pdf' },
      });
      expect((await stage.office.upload(path, pdf, 'qd.pdf')).body.code).toBe('too_many_files');
      await stage.leader.get(`/commendations/${unit!.id}/file`).expect(200);
      await stage.winner.get(`/commendations/${unit!.id}/file`).expect(404);
    });
  });
});
