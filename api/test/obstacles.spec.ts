import { commissionLifecycle } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { fault, outcome } from './support/answers';
import { join } from './support/factories';
import { dayFromToday } from './support/awarded-stage';
import { type Person, signUp, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

const PDF = Buffer.from('%PDF-1.4\n%âãÏÓ\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n', 'latin1');
const HTML = '<script>alert(1)</script> Chưa có quy định dùng chung dữ liệu';

describe('obstacles', () => {
  let portal: TestPortal;
  let stage: RunningCommission;
  beforeAll(async () => {
    portal = await startTestPortal();
    stage = await runCommission(portal);
  });
  afterEach(() => portal.setClock(new Date()));
  afterAll(() => portal.close());

  const wanted = (changes: object = {}) => ({
    kind: 'data',
    title: 'Chưa có quyền truy cập dữ liệu quan trắc',
    description: HTML,
    milestoneId: null,
    shareable: true,
    ...changes,
  });
  const raise = (who: Person, changes: object = {}, { commissionId } = stage) =>
    who.post(`/commissions/${commissionId}/obstacles`, wanted(changes));
  const raised = async (who: Person, changes: object = {}, at = stage): Promise<string> =>
    (await raise(who, changes, at).expect(201)).body.id;
  const take = (who: Person, id: string, owner: Person = who, unit = 'Phòng Công nghệ') =>
    who.post(`/obstacles/${id}/take`, { ownerId: owner.accountId, unit });
  const resolve = (who: Person, id: string, changes: object = {}) =>
    who.post(`/obstacles/${id}/resolve`, {
      decision: 'Sở cấp quyền đọc dữ liệu qua nền tảng dùng chung.',
      legalBasis: 'Nghị định 47/2020/NĐ-CP, Điều 15',
      shared: true,
      ...changes,
    });
  const escalate = (who: Person, id: string) =>
    who.post(`/obstacles/${id}/escalate`, { reason: 'Vượt thẩm quyền' });
  const view = async (who: Person, id: string) => (await who.get(`/obstacles/${id}`).expect(200)).body;
  const resolved = async (changes: object = {}, decided: object = {}, at = stage): Promise<string> => {
    const id = await raised(at.winner, changes, at);
    await take(at.officer, id).expect(200);
    await resolve(at.officer, id, decided).expect(200);
    return id;
  };

  describe('are raised', () => {
    it('by anybody on the commission, on one of its milestones, and the other side is told', async () => {
      for (const who of [stage.officer, stage.leader, stage.groupMember])
        expect((await raise(who).expect(201)).body).toMatchObject({ state: 'open', level: 'team' });
      const { body } = await raise(stage.winner, { milestoneId: stage.milestoneId }).expect(201);
      expect(body).toMatchObject({
        milestoneName: 'Bàn giao',
        description: HTML,
        owner: null,
        entries: [{ kind: 'raised', author: stage.winner.name }],
        acts: ['answer', 'attach', 'escalate', 'withdraw'],
      });
      expect(await lettersTo(portal, stage.officer, 'Vướng mắc mới')).toBe(3);
      expect(await lettersTo(portal, stage.winner, 'Vướng mắc mới')).toBe(3);
    });

    it('I11: by nobody else; those who only read are refused, all others find nothing', async () => {
      for (const who of [stage.office, stage.city, stage.auditor])
        expect(await outcome(raise(who))).toEqual([403, 'forbidden']);
      for (const who of [stage.elsewhere, stage.loser])
        expect(await outcome(raise(who))).toEqual([404, 'not_found']);
      expect(await outcome(raise(visitor(portal)))).toEqual([401, 'sign_in_required']);
    });

    it('with words, and on a milestone of this commission only', async () => {
      const other = await runCommission(portal);
      expect(await fault(raise(stage.officer, { title: ' ' }))).toEqual(['title', 'required']);
      expect(await fault(raise(stage.officer, { title: 'x'.repeat(201) }))).toEqual(['title', 'too_long']);
      expect(await fault(raise(stage.officer, { description: 'x'.repeat(5_001) }))).toEqual([
        'description',
        'too_long',
      ]);
      expect(await fault(raise(stage.officer, { kind: 'weather' }))).toEqual(['kind', 'not_allowed']);
      expect(await fault(raise(stage.officer, { milestoneId: other.milestoneId }))).toEqual([
        'milestoneId',
        'unknown',
      ]);
    });

    it('not once the commission has come to its end', async () => {
      const over = await runCommission(portal);
      const ends = Object.entries(commissionLifecycle.states).flatMap(([state, { final }]) =>
        final ? [state] : [],
      );
      await portal.database.query(`UPDATE commission SET state = $2 WHERE id = $1`, [
        over.commissionId,
        ends[0],
      ]);
      expect(await outcome(raise(over.officer, {}, over))).toEqual([409, 'wrong_state']);
    });
  });

  describe('are seen', () => {
    it('I11: by both sides and those who oversee them, and by nobody else', async () => {
      const id = await raised(stage.winner);
      const { officer, leader, groupMember, winner, office, city, auditor, elsewhere, loser } = stage;
      for (const who of [officer, leader, groupMember, winner, office, city, auditor])
        await who.get(`/obstacles/${id}`).expect(200);
      for (const who of [elsewhere, loser]) {
        await who.get(`/obstacles/${id}`).expect(404);
        expect(await outcome(escalate(who, id))).toEqual([404, 'not_found']);
        const { body } = await who.get(`/obstacles?commission=${stage.commissionId}`).expect(200);
        expect(body.items).toEqual([]);
      }
      const { body } = await auditor.get('/obstacles?state=open&kind=data').expect(200);
      expect(body.items.map((item: { id: string }) => item.id)).toContain(id);
      expect((await view(auditor, id)).acts).toEqual([]);
    });
  });

  describe('are taken in hand', () => {
    it('by those on their level or above, and given to a person and a unit', async () => {
      const id = await raised(stage.winner);
      expect(await outcome(take(stage.winner, id))).toEqual([403, 'forbidden']);
      expect(await outcome(take(stage.groupMember, id))).toEqual([403, 'forbidden']);
      const { body } = await take(stage.officer, id, stage.winner, 'Công ty').expect(200);
      expect(body).toMatchObject({
        state: 'in_hand',
        owner: { id: stage.winner.accountId, unit: 'Công ty' },
      });
      expect(await lettersTo(portal, stage.winner, 'được giao xử lý vướng mắc')).toBe(1);
      await take(stage.leader, id, stage.officer).expect(200);
      expect(await fault(take(stage.officer, id, stage.elsewhere))).toEqual(['ownerId', 'unknown']);
      expect(await fault(take(stage.officer, id, stage.officer, ' '))).toEqual(['unit', 'required']);
    });

    it('and wait on the list of whoever must act, since when', async () => {
      const own = await runCommission(portal);
      const id = await raised(own.winner, {}, own);
      const waiting = async (who: Person): Promise<string[]> =>
        (await who.get('/work/todo').expect(200)).body
          .filter(({ link }: { link: string }) => link === `/work/obstacles/${id}`)
          .map(({ kind }: { kind: string }) => kind);
      expect(await waiting(own.officer)).toEqual(['handle_obstacle']);
      expect(await waiting(own.leader)).toEqual([]);
      await take(own.officer, id, own.winner).expect(200);
      expect([await waiting(own.officer), await waiting(own.winner)]).toEqual([[], ['own_obstacle']]);
      await escalate(own.winner, id).expect(200);
      expect(await waiting(own.leader)).toEqual(['handle_obstacle']);
      await escalate(own.leader, id).expect(200);
      expect([await waiting(own.leader), await waiting(own.office)]).toEqual([[], ['handle_obstacle']]);
      await escalate(own.office, id).expect(200);
      expect(await waiting(own.city)).toEqual(['handle_obstacle']);
    });
  });

  describe('are answered', () => {
    it('on every level, with author and time, until they are settled', async () => {
      const id = await raised(stage.winner);
      const answer = (who: Person, text = 'Đang xem xét') => who.post(`/obstacles/${id}/answers`, { text });
      for (const who of [stage.groupMember, stage.leader, stage.office, stage.city])
        await answer(who).expect(201);
      const { entries } = await view(stage.winner, id);
      expect(
        entries
          .filter(({ kind }: { kind: string }) => kind === 'answered')
          .map(({ level }: { level: string }) => level),
      ).toEqual(['team', 'leader', 'programme', 'city']);
      expect(await outcome(answer(stage.auditor))).toEqual([403, 'forbidden']);
      expect(await outcome(answer(stage.winner, ''))).toEqual([422, 'validation']);
      await stage.winner.post(`/obstacles/${id}/withdraw`).expect(200);
      expect(await outcome(answer(stage.officer))).toEqual([409, 'wrong_state']);
    });

    it('I9: and what was said is never changed', async () => {
      await expect(portal.database.query(`UPDATE obstacle_entry SET text = 'khác'`)).rejects.toThrow('I9');
      await expect(portal.database.query(`DELETE FROM obstacle_entry`)).rejects.toThrow('I9');
    });
  });

  describe('go up', () => {
    it('by hand with a reason, level by level, and not above the city’s leadership', async () => {
      const id = await raised(stage.winner);
      expect(await outcome(stage.winner.post(`/obstacles/${id}/escalate`, { reason: '' }))).toEqual([
        422,
        'validation',
      ]);
      for (const level of ['leader', 'programme', 'city'])
        expect((await escalate(stage.winner, id).expect(200)).body.level).toBe(level);
      expect(await outcome(escalate(stage.winner, id))).toEqual([409, 'highest_level']);
      expect(await outcome(take(stage.office, id))).toEqual([403, 'forbidden']);
      expect(await lettersTo(portal, stage.city, 'chuyển lên Ban Chỉ đạo')).toBeGreaterThan(0);
      await take(stage.city, id, stage.office).expect(200);
    });

    it('by rule after the working days of their kind, with one letter for all of them', async () => {
      const own = await runCommission(portal);
      const rules = (await own.office.get('/obstacle-rules').expect(200)).body;
      await own.office
        .put('/obstacle-rules', { ...rules, law: { team: 2, leader: 1, programme: 1 } })
        .expect(200);
      const first = await raised(own.winner, { kind: 'law' }, own);
      const second = await raised(own.winner, { kind: 'law', title: 'Vướng thứ hai' }, own);
      const slow = await raised(own.winner, { kind: 'other' }, own);
      const jobs = portal.app.get(Jobs);
      await jobs.runNow('escalate-obstacles');
      expect((await view(own.officer, first)).level).toBe('team');
      const { risesOn } = await view(own.officer, first);
      // A morning that has passed without it is never said to come.
      await portal.setClock(new Date(Date.parse(`${risesOn}T06:00:00+07:00`) + 2 * 86_400_000));
      expect((await view(own.officer, first)).risesOn).toBe(await dayFromToday(portal, 0));
      await portal.setClock(new Date(`${risesOn}T08:00:00+07:00`));
      await jobs.runNow('escalate-obstacles');
      await jobs.runNow('escalate-obstacles');
      const levels = await Promise.all(
        [first, second, slow].map(async (id) => (await view(own.officer, id)).level),
      );
      expect(levels).toEqual(['leader', 'leader', 'team']);
      expect(await lettersTo(portal, own.leader, '2 vướng mắc được chuyển lên cấp trên')).toBe(1);
      expect(await lettersTo(portal, own.winner, '2 vướng mắc được chuyển lên cấp trên')).toBe(1);
      const { entries } = await view(own.officer, first);
      expect(entries.at(-1)).toMatchObject({ kind: 'escalated', level: 'leader', author: null });
      const kept = await portal.database.query<{ detail: object }[]>(
        `SELECT detail FROM audit_entry WHERE act = 'obstacle.escalate' AND subject_id = $1`,
        [first],
      );
      expect(kept).toMatchObject([{ detail: { from: 'team', to: 'leader', byRule: true } }]);
    });

    it('by rules that the programme office alone changes, within bounds', async () => {
      const { body: rules } = await stage.city.get('/obstacle-rules').expect(200);
      expect(await outcome(stage.city.put('/obstacle-rules', rules))).toEqual([403, 'forbidden']);
      expect(await outcome(stage.officer.get('/obstacle-rules'))).toEqual([403, 'forbidden']);
      const wrong = { ...rules, data: { ...rules.data, team: 0 } };
      expect(await fault(stage.office.put('/obstacle-rules', wrong))).toEqual(['data.team', 'too_small']);
      const { data: _, ...missing } = rules;
      expect(await fault(stage.office.put('/obstacle-rules', missing))).toEqual(['data', 'required']);
    });
  });

  describe('are resolved', () => {
    it('I6: not by who raised them, and not before they are in hand', async () => {
      const id = await raised(stage.officer);
      expect(await outcome(resolve(stage.leader, id))).toEqual([409, 'wrong_state']);
      await take(stage.officer, id).expect(200);
      expect(await outcome(resolve(stage.officer, id))).toEqual([403, 'four_eyes']);
      expect(await outcome(resolve(stage.winner, id))).toEqual([403, 'forbidden']);
      const { body } = await resolve(stage.leader, id).expect(200);
      expect(body).toMatchObject({ state: 'resolved', shared: true, workingDays: 0, acts: ['reopen'] });
      expect(await outcome(resolve(stage.leader, id))).toEqual([409, 'wrong_state']);
      expect(await lettersTo(portal, stage.winner, 'đã được tháo gỡ')).toBe(1);
      expect(await refusals(portal, 'obstacle.refuse', stage.officer)).toContainEqual({
        detail: { record: id, attempt: 'resolve', problem: 'four_eyes' },
      });
    });

    it('by their owner, too, and once where two do it at once', async () => {
      const id = await raised(stage.officer);
      await take(stage.leader, id, stage.winner, 'Công ty').expect(200);
      const answers = await Promise.all([resolve(stage.winner, id), resolve(stage.leader, id)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('and taken up again with a reason: who had them has them no more', async () => {
      const id = await resolved();
      const reopen = (who: Person) => who.post(`/obstacles/${id}/reopen`, { reason: 'Dữ liệu vẫn thiếu' });
      expect(await outcome(reopen(stage.auditor))).toEqual([403, 'forbidden']);
      const { body } = await reopen(stage.winner).expect(200);
      expect(body).toMatchObject({ state: 'open', owner: null, shared: false, resolvedAt: null });
      expect(await outcome(reopen(stage.winner))).toEqual([409, 'wrong_state']);
    });

    it('or withdrawn by who raised them alone', async () => {
      const id = await raised(stage.winner);
      const colleague = await signUp(portal, 'Đồng nghiệp');
      await join(portal, stage.organizationId, colleague);
      expect(await outcome(colleague.post(`/obstacles/${id}/withdraw`))).toEqual([403, 'forbidden']);
      await stage.winner.post(`/obstacles/${id}/withdraw`).expect(200);
      expect(await outcome(stage.winner.post(`/obstacles/${id}/withdraw`))).toEqual([409, 'wrong_state']);
    });
  });

  describe('carry files', () => {
    it('that both sides read, of the types that are taken, and nobody else finds', async () => {
      const id = await raised(stage.winner);
      const { body } = await stage.officer
        .upload(`/obstacles/${id}/files`, PDF, '../công văn.pdf')
        .expect(201);
      expect(body.files).toMatchObject([{ name: 'công văn.pdf', mediaType: 'application/pdf' }]);
      const at = `/obstacles/${id}/files/${body.files[0].id}`;
      await stage.winner.get(at).expect(200);
      await stage.elsewhere.get(at).expect(404);
      const script = stage.officer.upload(`/obstacles/${id}/files`, Buffer.from('<script>'), 'x.pdf');
      expect(await outcome(script)).toEqual([415, 'file_type_refused']);
      expect(await outcome(stage.auditor.upload(`/obstacles/${id}/files`, PDF, 'x.pdf'))).toEqual([
        403,
        'forbidden',
      ]);
      for (let index = 1; index < 5; index++)
        await stage.officer.upload(`/obstacles/${id}/files`, PDF, `${index}.pdf`).expect(201);
      expect(await outcome(stage.officer.upload(`/obstacles/${id}/files`, PDF, '6.pdf'))).toEqual([
        409,
        'too_many_files',
      ]);
    });
  });

  describe('are found again', () => {
    const found = async (who: Person, query: string): Promise<string[]> =>
      (await who.get(`/obstacle-register?${query}`).expect(200)).body.items.map(
        ({ id }: { id: string }) => id,
      );

    it('in the register, without accents, where both sides let them be shared', async () => {
      const other = await runCommission(portal);
      const words = { title: 'Thiếu cảm biến mực nước ở kênh Nhiêu Lộc' };
      const shared = await resolved(words);
      const kept = await resolved(words, { shared: false });
      expect(await found(other.winner, 'q=cam%20bien%20nhieu')).toEqual([shared]);
      expect(await found(other.officer, `q=cảm biến&agency=${stage.agency.code}`)).toEqual([shared]);
      expect(await found(stage.winner, 'q=cam%20bien')).toEqual([kept, shared]);
      expect(await found(other.winner, 'q=cam%20bien&kind=law')).toEqual([]);
      expect(await found(other.winner, 'q=%3B%27')).toEqual([]);
      const { body } = await other.winner.get('/obstacle-register?q=cam%20bien').expect(200);
      expect(JSON.stringify(body)).not.toContain(stage.winner.name);
      expect(body.items[0]).toMatchObject({ own: false, legalBasis: 'Nghị định 47/2020/NĐ-CP, Điều 15' });
      await other.winner.get(`/obstacles/${shared}`).expect(404);
    });

    it('not where who raised them keeps them to the commission', async () => {
      const id = await raised(stage.winner, { shareable: false });
      await take(stage.officer, id).expect(200);
      expect(await fault(resolve(stage.officer, id))).toEqual(['shared', 'not_allowed']);
      await resolve(stage.officer, id, { shared: false }).expect(200);
    });

    it('while one like them is being written', async () => {
      const other = await runCommission(portal);
      const id = await resolved({ title: 'Camera giao thông không xuất được dữ liệu lưu lượng' });
      const like = async (q: string) =>
        (
          await other.winner.get(`/obstacle-register/similar?q=${encodeURIComponent(q)}`).expect(200)
        ).body.map((one: { id: string }) => one.id);
      expect((await like('Du lieu luu luong tu camera giao thong'))[0]).toBe(id);
      expect(await like('Xyz qwerty')).toEqual([]);
      await stage.auditor.get('/obstacle-register/similar?q=camera').expect(403);
    });
  });

  it('I10: are measured from raising to resolution, by kind and level, for those who oversee them', async () => {
    const { body } = await stage.office.get('/obstacle-statistics').expect(200);
    const figure = body.figures.find(
      ({ kind, level }: { kind: string; level: string }) => kind === 'data' && level === 'team',
    );
    expect(figure.resolved).toBeGreaterThan(0);
    expect(figure.medianDays).toBe(0);
    expect(body.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await stage.auditor.get('/obstacle-statistics').expect(200);
    expect(await outcome(stage.officer.get('/obstacle-statistics'))).toEqual([403, 'forbidden']);
  });
});
