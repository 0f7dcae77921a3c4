import type { EvaluationView, PanelView } from '@loi-giai/shared';
import { outcome } from './support/answers';
import {
  type EvaluationStage,
  act,
  declarations,
  declareAll,
  formPanel,
  panelRequest,
  scoreAll,
  scorers,
  setStage,
  sheet,
  choosing,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('replacing a member after scoring has opened', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  /** Of the working group, without a seat. */
  let substitute: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.shiftClock(8 * 86_400);
  });
  afterAll(() => portal.close());

  beforeEach(async () => {
    stage = await setStage(portal);
    substitute = await signUp(portal, 'Người thay');
    await portal.database.query(
      `INSERT INTO working_group_member (working_group_id, account_id, role)
       SELECT id, $2, 'member' FROM working_group WHERE agency_id = $1`,
      [stage.agency.id, substitute.accountId],
    );
    await formPanel(stage);
    await declareAll(stage);
    expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
  });

  const tie = (person: Person, solver = 0): Promise<void> =>
    join(portal, stage.solvers[solver]!.organizationId, person, 'member');
  const panel = async (person: Person = stage.officer): Promise<PanelView> =>
    (await person.get(`/challenges/${stage.challenge.code}/panel`).expect(200)).body as PanelView;
  const evaluation = async (person: Person): Promise<EvaluationView> =>
    (await person.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200)).body as EvaluationView;
  /** Names the panel anew: who leaves, who comes instead, and other roles for those who stay. */
  const rename = (
    {
      out = [],
      roles = [],
      into = [],
    }: { out?: Person[]; roles?: [Person, string][]; into?: [Person, string][] },
    reason = 'Chủ tịch có xung đột lợi ích',
  ) => {
    const { members, ...decision } = panelRequest(stage);
    const roleOf = new Map(roles.map(([{ email }, role]) => [email, role]));
    const stay = members
      .filter(({ email }) => !out.some((person) => person.email === email))
      .map((member) => ({ ...member, role: roleOf.get(member.email) ?? member.role }));
    const come = into.map(([{ email, name }, role]) => ({ email, name, role }));
    return stage.officer.put(`/challenges/${stage.challenge.code}/panel`, {
      ...decision,
      members: [...stay, ...come],
      reason,
    });
  };
  /** The substitute presides in the place of the chair. */
  const replaceChair = (reason?: string) =>
    rename({ out: [stage.chair], into: [[substitute, 'chair']] }, reason);

  it('I4: gives the panel of a chair who came to a tie another one, who declares, scores and presides', async () => {
    await scoreAll(stage, (solver) => [9 - solver, 5]);
    await tie(stage.chair);
    expect((await panel()).acts).toEqual(['replace']);
    const { body } = await replaceChair().expect(200);
    expect(body).toMatchObject({ state: 'scoring', acts: [] });
    await stage.chair.get(`/challenges/${stage.challenge.code}/evaluation`).expect(403);
    expect(await outcome(act(substitute, stage, 'close-scoring'))).toEqual([409, 'declaration_missing']);
    await substitute.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
    await act(substitute, stage, 'declarations', declarations(stage));
    expect(await outcome(act(substitute, stage, 'close-scoring'))).toEqual([409, 'sheets_missing']);
    for (const { proposalId } of stage.solvers)
      await substitute.post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, [1, 1])).expect(200);
    expect(await outcome(act(substitute, stage, 'close-scoring'))).toEqual([200, undefined]);
    const { ranking } = await evaluation(substitute);
    // The new chair's sheets count, the old one's do not.
    const names = [...scorers(stage).slice(1), substitute].map(({ name }) => name).sort();
    for (const { sheets } of ranking!)
      expect(sheets.map(({ memberName }) => memberName).sort()).toEqual(names);
  });

  it('I9: keeps the sheets of whoever was replaced on record, with the reason', async () => {
    const { proposalId } = stage.solvers[1]!;
    await stage.chair.post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, [7, 5])).expect(200);
    await tie(stage.chair);
    await replaceChair('Vừa nhận việc ở đơn vị dự thi').expect(200);
    const [kept] = await portal.database.query<{ sheets: { scores: Record<string, number> }[] }[]>(
      `SELECT role, reason, sheets, declarations FROM former_panel_member WHERE account_id = $1`,
      [stage.chair.accountId],
    );
    expect(kept).toMatchObject({
      role: 'chair',
      reason: 'Vừa nhận việc ở đơn vị dự thi',
      sheets: [{ proposal_id: proposalId, total: 62_000_000, scores: expect.anything() }],
      declarations: expect.arrayContaining([
        expect.objectContaining({ conflict: true, kind: 'same_organization' }),
      ]),
    });
    expect(Object.values(kept!.sheets[0]!.scores).sort()).toEqual([5, 7]);
    const [entry] = await portal.database.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'panel.replace' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry!.detail).toMatchObject({
      challenge: stage.challenge.code,
      reason: 'Vừa nhận việc ở đơn vị dự thi',
    });
  });

  it('gives the seat of an expert who declined to somebody else, who is asked as well', async () => {
    await tie(stage.chair);
    const outside = await signUp(portal, 'Chuyên gia mới');
    const [successor] = stage.evaluators;
    const roles: [Person, string][] = [[successor, 'chair']];
    await rename({ roles, out: [stage.chair], into: [[outside, 'expert']] }).expect(200);
    const panelAddress = `/challenges/${stage.challenge.code}/panel`;
    await outside.post(`${panelAddress}/decline`, { reason: 'Bận công tác' }).expect(204);
    expect(await panel()).toMatchObject({ vacancies: 1, acts: ['replace'], state: 'scoring' });
    expect(await outcome(act(successor, stage, 'close-scoring'))).toEqual([409, 'seat_vacant']);
    const next = rename(
      { roles, out: [stage.chair], into: [[substitute, 'evaluator']] },
      'Chuyên gia từ chối',
    );
    expect(await outcome(next)).toEqual([200, undefined]);
    expect(await panel()).toMatchObject({ vacancies: 0, acts: [] });
  });

  it('lets an evaluator preside instead, whose sheets stay, and the panel goes on meeting', async () => {
    const [successor] = stage.evaluators;
    await scoreAll(stage, (solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'close-scoring');
    await tie(stage.chair);
    const choice = choosing(stage.solvers[0]!.proposalId, 'Điểm cao nhất');
    expect(await outcome(act(stage.chair, stage, 'recommend', choice))).toEqual([409, 'chair_conflicted']);
    const roles: [Person, string][] = [
      [stage.chair, 'evaluator'],
      [successor, 'chair'],
    ];
    expect((await rename({ roles }).expect(200)).body).toMatchObject({ state: 'meeting' });
    const { ranking } = await evaluation(successor);
    expect(ranking!.map(({ sheets }) => sheets.length)).toEqual([4, 5, 5]);
    expect(await outcome(act(successor, stage, 'recommend', choice))).toEqual([200, undefined]);
    expect(await outcome(rename({ roles }))).toEqual([409, 'wrong_state']);
  });

  it('I3: lets whoever comes when the panel already meets score alone first', async () => {
    await scoreAll(stage, (solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'close-scoring');
    await tie(stage.chair);
    expect((await replaceChair().expect(200)).body).toMatchObject({
      state: 'scoring',
    });
    await act(substitute, stage, 'declarations', declarations(stage));
    expect(await evaluation(substitute)).toMatchObject({ state: 'scoring', ranking: null });
    expect(JSON.stringify(await evaluation(stage.evaluators[0]))).not.toContain('"ranking":[');
    for (const { proposalId } of stage.solvers)
      await substitute.post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, [1, 1])).expect(200);
    expect(await outcome(act(substitute, stage, 'close-scoring'))).toEqual([200, undefined]);
  });

  it('I4: replaces members whose ties leave a proposal without its quorum, and nobody else', async () => {
    const [first, second, third] = stage.evaluators;
    await tie(first);
    // Four of five may still score it.
    expect((await panel()).acts).toEqual([]);
    expect(await outcome(rename({ out: [first], into: [[substitute, 'evaluator']] }))).toEqual([
      409,
      'seat_kept',
    ]);
    await tie(second);
    await tie(third);
    expect((await panel()).acts).toEqual(['replace']);
    const answers = [
      // Somebody without a tie.
      rename({ out: [stage.expert], into: [[substitute, 'expert']] }),
      // Another role for somebody without a tie.
      rename({
        roles: [
          [stage.secretary, 'evaluator'],
          [first, 'secretary'],
        ],
      }),
    ];
    for (const answer of answers) expect(await outcome(answer)).toEqual([409, 'seat_kept']);
    // One more than before, and one fewer.
    for (const change of [{ into: [[substitute, 'evaluator']] as [Person, string][] }, { out: [first] }])
      expect(await outcome(rename(change))).toEqual([422, 'panel_even']);
    const change = { out: [first], into: [[substitute, 'evaluator']] as [Person, string][] };
    expect(await outcome(rename(change, ''))).toEqual([422, 'reason_required']);
    expect(await outcome(rename(change))).toEqual([200, undefined]);
    // Three of five may score it now.
    expect((await panel()).acts).toEqual([]);
  });

  it('I4: nobody who was replaced comes back to declare anew', async () => {
    const [successor] = stage.evaluators;
    await tie(stage.chair);
    await replaceChair().expect(200);
    await tie(substitute, 1);
    await act(substitute, stage, 'declarations', declarations(stage));
    const back = rename({
      roles: [[successor, 'chair']],
      out: [stage.chair],
      into: [[stage.chair, 'evaluator']],
    });
    expect(await outcome(back)).toEqual([422, 'validation']);
  });

  it('I4, I6: nobody who was replaced decides, also where the tie is over', async () => {
    await tie(stage.chair);
    await replaceChair().expect(200);
    await portal.database.query(`DELETE FROM membership WHERE account_id = $1`, [stage.chair.accountId]);
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type, scope_id) VALUES ($1, 'agency.leader', 'agency', $2)`,
      [stage.chair.accountId, stage.agency.id],
    );
    await act(substitute, stage, 'declarations', declarations(stage));
    for (const person of [substitute, ...scorers(stage).slice(1)])
      for (const { proposalId } of stage.solvers)
        await person.post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, [5, 5])).expect(200);
    await act(substitute, stage, 'close-scoring');
    const choice = choosing([], 'Không giải pháp nào đạt');
    expect(await outcome(act(substitute, stage, 'recommend', choice))).toEqual([200, undefined]);
    expect(await outcome(act(stage.chair, stage, 'decide', choice))).toEqual([404, 'not_found']);
  });

  it('I4: whose replacement is due does not show to an officer with a tie to the same solver', async () => {
    await tie(stage.chair);
    await tie(stage.officer);
    expect((await panel()).acts).toEqual([]);
    expect((await panel(stage.leader)).acts).toEqual(['replace']);
  });

  it('reminds whoever takes a seat to declare, although the panel scores', async () => {
    await tie(stage.chair);
    await replaceChair().expect(200);
    const { body } = await substitute.get('/work/todo').expect(200);
    expect(body).toMatchObject([{ kind: 'declare_conflicts' }]);
  });
});
