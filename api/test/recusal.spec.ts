import {
  type EvaluationStage,
  act,
  declarations,
  declareAll,
  formPanel,
  scoreAll,
  setStage,
  sheet,
  choosing,
} from './support/evaluation-stage';
import { join, makeOrganization } from './support/factories';
import { type Person } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the evaluation', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const evaluationOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/evaluation`;
  const panelOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/panel`;

  describe('declaring conflicts', () => {
    it('I4: opens nothing but the solvers’ names before it', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      const { body } = await stage.chair.get(evaluationOf(stage)).expect(200);
      expect(body.solvers.map(({ name }: { name: string }) => name)).toEqual([
        'Đơn vị A',
        'Đơn vị B',
        'Đơn vị C',
      ]);
      expect(body).toMatchObject({ declared: false, proposals: [], ranking: null, decision: null });
      const { proposalId, fileId } = stage.solvers[0]!;
      await stage.chair.get(`/proposals/${proposalId}/evaluation`).expect(404);
      await stage.chair.get(`/proposals/${proposalId}/evaluation/files/${fileId}`).expect(404);
      await stage.chair.put(`/proposals/${proposalId}/sheet`, sheet(stage, [5, 5])).expect(404);
      await stage.secretary
        .post(`/proposals/${proposalId}/ineligible`, { reason: 'Thiếu hồ sơ' })
        .expect(404);
    });

    it('I9: has on record who read who competes, before declaring', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await stage.evaluators[0].get(evaluationOf(stage)).expect(200);
      const entries = await portal.database.query<{ act: string; detail: object }[]>(
        `SELECT act, detail FROM audit_entry WHERE actor_id = $1`,
        [stage.evaluators[0].accountId],
      );
      expect(entries).toEqual([
        {
          act: 'evaluation.read',
          detail: { code: stage.challenge.code, panel: 'formed', solvers: 3, proposals: 0 },
        },
      ]);
    });

    it('takes exactly one entry for every solver, once', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      const all = declarations(stage).declarations;
      const answers = await Promise.all([
        act(stage.chair, stage, 'declarations', { declarations: all.slice(1) }),
        act(stage.chair, stage, 'declarations', { declarations: [...all, all[0]] }),
        act(stage.chair, stage, 'declarations', {
          declarations: [...all.slice(1), { organizationId: stage.challenge.id, conflict: false }],
        }),
        act(stage.chair, stage, 'declarations', {
          declarations: [{ ...all[0], conflict: true }, ...all.slice(1)],
        }),
        act(stage.chair, stage, 'declarations', {
          declarations: [{ ...all[0], conflict: true, kind: null }, ...all.slice(1)],
        }),
      ]);
      expect(answers.map(({ status, body }) => [status, body.code, body.errors?.[0]?.path])).toEqual([
        [409, 'declaration_missing', undefined],
        [422, 'validation', 'declarations.3.organizationId'],
        [422, 'validation', 'declarations.2.organizationId'],
        [422, 'validation', 'declarations.0.kind'],
        [422, 'validation', 'declarations.0.kind'],
      ]);
      expect((await act(stage.chair, stage, 'declarations', { declarations: all })).status).toBe(200);
      expect((await act(stage.chair, stage, 'declarations', { declarations: all })).status).toBe(409);
    });

    it('I4: finds membership, a shared tax code and a shared employer whatever the member says', async () => {
      const stage = await setStage(portal);
      const [a, b, c] = stage.solvers;
      await formPanel(stage);
      const [member, cousin, colleague] = stage.evaluators;
      await join(portal, a!.organizationId, member, 'member');
      const branch = await makeOrganization(portal, { taxCode: `${b!.taxCode}-001` });
      await join(portal, branch.id, cousin);
      await portal.database.query(`UPDATE account SET email = 'x@dai-hoc.test' WHERE id = $1`, [
        c!.person.accountId,
      ]);
      await portal.database.query(`UPDATE account SET email = 'y@dai-hoc.test' WHERE id = $1`, [
        colleague.accountId,
      ]);
      const expected: [Person, string, string][] = [
        [member, a!.name, 'same_organization'],
        [cousin, b!.name, 'same_tax_code'],
        [colleague, c!.name, 'same_domain'],
      ];
      for (const [person, solver, kind] of expected) {
        const { body: before } = await person.get(evaluationOf(stage));
        const found = before.solvers.filter(({ detected }: { detected: string | null }) => detected !== null);
        expect(found.find(({ name }: { name: string }) => name === solver)).toMatchObject({ detected: kind });
        const { body } = await act(person, stage, 'declarations', declarations(stage));
        expect(
          body.proposals.map(({ organizationName }: { organizationName: string }) => organizationName),
        ).not.toContain(solver);
      }
    });
  });

  describe('recusal', () => {
    const scoringWithRecusal = async () => {
      const stage = await setStage(portal);
      const [recused] = stage.evaluators;
      const hidden = stage.solvers[1]!;
      await formPanel(stage);
      const conflicts = new Map([[recused, [hidden.organizationId]]]);
      await declareAll(stage, conflicts);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      return { stage, recused, hidden, conflicts };
    };

    it('I4: makes the proposal not found everywhere, counts and ranks included', async () => {
      const { stage, recused, hidden, conflicts } = await scoringWithRecusal();
      const at = `/proposals/${hidden.proposalId}`;
      await recused.get(`${at}/evaluation`).expect(404);
      await recused.get(`${at}/evaluation/files/${hidden.fileId}`).expect(404);
      await recused.put(`${at}/sheet`, sheet(stage, [5, 5])).expect(404);
      await recused.post(`${at}/sheet/submit`, sheet(stage, [5, 5])).expect(404);
      await scoreAll(stage, (solver) => [9 - solver, 5], conflicts);
      expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);

      const { body } = await recused.get(evaluationOf(stage)).expect(200);
      expect(JSON.stringify(body)).not.toContain(hidden.proposalId);
      expect(JSON.stringify(body)).not.toContain(hidden.name);
      expect(body.proposals).toHaveLength(2);
      expect(body.ranking.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2]);
      for (const member of body.members)
        if (member.role !== 'secretary') expect(member).toMatchObject({ sheetsDue: 2, sheetsSubmitted: 2 });
      const { body: panel } = await recused.get(panelOf(stage)).expect(200);
      expect(panel.members).toEqual(body.members);
      const { body: mine } = await recused.get('/evaluations/mine').expect(200);
      expect(mine).toMatchObject([{ sheetsDue: 2, sheetsSubmitted: 2 }]);
      const { body: read } = await recused
        .get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`)
        .expect(200);
      expect(read).toMatchObject({
        position: 1,
        of: 2,
        previousId: null,
        nextId: stage.solvers[2]!.proposalId,
      });

      const { body: whole } = await stage.chair.get(evaluationOf(stage)).expect(200);
      expect(
        whole.ranking.map(({ rank, sheets }: { rank: number; sheets: unknown[] }) => [rank, sheets.length]),
      ).toEqual([
        [1, 5],
        [2, 4],
        [3, 5],
      ]);

      await act(stage.chair, stage, 'recommend', choosing(stage.solvers[0]!.proposalId, 'Điểm cao nhất'));
      const { body: after } = await recused.get(evaluationOf(stage)).expect(200);
      expect(after).toMatchObject({ state: 'recommended', decision: null });
      expect(after.ranking).toHaveLength(2);
    });

    it('I4: comes also of a tie found after declaring, and the sheet given before counts no more', async () => {
      const { stage, conflicts } = await scoringWithRecusal();
      const turncoat = stage.expert;
      const { organizationId, proposalId } = stage.solvers[0]!;
      await scoreAll(stage, () => [6, 6], conflicts);
      await portal.database.query(`UPDATE account SET email = 'z@vien.test' WHERE id = $1`, [
        turncoat.accountId,
      ]);
      await join(portal, organizationId, turncoat, 'member');
      await turncoat.get(`/proposals/${proposalId}/evaluation`).expect(404);
      expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
      const { body } = await stage.chair.get(evaluationOf(stage)).expect(200);
      const row = body.ranking.find((one: { proposalId: string }) => one.proposalId === proposalId);
      expect(row.sheets.map(({ memberName }: { memberName: string }) => memberName)).not.toContain(
        turncoat.name,
      );
      expect(row.sheets).toHaveLength(4);
    });

    it('I4: counts the quorum anew for every proposal', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      const { organizationId } = stage.solvers[0]!;
      await declareAll(stage, new Map(stage.evaluators.map((person) => [person, [organizationId]] as const)));
      const { status, body } = await act(stage.chair, stage, 'open-scoring');
      expect([status, body.code, body.params]).toEqual([409, 'quorum_missing', { proposals: 3, lacking: 1 }]);
    });

    it('I4: lets nobody preside who has a conflict with a solver', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage, new Map([[stage.chair, [stage.solvers[0]!.organizationId]]]));
      const { status, body } = await act(stage.chair, stage, 'open-scoring');
      expect([status, body.code]).toEqual([409, 'chair_conflicted']);
    });
  });

  describe('screening', () => {
    it('lets the secretary declare a proposal ineligible before scoring, with a reason', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      const { proposalId } = stage.solvers[2]!;
      await stage.chair
        .post(`/proposals/${proposalId}/ineligible`, { reason: 'Không phải thư ký' })
        .expect(403);
      await stage.secretary.post(`/proposals/${proposalId}/ineligible`, { reason: '' }).expect(422);
      const { body } = await stage.secretary.post(`/proposals/${proposalId}/ineligible`, {
        reason: 'Nộp sai mẫu',
      });
      expect(body.proposals[2]).toMatchObject({ id: proposalId, state: 'ineligible' });
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      await stage.chair.put(`/proposals/${proposalId}/sheet`, sheet(stage, [5, 5])).expect(409);
      const { body: read } = await stage.chair.get(`/proposals/${proposalId}/evaluation`).expect(200);
      expect(read.sheet).toBeNull();
      const after = await stage.secretary.post(`/proposals/${stage.solvers[1]!.proposalId}/ineligible`, {
        reason: 'x',
      });
      expect([after.status, after.body.code]).toEqual([409, 'wrong_state']);
    });

    it('opens scoring only when everybody has declared', async () => {
      const stage = await setStage(portal, { solvers: 1 });
      await formPanel(stage);
      const early = await act(stage.chair, stage, 'open-scoring');
      expect([early.status, early.body.code]).toEqual([409, 'declaration_missing']);
      await declareAll(stage);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    });
  });
});
