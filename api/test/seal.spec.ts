import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { Challenge } from '../src/features/challenges/challenge.entity';
import { Jobs } from '../src/platform/jobs/jobs';
import {
  type ChallengePeople,
  draftChallenge,
  makeChallengePeople,
  openChallenge,
} from './support/challenge-people';
import { type Person, visitor } from './support/login';
import { outboxOf } from './support/mails';
import { type Answers, answersTo, differences, type Asking, reading, toldApart } from './support/readings';
import { makeReaders } from './support/sealed-readers';
import { answerCall, partnersIn, type SealedEntry, waysOf } from './support/sealed-storm';
import { CONTENT, DECLARED, draftProposal, makeSolver, type Solver, submitProposal } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';
import { copyOfWebBuild } from './support/web-build';

const TOKEN = 'a-token-of-twenty-characters';
const SECRET = { title: 'Tên mật K7Q', solution: 'Lời giải mật K7Q', team: 'Nhóm mật K7Q' };
const FIFTY = waysOf({ submitted: 49, withdrawn: 5, drafts: 5 });
const WEB = copyOfWebBuild();
/** Of whatever a query finds: ids of nothing, the same in every comparison. */
const NOWHERE = randomUUID();

/** What everybody gets, by reader and request. */
type Snapshot = Readonly<Record<string, Answers>>;

describe('I1: sealed until the closing time', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let challengeId: string;
  let readers: Record<string, Person>;
  let rivals: Record<'draft' | 'proposal', Solver>;
  let solvers: Solver[];
  let entries: SealedEntry[];
  let askings: Asking[];
  let mailsBefore: number;

  beforeAll(async () => {
    portal = await startTestPortal({ METRICS_TOKEN: TOKEN, ...(WEB !== null && { WEB_DIST: WEB }) });
    people = await makeChallengePeople(portal);
    code = await openChallenge(portal, people);
    challengeId = (await portal.database.manager.findOneByOrFail(Challenge, { code })).id;
    solvers = [];
    for (let i = 0; i < FIFTY.length + partnersIn(FIFTY); i++)
      solvers.push(await makeSolver(portal, `Công ty bí mật ${i}`));
    rivals = {
      draft: await makeSolver(portal, 'Đối thủ A'),
      proposal: await makeSolver(portal, 'Đối thủ B'),
    };
    readers = await makeReaders(portal, people, challengeId);
    askings = [...(await addresses()), ...attempts()];
    mailsBefore = (await outboxOf(portal)).length;
  }, 180_000);
  afterAll(async () => {
    await portal.close();
    if (WEB !== null) rmSync(WEB, { recursive: true });
  });

  /** Every address that can be read, from the portal's own description; those where a query looks closer; what is no API. */
  async function addresses(): Promise<Asking[]> {
    const { body } = await visitor(portal).get('/openapi.json');
    const paths = body.paths as Record<string, Record<string, unknown>>;
    const described = Object.entries(paths)
      .filter(([, methods]) => 'get' in methods)
      .map(([path]) =>
        path
          .replace('{code}', path.startsWith('/api/v1/agencies') ? people.agency.code : code)
          .replace('/organizations/{id}', `/organizations/${solvers[0]!.organizationId}`)
          .replace('{number}', '1')
          .replaceAll(/\{\w+\}/g, NOWHERE),
      );
    expect(described.length).toBeGreaterThan(70);
    const closer = [
      '/challenges?q=ngap&step=2',
      '/challenges?q=bi%20mat',
      `/challenges?agency=${people.agency.code}`,
      '/work/challenges?state=open',
      '/work/challenges/similar?title=Van%20mot%20chieu%20tu%20dong',
      '/agencies?q=so',
      '/organizations?q=bi%20mat',
      '/organization-names?name=C%C3%B4ng%20ty%20b%C3%AD%20m%E1%BA%ADt%201',
      `/subscriptions/matching?challenge=${code}`,
      '/audit?subjectType=proposal',
      '/audit?subjectType=receipt',
      `/audit?subjectType=challenge&subjectId=${challengeId}`,
      `/audit?subject=${code}`,
      '/audit?act=proposals',
      '/audit?act=proposal.submit&actor=bi%20mat',
      '/audit?actor=chu%20doanh%20nghiep',
      '/admin/mails?status=queued',
      '/admin/mails?q=bien%20nhan',
      '/admin/accounts?q=chu',
    ].map((path) => `/api/v1${path}`);
    const beside = [
      '/feed.xml',
      `/feed.xml?agency=${people.agency.code}&lang=en`,
      '/.well-known/loigiai-receipts.json',
      '/health/ready',
    ];
    const heads = described.filter((path) => /\/(proposals|seal|evaluation|questions)(\/|$)/.test(path));
    return [
      ...[...described, ...closer, ...beside].map(reading),
      ...heads.map((url): Asking => ({ method: 'HEAD', url })),
    ];
  }

  /** As the server renders them, in both languages. */
  function pages(): string[] {
    const organization = `/organizations/${solvers[0]!.organizationId}`;
    const ofCall = ['', '/questions', '/versions/1'].map((rest) => `/challenges/${code}${rest}`);
    const plain = ['/', '/challenges', '/challenges?q=bi%20mat', '/results', '/agencies', '/organizations'];
    const all = [...plain, ...ofCall, organization, `/agencies/${people.agency.code}`, '/verify'];
    return WEB === null ? [] : all.flatMap((path) => [path, `/en${path}`]);
  }

  /** What is refused to everybody outside, in whatever way; nothing of it changes anything. */
  function attempts(): Asking[] {
    const call = `/api/v1/challenges/${code}`;
    const nothing = `/api/v1/proposals/${NOWHERE}`;
    const { organizationId } = solvers[0]!;
    const post = (url: string, body: object = {}): Asking => ({ method: 'POST', url, body });
    return [
      post(`${call}/proposals`, { organizationId }),
      post(`${call}/proposals`, { organizationId: NOWHERE }),
      post(`${call}/proposals`),
      post(`${call}/questions`, { organizationId, text: 'Ai đã nộp?' }),
      post(`${call}/evaluation/declarations`, { declarations: [] }),
      post(`${call}/evaluation/open-seal`),
      post(`${call}/evaluation/open-scoring`),
      post(`${call}/evaluation/close-scoring`),
      post(`${call}/seal`),
      post('/api/v1/receipts/verify'),
      post('/api/v1/uploads'),
      { method: 'DELETE', url: call },
      { method: 'PATCH', url: call, body: {} },
      { method: 'PUT', url: `${call}/panel`, body: {} },
      { method: 'DELETE', url: nothing },
      { method: 'PATCH', url: nothing, body: {} },
    ];
  }

  /** Everything that names a record under the seal, asked of these. */
  function about([id, fileId, uploadId, mailId, partnershipId, number]: readonly string[]): Asking[] {
    const own = `/api/v1/proposals/${id}`;
    const version = `${own}/versions/1`;
    const file = `${own}/files/${fileId}`;
    const partnership = `/api/v1/partnerships/${partnershipId}`;
    const readable = [
      ...[own, version, `${version}/receipt.json`, `${version}/receipt.pdf`, `${version}/proof`, file],
      ...[`${own}/screening`, `${own}/evaluation`, `${own}/evaluation/files/${fileId}`, `${own}/versions/2`],
      ...[`/api/v1/challenges/${code}/files/${fileId}`, `/api/v1/challenges/${code}/draft/files/${fileId}`],
      `/api/v1/admin/mails/${mailId}`,
      partnership,
      `/api/v1/audit?subjectType=partner&subjectId=${partnershipId}`,
      ...['proposal', 'receipt', 'mail'].map((type) => `/api/v1/audit?subjectType=${type}&subjectId=${id}`),
      `/api/v1/audit?subject=${id}`,
      `/api/v1/audit?subject=${number}`,
      `/work/proposals/${id}`,
    ];
    const send = (method: Asking['method'], url: string, body: object = {}): Asking => ({
      method,
      url,
      body,
    });
    return [
      ...readable.map(reading),
      ...[own, version, file, `/api/v1/uploads/${uploadId}`].map((url) => ({ method: 'HEAD', url }) as const),
      send('PUT', own, { ...CONTENT, revision: 2 }),
      send('POST', `${own}/submit`, { revision: 2, declarations: DECLARED }),
      send('POST', `${own}/withdraw`),
      send('PUT', `${own}/presence`, { place: 'plan' }),
      send('POST', `${own}/files`),
      send('DELETE', file),
      send('PUT', `${own}/sheet`, { revision: 0, scores: [] }),
      send('POST', `${own}/sheet/submit`, { revision: 0, scores: [] }),
      send('POST', `${own}/ineligible`, { reason: 'Nộp sai mẫu' }),
      send('POST', `${own}/partners`, { organizationId: solvers[0]!.organizationId, role: 'Đo đạc' }),
      send('DELETE', `${own}/partners/${partnershipId}`),
      ...['consent', 'decline', 'leave'].map((act) => send('POST', `${partnership}/${act}`, { note: '' })),
      send('POST', `/api/v1/admin/mails/${mailId}/retry`),
      send('DELETE', `/api/v1/uploads/${uploadId}`),
    ];
  }

  async function snapshot(of: Readonly<Record<string, Person>>): Promise<Snapshot> {
    const seen = await Promise.all(
      Object.entries(of).map(
        async ([name, reader]) =>
          // Pages are the same for everybody: no cookie reaches the renderer.
          [
            name,
            await answersTo(
              portal,
              reader,
              reader.cookie === '' ? [...askings, ...pages().map(reading)] : askings,
            ),
          ] as const,
      ),
    );
    return Object.fromEntries(seen);
  }

  const expectSame = (now: Snapshot, before: Snapshot): void => {
    const told = Object.entries(before).flatMap(([reader, answers]) =>
      differences(now[reader], answers).map((difference) => `${reader}: ${difference}`),
    );
    expect(told).toEqual([]);
  };

  const metrics = async (): Promise<string[]> => {
    const headers = { authorization: `Bearer ${TOKEN}` };
    const { body } = await portal.app.inject({ url: '/metrics', headers });
    return body
      .split('\n')
      .filter((line) => /^http_\w+_count/.test(line) && !line.includes('route="/metrics"'));
  };

  it('everybody outside gets the same answer, its status, headers, length and every byte of it, to everything that can be read or is refused, with 0, 1 and 50 proposals under the seal; a rival from its own draft or proposal on', async () => {
    const none = await snapshot(readers);
    // The comparison would prove nothing if the readers were turned away everywhere.
    expect(none['administrator']?.['GET /api/v1/admin/mails']?.status).toBe(200);
    expect(none['auditor']?.['GET /api/v1/audit']?.status).toBe(200);
    expect(none['nobody']?.[`GET /api/v1/challenges/${code}`]?.status).toBe(200);
    expect(none['nobody']?.['GET /feed.xml']?.body).toContain(code);
    expect(none['officer']?.[`GET /api/v1/challenges/${code}/draft`]?.status).toBe(200);
    for (const reader of Object.keys(none).filter((name) => name.startsWith('panel')))
      expect(none[reader]?.[`GET /api/v1/challenges/${code}/evaluation`]?.status).toBe(200);

    await submitProposal(rivals.proposal, code, SECRET);
    expectSame(await snapshot(readers), none);

    await draftProposal(rivals.draft, code, SECRET);
    const competing = { 'with a draft': rivals.draft.person, 'with a proposal': rivals.proposal.person };
    const alone = await snapshot(competing);
    expect(alone['with a draft']?.['GET /api/v1/proposals/mine']?.body).toContain(SECRET.title);

    const counted = await metrics();
    entries = await answerCall(code, {
      solvers,
      partners: solvers.slice(FIFTY.length),
      ways: FIFTY,
      content: () => SECRET,
    });
    expect(await metrics()).toEqual(counted);
    const fifty = await snapshot(readers);
    expectSame(fifty, none);
    expectSame(await snapshot(competing), alone);
    expect(JSON.stringify(fifty)).not.toContain('K7Q');
  }, 600_000);

  it('what is compared is there: fifty proposals in force, some in their second version, some with files, withdrawn ones and drafts', async () => {
    const states = await portal.database.query(
      `SELECT state, count(*)::int AS count FROM proposal WHERE challenge_id = $1 GROUP BY state ORDER BY state`,
      [challengeId],
    );
    expect(states).toEqual([
      { state: 'draft', count: 6 },
      { state: 'submitted', count: 50 },
      { state: 'withdrawn', count: 5 },
    ]);
    expect(entries.filter(({ receipts }) => receipts.length === 2).length).toBeGreaterThan(10);
    expect(entries.filter(({ uploadIds }) => uploadIds.length > 0).length).toBeGreaterThan(5);
    expect(entries.filter(({ fileIds }) => fileIds.length > 0).length).toBeGreaterThan(15);
  });

  it('the ids of proposals, versions, files, uploads, partnerships, receipts and mails that are there are answered, read or written to, like ids of nothing', async () => {
    const mails = (await outboxOf(portal)).slice(mailsBefore);
    const kinds = ['withdrawn', 'draft'].map((end) => FIFTY.findIndex((way) => way.end === end));
    const ofSolver = (at: number): SealedEntry => entries.find(({ solver }) => solver === solvers[at])!;
    const withAll = entries.find(({ uploadIds, receipts }) => uploadIds.length > 0 && receipts.length > 0)!;
    const joint = entries.find(({ partnershipIds }) => partnershipIds.length > 0)!;
    for (const { id, fileIds, uploadIds, partnershipIds, receipts, solver } of [
      withAll,
      joint,
      ...kinds.map(ofSolver),
    ]) {
      const mail = mails.find(({ recipient }) => recipient === solver.person.email)?.id ?? NOWHERE;
      const ids = [
        id,
        fileIds[0] ?? NOWHERE,
        uploadIds[0] ?? NOWHERE,
        mail,
        partnershipIds[0] ?? NOWHERE,
        receipts[0]?.number ?? NOWHERE,
      ];
      const others = [...Object.values(readers), ...Object.values(rivals).map(({ person }) => person)];
      const told = await Promise.all(others.map((reader) => toldApart(portal, reader, ids, about)));
      expect(told.flat()).toEqual([]);
      // Nothing of what was tried has happened.
      const { body } = await solver.person.get(`/proposals/${id}`).expect(200);
      expect(body.files).toHaveLength(fileIds.length);
      expect(body.title).toBe(SECRET.title);
    }
  }, 300_000);

  it('mails of the meantime went to the organizations that competed alone, and none is told to the administrator', async () => {
    const mails = (await outboxOf(portal)).slice(mailsBefore);
    const competing = [...solvers, ...Object.values(rivals)].map(({ person }) => person.email);
    expect(mails.length).toBeGreaterThan(60);
    expect(mails.filter(({ recipient }) => !competing.includes(recipient))).toEqual([]);
    const shown = (await readers['administrator']!.get('/admin/mails').expect(200)).text;
    for (const { id } of mails) expect(shown).not.toContain(id);
  });

  it('new records have ids that tell nothing of how many there were, and codes that count challenges alone', async () => {
    const next = await draftChallenge(portal, people);
    const numberOf = (of: string): number => Number(/(\d+)$/.exec(of)?.[1]);
    expect(numberOf(next)).toBe(numberOf(code) + 1);
    const outsider = readers['solver without a proposal']!;
    const [place] = (await outsider.get('/organizations/mine').expect(200)).body as { id: string }[];
    const made = [
      (
        await outsider
          .post('/organizations', { kind: 'group', name: 'Nhóm mới', taxCode: null, description: '' })
          .expect(201)
      ).body,
      (
        await outsider
          .post(`/challenges/${code}/questions`, { organizationId: place?.id, text: 'Cống rộng bao nhiêu?' })
          .expect(201)
      ).body,
    ] as { id: string }[];
    for (const { id } of made)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const { items } = (await readers['auditor']!.get('/audit').expect(200)).body as {
      items: { act: string; seq: string | null; hash: string | null }[];
    };
    expect(items[0]).toMatchObject({ act: 'organization.create', seq: null, hash: null });
  });

  it('an act that must wait for the closing time is refused alike, whatever lies under the seal', async () => {
    for (const [name, reader] of Object.entries(readers).filter(([role]) => role.startsWith('panel'))) {
      const answer = await reader.post(`/challenges/${code}/evaluation/declarations`, { declarations: [] });
      expect([name, answer.status, answer.body.code]).toEqual([name, 409, 'still_sealed']);
    }
  });

  it('a reminder to those who draft is as hidden as a receipt', async () => {
    await portal.setClock(new Date(Date.now() + 39 * 86_400_000));
    await portal.app.get(Jobs).runNow('reminders');
    const { closingAt } = await portal.database.manager.findOneByOrFail(Challenge, { id: challengeId });
    const outbox = await outboxOf(portal);
    const mails = outbox.filter(({ subject }) => subject.startsWith('Sắp hết thời hạn'));
    expect(mails.map(({ recipient }) => recipient)).toContain(rivals.draft.person.email);
    for (const { hiddenUntil } of mails) expect(hiddenUntil).toEqual(closingAt);
    await portal.setClock(new Date());
  });

  (WEB === null ? it.skip : it)(
    'among what was compared are the public pages as the server renders them (left out where there is no web build: npm run build)',
    async () => {
      const page = await portal.app.inject({ url: `/challenges/${code}` });
      expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html;charset=UTF-8']);
      expect(page.body).toContain('Giảm ngập đường Nguyễn Hữu Cảnh');
      expect(pages()).toContain(`/challenges/${code}`);
    },
  );
});
