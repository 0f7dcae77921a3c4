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
import { outboxOf } from './support/mails';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('a score sheet', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const at = (solver: number): string => `/proposals/${stage.solvers[solver]!.proposalId}`;
  /** A sheet whose second criterion is abstained from. */
  const abstaining = (value: number, reason: string, revision = 0) => {
    const given = sheet(stage, [value, null], revision);
    const [first, second] = given.scores;
    return { ...given, scores: [first!, { ...second!, abstention: reason }] };
  };
  beforeEach(async () => {
    stage = await setStage(portal);
    await formPanel(stage);
    await declareAll(stage);
    await act(stage.chair, stage, 'open-scoring');
  });

  describe('an abstention', () => {
    it('is no zero: the other criteria carry the whole weight', async () => {
      const [person] = stage.evaluators;
      const reason = 'Không đủ chuyên môn về chi phí';
      const { body } = await person.post(`${at(0)}/sheet/submit`, abstaining(8, reason)).expect(200);
      // 60 · 8/10 = 48 of 60: 80 of 100.
      expect(body).toMatchObject({ state: 'submitted', total: 80 });
      expect(body.scores[1]).toMatchObject({ value: null, abstention: reason });
    });

    it('needs its reason, and is kept in a draft without it', async () => {
      const [person] = stage.evaluators;
      const { body: draft } = await person.put(`${at(0)}/sheet`, abstaining(8, '')).expect(200);
      expect(draft).toMatchObject({
        state: 'draft',
        total: null,
        scores: [{ value: 8 }, { abstention: '' }],
      });
      const { status, body } = await person.post(`${at(0)}/sheet/submit`, abstaining(8, '', draft.revision));
      expect([status, body.code, body.errors]).toEqual([
        422,
        'sheet_incomplete',
        [{ path: 'scores.1.abstention', code: 'required' }],
      ]);
    });

    it('stands beside no score, and never for all criteria', async () => {
      const [person] = stage.evaluators;
      const both = sheet(stage, [8, 5]);
      const contradicting = { ...both, scores: both.scores.map((score) => ({ ...score, abstention: 'Vì' })) };
      const refused = await person.put(`${at(0)}/sheet`, contradicting);
      expect([refused.status, refused.body.errors[0]]).toMatchObject([422, { path: 'scores.0.value' }]);
      const none = {
        ...both,
        scores: both.scores.map((score) => ({ ...score, value: null, abstention: 'Không rõ' })),
      };
      const { status, body } = await person.post(`${at(0)}/sheet/submit`, none);
      expect([status, body.code]).toEqual([422, 'sheet_incomplete']);
    });

    it('counts for nothing in the mean of its criterion', async () => {
      const [first, ...others] = [stage.chair, ...stage.evaluators, stage.expert];
      await first.post(`${at(0)}/sheet/submit`, abstaining(8, 'Không rõ')).expect(200);
      for (const person of others)
        await person.post(`${at(0)}/sheet/submit`, sheet(stage, [8, 5])).expect(200);
      for (const person of [first, ...others])
        for (const solver of [1, 2])
          await person.post(`${at(solver)}/sheet/submit`, sheet(stage, [1, 1])).expect(200);
      const { body } = await act(stage.chair, stage, 'close-scoring');
      // 80 once, 68 four times.
      expect(body.ranking[0]).toMatchObject({ total: 70.4, criteria: [{ mean: 8 }, { mean: 5 }] });
    });
  });

  describe('its words', () => {
    const given = () => {
      const filled = sheet(stage, [6, 6]);
      return {
        ...filled,
        scores: filled.scores.map((score) => ({
          ...score,
          comment: 'Lời cho tổ chức',
          agencyComment: 'Lời cho cơ quan',
        })),
        note: 'Lời riêng cho chủ tịch',
      };
    };
    const finish = async (): Promise<void> => {
      const [author, ...others] = [
        stage.evaluators[0],
        stage.chair,
        ...stage.evaluators.slice(1),
        stage.expert,
      ];
      for (const [index] of stage.solvers.entries()) {
        await author.post(`${at(index)}/sheet/submit`, given()).expect(200);
        for (const person of others)
          await person.post(`${at(index)}/sheet/submit`, sheet(stage, [6, 6])).expect(200);
      }
    };
    const sheetsOf = () => `/challenges/${stage.challenge.code}/evaluation/sheets`;

    it('I3: of everybody are there for nobody while members score alone', async () => {
      await finish();
      for (const person of [stage.chair, stage.secretary, ...stage.evaluators]) {
        const { status, body } = await person.get(sheetsOf());
        expect([status, body.code]).toEqual([409, 'wrong_state']);
      }
      await stage.leader.get(sheetsOf()).expect(404);
      await stage.officer.get(sheetsOf()).expect(403);
    });

    it('stand side by side at the meeting; the note is for the chair alone', async () => {
      await finish();
      await act(stage.chair, stage, 'close-scoring');
      const { body: chairs } = await stage.chair.get(sheetsOf()).expect(200);
      const { body: members } = await stage.expert.get(sheetsOf()).expect(200);
      expect(chairs).toMatchObject({ aggregation: 'mean', normalised: false, members: { length: 5 } });
      expect(chairs.proposals.map(({ sheets }: { sheets: object[] }) => sheets.length)).toEqual([5, 5, 5]);
      expect(JSON.stringify(chairs)).toContain('Lời cho cơ quan');
      expect(JSON.stringify(chairs)).toContain('Lời riêng cho chủ tịch');
      expect(JSON.stringify(members)).toContain('Lời cho cơ quan');
      expect(JSON.stringify(members)).not.toContain('Lời riêng cho chủ tịch');
    });

    it('I9: are read on record', async () => {
      await finish();
      await act(stage.chair, stage, 'close-scoring');
      await stage.expert.get(sheetsOf()).expect(200);
      const [entry] = await portal.database.query<{ detail: object }[]>(
        `SELECT detail FROM audit_entry WHERE act = 'evaluation.read_sheets' AND actor_id = $1`,
        [stage.expert.accountId],
      );
      expect(entry!.detail).toEqual({ code: stage.challenge.code, panel: 'meeting', proposals: 3 });
    });

    it('reach the solver without a name, those for the agency and the chair never', async () => {
      await finish();
      await act(stage.chair, stage, 'close-scoring');
      const { proposalId, person } = stage.solvers[0]!;
      const { body } = await act(stage.chair, stage, 'recommend', choosing([], 'Chưa đạt'));
      expect(body.state).toBe('recommended');
      await act(stage.leader, stage, 'decide', choosing([], 'Chưa đạt'));
      await act(stage.leader, stage, 'release');
      const { text } = await person.get(`/proposals/${proposalId}`).expect(200);
      expect(text).toContain('Lời cho tổ chức');
      expect(text).not.toMatch(/Lời cho cơ quan|Lời riêng cho chủ tịch|Đánh giá 1/);
    });
  });

  describe('reopened by the chair', () => {
    const reopen = async (
      by: keyof EvaluationStage & ('chair' | 'secretary'),
      solver = 0,
      memberId?: string,
    ) => {
      const id = memberId ?? (await memberIdOf(stage.evaluators[0].name));
      return stage[by].post(`${at(solver)}/evaluation/reopen-sheet`, {
        memberId: id,
        reason: 'Chấm nhầm thang điểm',
      });
    };
    const memberIdOf = async (name: string): Promise<string> => {
      const { body } = await stage.officer.get(`/challenges/${stage.challenge.code}/panel`);
      return body.members.find((member: { name: string }) => member.name === name).id;
    };

    it('may be changed and submitted once more; its scores still stand on it', async () => {
      const [author] = stage.evaluators;
      const { body: before } = await author.post(`${at(0)}/sheet/submit`, sheet(stage, [1, 1])).expect(200);
      expect((await reopen('chair')).status).toBe(204);
      const { body: read } = await author.get(`${at(0)}/evaluation`).expect(200);
      expect(read.sheet).toMatchObject({
        state: 'draft',
        total: 10,
        reopened: { reason: 'Chấm nhầm thang điểm' },
      });
      const { body } = await author.post(`${at(0)}/sheet/submit`, sheet(stage, [9, 9], before.revision));
      expect(body).toMatchObject({ state: 'submitted', total: 90 });
    });

    it('is told to the member with the reason, and not which proposal it was', async () => {
      const [author] = stage.evaluators;
      await author.post(`${at(0)}/sheet/submit`, sheet(stage, [1, 1])).expect(200);
      await reopen('chair');
      const mail = (await outboxOf(portal)).filter(({ recipient }) => recipient === author.email).at(-1);
      expect(mail).toMatchObject({ subject: expect.stringContaining('phiếu điểm được mở lại') });
      expect(mail!.text).toContain('Chấm nhầm thang điểm');
      expect(mail!.text).not.toContain('Đơn vị A');
    });

    it('I3: only as long as members score alone', async () => {
      await scoreAll(stage, () => [5, 5]);
      await act(stage.chair, stage, 'close-scoring');
      const { status, body } = await reopen('chair');
      expect([status, body.code]).toEqual([409, 'wrong_state']);
    });

    it('by nobody else, not where nothing was submitted, and not of another panel', async () => {
      const [author] = stage.evaluators;
      const draft = await author.put(`${at(0)}/sheet`, sheet(stage, [1, 1]));
      expect((await reopen('chair')).status).toBe(409);
      await author.post(`${at(0)}/sheet/submit`, sheet(stage, [1, 1], draft.body.revision)).expect(200);
      expect((await reopen('secretary')).status).toBe(403);
      expect((await reopen('chair', 0, stage.challenge.id)).status).toBe(404);
      await stage.officer
        .post(`${at(0)}/evaluation/reopen-sheet`, { memberId: stage.challenge.id, reason: 'Vì' })
        .expect(403);
    });

    it('I9: is on record with the reason, and without the proposal (I3)', async () => {
      await stage.evaluators[0].post(`${at(0)}/sheet/submit`, sheet(stage, [1, 1])).expect(200);
      await reopen('chair');
      const [entry] = await portal.database.query<{ subject_type: string; detail: object }[]>(
        `SELECT subject_type, detail FROM audit_entry WHERE act = 'sheet.reopen' AND actor_id = $1`,
        [stage.chair.accountId],
      );
      expect(entry).toEqual({ subject_type: 'score_sheet', detail: { reason: 'Chấm nhầm thang điểm' } });
    });
  });
});
