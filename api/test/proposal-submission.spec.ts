import { createHash } from 'node:crypto';
import type { ProposalVersionView, Receipt } from '@loi-giai/shared';
import type { Response } from 'supertest';
import { Challenge } from '../src/features/challenges/challenge.entity';
import { mailExactMoment } from '../src/platform/mail/mail-moment';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
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
import { PDF, attach, submit } from './support/proposal-requests';
import { startTestPortal, type TestPortal } from './support/test-app';

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

  const versions = (id: string) =>
    portal.database.query<{ number: number }[]>(
      `SELECT number FROM proposal_version WHERE proposal_id = $1 ORDER BY number`,
      [id],
    );
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
      expect(receipt.files).toEqual([{ ...body, cover: false }]);
      const version = await solver.person.get(`/proposals/${id}/versions/1`);
      const { canonical } = version.body as ProposalVersionView;
      expect(canonical).toContain(`"files":[{"name":"ke-hoach.pdf","sha256":"${sha256(PDF)}"}]`);
      expect(receipt.digest).toBe(sha256(canonical));
    });

    it('are cover pages where their writers say so, which a receipt does not tell and a later version may change', async () => {
      const { body: file } = await attach(solver.person, id, PDF);
      const path = `/proposals/${id}/files/${file.id as string}`;
      const draft = async () => (await solver.person.get(`/proposals/${id}`)).body;
      await solver.person.put(path, { cover: true }).expect(204);
      expect((await draft()).files).toEqual([{ ...file, cover: true }]);
      const { body: first } = await submit(solver.person, id).expect(201);
      const { body: version } = await solver.person.get(`/proposals/${id}/versions/1`);
      expect(version.canonical).not.toContain('cover');
      await solver.person.put(path, { cover: false }).expect(204);
      expect(await draft()).toMatchObject({ files: [{ cover: false }], changedSinceSubmission: true });
      const { body: second } = await submit(solver.person, id).expect(201);
      expect([second.version, second.digest]).toEqual([2, first.digest]);
    });

    it('are marked by those who write the proposal, before the closing time, and only its own', async () => {
      const { body: file } = await attach(solver.person, id, PDF);
      const path = `/proposals/${id}/files/${file.id as string}`;
      const other = await makeSolver(portal);
      expect((await other.person.put(path, { cover: true })).status).toBe(404);
      const foreign = await draftProposal(other, code);
      expect(
        (await other.person.put(`/proposals/${foreign}/files/${file.id as string}`, { cover: true })).status,
      ).toBe(404);
      const { body: refused } = await solver.person.put(path, { cover: 'yes' }).expect(422);
      expect(refused.errors).toMatchObject([{ path: 'cover' }]);
      expect((await solver.person.get(`/proposals/${id}`)).body.files).toEqual([{ ...file, cover: false }]);
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
      ['only dots', '..', 'tep-dinh-kem.pdf'],
      ['that of a program', 'ke-hoach.pdf.bat', 'ke-hoach.pdf.bat.pdf'],
      ['that of a page', 'ke-hoach.HTA', 'ke-hoach.HTA.pdf'],
      ['no ending', 'ke-hoach', 'ke-hoach.pdf'],
      ['one in capitals', 'KE-HOACH.PDF', 'KE-HOACH.PDF'],
      ['a long one', `${'ă'.repeat(300)}.pdf`, `${'ă'.repeat(196)}.pdf`],
    ])('with %s for a name keep a harmless one', async (_, name, expected) => {
      expect((await attach(solver.person, id, PDF, name)).body.name).toBe(expected);
    });

    it('whose name is cut between two letters, and not within one, are sent and submitted', async () => {
      const { body } = await attach(solver.person, id, PDF, `a${'😀'.repeat(150)}.pdf`);
      expect(body.name).toBe(`a${'😀'.repeat(97)}.pdf`);
      await solver.person.get(`/proposals/${id}/files/${body.id as string}`).expect(200);
      await submit(solver.person, id).expect(201);
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
      expect(body).toMatchObject({ mediaType: 'image/png', name: 'a.pdf.png' });
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
});

/** Reads a download as bytes. */
function binary(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => {
    done(null, Buffer.concat(chunks));
  });
}
