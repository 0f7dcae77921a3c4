import type { EvaluationView, PanelView } from '@loi-giai/shared';
import { outcome } from './support/answers';
import {
  type EvaluationStage,
  acceptSeat,
  act,
  declarations,
  declareAll,
  panelists,
  panelRequest,
  setStage,
} from './support/evaluation-stage';
import { type Person, signUp } from './support/login';
import { outboxOf } from './support/mails';
import { type TestPortal, startTestPortal } from './support/test-app';

const PLEDGE = { confidentiality: true, impartiality: true };

describe('the invitation of an outside expert', () => {
  let portal: TestPortal;
  let stage: EvaluationStage;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    stage = await setStage(portal);
    await stage.officer.put(path(), panelRequest(stage)).expect(200);
  });

  const path = (rest = ''): string => `/challenges/${stage.challenge.code}/panel${rest}`;
  const view = async (person: Person): Promise<EvaluationView> =>
    (await person.get(`/challenges/${stage.challenge.code}/evaluation`).expect(200)).body as EvaluationView;
  const panel = async (person = stage.officer): Promise<PanelView> =>
    (await person.get(path()).expect(200)).body as PanelView;
  /** Somebody else instead of the expert. */
  const rename = (instead: Person) => {
    const request = panelRequest(stage);
    const { email, name } = instead;
    const members = [...request.members.slice(0, -1), { email, name, role: 'expert' }];
    return stage.officer.put(path(), { ...request, members });
  };

  it('I4: opens nothing, not even who competes, before it is accepted', async () => {
    const asked = await view(stage.expert);
    expect(asked).toMatchObject({ invitationOpen: true, solvers: [], proposals: [] });
    expect(await outcome(act(stage.expert, stage, 'declarations', declarations(stage)))).toEqual([
      409,
      'invitation_open',
    ]);
    await acceptSeat(stage.expert, stage);
    const seated = await view(stage.expert);
    expect([seated.invitationOpen, seated.solvers.length]).toEqual([false, 3]);
    expect((await act(stage.expert, stage, 'declarations', declarations(stage))).status).toBe(200);
  });

  it('is accepted by name and time, with the words of the pledge on record', async () => {
    await acceptSeat(stage.expert, stage);
    const { members } = await panel();
    expect(members.find(({ email }) => email === stage.expert.email)).toMatchObject({
      invited: true,
      acceptedAt: expect.stringMatching(/^20/),
    });
    for (const member of members.filter(({ role }) => role !== 'expert'))
      expect(member).toMatchObject({ invited: false, acceptedAt: null });
    const [kept] = await portal.database.query<{ pledge: string }[]>(
      `SELECT pledge FROM panel_member WHERE account_id = $1`,
      [stage.expert.accountId],
    );
    expect(kept!.pledge).toContain('giữ bí mật');
    const [entry] = await portal.database.query<{ detail: object }[]>(
      `SELECT detail FROM audit_entry WHERE act = 'panel.accept' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry!.detail).toEqual({ challenge: stage.challenge.code, pledge: kept!.pledge });
  });

  it('is accepted with both parts of the pledge or not at all, and once', async () => {
    for (const part of ['confidentiality', 'impartiality']) {
      const { status, body } = await stage.expert.post(path('/accept'), { ...PLEDGE, [part]: false });
      expect([status, body.errors]).toEqual([422, [{ path: part, code: 'required' }]]);
    }
    expect((await view(stage.expert)).invitationOpen).toBe(true);
    const answers = await Promise.all([1, 2, 3].map(() => stage.expert.post(path('/accept'), PLEDGE)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(await outcome(stage.expert.post(path('/decline'), { reason: 'Đổi ý' }))).toEqual([
      409,
      'wrong_state',
    ]);
  });

  it('I11: is answered by nobody else', async () => {
    expect(await outcome(stage.chair.post(path('/accept'), PLEDGE))).toEqual([409, 'wrong_state']);
    const other = await setStage(portal);
    await other.officer.put(`/challenges/${other.challenge.code}/panel`, panelRequest(other)).expect(200);
    for (const answer of ['/accept', '/decline'])
      expect(
        await outcome(other.expert.post(path(answer), answer === '/accept' ? PLEDGE : { reason: 'Bận' })),
      ).toEqual([404, 'not_found']);
    expect((await stage.officer.post(path('/accept'), PLEDGE)).status).toBe(403);
  });

  it('when declined, with a reason, frees the seat and tells the agency, which invites somebody else', async () => {
    for (const reason of ['', '   ', 'x'.repeat(2_001), undefined])
      expect((await stage.expert.post(path('/decline'), { reason })).status).toBe(422);
    await stage.expert.post(path('/decline'), { reason: 'Bận công tác' }).expect(204);
    expect((await stage.expert.get(`/challenges/${stage.challenge.code}/evaluation`)).status).toBe(403);
    expect(await panel()).toMatchObject({
      vacancies: 1,
      declined: [{ name: stage.expert.name, reason: 'Bận công tác' }],
      acts: ['edit'],
    });
    // Members see that a seat is free, not what its expert wrote.
    expect(await panel(stage.evaluators[0])).toMatchObject({ vacancies: 1, declined: [] });
    const mails = (await outboxOf(portal)).filter(
      ({ subject, recipient }) => recipient === stage.officer.email && subject.includes('từ chối'),
    );
    expect(mails).toHaveLength(1);
    expect(mails[0]!.text).not.toContain('Bận công tác');
    const successor = await signUp(portal, 'Chuyên gia khác');
    const { body } = await rename(successor).expect(200);
    expect(body.vacancies).toBe(0);
  });

  it('keeps scoring closed while a seat is vacant, and nobody who declined comes back', async () => {
    await stage.expert.post(path('/decline'), { reason: 'Bận công tác' }).expect(204);
    for (const person of panelists(stage).slice(0, -1))
      await act(person, stage, 'declarations', declarations(stage));
    expect(await outcome(act(stage.chair, stage, 'open-scoring'))).toEqual([409, 'seat_vacant']);
    expect(await outcome(rename(stage.expert))).toEqual([422, 'validation']);
    const successor = await signUp(portal, 'Chuyên gia khác');
    await rename(successor).expect(200);
    expect(await outcome(act(stage.chair, stage, 'open-scoring'))).toEqual([409, 'declaration_missing']);
    await acceptSeat(successor, stage);
    await act(successor, stage, 'declarations', declarations(stage));
    expect(await outcome(act(stage.chair, stage, 'open-scoring'))).toEqual([200, undefined]);
  });

  it('waits in the to-do list of whoever is asked, also while the call still runs', async () => {
    const running = await setStage(portal, { closed: false });
    await running.officer
      .put(`/challenges/${running.challenge.code}/panel`, panelRequest(running))
      .expect(200);
    expect((await running.expert.get('/work/todo')).body).toMatchObject([{ kind: 'answer_invitation' }]);
    await acceptSeat(running.expert, running);
    expect((await running.expert.get('/work/todo')).body).toEqual([]);
    await acceptSeat(stage.expert, stage);
    await declareAll(stage);
  });
});
