import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration } from '../src/platform/config/configuration';
import { Jobs } from '../src/platform/jobs/jobs';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { join as joinOrganization } from './support/factories';
import { type Person, signUp, signUpAs } from './support/login';
import { office } from './support/office';
import { draftProposal, makeSolver, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';

const PDF = Buffer.concat([
  Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n', 'latin1'),
  Buffer.from('KÍN-ĐÁO '.repeat(5_000)),
  Buffer.from('\n%%EOF\n'),
]);
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('resumable uploads', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let solver: Solver;
  let id: string;

  beforeAll(async () => {
    portal = await startTestPortal();
    people = await makeChallengePeople(portal);
    code = await openChallenge(portal, people);
  });
  afterAll(() => portal.close());
  beforeEach(async () => {
    solver = await makeSolver(portal);
    id = await draftProposal(solver, code);
  });

  const begin = (who: Person, size: number, { proposalId = id, name = 'kế hoạch.pdf' } = {}) =>
    who
      .post('/uploads')
      .set('tus-resumable', '1.0.0')
      .set('upload-length', String(size))
      .set('upload-metadata', `proposalId ${base64(proposalId)},filename ${base64(name)}`);
  const begun = async (who: Person, size: number, name?: string): Promise<string> => {
    const answer = await begin(who, size, name === undefined ? {} : { name });
    expect(answer.status).toBe(201);
    expect(answer.headers['location']).toMatch(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/);
    return (answer.headers['location'] ?? '').replace('/api/v1', '');
  };
  const send = (who: Person, path: string, bytes: Buffer, offset = 0) =>
    who
      .patch(path)
      .set('tus-resumable', '1.0.0')
      .set('upload-offset', String(offset))
      .set('content-type', 'application/offset+octet-stream')
      .send(bytes);
  const ask = (who: Person, path: string) => who.head(path).set('tus-resumable', '1.0.0');
  const sendFile = async (bytes: Buffer, name: string) =>
    send(solver.person, await begun(solver.person, bytes.length, name), bytes);
  const files = async (): Promise<{ name: string; sha256: string; size: number }[]> =>
    (await solver.person.get(`/proposals/${id}`)).body.files;
  const folder = () => join(portal.app.get(Configuration).DATA_DIR, 'uploads');
  const partials = () => (existsSync(folder()) ? readdirSync(folder()) : []);

  it('go on where they broke off, and are attached when they are complete', async () => {
    const path = await begun(solver.person, PDF.length);
    const half = 10_001;
    const first = await send(solver.person, path, PDF.subarray(0, half));
    expect([first.status, first.headers['upload-offset']]).toEqual([204, String(half)]);
    const head = await ask(solver.person, path);
    expect([head.status, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([
      200,
      String(half),
      String(PDF.length),
    ]);
    expect(await files()).toEqual([]);
    const last = await send(solver.person, path, PDF.subarray(half), half);
    expect(last.status).toBe(200);
    expect(last.body).toMatchObject({
      name: 'kế hoạch.pdf',
      mediaType: 'application/pdf',
      size: PDF.length,
      sha256: sha256(PDF),
    });
    expect(await files()).toEqual([{ ...last.body, cover: false }]);
    expect(partials()).not.toContain(path.split('/').at(-1));
    const file = await solver.person.get(`/proposals/${id}/files/${last.body.id as string}`);
    expect(PDF.equals(file.body as Buffer)).toBe(true);
  });

  it('I1: leave neither bytes nor names nor whose they are in clear on the disk or in the database', async () => {
    const path = await begun(solver.person, PDF.length, 'ten-mat.pdf');
    await send(solver.person, path, PDF.subarray(0, 20_000));
    const uploadId = path.split('/').at(-1) ?? '';
    const kept = readFileSync(join(folder(), uploadId));
    expect(kept).toHaveLength(20_000);
    expect(kept.includes('KÍN')).toBe(false);
    expect(kept.subarray(0, 4).toString()).not.toBe('%PDF');
    const [row] = await portal.database.query<object[]>(
      'SELECT p::text AS text FROM partial_upload p WHERE id = $1',
      [uploadId],
    );
    const text = JSON.stringify(row);
    for (const secret of [
      id,
      solver.person.accountId,
      solver.organizationId,
      Buffer.from('ten-mat').toString('hex'),
    ])
      expect(text).not.toContain(secret);
  });

  it('I11: do not exist for anybody but the account that sends them, whatever its role', async () => {
    const path = await begun(solver.person, PDF.length);
    const colleague = await signUp(portal, 'Đồng nghiệp');
    await joinOrganization(portal, solver.organizationId, colleague, 'member');
    const others = [
      colleague,
      (await makeSolver(portal)).person,
      people.leader,
      await signUpAs(portal, 'portal.administrator', null),
    ];
    for (const other of others) {
      const missing = '/uploads/00000000-0000-4000-8000-000000000000';
      for (const at of [path, missing]) {
        expect((await ask(other, at)).status).toBe(404);
        const answer = await send(other, at, PDF);
        expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
        expect((await other.delete(at).set('tus-resumable', '1.0.0')).status).toBe(404);
      }
    }
    expect((await ask(solver.person, path)).headers['upload-offset']).toBe('0');
  });

  it('I11: are not begun for a proposal that is not one’s own, whether it exists or not', async () => {
    const other = await makeSolver(portal);
    for (const proposalId of [id, '00000000-0000-4000-8000-000000000000']) {
      const answer = await begin(other.person, 10, { proposalId });
      expect([answer.status, answer.body.code]).toEqual([404, 'not_found']);
    }
    const odd = await begin(solver.person, 10, { proposalId: '../../etc' });
    expect([odd.status, odd.body.errors]).toEqual([422, [{ path: 'proposalId', code: 'bad_format' }]]);
    expect(partials()).toHaveLength(partials().length);
  });

  it('need a session and the header that pages of other origins cannot set', async () => {
    const path = await begun(solver.person, PDF.length);
    const forged = await solver.person.patch(path).unset('x-loigiai-request').set('tus-resumable', '1.0.0');
    expect([forged.status, forged.body.code]).toEqual([403, 'csrf']);
    const answer = await ask(solver.person, path);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('of more than 50 MB are refused before a byte is sent', async () => {
    const answer = await begin(solver.person, 51 * 1024 * 1024);
    expect([answer.status, answer.body.code]).toEqual([413, 'file_too_large']);
    expect((await begin(solver.person, 0)).status).toBe(422);
  });

  it('do not take more bytes than were announced, nor at another place', async () => {
    const path = await begun(solver.person, 100);
    expect((await send(solver.person, path, Buffer.alloc(101))).status).toBe(413);
    const elsewhere = await send(solver.person, path, Buffer.alloc(10), 50);
    expect([elsewhere.status, elsewhere.body.code]).toEqual([409, 'stale']);
    expect((await ask(solver.person, path)).headers['upload-offset']).toBe('0');
  });

  it.each([
    [
      'a program that calls itself a PDF',
      'ke-hoach.pdf',
      Buffer.from('MZ\u0090\u0000'.repeat(500)),
      415,
      'file_type_refused',
    ],
    [
      'a page with scripts',
      'a.pdf',
      Buffer.from('<html><script>alert(1)</script>'),
      415,
      'file_type_refused',
    ],
    [
      'an archive with a path in its names',
      'a.docx',
      office([['../../etc/passwd', Buffer.from('x')]]),
      422,
      'archive_path',
    ],
    [
      'an archive with an absolute path',
      'a.docx',
      office([['/etc/passwd', Buffer.from('x')]]),
      422,
      'archive_path',
    ],
    [
      'an archive with a Windows path',
      'a.docx',
      office([['C:\\a.exe', Buffer.from('x')]]),
      422,
      'archive_path',
    ],
    [
      'a zip bomb',
      'a.docx',
      office([['word/media/a.bin', Buffer.alloc(64 * 1024 * 1024)]]),
      422,
      'archive_too_large',
    ],
    [
      'an archive that lies about its sizes',
      'a.docx',
      office([['word/a.xml', Buffer.alloc(100_000), 10]]),
      422,
      'archive_damaged',
    ],
    ['a truncated document', 'a.docx', office([]).subarray(0, -30), 422, 'archive_damaged'],
  ])('refuse %s, and keep nothing of it', async (_, name, bytes, status, problem) => {
    const before = partials().length;
    const answer = await sendFile(bytes, name);
    expect([answer.status, answer.body.code]).toEqual([status, problem]);
    expect(await files()).toEqual([]);
    expect(partials()).toHaveLength(before);
  });

  it('take a real office document, and the plain upload is checked the same', async () => {
    const document = office([['word/document.xml', Buffer.from('<w:document/>')]]);
    expect((await sendFile(document, 'a.docx')).status).toBe(200);
    const bomb = office([['word/media/a.bin', Buffer.alloc(64 * 1024 * 1024)]]);
    const plain = await solver.person.upload(`/proposals/${id}/files`, bomb, 'b.docx');
    expect([plain.status, plain.body.code]).toEqual([422, 'archive_too_large']);
  });

  it('I2: are neither begun nor attached after the closing time', async () => {
    const closing = await openChallenge(portal, people);
    const late = await draftProposal(solver, closing);
    const begunAt = await begin(solver.person, PDF.length, { proposalId: late }).expect(201);
    const [call] = await portal.database.query<{ seconds: number }[]>(
      `SELECT ceil(extract(epoch FROM closing_at - portal_now()))::int AS seconds FROM challenge WHERE code = $1`,
      [closing],
    );
    // The upload itself is younger than a day.
    await portal.shiftClock(call!.seconds);
    await portal.database.query('UPDATE partial_upload SET created_at = portal_now()');
    const path = (begunAt.headers['location'] ?? '').replace('/api/v1', '');
    const answer = await send(solver.person, path, PDF);
    expect([answer.status, answer.body.code]).toEqual([409, 'call_closed']);
    const again = await begin(solver.person, PDF.length, { proposalId: late });
    expect([again.status, again.body.code]).toEqual([409, 'call_closed']);
    await portal.shiftClock(-call!.seconds);
  });

  it('I8: are attached once, also where the answer to the last piece is lost', async () => {
    const path = await begun(solver.person, PDF.length);
    await send(solver.person, path, PDF).expect(200);
    const head = await ask(solver.person, path);
    expect([head.status, head.headers['upload-offset']]).toEqual([200, String(PDF.length)]);
    expect(await files()).toHaveLength(1);
  });

  it('I8: are attached when they are asked for, where the portal stopped before it did', async () => {
    const path = await begun(solver.person, PDF.length);
    const uploadId = path.split('/').at(-1) ?? '';
    // All bytes are there, encrypted, but nothing was attached: as after a crash at that moment.
    await send(solver.person, path, PDF.subarray(0, PDF.length - 1)).expect(204);
    const { PartialUploads } = await import('../src/platform/storage/partial-uploads');
    const { Readable } = await import('node:stream');
    await portal.app
      .get(PartialUploads)
      .write(uploadId, Readable.from([PDF.subarray(PDF.length - 1)]), PDF.length - 1);
    const head = await ask(solver.person, path);
    expect([head.status, head.headers['upload-offset']]).toEqual([200, String(PDF.length)]);
    expect((await files()).map((file) => file.sha256)).toEqual([sha256(PDF)]);
  });

  it('of one account are limited in number, also where many begin at once', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, () => begin(solver.person, 1000)));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(20);
    expect(answers.find(({ status }) => status !== 201)?.body.code).toBe('too_many_uploads');
    const [first] = answers.filter(({ status }) => status === 201);
    const path = (first?.headers['location'] ?? '').replace('/api/v1', '');
    await solver.person.delete(path).set('tus-resumable', '1.0.0').expect(204);
    expect((await begin(solver.person, 1000)).status).toBe(201);
  });

  it('expire after a day, and are swept at night', async () => {
    const path = await begun(solver.person, PDF.length);
    const uploadId = path.split('/').at(-1) ?? '';
    await send(solver.person, path, PDF.subarray(0, 1000));
    const stray = join(folder(), '11111111-1111-4111-8111-111111111111');
    writeFileSync(stray, 'x');
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    utimesSync(stray, yesterday, yesterday);
    utimesSync(join(folder(), uploadId), yesterday, yesterday);
    await portal.database.query(
      `UPDATE partial_upload SET created_at = portal_now() - interval '25 hours' WHERE id = $1`,
      [uploadId],
    );
    expect((await ask(solver.person, path)).status).toBe(404);
    await portal.app.get(Jobs).runNow('stray-files');
    expect(existsSync(stray)).toBe(false);
    expect(existsSync(join(folder(), uploadId))).toBe(false);
  });
});
