import { buffer } from 'node:stream/consumers';
import {
  type Page,
  REPORT_TIMINGS,
  type ReportListItem,
  type ReportScheduleView,
  type ReportView,
} from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { FileStore } from '../src/platform/storage/file-store';
import { fault, outcome } from './support/answers';
import { fallDue } from './support/fallen-due';
import { type Person, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

const at = (day: string): Date => new Date(`${day}T10:00:00+07:00`);
const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1');
const HTML = '<img src=x onerror=alert(1)> Đã lắp 12 cảm biến';

describe('reports by the solver', () => {
  let portal: TestPortal;
  let stage: RunningCommission;

  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.setClock(at('2026-10-01'));
    stage = await runCommission(portal);
  });
  afterAll(() => portal.close());

  const monthly = (changes: object = {}) => ({
    rhythm: 'month',
    weeks: null,
    dates: [],
    firstDue: '2026-10-15',
    until: '2026-12-31',
    number: 0,
    reason: '',
    ...changes,
  });
  const set = (who: Person, changes: object = {}, { commissionId } = stage) =>
    who.put(`/commissions/${commissionId}/report-schedule`, monthly(changes));
  const schedule = async (who: Person, { commissionId } = stage): Promise<ReportScheduleView> =>
    (await who.get(`/commissions/${commissionId}/report-schedule`).expect(200)).body;
  const view = async (who: Person, id: string): Promise<ReportView> =>
    (await who.get(`/reports/${id}`).expect(200)).body;
  const save = (who: Person, id: string, changes: object = {}) =>
    who.put(`/reports/${id}/draft`, {
      revision: 0,
      done: HTML,
      planned: 'Chạy thử',
      problems: '',
      ...changes,
    });
  const submit = (who: Person, id: string, revision = 1) => who.post(`/reports/${id}/submit`, { revision });
  const review = (who: Person, id: string, act: string, comment = '') =>
    who.post(`/reports/${id}/${act}`, { comment });
  const remind = () => portal.app.get(Jobs).runNow('remind-reports');
  const idOf = async (dueOn: string, at = stage): Promise<string> =>
    (await schedule(at.officer, at)).reports.find((report) => report.dueOn === dueOn)!.id;

  describe('have a schedule', () => {
    it('set by the officer of the agency, and by nobody else', async () => {
      for (const who of [stage.winner, stage.office, stage.auditor, stage.groupMember])
        expect(await outcome(set(who))).toEqual([403, 'forbidden']);
      for (const who of [stage.elsewhere, stage.loser])
        expect(await outcome(set(who))).toEqual([404, 'not_found']);
      expect(await outcome(set(visitor(portal)))).toEqual([401, 'sign_in_required']);
      const { body } = await set(stage.officer).expect(200);
      const found = body as ReportScheduleView;
      expect(found.reports.map(({ dueOn, timing }) => [dueOn, timing])).toEqual([
        ['2026-10-15', 'later'],
        ['2026-11-15', 'later'],
        ['2026-12-15', 'later'],
      ]);
      expect((await schedule(stage.winner)).mayChange).toBe(false);
      expect(await refusals(portal, 'report.refuse', stage.winner)).toHaveLength(1);
    });

    it('of days that make sense', async () => {
      const own = await runCommission(portal);
      const of = (changes: object) => fault(set(own.officer, changes, own));
      expect(await of({ firstDue: null })).toEqual(['firstDue', 'required']);
      expect(await of({ firstDue: '2026-09-30' })).toEqual(['firstDue', 'too_small']);
      expect(await of({ until: '2026-10-01' })).toEqual(['until', 'must_be_later']);
      expect(await of({ rhythm: 'weeks' })).toEqual(['weeks', 'required']);
      expect(await of({ rhythm: 'weeks', weeks: 53 })).toEqual(['weeks', 'too_large']);
      expect(await of({ rhythm: 'weeks', weeks: 1, until: '2032-01-01' })).toEqual(['until', 'too_many']);
      expect(await of({ rhythm: 'dates' })).toEqual(['dates', 'required']);
      expect(await of({ rhythm: 'dates', dates: ['2026-02-31'] })).toEqual(['dates', 'bad_date']);
      expect(await of({ rhythm: 'dates', dates: ['2026-11-01', '2026-11-01'] })).toEqual([
        'dates',
        'duplicate',
      ]);
      expect(await of({ rhythm: 'daily' })).toEqual(['rhythm', 'not_allowed']);
      expect(await of({ reason: 'x'.repeat(2_001) })).toEqual(['reason', 'too_long']);
    });

    it('changed with a reason, by whoever knows the last one; what is written stays', async () => {
      const own = await runCommission(portal);
      await set(own.officer, {}, own).expect(200);
      expect(await outcome(set(own.officer, {}, own))).toEqual([409, 'stale']);
      expect(await fault(set(own.officer, { number: 1 }, own))).toEqual(['reason', 'required']);
      await save(own.winner, await idOf('2026-10-15', own)).expect(200);
      const weekly = { rhythm: 'weeks', weeks: 4, firstDue: '2026-10-20', until: '2026-11-30', number: 1 };
      const tries = await Promise.all([
        outcome(set(own.officer, { ...weekly, reason: 'Theo phụ lục' }, own)),
        outcome(set(own.leader, { ...weekly, reason: 'Theo phụ lục' }, own)),
      ]);
      expect(tries.map(([status]) => status).sort()).toEqual([200, 409]);
      const { editions, reports } = await schedule(own.officer, own);
      expect(editions.map(({ number, reason }) => [number, reason])).toEqual([
        [1, ''],
        [2, 'Theo phụ lục'],
      ]);
      expect(reports.map(({ dueOn }) => dueOn)).toEqual(['2026-10-15', '2026-10-20', '2026-11-17']);
      await expect(portal.database.query(`DELETE FROM report_schedule`)).rejects.toThrow('never changed');
    });
  });

  describe('are written and handed in', () => {
    it('by the solver alone; the draft saves itself, and is nobody else’s to read (I11)', async () => {
      const id = await idOf('2026-10-15');
      const { body } = await save(stage.winner, id).expect(200);
      expect(body).toMatchObject({ revision: 1 });
      expect(await outcome(save(stage.winner, id))).toEqual([409, 'stale']);
      expect((await view(stage.winner, id)).draft?.content).toMatchObject({ done: HTML });
      for (const who of [stage.officer, stage.leader, stage.office, stage.city, stage.auditor]) {
        expect(await view(who, id)).toMatchObject({ draft: null, figures: null, versions: [], acts: [] });
        expect(await outcome(save(who, id, { revision: 1 }))).toEqual([403, 'forbidden']);
        expect(await outcome(submit(who, id))).toEqual([403, 'forbidden']);
      }
      for (const who of [stage.elsewhere, stage.loser]) {
        expect(await outcome(who.get(`/reports/${id}`))).toEqual([404, 'not_found']);
        expect(await outcome(submit(who, id))).toEqual([404, 'not_found']);
        expect(((await who.get('/reports').expect(200)).body as Page<ReportListItem>).items).toEqual([]);
      }
      expect(await fault(save(stage.winner, id, { done: 'x'.repeat(10_001) }))).toEqual(['done', 'too_long']);
    });

    it('with files, whose bytes go with them when they are taken off', async () => {
      const id = await idOf('2026-10-15');
      const { body } = await stage.winner.upload(`/reports/${id}/files`, PDF, 'nham.pdf').expect(201);
      const { id: fileId } = (body as ReportView).draft!.files[0]!;
      const [stored] = await portal.database.query<{ key: string }[]>(
        `SELECT storage_key AS key FROM stored_file WHERE id = $1`,
        [fileId],
      );
      const bytes = () => buffer(portal.app.get(FileStore).read(stored!.key));
      expect(await bytes()).toEqual(PDF);
      const { body: after } = await stage.winner.delete(`/reports/${id}/files/${fileId}`).expect(200);
      expect((after as ReportView).draft!.files).toEqual([]);
      await expect(bytes()).rejects.toThrow();
    });

    it('once each, with the plan’s figures and files; nothing empty, nothing before its time (I8)', async () => {
      await fallDue(portal, stage.commissionId, [
        { due: '2026-09-15', doneOn: '2026-09-15', name: 'Khảo sát' },
        { due: '2026-09-25', name: 'Lắp đặt' },
      ]);
      const [first, second] = [await idOf('2026-10-15'), await idOf('2026-11-15')];
      expect(await outcome(submit(stage.winner, second, 0))).toEqual([409, 'report_early']);
      expect(await outcome(submit(stage.winner, first, 0))).toEqual([409, 'stale']);
      await save(stage.winner, first, { revision: 1, done: '  ' }).expect(200);
      expect(await outcome(submit(stage.winner, first, 2))).toEqual([409, 'report_empty']);
      await save(stage.winner, first, { revision: 2 }).expect(200);
      const attached = await stage.winner.upload(`/reports/${first}/files`, PDF, 'anh.pdf').expect(201);
      const [file] = (attached.body as ReportView).draft!.files;
      expect((await stage.officer.get(`/reports/${first}/files/${file!.id}`)).status).toBe(404);
      expect(
        (await stage.winner.upload(`/reports/${first}/files`, Buffer.from('<html>'), 'a.pdf')).body.code,
      ).toBe('file_type_refused');
      const tries = await Promise.all([
        outcome(submit(stage.winner, first, 3)),
        outcome(submit(stage.winner, first, 3)),
      ]);
      expect(tries.map(([status]) => status).sort()).toEqual([200, 409]);
      const { versions, draft, acts } = await view(stage.officer, first);
      expect([draft, acts]).toEqual([null, ['accept', 'return']]);
      expect(versions).toMatchObject([
        {
          number: 1,
          content: { done: HTML },
          figures: { rows: 3, done: 1, late: 1 },
          files: [{ name: 'anh.pdf' }],
          verdict: null,
        },
      ]);
      await stage.officer.get(`/reports/${first}/files/${file!.id}`).expect(200);
      expect(await outcome(stage.winner.delete(`/reports/${first}/files/${file!.id}`))).toEqual([
        409,
        'wrong_state',
      ]);
      expect(await lettersTo(portal, stage.officer, 'Báo cáo đã nộp')).toBe(1);
      const todo = await stage.officer.get('/work/todo').expect(200);
      expect(todo.body.some(({ kind }: { kind: string }) => kind === 'review_report')).toBe(true);
    });

    it('and are returned with words, handed in again, and accepted by the agency, not by the solver (I6)', async () => {
      const id = await idOf('2026-10-15');
      for (const who of [stage.winner, stage.office, stage.auditor])
        expect(await outcome(review(who, id, 'accept'))).toEqual([403, 'forbidden']);
      expect(await fault(review(stage.officer, id, 'return', ' '))).toEqual(['comment', 'required']);
      await review(stage.officer, id, 'return', 'Thiếu số liệu vận hành').expect(200);
      expect(await outcome(review(stage.officer, id, 'accept'))).toEqual([409, 'wrong_state']);
      expect(await lettersTo(portal, stage.winner, 'bị trả lại để bổ sung')).toBe(1);
      await save(stage.winner, id, { revision: 3, problems: 'Không có' }).expect(200);
      await submit(stage.winner, id, 4).expect(200);
      await review(stage.officer, id, 'accept', 'Đạt').expect(200);
      const { versions, state } = await view(stage.winner, id);
      expect([state, versions.map(({ verdict }) => verdict)]).toEqual(['accepted', ['accepted', 'returned']]);
      expect(await outcome(save(stage.winner, id, { revision: 4 }))).toEqual([409, 'wrong_state']);
      for (const statement of [
        `DELETE FROM solver_report_version`,
        `UPDATE solver_report_version SET content = '{}'`,
        `UPDATE solver_report_version SET comment = 'khác'`,
      ])
        await expect(portal.database.query(statement)).rejects.toThrow('never changed or deleted');
    });
  });

  describe('are listed', () => {
    it('by how urgent they are, page by page, each once, and by the timing that the page of each says', async () => {
      const own = await runCommission(portal);
      await portal.setClock(at('2026-10-01'));
      const rule = { rhythm: 'weeks', weeks: 1, firstDue: '2026-10-05', until: '2027-04-30' };
      await set(own.officer, rule, own).expect(200);
      const days = (await schedule(own.officer, own)).reports;
      expect(days.length).toBeGreaterThan(25);
      const [first, second] = [days[0]!.id, days[1]!.id];
      await portal.setClock(at('2026-10-14'));
      for (const id of [first, second]) {
        await save(own.winner, id).expect(200);
        await submit(own.winner, id).expect(200);
      }
      await portal.setClock(at('2026-11-02'));
      await review(own.officer, second, 'return', 'Thiếu số liệu').expect(200);
      await portal.setClock(at('2026-11-05'));
      const read = async (query: string): Promise<Page<ReportListItem>> =>
        (await own.officer.get(`/reports?commission=${own.commissionId}${query}`).expect(200)).body;
      const all = async (query = ''): Promise<ReportListItem[]> => {
        const items: ReportListItem[] = [];
        for (let next: string | null = ''; next !== null;) {
          const page: Page<ReportListItem> = await read(`${query}&cursor=${next}`);
          items.push(...page.items);
          next = page.next;
        }
        return items;
      };
      const shown = await all();
      expect((await read('')).items).toHaveLength(20);
      expect(shown.map(({ id }) => id).sort()).toEqual(days.map(({ id }) => id).sort());
      expect([...new Set(shown.map(({ timing }) => timing))]).toEqual(['late', 'soon', 'handed_in', 'later']);
      expect(shown.find(({ id }) => id === second)?.timing).toBe('soon');
      for (const timing of REPORT_TIMINGS)
        expect(await all(`&timing=${timing}`)).toEqual(shown.filter((item) => item.timing === timing));
      expect(await outcome(own.officer.get('/reports?cursor=x'))).toEqual([422, 'validation']);
    });
  });

  describe('are chased for what is due', () => {
    it('before, on and after the day, each once, in one letter; the leader hears of what stays late', async () => {
      const count = (who: Person, words: string) => lettersTo(portal, who, words);
      for (const day of ['2026-11-07', '2026-11-08', '2026-11-15']) {
        await portal.setClock(at(day));
        await remind();
        await remind();
      }
      expect(await count(stage.winner, 'Nhắc báo cáo')).toBe(2);
      // The 15th is a Sunday: the 17th is the first late day.
      await portal.setClock(at('2026-11-17'));
      await remind();
      expect(await count(stage.winner, 'trong đó 1 quá hạn')).toBe(1);
      expect(await count(stage.officer, 'đã quá hạn')).toBe(1);
      expect(await count(stage.leader, 'đã quá hạn')).toBe(0);
      const { body } = await stage.officer.get('/reports?timing=late').expect(200);
      expect(body.items).toMatchObject([{ dueOn: '2026-11-15', daysLate: 1, timing: 'late' }]);
      const todo = await stage.winner.get('/work/todo').expect(200);
      expect(todo.body).toContainEqual(expect.objectContaining({ kind: 'write_report', late: true }));
      await portal.setClock(at('2026-11-25'));
      await remind();
      await remind();
      expect(await count(stage.leader, 'đã quá hạn')).toBe(1);
    });

    it('but not while the trial is suspended, nor once the commission has ended', async () => {
      const own = await runCommission(portal);
      await set(own.officer, { firstDue: '2026-12-01' }, own).expect(200);
      await portal.setClock(at('2026-12-10'));
      const timing = async () => (await schedule(own.officer, own)).reports.map((report) => report.timing);
      expect(await timing()).toEqual(['late']);
      const { database } = portal;
      const { commissionId } = own;
      await database.query(
        `INSERT INTO sandbox_permit (commission_id, state, places, from_day, until_day, participants_cap, waived_rules, risks,
                                     stop_conditions, threshold_severity, number, granted_on, granted_by)
         VALUES ($1, 'suspended', '[]', '2026-10-01', '2027-03-01', 100, '[]', '[]', '[]', 'serious', '01/GP', '2026-10-01', $2)`,
        [commissionId, own.office.accountId],
      );
      expect(await timing()).toEqual(['paused']);
      await remind();
      expect(await lettersTo(portal, own.winner, 'Nhắc báo cáo')).toBe(0);
      await portal.database.query(`UPDATE commission SET state = 'terminated' WHERE id = $1`, [
        own.commissionId,
      ]);
      expect(await timing()).toEqual(['paused']);
      const id = await idOf('2026-12-01', own);
      expect(await outcome(save(own.winner, id))).toEqual([409, 'wrong_state']);
      expect(await outcome(set(own.officer, { number: 1, reason: 'x' }, own))).toEqual([409, 'wrong_state']);
      const todo = await own.winner.get('/work/todo').expect(200);
      expect(todo.body.filter(({ kind }: { kind: string }) => kind === 'write_report')).toEqual([]);
    });
  });
});
