import type { Aggregation, ProposalSheets } from '@loi-giai/shared';
import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
  choosing,
} from './support/evaluation-stage';
import { type Person, signUpAs } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe("the panel's meeting", () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const at = (solver: number): string => `/proposals/${stage.solvers[solver]!.proposalId}`;
  const agreed = (values: readonly (number | null)[], revision = 0) => ({
    revision,
    scores: stage.criteria.map((criterionId, index) => ({
      criterionId,
      value: values[index] ?? null,
      abstention: null as string | null,
      note: `Thống nhất ${index + 1}`,
    })),
  });
  const agree = (
    values: readonly (number | null)[],
    solver = 0,
    revision = 0,
    person: Person = stage.chair,
  ) => person.put(`${at(solver)}/consensus`, agreed(values, revision));
  const sheetsSeenBy = async (person: Person): Promise<ProposalSheets[]> => {
    const { body } = await person.get(`/challenges/${stage.challenge.code}/evaluation/sheets`).expect(200);
    return body.proposals;
  };
  /** Everybody scores; the evaluator named first is recused from the first solver where asked. */
  const meet = async (aggregation: Aggregation = 'mean', recused = false): Promise<void> => {
    stage = await setStage(portal, { aggregation });
    const conflicts = new Map(recused ? [[stage.evaluators[0], [stage.solvers[0]!.organizationId]]] : []);
    await formPanel(stage);
    await declareAll(stage, conflicts);
    await act(stage.chair, stage, 'open-scoring');
    await scoreAll(stage, (solver) => [8 - solver, 8 - solver], conflicts);
    expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
  };
  const rankingSeenBy = async (person: Person) => {
    const { body } = await person.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200);
    return body.ranking as { proposalId: string; total: number; criteria: { mean: number }[] }[];
  };

  describe('a consensus', () => {
    it('is recorded by the chair for each criterion, and read by the whole panel', async () => {
      await meet();
      await agree([7, 6.5]).expect(204);
      const [first, second] = await sheetsSeenBy(stage.expert);
      expect(first!.consensus).toMatchObject({
        revision: 1,
        total: 68,
        recordedBy: stage.chair.name,
        scores: [{ value: 7, note: 'Thống nhất 1' }, { value: 6.5 }],
      });
      expect(second!.consensus).toBeNull();
    });

    it('counts for nothing where the challenge takes the mean of the sheets (I5)', async () => {
      await meet('mean');
      await agree([0, 0]).expect(204);
      expect((await rankingSeenBy(stage.chair)).map(({ total }) => total)).toEqual([80, 70, 60]);
    });

    it('is the total where the challenge says so; what has none is not ranked (I5)', async () => {
      await meet('consensus');
      expect(await rankingSeenBy(stage.chair)).toEqual([]);
      await agree([5, 10], 1).expect(204);
      await agree([6, 6], 0).expect(204);
      const ranking = await rankingSeenBy(stage.chair);
      expect(ranking).toMatchObject([
        { proposalId: stage.solvers[1]!.proposalId, total: 70, criteria: [{ mean: 5 }, { mean: 10 }] },
        { proposalId: stage.solvers[0]!.proposalId, total: 60 },
      ]);
    });

    it('is there for every proposal before the panel recommends by it, even nobody', async () => {
      await meet('consensus');
      await agree([5, 5], 0).expect(204);
      await agree([9, 9], 1).expect(204);
      for (const proposalId of [stage.solvers[1]!.proposalId, null]) {
        const { status, body } = await act(stage.chair, stage, 'recommend', choosing(proposalId ?? [], 'Vì'));
        expect([status, body.code]).toEqual([409, 'consensus_missing']);
      }
      await agree([1, 1], 2).expect(204);
      const request = choosing(stage.solvers[1]!.proposalId, 'Hội đồng thống nhất');
      expect((await act(stage.chair, stage, 'recommend', request)).status).toBe(200);
      expect((await agree([1, 1], 1, 1)).body.code).toBe('wrong_state');
    });

    it('is refused off the scale, incomplete, for a foreign criterion and twice for one', async () => {
      await meet();
      for (const value of [10.5, -0.5, 7.3]) {
        const { status, body } = await agree([value, 5]);
        expect([status, body.code]).toEqual([422, 'score_out_of_scale']);
      }
      const incomplete = await agree([5, null]);
      expect([incomplete.status, incomplete.body.errors]).toEqual([
        422,
        [{ path: 'scores.1.value', code: 'required' }],
      ]);
      const good = agreed([5, 5]);
      for (const scores of [
        [{ ...good.scores[0]!, criterionId: stage.challenge.id }, good.scores[1]],
        [good.scores[0], good.scores[0]],
        [{ ...good.scores[0]!, abstention: 'Vì' }, good.scores[1]],
        [{ ...good.scores[0]!, note: 'a'.repeat(4_001) }, good.scores[1]],
        [],
      ])
        expect((await stage.chair.put(`${at(0)}/consensus`, { revision: 0, scores })).status).toBe(422);
      expect((await sheetsSeenBy(stage.chair))[0]!.consensus).toBeNull();
    });

    it('abstains from a criterion with a reason', async () => {
      await meet();
      const { revision, scores } = agreed([5, null]);
      const abstaining = [scores[0]!, { ...scores[1]!, abstention: 'Chưa đủ căn cứ' }];
      await stage.chair.put(`${at(0)}/consensus`, { revision, scores: abstaining }).expect(204);
      expect((await sheetsSeenBy(stage.chair))[0]!.consensus).toMatchObject({
        total: 50,
        scores: [{ value: 5 }, { value: null, abstention: 'Chưa đủ căn cứ' }],
      });
    });

    it('is not overwritten by a window that has not read it, nor by two at once', async () => {
      await meet();
      const both = await Promise.all([agree([5, 5]), agree([6, 6])]);
      expect(both.map(({ status }) => status).sort()).toEqual([204, 409]);
      expect(both.find(({ status }) => status === 409)!.body.code).toBe('stale');
      await agree([7, 7], 0, 1).expect(204);
      expect((await sheetsSeenBy(stage.chair))[0]!.consensus).toMatchObject({ revision: 2, total: 70 });
    });

    it('I3: waits until the scoring has closed', async () => {
      stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      await act(stage.chair, stage, 'open-scoring');
      const { status, body } = await agree([5, 5]);
      expect([status, body.code]).toEqual([409, 'wrong_state']);
    });

    it('is recorded by nobody but the chair', async () => {
      await meet();
      for (const person of [stage.secretary, ...stage.evaluators, stage.expert])
        expect((await agree([5, 5], 0, 0, person)).status).toBe(403);
      for (const person of [stage.officer, stage.leader, stage.solvers[0]!.person])
        expect([403, 404]).toContain((await agree([5, 5], 0, 0, person)).status);
      expect((await sheetsSeenBy(stage.chair))[0]!.consensus).toBeNull();
    });

    it('I9: is on record with its revision', async () => {
      await meet();
      await agree([5, 5]).expect(204);
      const [entry] = await portal.database.query<object[]>(
        `SELECT subject_id, detail FROM audit_entry WHERE act = 'consensus.record' AND actor_id = $1`,
        [stage.chair.accountId],
      );
      expect(entry).toEqual({
        subject_id: stage.solvers[0]!.proposalId,
        detail: { challenge: stage.challenge.code, revision: 1 },
      });
    });
  });

  describe('a discussion note', () => {
    const write = (person: Person, text: string, solver = 0) =>
      person.post(`${at(solver)}/discussion-notes`, { text });

    it('is written by every member, and stays with author and time in its order', async () => {
      await meet();
      await write(stage.secretary, 'Ý kiến thứ nhất').expect(204);
      await write(stage.expert, '<script>alert(1)</script>').expect(204);
      const [first] = await sheetsSeenBy(stage.evaluators[0]);
      expect(first!.notes).toMatchObject([
        { author: stage.secretary.name, text: 'Ý kiến thứ nhất' },
        { author: stage.expert.name, text: '<script>alert(1)</script>' },
      ]);
    });

    it('is refused empty, too long, and outside the meeting', async () => {
      await meet();
      for (const text of ['', '   ', 'a'.repeat(4_001)])
        expect((await write(stage.expert, text)).status).toBe(422);
      await act(stage.chair, stage, 'recommend', choosing([], 'Không có giải pháp phù hợp'));
      const { status, body } = await write(stage.expert, 'Muộn');
      expect([status, body.code]).toEqual([409, 'wrong_state']);
    });

    it('is for the panel alone until the release: the leader reads the sheets without it, the auditor later with it', async () => {
      await meet();
      await write(stage.expert, 'Trao đổi nội bộ').expect(204);
      await agree([5, 5]).expect(204);
      await act(stage.chair, stage, 'recommend', choosing([], 'Không có giải pháp phù hợp'));
      const [first] = await sheetsSeenBy(stage.leader);
      expect(first).toMatchObject({ notes: [], consensus: { total: 50 } });
      for (const person of [stage.officer, stage.leader, stage.solvers[0]!.person])
        expect([403, 404]).toContain((await write(person, 'Xen vào')).status);
      await act(stage.leader, stage, 'decide', choosing([], 'Không có giải pháp phù hợp'));
      await act(stage.leader, stage, 'release');
      const [later] = await sheetsSeenBy(await signUpAs(portal, 'city.auditor'));
      expect(later?.notes).toMatchObject([{ text: 'Trao đổi nội bộ' }]);
    });
  });

  it('I4: whoever is recused from a proposal finds neither its consensus nor its notes, and writes none', async () => {
    await meet('consensus', true);
    const [recused] = stage.evaluators;
    await agree([5, 5]).expect(204);
    await stage.expert.post(`${at(0)}/discussion-notes`, { text: 'Điều riêng của phiên họp' }).expect(204);
    const seen = await sheetsSeenBy(recused);
    expect(seen.map(({ proposalId }) => proposalId)).not.toContain(stage.solvers[0]!.proposalId);
    expect(JSON.stringify(seen)).not.toContain('Điều riêng của phiên họp');
    expect(await rankingSeenBy(recused)).toEqual([]);
    const note = await recused.post(`${at(0)}/discussion-notes`, { text: 'Xen vào' });
    expect([note.status, note.body.code]).toEqual([404, 'not_found']);
  });
});
