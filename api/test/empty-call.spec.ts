import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  setStage,
  choosing,
  letComplaintsPass,
} from './support/evaluation-stage';
import { type Person, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('a call that left nothing to evaluate', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const statusOf = async (
    person: Person,
    stage: EvaluationStage,
    name: string,
    body?: object,
  ): Promise<number> => (await act(person, stage, name, body)).status;
  const mailsTo = async ({ email }: Person): Promise<number> =>
    (await portal.database.query(`SELECT 1 FROM mail_message WHERE recipient = $1`, [email])).length;

  it.each([
    ['nobody answered', 0],
    ['the only proposal was ineligible', 1],
  ])(
    'I6, I7: ends without award by the panel and the leader, who gives the public reason: %s',
    async (_, solvers) => {
      const stage = await setStage(portal, { solvers });
      const { code } = stage.challenge;
      await formPanel(stage);
      await declareAll(stage);
      if (solvers === 0) {
        // As the closing of a call that nobody answered leaves it.
        await portal.database.query(
          `INSERT INTO challenge_seal (challenge_id, root, versions) VALUES ($1, sha256(''), 0)`,
          [stage.challenge.id],
        );
        for (const person of [stage.chair, stage.secretary])
          expect(await statusOf(person, stage, 'open-seal')).toBe(200);
      }
      for (const { proposalId } of stage.solvers)
        await stage.secretary
          .post(`/proposals/${proposalId}/ineligible`, { reason: 'Nộp sai mẫu' })
          .expect(200);
      const invited = await mailsTo(stage.expert);
      expect(await statusOf(stage.chair, stage, 'open-scoring')).toBe(200);
      expect(await mailsTo(stage.expert)).toBe(invited);
      expect(await statusOf(stage.chair, stage, 'close-scoring')).toBe(200);
      const none = choosing([], 'Không có giải pháp hợp lệ.');
      expect(await statusOf(stage.chair, stage, 'recommend', none)).toBe(200);
      expect(await statusOf(stage.chair, stage, 'decide', none)).toBe(403);
      const decision = { ...none, reasons: 'Không có lời giải; sẽ kêu gọi lại.' };
      expect(await statusOf(stage.leader, stage, 'decide', decision)).toBe(200);
      const publicView = async () => (await visitor(portal).get(`/challenges/${code}`).expect(200)).body;
      expect(await publicView()).toMatchObject({ state: 'evaluating', award: null });
      expect(await statusOf(stage.leader, stage, 'release')).toBe(200);
      const early = await stage.leader.post(`/challenges/${code}/close-without-award`);
      expect([early.status, early.body.code]).toEqual([409, 'complaint_period']);
      await letComplaintsPass(stage);
      await stage.leader.post(`/challenges/${code}/close-without-award`).expect(200);
      expect(await publicView()).toMatchObject({
        state: 'closed_without_award',
        award: { winners: [], reasons: decision.reasons },
      });
      for (const { person } of stage.solvers) expect(await mailsTo(person)).toBe(1);
    },
  );
});
