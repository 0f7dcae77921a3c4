import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  setStage,
  sheet,
} from './support/evaluation-stage';
import type { Person } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('I9: what an evaluation refuses', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
    stage = await setStage(portal);
    await formPanel(stage);
    const [, recused] = stage.evaluators;
    await declareAll(stage, new Map([[recused, [stage.solvers[0]!.organizationId]]]));
    await act(stage.chair, stage, 'open-scoring');
  });
  afterAll(() => portal.close());

  const at = (solver: number): string => `/proposals/${stage.solvers[solver]!.proposalId}`;
  const refusalsOf = ({ accountId }: Person) =>
    portal.database.query<{ subject_type: string; detail: object }[]>(
      `SELECT subject_type, detail FROM audit_entry WHERE act = 'evaluation.refuse' AND actor_id = $1 ORDER BY seq`,
      [accountId],
    );

  it('is on record, with the act and why, and neither the proposal nor what was sent (I3, I4)', async () => {
    const [author, recused] = stage.evaluators;
    await author.put(`${at(0)}/sheet`, sheet(stage, [11, 5])).expect(422);
    await author.post(`${at(0)}/sheet/submit`, sheet(stage, [5, 5])).expect(200);
    await author.post(`${at(0)}/sheet/submit`, sheet(stage, [6, 6])).expect(409);
    await author.put(`${at(1)}/sheet`, sheet(stage, [5, 5], 7)).expect(409);
    await recused.put(`${at(0)}/sheet`, sheet(stage, [5, 5])).expect(404);
    const about = (attempt: string, problem: string) => ({
      subject_type: 'account',
      detail: { attempt, problem },
    });
    expect(await refusalsOf(author)).toEqual([
      about('sheet', 'score_out_of_scale'),
      about('sheet/submit', 'sheet_submitted'),
      about('sheet', 'stale'),
    ]);
    expect(await refusalsOf(recused)).toEqual([about('sheet', 'not_found')]);
  });

  it('is on record for those who preside and decide, too, and changes nothing', async () => {
    await act(stage.chair, stage, 'close-scoring');
    await stage.leader.post(`/challenges/${stage.challenge.code}/evaluation/release`).expect(404);
    expect(await refusalsOf(stage.chair)).toEqual([
      { subject_type: 'account', detail: { attempt: 'close-scoring', problem: 'sheets_missing' } },
    ]);
    expect(await refusalsOf(stage.leader)).toEqual([
      { subject_type: 'account', detail: { attempt: 'release', problem: 'not_found' } },
    ]);
    const { body } = await stage.chair.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200);
    expect(body.state).toBe('scoring');
  });

  it('is on record however the address writes its id', async () => {
    const [author] = stage.evaluators;
    const before = await refusalsOf(author);
    const upper = at(0).toUpperCase().replace('PROPOSALS', 'proposals');
    await author.put(`${upper}/sheet`, sheet(stage, [11, 5])).expect(422);
    expect(await refusalsOf(author)).toHaveLength(before.length + 1);
  });

  it('of what cannot be, is not found and not on record', async () => {
    for (const name of ['%00', 'a%00b', 'x'.repeat(99)]) {
      await stage.chair.put(`/proposals/${name}/consensus`, { revision: 0, scores: [] }).expect(404);
      await stage.chair.post(`/challenges/${name}/evaluation/close-scoring`).expect(404);
      await stage.leader.post(`/payments/${name}/approve`).expect(404);
      await stage.leader.post(`/challenges/${name}/result/publish`).expect(404);
    }
    expect(await refusalsOf(stage.chair)).toHaveLength(1);
  });

  it('does not fill the log with what is merely read', async () => {
    const [, , reader] = stage.evaluators;
    await reader.get('/proposals/00000000-0000-4000-8000-000000000000/evaluation').expect(404);
    expect(await refusalsOf(reader)).toEqual([]);
  });
});
