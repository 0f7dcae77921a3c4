import { Jobs } from '../src/platform/jobs/jobs';
import { fault, outcome } from './support/answers';
import { dayFromToday } from './support/awarded-stage';
import { type Person, visitor } from './support/login';
import { type RunningCommission, lettersTo, refusals, runCommission } from './support/running-commission';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('controlled trials', () => {
  let portal: TestPortal;
  let today: string;
  let until: string;
  beforeAll(async () => {
    portal = await startTestPortal();
    today = await dayFromToday(portal, 0);
    until = await dayFromToday(portal, 60);
  });
  afterEach(() => portal.setClock(new Date()));
  afterAll(() => portal.close());

  const terms = (changes: object = {}) => ({
    places: ['Phường Sài Gòn', 'Kênh Nhiêu Lộc – Thị Nghè'],
    from: today,
    until,
    participantsCap: 100,
    waivedRules: [{ rule: 'Điều 12 về kiểm định thiết bị đo', legalBasis: 'Nghị quyết 98/2023/QH15' }],
    risks: [{ risk: 'Cảnh báo sai <b>', mitigation: 'Người trực kiểm tra lại' }],
    stopConditions: ['Ba cảnh báo sai trong một ngày'],
    thresholdSeverity: 'serious',
    thresholdPeople: 10,
    ...changes,
  });
  const draft = (who: Person, { commissionId }: RunningCommission, changes: object = {}) =>
    who.post(`/commissions/${commissionId}/sandbox-permits`, terms(changes));
  const act = (who: Person, id: string, name: string, body: object = {}) =>
    who.post(`/sandbox-permits/${id}/${name}`, body);
  const grant = (who: Person, id: string, changes: object = {}) =>
    act(who, id, 'grant', { number: '15/GP-SKHCN', grantedOn: today, ...changes });
  const view = async (who: Person, id: string) => (await who.get(`/sandbox-permits/${id}`).expect(200)).body;
  const submitted = async (stage: RunningCommission, changes: object = {}): Promise<string> => {
    const { body } = await draft(stage.officer, stage, changes).expect(201);
    await act(stage.officer, body.id, 'submit').expect(200);
    return body.id;
  };
  const running = async (changes: object = {}) => {
    const stage = await runCommission(portal);
    const id = await submitted(stage, changes);
    await grant(stage.leader, id).expect(200);
    await act(stage.officer, id, 'activate').expect(200);
    return { stage, id };
  };
  const incident = (changes: object = {}) => ({
    happenedAt: new Date(Date.now() - 1_000).toISOString(),
    severity: 'minor',
    description: 'Một cảnh báo sai',
    peopleAffected: 0,
    measures: 'Đã hiệu chỉnh',
    ...changes,
  });

  describe('are permitted', () => {
    it('from draft to trial: written by both sides, submitted by the agency, granted with number and date', async () => {
      const stage = await runCommission(portal);
      const { body } = await draft(stage.winner, stage).expect(201);
      expect(body).toMatchObject({ state: 'draft', term: 1, participantsTaken: 0, acts: ['edit'] });
      const change = { ...terms({ participantsCap: 120 }), revision: 0 };
      await stage.officer.put(`/sandbox-permits/${body.id}`, change).expect(200);
      expect(await outcome(stage.winner.put(`/sandbox-permits/${body.id}`, change))).toEqual([409, 'stale']);
      expect(await outcome(act(stage.winner, body.id, 'submit'))).toEqual([403, 'forbidden']);
      await act(stage.officer, body.id, 'submit').expect(200);
      expect(await lettersTo(portal, stage.leader, 'chờ cấp phép')).toBe(1);
      await act(stage.leader, body.id, 'return', { reason: 'Thiếu phương án thông báo cho dân' }).expect(200);
      await act(stage.officer, body.id, 'submit').expect(200);
      const { body: granted } = await grant(stage.office, body.id).expect(200);
      expect(granted).toMatchObject({ state: 'granted', number: '15/GP-SKHCN', grantedOn: today });
      const { body: active } = await act(stage.officer, body.id, 'activate').expect(200);
      expect(active).toMatchObject({ state: 'active', daysLeft: 60, participantsCap: 120 });
      expect(active.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
        'submitted',
        'returned',
        'submitted',
        'granted',
        'activated',
      ]);
    });

    it('I6: not by who has written in them, or submitted them', async () => {
      const stage = await runCommission(portal);
      const { body } = await draft(stage.leader, stage).expect(201);
      await act(stage.officer, body.id, 'submit').expect(200);
      expect(await outcome(grant(stage.leader, body.id))).toEqual([403, 'four_eyes']);
      expect(await outcome(grant(stage.officer, body.id))).toEqual([403, 'forbidden']);
      expect((await view(stage.leader, body.id)).acts).toEqual(['return']);
      expect(await refusals(portal, 'sandbox.refuse', stage.leader)).toEqual([
        { detail: { record: body.id, attempt: 'grant', problem: 'four_eyes' } },
      ]);
      await grant(stage.office, body.id).expect(200);
      await expect(
        portal.database.query(`UPDATE sandbox_permit SET granted_by = $2 WHERE id = $1`, [
          body.id,
          stage.leader.accountId,
        ]),
      ).rejects.toThrow('four_eyes');
    });

    it('I8: or discarded with a reason before they are submitted: they stay, and others may be drafted', async () => {
      const stage = await runCommission(portal);
      const { body } = await draft(stage.winner, stage).expect(201);
      const reason = { reason: 'Không cần miễn áp dụng quy định nào' };
      expect(await outcome(draft(stage.officer, stage))).toEqual([409, 'permit_open']);
      expect(await outcome(act(stage.winner, body.id, 'discard', reason))).toEqual([403, 'forbidden']);
      expect(await outcome(act(stage.officer, body.id, 'discard', { reason: ' ' }))).toEqual([
        422,
        'validation',
      ]);
      const twice = await Promise.all(
        [1, 2].map(() => outcome(act(stage.officer, body.id, 'discard', reason))),
      );
      expect(twice.map(([status]) => status).sort()).toEqual([200, 409]);
      expect(await view(stage.winner, body.id)).toMatchObject({
        state: 'discarded',
        acts: [],
        entries: [{ kind: 'discarded', text: reason.reason }],
      });
      const next = await submitted(stage);
      expect((await view(stage.officer, next)).term).toBe(2);
      expect(await outcome(act(stage.officer, next, 'discard', reason))).toEqual([409, 'wrong_state']);
    });

    it('I11: and seen by both sides and those who oversee them, by nobody else', async () => {
      const { stage, id } = await running();
      const { officer, leader, groupMember, winner, office, city, auditor, elsewhere, loser } = stage;
      for (const who of [officer, leader, groupMember, winner, office, city, auditor]) await view(who, id);
      for (const who of [elsewhere, loser]) {
        await who.get(`/sandbox-permits/${id}`).expect(404);
        await who.get(`/commissions/${stage.commissionId}/sandbox-permits`).expect(404);
        expect(await outcome(act(who, id, 'incidents', incident()))).toEqual([404, 'not_found']);
        expect(await outcome(draft(who, stage))).toEqual([404, 'not_found']);
      }
      for (const who of [city, auditor]) {
        expect((await view(who, id)).acts).toEqual([]);
        expect(await outcome(act(who, id, 'suspend', { reason: 'Thử' }))).toEqual([403, 'forbidden']);
      }
    });

    it('with terms that make sense', async () => {
      const stage = await runCommission(portal);
      const wrong = (changes: object) => fault(draft(stage.officer, stage, changes));
      const past = await dayFromToday(portal, -1);
      expect(await wrong({ until: past })).toEqual(['until', 'must_be_later']);
      expect(await wrong({ from: await dayFromToday(portal, -9), until: past })).toEqual([
        'until',
        'must_be_later',
      ]);
      expect(await wrong({ places: [] })).toEqual(['places', 'too_few']);
      expect(await wrong({ places: ['Quận 1', ' '] })).toEqual(['places', 'required']);
      expect(await wrong({ places: ['x'.repeat(201)] })).toEqual(['places', 'too_long']);
      expect(await wrong({ places: ['Quận 1', 'Quận 1'] })).toEqual(['places', 'duplicate']);
      expect(await wrong({ stopConditions: 'không' })).toEqual(['stopConditions', 'wrong_type']);
      expect(await wrong({ waivedRules: [{ rule: 'Điều 1', legalBasis: '' }] })).toEqual([
        'waivedRules.0.legalBasis',
        'required',
      ]);
      expect(await wrong({ risks: [{ risk: 'Có', mitigation: '' }] })).toEqual([
        'risks.0.mitigation',
        'required',
      ]);
      expect(await wrong({ participantsCap: 0 })).toEqual(['participantsCap', 'too_small']);
      const id = await submitted(stage);
      const tomorrow = await dayFromToday(portal, 1);
      expect(await fault(grant(stage.leader, id, { grantedOn: tomorrow }))).toEqual([
        'grantedOn',
        'too_large',
      ]);
      expect(await outcome(draft(stage.officer, stage))).toEqual([409, 'permit_open']);
    });

    it('and begun within their days only', async () => {
      const stage = await runCommission(portal);
      const id = await submitted(stage, { from: await dayFromToday(portal, 2) });
      await grant(stage.leader, id).expect(200);
      expect(await outcome(act(stage.officer, id, 'activate'))).toEqual([409, 'permit_over']);
      await portal.setClock(new Date(`${await dayFromToday(portal, 3)}T09:00:00+07:00`));
      await act(stage.officer, id, 'activate').expect(200);
    });
  });

  describe('count who takes part', () => {
    const count = (who: Person, id: string, number: number, day = today) =>
      act(who, id, 'participants', { day, count: number, note: '' });

    it('up to the cap and not above it, also where two come at once', async () => {
      const { stage, id } = await running();
      await count(stage.winner, id, 60).expect(201);
      const answers = await Promise.all([count(stage.winner, id, 30), count(stage.officer, id, 30)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const { status, body } = await count(stage.officer, id, 11);
      expect([status, body.code, body.params]).toEqual([409, 'cap_exceeded', { cap: 100, taken: 90 }]);
      expect((await count(stage.officer, id, -5).expect(201)).body.participantsTaken).toBe(85);
      expect(await fault(count(stage.officer, id, -86))).toEqual(['count', 'too_small']);
      expect(await fault(count(stage.officer, id, 0))).toEqual(['count', 'not_allowed']);
      expect(await fault(count(stage.officer, id, 1, await dayFromToday(portal, 1)))).toEqual([
        'day',
        'too_large',
      ]);
      expect(await fault(count(stage.officer, id, 1, await dayFromToday(portal, -1)))).toEqual([
        'day',
        'too_small',
      ]);
      await expect(portal.database.query(`UPDATE sandbox_participants SET count = 1`)).rejects.toThrow('I9');
    });
  });

  describe('know incidents', () => {
    it('I9: and one that reaches the threshold suspends at once and tells everybody', async () => {
      const { stage, id } = await running();
      expect((await act(stage.groupMember, id, 'incidents', incident()).expect(201)).body.state).toBe(
        'active',
      );
      const { body } = await act(stage.winner, id, 'incidents', incident({ severity: 'critical' })).expect(
        201,
      );
      expect(body.state).toBe('suspended');
      expect(body.incidents[0]).toMatchObject({ severity: 'critical', suspended: true });
      expect(body.entries.at(-1)).toMatchObject({ kind: 'suspended', author: stage.winner.name });
      for (const who of [stage.officer, stage.leader, stage.office])
        expect(await lettersTo(portal, who, 'Tạm đình chỉ thử nghiệm')).toBe(1);
      const kept = await portal.database.query<{ act: string }[]>(
        `SELECT act FROM audit_entry WHERE subject_id = $1 AND actor_id = $2 ORDER BY seq`,
        [id, stage.winner.accountId],
      );
      expect(kept.map(({ act: name }) => name)).toEqual(['sandbox.report-incident', 'sandbox.suspend']);
      expect(
        (await act(stage.officer, id, 'incidents', incident({ severity: 'serious' })).expect(201)).body.state,
      ).toBe('suspended');
      expect(
        await outcome(act(stage.officer, id, 'participants', { day: today, count: 1, note: '' })),
      ).toEqual([409, 'wrong_state']);
      await expect(portal.database.query(`DELETE FROM sandbox_incident`)).rejects.toThrow('I9');
    });

    it('by the number of people, too, and once where two are reported at once', async () => {
      const { stage, id } = await running();
      const many = incident({ peopleAffected: 10 });
      await Promise.all([
        act(stage.winner, id, 'incidents', many),
        act(stage.officer, id, 'incidents', many),
      ]);
      const { incidents, state } = await view(stage.officer, id);
      expect([state, incidents.filter(({ suspended }: { suspended: boolean }) => suspended).length]).toEqual([
        'suspended',
        1,
      ]);
    });

    it('that have happened, and during the trial', async () => {
      const { stage, id } = await running();
      const wrong = (changes: object) => fault(act(stage.winner, id, 'incidents', incident(changes)));
      expect(await wrong({ happenedAt: new Date(Date.now() + 60_000).toISOString() })).toEqual([
        'happenedAt',
        'must_be_past',
      ]);
      expect(await wrong({ happenedAt: '2020-01-01T00:00:00Z' })).toEqual(['happenedAt', 'must_be_later']);
      expect(await wrong({ description: '' })).toEqual(['description', 'required']);
      expect(await wrong({ peopleAffected: -1 })).toEqual(['peopleAffected', 'too_small']);
      expect(await refusals(portal, 'sandbox.refuse', stage.winner)).toContainEqual({
        detail: { record: id, attempt: 'incidents', problem: 'validation' },
      });
      expect((await view(stage.winner, id)).incidents).toEqual([]);
    });

    it('I6: and go on by a decision with reasons of somebody other than who reported', async () => {
      const { stage, id } = await running();
      await act(stage.leader, id, 'incidents', incident({ severity: 'serious' })).expect(201);
      const resume = (who: Person, reason = 'Đã thay thiết bị') => act(who, id, 'resume', { reason });
      expect(await outcome(resume(stage.leader))).toEqual([403, 'four_eyes']);
      expect(await outcome(resume(stage.officer))).toEqual([403, 'forbidden']);
      expect(await outcome(resume(stage.winner))).toEqual([403, 'forbidden']);
      expect(await outcome(resume(stage.office, ' '))).toEqual([422, 'validation']);
      const answers = await Promise.all([resume(stage.office), resume(stage.office)]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect((await view(stage.officer, id)).entries.at(-1)).toMatchObject({
        kind: 'resumed',
        text: 'Đã thay thiết bị',
      });
      await act(stage.officer, id, 'suspend', { reason: 'Điều kiện dừng' }).expect(200);
      await resume(stage.leader).expect(200);
    });
  });

  describe('end', () => {
    const exit = (who: Person, id: string, decision: string, last: string | null = null) =>
      act(who, id, 'exit', { decision, reasons: 'Kết quả đạt yêu cầu', until: last });

    it('I6: by a decision of somebody who has not written in the permit', async () => {
      const { stage, id } = await running();
      expect(await outcome(exit(stage.officer, id, 'adopt'))).toEqual([403, 'forbidden']);
      expect(await fault(exit(stage.leader, id, 'adopt', until))).toEqual(['until', 'not_allowed']);
      const { body } = await exit(stage.leader, id, 'adopt').expect(200);
      expect(body).toMatchObject({ state: 'ended', exit: { decision: 'adopt', by: 'Lãnh đạo' }, acts: [] });
      expect(await outcome(exit(stage.leader, id, 'stop'))).toEqual([409, 'wrong_state']);
      expect(await outcome(act(stage.winner, id, 'incidents', incident()))).toEqual([409, 'wrong_state']);
    });

    it('or are extended by a further term that is granted anew, with a cap not below those who have joined', async () => {
      const { stage, id } = await running();
      await act(stage.winner, id, 'participants', { day: today, count: 40, note: '' }).expect(201);
      expect(await fault(exit(stage.leader, id, 'extend'))).toEqual(['until', 'required']);
      expect(await fault(exit(stage.leader, id, 'extend', until))).toEqual(['until', 'must_be_later']);
      const later = await dayFromToday(portal, 120);
      const { body } = await exit(stage.leader, id, 'extend', later).expect(200);
      expect(body).toMatchObject({ state: 'active', exit: { decision: 'extend' } });
      expect(await outcome(draft(stage.officer, stage))).toEqual([409, 'permit_open']);
      expect(await outcome(exit(stage.office, id, 'extend', later))).toEqual([409, 'permit_open']);
      const nextId = body.exit.nextId as string;
      const next = await view(stage.officer, nextId);
      expect(next).toMatchObject({ state: 'draft', term: 2, until: later, participantsTaken: 40 });
      const { revision } = next;
      const small = { ...terms({ from: next.from, until: later, participantsCap: 39 }), revision };
      expect(await fault(stage.officer.put(`/sandbox-permits/${nextId}`, small))).toEqual([
        'participantsCap',
        'too_small',
      ]);
      const early = { ...terms({ until: later }), revision };
      expect(await fault(stage.officer.put(`/sandbox-permits/${nextId}`, early))).toEqual([
        'from',
        'must_be_later',
      ]);
      await act(stage.officer, nextId, 'submit').expect(200);
      expect(await outcome(grant(stage.leader, nextId))).toEqual([403, 'four_eyes']);
      await grant(stage.office, nextId).expect(200);
      expect(await outcome(act(stage.officer, nextId, 'activate'))).toEqual([409, 'permit_over']);
    });

    it('with their last day, whoever looks, and both sides are reminded before', async () => {
      const { stage, id } = await running();
      const jobs = portal.app.get(Jobs);
      const at = async (days: number) =>
        portal.setClock(new Date(`${await dayFromToday(portal, days)}T08:00:00+07:00`));
      await jobs.runNow('remind-sandbox-terms');
      expect(await lettersTo(portal, stage.winner, 'Sắp hết thời hạn')).toBe(0);
      await at(31);
      await jobs.runNow('remind-sandbox-terms');
      await jobs.runNow('remind-sandbox-terms');
      expect(await lettersTo(portal, stage.winner, 'Sắp hết thời hạn')).toBe(1);
      await portal.setClock(new Date(`${until}T23:59:00+07:00`));
      await jobs.runNow('end-sandbox-terms');
      expect((await view(stage.officer, id)).state).toBe('active');
      await at(1);
      await jobs.runNow('end-sandbox-terms');
      await jobs.runNow('end-sandbox-terms');
      const ended = await view(stage.leader, id);
      expect(ended).toMatchObject({ state: 'ended', exit: null, acts: ['exit'] });
      expect(ended.entries.at(-1)).toMatchObject({ kind: 'ended', author: null });
      expect(await lettersTo(portal, stage.winner, 'Kết thúc thử nghiệm')).toBe(1);
      expect((await exit(stage.leader, id, 'stop').expect(200)).body.exit.decision).toBe('stop');
    });
  });

  it('stand on the list of whoever must act', async () => {
    const stage = await runCommission(portal);
    const id = await submitted(stage);
    const waiting = async (who: Person): Promise<string[]> =>
      (await who.get('/work/todo').expect(200)).body
        .filter(({ link }: { link: string }) => link === `/work/sandbox/${id}`)
        .map(({ kind }: { kind: string }) => kind);
    expect([await waiting(stage.officer), await waiting(stage.leader)]).toEqual([[], ['grant_sandbox']]);
    await grant(stage.leader, id).expect(200);
    expect(await waiting(stage.officer)).toEqual(['activate_sandbox']);
    await act(stage.officer, id, 'activate').expect(200);
    await act(stage.leader, id, 'suspend', { reason: 'Kiểm tra' }).expect(200);
    expect([await waiting(stage.leader), await waiting(stage.office)]).toEqual([[], ['resume_sandbox']]);
  });

  it('tell citizens where and until when, and nobody’s name', async () => {
    const { stage, id } = await running();
    const address = `/challenges/${stage.challenge.code}/sandbox`;
    const { body } = await visitor(portal).get(address).expect(200);
    expect(body).toMatchObject([{ places: terms().places, from: today, until, state: 'active' }]);
    expect(Object.keys(body[0]).sort()).toEqual(['from', 'places', 'state', 'until', 'waivedRules']);
    await act(stage.officer, id, 'suspend', { reason: 'Kiểm tra' }).expect(200);
    expect((await visitor(portal).get(address).expect(200)).body[0].state).toBe('suspended');
    const fresh = await runCommission(portal);
    await draft(fresh.officer, fresh).expect(201);
    expect(
      (await visitor(portal).get(`/challenges/${fresh.challenge.code}/sandbox`).expect(200)).body,
    ).toEqual([]);
    await visitor(portal).get('/challenges/KHONG-CO/sandbox').expect(404);
  });
});
