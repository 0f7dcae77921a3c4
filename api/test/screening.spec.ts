import { randomUUID } from 'node:crypto';
import { outcome } from './support/answers';
import { type EvaluationStage, act, declareAll, formPanel, setStage } from './support/evaluation-stage';
import { visitor } from './support/login';
import { mailsTo } from './support/mails';
import {
  CHECKLIST,
  failed,
  missing,
  screen,
  screeningActs,
  setScreening,
  supply,
  toldTo,
  verdicts,
  viewOf,
} from './support/screening-stage';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the screening of proposals', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

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
      expect(await screeningActs(portal, stage, 0)).toEqual(['screening.admit']);
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
      expect(await screeningActs(portal, stage, 0)).toEqual([]);
    });

    it('decides once, also when asked twice at once', async () => {
      const both = await Promise.all([
        screen(stage.secretary, stage, 0, 'admit'),
        screen(stage.secretary, stage, 0, 'reject', verdicts({ 0: failed('Sai đề') })),
      ]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await outcome(screen(stage.secretary, stage, 0, 'admit'))).toEqual([409, 'wrong_state']);
      expect(
        (await screeningActs(portal, stage, 0)).filter((name) => name !== 'proposal.declare_ineligible'),
      ).toHaveLength(1);
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
      const late = screen(stage.secretary, stage, 0, 'reject', verdicts({ 0: failed('Muộn') }));
      expect(await outcome(late)).toEqual([409, 'wrong_state']);
    });

    it('has no other way of declaring a proposal ineligible', async () => {
      const at = `/proposals/${stage.solvers[0]!.proposalId}/ineligible`;
      expect(await outcome(stage.secretary.post(at, { reason: 'Nộp sai mẫu' }))).toEqual([
        409,
        'wrong_state',
      ]);
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
      const [mail] = await mailsTo(portal, person);
      expect(mail!.text).toContain(`– Trả lời đúng bài toán: ${note}`);
      expect(mail!.text).not.toContain(other.name);
      expect(await mailsTo(portal, other.person)).toEqual([]);
      expect((await other.person.get(`/proposals/${other.proposalId}`)).body.state).toBe('under_evaluation');
      expect((await toldTo(other.person, stage, 1)).status).toBe(404);
      expect(await screeningActs(portal, stage, 0)).toEqual([
        'screening.reject',
        'proposal.declare_ineligible',
      ]);
    });

    it('I7: tells nobody who is eligible, or still to be screened', async () => {
      const { person, proposalId } = stage.solvers[0]!;
      const before = (await person.get(`/proposals/${proposalId}`)).body;
      await screen(stage.secretary, stage, 0, 'admit').expect(200);
      const { serverTime: _, ...after } = (await person.get(`/proposals/${proposalId}`)).body;
      expect(before).toMatchObject(after);
      expect((await toldTo(person, stage, 0)).status).toBe(404);
      expect(await mailsTo(portal, person)).toEqual([]);
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
    expect(await outcome(screen(stage.secretary, stage, 0, 'admit', []))).toEqual([409, 'wrong_state']);
    const { person, proposalId } = stage.solvers[0]!;
    expect((await person.get(`/proposals/${proposalId}`)).body).toMatchObject({
      state: 'ineligible',
      ineligibleReason: 'Nộp sai mẫu',
      screened: false,
    });
    const [mail] = await mailsTo(portal, person);
    expect(mail!.text).toContain('Nộp sai mẫu');
    expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
  });
});
