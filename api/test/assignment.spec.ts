import type {
  AssignmentView,
  EvaluationListItem,
  EvaluationSheets,
  EvaluationView,
  ProposalToScore,
} from '@loi-giai/shared';
import { outcome } from './support/answers';
import {
  type EvaluationStage,
  act,
  declarations,
  declareAll,
  formPanel,
  panelRequest,
  scorers,
  setStage,
  sheet,
} from './support/evaluation-stage';
import { join } from './support/factories';
import { type Person, signUp } from './support/login';
import { CHECKLIST, failed, screen, verdicts } from './support/screening-stage';
import { type TestPortal, startTestPortal } from './support/test-app';

describe('the assignment of proposals to members', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.shiftClock(8 * 86_400);
  });
  afterAll(() => portal.close());

  const address = ({ challenge }: EvaluationStage): string =>
    `/challenges/${challenge.code}/evaluation/assignment`;
  const viewOf = async (who: Person, stage: EvaluationStage): Promise<AssignmentView> =>
    (await who.get(address(stage)).expect(200)).body as AssignmentView;
  const asProposed = ({ revision, proposals }: AssignmentView) => ({
    revision,
    proposals: proposals.map(({ id, readers }) => ({ proposalId: id, memberIds: [...readers] })),
  });
  const confirm = async (stage: EvaluationStage, who = stage.chair): Promise<AssignmentView> => {
    const response = await who.put(address(stage), asProposed(await viewOf(who, stage))).expect(200);
    return response.body as AssignmentView;
  };
  const evaluationOf = async (who: Person, { challenge }: EvaluationStage): Promise<EvaluationView> =>
    (await who.get(`/challenges/${challenge.code}/evaluation`).expect(200)).body as EvaluationView;
  const memberIdOf = async ({ accountId }: Person, { challenge }: EvaluationStage): Promise<string> => {
    const [row] = await portal.database.query<{ id: string }[]>(
      `SELECT m.id FROM panel_member m JOIN panel p ON p.id = m.panel_id
        WHERE p.challenge_id = $1 AND m.account_id = $2`,
      [challenge.id, accountId],
    );
    return row!.id;
  };
  const loads = ({ members, proposals }: AssignmentView): number[] =>
    members.map(({ id }) => proposals.filter(({ readers }) => readers.includes(id)).length).sort();
  /** Proposals that somebody is to score. */
  const assignedTo = (view: EvaluationView): string[] =>
    view.proposals.filter(({ mySheet }) => mySheet !== 'unassigned').map(({ id }) => id);
  const submitAssigned = async (who: Person, stage: EvaluationStage): Promise<void> => {
    for (const { id, mySheet } of (await evaluationOf(who, stage)).proposals)
      if (mySheet === 'none')
        await who.post(`/proposals/${id}/sheet/submit`, sheet(stage, [7, 8])).expect(200);
  };
  /** Six proposals, five who score, three readers each. */
  const ready = async (
    conflicts: (stage: EvaluationStage) => ReadonlyMap<Person, readonly string[]> = () => new Map(),
  ): Promise<EvaluationStage> => {
    const stage = await setStage(portal, { solvers: 6, evaluation: { readersPerProposal: 3 } });
    await formPanel(stage);
    await declareAll(stage, conflicts(stage));
    return stage;
  };

  describe('before scoring opens', () => {
    it('is proposed evenly, without a conflicted pair (I4), and the same for everybody who asks', async () => {
      const stage = await ready(
        ({ evaluators, solvers }) =>
          new Map([[evaluators[0], [solvers[0]!.organizationId, solvers[1]!.organizationId]]]),
      );
      const view = await viewOf(stage.chair, stage);
      expect(view.proposals.map(({ readers, due }) => [readers.length, due])).toEqual(Array(6).fill([3, 3]));
      expect(loads(view)).toEqual([3, 3, 4, 4, 4]);
      const conflicted = await memberIdOf(stage.evaluators[0], stage);
      for (const { able, readers } of view.proposals.slice(0, 2))
        expect([able.includes(conflicted), readers.includes(conflicted)]).toEqual([false, false]);
      expect((await viewOf(stage.secretary, stage)).proposals).toEqual(view.proposals);
    });

    it('stands in the way of the scoring until it is confirmed', async () => {
      const stage = await ready();
      expect((await evaluationOf(stage.chair, stage)).assignment).toEqual({ lacking: 6 });
      expect(await outcome(act(stage.chair, stage, 'open-scoring'))).toEqual([409, 'assignment_missing']);
      const todos = async () =>
        ((await stage.chair.get('/work/todo').expect(200)).body as { kind: string }[]).map(
          ({ kind }) => kind,
        );
      expect(await todos()).toEqual(['assign_readers']);
      expect((await confirm(stage)).revision).toBe(1);
      expect((await evaluationOf(stage.chair, stage)).assignment).toEqual({ lacking: 0 });
      expect(await todos()).toEqual(['open_scoring']);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
      const acts = await portal.database.query<{ detail: object }[]>(
        `SELECT e.detail FROM audit_entry e JOIN panel p ON p.id::text = e.subject_id
          WHERE p.challenge_id = $1 AND e.act = 'assignment.confirm'`,
        [stage.challenge.id],
      );
      expect(acts).toEqual([
        { detail: { challenge: stage.challenge.code, proposals: 6, sheets: 18, revision: 1 } },
      ]);
    });

    it('may be moved by hand, and moved back', async () => {
      const stage = await ready();
      const request = asProposed(await viewOf(stage.chair, stage));
      const first = request.proposals[0]!;
      const { members } = await viewOf(stage.chair, stage);
      const other = members.find(({ id }) => !first.memberIds.includes(id))!;
      const moved = [other.id, ...first.memberIds.slice(1)];
      request.proposals[0] = { ...first, memberIds: moved };
      await stage.secretary.put(address(stage), request).expect(200);
      const view = await viewOf(stage.chair, stage);
      const found = view.proposals.find(({ id }) => id === first.proposalId)!;
      expect([...found.confirmed].sort()).toEqual([...moved].sort());
      request.proposals[0] = first;
      await stage.chair.put(address(stage), { ...request, revision: 1 }).expect(200);
    });

    it('does not know a conflicted member, somebody of another panel, or a proposal of another challenge (I4, I11)', async () => {
      const stage = await ready(
        ({ evaluators, solvers }) => new Map([[evaluators[0], [solvers[0]!.organizationId]]]),
      );
      const elsewhere = await ready();
      const request = asProposed(await viewOf(stage.chair, stage));
      const at = request.proposals.findIndex(({ proposalId }) => proposalId === stage.solvers[0]!.proposalId);
      const withMember = (id: string) => ({
        ...request,
        proposals: request.proposals.map((proposal, index) =>
          index === at ? { ...proposal, memberIds: [id, ...proposal.memberIds.slice(1)] } : proposal,
        ),
      });
      for (const id of [
        await memberIdOf(stage.evaluators[0], stage),
        await memberIdOf(stage.secretary, stage),
        await memberIdOf(elsewhere.chair, elsewhere),
      ])
        expect((await stage.chair.put(address(stage), withMember(id))).status).toBe(404);
      const foreign = { proposalId: elsewhere.solvers[0]!.proposalId, memberIds: [] };
      const withProposal = { ...request, proposals: [...request.proposals, foreign] };
      expect((await stage.chair.put(address(stage), withProposal)).status).toBe(404);
      expect((await viewOf(stage.chair, stage)).revision).toBe(0);
    });

    it('names the field where readers are too few, too many, twice there, or a proposal is left out', async () => {
      const stage = await ready();
      const view = await viewOf(stage.chair, stage);
      const request = asProposed(view);
      const all = view.members.map(({ id }) => id);
      const withFirst = (memberIds: readonly string[]) => ({
        ...request,
        proposals: request.proposals.map((proposal, index) =>
          index === 0 ? { ...proposal, memberIds } : proposal,
        ),
      });
      const fault = async (body: object) => {
        const response = await stage.chair.put(address(stage), body);
        return [response.status, response.body.errors[0].path, response.body.errors[0].code];
      };
      const field = 'proposals.0.memberIds';
      expect(await fault(withFirst(all.slice(0, 2)))).toEqual([422, field, 'too_few']);
      expect(await fault(withFirst(all.slice(0, 4)))).toEqual([422, field, 'too_many']);
      expect(await fault(withFirst([all[0]!, all[0]!, all[1]!]))).toEqual([422, field, 'duplicate']);
      expect(await fault(withFirst(['<script>']))).toEqual([422, field, 'bad_format']);
      const fewer = { ...request, proposals: request.proposals.slice(1) };
      expect(await fault(fewer)).toEqual([422, 'proposals', 'too_few']);
      const twice = { ...request, proposals: [...request.proposals, request.proposals[0]] };
      expect(await fault(twice)).toEqual([422, 'proposals.6.proposalId', 'duplicate']);
    });

    it('is confirmed once, also by two at once', async () => {
      const stage = await ready();
      const request = asProposed(await viewOf(stage.chair, stage));
      const answers = await Promise.all([
        stage.chair.put(address(stage), request),
        stage.secretary.put(address(stage), request),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      expect(await outcome(stage.chair.put(address(stage), request))).toEqual([409, 'stale']);
    });

    it('waits until everybody has declared', async () => {
      const stage = await setStage(portal, { evaluation: { readersPerProposal: 2 } });
      await formPanel(stage);
      await stage.chair
        .post(`/challenges/${stage.challenge.code}/evaluation/declarations`, declarations(stage))
        .expect(200);
      const body = { revision: 0, proposals: [] };
      expect(await outcome(stage.chair.get(address(stage)))).toEqual([409, 'declaration_missing']);
      expect(await outcome(stage.chair.put(address(stage), body))).toEqual([409, 'declaration_missing']);
    });

    it('is the chair’s, and a secretary’s without conflicts; others may not, and who sits elsewhere or is recused finds nothing (I11)', async () => {
      const stage = await ready(
        ({ secretary, solvers }) => new Map([[secretary, [solvers[0]!.organizationId]]]),
      );
      const body = { revision: 0, proposals: [] };
      for (const who of [stage.evaluators[0], stage.expert]) {
        expect(await outcome(who.get(address(stage)))).toEqual([403, 'forbidden']);
        expect(await outcome(who.put(address(stage), body))).toEqual([403, 'forbidden']);
      }
      for (const who of [stage.leader, stage.officer, stage.solvers[0]!.person])
        expect((await who.put(address(stage), body)).status).toBe(403);
      const elsewhere = await ready();
      for (const who of [stage.secretary, elsewhere.chair])
        expect((await who.put(address(stage), body)).status).toBe(404);
      expect((await evaluationOf(stage.secretary, stage)).assignment).toBeNull();
    });

    it('waits until every proposal is screened, and leaves out what was found ineligible', async () => {
      const stage = await setStage(portal, {
        solvers: 3,
        evaluation: { readersPerProposal: 2, screening: CHECKLIST },
      });
      await formPanel(stage);
      await declareAll(stage);
      for (const solver of [0, 1]) await screen(stage.secretary, stage, solver, 'admit').expect(200);
      expect(await outcome(stage.chair.get(address(stage)))).toEqual([409, 'screening_missing']);
      const items = verdicts({ 0: failed('Trả lời bài toán khác') });
      await screen(stage.secretary, stage, 2, 'reject', items).expect(200);
      expect((await confirm(stage)).proposals.map(({ readers }) => readers.length)).toEqual([2, 2]);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    });

    it('is not asked for where everyone reads all', async () => {
      const stage = await setStage(portal);
      await formPanel(stage);
      await declareAll(stage);
      const view = await viewOf(stage.chair, stage);
      expect([view.readersPerProposal, view.mayConfirm, view.proposals]).toEqual([null, false, []]);
      expect(await outcome(stage.chair.put(address(stage), { revision: 0, proposals: [] }))).toEqual([
        409,
        'wrong_state',
      ]);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    });
  });

  describe('while members score', () => {
    let stage: EvaluationStage;
    beforeEach(async () => {
      stage = await ready();
      await confirm(stage);
      expect((await act(stage.chair, stage, 'open-scoring')).status).toBe(200);
    });

    it('says whose sheets are expected, everywhere', async () => {
      const view = await viewOf(stage.chair, stage);
      for (const person of scorers(stage)) {
        const own = await evaluationOf(person, stage);
        const id = await memberIdOf(person, stage);
        const given = view.proposals.filter(({ confirmed }) => confirmed.includes(id)).map((one) => one.id);
        expect([own.proposals.length, assignedTo(own).sort()]).toEqual([6, given.sort()]);
        expect(own.members.find((member) => member.id === id)?.sheetsDue).toBe(given.length);
        const { body } = await person.get('/evaluations/mine').expect(200);
        expect((body as EvaluationListItem[])[0]?.sheetsDue).toBe(given.length);
        const { body: read } = await person.get(`/proposals/${given[0]}/evaluation`).expect(200);
        expect((read as ProposalToScore).of).toBe(given.length);
      }
    });

    it('lets a member read what others score, without a sheet of the member’s own', async () => {
      const [who] = stage.evaluators;
      const own = await evaluationOf(who, stage);
      const { id } = own.proposals.find(({ mySheet }) => mySheet === 'unassigned')!;
      const { body } = await who.get(`/proposals/${id}/evaluation`).expect(200);
      expect((body as ProposalToScore).sheet).toBeNull();
      expect(await outcome(who.put(`/proposals/${id}/sheet`, sheet(stage, [5, 5])))).toEqual([
        403,
        'forbidden',
      ]);
      expect(await outcome(who.post(`/proposals/${id}/sheet/submit`, sheet(stage, [5, 5])))).toEqual([
        403,
        'forbidden',
      ]);
    });

    it('closes with the sheets of the assigned, ranks every proposal and shows all at the meeting', async () => {
      const [first, ...others] = scorers(stage);
      for (const person of others) await submitAssigned(person, stage);
      expect(await outcome(act(stage.chair, stage, 'close-scoring'))).toEqual([409, 'sheets_missing']);
      await submitAssigned(first!, stage);
      expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
      const { ranking } = await evaluationOf(stage.evaluators[0], stage);
      expect(ranking?.map(({ sheets }) => sheets.length)).toEqual(Array(6).fill(3));
      const body = asProposed(await viewOf(stage.chair, stage));
      expect(await outcome(stage.chair.put(address(stage), body))).toEqual([409, 'wrong_state']);
    });

    it('gives meeting, what-if and ranking of each proposal the sheets of its own readers', async () => {
      for (const person of scorers(stage)) await submitAssigned(person, stage);
      await act(stage.chair, stage, 'close-scoring');
      const view = await viewOf(stage.chair, stage);
      const readers = new Map(view.proposals.map(({ id, confirmed }) => [id, [...confirmed].sort()]));
      const { body: sheets } = await stage.chair
        .get(`/challenges/${stage.challenge.code}/evaluation/sheets`)
        .expect(200);
      for (const { proposalId, sheets: given } of (sheets as EvaluationSheets).proposals)
        expect(given.map(({ memberId }) => memberId).sort()).toEqual(readers.get(proposalId));
      const { ranking } = await evaluationOf(stage.chair, stage);
      for (const { proposalId, sheets: counted } of ranking!)
        expect(counted.map(({ memberId }) => memberId).sort()).toEqual(readers.get(proposalId));
    });

    it('keeps who was confirmed, so that no sheet is lost and no refusal tells of one (I3, I8)', async () => {
      const view = await viewOf(stage.chair, stage);
      const request = asProposed(view);
      const first = request.proposals[0]!;
      const other = view.members.find(({ id }) => !first.memberIds.includes(id))!;
      request.proposals[0] = { ...first, memberIds: [other.id, ...first.memberIds.slice(1)] };
      const { status, body } = await stage.chair.put(address(stage), request);
      expect([status, body.errors[0].path, body.errors[0].code]).toEqual([
        422,
        'proposals.0.memberIds',
        'fixed',
      ]);
    });

    it('gives away only what a new conflict leaves, and keeps all sheets (I4)', async () => {
      const [recused] = stage.evaluators;
      for (const person of scorers(stage)) if (person !== recused) await submitAssigned(person, stage);
      const own = assignedTo(await evaluationOf(recused, stage));
      const tied = stage.solvers.find(({ proposalId }) => proposalId === own[0])!;
      await join(portal, tied.organizationId, recused);
      const before = await viewOf(stage.chair, stage);
      const gap = before.proposals.find(({ id }) => id === tied.proposalId)!;
      expect([gap.confirmed.length, gap.readers.length, gap.due]).toEqual([2, 3, 3]);
      expect((await evaluationOf(stage.chair, stage)).assignment).toEqual({ lacking: 1 });
      expect(await outcome(act(stage.chair, stage, 'close-scoring'))).toEqual([409, 'assignment_missing']);
      const after = await confirm(stage);
      for (const { id, confirmed } of before.proposals)
        expect(after.proposals.find((one) => one.id === id)?.confirmed).toEqual(
          expect.arrayContaining([...confirmed]),
        );
      for (const person of scorers(stage)) await submitAssigned(person, stage);
      expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(200);
    });

    it('gives whoever takes a seat what the one before had, and nobody else anything', async () => {
      const substitute = await signUp(portal, 'Người thay');
      await portal.database.query(
        `INSERT INTO working_group_member (working_group_id, account_id, role)
         SELECT id, $2, 'member' FROM working_group WHERE agency_id = $1`,
        [stage.agency.id, substitute.accountId],
      );
      const [gone, ...rest] = stage.evaluators;
      // Whoever conflicts leave without a quorum is replaced: of five, one can still read the first proposal.
      const tied = stage.solvers[0]!;
      for (const person of [gone, ...rest, stage.expert]) await join(portal, tied.organizationId, person);
      expect((await act(stage.chair, stage, 'close-scoring')).status).toBe(409);
      const members = panelRequest(stage).members.map((member) =>
        member.email === gone.email ? { ...member, email: substitute.email, name: substitute.name } : member,
      );
      await stage.officer
        .put(`/challenges/${stage.challenge.code}/panel`, {
          ...panelRequest(stage),
          members,
          reason: 'Xung đột lợi ích phát sinh',
        })
        .expect(200);
      expect(await outcome(stage.chair.get(address(stage)))).toEqual([409, 'declaration_missing']);
      await substitute
        .post(`/challenges/${stage.challenge.code}/evaluation/declarations`, declarations(stage))
        .expect(200);
      const view = await viewOf(stage.chair, stage);
      const taken = await memberIdOf(substitute, stage);
      const added = view.proposals.flatMap(({ confirmed, readers }) =>
        readers.filter((id) => !confirmed.includes(id)),
      );
      expect(added).toContain(taken);
      const firstProposal = view.proposals.find(({ id }) => id === tied.proposalId)!;
      expect([firstProposal.due, firstProposal.readers.length]).toEqual([2, 2]);
      await stage.chair.put(address(stage), asProposed(view)).expect(200);
      expect(assignedTo(await evaluationOf(substitute, stage)).length).toBeGreaterThan(0);
    });
  });
});
