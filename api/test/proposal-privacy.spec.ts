import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { join } from './support/factories';
import { signUp, signUpAs, visitor } from './support/login';
import { CONTENT, draftProposal, makeSolver, submitProposal } from './support/solvers';
import { PDF, attach, submit } from './support/proposal-requests';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('proposals', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    code = await openChallenge(portal, people);
  });
  afterAll(() => portal.close());

  describe('I11: whose it is', () => {
    it('to everybody but its organization a proposal answers exactly like one that does not exist', async () => {
      const owner = await makeSolver(portal);
      const { id } = await submitProposal(owner, code);
      const { body: file } = await attach(owner.person, id, PDF);
      const scope = { type: 'agency', id: people.agency.id } as const;
      const others = [
        people.officer,
        people.leader,
        people.programme,
        (await makeSolver(portal)).person,
        await signUp(portal, 'Không vai'),
        await signUpAs(portal, 'programme.lead'),
        await signUpAs(portal, 'city.leadership'),
        await signUpAs(portal, 'city.auditor'),
        await signUpAs(portal, 'portal.administrator'),
        await signUpAs(portal, 'agency.leader', scope),
      ];
      for (const who of others) {
        const answers = await Promise.all(
          [id, '7f5f3a9e-0000-4000-8000-000000000000'].map(async (unseen) => {
            const all = await Promise.all([
              who.get(`/proposals/${unseen}`),
              who.get(`/proposals/${unseen}/versions/1`),
              who.get(`/proposals/${unseen}/files/${file.id as string}`),
              who.put(`/proposals/${unseen}`, { ...CONTENT, revision: 2 }),
              submit(who, unseen),
              who.post(`/proposals/${unseen}/withdraw`),
              who.delete(`/proposals/${unseen}/files/${file.id as string}`),
              attach(who, unseen, PDF),
            ]);
            return all.map(({ status, body }) => ({
              status,
              body: { ...body, correlationId: '' } as unknown,
            }));
          }),
        );
        expect(answers[0]).toEqual(answers[1]);
        expect(answers[0]!.every(({ status }) => status === 404)).toBe(true);
      }
      expect((await visitor(portal).get(`/proposals/${id}`)).status).toBe(401);
      expect((await owner.person.get(`/proposals/${id}`)).status).toBe(200);
    });

    it('somebody who has not accepted the invitation is neither shown it nor written to', async () => {
      const owner = await makeSolver(portal);
      const invited = await signUp(portal, 'Người được mời');
      await owner.person
        .post(`/organizations/${owner.organizationId}/members`, {
          email: invited.email,
          name: 'Ai đó',
          role: 'member',
        })
        .expect(201);
      const { id } = await submitProposal(owner, code);
      expect((await invited.get(`/proposals/${id}`)).status).toBe(404);
      const mails = await portal.database.query<{ subject: string }[]>(
        `SELECT subject FROM mail_message WHERE recipient = $1`,
        [invited.email],
      );
      expect(mails).toEqual([{ subject: expect.stringContaining('Mời tham gia') }]);
    });

    it('a member who has left sees it no longer', async () => {
      const owner = await makeSolver(portal);
      const colleague = await signUp(portal, 'Đồng nghiệp');
      await join(portal, owner.organizationId, colleague, 'member');
      const { id } = await submitProposal(owner, code);
      expect((await colleague.get(`/proposals/${id}`)).status).toBe(200);
      await portal.database.query(`DELETE FROM membership WHERE account_id = $1`, [colleague.accountId]);
      expect((await colleague.get(`/proposals/${id}`)).status).toBe(404);
    });

    it('a file of another proposal is not found in one’s own', async () => {
      const [mine, theirs] = [await makeSolver(portal), await makeSolver(portal)];
      const own = await draftProposal(mine, code);
      const other = await draftProposal(theirs, code);
      const { body: file } = await attach(theirs.person, other, PDF);
      expect((await mine.person.get(`/proposals/${own}/files/${file.id as string}`)).status).toBe(404);
      expect((await mine.person.delete(`/proposals/${own}/files/${file.id as string}`)).status).toBe(404);
    });
  });

  describe('I7: what a solver hears', () => {
    it('nothing of screening or choice before the release, then its own scores and reasons', async () => {
      const solver = await makeSolver(portal);
      const challenge = await openChallenge(portal, people);
      const { id } = await submitProposal(solver, challenge);
      const [row] = await portal.database.query<{ challenge_id: string }[]>(
        `SELECT challenge_id FROM proposal WHERE id = $1`,
        [id],
      );
      const challengeId = row!.challenge_id;
      await portal.database.query(`UPDATE challenge SET state = 'decided' WHERE id = $1`, [challengeId]);
      await portal.database.query(
        `UPDATE proposal SET state = 'not_selected', ineligible_reason = 'Thiếu hồ sơ' WHERE id = $1`,
        [id],
      );
      const criteria = await portal.database.query<{ id: string; name: object; max: number }[]>(
        `SELECT id, name, max FROM criterion WHERE challenge_id = $1 ORDER BY position`,
        [challengeId],
      );
      const ranking = [
        { proposalId: 'khac', rank: 1, title: 'Của người khác', total: 90, criteria: [] },
        {
          proposalId: id,
          rank: 2,
          title: CONTENT.title,
          total: 71.5,
          criteria: criteria.map(({ id: criterionId, name, max }) => ({ criterionId, name, max, mean: 4.5 })),
        },
      ];
      await portal.database.query(
        `INSERT INTO decision (challenge_id, ranking, recommendation_reasons, recommended_by, recommended_at, reasons)
         VALUES ($1, $2, 'Đề nghị', $3, portal_now(), 'Chưa đủ khả thi')`,
        [challengeId, JSON.stringify(ranking), people.officer.accountId],
      );
      expect((await solver.person.get(`/proposals/${id}`)).body).toMatchObject({
        state: 'under_evaluation',
        feedback: null,
        ineligibleReason: null,
        acts: [],
      });
      await portal.database.query(`UPDATE decision SET released_at = portal_now() WHERE challenge_id = $1`, [
        challengeId,
      ]);
      const { body } = await solver.person.get(`/proposals/${id}`);
      expect(body).toMatchObject({
        state: 'not_selected',
        feedback: {
          outcome: 'not_selected',
          total: 71.5,
          rank: null,
          proposals: 2,
          reasons: 'Chưa đủ khả thi',
        },
      });
      expect(body.feedback.criteria).toEqual(
        criteria.map(({ name, max }, index) => ({
          name,
          max,
          weight: [60, 40][index],
          mean: 4.5,
          comments: [],
        })),
      );
      expect(JSON.stringify(body)).not.toContain('Của người khác');
    });

    it('I7: no answer tells an admitted proposal from one still to be screened; who is ineligible reads so', async () => {
      const challenge = await openChallenge(portal, people);
      const states = ['submitted', 'under_evaluation', 'ineligible'] as const;
      const entered = [];
      for (const state of states) {
        const solver = await makeSolver(portal, 'Công ty Một Tên');
        const { id } = await submitProposal(solver, challenge);
        const { body: file } = await attach(solver.person, id, PDF);
        entered.push({ solver, id, fileId: file.id as string, state });
      }
      await portal.database.query(`UPDATE challenge SET state = 'evaluating' WHERE code = $1`, [challenge]);
      const answers = [];
      for (const { solver, id, fileId, state } of entered) {
        await portal.database.query(`UPDATE proposal SET state = $2, ineligible_reason = $3 WHERE id = $1`, [
          id,
          state,
          state === 'ineligible' ? 'Thiếu hồ sơ' : null,
        ]);
        const { person } = solver;
        const asked = [
          await person.get('/proposals/mine'),
          await person.get(`/proposals/${id}`),
          await person.get(`/proposals/${id}/versions/1`),
          await person.get(`/proposals/${id}/files/${fileId}`),
          await person.get('/work/todo'),
          await person.get(`/proposals/${id}/evaluation`),
          await person.post(`/proposals/${id}/withdraw`),
          await submit(person, id, 3),
          await submit(person, id, 2),
          await person.put(`/proposals/${id}`, { ...CONTENT, revision: 2 }),
          await attach(person, id, PDF),
          await person.delete(`/proposals/${id}/files/${fileId}`),
        ];
        answers.push(asked.map(({ status, body }) => [status, impersonal(body)]));
        expect(asked[6]!.body).toMatchObject({ code: 'call_closed' });
        expect(asked[8]!.body).toMatchObject({ code: 'call_closed' });
      }
      expect(answers[1]).toEqual(answers[0]);
      const told = (await entered[2]!.solver.person.get(`/proposals/${entered[2]!.id}`)).body;
      expect(told).toMatchObject({ state: 'ineligible', ineligibleReason: 'Thiếu hồ sơ', feedback: null });
    });
  });
});

/** An answer without what differs from one solver to the next: ids, instants, numbers, digests and signatures of receipts. */
function impersonal(body: object): unknown {
  const own = /^(id|organizationId|number|correlationId|digest|sha256|signature|serverTime)$|At$/;
  const text = JSON.stringify(body, (key, value: unknown) => (own.test(key) ? '' : value));
  return JSON.parse(text) as unknown;
}
