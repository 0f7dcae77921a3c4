import {
  DEFAULT_EVALUATION,
  type AddendumDesk,
  type EvaluationTerms,
  type RankingRow,
} from '@loi-giai/shared';
import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import {
  type EvaluationStage,
  act,
  choosing,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
} from './support/evaluation-stage';
import { visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

const STRICT: EvaluationTerms = {
  ...DEFAULT_EVALUATION,
  normalised: true,
  discussionSpread: 5,
  publicity: 'totals',
  complaintDays: 7,
  blindness: 'solver_hidden',
  readersPerProposal: 3,
};

describe('the terms of an evaluation', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  describe('of a challenge', () => {
    let people: ChallengePeople;
    beforeEach(async () => {
      people = await makeChallengePeople(portal);
    });

    it('are written in the draft and read by everybody once it is open', async () => {
      const code = await openChallenge(portal, people, { evaluation: STRICT });
      const { body } = await visitor(portal).get(`/challenges/${code}`).expect(200);
      expect(body.evaluation).toEqual(STRICT);
    });

    it.each([
      ['a spread of no points', { discussionSpread: 0 }, 'evaluation.discussionSpread'],
      ['a spread beyond fifty points', { discussionSpread: 51 }, 'evaluation.discussionSpread'],
      ['a publicity that is none', { publicity: 'everything' }, 'evaluation.publicity'],
      ['more than thirty days for complaints', { complaintDays: 31 }, 'evaluation.complaintDays'],
      ['less than no days for complaints', { complaintDays: -1 }, 'evaluation.complaintDays'],
      ['a single reader for each proposal', { readersPerProposal: 1 }, 'evaluation.readersPerProposal'],
      ['more than fifteen readers', { readersPerProposal: 16 }, 'evaluation.readersPerProposal'],
      ['something else', { secret: true }, 'evaluation.secret'],
    ])('refuse %s beside its field', async (_, wrong, path) => {
      const code = await draftChallenge(portal, people);
      const { body: draft } = await people.officer.get(`/challenges/${code}/draft`);
      const { status, body } = await people.officer.put(`/challenges/${code}/draft`, {
        ...completeDraft(),
        revision: draft.revision,
        evaluation: { ...DEFAULT_EVALUATION, ...wrong },
      });
      expect([status, body.errors[0].path]).toEqual([422, path]);
    });

    it('do not normalise what a panel agrees on', async () => {
      const code = await draftChallenge(portal, people, { aggregation: 'consensus', evaluation: STRICT });
      const { body } = await people.officer.get(`/challenges/${code}/draft`);
      expect(body.problems).toContainEqual({ path: 'evaluation.normalised', code: 'not_allowed' });
      expect(body.missing).toContain('criteria');
    });

    it('I5: change by an addendum before the closing time, and in no other way', async () => {
      const code = await openChallenge(portal, people);
      const direct = portal.database.query(`UPDATE challenge SET evaluation = $2 WHERE code = $1`, [
        code,
        STRICT,
      ]);
      await expect(direct).rejects.toThrow(/I5/);
      const at = `/challenges/${code}/addenda`;
      const { working } = (await people.officer.post(at).expect(201)).body as AddendumDesk;
      const changed = {
        ...working?.content,
        id: working?.id,
        revision: working?.revision,
        evaluation: STRICT,
      };
      await people.officer.put(`${at}/working`, { ...changed, reason: 'Theo câu hỏi.' }).expect(200);
      await people.officer.post(`${at}/working/submit`).expect(200);
      await people.leader.post(`${at}/working/publish`).expect(200);
      const { body } = await visitor(portal).get(`/challenges/${code}`);
      expect(body.evaluation).toEqual(STRICT);
    });

    it('I5: stay as they are once the call has closed, whoever asks the database', async () => {
      const stage = await setStage(portal);
      const direct = portal.database.query(`UPDATE challenge SET evaluation = $2 WHERE id = $1`, [
        stage.challenge.id,
        STRICT,
      ]);
      await expect(direct).rejects.toThrow(/I5/);
    });
  });

  describe('at the evaluation', () => {
    /** A strict member and a generous one; the chair is strict about everybody. */
    const values = (solver: number, scorer: number): readonly [number, number] => {
      const strictness = scorer === 0 ? 4 : 0;
      const score = 9 - 2 * solver - strictness;
      return [Math.max(0, score), Math.max(0, score)];
    };
    const evaluate = async (evaluation: Partial<EvaluationTerms>): Promise<EvaluationStage> => {
      const stage = await setStage(portal, { evaluation });
      await formPanel(stage);
      await declareAll(stage);
      await act(stage.chair, stage, 'open-scoring');
      await scoreAll(stage, values);
      return stage;
    };
    const close = async (stage: EvaluationStage): Promise<readonly RankingRow[]> =>
      (await act(stage.chair, stage, 'close-scoring')).body.ranking as readonly RankingRow[];
    const award = async (stage: EvaluationStage): Promise<unknown> => {
      const [first] = await close(stage);
      const choice = choosing(first!.proposalId, 'Điểm cao nhất');
      await act(stage.chair, stage, 'recommend', choice);
      await act(stage.leader, stage, 'decide', choice);
      await act(stage.leader, stage, 'release');
      return (await visitor(portal).get(`/challenges/${stage.challenge.code}`).expect(200)).body.award;
    };

    it('free totals of how strict each member is, and show both', async () => {
      const [first] = await close(await evaluate({ normalised: true }));
      // 90 four times, and 50 from the chair, whose 50 is as good as the others' 90.
      expect(first).toMatchObject({ totalBefore: 82 });
      expect(first!.total).toBeGreaterThan(82);
      const totals = new Set(first!.sheets.map(({ normalised }) => normalised));
      expect([totals.size, first!.sheets.map(({ total }) => total).sort()]).toEqual([
        1,
        [50, 90, 90, 90, 90],
      ]);
    });

    it('leave totals alone where they say so', async () => {
      const [first] = await close(await evaluate({}));
      expect(first).toMatchObject({ total: 82, totalBefore: 82 });
    });

    it('publish the winner alone', async () => {
      expect(await award(await evaluate({ publicity: 'winner' }))).toMatchObject({
        winners: [{ organizationName: 'Đơn vị A' }],
        ranking: null,
      });
    });

    it('publish ranks without totals', async () => {
      const ranking = [
        { rank: 1, organizationName: 'Đơn vị A', proposalTitle: 'Giải pháp của Đơn vị A', total: null },
        { rank: 2, organizationName: 'Đơn vị B', proposalTitle: 'Giải pháp của Đơn vị B', total: null },
        { rank: 3, organizationName: 'Đơn vị C', proposalTitle: 'Giải pháp của Đơn vị C', total: null },
      ];
      expect(await award(await evaluate({ publicity: 'ranking' }))).toMatchObject({ ranking });
    });

    it('I7: publish totals, and nothing of them before the release', async () => {
      const stage = await evaluate({ publicity: 'totals' });
      await close(stage);
      const page = async () => (await visitor(portal).get(`/challenges/${stage.challenge.code}`)).body;
      expect((await page()).award).toBeNull();
      const choice = choosing(stage.solvers[0]!.proposalId, 'Điểm cao nhất');
      await act(stage.chair, stage, 'recommend', choice);
      await act(stage.leader, stage, 'decide', choice);
      expect((await page()).award).toBeNull();
      await act(stage.leader, stage, 'release');
      expect((await page()).award.ranking.map(({ total }: { total: number }) => total)).toEqual([82, 62, 42]);
    });
  });
});
