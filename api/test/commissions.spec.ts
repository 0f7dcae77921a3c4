import type { CommissionView } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { acceptMilestone } from './support/acceptances';
import { type AwardedStage, dayFromToday, setAwardedStage } from './support/awarded-stage';
import { ORDER, SIGNATURE, drawUp as drawUpFor, signAtOnce } from './support/commission-paper';
import { join, makeAgency, makeCommission, makeMilestone, makeOrganization } from './support/factories';
import { outboxOf } from './support/mails';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the commission', () => {
  let portal: TestPortal;
  let past: string;
  let soon: string;
  let later: string;
  beforeAll(async () => {
    portal = await startTestPortal();
    [past, soon, later] = (await Promise.all([-20, 10, 40].map((days) => dayFromToday(portal, days)))) as [
      string,
      string,
      string,
    ];
  });
  afterAll(() => portal.close());

  const milestone = (name: string, due: string, plannedStart = past) => ({
    name,
    plannedStart,
    due,
    responsiblePerson: 'Trần Thị Bình',
    responsibleUnit: 'Phòng Công nghệ',
  });
  /** With these milestones; signed, unless it is to stay a draft. */
  const drawUp = async (
    stage: AwardedStage,
    milestones: readonly object[],
    signed = true,
  ): Promise<CommissionView> => {
    const { code } = stage.challenge;
    const draft = await drawUpFor(stage.officer, { code, proposalId: stage.proposalId }, milestones);
    if (signed) await signAtOnce(portal, draft.id);
    return draft;
  };
  const running = async () => {
    const stage = await setAwardedStage(portal);
    const draft = await drawUp(stage, [milestone('Khảo sát', soon), milestone('Bàn giao', later)]);
    const { body } = await stage.leader.post(`/commissions/${draft.id}/start`).expect(200);
    return { stage, commission: body };
  };

  it('goes from the signature to acceptance, and takes the challenge along', async () => {
    const stage = await setAwardedStage(portal);
    const draft = await drawUp(stage, [milestone('Bàn giao', later)]);
    expect(draft).toMatchObject({
      state: 'draft',
      proposalTitle: 'Hồ điều tiết thông minh',
      value: 850_000_000,
      milestones: [{ name: 'Bàn giao', progress: 0, doneOn: null, daysLate: 0 }],
      acts: ['edit', 'plan', 'offer', 'attach'],
    });
    const stateOf = async (): Promise<string> => {
      const [row] = await portal.database.query<{ state: string }[]>(
        `SELECT state FROM challenge WHERE id = $1`,
        [stage.challenge.id],
      );
      return row!.state;
    };
    const { body: started } = await stage.officer.post(`/commissions/${draft.id}/start`).expect(200);
    expect([started.state, started.acts, await stateOf()]).toEqual([
      'running',
      ['plan', 'amend', 'continue', 'accept', 'terminate', 'attach', 'progress'],
      'commissioned',
    ]);
    const early = await stage.officer.post(`/commissions/${draft.id}/accept`);
    expect([early.status, early.body.code, early.body.params]).toEqual([409, 'milestones_open', { open: 1 }]);
    await acceptMilestone(stage, draft.id, draft.milestones[0]!.id);
    const { body: done } = await stage.winner.get(`/commissions/${draft.id}`).expect(200);
    expect(done.milestones[0]).toMatchObject({
      progress: 100,
      doneOn: await dayFromToday(portal, 0),
      daysLate: 0,
    });
    const { body: finished } = await stage.leader.post(`/commissions/${draft.id}/accept`).expect(200);
    expect([finished.state, finished.acts, await stateOf()]).toEqual([
      'accepted',
      ['continue', 'close', 'attach'],
      'measuring',
    ]);
    const { body: closed } = await stage.officer.post(`/commissions/${draft.id}/close`).expect(200);
    expect([closed.state, closed.acts]).toEqual(['closed', ['continue', 'attach']]);
    const subjects = await portal.database.query<{ subject: string }[]>(
      `SELECT subject FROM mail_message WHERE recipient IN ($1, $2) ORDER BY created_at`,
      [stage.winner.email, stage.officer.email],
    );
    expect(subjects.map(({ subject }) => subject)).toEqual([
      `Bắt đầu thực hiện đặt hàng số ${SIGNATURE.number}`,
      `Chờ kiểm tra nghiệm thu: mốc “Bàn giao” (${stage.challenge.code})`,
      `Đã nghiệm thu: mốc “Bàn giao” (${stage.challenge.code})`,
      `Đã nghiệm thu: mốc “Bàn giao” (${stage.challenge.code})`,
      'Hoàn thành đặt hàng số 12/2026/ĐH',
      'Đã đóng hồ sơ đặt hàng số 12/2026/ĐH',
    ]);
  });

  it('commissions nothing that was not selected and released', async () => {
    const stage = await setAwardedStage(portal, 'evaluating');
    const { status, body } = await stage.officer.post(`/challenges/${stage.challenge.code}/commissions`, {
      proposalIds: [stage.proposalId],
      terms: ORDER,
    });
    expect([status, body.code]).toEqual([409, 'wrong_state']);
  });

  it('tells how late a milestone is, and was, by the database’s date', async () => {
    const stage = await setAwardedStage(portal, 'commissioned');
    const id = await makeCommission(portal, {
      challengeId: stage.challenge.id,
      proposalId: stage.proposalId,
    });
    const late = await makeMilestone(portal, id, { dueIn: -5 });
    const { body } = await stage.winner.get(`/commissions/${id}`).expect(200);
    const lateness = async (from: number, to: number): Promise<number> => {
      const [row] = await portal.database.query<{ days: number }[]>(
        `SELECT late_days(portal_today() + $1::int, portal_today() + $2::int) AS days`,
        [from, to],
      );
      return row!.days;
    };
    const daysLate = await lateness(-5, 0);
    expect(body.milestones[0].daysLate).toBe(daysLate);
    expect(daysLate).toBeLessThan(5);
    const progress = `/commissions/${id}/milestones/${late}/progress`;
    // Progress says how far it is, never that it is done.
    for (const request of [{ progress: 100 }, { progress: 99, doneOn: await dayFromToday(portal, -2) }])
      expect((await stage.winner.post(progress, { note: '', ...request })).status).toBe(422);
    const { body: begun } = await stage.officer
      .post(progress, { progress: 90, note: 'Còn sót việc' })
      .expect(200);
    expect(begun.milestones[0]).toMatchObject({ progress: 90, doneOn: null, daysLate });
    await acceptMilestone(stage, id, late);
    const { body: done } = await stage.winner.get(`/commissions/${id}`).expect(200);
    expect(done.milestones[0]).toMatchObject({ doneOn: await dayFromToday(portal, 0), daysLate });
  });

  it('has nobody late with what will not be done any more', async () => {
    const stage = await setAwardedStage(portal, 'commissioned');
    const { challenge, proposalId } = stage;
    const id = await makeCommission(portal, { challengeId: challenge.id, proposalId });
    await makeMilestone(portal, id, { dueIn: -30 });
    const lateness = async (path: string, part: 'milestones' | 'rows'): Promise<number[]> => {
      const { body } = await stage.officer.get(path).expect(200);
      return (body as Record<string, { daysLate: number }[]>)[part]!.map(({ daysLate }) => daysLate);
    };
    expect((await lateness(`/commissions/${id}`, 'milestones'))[0]).toBeGreaterThan(0);
    await stage.leader.post(`/commissions/${id}/terminate`, { reason: 'Không tiếp tục' }).expect(200);
    expect(await lateness(`/commissions/${id}`, 'milestones')).toEqual([0]);
    expect(await lateness(`/commissions/${id}/plan`, 'rows')).toEqual([0]);
  });

  it('reminds both sides of what is late on the first day and then once a week', async () => {
    const stage = await setAwardedStage(portal, 'commissioned');
    const id = await makeCommission(portal, {
      challengeId: stage.challenge.id,
      proposalId: stage.proposalId,
    });
    await makeMilestone(portal, id, { name: `Mốc của ${stage.challenge.code}`, dueIn: -4 });
    const jobs = portal.app.get(Jobs);
    const sent = async (): Promise<string[]> => {
      const rows = await portal.database.query<{ recipient: string }[]>(
        `SELECT recipient FROM mail_message WHERE subject LIKE $1 ORDER BY recipient`,
        [`%Mốc của ${stage.challenge.code}% quá hạn%`],
      );
      return rows.map(({ recipient }) => recipient);
    };
    await jobs.runNow('late-milestones');
    await jobs.runNow('late-milestones');
    expect(await sent()).toEqual(
      [stage.officer, stage.leader, stage.winner].map(({ email }) => email).sort(),
    );
    await portal.shiftClock(7 * 86_400);
    await jobs.runNow('late-milestones');
    await portal.shiftClock(-7 * 86_400);
    expect(await sent()).toHaveLength(6);
  });

  it('I11: exists for agency, solver, programme office, leadership and auditor only', async () => {
    const { stage, commission } = await running();
    const elsewhere = await makeAgency(portal);
    const people: Record<string, Person> = {
      nobody: visitor(portal),
      citizen: await signUp(portal, 'Người dân'),
      loser: stage.loser,
      administrator: await signUpAs(portal, 'portal.administrator'),
      otherOfficer: await signUpAs(portal, 'agency.officer', { type: 'agency', id: elsewhere.id }),
      auditor: await signUpAs(portal, 'city.auditor'),
      leadership: await signUpAs(portal, 'city.leadership'),
      programme: await signUpAs(portal, 'programme.lead'),
      winner: stage.winner,
      officer: stage.officer,
    };
    const progress = `/commissions/${commission.id}/milestones/${commission.milestones[0].id}/progress`;
    const statuses: Record<string, number[]> = {};
    for (const [name, person] of Object.entries(people))
      statuses[name] = [
        (await person.get(`/commissions/${commission.id}`)).status,
        (await person.post(progress, { progress: 10, note: '' })).status,
      ];
    expect(statuses).toEqual({
      nobody: [401, 401],
      citizen: [403, 403],
      loser: [404, 404],
      administrator: [403, 403],
      otherOfficer: [404, 404],
      auditor: [200, 403],
      leadership: [200, 403],
      programme: [200, 403],
      winner: [200, 200],
      officer: [200, 200],
    });
    const whole = [milestone('Khảo sát', soon)];
    await people['otherOfficer']!.put(`/commissions/${commission.id}/plan`, {
      revision: 1,
      milestones: whole,
    }).expect(404);
    for (const person of [people['winner']!, people['auditor']!]) {
      await person.post(`/commissions/${commission.id}/accept`).expect(403);
      await person.put(`/commissions/${commission.id}/terms`, { revision: 1, terms: ORDER }).expect(403);
      await person.put(`/commissions/${commission.id}/plan`, { revision: 1, milestones: whole }).expect(403);
    }
  });

  it('names lead and partners, and is read by both; the lead alone reports progress', async () => {
    const partner = await signUp(portal, 'Người của viện', 'nguoi@vien-cung-lam.test');
    const { id } = await makeOrganization(portal, { name: 'Viện Cùng Làm' });
    await join(portal, id, partner);
    const stage = await setAwardedStage(portal, 'decided', undefined, [id]);
    const draft = await drawUp(stage, [milestone('Bàn giao', later)], false);
    const path = `/commissions/${draft.id}`;
    await partner.get(path).expect(404);
    expect((await partner.get('/commissions').expect(200)).body.items).toEqual([]);
    await signAtOnce(portal, draft.id);
    await stage.officer.post(`${path}/start`).expect(200);

    const { body: seen } = await partner.get(path).expect(200);
    expect(seen).toMatchObject({
      organizationName: expect.stringMatching(/^Công ty.* – Viện Cùng Làm$/),
      acts: [],
    });
    expect((await partner.get('/commissions').expect(200)).body.items).toMatchObject([
      { id: draft.id, organizationName: seen.organizationName },
    ]);
    const progress = `${path}/milestones/${draft.milestones[0]!.id}/progress`;
    await partner.post(progress, { progress: 10, note: '' }).expect(403);
    await partner.post(`${path}/accept`).expect(403);
    await stage.winner.post(progress, { progress: 10, note: '' }).expect(200);
    const letters = (await outboxOf(portal)).filter(({ recipient }) => recipient === partner.email);
    expect(letters.map(({ subject }) => subject)).toContain(
      `Bắt đầu thực hiện đặt hàng số ${SIGNATURE.number}`,
    );
    // Whoever only was asked, or competed with them, has no part in it.
    await stage.loser.get(path).expect(404);
  });

  it('hides a draft from the solver', async () => {
    const stage = await setAwardedStage(portal);
    const body = await drawUp(stage, [milestone('Bàn giao', later)], false);
    await stage.winner.get(`/commissions/${body.id}`).expect(404);
    const { body: before } = await stage.winner.get('/commissions').expect(200);
    expect(before).toEqual({ items: [], next: null });
    await signAtOnce(portal, body.id);
    const { body: after } = await stage.winner.get('/commissions').expect(200);
    expect(after.items).toMatchObject([
      { id: body.id, milestones: 1, milestonesDone: 0, lateMilestones: 0, nextDue: later },
    ]);
  });

  it('lists by pages, the latest first, each reader’s own', async () => {
    const agency = await makeAgency(portal);
    let reader: Person | undefined;
    for (let index = 0; index < 22; index++) {
      const stage = await setAwardedStage(portal, 'commissioned', agency);
      await makeCommission(portal, { challengeId: stage.challenge.id, proposalId: stage.proposalId });
      reader = stage.officer;
    }
    const { body: first } = await reader!.get('/commissions').expect(200);
    const { body: second } = await reader!.get(`/commissions?cursor=${first.next}`).expect(200);
    expect([first.items.length, second.items.length, second.next]).toEqual([20, 2, null]);
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(22);
    await reader!.get('/commissions?cursor=WyJ4IiwieSJd').expect(422);
  });
});
