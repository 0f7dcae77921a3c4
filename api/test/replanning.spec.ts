import type { MilestoneInput, PlanRow, PlanView } from '@loi-giai/shared';
import { acceptMilestone, beginDelivery } from './support/acceptances';
import { dayFromToday, setAwardedStage } from './support/awarded-stage';
import { signAtOnce } from './support/commission-paper';
import { TREE, draft, inputs, named, row, running, save, workday } from './support/plans';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the plan of a commission once work has begun', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  it('is frozen, and changes with a reason and another baseline only; those before stay', async () => {
    const { stage, id, plan } = await running(portal);
    expect(plan.baselines).toMatchObject([{ number: 1, reason: '', takenBy: 'Lãnh đạo' }]);
    expect(plan.baselines[0]!.rows.map(({ name }) => name)).toEqual(TREE.map(({ name }) => name));
    const moved = inputs(plan);
    moved[4] = { ...moved[4]!, due: workday(40) };
    const silent = await save(stage.officer, id, moved, { revision: 1 });
    expect([silent.status, silent.body.errors]).toEqual([422, [{ path: 'reason', code: 'required' }]]);
    const reason = 'Hội trường sửa chữa đến giữa tháng';
    const { body: after } = await save(stage.officer, id, moved, { revision: 1, reason }).expect(200);
    expect(after).toMatchObject({ revision: 2, baselines: [{ number: 1 }, { number: 2, reason }] });
    expect(after.baselines[0]).toEqual(plan.baselines[0]);
    expect(named(after, 'Tập huấn')).toMatchObject({
      due: workday(40),
      baseline: { plannedStart: workday(31), due: workday(35) },
    });
    const { body: again } = await save(stage.officer, id, moved, { revision: 2, reason }).expect(200);
    expect([again.revision, again.baselines]).toEqual([2, after.baselines]);
  });

  it('takes other people, dates and new rows, and keeps what was agreed', async () => {
    const { stage, id, plan } = await running(portal);
    const own = inputs(plan);
    const change = (place: number, more: Partial<MilestoneInput>): MilestoneInput[] =>
      own.map((found, index) => (index === place ? { ...found, ...more } : found));
    const refused = async (rows: readonly MilestoneInput[]): Promise<unknown> => {
      const answer = await save(stage.officer, id, rows, { revision: 1, reason: 'Thử' });
      return [answer.status, answer.body.errors?.[0]?.path];
    };
    expect(await refused(change(1, { name: 'Khác' }))).toEqual([422, 'milestones.1.name']);
    expect(await refused(change(1, { acceptanceCriteria: 'Mười người' }))).toEqual([
      422,
      'milestones.1.acceptanceCriteria',
    ]);
    expect(await refused(own.slice(0, 4))).toEqual([422, 'milestones']);
    const more = [...change(4, { responsiblePerson: 'Lê Văn Tám' }), row('Nghiệm thu', [36, 38])];
    const { body } = await save(stage.officer, id, more, { revision: 1, reason: 'Đổi người' }).expect(200);
    expect(body.rows.at(-1)).toMatchObject({ name: 'Nghiệm thu', baseline: null });
    expect(body.rows[4].responsiblePerson).toBe('Lê Văn Tám');
  });

  it('I8: keeps each baseline in the database, whoever asks', async () => {
    const { id } = await running(portal);
    for (const statement of [
      `UPDATE plan_baseline SET reason = 'x' WHERE commission_id = '${id}'`,
      `DELETE FROM plan_baseline WHERE commission_id = '${id}'`,
      `TRUNCATE plan_baseline`,
    ])
      await expect(portal.database.query(statement)).rejects.toThrow(/never changed or deleted/);
  });

  it('I9: has each change on record, with what was before and after', async () => {
    const { stage, id, plan } = await running(portal);
    const moved = inputs(plan);
    moved[4] = { ...moved[4]!, due: workday(40) };
    await save(stage.officer, id, moved, { revision: 1, reason: 'Chờ hội trường' }).expect(200);
    const [entry] = await portal.database.query<{ detail: Record<string, never> }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'plan.replan' AND subject_id = $1`,
      [id],
    );
    expect(entry!.detail).toMatchObject({ baseline: 2, reason: 'Chờ hội trường', revision: 2 });
  });

  it('sums its parts up as progress is reported, and takes no report of a summary', async () => {
    const stage = await setAwardedStage(portal);
    const id = await draft(stage);
    const [past, soon] = [await dayFromToday(portal, -20), await dayFromToday(portal, 20)];
    const at = (name: string, more: Partial<MilestoneInput> = {}): MilestoneInput => ({
      ...row(name, [0, 0], more),
      plannedStart: past,
      due: soon,
    });
    await save(stage.officer, id, [at('Khảo sát'), at('A', { parent: 0 }), at('B', { parent: 0 })]).expect(
      200,
    );
    await signAtOnce(portal, id);
    await stage.leader.post(`/commissions/${id}/start`).expect(200);
    const plan = async (): Promise<PlanView> => (await stage.winner.get(`/commissions/${id}/plan`)).body;
    const [whole, a, b] = (await plan()).rows;
    const report = (milestone: PlanRow, progress: number) =>
      stage.winner.post(`/commissions/${id}/milestones/${milestone.id}/progress`, { progress, note: '' });
    const refused = await report(whole!, 50);
    expect([refused.status, refused.body.errors]).toEqual([422, [{ path: 'progress', code: 'not_allowed' }]]);
    await report(a!, 50).expect(200);
    const today = await dayFromToday(portal, 0);
    expect((await plan()).rows[0]).toMatchObject({ progress: 25, startedOn: today, doneOn: null });
    await acceptMilestone(stage, id, a!.id);
    await acceptMilestone(stage, id, b!.id);
    expect((await plan()).rows[0]).toMatchObject({ progress: 100, doneOn: today });
    const { body: list } = await stage.officer.get('/commissions').expect(200);
    expect(list.items[0]).toMatchObject({ milestones: 2, milestonesDone: 2 });
  });

  it('pushes what waits for a late row, and says when the whole will end', async () => {
    const stage = await setAwardedStage(portal);
    const id = await draft(stage);
    const day = (days: number): Promise<string> => dayFromToday(portal, days);
    const [start, due, next, end] = await Promise.all([day(-30), day(-20), day(-10), day(-5)]);
    await save(stage.officer, id, [
      { ...row('Trước', [0, 0]), plannedStart: start, due },
      { ...row('Sau', [0, 0], { predecessors: [{ row: 0, lag: 0 }] }), plannedStart: next, due: end },
    ]).expect(200);
    await signAtOnce(portal, id);
    await stage.leader.post(`/commissions/${id}/start`).expect(200);
    const { body } = await stage.officer.get(`/commissions/${id}/plan`).expect(200);
    const [first, second] = (body as PlanView).rows;
    expect(first!.daysLate).toBeGreaterThan(8);
    expect(second!.expectedEnd > body.today).toBe(true);
    expect(body.commission.expectedEnd).toBe(second!.expectedEnd);
    expect([first!.critical, second!.critical]).toEqual([true, true]);
  });

  it('splits up nothing for which something was handed in', async () => {
    const { stage, id, plan } = await running(portal);
    const leaf = plan.rows.find(
      ({ summary, doneOn, progress }) => !summary && doneOn === null && progress === 0,
    )!;
    await beginDelivery(stage.winner, id, leaf.id);
    const at = plan.rows.indexOf(leaf);
    const rows = inputs(plan).map((input) => ({
      ...input,
      predecessors: [],
      parent: (input.parent ?? -1) > at ? (input.parent ?? 0) + 1 : (input.parent ?? null),
    }));
    const part = { ...rows[at]!, id: undefined, name: 'Phần một', parent: at };
    const milestones = [...rows.slice(0, at + 1), part, ...rows.slice(at + 1)];
    const { status, body } = await save(stage.officer, id, milestones, { revision: 1, reason: 'Chia nhỏ' });
    expect([status, body.errors]).toEqual([
      422,
      [{ path: `milestones.${at + 1}.parent`, code: 'not_allowed' }],
    ]);
  });

  it('stays as it is once the commission is done', async () => {
    const { stage, id, plan } = await running(portal);
    await portal.database.query(
      `UPDATE milestone SET progress = 100, done_on = planned_start, started_on = planned_start WHERE commission_id = $1`,
      [id],
    );
    await stage.leader.post(`/commissions/${id}/accept`).expect(200);
    const { status, body } = await save(stage.officer, id, inputs(plan), { revision: 1, reason: 'Muộn' });
    expect([status, body.code]).toEqual([409, 'wrong_state']);
  });
});
