import { randomUUID } from 'node:crypto';
import {
  DEFAULT_EVALUATION,
  type AddendumDesk,
  type ScreeningView,
  type SolverScreening,
  type TodoItem,
} from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { type EvaluationStage, act, declareAll, formPanel, setStage } from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp, visitor } from './support/login';
import { outboxOf } from './support/mails';
import {
  CHECKLIST,
  failed,
  missing,
  screen,
  setScreening,
  supply,
  verdicts,
} from './support/screening-stage';
import { draftProposal, makeSolver } from './support/solvers';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the screening of proposals', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => [status, body.code];
  const viewOf = async (who: Person, { challenge }: EvaluationStage): Promise<ScreeningView> =>
    (await who.get(`/challenges/${challenge.code}/evaluation/screening`).expect(200)).body as ScreeningView;
  const toldTo = async (who: Person, { solvers }: EvaluationStage, solver: number) =>
    who.get(`/proposals/${solvers[solver]!.proposalId}/screening`);
  const mailsTo = async ({ email }: Person) =>
    (await outboxOf(portal)).filter(({ recipient }) => recipient === email);
  const day = async (offset: number): Promise<string> => {
    const [row] = await portal.database.query<{ day: string }[]>(
      `SELECT (portal_today() + $1::int)::text AS day`,
      [offset],
    );
    return row!.day;
  };
  /** The first moment of a day in the city, and how far before it. */
  const setClockTo = async (of: string, seconds = 0): Promise<void> => {
    await portal.setClock(new Date(Date.parse(`${of}T00:00:00+07:00`) + seconds * 1000));
  };
  const acts = async ({ solvers }: EvaluationStage, solver: number): Promise<string[]> => {
    const rows = await portal.database.query<{ act: string }[]>(
      `SELECT e.act FROM audit_entry e
        WHERE e.subject_id IN ($1, (SELECT id::text FROM screening WHERE proposal_id::text = $1))
          AND (e.act LIKE 'screening.%' OR e.act = 'proposal.declare_ineligible') ORDER BY e.seq`,
      [solvers[solver]!.proposalId],
    );
    return rows.map((row) => row.act);
  };

  describe('in the terms of a challenge', () => {
    const terms = { ...DEFAULT_EVALUATION, screening: CHECKLIST };

    it('is read by everybody from the first day, and by solvers beside their draft', async () => {
      const people = await makeChallengePeople(portal);
      const code = await openChallenge(portal, people, { evaluation: terms });
      expect((await visitor(portal).get(`/challenges/${code}`)).body.evaluation.screening).toEqual(CHECKLIST);
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const { body } = await solver.person.get(`/proposals/${id}`).expect(200);
      expect([body.formal, body.screened]).toEqual([CHECKLIST, false]);
    });

    it.each([
      ['more days than thirty', { ...CHECKLIST, days: 31 }, 'evaluation.screening.days'],
      ['fewer days than none', { ...CHECKLIST, days: -1 }, 'evaluation.screening.days'],
      ['half a day', { ...CHECKLIST, days: 1.5 }, 'evaluation.screening.days'],
      [
        'letters that look alike',
        { ...CHECKLIST, checklist: [{ name: { vi: 'Giấу tờ', en: '' }, suppliable: true }] },
        'evaluation.screening.checklist.0.name.vi',
      ],
      [
        'twenty-one requirements',
        { ...CHECKLIST, checklist: Array.from({ length: 21 }, () => CHECKLIST.checklist[0]) },
        'evaluation.screening.checklist',
      ],
    ])('refuses %s beside its field', async (_, screening, path) => {
      const people = await makeChallengePeople(portal);
      const code = await draftChallenge(portal, people);
      const { body: draft } = await people.officer.get(`/challenges/${code}/draft`);
      const { status, body } = await people.officer.put(`/challenges/${code}/draft`, {
        ...completeDraft(),
        revision: draft.revision,
        evaluation: { ...terms, screening },
      });
      expect([status, body.errors[0].path]).toEqual([422, path]);
    });

    it('asks for the names of its requirements before review, each once, where conditions are written', async () => {
      const people = await makeChallengePeople(portal);
      const [first] = CHECKLIST.checklist;
      const empty = { name: { vi: '', en: '' }, suppliable: false };
      const code = await draftChallenge(portal, people, {
        evaluation: { ...terms, screening: { ...CHECKLIST, checklist: [first!, first!, empty] } },
      });
      const { body } = await people.officer.get(`/challenges/${code}/draft`);
      expect(body.problems).toEqual([
        { path: 'evaluation.screening.checklist.1.name.vi', code: 'duplicate' },
        { path: 'evaluation.screening.checklist.2.name.vi', code: 'required' },
      ]);
      expect(body.missing).toEqual(['eligibility']);
    });

    it('I5: changes by an addendum before the closing time, which names what it changes', async () => {
      const people = await makeChallengePeople(portal);
      const code = await openChallenge(portal, people);
      const at = `/challenges/${code}/addenda`;
      const { working } = (await people.officer.post(at).expect(201)).body as AddendumDesk;
      const changed = {
        ...working?.content,
        id: working?.id,
        revision: working?.revision,
        evaluation: terms,
      };
      await people.officer.put(`${at}/working`, { ...changed, reason: 'Theo câu hỏi.' }).expect(200);
      await people.officer.post(`${at}/working/submit`).expect(200);
      await people.leader.post(`${at}/working/publish`).expect(200);
      expect((await visitor(portal).get(`/challenges/${code}`)).body.evaluation.screening).toEqual(CHECKLIST);
    });

    it('has no requirement in what was stored before there were any', async () => {
      const people = await makeChallengePeople(portal);
      const code = await openChallenge(portal, people);
      await portal.database.query(
        `ALTER TABLE challenge DISABLE TRIGGER USER;
         UPDATE challenge SET evaluation = evaluation - 'screening' WHERE code = '${code}';
         ALTER TABLE challenge ENABLE TRIGGER USER`,
      );
      const { body } = await visitor(portal).get(`/challenges/${code}`).expect(200);
      expect(body.evaluation).toEqual(DEFAULT_EVALUATION);
    });
  });

  describe('by the secretary', () => {
    let stage: EvaluationStage;
    beforeEach(async () => {
      stage = await setScreening(portal);
    });

    it('goes through the checklist, and says what each proposal came to', async () => {
      expect(await viewOf(stage.secretary, stage)).toMatchObject({
        ...CHECKLIST,
        panelState: 'formed',
        proposals: [
          { organizationName: 'Đơn vị A', state: 'pending', acts: ['ask', 'admit', 'reject'], items: [] },
          { organizationName: 'Đơn vị B', state: 'pending' },
        ],
      });
      const { body } = await screen(stage.secretary, stage, 0, 'admit').expect(200);
      expect(body.proposals[0]).toMatchObject({ state: 'eligible', acts: [], items: verdicts() });
      expect(await acts(stage, 0)).toEqual(['screening.admit']);
    });

    it('is for the secretary alone, and read by the chair', async () => {
      const others = [
        stage.chair,
        ...stage.evaluators,
        stage.expert,
        stage.leader,
        stage.officer,
        stage.solvers[0]!.person,
      ];
      const answers = [];
      for (const who of others) answers.push((await screen(who, stage, 0, 'admit')).status);
      expect(answers).toEqual([403, 403, 403, 403, 403, 403, 403, 403]);
      expect((await viewOf(stage.chair, stage)).proposals.map((each) => each.acts)).toEqual([[], []]);
      const at = `/challenges/${stage.challenge.code}/evaluation/screening`;
      await stage.evaluators[0].get(at).expect(403);
      await stage.leader.get(at).expect(404);
      await visitor(portal).get(at).expect(401);
      expect(await acts(stage, 0)).toEqual([]);
    });

    it('decides once, also when asked twice at once', async () => {
      const both = await Promise.all([
        screen(stage.secretary, stage, 0, 'admit'),
        screen(stage.secretary, stage, 0, 'reject', verdicts({ 0: failed('Sai đề') })),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(codeOf(await screen(stage.secretary, stage, 0, 'admit'))).toEqual([409, 'wrong_state']);
      expect((await acts(stage, 0)).filter((name) => name !== 'proposal.declare_ineligible')).toHaveLength(1);
    });

    it('is not found for a proposal of another call, for a draft, and for what is none', async () => {
      const other = await setScreening(portal);
      expect((await screen(stage.secretary, other, 0, 'admit')).status).toBe(404);
      await stage.secretary
        .post(`/proposals/${randomUUID()}/evaluation/screening`, { act: 'admit', items: verdicts() })
        .expect(404);
    });

    it('happens before scoring and not later', async () => {
      for (const solver of [0, 1]) await screen(stage.secretary, stage, solver, 'admit').expect(200);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      const answer = await screen(stage.secretary, stage, 0, 'reject', verdicts({ 0: failed('Muộn') }));
      expect(codeOf(answer)).toEqual([409, 'wrong_state']);
    });

    it('has no other way of declaring a proposal ineligible', async () => {
      const at = `/proposals/${stage.solvers[0]!.proposalId}/ineligible`;
      expect(codeOf(await stage.secretary.post(at, { reason: 'Nộp sai mẫu' }))).toEqual([409, 'wrong_state']);
    });

    it('keeps scoring from opening until every proposal is screened, and says how many are not', async () => {
      const early = await act(stage.chair, stage, 'open-scoring');
      expect([early.status, early.body.code, early.body.params]).toEqual([
        409,
        'screening_missing',
        { proposals: 2 },
      ]);
      await screen(stage.secretary, stage, 0, 'admit').expect(200);
      await screen(stage.secretary, stage, 1, 'ask', verdicts({ 1: missing() })).expect(200);
      const waiting = await act(stage.chair, stage, 'open-scoring');
      expect([waiting.status, waiting.body.code, waiting.body.params]).toEqual([
        409,
        'papers_awaited',
        { proposals: 1 },
      ]);
      await screen(stage.secretary, stage, 1, 'admit').expect(200);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    });

    it('tells an ineligible solver why, at once and item by item, and nobody else', async () => {
      const note = '<img src=x onerror="alert(1)"> Sai đề bài';
      await screen(stage.secretary, stage, 0, 'reject', verdicts({ 0: failed(note) })).expect(200);
      const [{ person, proposalId }, other] = stage.solvers as [
        EvaluationStage['solvers'][0],
        EvaluationStage['solvers'][0],
      ];
      const { body } = await person.get(`/proposals/${proposalId}`);
      expect(body).toMatchObject({
        state: 'ineligible',
        screened: true,
        ineligibleReason: `Trả lời đúng bài toán: ${note}`,
      });
      expect((await toldTo(person, stage, 0)).body).toMatchObject({
        state: 'ineligible',
        items: verdicts({ 0: failed(note) }),
        maySupply: false,
      });
      const [mail] = await mailsTo(person);
      expect(mail!.text).toContain(`– Trả lời đúng bài toán: ${note}`);
      expect(mail!.text).not.toContain(other.name);
      expect(await mailsTo(other.person)).toEqual([]);
      expect((await other.person.get(`/proposals/${other.proposalId}`)).body.state).toBe('under_evaluation');
      expect((await toldTo(other.person, stage, 1)).status).toBe(404);
      expect(await acts(stage, 0)).toEqual(['screening.reject', 'proposal.declare_ineligible']);
    });

    it('I7: tells nobody who is eligible, or still to be screened', async () => {
      const { person, proposalId } = stage.solvers[0]!;
      const before = (await person.get(`/proposals/${proposalId}`)).body;
      await screen(stage.secretary, stage, 0, 'admit').expect(200);
      const { serverTime: _, ...after } = (await person.get(`/proposals/${proposalId}`)).body;
      expect(before).toMatchObject(after);
      expect((await toldTo(person, stage, 0)).status).toBe(404);
      expect(await mailsTo(person)).toEqual([]);
    });

    it('I9: has on record who read the screening, and what was refused', async () => {
      await viewOf(stage.chair, stage);
      await screen(stage.chair, stage, 0, 'admit').expect(403);
      const rows = await portal.database.query<{ act: string; detail: object }[]>(
        `SELECT act, detail FROM audit_entry WHERE actor_id = $1 AND act IN ('evaluation.read', 'evaluation.refuse') ORDER BY seq DESC LIMIT 2`,
        [stage.chair.accountId],
      );
      expect(rows).toMatchObject([
        { act: 'evaluation.refuse', detail: { attempt: 'screening', problem: 'forbidden' } },
        { act: 'evaluation.read', detail: { proposals: 2 } },
      ]);
    });
  });

  describe('refuses', () => {
    let stage: EvaluationStage;
    beforeAll(async () => {
      stage = await setScreening(portal);
    });

    it.each([
      [
        'eligible with an item that is not met',
        'admit',
        verdicts({ 0: failed('Sai đề') }),
        'items.0.verdict',
      ],
      ['ineligible with nothing against it', 'reject', verdicts(), 'act'],
      ['ineligible without a reason', 'reject', verdicts({ 0: failed('') }), 'items.0.note'],
      ['ineligible for a paper that was never asked for', 'reject', verdicts({ 1: missing('Thiếu') }), 'act'],
      ['asked for papers with none missing', 'ask', verdicts(), 'items'],
      [
        'asked for papers where something else is wrong',
        'ask',
        verdicts({ 0: failed('Sai'), 1: missing() }),
        'items.0.verdict',
      ],
      ['a paper missing that is none', 'ask', verdicts({ 0: missing() }), 'items.0.verdict'],
      ['too few verdicts', 'admit', verdicts().slice(1), 'items'],
      ['too many verdicts', 'admit', [...verdicts(), ...verdicts()], 'items'],
    ] as const)('refuses %s', async (_, verb, items, path) => {
      const { status, body } = await screen(stage.secretary, stage, 0, verb, items);
      expect([status, body.errors?.[0].path]).toEqual([422, path]);
      expect((await viewOf(stage.secretary, stage)).proposals[0]).toMatchObject({
        state: 'pending',
        items: [],
      });
    });

    it('an act or a verdict that is none, and a note beyond all measure', async () => {
      const at = `/proposals/${stage.solvers[0]!.proposalId}/evaluation/screening`;
      await stage.secretary.post(at, { act: 'approve', items: verdicts() }).expect(422);
      await stage.secretary.post(at, { act: 'admit', items: [{ verdict: 'fine', note: '' }] }).expect(422);
      await screen(stage.secretary, stage, 0, 'reject', verdicts({ 0: failed('x'.repeat(2_001)) })).expect(
        422,
      );
      await stage.secretary.post(at, { act: 'admit', items: verdicts(), state: 'eligible' }).expect(422);
    });
  });

  describe('where papers are missing', () => {
    let stage: EvaluationStage;
    let solver: Person;
    beforeEach(async () => {
      stage = await setScreening(portal);
      solver = stage.solvers[0]!.person;
      await screen(stage.secretary, stage, 0, 'ask', verdicts({ 1: missing('Bản quét bị mờ') })).expect(200);
    });

    it('asks the solver once, with the item, the note and the day, by mail and in the portal', async () => {
      const until = await day(5);
      const { body } = await toldTo(solver, stage, 0);
      expect(body).toMatchObject({ state: 'asked', dueOn: until, asked: [1], maySupply: true, papers: [] });
      const [mail] = await mailsTo(solver);
      expect(mail!.text).toContain('– Giấy chứng nhận đăng ký doanh nghiệp: Bản quét bị mờ');
      expect(mail!.text).toContain(until.split('-').reverse().join('/'));
      expect(mail!.text).toContain(`/work/proposals/${stage.solvers[0]!.proposalId}/papers`);
      expect((await solver.get(`/proposals/${stage.solvers[0]!.proposalId}`)).body).toMatchObject({
        state: 'under_evaluation',
        screened: true,
      });
      const again = await screen(stage.secretary, stage, 0, 'ask', verdicts({ 2: missing() }));
      expect(codeOf(again)).toEqual([409, 'wrong_state']);
    });

    it('I8: takes papers apart from the version, which stays byte for byte what it was', async () => {
      const { proposalId, fileId } = stage.solvers[0]!;
      const version = () =>
        portal.database.query(`SELECT * FROM opened_version WHERE proposal_id = $1`, [proposalId]);
      const sealed = () =>
        portal.database.query(`SELECT * FROM proposal_version WHERE proposal_id = $1`, [proposalId]);
      const before = [await version(), await sealed()];
      const { body } = await supply(solver, stage, 0, 2, 'đăng-ký.pdf').expect(201);
      expect((body as SolverScreening).papers).toMatchObject([{ item: 1, file: { name: 'đăng-ký.pdf' } }]);
      expect([await version(), await sealed()]).toEqual(before);
      const read = (await stage.secretary.get(`/proposals/${proposalId}/evaluation`)).body;
      expect(read.files.map(({ id }: { id: string }) => id)).toEqual([fileId]);
      const [stored] = await portal.database.query(
        `SELECT name, sha256, sealed IS NOT NULL AS sealed, owner_type FROM stored_file WHERE id = $1`,
        [body.papers[0].file.id],
      );
      expect(stored).toEqual({ name: '', sha256: '', sealed: true, owner_type: 'screening' });
      await expect(portal.database.query(`DELETE FROM supplied_paper`)).rejects.toThrow();
    });

    it('shows what came to whoever screens and to its organization, on record, and to nobody else', async () => {
      const { proposalId } = stage.solvers[0]!;
      const { body } = await supply(solver, stage, 0, 2).expect(201);
      const fileId = body.papers[0].file.id as string;
      const paper = `/proposals/${proposalId}/evaluation/papers/${fileId}`;
      const own = `/proposals/${proposalId}/screening/files/${fileId}`;
      expect((await viewOf(stage.secretary, stage)).proposals[0]!.papers).toHaveLength(1);
      expect((await viewOf(stage.chair, stage)).proposals[0]!.papers).toEqual([]);
      await stage.secretary.get(paper).expect(200);
      await solver.get(own).expect(200);
      await stage.evaluators[0].get(paper).expect(403);
      await stage.chair.get(paper).expect(403);
      for (const who of [stage.solvers[1]!.person, stage.secretary, stage.leader])
        await who.get(own).expect(404);
      await stage.secretary
        .get(`/proposals/${stage.solvers[1]!.proposalId}/evaluation/papers/${fileId}`)
        .expect(404);
      await stage.secretary.get(`/proposals/${proposalId}/evaluation/files/${fileId}`).expect(404);
      await stage.secretary
        .get(`/proposals/${proposalId}/evaluation/papers/${stage.solvers[0]!.fileId}`)
        .expect(404);
      expect(await acts(stage, 0)).toEqual(['screening.ask', 'screening.supply', 'screening.read_paper']);
    });

    it('takes them from the proposal’s own organizations only, and only what was asked for', async () => {
      const stranger = await signUp(portal, 'Người lạ');
      for (const who of [stranger, stage.solvers[1]!.person, stage.secretary, stage.chair])
        expect((await supply(who, stage, 0, 2)).status).toBe(404);
      expect((await supply(stage.solvers[1]!.person, stage, 1, 2)).status).toBe(404);
      expect((await supply(solver, stage, 0, 3)).status).toBe(422);
      for (const item of [0, 21, 99])
        expect([404, 422]).toContain((await supply(solver, stage, 0, item)).status);
      expect((await supply(solver, stage, 0, 2, 'x.pdf', Buffer.from('<html>'))).status).toBe(415);
      expect(await acts(stage, 0)).toEqual(['screening.ask']);
    });

    it('lets a partner’s or another member of the organization supply them, too', async () => {
      const colleague = await signUp(portal, 'Đồng nghiệp');
      await join(portal, stage.solvers[0]!.organizationId, colleague);
      expect((await supply(colleague, stage, 0, 2)).status).toBe(201);
    });

    it('takes ten papers and not eleven, also when they come at once', async () => {
      for (let index = 0; index < 9; index++) await supply(solver, stage, 0, 2).expect(201);
      const both = await Promise.all([supply(solver, stage, 0, 2), supply(solver, stage, 0, 2)]);
      expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
      expect(codeOf(await supply(solver, stage, 0, 2))).toEqual([409, 'too_many_files']);
    });

    it('does not let the secretary find it ineligible for a paper before the days have passed, by the database’s clock', async () => {
      const until = await day(5);
      const reject = () =>
        screen(stage.secretary, stage, 0, 'reject', verdicts({ 1: missing('Không bổ sung') }));
      expect((await viewOf(stage.secretary, stage)).proposals[0]!.acts).toEqual(['admit']);
      const early = await reject();
      expect([early.status, early.body.code, early.body.params]).toEqual([409, 'papers_due', { until }]);
      await setClockTo(await day(6), -1);
      expect((await reject()).status).toBe(409);
      expect((await supply(solver, stage, 0, 2)).status).toBe(201);
      await setClockTo(await day(1));
      const late = await supply(solver, stage, 0, 2);
      expect([late.status, late.body.code, late.body.params]).toEqual([409, 'papers_late', { until }]);
      expect((await toldTo(solver, stage, 0)).body.maySupply).toBe(false);
      expect((await viewOf(stage.secretary, stage)).proposals[0]!.acts).toEqual(['admit', 'reject']);
      expect((await act(stage.chair, stage, 'open-scoring')).body.code).toBe('papers_awaited');
      await reject().expect(200);
      expect((await toldTo(solver, stage, 0)).body).toMatchObject({
        state: 'ineligible',
        papers: [{ item: 1 }],
      });
    });

    it('takes nothing once it is decided, nor once the challenge is cancelled', async () => {
      await screen(stage.secretary, stage, 0, 'admit').expect(200);
      expect(codeOf(await supply(solver, stage, 0, 2))).toEqual([409, 'wrong_state']);
      expect((await toldTo(solver, stage, 0)).body).toMatchObject({ state: 'eligible', maySupply: false });
      await screen(stage.secretary, stage, 1, 'ask', verdicts({ 2: missing() })).expect(200);
      await portal.database.query(`UPDATE challenge SET state = 'cancelled' WHERE id = $1`, [
        stage.challenge.id,
      ]);
      expect(codeOf(await supply(stage.solvers[1]!.person, stage, 1, 3))).toEqual([409, 'wrong_state']);
    });

    it('reminds also where only some of the papers have come', async () => {
      const asking = verdicts({ 1: missing(), 2: missing() });
      await screen(stage.secretary, stage, 1, 'ask', asking).expect(200);
      await supply(stage.solvers[1]!.person, stage, 1, 3).expect(201);
      await setClockTo(await day(4), 8 * 3_600);
      await portal.app.get(Jobs).runNow('remind-papers');
      expect(await mailsTo(stage.solvers[1]!.person)).toHaveLength(2);
    });

    it('reminds the solver once, the day before they are due, of papers that have not come', async () => {
      const morning = () => portal.app.get(Jobs).runNow('remind-papers');
      await morning();
      expect(await mailsTo(solver)).toHaveLength(1);
      await screen(stage.secretary, stage, 1, 'ask', verdicts({ 1: missing() })).expect(200);
      await supply(stage.solvers[1]!.person, stage, 1, 2).expect(201);
      await setClockTo(await day(4), 8 * 3_600);
      await morning();
      await morning();
      const [, reminder, ...more] = await mailsTo(solver);
      expect(reminder!.subject).toContain('Sắp hết hạn bổ sung giấy tờ');
      expect(more).toEqual([]);
      expect(await mailsTo(stage.solvers[1]!.person)).toHaveLength(1);
      expect(await acts(stage, 0)).toEqual(['screening.ask', 'screening.remind']);
    });
  });

  describe('on the lists of what is to be done', () => {
    const todo = async (who: Person): Promise<TodoItem[]> =>
      ((await who.get('/work/todo').expect(200)).body as TodoItem[]).filter(({ kind }) =>
        ['screen_proposals', 'supply_papers', 'open_scoring'].includes(kind),
      );
    const kinds = async (who: Person) => (await todo(who)).map(({ kind, note }) => `${kind} ${note}`.trim());

    it('counts for the secretary what is screened, and asks the chair for nothing before all are', async () => {
      const stage = await setScreening(portal, { solvers: 3 });
      const { secretary, chair, evaluators } = stage;
      expect(await todo(secretary)).toMatchObject([
        { note: '0/3', link: `/work/evaluations/${stage.challenge.code}/screening` },
      ]);
      await screen(secretary, stage, 0, 'admit').expect(200);
      await screen(secretary, stage, 1, 'reject', verdicts({ 0: failed('Sai đề') })).expect(200);
      expect(await kinds(secretary)).toEqual(['screen_proposals 2/3']);
      for (const who of [chair, ...evaluators, stage.leader, stage.officer])
        expect(await kinds(who)).toEqual([]);
      expect((await chair.get(`/challenges/${stage.challenge.code}/evaluation`)).body.screening).toEqual({
        asked: 0,
        pending: 1,
      });
      await screen(secretary, stage, 2, 'admit').expect(200);
      expect(await kinds(secretary)).toEqual([]);
      expect((await todo(chair)).map(({ kind }) => kind)).toEqual(['open_scoring']);
      for (const who of [chair, evaluators[0]])
        expect((await who.get(`/challenges/${stage.challenge.code}/evaluation`)).body.screening).toBeNull();
    });

    it('asks the asked solver alone for papers, and the secretary again once they have come or the days have passed', async () => {
      const stage = await setScreening(portal);
      const [{ person, proposalId }, other] = stage.solvers as [
        EvaluationStage['solvers'][0],
        EvaluationStage['solvers'][0],
      ];
      const until = await day(5);
      const asking = verdicts({ 1: missing(), 2: missing() });
      await screen(stage.secretary, stage, 0, 'ask', asking).expect(200);
      await screen(stage.secretary, stage, 1, 'admit').expect(200);
      expect(await todo(person)).toMatchObject([
        {
          kind: 'supply_papers',
          link: `/work/proposals/${proposalId}/papers`,
          until: new Date(Date.parse(`${until}T23:59:00+07:00`)).toISOString(),
        },
      ]);
      expect(await todo(other.person)).toEqual([]);
      expect(await todo(stage.secretary)).toEqual([]);
      await supply(person, stage, 0, 2).expect(201);
      expect(await kinds(stage.secretary)).toEqual([]);
      await setClockTo(await day(6));
      expect(await kinds(stage.secretary)).toEqual(['screen_proposals 1/2']);
      expect(await todo(person)).toEqual([]);
    });

    it('takes it off the solver’s list when everything that was asked for has come', async () => {
      const stage = await setScreening(portal);
      await screen(stage.secretary, stage, 0, 'ask', verdicts({ 1: missing() })).expect(200);
      await screen(stage.secretary, stage, 1, 'admit').expect(200);
      await supply(stage.solvers[0]!.person, stage, 0, 2).expect(201);
      expect(await todo(stage.solvers[0]!.person)).toEqual([]);
      expect(await kinds(stage.secretary)).toEqual(['screen_proposals 1/2']);
    });

    it('I4: counts for the chair only what the secretary may not know of', async () => {
      const stage = await setScreening(portal, { tied: 0 });
      expect(await kinds(stage.secretary)).toEqual(['screen_proposals 0/1']);
      expect(await kinds(stage.chair)).toEqual(['screen_proposals 0/1']);
      const at = `/challenges/${stage.challenge.code}/evaluation`;
      expect((await stage.secretary.get(at)).body.screening).toEqual({ asked: 0, pending: 1 });
      await screen(stage.chair, stage, 0, 'admit').expect(200);
      expect(await kinds(stage.chair)).toEqual([]);
      expect(await kinds(stage.secretary)).toEqual(['screen_proposals 0/1']);
    });

    it('has nothing where the challenge has no checklist', async () => {
      const stage = await setScreening(portal, { terms: { checklist: [], days: 5 } });
      expect(await kinds(stage.secretary)).toEqual([]);
      expect((await todo(stage.chair)).map(({ kind }) => kind)).toEqual(['open_scoring']);
    });
  });

  it('gives no days where the challenge gives none: a missing paper makes ineligible', async () => {
    const stage = await setScreening(portal, { terms: { ...CHECKLIST, days: 0 } });
    expect((await viewOf(stage.secretary, stage)).proposals[0]!.acts).toEqual(['admit', 'reject']);
    expect((await screen(stage.secretary, stage, 0, 'ask', verdicts({ 1: missing() }))).status).toBe(422);
    await screen(stage.secretary, stage, 0, 'reject', verdicts({ 1: missing('Không có giấy') })).expect(200);
  });

  it('I4: is the chair’s where the secretary has a conflict, to whom the proposal does not exist', async () => {
    const stage = await setScreening(portal, { tied: 0 });
    const { proposalId, person } = stage.solvers[0]!;
    expect(
      (await viewOf(stage.secretary, stage)).proposals.map(({ organizationName }) => organizationName),
    ).toEqual(['Đơn vị B']);
    expect((await screen(stage.secretary, stage, 0, 'admit')).status).toBe(404);
    expect((await screen(stage.chair, stage, 1, 'admit')).status).toBe(403);
    expect((await viewOf(stage.chair, stage)).proposals.map(({ acts: open }) => open.length)).toEqual([3, 0]);
    await screen(stage.chair, stage, 0, 'ask', verdicts({ 1: missing() })).expect(200);
    const { body } = await supply(person, stage, 0, 2).expect(201);
    const paper = `/proposals/${proposalId}/evaluation/papers/${body.papers[0].file.id as string}`;
    await stage.secretary.get(paper).expect(404);
    await stage.chair.get(paper).expect(200);
    await screen(stage.chair, stage, 0, 'admit').expect(200);
  });

  it('is a secretary’s word with a reason where the challenge has no checklist, told at once as well', async () => {
    const stage = await setStage(portal, { solvers: 2 });
    await formPanel(stage);
    await declareAll(stage, new Map([[stage.secretary, [stage.solvers[1]!.organizationId]]]));
    const reason = { reason: 'Nộp sai mẫu' };
    const at = (solver: number) => `/proposals/${stage.solvers[solver]!.proposalId}/ineligible`;
    await stage.secretary.post(at(1), reason).expect(404);
    await stage.chair.post(at(0), reason).expect(403);
    await stage.secretary.post(at(0), reason).expect(200);
    await stage.chair.post(at(1), reason).expect(200);
    expect(codeOf(await screen(stage.secretary, stage, 0, 'admit', []))).toEqual([409, 'wrong_state']);
    const { person, proposalId } = stage.solvers[0]!;
    expect((await person.get(`/proposals/${proposalId}`)).body).toMatchObject({
      state: 'ineligible',
      ineligibleReason: 'Nộp sai mẫu',
      screened: false,
    });
    const [mail] = await mailsTo(person);
    expect(mail!.text).toContain('Nộp sai mẫu');
    expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
  });
});
