import { Challenge } from '../src/features/challenges/challenge.entity';
import { organizationTag as tagOf } from '../src/features/proposals/proposal-seal';
import { Proposal } from '../src/features/proposals/proposal.entity';
import { Jobs } from '../src/platform/jobs/jobs';
import { Seals } from '../src/platform/sealing/seals';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { makePanel, seat } from './support/factories';
import { type Person, signUp, signUpAs, visitor } from './support/login';
import { CONTENT, makeSolver, type Solver, submitProposal, DECLARED, costing } from './support/solvers';
import { outboxOf } from './support/mails';
import { startTestPortal, type TestPortal } from './support/test-app';

const PDF = Buffer.from('%PDF-1.7\n%%EOF\n');
const NOWHERE = '7f5f3a9e-0000-4000-8000-000000000000';
const SECRET = { title: 'Tên mật K7Q', solution: 'Lời giải mật K7Q', team: 'Nhóm mật K7Q' };
const TOKEN = 'a-token-of-twenty-characters';
/** What differs between any two answers: the time, and the number that finds a request in the log. */
const OF_THE_MOMENT = ['correlationId', 'serverTime', 'verifiedAt', 'lastSeenAt'];

/** Every answer a reader gets, by address. */
type Answers = Record<string, { status: number; headers: object; body: string }>;

describe('I1: sealed until the closing time', () => {
  let portal: TestPortal;
  let people: ChallengePeople;
  let code: string;
  let challengeId: string;
  let readers: Record<string, Person>;
  let solvers: Solver[];
  let rival: Solver;

  beforeAll(async () => {
    portal = await startTestPortal({ METRICS_TOKEN: TOKEN });
    people = await makeChallengePeople(portal);
    code = await openChallenge(portal, people);
    const [row] = await portal.database.query<{ id: string }[]>(`SELECT id FROM challenge WHERE code = $1`, [
      code,
    ]);
    challengeId = row!.id;
    solvers = [];
    for (let i = 0; i < 20; i++) solvers.push(await makeSolver(portal, `Công ty bí mật ${i}`));
    rival = await makeSolver(portal, 'Công ty đối thủ');
    await submitProposal(rival, code);
    readers = { ...(await official()), ...(await others()) };
  });
  afterAll(() => portal.close());

  async function official(): Promise<Record<string, Person>> {
    const chair = await signUp(portal, 'Tổ trưởng');
    await seat(portal, await makePanel(portal, challengeId), chair, 'chair', { declared: false });
    const [group] = await portal.database.query<{ id: string }[]>(
      `INSERT INTO working_group (agency_id, decision_number, decision_date, term_from, term_to)
       VALUES ($1, '01/QĐ', '2026-01-01', '2020-01-01', '2099-01-01') RETURNING id`,
      [people.agency.id],
    );
    await portal.database.query(
      `INSERT INTO working_group_member (working_group_id, account_id, role) VALUES ($1, $2, 'chair')`,
      [group?.id, chair.accountId],
    );
    return {
      officer: people.officer,
      leader: people.leader,
      chair,
      'programme officer': people.programme,
      'city leadership': await signUpAs(portal, 'city.leadership'),
      auditor: await signUpAs(portal, 'city.auditor'),
      administrator: await signUpAs(portal, 'portal.administrator'),
    };
  }

  async function others(): Promise<Record<string, Person>> {
    return {
      nobody: visitor(portal),
      'a solver without a proposal': (await makeSolver(portal)).person,
      'a solver with a proposal of its own': rival.person,
    };
  }

  /** Every address that can be read, from the portal's own description, and those where a query looks closer. */
  async function addresses(): Promise<string[]> {
    const { body } = await visitor(portal).get('/openapi.json');
    const paths = body.paths as Record<string, Record<string, unknown>>;
    const plain = Object.entries(paths)
      .filter(([path, methods]) => 'get' in methods && path.startsWith('/api/v1/'))
      .map(([path]) => path.slice('/api/v1'.length))
      .map((path) =>
        path
          .replace('{code}', path.startsWith('/agencies') ? people.agency.code : code)
          .replace('{number}', '1')
          .replaceAll(/\{\w+\}/g, NOWHERE),
      );
    return [
      ...plain,
      '/challenges?q=ngap&step=2',
      '/challenges?q=bi%20mat',
      `/challenges?agency=${people.agency.code}`,
      '/work/challenges?state=open',
      '/agencies?q=so',
      '/audit?subjectType=proposal',
      `/audit?subjectType=challenge&subjectId=${challengeId}`,
      `/audit?subject=${code}`,
      '/audit?act=proposals',
      '/audit?act=proposal.submit&actor=bi%20mat',
      '/admin/mails?status=queued',
      '/admin/accounts?q=chu',
    ];
  }

  async function readEverything(reader: Person, paths: readonly string[]): Promise<Answers> {
    const answers: Answers = {};
    for (const path of paths) {
      const { status, headers, text } = await reader.get(path);
      const kept = Object.entries(headers as Record<string, string>).filter(
        ([name]) => !['date', 'keep-alive', 'content-length'].includes(name),
      );
      answers[path] = { status, headers: Object.fromEntries(kept), body: timeless(text) };
    }
    return answers;
  }

  async function snapshot(): Promise<Record<string, Answers>> {
    const paths = await addresses();
    const seen: Record<string, Answers> = {};
    await Promise.all(
      Object.entries(readers).map(async ([name, reader]) => {
        seen[name] = await readEverything(reader, paths);
      }),
    );
    return seen;
  }

  it('nobody outside the organization gets another answer, byte for byte, with none, one or twenty proposals', async () => {
    const none = await snapshot();
    // The comparison would prove nothing if the readers were turned away everywhere.
    expect(none['administrator']?.['/admin/mails']?.status).toBe(200);
    expect(none['auditor']?.['/audit']?.status).toBe(200);
    expect(none['nobody']?.[`/challenges/${code}`]?.status).toBe(200);
    expect(none['officer']?.[`/challenges/${code}/draft`]?.status).toBe(200);
    expect(none['chair']?.[`/challenges/${code}/evaluation`]?.status).toBe(200);

    await submitProposal(solvers[0]!, code, SECRET);
    const one = await snapshot();
    for (const name of Object.keys(readers)) expect({ [name]: one[name] }).toEqual({ [name]: none[name] });

    for (const [index, solver] of solvers.slice(1).entries()) {
      const { id } = await submitProposal(solver, code, SECRET);
      if (index % 3 === 0) {
        await solver.person.upload(`/proposals/${id}/files`, PDF, 'a.pdf').expect(201);
        await solver.person
          .put(`/proposals/${id}`, { ...CONTENT, ...SECRET, costs: costing(index), revision: 2 })
          .expect(200);
        await solver.person
          .post(`/proposals/${id}/submit`, { revision: 3, declarations: DECLARED, costing })
          .expect(201);
      }
      if (index % 5 === 0) await solver.person.post(`/proposals/${id}/withdraw`).expect(200);
    }
    const twenty = await snapshot();
    for (const name of Object.keys(readers)) expect({ [name]: twenty[name] }).toEqual({ [name]: none[name] });
    expect(JSON.stringify(twenty)).not.toContain('K7Q');
  }, 180_000);

  it('an act that must wait for the closing time is refused alike, whatever lies under the seal', async () => {
    const chair = readers['chair']!;
    const answer = await chair.post(`/challenges/${code}/evaluation/declarations`, { declarations: [] });
    expect([answer.status, answer.body.code]).toEqual([409, 'still_sealed']);
  });

  it('no mail about a proposal is found by its id', async () => {
    const outbox = await outboxOf(portal);
    const mails = outbox.filter(({ subject }) => subject.startsWith('Biên nhận'));
    expect(mails.length).toBeGreaterThan(4);
    for (const { id } of mails.slice(0, 5))
      expect((await readers['administrator']!.get(`/admin/mails/${id}`)).status).toBe(404);
  });

  it('a reminder to those who draft is as hidden as a receipt', async () => {
    const key = await portal.app.get(Seals).keyOf(portal.database.manager, challengeId);
    const organizationTag = tagOf(key, rival.organizationId);
    await portal.database.manager.update(Proposal, { organizationTag }, { state: 'draft' });
    await portal.setClock(new Date(Date.now() + 39 * 86_400_000));
    await portal.app.get(Jobs).runNow('reminders');
    const { closingAt } = await portal.database.manager.findOneByOrFail(Challenge, { id: challengeId });
    const outbox = await outboxOf(portal);
    const mails = outbox.filter(({ subject }) => subject.startsWith('Sắp hết thời hạn'));
    expect(mails.map(({ recipient }) => recipient)).toContain(rival.person.email);
    for (const { hiddenUntil } of mails) expect(hiddenUntil).toEqual(closingAt);
    await portal.setClock(new Date());
  });

  it('the counters of the running portal say nothing of proposals', async () => {
    const { body } = await portal.app.inject({
      url: '/metrics',
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(body).toContain('/api/v1/challenges');
    expect(body).not.toContain('/proposals');
  });
});

/** A body without what is of the moment, as text. */
function timeless(text: string): string {
  if (!/^[[{]/.test(text)) return text;
  return JSON.stringify(
    JSON.parse(text, (key, value: unknown) => (OF_THE_MOMENT.includes(key) ? null : value)),
  );
}
