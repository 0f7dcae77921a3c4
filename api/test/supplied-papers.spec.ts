import type { SolverScreening } from '@loi-giai/shared';
import { Jobs } from '../src/platform/jobs/jobs';
import { outcome } from './support/answers';
import { dayFromToday } from './support/awarded-stage';
import { type EvaluationStage, act } from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp } from './support/login';
import { mailsTo } from './support/mails';
import {
  missing,
  screen,
  screeningActs,
  setClockTo,
  setScreening,
  supply,
  toldTo,
  verdicts,
  viewOf,
} from './support/screening-stage';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('papers that are missing when proposals are screened', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
  });
  afterAll(() => portal.close());

  let stage: EvaluationStage;
  let solver: Person;
  beforeEach(async () => {
    stage = await setScreening(portal);
    solver = stage.solvers[0]!.person;
    await screen(stage.secretary, stage, 0, 'ask', verdicts({ 1: missing('Bản quét bị mờ') })).expect(200);
  });

  it('asks the solver once, with the item, the note and the day, by mail and in the portal', async () => {
    const until = await dayFromToday(portal, 5);
    const { body } = await toldTo(solver, stage, 0);
    expect(body).toMatchObject({ state: 'asked', dueOn: until, asked: [1], maySupply: true, papers: [] });
    const [mail] = await mailsTo(portal, solver);
    expect(mail!.text).toContain('– Giấy chứng nhận đăng ký doanh nghiệp: Bản quét bị mờ');
    expect(mail!.text).toContain(until.split('-').reverse().join('/'));
    expect(mail!.text).toContain(`/work/proposals/${stage.solvers[0]!.proposalId}/papers`);
    expect((await solver.get(`/proposals/${stage.solvers[0]!.proposalId}`)).body).toMatchObject({
      state: 'under_evaluation',
      screened: true,
    });
    const again = screen(stage.secretary, stage, 0, 'ask', verdicts({ 2: missing() }));
    expect(await outcome(again)).toEqual([409, 'wrong_state']);
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
    expect(await screeningActs(portal, stage, 0)).toEqual([
      'screening.ask',
      'screening.supply',
      'screening.read_paper',
    ]);
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
    expect(await screeningActs(portal, stage, 0)).toEqual(['screening.ask']);
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
    expect(await outcome(supply(solver, stage, 0, 2))).toEqual([409, 'too_many_files']);
  });

  it('does not let the secretary find it ineligible for a paper before the days have passed, by the database’s clock', async () => {
    const until = await dayFromToday(portal, 5);
    const reject = () =>
      screen(stage.secretary, stage, 0, 'reject', verdicts({ 1: missing('Không bổ sung') }));
    expect((await viewOf(stage.secretary, stage)).proposals[0]!.acts).toEqual(['admit']);
    const early = await reject();
    expect([early.status, early.body.code, early.body.params]).toEqual([409, 'papers_due', { until }]);
    await setClockTo(portal, await dayFromToday(portal, 6), -1);
    expect((await reject()).status).toBe(409);
    expect((await supply(solver, stage, 0, 2)).status).toBe(201);
    await setClockTo(portal, await dayFromToday(portal, 1));
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
    expect(await outcome(supply(solver, stage, 0, 2))).toEqual([409, 'wrong_state']);
    expect((await toldTo(solver, stage, 0)).body).toMatchObject({ state: 'eligible', maySupply: false });
    await screen(stage.secretary, stage, 1, 'ask', verdicts({ 2: missing() })).expect(200);
    await portal.database.query(`UPDATE challenge SET state = 'cancelled' WHERE id = $1`, [
      stage.challenge.id,
    ]);
    expect(await outcome(supply(stage.solvers[1]!.person, stage, 1, 3))).toEqual([409, 'wrong_state']);
  });

  it('reminds also where only some of the papers have come', async () => {
    const asking = verdicts({ 1: missing(), 2: missing() });
    await screen(stage.secretary, stage, 1, 'ask', asking).expect(200);
    await supply(stage.solvers[1]!.person, stage, 1, 3).expect(201);
    await setClockTo(portal, await dayFromToday(portal, 4), 8 * 3_600);
    await portal.app.get(Jobs).runNow('remind-papers');
    expect(await mailsTo(portal, stage.solvers[1]!.person)).toHaveLength(2);
  });

  it('reminds the solver once, the day before they are due, of papers that have not come', async () => {
    const morning = () => portal.app.get(Jobs).runNow('remind-papers');
    await morning();
    expect(await mailsTo(portal, solver)).toHaveLength(1);
    await screen(stage.secretary, stage, 1, 'ask', verdicts({ 1: missing() })).expect(200);
    await supply(stage.solvers[1]!.person, stage, 1, 2).expect(201);
    await setClockTo(portal, await dayFromToday(portal, 4), 8 * 3_600);
    await morning();
    await morning();
    const [, reminder, ...more] = await mailsTo(portal, solver);
    expect(reminder!.subject).toContain('Sắp hết hạn bổ sung giấy tờ');
    expect(more).toEqual([]);
    expect(await mailsTo(portal, stage.solvers[1]!.person)).toHaveLength(1);
    expect(await screeningActs(portal, stage, 0)).toEqual(['screening.ask', 'screening.remind']);
  });
});
