import { createHash } from 'node:crypto';
import type { ProposalVersionView, Receipt } from '@loi-giai/shared';
import type { Response } from 'supertest';
import { Challenge } from '../src/features/challenges/challenge.entity';
import { organizationTag } from '../src/features/proposals/proposal-seal';
import { Seals } from '../src/platform/sealing/seals';
import { mailExactMoment } from '../src/platform/mail/mail-moment';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { join } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { outboxOf } from './support/mails';
import {
  CONTENT,
  draftProposal,
  makeSolver,
  type Solver,
  submitProposal,
  DECLARED,
  costing,
} from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const LINE = costing(1)[0]!;
const PDF = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');

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

  const submit = (who: Person, id: string, revision = 2, key?: string) => {
    const request = who.post(`/proposals/${id}/submit`, { revision, declarations: DECLARED });
    return key === undefined ? request : request.set('idempotency-key', key);
  };
  const versions = (id: string) =>
    portal.database.query<{ number: number }[]>(
      `SELECT number FROM proposal_version WHERE proposal_id = $1 ORDER BY number`,
      [id],
    );
  const attach = (who: Person, id: string, content: Buffer, name = 'ke-hoach.pdf', type?: string) =>
    who.upload(`/proposals/${id}/files`, content, name, type);

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

  describe('submitting', () => {
    it('gives a receipt with number, time and a digest anybody can take again', async () => {
      const solver = await makeSolver(portal, 'Công ty Van Một Chiều');
      const { id, receipt } = await submitProposal(solver, code);
      expect(receipt).toMatchObject({
        challengeCode: code,
        organizationName: 'Công ty Van Một Chiều',
        proposalTitle: CONTENT.title,
        version: 1,
        files: [],
      });
      expect(receipt.number).toMatch(/^BN(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
      const version = (await solver.person.get(`/proposals/${id}/versions/1`)).body as ProposalVersionView;
      expect(version.receipt).toEqual(receipt);
      expect(receipt.digest).toBe(sha256(version.canonical));
      expect(JSON.parse(version.canonical)).toEqual({
        content: version.content,
        files: [],
        form: 'loi-giai/proposal/2',
      });
      expect((await solver.person.get(`/proposals/${id}/versions/2`)).status).toBe(404);
      expect((await solver.person.get(`/proposals/${id}/versions/99999999999`)).status).toBe(404);
    });

    it('mails the receipt to the organization’s members, without a word of the proposal, unseen until the closing time', async () => {
      const solver = await makeSolver(portal);
      const { receipt } = await submitProposal(solver, code);
      const outbox = await outboxOf(portal);
      const mails = outbox.filter(({ recipient }) => recipient === solver.person.email);
      const { closingAt } = await portal.database.manager.findOneByOrFail(Challenge, { code });
      expect(mails).toHaveLength(1);
      expect(mails[0]?.hiddenUntil).toEqual(closingAt);
      expect(mails[0]?.text).toContain(receipt.number);
      expect(mails[0]?.text).toContain(receipt.digest);
      expect(mails[0]?.text).toContain(receipt.signed.signature);
      expect(mails[0]?.text).toMatch(new RegExp(`/work/proposals/[^/]+/receipts/${receipt.number}\\n`));
      expect(mails[0]?.text).toMatch(/\/verify\n/);
      expect(mails[0]?.text).toContain(
        `Thời điểm tiếp nhận: ${mailExactMoment(new Date(receipt.submittedAt))}`,
      );
      for (const part of [CONTENT.title, CONTENT.summary, CONTENT.team])
        expect(mails[0]?.text).not.toContain(part);
    });

    it('needs every section and every declaration, in the words that are in force', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code, { plan: '', costs: [] });
      const answer = await submit(solver.person, id);
      expect([answer.status, answer.body.code]).toEqual([422, 'proposal_incomplete']);
      expect(answer.body.errors).toEqual([
        { path: 'plan', code: 'required' },
        { path: 'costs', code: 'required' },
      ]);
      const undeclared = await solver.person.post(`/proposals/${id}/submit`, {
        revision: 2,
        declarations: { ...DECLARED, noCollusion: false, personalData: false },
      });
      expect(undeclared.body.errors).toEqual([
        { path: 'declarations.noCollusion', code: 'required' },
        { path: 'declarations.personalData', code: 'required' },
      ]);
      const outdated = await solver.person.post(`/proposals/${id}/submit`, {
        revision: 2,
        declarations: { ...DECLARED, edition: 99 },
      });
      expect(outdated.body.errors).toEqual([{ path: 'declarations.edition', code: 'not_allowed' }]);
      expect(await versions(id)).toEqual([]);
    });

    it('keeps by whom and when which declarations were accepted', async () => {
      const solver = await makeSolver(portal);
      const { id, receipt } = await submitProposal(solver, code);
      const { body } = await solver.person.get(`/proposals/${id}/versions/1`);
      expect(body.declarations).toEqual({
        edition: 1,
        kinds: ['intellectualProperty', 'noCollusion', 'personalData'],
        acceptedBy: 'Chủ doanh nghiệp',
        acceptedAt: expect.stringMatching(/^20.*Z$/),
      });
      expect(Date.parse(body.declarations.acceptedAt as string)).toBeLessThanOrEqual(
        Date.parse(receipt.submittedAt),
      );
    });

    it('I8: a stale revision is not submitted', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const answer = await submit(solver.person, id, 1);
      expect(answer.body).toMatchObject({ code: 'stale', params: { revision: 2 } });
    });

    it('I8: submitting twice is submitting once, with a key, with another key and without', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const first = await submit(solver.person, id, 2, 'lan-1').expect(201);
      for (const key of ['lan-1', 'lan-2', undefined]) {
        const again = await submit(solver.person, id, 2, key);
        expect([again.status, again.body as Receipt]).toEqual([200, first.body as Receipt]);
      }
      expect(await versions(id)).toEqual([{ number: 1 }]);
    });

    it('I8: many submissions at the same moment make one version and one receipt', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => submit(solver.person, id, 2, i % 2 ? 'chung' : `rieng-${i}`)),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(new Set(answers.map(({ body }) => (body as Receipt).number)).size).toBe(1);
      expect(await versions(id)).toEqual([{ number: 1 }]);
    });

    it('an edit becomes a new version; the submitted one stays in force until then', async () => {
      const solver = await makeSolver(portal);
      const { id, receipt } = await submitProposal(solver, code);
      await solver.person.put(`/proposals/${id}`, { ...CONTENT, costs: costing(1), revision: 2 }).expect(200);
      const { body } = await solver.person.get(`/proposals/${id}`);
      expect(body).toMatchObject({ state: 'submitted', changedSinceSubmission: true, receipts: [receipt] });
      const second = await submit(solver.person, id, 3).expect(201);
      expect(second.body).toMatchObject({ version: 2 });
      expect(second.body.number).not.toBe(receipt.number);
      const first = (await solver.person.get(`/proposals/${id}/versions/1`)).body as ProposalVersionView;
      expect(first).toMatchObject({ content: CONTENT, receipt });
    });

    it('a key sent again for other content is refused, and for the request it was made for it is not', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      const first = await submit(solver.person, id, 2, 'k').expect(201);
      await solver.person.put(`/proposals/${id}`, { ...CONTENT, costs: costing(2), revision: 2 }).expect(200);
      expect((await submit(solver.person, id, 3, 'k')).body.errors).toEqual([
        { path: 'idempotency-key', code: 'duplicate' },
      ]);
      const late = await submit(solver.person, id, 2, 'k');
      expect([late.status, late.body as Receipt]).toEqual([200, first.body as Receipt]);
      expect(
        (await submit(solver.person, id, 3, 'có dấu'.normalize('NFD').replaceAll(/[^ -~]/g, ' '))).status,
      ).toBe(422);
    });

    it('a late copy of an earlier request does not undo a withdrawal; submitting anew does', async () => {
      const solver = await makeSolver(portal);
      const id = await draftProposal(solver, code);
      await submit(solver.person, id, 2, 'k').expect(201);
      const withdrawn = await solver.person.post(`/proposals/${id}/withdraw`).expect(200);
      expect(withdrawn.body).toMatchObject({ state: 'withdrawn', acts: ['edit', 'invite', 'submit'] });
      expect((await submit(solver.person, id, 2, 'k')).body.code).toBe('wrong_state');
      expect((await solver.person.get(`/proposals/${id}`)).body.state).toBe('withdrawn');
      expect((await submit(solver.person, id, 2).expect(201)).body).toMatchObject({ version: 2 });
    });

    it.each([
      `UPDATE proposal_version SET digest = '' WHERE proposal_id = $1`,
      `DELETE FROM proposal_version WHERE proposal_id = $1`,
      `DELETE FROM proposal WHERE id = $1`,
    ])('I8: the database itself refuses %s', async (statement) => {
      const { id } = await submitProposal(await makeSolver(portal), code);
      await expect(portal.database.query(statement, [id])).rejects.toThrow();
    });
  });

  describe('attachments', () => {
    let solver: Solver;
    let id: string;
    beforeEach(async () => {
      solver = await makeSolver(portal);
      id = await draftProposal(solver, code);
    });

    it('come back byte for byte, as attachments of the type their content has', async () => {
      const { status, body } = await attach(solver.person, id, PDF, 'Kế hoạch triển khai.pdf');
      expect(status).toBe(201);
      expect(body).toMatchObject({
        name: 'Kế hoạch triển khai.pdf',
        mediaType: 'application/pdf',
        size: PDF.length,
        sha256: sha256(PDF),
      });
      const file = await solver.person
        .get(`/proposals/${id}/files/${body.id as string}`)
        .buffer(true)
        .parse(binary);
      expect(file.headers).toMatchObject({
        'content-type': 'application/pdf',
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      });
      expect(file.headers['content-disposition']).toMatch(/^attachment; filename\*=UTF-8''K%E1%BA%BF/);
      expect(PDF.equals(file.body as Buffer)).toBe(true);
    });

    it('are part of the digest', async () => {
      const { body } = await attach(solver.person, id, PDF);
      const { body: receipt } = await submit(solver.person, id).expect(201);
      expect(receipt.files).toEqual([body]);
      const version = await solver.person.get(`/proposals/${id}/versions/1`);
      const { canonical } = version.body as ProposalVersionView;
      expect(canonical).toContain(`"files":[{"name":"ke-hoach.pdf","sha256":"${sha256(PDF)}"}]`);
      expect(receipt.digest).toBe(sha256(canonical));
    });

    it('I8: what a submitted version holds is only taken out of the draft, and stays readable', async () => {
      const { body: file } = await attach(solver.person, id, PDF);
      await submit(solver.person, id).expect(201);
      const path = `/proposals/${id}/files/${file.id as string}`;
      await solver.person.delete(path).expect(204);
      const { body } = await solver.person.get(`/proposals/${id}`);
      expect(body).toMatchObject({ files: [], changedSinceSubmission: true, receipts: [{ files: [file] }] });
      const kept = await solver.person.get(path).buffer(true).parse(binary);
      expect(PDF.equals(kept.body as Buffer)).toBe(true);
      await expect(
        portal.database.query(`DELETE FROM stored_file WHERE id = $1`, [file.id]),
      ).rejects.toThrow();
      expect((await solver.person.delete(path)).status).toBe(404);
    });

    it('that no version holds are gone once removed', async () => {
      const { body: file } = await attach(solver.person, id, PNG, 'ảnh.png');
      const path = `/proposals/${id}/files/${file.id as string}`;
      await solver.person.delete(path).expect(204);
      expect((await solver.person.get(path)).status).toBe(404);
    });

    it.each([
      ['a path', '../../etc/passwd.pdf', 'passwd.pdf'],
      ['a Windows path', 'C:\\Users\\x\\ke-hoach.pdf', 'ke-hoach.pdf'],
      ['a name turned around', 'bao\u202efdp.exe.pdf', 'baofdp.exe.pdf'],
      ['only dots', '..', 'tep-dinh-kem'],
    ])('with %s for a name keep a harmless one', async (_, name, expected) => {
      expect((await attach(solver.person, id, PDF, name)).body.name).toBe(expected);
    });

    it.each([
      [
        'a page that says it is a PDF',
        Buffer.from('<html><script>alert(1)</script></html>'),
        'application/pdf',
      ],
      ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'application/pdf'],
      ['an empty file', Buffer.alloc(0), 'application/pdf'],
      [
        'a picture with a script',
        Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
        'image/png',
      ],
    ])('%s is refused by its content', async (_, content, type) => {
      const answer = await attach(solver.person, id, content, 'a.pdf', type);
      expect([answer.status, answer.body.code]).toEqual([415, 'file_type_refused']);
      expect((await solver.person.get(`/proposals/${id}`)).body.files).toEqual([]);
    });

    it('a spoofed type is corrected by the content', async () => {
      const { body } = await attach(solver.person, id, PNG, 'a.pdf', 'application/pdf');
      expect(body.mediaType).toBe('image/png');
    });

    it('of more than 50 MB are refused', async () => {
      const large = Buffer.concat([PDF, Buffer.alloc(50 * 1024 * 1024)]);
      const answer = await attach(solver.person, id, large);
      expect([answer.status, answer.body.code]).toEqual([413, 'file_too_large']);
      const exact = Buffer.concat([PDF, Buffer.alloc(50 * 1024 * 1024 - PDF.length)]);
      expect((await attach(solver.person, id, exact)).status).toBe(201);
    });

    it('are ten at most, also where they come at once', async () => {
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, i) => attach(solver.person, id, PDF, `${i}.pdf`)),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(10);
      expect(answers.find(({ status }) => status !== 201)?.body).toMatchObject({
        code: 'too_many_files',
        params: { max: 10 },
      });
    });

    it('need a multipart request with a file', async () => {
      expect((await solver.person.post(`/proposals/${id}/files`, {})).status).toBe(400);
    });
  });

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
        feedback: { outcome: 'not_selected', total: 71.5, rank: 2, proposals: 2, reasons: 'Chưa đủ khả thi' },
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

    it('I7: no answer tells an ineligible proposal from an admitted one or one still to be screened', async () => {
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
      expect(answers[2]).toEqual(answers[0]);
    });
  });
});

/** An answer without what differs from one solver to the next: ids, instants, numbers, digests and signatures of receipts. */
function impersonal(body: object): unknown {
  const own = /^(id|organizationId|number|correlationId|digest|sha256|signature|serverTime)$|At$/;
  const text = JSON.stringify(body, (key, value: unknown) => (own.test(key) ? '' : value));
  return JSON.parse(text) as unknown;
}

/** Reads a download as bytes. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    done(null, Buffer.concat(chunks));
  });
}
