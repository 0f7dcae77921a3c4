import type { ChallengeView, IntegrityRecord } from '@loi-giai/shared';
import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  scorers,
  setStage,
  sheet,
  choosing,
} from './support/evaluation-stage';
import { visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

/** One member is recused from the last proposal, another abstains once and has one sheet reopened. */
async function evaluate(stage: EvaluationStage): Promise<void> {
  const [abstainer, , recused] = stage.evaluators;
  const [first, , last] = stage.solvers;
  await formPanel(stage);
  await declareAll(stage, new Map([[recused, [last!.organizationId]]]));
  await act(stage.chair, stage, 'open-scoring');
  for (const person of scorers(stage))
    for (const { proposalId } of stage.solvers) {
      if (person === recused && proposalId === last!.proposalId) continue;
      const [one, two] = sheet(stage, [5, null]).scores;
      const abstains = person === abstainer && proposalId === first!.proposalId;
      const given = abstains
        ? { ...sheet(stage, [5, null]), scores: [one!, { ...two!, abstention: 'Không rõ' }] }
        : sheet(stage, [5, 5]);
      const at = `/proposals/${proposalId}`;
      const { body } = await person.post(`${at}/sheet/submit`, given).expect(200);
      if (!abstains) continue;
      const panel = await stage.officer.get(`/challenges/${stage.challenge.code}/panel`);
      const members = panel.body.members as { id: string; name: string }[];
      const memberId = members.find(({ name }) => name === abstainer.name)!.id;
      await stage.chair.post(`${at}/evaluation/reopen-sheet`, { memberId, reason: 'Chấm nhầm' }).expect(204);
      await person.post(`${at}/sheet/submit`, { ...given, revision: body.revision }).expect(200);
    }
  await act(stage.chair, stage, 'close-scoring');
}

async function decide(stage: EvaluationStage): Promise<void> {
  const choice = choosing([], 'Chưa đạt');
  await act(stage.chair, stage, 'recommend', choice);
  await act(stage.leader, stage, 'decide', choice);
}

describe('the integrity record of a challenge', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  const read = () => visitor(portal).get(`/challenges/${stage.challenge.code}/integrity`);
  const published = async () =>
    (await visitor(portal).get(`/challenges/${stage.challenge.code}`).expect(200)).body as ChallengeView;

  beforeAll(async () => {
    portal = await startTestPortal();
    stage = await setStage(portal);
    await evaluate(stage);
  });
  afterAll(() => portal.close());

  it('I7: is not there before the release', async () => {
    await read().expect(404);
    await decide(stage);
    await read().expect(404);
  });

  it('tells everybody how the evaluation went, in counts', async () => {
    await act(stage.leader, stage, 'release');
    const { body } = await read().expect(200);
    expect(body).toMatchObject({
      code: stage.challenge.code,
      aggregation: 'mean',
      // As the call had published them: the page shows both with the same table.
      criteria: (await published()).criteria,
      counts: {
        entered: 3,
        ineligible: 0,
        scoringMembers: 5,
        replaced: 0,
        recusals: 1,
        sheets: 14,
        abstentions: 1,
        reopened: 1,
      },
    });
  });

  it('I9: has the acts in their order, with the hashes that the audit chain has', async () => {
    const { timeline } = (await read().expect(200)).body as IntegrityRecord;
    expect(timeline.map((entry) => entry.act)).toEqual([
      'panel.form',
      'panel.open_scoring',
      'panel.close_scoring',
      'panel.recommend',
      'panel.decide',
      'panel.release',
    ]);
    for (const { seq, hash } of timeline) {
      const [entry] = await portal.database.query<{ hash: Buffer }[]>(
        `SELECT hash FROM audit_entry WHERE seq = $1`,
        [seq],
      );
      expect(entry!.hash.toString('hex')).toBe(hash);
    }
  });

  it('names nobody, and no proposal', async () => {
    const { text } = await read().expect(200);
    const names = [...scorers(stage), stage.secretary, stage.leader, stage.officer].map(({ name }) => name);
    for (const secret of [...names, ...stage.solvers.flatMap(({ name, proposalId }) => [name, proposalId])])
      expect(text).not.toContain(secret);
  });

  it('names the panel’s members where the terms say so, from the release on, and nothing of what each one did', async () => {
    const named = await setStage(portal, { evaluation: { panelNamed: true } });
    await evaluate(named);
    await decide(named);
    const address = `/challenges/${named.challenge.code}/integrity`;
    await visitor(portal).get(address).expect(404);
    await act(named.leader, named, 'release');
    const { body } = await visitor(portal).get(address).expect(200);
    const { panel } = body as IntegrityRecord;
    expect(panel?.slice(0, 2)).toEqual([
      { name: named.chair.name, role: 'chair' },
      { name: named.secretary.name, role: 'secretary' },
    ]);
    expect(panel).toHaveLength(6);
    expect((await read()).body.panel).toBeNull();
  });

  it('I11: is as little there for a challenge that does not exist', async () => {
    const pending = await setStage(portal);
    const [missing, early] = await Promise.all(
      ['BT-0000-0000', pending.challenge.code].map((code) =>
        visitor(portal).get(`/challenges/${code}/integrity`).expect(404),
      ),
    );
    expect({ ...missing!.body, correlationId: '' }).toEqual({ ...early!.body, correlationId: '' });
  });
});
