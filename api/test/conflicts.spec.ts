import type { EvaluationListItem, EvaluationView, OrganizationView, TodoItem } from '@loi-giai/shared';
import {
  type EvaluationStage,
  type Solver,
  act,
  declarations,
  declareAll,
  formPanel,
  panelists,
  scoreAll,
  setStage,
  choosing,
} from './support/evaluation-stage';
import { join, makeOrganization } from './support/factories';
import { type Person, signUp, visitor } from './support/login';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('ties between a panel and the solvers', () => {
  let portal: TestPortal;
  beforeEach(async () => {
    portal = await startTestPortal();
  });
  afterEach(() => portal.close());

  const read = async <T>(person: Person, path: string): Promise<T> =>
    (await person.get(path).expect(200)).body as T;
  const evaluation = (person: Person, { challenge }: EvaluationStage): Promise<EvaluationView> =>
    read(person, `/challenges/${challenge.code}/evaluation`);
  /** What the portal finds of somebody who has still to declare, by solver. */
  const detected = async (person: Person, stage: EvaluationStage): Promise<(string | null)[]> =>
    (await evaluation(person, stage)).solvers.map((solver) => solver.detected);
  const joinByInvitation = async ({ organizationId, person: owner }: Solver, person: Person) => {
    const invitation = { email: person.email, name: person.name, role: 'member' };
    await owner.post(`/organizations/${organizationId}/members`, invitation).expect(201);
    await person.post(`/organizations/${organizationId}/membership/accept`).expect(200);
  };
  const leave = async ({ organizationId }: Pick<Solver, 'organizationId'>, person: Person): Promise<void> => {
    const { members } = await read<OrganizationView>(person, `/organizations/${organizationId}`);
    const own = members.find(({ me }) => me)!;
    await person.delete(`/organizations/${organizationId}/members/${own.id}`).expect(204);
  };
  const employ = ({ accountId }: Person, domain: string): Promise<unknown> =>
    portal.database.query(`UPDATE account SET email = 'nhan-vien@' || $2 WHERE id = $1`, [accountId, domain]);
  const scoring = async (): Promise<EvaluationStage> => {
    const stage = await setStage(portal);
    await portal.shiftClock(8 * 86_400);
    await formPanel(stage);
    await declareAll(stage);
    expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    return stage;
  };

  it('I4: a tie that comes about while scoring is left out of every list at once', async () => {
    const stage = await scoring();
    const [person, colleague] = stage.evaluators;
    const mine = (): Promise<EvaluationListItem[]> => read(person, '/evaluations/mine');
    const todo = (): Promise<TodoItem[]> => read(person, '/work/todo');
    expect(await mine()).toMatchObject([{ sheetsDue: 3 }]);
    const [{ link, note }] = (await todo()) as [TodoItem];
    expect(note.vi).toBe('0/3');
    // The one the list leads to is the one that is to be hidden.
    const solver = stage.solvers.find(({ proposalId }) => link.endsWith(proposalId))!;
    await joinByInvitation(solver, person);

    const [next] = (await todo()) as [TodoItem];
    expect(next.note.vi).toBe('0/2');
    expect(next.link).not.toContain(solver.proposalId);
    expect(await mine()).toMatchObject([{ sheetsDue: 2 }]);
    // Another member's tie shows in what the agency counts, whoever has read the evaluation since.
    await joinByInvitation(solver, colleague);
    const panel = await read<{ members: { email: string; recusals: number; sheetsDue: number }[] }>(
      stage.officer,
      `/challenges/${stage.challenge.code}/panel`,
    );
    expect(panel.members.find(({ email }) => email === colleague.email)).toMatchObject({
      recusals: 1,
      sheetsDue: 2,
    });
  });

  it('I4: the list of evaluations is the first to know of a tie', async () => {
    const stage = await scoring();
    await joinByInvitation(stage.solvers[0]!, stage.expert);
    expect(await read(stage.expert, '/evaluations/mine')).toMatchObject([{ sheetsDue: 2 }]);
  });

  it('I4: leaving undoes no tie, of whatever kind, for two years before the closing time', async () => {
    const stage = await setStage(portal);
    const [a, b, c] = stage.solvers as [Solver, Solver, Solver];
    const [member, cousin, colleague] = stage.evaluators;
    await formPanel(stage);
    await joinByInvitation(a, member);
    await leave(a, member);
    const branch = await makeOrganization(portal, { taxCode: `${b.taxCode}-001` });
    await join(portal, branch.id, await signUp(portal, 'Chủ chi nhánh'));
    await join(portal, branch.id, cousin, 'member');
    await leave({ organizationId: branch.id }, cousin);
    // Everybody else of this stage shares a domain with the member.
    await employ(member, 'rieng.test');
    await employ(colleague, 'dai-hoc.test');
    const staff = await signUp(portal, 'Nhân viên', 'y@dai-hoc.test');
    await joinByInvitation(c, staff);
    await leave(c, staff);

    expect(await detected(member, stage)).toEqual(['same_organization', null, null]);
    expect(await detected(cousin, stage)).toEqual([null, 'same_tax_code', null]);
    expect(await detected(colleague, stage)).toEqual([null, null, 'same_domain']);
    const { body } = await act(member, stage, 'declarations', declarations(stage));
    expect((body as EvaluationView).proposals.map(({ id }) => id)).not.toContain(a.proposalId);

    await portal.database.query(
      `UPDATE former_membership m SET left_at = c.closing_at - interval '25 months' FROM challenge c WHERE c.id = $1`,
      [stage.challenge.id],
    );
    for (const person of [cousin, colleague])
      expect(await detected(person, stage)).toEqual([null, null, null]);
  });

  it('I4: whom a solver takes in after the closing time recuses no colleague', async () => {
    const stage = await setStage(portal);
    await formPanel(stage);
    const accomplice = await signUp(portal, 'Đồng nghiệp', 'dong-nghiep@people.test');
    await portal.shiftClock(8 * 86_400);
    await joinByInvitation(stage.solvers[0]!, accomplice);
    for (const person of panelists(stage)) expect(await detected(person, stage)).toEqual([null, null, null]);
  });

  describe('the name and the tax code a solver submitted under', () => {
    const renamed = { name: 'Một tên khác hẳn', kind: 'group', taxCode: null, description: '' };

    it('I4: still tell of a shared tax code when the solver has given it up', async () => {
      const stage = await setStage(portal);
      const [solver] = stage.solvers as [Solver];
      await formPanel(stage);
      const branch = await makeOrganization(portal, { taxCode: `${solver.taxCode}-001` });
      await join(portal, branch.id, stage.expert);
      await solver.person.put(`/organizations/${solver.organizationId}`, renamed).expect(200);
      expect(await detected(stage.expert, stage)).toEqual(['same_tax_code', null, null]);
    });

    it('I8: stay in receipts, before the panel and in the award whatever the solver is called later', async () => {
      const stage = await setStage(portal);
      const { organizationId, proposalId, person, name } = stage.solvers[0]!;
      await formPanel(stage);
      await person.put(`/organizations/${organizationId}`, renamed).expect(200);
      expect((await evaluation(stage.chair, stage)).solvers[0]).toMatchObject({ name });
      await declareAll(stage);
      await act(stage.chair, stage, 'open-scoring');
      const sheet = await read<object>(stage.chair, `/proposals/${proposalId}/evaluation`);
      expect(sheet).toMatchObject({ organizationName: name });
      await scoreAll(stage, (solver) => [9 - solver, 5]);
      await act(stage.chair, stage, 'close-scoring');
      expect(await evaluation(stage.chair, stage)).toMatchObject({
        proposals: [{ organizationName: name }, {}, {}],
        ranking: [{ organizationName: name }, {}, {}],
      });
      const choice = choosing(proposalId, 'Điểm cao nhất');
      await act(stage.chair, stage, 'recommend', choice);
      await act(stage.leader, stage, 'decide', choice);
      expect((await act(stage.leader, stage, 'release')).status).toBe(200);
      expect(await read(person, `/proposals/${proposalId}`)).toMatchObject({
        organizationName: renamed.name,
        receipts: [{ organizationName: name }],
      });
      expect(await read(visitor(portal), `/challenges/${stage.challenge.code}`)).toMatchObject({
        award: { winners: [{ organizationName: name }] },
      });
    });
  });
});
