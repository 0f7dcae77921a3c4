import type { EvaluationView } from '@loi-giai/shared';
import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
  sheet,
  choosing,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUpAs } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

const ACTS = ['declarations', 'open-scoring', 'close-scoring', 'recommend', 'decide', 'release'];

describe('the city’s leadership and its auditors', () => {
  let portal: TestPortal;
  let leadership: Person;
  let auditor: Person;
  let overseers: Person[];
  beforeAll(async () => {
    portal = await startTestPortal();
    leadership = await signUpAs(portal, 'city.leadership');
    auditor = await signUpAs(portal, 'city.auditor');
    overseers = [leadership, auditor];
  });
  afterAll(() => portal.close());

  const evaluationOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/evaluation`;
  const roomsFor = async (person: Person, { challenge }: EvaluationStage): Promise<string[]> =>
    (await person.get(`/challenges/${challenge.code}/draft`).expect(200)).body.rooms;
  const readingsBy = async (person: Person, subjectId: string): Promise<string[]> => {
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT act FROM audit_entry WHERE actor_id = $1 AND subject_id = $2 ORDER BY seq`,
      [person.accountId, subjectId],
    );
    return rows.map((row) => row.act);
  };

  /** The winner by points is passed over: an override, with its reason. */
  async function decide(stage: EvaluationStage): Promise<void> {
    const [first, second] = stage.solvers.map(({ proposalId }) => proposalId);
    await act(stage.chair, stage, 'recommend', choosing(first!, 'Điểm cao nhất'));
    const answer = await act(stage.leader, stage, 'decide', {
      ...choosing(second!, 'Dễ nhân rộng hơn'),
      overrideReason: 'Ngân sách năm nay',
    });
    expect(answer.status).toBe(200);
  }

  async function release(
    stage: EvaluationStage,
    recusals: ReadonlyMap<Person, readonly string[]> = new Map(),
  ): Promise<EvaluationStage> {
    await formPanel(stage);
    await declareAll(stage, recusals);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, (solver) => [9 - solver, 5], recusals);
    await act(stage.chair, stage, 'close-scoring');
    await decide(stage);
    expect((await act(stage.leader, stage, 'release')).status).toBe(200);
    return stage;
  }
  const released = async (): Promise<EvaluationStage> => release(await setStage(portal));

  it('I7: find no evaluation at any stage before the release, nor a way to one', async () => {
    const stage = await setStage(portal);
    const { proposalId, fileId } = stage.solvers[0]!;
    const hidden = async (): Promise<void> => {
      for (const person of overseers) {
        for (const path of [
          evaluationOf(stage),
          `/proposals/${proposalId}/evaluation`,
          `/proposals/${proposalId}/evaluation/files/${fileId}`,
        ]) {
          const { body } = await person.get(path).expect(404);
          const { body: nothing } = await person.get('/challenges/NONE-1/evaluation').expect(404);
          expect({ ...body, correlationId: '' }).toEqual({ ...nothing, correlationId: '' });
        }
        expect(await roomsFor(person, stage)).toEqual([]);
        await person.get(`/challenges/${stage.challenge.code}/panel`).expect(403);
      }
    };
    await hidden();
    await formPanel(stage);
    await hidden();
    await declareAll(stage);
    await act(stage.chair, stage, 'open-scoring');
    await hidden();
    await scoreAll(stage, (solver) => [9 - solver, 5]);
    await act(stage.chair, stage, 'close-scoring');
    await hidden();
    await decide(stage);
    await hidden();
    for (const person of overseers) expect(await readingsBy(person, stage.challenge.id)).toEqual([]);
  });

  it('read ranking, sheets, decision and the reason of an override once the decision is released', async () => {
    const stage = await released();
    for (const person of overseers) {
      const { body } = await person.get(evaluationOf(stage)).expect(200);
      const view = body as EvaluationView;
      expect(view).toMatchObject({ reader: 'overseer', myRole: null, state: 'released', acts: [] });
      expect(view.ranking?.map(({ proposalId }) => proposalId)).toEqual(
        stage.solvers.map(({ proposalId }) => proposalId),
      );
      expect(view.ranking?.[0]?.sheets).toHaveLength(5);
      expect(view.members).toHaveLength(6);
      expect(view.decision).toMatchObject({
        recommended: [{ proposalId: stage.solvers[0]!.proposalId }],
        selected: [{ proposalId: stage.solvers[1]!.proposalId }],
        overrideReason: 'Ngân sách năm nay',
        decidedBy: 'Lãnh đạo',
      });
    }
  });

  it('I3: read no more of a sheet than the panel does: its total, not its comments', async () => {
    const stage = await released();
    const { body: panels } = await stage.secretary.get(evaluationOf(stage)).expect(200);
    const { body, text } = await auditor.get(evaluationOf(stage)).expect(200);
    expect(body.ranking).toEqual(panels.ranking);
    expect(text).not.toContain('Nhận xét');
    const { body: read } = await auditor
      .get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`)
      .expect(200);
    expect(read.sheet).toBeNull();
  });

  it('I9: leave each reading in the audit log', async () => {
    const stage = await released();
    const { proposalId, fileId } = stage.solvers[2]!;
    for (const person of overseers) {
      await person.get(evaluationOf(stage)).expect(200);
      await person.get(`/proposals/${proposalId}/evaluation`).expect(200);
      await person.get(`/proposals/${proposalId}/evaluation/files/${fileId}`).expect(200);
      expect(await readingsBy(person, stage.challenge.id)).toEqual(['evaluation.read']);
      expect(await readingsBy(person, proposalId)).toEqual(['proposal.read', 'proposal.read_file']);
    }
  });

  it('change nothing, before the release or after it', async () => {
    const pending = await setStage(portal);
    await formPanel(pending);
    for (const stage of [pending, await released()])
      for (const person of overseers) {
        const { proposalId } = stage.solvers[0]!;
        for (const name of ACTS)
          expect((await act(person, stage, name, choosing(proposalId, 'x'))).status).toBe(403);
        await person.put(`/proposals/${proposalId}/sheet`, sheet(stage, [5, 5])).expect(403);
        await person.post(`/proposals/${proposalId}/sheet/submit`, sheet(stage, [5, 5])).expect(403);
        await person.post(`/proposals/${proposalId}/ineligible`, { reason: 'x' }).expect(403);
      }
  });

  it('I4: with a tie to a solver find neither its proposal nor the decision, and no gap where it stands', async () => {
    const stage = await released();
    const tied = await signUpAs(portal, 'city.leadership');
    await join(portal, stage.solvers[0]!.organizationId, tied, 'member');
    const { body, text } = await tied.get(evaluationOf(stage)).expect(200);
    expect(body.ranking.map(({ rank, proposalId }: Record<string, unknown>) => [rank, proposalId])).toEqual([
      [1, stage.solvers[1]!.proposalId],
      [2, stage.solvers[2]!.proposalId],
    ]);
    expect(body.decision).toBeNull();
    for (const member of body.members) expect(member.sheetsDue).toBe(member.role === 'secretary' ? 0 : 2);
    expect(text).not.toContain(stage.solvers[0]!.name);
    await tied.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
    await tied.get(`/proposals/${stage.solvers[1]!.proposalId}/evaluation`).expect(200);
  });

  it('I4: stay recused where they sat on the panel themselves', async () => {
    const stage = await setStage(portal);
    await portal.database.query(
      `INSERT INTO role_grant (account_id, role, scope_type) VALUES ($1, 'city.leadership', 'city')`,
      [stage.expert.accountId],
    );
    await release(stage, new Map([[stage.expert, [stage.solvers[0]!.organizationId]]]));
    const { body } = await stage.expert.get(evaluationOf(stage)).expect(200);
    expect(body).toMatchObject({ reader: 'member', myRole: 'expert', decision: null });
    expect(body.ranking).toHaveLength(2);
    await stage.expert.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
  });

  it('I4: keep the conflicts they declared in a seat that was given to somebody else', async () => {
    const stage = await released();
    const former = await signUpAs(portal, 'city.leadership');
    const declared = { proposal_id: stage.solvers[0]!.proposalId, conflict: true, kind: 'family' };
    await portal.database.query(
      `INSERT INTO former_panel_member (id, panel_id, account_id, role, reason, declarations, sheets)
       SELECT gen_random_uuid(), id, $2, 'expert', 'Xung đột lợi ích', $3, '[]' FROM panel WHERE challenge_id = $1`,
      [stage.challenge.id, former.accountId, JSON.stringify([declared])],
    );
    const { body } = await former.get(evaluationOf(stage)).expect(200);
    expect(body.ranking).toHaveLength(2);
    expect(body.decision).toBeNull();
    await former.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
  });

  it('are shown the way to the evaluation once it is released, and to the outcomes once there are any', async () => {
    const stage = await released();
    for (const person of overseers) expect(await roomsFor(person, stage)).toEqual(['evaluation']);
    for (const person of [stage.officer, stage.leader]) expect(await roomsFor(person, stage)).toEqual([]);
    await portal.database.query(`UPDATE challenge SET state = 'measuring' WHERE id = $1`, [
      stage.challenge.id,
    ]);
    for (const person of overseers) {
      expect(await roomsFor(person, stage)).toEqual(['evaluation', 'outcomes']);
      const { body } = await person.get(`/challenges/${stage.challenge.code}/outcomes`).expect(200);
      expect(body.acts).toEqual([]);
    }
    // Whoever works on the outcomes, or publishes them, has them among the acts already.
    const programme = await signUpAs(portal, 'programme.officer');
    for (const person of [stage.officer, stage.leader, programme])
      expect(await roomsFor(person, stage)).toEqual([]);
  });
});
