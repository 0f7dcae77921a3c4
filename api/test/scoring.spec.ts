import {
  type EvaluationStage,
  act,
  declareAll,
  formPanel,
  panelists,
  scoreAll,
  setStage,
  sheet,
  choosing,
} from './support/evaluation-stage';
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
        expect.arrayContaining([
          expect.objectContaining({ criterionId: stage.criteria[0], value: 7.5, comment: 'Nhận xét 1' }),
        ]),
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
      const given = sheet(stage, [9.5, 3.5]);
      const words = 'Chỉ riêng tôi biết';
      const secret = {
        ...given,
        scores: given.scores.map((score) => ({ ...score, comment: words, agencyComment: words })),
        note: words,
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
    await act(stage.chair, stage, 'recommend', choosing(proposalId, 'Đứng đầu'));
    expect(await answers()).toEqual({ ...open, leader: all });
    await act(stage.leader, stage, 'decide', choosing(proposalId, 'Đồng ý'));
    expect(await answers()).toEqual({ ...open, leader: all });
    expect((await act(stage.leader, stage, 'release')).status).toBe(200);
    const released = '403 200 200 200';
    expect(await answers()).toEqual({ ...open, leader: all, leadership: released, auditor: released });
    for (const [name, person] of Object.entries(people)) {
      if (!(name in outside)) continue;
      for (const path of ['open-scoring', 'close-scoring', 'recommend', 'decide', 'release'])
        expect((await act(person, stage, path, choosing(proposalId, 'x'))).status).toBeGreaterThanOrEqual(
          401,
        );
    }
  });
});
