import {
  type ChallengePeople,
  completeDraft,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { consent, type JointDraft, makeJointDraft } from './support/joint-draft';
import { visitor } from './support/login';
import { outboxOf } from './support/mails';
import { DECLARED, draftProposal, makeSolver, type Solver, submitProposal } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

describe('Joint proposals: a lead and partners, each of whom consents', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let lead: Solver;
  let partner: Solver;
  let id: string;
  let invite: JointDraft['invite'];
  let invited: JointDraft['invited'];
  let submit: JointDraft['submit'];
  let view: JointDraft['view'];

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
  });
  afterAll(() => portal.close());
  afterEach(() => portal.setClock(new Date()));
  beforeEach(async () => {
    ({ code, lead, partner, id, invite, invited, submit, view } = await makeJointDraft(portal, people));
  });

  describe('how many proposals an organization takes part in', () => {
    const openFor = async (max: number | null): Promise<string> =>
      openChallenge(portal, people, { proposalsPerOrganization: max });
    const begin = ({ person, organizationId }: Solver, call = code) =>
      person.post(`/challenges/${call}/proposals`, { organizationId });
    const discard = ({ person }: Solver, proposalId: string) =>
      person.post(`/proposals/${proposalId}/discard`);
    const limited = { code: 'proposal_limit', params: { max: 1 } };

    it('I1: one, where nothing else is said: told to itself, while inviting it succeeds all the same', async () => {
      const own = await draftProposal(partner, code);
      const partnership = await invite(partner);
      expect((await consent(partner, partnership).expect(409)).body).toMatchObject(limited);
      expect((await view()).partners).toMatchObject([{ state: 'invited' }]);
      await discard(partner, own).expect(204);
      await consent(partner, partnership).expect(200);
      expect((await begin(partner).expect(409)).body).toMatchObject(limited);
      const third = await makeSolver(portal);
      const elsewhere = await invite(partner, third, await draftProposal(third, code));
      expect((await consent(partner, elsewhere).expect(409)).body).toMatchObject(limited);
      await partner.person.post(`/partnerships/${partnership}/leave`).expect(200);
      await consent(partner, elsewhere).expect(200);
    });

    it('counts nothing that was withdrawn, until it is to be submitted again', async () => {
      const { id: own } = await submitProposal(partner, code);
      await partner.person.post(`/proposals/${own}/withdraw`).expect(200);
      const partnership = await invite(partner);
      await consent(partner, partnership).expect(200);
      const again = () =>
        partner.person.post(`/proposals/${own}/submit`, { revision: 2, declarations: DECLARED });
      expect((await again().expect(409)).body).toMatchObject(limited);
      await partner.person.post(`/partnerships/${partnership}/leave`).expect(200);
      await again().expect(201);
    });

    it('I1: a lead that submits anew never learns what its partners do elsewhere', async () => {
      await invited();
      await submit();
      await lead.person.post(`/proposals/${id}/withdraw`).expect(200);
      // The consent to what was withdrawn still counts.
      expect((await begin(partner).expect(409)).body).toMatchObject(limited);
      expect((await submit()).version).toBe(2);
    });

    it('is as many as the challenge says, or as it likes', async () => {
      for (const [max, begun] of [
        [2, [201, 201, 409]],
        [null, [201, 201, 201]],
      ] as const) {
        const call = await openFor(max);
        const answers = [];
        for (let times = 0; times < 3; times++) answers.push((await begin(partner, call)).status);
        expect(answers).toEqual(begun);
      }
    });

    it.each([0, 11, 1.5, '2'])('cannot be %p', async (proposalsPerOrganization) => {
      const draft = await draftChallenge(portal, people);
      const { body } = await people.officer.put(`/challenges/${draft}/draft`, {
        ...completeDraft(),
        revision: 2,
        proposalsPerOrganization,
      });
      expect(body.errors).toEqual([expect.objectContaining({ path: 'proposalsPerOrganization' })]);
    });

    it('I5: is shown to everybody, and fixed once the challenge has opened', async () => {
      const call = await openFor(3);
      expect((await visitor(portal).get(`/challenges/${call}`)).body.proposalsPerOrganization).toBe(3);
      await expect(
        portal.database.query(`UPDATE challenge SET proposals_per_organization = 4 WHERE code = $1`, [call]),
      ).rejects.toThrow('I5');
    });

    it('I8: of a beginning and a consent at the same time, and of two consents, one is refused', async () => {
      for (let round = 0; round < 3; round++) {
        const solver = await makeSolver(portal);
        const third = await makeSolver(portal);
        const asked = await invite(solver);
        const elsewhere = await invite(solver, third, await draftProposal(third, code));
        const answers = await Promise.all([
          begin(solver),
          consent(solver, asked),
          consent(solver, elsewhere),
        ]);
        expect(answers.map(({ status }) => status).filter((status) => status < 300)).toHaveLength(1);
      }
    });

    it('a draft is discarded with its files by its lead alone, once, and its partners are told', async () => {
      await invited();
      await lead.person
        .upload(`/proposals/${id}/files`, Buffer.from('%PDF-1.7\n%%EOF\n'), 'a.pdf')
        .expect(201);
      for (const who of [partner.person, people.officer, (await makeSolver(portal)).person])
        expect((await who.post(`/proposals/${id}/discard`)).status).toBe(404);
      const twice = await Promise.all([discard(lead, id), discard(lead, id)]);
      expect(twice.map(({ status }) => status).sort()).toEqual([204, 404]);
      for (const who of [lead.person, partner.person])
        expect((await who.get(`/proposals/${id}`)).status).toBe(404);
      const left = await portal.database.query(`SELECT 1 FROM stored_file WHERE owner_id = $1`, [id]);
      expect(left).toEqual([]);
      const letters = (await outboxOf(portal)).filter(({ recipient }) => recipient === partner.person.email);
      expect(letters.at(-1)!.subject).toContain('đã bỏ bản nháp');
      // What was ever submitted stays.
      const { id: kept } = await submitProposal(lead, code);
      expect((await discard(lead, kept).expect(409)).body.code).toBe('wrong_state');
      await lead.person.post(`/proposals/${kept}/withdraw`).expect(200);
      await discard(lead, kept).expect(409);
    });
  });
});
