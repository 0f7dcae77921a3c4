import { organizationTag } from '../src/features/proposals/proposal-seal';
import { Seals } from '../src/platform/sealing/seals';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { join } from './support/factories';
import { signUp } from './support/login';
import { CONTENT, draftProposal, makeSolver, type Solver, costing } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const LINE = costing(1)[0]!;

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

  describe('a draft', () => {
    it('begins empty, with what it lacks and the acts that are open', async () => {
      const { person, organizationId } = await makeSolver(portal);
      const { status, body } = await person.post(`/challenges/${code}/proposals`, { organizationId });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        state: 'draft',
        revision: 1,
        title: '',
        costs: [],
        receipts: [],
        feedback: null,
        challengeCode: code,
        changedSinceSubmission: false,
        acts: ['edit', 'invite', 'submit', 'discard'],
        missing: ['title', 'summary', 'solution', 'team', 'plan', 'costs'],
      });
      expect((await person.get('/proposals/mine')).body).toEqual([
        expect.objectContaining({ id: body.id as string, state: 'draft', challengeCode: code }),
      ]);
    });

    it('is begun by an organization of a kind that is called, and by no other', async () => {
      const narrow = await openChallenge(portal, people, { eligibleKinds: ['institute', 'university'] });
      const startup = await makeSolver(portal);
      const begin = ({ person, organizationId }: Solver) =>
        person.post(`/challenges/${narrow}/proposals`, { organizationId });
      const refused = await begin(startup);
      expect([refused.status, refused.body.errors]).toEqual([
        422,
        [{ path: 'organizationId', code: 'not_eligible' }],
      ]);
      expect((await startup.person.get('/proposals/mine')).body).toEqual([]);
      const institute = await makeSolver(portal);
      await portal.database.query(`UPDATE organization SET kind = 'institute' WHERE id = $1`, [
        institute.organizationId,
      ]);
      expect((await begin(institute)).status).toBe(201);
    });

    it('is one for each organization, also where two members begin at once', async () => {
      const { person, organizationId } = await makeSolver(portal);
      const colleague = await signUp(portal, 'Đồng nghiệp');
      await join(portal, organizationId, colleague, 'member');
      const answers = await Promise.all(
        [person, colleague, person].map((who) =>
          who.post(`/challenges/${code}/proposals`, { organizationId }),
        ),
      );
      const made = answers.find(({ status }) => status === 201);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
      for (const { body } of answers.filter(({ status }) => status === 409))
        expect(body).toMatchObject({
          code: 'proposal_exists',
          params: { proposalId: made!.body.id as string },
        });
    });

    it('is not begun for an organization one does not belong to, whether it exists or not', async () => {
      const { person } = await makeSolver(portal);
      const other = await makeSolver(portal);
      for (const organizationId of [other.organizationId, '00000000-0000-4000-8000-000000000000']) {
        const answer = await person.post(`/challenges/${code}/proposals`, { organizationId });
        expect([answer.status, answer.body.errors]).toEqual([
          422,
          [{ path: 'organizationId', code: 'unknown' }],
        ]);
      }
    });

    it('computes amounts, and gives back numbers that are not there yet', async () => {
      const solver = await makeSolver(portal);
      const costs = [
        { ...LINE, quantity: 1.5, unitPrice: 3_500_000 },
        { item: '', unit: '', quantity: null, unitPrice: null },
      ];
      const id = await draftProposal(solver, code, { costs });
      const { body } = await solver.person.get(`/proposals/${id}`);
      expect(body.costs).toEqual([
        { ...costs[0], amount: 5_250_000 },
        { ...costs[1], amount: null },
      ]);
      expect(body.missing).toEqual(['costs']);
    });

    it('is refused beyond two hundred that one account has begun and not submitted', async () => {
      const { person, organizationId } = await makeSolver(portal);
      // The key of a call is made with its first proposal.
      await draftProposal(await makeSolver(portal), code);
      const made = await portal.database.query<{ id: string }[]>(
        `INSERT INTO organization (name, kind) SELECT 'Tổ chức ' || i, 'group' FROM generate_series(1, 200) i RETURNING id`,
      );
      const [call] = await portal.database.query<{ id: string }[]>(
        `SELECT id FROM challenge WHERE code = $1`,
        [code],
      );
      const key = await portal.app.get(Seals).keyOf(portal.database.manager, call!.id);
      for (const { id } of made) {
        await join(portal, id, person, 'member');
        await portal.database.query(
          `INSERT INTO proposal (challenge_id, organization_tag, sealed_owner, sealed_content) VALUES ($1, $2, '', '')`,
          [call!.id, organizationTag(key, id)],
        );
      }
      const answer = await person.post(`/challenges/${code}/proposals`, { organizationId });
      expect([answer.status, answer.body.code]).toEqual([409, 'too_many_drafts']);
    });

    it('is not begun for a challenge that is not published', async () => {
      const { person, organizationId } = await makeSolver(portal);
      expect((await person.post('/challenges/BT-2026-9999/proposals', { organizationId })).status).toBe(404);
    });

    it('I8: refuses a stale save with the current revision and keeps what was saved first', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const stale = await solver.person.put(`/proposals/${id}`, {
        ...CONTENT,
        title: 'Bản sau',
        revision: 1,
      });
      expect(stale.status).toBe(409);
      expect(stale.body).toMatchObject({ code: 'stale', params: { revision: 2 } });
      expect((await solver.person.get(`/proposals/${id}`)).body.title).toBe(CONTENT.title);
    });

    it('keeps markup and look-alikes in every section as the text they are', async () => {
      const solver = await makeSolver(portal);
      const words = '<script>alert(1)</script> <b>Hà</b> \u0420ау\u0440аl {{ 1 + 1 }} ${x}';
      const sections = ['summary', 'solution', 'maturity', 'team', 'plan', 'risks', 'pilot', 'sandbox'];
      const written = Object.fromEntries(sections.map((section) => [section, `${section} ${words}`]));
      const costs = [{ ...LINE, item: `${words} van`, unit: '<i>bộ</i>' }];
      const id = await draftProposal(solver, code, { ...written, costs });
      const { body } = await solver.person.get(`/proposals/${id}`);
      expect(body).toMatchObject({ ...written, costs: [{ item: `${words} van`, unit: '<i>bộ</i>' }] });
    });

    it('keeps markup as the text it is, and Vietnamese composed', async () => {
      const solver = await makeSolver(portal);
      const title = '<img src=x onerror=alert(1)> Giải pháp';
      const id = await draftProposal(solver, code, { title: title.normalize('NFD') });
      expect((await solver.person.get(`/proposals/${id}`)).body.title).toBe(title.normalize('NFC'));
    });

    it.each([
      ['a text that is too long', { solution: 'x'.repeat(20_001) }, 'solution', 'too_long'],
      ['a NUL character', { team: 'a\u0000b' }, 'team', 'not_allowed'],
      ['a missing field', { plan: undefined }, 'plan', 'required'],
      ['a text over the length the challenge allows', { summary: 'x'.repeat(1_001) }, 'summary', 'too_long'],
      ['a price with a fraction', { costs: costing(0.5) }, 'costs.0.unitPrice', 'wrong_type'],
      ['a price as text', { costs: [{ ...LINE, unitPrice: '5' }] }, 'costs.0.unitPrice', 'wrong_type'],
      ['a price below nothing', { costs: costing(-1) }, 'costs.0.unitPrice', 'too_small'],
      ['a price beyond the bounds', { costs: costing(1e15 + 1) }, 'costs.0.unitPrice', 'too_large'],
      ['a quantity below nothing', { costs: [{ ...LINE, quantity: -2 }] }, 'costs.0.quantity', 'too_small'],
      [
        'a quantity with three decimals',
        { costs: [{ ...LINE, quantity: 1.005 }] },
        'costs.0.quantity',
        'wrong_type',
      ],
      [
        'an amount that is no whole đồng',
        { costs: [{ ...LINE, quantity: 0.5, unitPrice: 1 }] },
        'costs.0.quantity',
        'not_whole',
      ],
      [
        'an amount beyond the bounds',
        { costs: [{ ...LINE, quantity: 2, unitPrice: 1e15 }] },
        'costs.0.unitPrice',
        'too_large',
      ],
      ['a total beyond the bounds', { costs: [...costing(6e14), ...costing(6e14)] }, 'costs', 'too_large'],
      ['an amount that is typed', { costs: [{ ...LINE, amount: 1 }] }, 'costs.0.amount', 'unknown_field'],
      ['too many lines', { costs: Array.from({ length: 101 }, () => LINE) }, 'costs', 'too_many'],
      ['somebody’s wish to set the state', { state: 'selected' }, 'state', 'unknown_field'],
    ])('refuses %s', async (_, changes, path, problem) => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const answer = await solver.person.put(`/proposals/${id}`, { ...CONTENT, revision: 2, ...changes });
      expect(answer.status).toBe(422);
      expect(answer.body.errors).toContainEqual(expect.objectContaining({ path, code: problem }));
    });
  });

  describe('who writes', () => {
    it('is told to the other members, with where they are and what is stored', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const colleague = await signUp(portal, 'Nguyễn Văn An');
      await join(portal, solver.organizationId, colleague, 'member');
      const path = `/proposals/${id}/presence`;
      expect((await colleague.put(path, { place: 'plan' })).body).toEqual({ people: [], revision: 2 });
      expect((await solver.person.put(path, { place: null })).body).toEqual({
        people: [{ name: 'Nguyễn Văn An', place: 'plan' }],
        revision: 2,
      });
      await portal.shiftClock(30);
      expect((await solver.person.put(path, { place: null })).body.people).toEqual([]);
      expect((await colleague.put(path, { place: 'elsewhere' })).status).toBe(422);
    });

    it('I1: is nobody else’s to know, and a copy of the database does not tell which proposal it is', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      await solver.person.put(`/proposals/${id}/presence`, { place: 'plan' }).expect(200);
      const others = [(await makeSolver(portal)).person, people.leader];
      for (const other of others)
        expect((await other.put(`/proposals/${id}/presence`, { place: 'plan' })).status).toBe(404);
      const rows = await portal.database.query('SELECT 1 FROM presence p WHERE p::text LIKE $1', [`%${id}%`]);
      expect(rows).toEqual([]);
    });
  });
});
