import {
  type EvaluationStage,
  act,
  declarations,
  declareAll,
  formPanel,
  panelRequest,
  panelists,
  scoreAll,
  setStage,
  sheet,
} from './support/evaluation-stage';
import { join, makeChallenge, makeOrganization } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the evaluation', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const evaluationOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/evaluation`;
  const panelOf = ({ challenge }: EvaluationStage): string => `/challenges/${challenge.code}/panel`;

  describe('naming the panel', () => {
    it('answers who sits, invites an unknown expert and tells everybody', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const unknown = { email: 'chuyen.gia@vien-nghien-cuu.test', name: 'Chuyên gia mới', role: 'expert' };
      const answer = await stage.officer.put(panelOf(stage), {
        ...request,
        members: [...request.members, unknown],
      });
      expect(answer.status).toBe(200);
      expect(answer.body).toMatchObject({ state: 'formed', acts: ['edit'] });
      expect(answer.body.members.map(({ role }: { role: string }) => role)).toEqual([
        'chair',
        'secretary',
        'evaluator',
        'evaluator',
        'evaluator',
        'expert',
        'expert',
      ]);
      const mails = await portal.database.query<{ subject: string }[]>(
        `SELECT subject FROM mail_message WHERE recipient = $1 ORDER BY subject`,
        [unknown.email],
      );
      expect(mails.map(({ subject }) => subject)).toEqual([
        'Mời tham gia Cổng Lời Giải',
        `Mời tham gia hội đồng đánh giá bài toán ${stage.challenge.code}`,
      ]);
    });

    it('asks for one chair, one secretary and three who score, nobody twice', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const [chair, secretary, ...rest] = request.members;
      const refused = async (
        members: readonly (object | undefined)[],
      ): Promise<[number, string, unknown]> => {
        const { status, body } = await stage.officer.put(panelOf(stage), { ...request, members });
        return [status, body.code, body.errors?.[0]];
      };
      expect(await refused([chair, ...rest])).toEqual([422, 'panel_roles_missing', undefined]);
      expect(await refused([chair, chair, secretary, ...rest])).toEqual([
        422,
        'validation',
        { path: 'members.1.email', code: 'duplicate' },
      ]);
      expect(await refused([chair, secretary, rest[0]])).toEqual([422, 'panel_too_small', undefined]);
    });

    it('draws all but experts from the working group', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const stranger = await signUp(portal, 'Người ngoài');
      const members = [...request.members, { email: stranger.email, name: stranger.name, role: 'evaluator' }];
      const answer = await stage.officer.put(panelOf(stage), { ...request, members });
      expect([answer.status, answer.body.errors]).toEqual([
        422,
        [{ path: 'members.6.email', code: 'not_allowed' }],
      ]);
    });

    it('draws nobody from a working group whose term is over', async () => {
      const stage = await setStage(portal, { closed: false });
      await portal.database.query(
        `UPDATE working_group SET term_to = portal_today() - 1 WHERE agency_id = $1`,
        [stage.agency.id],
      );
      const answer = await stage.officer.put(panelOf(stage), panelRequest(stage));
      expect([answer.status, answer.body.code]).toEqual([409, 'working_group_missing']);
    });

    it('names two panels of the same people at once, in whatever order they are written', async () => {
      const stage = await setStage(portal, { closed: false });
      const codes = [stage.challenge.code];
      for (let more = 0; more < 3; more++)
        codes.push(
          (
            await makeChallenge(portal, {
              agencyId: stage.agency.id,
              authorId: stage.officer.accountId,
            })
          ).code,
        );
      const request = panelRequest(stage);
      const answers = await Promise.all(
        codes.map((code, index) =>
          stage.officer.put(`/challenges/${code}/panel`, {
            ...request,
            members: index % 2 === 0 ? request.members : request.members.toReversed(),
          }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    });

    it('I6: gives the leader who will decide no seat', async () => {
      const stage = await setStage(portal, { closed: false });
      const request = panelRequest(stage);
      const members = [...request.members, { email: stage.leader.email, name: 'Lãnh đạo', role: 'expert' }];
      const answer = await stage.officer.put(panelOf(stage), { ...request, members });
      expect([answer.status, answer.body.code]).toEqual([403, 'four_eyes']);
    });

    it('lets the working group’s secretary name it, and nobody of another agency', async () => {
      const stage = await setStage(portal, { closed: false });
      const other = await setStage(portal, { closed: false });
      await stage.secretary.put(panelOf(stage), panelRequest(stage)).expect(200);
      await other.officer.put(panelOf(stage), panelRequest(stage)).expect(404);
      await other.officer.get(panelOf(stage)).expect(404);
    });

    it('is over once scoring has opened, and keeps until then what stayers have declared', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      const request = panelRequest(stage);
      const replaced = await stage.officer.put(panelOf(stage), {
        ...request,
        members: request.members.slice(0, 5),
      });
      expect(replaced.body.members.map(({ declared }: { declared: boolean }) => declared)).toEqual(
        Array(5).fill(true),
      );
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      const late = await stage.officer.put(panelOf(stage), request);
      expect([late.status, late.body.code]).toEqual([409, 'seat_kept']);
    });
  });

  describe('before the closing time', () => {
    it('I1: shows a panel neither solvers nor proposals nor how many there are', async () => {
      const stage = await setStage(portal, { closed: false });
      await formPanel(stage);
      for (const person of [stage.chair, stage.secretary, stage.evaluators[0]]) {
        const { body } = await person.get(evaluationOf(stage)).expect(200);
        expect(body).toMatchObject({ callClosed: false, solvers: [], proposals: [], ranking: null });
        for (const member of body.members)
          expect(member).toMatchObject({ sheetsDue: 0, sheetsSubmitted: 0, recusals: 0 });
        await person.get(`/proposals/${stage.solvers[0]!.proposalId}/evaluation`).expect(404);
      }
      const { body: panel } = await stage.officer.get(panelOf(stage)).expect(200);
      for (const member of panel.members) expect(member.sheetsDue).toBe(0);
      const declared = await act(stage.chair, stage, 'declarations', declarations(stage));
      expect([declared.status, declared.body.code]).toEqual([409, 'still_sealed']);
    });

    it('I1: leaves sealed for good what was sealed when the challenge was cancelled', async () => {
      const stage = await setStage(portal, { closed: false });
      await formPanel(stage);
      await portal.database.query(`UPDATE challenge SET state = 'cancelled' WHERE id = $1`, [
        stage.challenge.id,
      ]);
      const { body } = await stage.chair.get(evaluationOf(stage)).expect(200);
      expect(body).toMatchObject({ callClosed: false, solvers: [], proposals: [], acts: [] });
    });
  });

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
      await stage.expert.get(evaluationOf(stage)).expect(200);
      const entries = await portal.database.query<{ act: string; detail: object }[]>(
        `SELECT act, detail FROM audit_entry WHERE actor_id = $1`,
        [stage.expert.accountId],
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

      await act(stage.chair, stage, 'recommend', {
        proposalId: stage.solvers[0]!.proposalId,
        reasons: 'Điểm cao nhất',
      });
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

  describe('scoring', () => {
    let stage: EvaluationStage;
    const at = (solver: number): string => `/proposals/${stage.solvers[solver]!.proposalId}`;
    beforeAll(async () => {
      stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      await act(stage.chair, stage, 'open-scoring');
    });

    it('keeps a draft with what is missing, and refuses an outdated one', async () => {
      const [person] = stage.evaluators;
      const { body: fresh } = await person.get(`${at(0)}/evaluation`).expect(200);
      expect(fresh.sheet).toMatchObject({ state: 'none', revision: 0, total: null });
      const { body: saved } = await person.put(`${at(0)}/sheet`, sheet(stage, [7.5, null])).expect(200);
      expect(saved).toMatchObject({ state: 'draft', revision: 1, total: null });
      const stale = await person.put(`${at(0)}/sheet`, sheet(stage, [1, 1], 0));
      expect([stale.status, stale.body.code]).toEqual([409, 'stale']);
      const { body: read } = await person.get(`${at(0)}/evaluation`);
      expect(read.sheet).toMatchObject({ state: 'draft', revision: 1 });
      expect(read.sheet.scores).toEqual(
        expect.arrayContaining([{ criterionId: stage.criteria[0], value: 7.5, comment: 'Nhận xét 1' }]),
      );
    });

    it('takes scores in halves on the criterion’s scale only, and says which one is off', async () => {
      const [, person] = stage.evaluators;
      for (const [value, code] of [
        [10.5, 'too_large'],
        [-0.5, 'too_small'],
        [7.25, 'not_allowed'],
      ] as const) {
        const { status, body } = await person.put(`${at(0)}/sheet`, sheet(stage, [5, value]));
        expect([status, body.code, body.errors[0]]).toMatchObject([
          422,
          'score_out_of_scale',
          { path: 'scores.1.value', code },
        ]);
      }
    });

    it('reckons the total by the formula, asks for every score, and locks what was submitted', async () => {
      const [, person] = stage.evaluators;
      const incomplete = await person.post(`${at(1)}/sheet/submit`, sheet(stage, [8, null]));
      expect([incomplete.status, incomplete.body.code, incomplete.body.errors]).toEqual([
        422,
        'sheet_incomplete',
        [{ path: 'scores.1.value', code: 'required' }],
      ]);
      const { body } = await person.post(`${at(1)}/sheet/submit`, sheet(stage, [8, 6.5])).expect(200);
      // 60 · 8 / 10 + 40 · 6.5 / 10
      expect(body).toMatchObject({ state: 'submitted', total: 74 });
      const again = await person.put(`${at(1)}/sheet`, sheet(stage, [9, 9], body.revision));
      expect([again.status, again.body.code]).toEqual([409, 'sheet_submitted']);
    });

    it('makes one sheet of two first saves at once', async () => {
      const [, , person] = stage.evaluators;
      const answers = await Promise.all(
        [1, 2].map((value) => person.put(`${at(0)}/sheet`, sheet(stage, [value, 1]))),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    });

    it('I3: shows nobody another’s score, total or draft while members score alone', async () => {
      const [author] = stage.evaluators;
      const { revision, scores } = sheet(stage, [9.5, 3.5]);
      const secret = {
        revision,
        scores: scores.map((score) => ({ ...score, comment: 'Chỉ riêng tôi biết' })),
      };
      // 60 · 9.5 / 10 + 40 · 3.5 / 10
      const giveaways = /Chỉ riêng tôi biết|:9\.5[,}]|:71[,}]|"ranking":\[/;
      await author.post(`${at(2)}/sheet/submit`, secret).expect(200);
      const others: Person[] = [
        ...panelists(stage).filter((person) => person !== author),
        stage.officer,
        stage.leader,
        stage.solvers[2]!.person,
        await signUpAs(portal, 'programme.lead'),
        await signUpAs(portal, 'city.leadership'),
        await signUpAs(portal, 'city.auditor'),
        await signUpAs(portal, 'portal.administrator'),
      ];
      const paths = [
        panelOf(stage),
        evaluationOf(stage),
        `${at(2)}/evaluation`,
        at(2),
        `/challenges/${stage.challenge.code}`,
        `/challenges/${stage.challenge.code}/draft`,
        '/evaluations/mine',
        '/work/tasks',
        '/work/challenges',
        '/admin/audit',
        '/audit',
      ];
      for (const person of others)
        for (const path of paths) {
          const { text } = await person.get(path);
          expect(text).not.toMatch(giveaways);
        }
      const { body } = await stage.chair.get(evaluationOf(stage));
      expect(body.ranking).toBeNull();
      const { body: read } = await stage.chair.get(`${at(2)}/evaluation`);
      expect(read.sheet).toMatchObject({ state: 'none', scores: [], total: null });
    });

    it('I3: tells how many sheets are submitted, not how many are begun', async () => {
      const { body } = await stage.officer.get(panelOf(stage)).expect(200);
      const counts = body.members.map(({ name, sheetsSubmitted, sheetsDue }: Record<string, unknown>) => [
        name,
        sheetsSubmitted,
        sheetsDue,
      ]);
      expect(counts).toEqual([
        ['Chủ tịch', 0, 3],
        ['Thư ký', 0, 0],
        ['Đánh giá 1', 1, 3],
        ['Đánh giá 2', 1, 3],
        ['Đánh giá 3', 0, 3],
        ['Chuyên gia', 0, 3],
      ]);
    });

    it('I3: the audit log says neither which proposal a sheet is for nor what it scores', async () => {
      const entries = await portal.database.query<{ detail: object; subject_type: string }[]>(
        `SELECT detail, subject_type FROM audit_entry WHERE act LIKE 'sheet.%' AND actor_id = $1`,
        [stage.evaluators[0].accountId],
      );
      expect(entries).toEqual([{ detail: {}, subject_type: 'score_sheet' }]);
    });

    it('I9: has every reading of a proposal and of its files on record', async () => {
      const reader = stage.secretary;
      const { proposalId, fileId } = stage.solvers[0]!;
      const count = async (): Promise<string[]> => {
        const rows = await portal.database.query<{ act: string }[]>(
          `SELECT act FROM audit_entry WHERE actor_id = $1 AND subject_id IN ($2, $3) ORDER BY seq`,
          [reader.accountId, proposalId, stage.challenge.id],
        );
        return rows.map((row) => row.act);
      };
      const before = await count();
      await reader.get(`/proposals/${proposalId}/evaluation`).expect(200);
      const file = await reader.get(`/proposals/${proposalId}/evaluation/files/${fileId}`).expect(200);
      expect(file.headers['content-disposition']).toContain('attachment');
      await reader.get(evaluationOf(stage)).expect(200);
      expect((await count()).slice(before.length)).toEqual([
        'proposal.read',
        'proposal.read_file',
        'evaluation.read',
      ]);
    });

    it('gives the secretary no sheet', async () => {
      const { body } = await stage.secretary.get(`${at(0)}/evaluation`).expect(200);
      expect(body.sheet).toBeNull();
      await stage.secretary.put(`${at(0)}/sheet`, sheet(stage, [5, 5])).expect(403);
    });

    it('closes only when every due sheet is submitted, and by the chair only', async () => {
      expect((await act(stage.evaluators[0], stage, 'close-scoring')).status).toBe(403);
      const { status, body } = await act(stage.chair, stage, 'close-scoring');
      expect([status, body.code, body.params]).toEqual([409, 'sheets_missing', { missing: 13 }]);
    });
  });

  it('I11: answers every role alike at every stage where there is nothing for it to see', async () => {
    const stage = await setStage(portal, { closed: false });
    const other = await setStage(portal);
    await formPanel(stage);
    await formPanel(other);
    const { proposalId, fileId, person: solver } = stage.solvers[0]!;
    const recused = stage.expert;
    const people: Record<string, Person> = {
      nobody: visitor(portal),
      citizen: await signUp(portal, 'Người dân'),
      solver,
      programme: await signUpAs(portal, 'programme.officer'),
      leadership: await signUpAs(portal, 'city.leadership'),
      auditor: await signUpAs(portal, 'city.auditor'),
      administrator: await signUpAs(portal, 'portal.administrator'),
      otherChair: other.chair,
      otherLeader: other.leader,
      officer: stage.officer,
      leader: stage.leader,
      chair: stage.chair,
      secretary: stage.secretary,
      evaluator: stage.evaluators[0],
      recused,
    };
    const read = [
      panelOf(stage),
      evaluationOf(stage),
      `/proposals/${proposalId}/evaluation`,
      `/proposals/${proposalId}/evaluation/files/${fileId}`,
    ];
    const answers = async (): Promise<Record<string, string>> => {
      const rows: [string, string][] = [];
      for (const [name, person] of Object.entries(people)) {
        const statuses = await Promise.all(read.map((path) => person.get(path).then(({ status }) => status)));
        rows.push([name, statuses.join(' ')]);
      }
      return Object.fromEntries(rows);
    };
    const outside = {
      nobody: '401 401 401 401',
      citizen: '403 403 403 403',
      solver: '403 403 403 403',
      programme: '403 403 403 403',
      leadership: '403 404 404 404',
      auditor: '403 404 404 404',
      administrator: '403 403 403 403',
      otherChair: '404 404 404 404',
      otherLeader: '404 404 404 404',
      officer: '200 403 403 403',
    };
    const all = '200 200 200 200';
    const names = '200 200 404 404';
    const sealed = {
      ...outside,
      leader: '200 404 404 404',
      chair: names,
      secretary: names,
      evaluator: names,
      recused: names,
    };
    const open = { ...sealed, chair: all, secretary: all, evaluator: all };
    expect(await answers()).toEqual(sealed);
    await portal.database.query(`UPDATE challenge SET state = 'evaluating' WHERE id = $1`, [
      stage.challenge.id,
    ]);
    expect(await answers()).toEqual(sealed);
    const conflicts = new Map([[recused, [stage.solvers[0]!.organizationId]]]);
    await declareAll(stage, conflicts);
    // Everybody has declared, and still nothing opens before two persons have opened it.
    expect(await answers()).toEqual(sealed);
    await portal.database.query(
      `INSERT INTO challenge_seal (challenge_id, root, versions) VALUES ($1, '\\x00', 0)`,
      [stage.challenge.id],
    );
    expect((await act(stage.secretary, stage, 'open-seal')).status).toBe(200);
    expect(await answers()).toEqual(sealed);
    expect((await act(stage.chair, stage, 'open-seal')).status).toBe(200);
    expect(await answers()).toEqual(open);
    await act(stage.chair, stage, 'open-scoring');
    expect(await answers()).toEqual(open);
    await scoreAll(stage, (index) => [8 - index, 8], conflicts);
    await act(stage.chair, stage, 'close-scoring');
    expect(await answers()).toEqual(open);
    await act(stage.chair, stage, 'recommend', { proposalId, reasons: 'Đứng đầu' });
    expect(await answers()).toEqual({ ...open, leader: all });
    await act(stage.leader, stage, 'decide', { proposalId, reasons: 'Đồng ý' });
    expect(await answers()).toEqual({ ...open, leader: all });
    expect((await act(stage.leader, stage, 'release')).status).toBe(200);
    const released = '403 200 200 200';
    expect(await answers()).toEqual({ ...open, leader: all, leadership: released, auditor: released });
    for (const [name, person] of Object.entries(people)) {
      if (!(name in outside)) continue;
      for (const path of ['open-scoring', 'close-scoring', 'recommend', 'decide', 'release'])
        expect((await act(person, stage, path, { proposalId, reasons: 'x' })).status).toBeGreaterThanOrEqual(
          401,
        );
    }
  });
});
