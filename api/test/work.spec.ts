import type { ChallengeState, TodoItem } from '@loi-giai/shared';
import {
  join,
  type MadeRecord,
  makeAgency,
  makeChallenge,
  makeCommission,
  makeMilestone,
  makeOrganization,
  makePanel,
  makeProposal,
  makeSheet,
  seat,
} from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { startTestPortal, type TestPortal } from './support/test-app';

const HOUR = 3_600_000;

describe('the to-do list', () => {
  let portal: TestPortal;
  let agency: MadeRecord;
  let officer: Person;
  let leader: Person;
  let programme: Person;

  beforeAll(async () => {
    portal = await startTestPortal();
    programme = await signUpAs(portal, 'programme.officer');
  });
  afterAll(() => portal.close());

  // An agency of its own for each test, with its working group set up.
  beforeEach(async () => {
    agency = await makeAgency(portal, { name: 'Sở Y tế' });
    officer = await signUpAs(portal, 'agency.officer', { type: 'agency', id: agency.id }, 'Cán bộ');
    leader = await signUpAs(portal, 'agency.leader', { type: 'agency', id: agency.id }, 'Lãnh đạo');
    await setUpGroup('2100-01-01');
  });

  const setUpGroup = async (termTo: string): Promise<void> => {
    await portal.database.query(
      `INSERT INTO working_group (agency_id, decision_number, decision_date, term_from, term_to)
       VALUES ($1, '1/QĐ', '2020-01-01', '2020-01-01', $2)
       ON CONFLICT (agency_id) DO UPDATE SET term_to = EXCLUDED.term_to`,
      [agency.id, termTo],
    );
  };
  const todo = async (person: Person): Promise<TodoItem[]> => {
    const answer = await person.get('/work/todo');
    expect(answer.status).toBe(200);
    return answer.body as TodoItem[];
  };
  /** Kinds and addresses of what waits for the person because of this record. */
  const waiting = async (person: Person, part: string): Promise<string[]> =>
    (await todo(person)).filter(({ link }) => link.includes(part)).map(({ kind, link }) => `${kind} ${link}`);
  const challenge = (
    state: ChallengeState,
    options: { closingAt?: string; by?: Person } = {},
  ): Promise<MadeRecord> =>
    makeChallenge(portal, {
      agencyId: agency.id,
      authorId: (options.by ?? officer).accountId,
      state,
      ...(options.closingAt !== undefined && { closingAt: options.closingAt }),
    });
  const hoursFromNow = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString();

  it('is for people with an account', async () => {
    expect((await visitor(portal).get('/work/todo')).status).toBe(401);
  });

  it('asks a new account to register its organization, and nobody who has a role', async () => {
    const newcomer = await signUp(portal, 'Người Mới');
    expect((await todo(newcomer)).map(({ kind, link }) => [kind, link])).toEqual([
      ['create_organization', '/work/organizations/new'],
    ]);
    const { id } = await makeOrganization(portal);
    await join(portal, id, newcomer, 'member');
    expect(await todo(newcomer)).toEqual([]);
  });

  it('asks whoever is invited into an organization to answer, before registering another one', async () => {
    const [owner, invited] = [await signUp(portal, 'Chủ'), await signUp(portal, 'Người được mời')];
    const { id, name } = await makeOrganization(portal);
    await join(portal, id, owner);
    const invitation = { email: invited.email, name: 'Ai đó', role: 'member' };
    await owner.post(`/organizations/${id}/members`, invitation).expect(201);
    expect(await todo(invited)).toEqual([
      expect.objectContaining({
        kind: 'accept_membership',
        title: { vi: name, en: name },
        link: '/work/organizations',
      }),
    ]);
    await invited.post(`/organizations/${id}/membership/accept`).expect(200);
    expect(await todo(invited)).toEqual([]);
  });

  describe('in step 1', () => {
    it('gives the author the draft, the leader the review, the programme office the triage', async () => {
      for (const [state, kind, person] of [
        ['draft', 'finish_draft', officer],
        ['in_review', 'review_challenge', leader],
        ['approved', 'triage_challenge', programme],
      ] as const) {
        const { code } = await challenge(state);
        const page = `/work/challenges/${code}${state === 'approved' ? '/triage' : ''}`;
        for (const one of [officer, leader, programme])
          expect(await waiting(one, code)).toEqual(one === person ? [`${kind} ${page}`] : []);
      }
    });

    it('names the agency in both languages', async () => {
      await portal.database.query(`UPDATE agency SET name_en = 'Department of Trials' WHERE id = $1`, [
        agency.id,
      ]);
      const { code } = await challenge('draft');
      const item = (await todo(officer)).find(({ link }) => link.endsWith(code));
      expect(item?.note).toEqual({ vi: expect.any(String), en: 'Department of Trials' });
    });

    it('I6: does not ask a leader to review what is the leader’s own', async () => {
      const { code } = await challenge('in_review', { by: leader });
      expect(await waiting(leader, code)).toEqual([]);
    });

    it('asks the agency, not the programme office, for a working group that is missing or past its term', async () => {
      const item = `set_up_working_group /work/agencies/${agency.code}/working-group`;
      expect(await waiting(officer, agency.code)).toEqual([]);
      await setUpGroup('2024-12-31');
      expect(await waiting(officer, agency.code)).toEqual([item]);
      await portal.database.query(`DELETE FROM working_group WHERE agency_id = $1`, [agency.id]);
      expect(await waiting(leader, agency.code)).toEqual([item]);
      expect(await waiting(programme, agency.code)).toEqual([]);
    });
  });

  describe('in step 2', () => {
    it('I1: shows a draft to its own organization until the closing time, and to nobody else', async () => {
      const { id, code } = await challenge('open', { closingAt: hoursFromNow(2) });
      const solver = await signUp(portal, 'Doanh nghiệp');
      const rival = await signUp(portal, 'Đối thủ');
      const [own, other] = [await makeOrganization(portal), await makeOrganization(portal)];
      await join(portal, own.id, solver, 'member');
      await join(portal, other.id, rival);
      const before = await Promise.all([officer, leader, programme, rival].map(todo));
      const proposal = await makeProposal(portal, {
        challengeId: id,
        organizationId: own.id,
        createdBy: solver.accountId,
        state: 'draft',
      });
      expect(await todo(solver)).toMatchObject([
        {
          kind: 'submit_proposal',
          link: `/work/proposals/${proposal}`,
          note: { vi: 'Một lời giải' },
          late: false,
        },
      ]);
      expect(await Promise.all([officer, leader, programme, rival].map(todo))).toEqual(before);
      expect(JSON.stringify(before)).not.toContain(proposal);
      await portal.shiftClock(2 * 3_600 + 1);
      expect(await waiting(solver, proposal)).toEqual([]);
      await portal.shiftClock(-2 * 3_600 - 1);
      expect(await waiting(officer, code)).toEqual([`form_panel /work/challenges/${code}/panel`]);
    });

    it('asks the agency for a panel, late once the call has closed', async () => {
      const { code } = await challenge('open', { closingAt: hoursFromNow(1) });
      expect((await todo(leader)).find(({ link }) => link.includes(code))).toMatchObject({
        kind: 'form_panel',
        late: false,
      });
      await portal.shiftClock(3_601);
      expect((await todo(leader)).find(({ link }) => link.includes(code))).toMatchObject({
        kind: 'form_panel',
        late: true,
      });
      await portal.shiftClock(-3_601);
    });
  });

  describe('in step 3', () => {
    let call: MadeRecord;
    let panel: string;
    let chair: Person;
    let evaluator: Person;
    let secretary: Person;
    let seats: Record<'chair' | 'evaluator', string>;
    let proposals: { readonly id: string; readonly organizationId: string }[];

    const setUp = async (
      state: 'formed' | 'scoring' | 'meeting' | 'recommended' | 'decided',
      declared = true,
    ) => {
      call = await challenge('evaluating', { closingAt: hoursFromNow(-1) });
      panel = await makePanel(portal, call.id, state);
      [chair, evaluator, secretary] = [
        await signUp(portal, 'Chủ tịch'),
        await signUp(portal, 'Ủy viên'),
        await signUp(portal, 'Thư ký'),
      ];
      seats = {
        chair: await seat(portal, panel, chair, 'chair', { declared }),
        evaluator: await seat(portal, panel, evaluator, 'evaluator', { declared }),
      };
      await seat(portal, panel, secretary, 'secretary', { declared });
      proposals = [];
      for (let number = 0; number < 2; number++) {
        const organization = await makeOrganization(portal);
        const id = await makeProposal(portal, {
          challengeId: call.id,
          organizationId: organization.id,
          createdBy: officer.accountId,
          state: 'under_evaluation',
        });
        proposals.push({ id, organizationId: organization.id });
      }
      proposals.sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    const recuse = (seatId: string, proposalId: string): Promise<unknown> =>
      portal.database.query(
        `INSERT INTO conflict_declaration (panel_member_id, proposal_id, conflict, kind) VALUES ($1, $2, true, 'family')`,
        [seatId, proposalId],
      );

    it('I4: asks every member to declare first, and nothing else of them', async () => {
      await setUp('formed', false);
      for (const person of [chair, evaluator, secretary])
        expect(await waiting(person, call.code)).toEqual([
          `declare_conflicts /work/evaluations/${call.code}`,
        ]);
    });

    it('asks nobody to declare while the call is open', async () => {
      call = await challenge('open');
      panel = await makePanel(portal, call.id);
      chair = await signUp(portal, 'Chủ tịch');
      await seat(portal, panel, chair, 'chair', { declared: false });
      expect(await todo(chair)).toEqual([]);
    });

    it('asks the chair and the secretary to open the seal once all have declared, each until consenting', async () => {
      await setUp('formed');
      await portal.database.query(`ALTER TABLE challenge_seal DISABLE TRIGGER challenge_seal_kept`);
      await portal.database.query(
        `UPDATE challenge_seal SET chair_id = NULL, secretary_id = NULL, opened_at = NULL WHERE challenge_id = $1`,
        [call.id],
      );
      await portal.database.query(`ALTER TABLE challenge_seal ENABLE TRIGGER challenge_seal_kept`);
      const opening = [`open_seal /work/evaluations/${call.code}`];
      expect(await waiting(chair, call.code)).toEqual(opening);
      expect(await waiting(secretary, call.code)).toEqual(opening);
      expect(await todo(evaluator)).toEqual([]);
      await secretary.post(`/challenges/${call.code}/evaluation/open-seal`).expect(200);
      expect(await todo(secretary)).toEqual([]);
      expect(await waiting(chair, call.code)).toEqual(opening);
    });

    it('asks the chair to open the scoring once all have declared', async () => {
      await setUp('formed');
      expect(await waiting(chair, call.code)).toEqual([`open_scoring /work/evaluations/${call.code}`]);
      for (const person of [evaluator, secretary]) expect(await todo(person)).toEqual([]);
    });

    it('I3: leads each to the next proposal to score, counting only the own sheets', async () => {
      await setUp('scoring');
      const own = {
        kind: 'score_proposals',
        link: `/work/evaluations/${call.code}/proposals/${proposals[0]!.id}`,
        note: { vi: '0/2' },
      };
      expect(await todo(evaluator)).toMatchObject([own]);
      for (const { id } of proposals) await makeSheet(portal, seats.chair, id);
      expect(await todo(evaluator)).toMatchObject([own]);
      expect(await todo(chair)).toEqual([]);
      expect(await todo(secretary)).toEqual([]);
      await makeSheet(portal, seats.evaluator, proposals[0]!.id);
      await makeSheet(portal, seats.evaluator, proposals[1]!.id, { submitted: false });
      expect(await todo(evaluator)).toMatchObject([
        { ...own, link: expect.stringContaining(proposals[1]!.id), note: { vi: '1/2' } },
      ]);
    });

    it('I4: never counts or links a proposal of which a member is recused', async () => {
      await setUp('scoring');
      await recuse(seats.evaluator, proposals[0]!.id);
      const list = await todo(evaluator);
      expect(list).toMatchObject([{ note: { vi: '0/1' }, link: expect.stringContaining(proposals[1]!.id) }]);
      expect(JSON.stringify(list)).not.toContain(proposals[0]!.id);
      await recuse(seats.evaluator, proposals[1]!.id);
      expect(await todo(evaluator)).toEqual([]);
    });

    it('asks the chair to close the scoring when every sheet that is due is in', async () => {
      await setUp('scoring');
      await recuse(seats.evaluator, proposals[0]!.id);
      for (const { id } of proposals) await makeSheet(portal, seats.chair, id);
      expect(await todo(chair)).toEqual([]);
      await makeSheet(portal, seats.evaluator, proposals[1]!.id);
      expect(await waiting(chair, call.code)).toEqual([`close_scoring /work/evaluations/${call.code}`]);
    });

    it('asks the chair for the recommendation', async () => {
      await setUp('meeting');
      expect(await waiting(chair, call.code)).toEqual([`recommend /work/evaluations/${call.code}`]);
      expect(await todo(evaluator)).toEqual([]);
    });

    const recommend = (by: Person): Promise<unknown> =>
      portal.database.query(
        `INSERT INTO decision (challenge_id, ranking, recommendation_reasons, recommended_by, recommended_at, recommended_proposal_ids)
         VALUES ($1, '[]', 'Tốt nhất', $2, portal_now(), ARRAY[$3::uuid])`,
        [call.id, by.accountId, proposals[0]!.id],
      );

    it('asks the leader for the decision, and then for its release', async () => {
      await setUp('recommended');
      await recommend(chair);
      expect(await waiting(leader, call.code)).toEqual([`decide /work/evaluations/${call.code}`]);
      expect(await waiting(officer, call.code)).toEqual([]);
      await portal.database.query(`UPDATE panel SET state = 'decided' WHERE id = $1`, [panel]);
      expect(await waiting(leader, call.code)).toEqual([`release /work/evaluations/${call.code}`]);
    });

    it('I6: does not ask a leader who recommended', async () => {
      await setUp('recommended');
      await recommend(leader);
      expect(await waiting(leader, call.code)).toEqual([]);
    });
  });

  describe('in step 4', () => {
    let solver: Person;
    let proposalId: string;
    let organizationId: string;

    const award = async (state: ChallengeState): Promise<MadeRecord> => {
      const call = await challenge(state);
      solver = await signUp(portal, 'Đơn vị trúng');
      ({ id: organizationId } = await makeOrganization(portal));
      await join(portal, organizationId, solver);
      proposalId = await makeProposal(portal, {
        challengeId: call.id,
        organizationId,
        createdBy: solver.accountId,
        state: 'selected',
      });
      await portal.database.query(
        `INSERT INTO decision (challenge_id, ranking, recommended_proposal_ids, recommendation_reasons, recommended_by,
                               recommended_at, selected_proposal_ids, decided_by, decided_at, released_at)
         VALUES ($1, '[]', ARRAY[$3::uuid], 'Tốt nhất', $2, portal_now(), ARRAY[$3::uuid], $4, portal_now(), portal_now())`,
        [call.id, officer.accountId, proposalId, leader.accountId],
      );
      return call;
    };

    it('asks the agency for the commission until it runs', async () => {
      const call = await award('decided');
      const item = [`commission /work/challenges/${call.code}/commission`];
      expect(await waiting(officer, call.code)).toEqual(item);
      expect(await waiting(leader, call.code)).toEqual(item);
      await makeCommission(portal, { challengeId: call.id, proposalId, state: 'draft' });
      expect(await waiting(officer, call.code)).toEqual(item);
      expect(await todo(solver)).toEqual([]);
    });

    it('reminds agency and solver of milestones that are due or late, late ones first', async () => {
      const call = await award('commissioned');
      const commission = await makeCommission(portal, { challengeId: call.id, proposalId });
      await makeMilestone(portal, commission, { name: 'Bàn giao', dueIn: 5 });
      await makeMilestone(portal, commission, { name: 'Khảo sát', dueIn: -3 });
      await makeMilestone(portal, commission, { name: 'Nghiệm thu', dueIn: 60 });
      await makeMilestone(portal, commission, { name: 'Khởi động', dueIn: -30, done: true });
      for (const person of [officer, leader, solver]) {
        const items = (await todo(person)).filter(({ link }) => link === `/work/commissions/${commission}`);
        expect(items.map(({ kind, note, late }) => [kind, note.vi, late])).toEqual([
          ['milestone_due', 'Khảo sát', true],
          ['milestone_due', 'Bàn giao', false],
        ]);
        // The whole day is in time, in the city.
        expect(items[0]!.until).toMatch(/T16:59:00\.000Z$/);
      }
    });

    it('asks the agency to finish when all milestones are done', async () => {
      const call = await award('commissioned');
      const commission = await makeCommission(portal, { challengeId: call.id, proposalId });
      expect(await waiting(officer, commission)).toEqual([]);
      await makeMilestone(portal, commission, { done: true });
      expect(await waiting(officer, commission)).toEqual([
        `accept_commission /work/commissions/${commission}`,
      ]);
      expect(await todo(solver)).toEqual([]);
    });
  });

  describe('in step 5', () => {
    const indicator = async (challengeId: string): Promise<string> => {
      const [row] = await portal.database.query<{ id: string }[]>(
        `INSERT INTO indicator (challenge_id, position, direction, baseline, baseline_on, target, target_on, method)
         VALUES ($1, 0, 'down', 90, '2025-01-01', 30, '2030-06-30', 'Đếm') RETURNING id`,
        [challengeId],
      );
      return row!.id;
    };
    const measure = (indicatorId: string, by: Person): Promise<unknown> =>
      portal.database.query(
        `INSERT INTO measurement (indicator_id, value, measured_on, method, entered_by) VALUES ($1, 40, '2026-01-01', 'Đếm', $2)`,
        [indicatorId, by.accountId],
      );

    const pilot = async (challengeId: string): Promise<void> => {
      const { id: organizationId } = await makeOrganization(portal);
      const proposalId = await makeProposal(portal, {
        challengeId,
        organizationId,
        createdBy: leader.accountId,
      });
      await makeCommission(portal, { challengeId, proposalId });
    };

    it('goes from measuring to verifying to writing the result', async () => {
      const call = await challenge('measuring');
      await pilot(call.id);
      const link = `/work/challenges/${call.code}/outcomes`;
      expect(await waiting(officer, call.code)).toEqual([`measure ${link}`]);
      const id = await indicator(call.id);
      expect((await todo(officer)).find(({ kind }) => kind === 'measure')).toMatchObject({
        until: '2030-06-30T16:59:00.000Z',
        late: false,
      });
      await measure(id, officer);
      expect(await waiting(officer, call.code)).toEqual([]);
      expect(await waiting(leader, call.code)).toEqual([`verify_measurement ${link}`]);
      await portal.database.query(
        `UPDATE measurement SET state = 'verified', verified_by = $2, verified_at = portal_now() WHERE indicator_id = $1`,
        [id, leader.accountId],
      );
      for (const person of [officer, leader])
        expect(await waiting(person, call.code)).toEqual([`write_result ${link}`]);
    });

    it('asks to measure whenever the frequency says so, while the pilot runs and after', async () => {
      const call = await challenge('commissioned');
      await pilot(call.id);
      const id = await indicator(call.id);
      const asked = async (): Promise<(string | boolean | null)[][]> =>
        (await todo(officer))
          .filter(({ kind, link }) => kind === 'measure' && link.includes(call.code))
          .map(({ until, late }) => [until, late]);
      // Measured once, years from now: nothing is to be done while the pilot runs.
      expect(await asked()).toEqual([]);
      // Signed on 01/02/2026 and measured monthly: the first is due a month later, the next one a month after that.
      await portal.database.query(`UPDATE indicator SET frequency = 'monthly' WHERE id = $1`, [id]);
      expect(await asked()).toEqual([['2026-03-01T16:59:00.000Z', true]]);
      await portal.database.query(
        `INSERT INTO measurement (indicator_id, value, measured_on, method, entered_by) VALUES ($1, 80, '2026-03-01', 'Đếm', $2)`,
        [id, officer.accountId],
      );
      expect(await asked()).toEqual([['2026-04-01T16:59:00.000Z', true]]);
      // One that waits for its verification is no longer the measurer's to do.
      await portal.database.query(
        `INSERT INTO measurement (indicator_id, value, measured_on, method, entered_by) VALUES ($1, 70, portal_today() - 1, 'Đếm', $2)`,
        [id, officer.accountId],
      );
      expect(await asked()).toEqual([]);
    });

    it('I6: does not ask anybody to verify the own measurement', async () => {
      const call = await challenge('measuring');
      await measure(await indicator(call.id), leader);
      expect(await waiting(leader, call.code)).toEqual([]);
    });
  });

  it('I11: shows nothing of other agencies’ work', async () => {
    const elsewhere = await makeAgency(portal);
    const others = await signUpAs(portal, 'agency.leader', { type: 'agency', id: elsewhere.id });
    for (const state of ['draft', 'in_review', 'open', 'evaluating', 'decided', 'measuring'] as const)
      await challenge(state);
    expect((await todo(others)).map(({ kind }) => kind)).toEqual(['set_up_working_group']);
  });
});
