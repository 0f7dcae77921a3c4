import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../scripts/lib/ports.mjs';
import { Configuration } from '../src/platform/config/configuration';
import { type ChallengePeople, makeChallengePeople, openChallenge } from './support/challenge-people';
import { type CopiedRow, copyDatabase, copyFolder, Haystack, Traces } from './support/database-copy';
import { join, makeOrganization } from './support/factories';
import { signUp } from './support/login';
import { type MailServer, startMailServer } from './support/mail-server';
import { outboxOf } from './support/mails';
import { forkPortal } from './support/portal-process';
import { answerCall, partnersIn, type SealedEntry, waysOf } from './support/sealed-storm';
import { costing, type Solver } from './support/solvers';
import { startTestPortal, type TestPortal } from './support/test-app';
import { TEST_KEYS } from './support/test-keys';

const FIFTY = waysOf({ submitted: 50, withdrawn: 3, drafts: 3 });
/** Stands in everything that is proposed, and in nothing else. */
const PROPOSED = `mat${randomBytes(6).toString('hex')}`;
/** Stands in the name of every organization and person that answers, and in their addresses. */
const NAMED = `zx${randomBytes(6).toString('hex')}`;

/** Where a copy tells who is registered with the portal, by table and column: it tells so of everybody, whatever they do here. */
const WHO_IS_REGISTERED: Readonly<Record<string, string>> = {
  'public.account.id': 'accounts',
  'public.account.name': 'accounts',
  'public.account.email': 'accounts',
  'public.session.account_id': 'who is signed in',
  'public.subscriber.account_id': 'who follows anything',
  'public.organization.id': 'organizations',
  'public.organization.name': 'organizations',
  'public.organization.tax_code': 'organizations',
  'public.membership.organization_id': 'who belongs to which organization',
  'public.membership.account_id': 'who belongs to which organization',
  'public.membership.invited_by': 'who belongs to which organization',
  'public.membership.invited_name': 'who belongs to which organization',
  'public.throttle.key': 'who has invited somebody',
  'public.presence.account_id': 'that somebody writes, at a record that only the key of its call can name',
  'public.mail_message.recipient': 'letters about accounts and organizations, none about proposals',
  'public.mail_message.text': 'letters about accounts and organizations, none about proposals',
  'public.mail_message.last_error': 'what a mail server said of these',
  'pgboss.job.output': 'what a mail server said of these',
  'public.audit_entry.actor_id': 'acts on accounts and organizations',
  'public.audit_entry.actor_name': 'acts on accounts and organizations',
  'public.audit_entry.subject_id': 'acts on accounts and organizations',
  'public.audit_entry.detail': 'acts on accounts and organizations',
};

/** Where a copy brings somebody together with this call: each is no proposal, and is named in docs/adr/0022. */
const WHO_IS_INTERESTED: Readonly<Record<string, string>> = {
  'public.question':
    'who asked: the agency’s answer is due to somebody, and ten a day are counted over all calls',
  'public.audit_entry question.ask': 'the same, in the log; told to the auditor once the call has closed',
};

describe('I1: a copy of database and disk, with fifty proposals under the seal', () => {
  let portal: TestPortal;
  let child: ChildProcess;
  let mailServer: MailServer;
  let people: ChallengePeople;
  let code: string;
  let solvers: Solver[];
  let entries: SealedEntry[];
  let log = '';
  let rows: CopiedRow[];
  let taxCodes: string[];

  beforeAll(async () => {
    portal = await startTestPortal();
    mailServer = await startMailServer();
    people = await makeChallengePeople(portal);
    code = await openChallenge(portal, people);
    const organizations = FIFTY.length + partnersIn(FIFTY);
    taxCodes = Array.from({ length: organizations }, (_, index) =>
      String(randomInt(10_000_000, 100_000_000) * 100 + index),
    );
    await letAnswer();
    rows = await copyDatabase(portal.database);
  }, 300_000);
  afterAll(async () => {
    child.kill('SIGKILL');
    await portal.close();
    await mailServer.close();
  });

  /** Everything is sent to a process that logs, works off its queues, and writes letters to a server that takes none. */
  async function letAnswer(): Promise<void> {
    const port = await freePort();
    child = await forkPortal(
      {
        ...TEST_KEYS,
        NODE_ENV: 'test',
        DATABASE_URL: (portal.database.options as { url: string }).url,
        DATA_DIR: portal.app.get(Configuration).DATA_DIR,
        HOST: '127.0.0.1',
        PORT: String(port),
        LOG_LEVEL: 'debug',
        WORKERS: 'true',
        RATE_LIMIT: '0',
        SMTP_URL: mailServer.url,
      },
      (text) => (log += text),
    );
    mailServer.refuseRecipients();
    const asked = { ...portal, server: `http://127.0.0.1:${port}` } as unknown as TestPortal;
    solvers = [];
    for (const taxCode of taxCodes) solvers.push(await makeNamedSolver(asked, taxCode));
    await useEverything(solvers[0]!);
    entries = await answerCall(code, {
      solvers: solvers.slice(0, FIFTY.length),
      partners: solvers.slice(FIFTY.length),
      ways: FIFTY,
      content: (index) => ({
        title: `Giải pháp ${PROPOSED} số ${index}`,
        summary: `Tóm tắt ${PROPOSED}`,
        solution: `<b>Lời giải</b> ${PROPOSED}`,
        plan: `Kế hoạch ${PROPOSED}`,
        team: `Kỹ sư ${PROPOSED}`,
        risks: `Rủi ro ${PROPOSED}`,
        costs: [{ ...costing(450_000_000)[0]!, item: `Van ${PROPOSED}` }],
      }),
      attachment: {
        fileName: `ban-ve-${PROPOSED}.pdf`,
        file: Buffer.from(`%PDF-1.7\n${PROPOSED}\n%%EOF\n`),
      },
    });
    await lettersTried();
  }

  async function makeNamedSolver(asked: TestPortal, taxCode: string): Promise<Solver> {
    const { id } = await makeOrganization(portal, { name: `Công ty ${NAMED} ${taxCode}`, taxCode });
    const person = await signUp(asked, `Bà ${NAMED}`, `${NAMED}.${taxCode}@nguoi-nop.test`);
    await join(portal, id, person);
    return { person, organizationId: id };
  }

  /** What an organization does besides: invites, follows, asks, mistypes a password. */
  async function useEverything({ person, organizationId }: Solver): Promise<void> {
    const email = `${NAMED}.moi@nguoi-nop.test`;
    await person
      .post(`/organizations/${organizationId}/members`, { email, name: `Ông ${NAMED}`, role: 'member' })
      .expect(201);
    await person.post('/subscriptions', { challenge: code, frequency: 'at_once' }).expect(200);
    await person
      .post(`/challenges/${code}/questions`, { organizationId, text: 'Cống ở đường này rộng bao nhiêu mét?' })
      .expect(201);
    await person.post('/session', { email: person.email, password: 'không phải mật khẩu' }).expect(401);
  }

  /** Until the queue has tried some letters, and written down what came of it. */
  async function lettersTried(): Promise<void> {
    for (let tries = 0; tries < 300; tries++) {
      const [tried] = await portal.database.query<{ count: string }[]>(
        `SELECT count(*) AS count FROM mail_message m JOIN pgboss.job j ON j.data->>'id' = m.id::text
          WHERE m.sealed IS NOT NULL AND m.last_error IS NOT NULL AND j.output IS NOT NULL`,
      );
      if (Number(tried?.count) > 2) return;
      await sleep(200);
    }
    throw new Error('no letter is sent');
  }

  const idsOf = ({ id, fileIds, uploadIds, partnershipIds }: SealedEntry): string[] => [
    id,
    ...fileIds,
    ...uploadIds,
    ...partnershipIds,
  ];
  const whatIsProposed = (): Map<string, Traces> => {
    const receipts = entries.flatMap(({ receipts: own }) => own);
    const texts = [
      PROPOSED,
      ...receipts.flatMap(({ number, digest, files }) => [
        number,
        digest,
        ...files.map(({ sha256 }) => sha256),
      ]),
    ];
    return new Map(texts.map((text) => [text, new Traces(text)]));
  };
  const whoProposes = (): Map<string, Traces> => {
    const ids = solvers.flatMap(({ person, organizationId }) => [person.accountId, organizationId]);
    return new Map([NAMED, ...taxCodes, ...ids].map((text) => [text, new Traces(text)]));
  };
  const found = (traces: Map<string, Traces>, text: string): string[] => {
    const haystack = new Haystack(text);
    return [...traces].filter(([, trace]) => trace.in(haystack)).map(([name]) => name);
  };

  /** The rows in which something is found. All of a table are looked through at once: most hold nothing. */
  function rowsWith(traces: Map<string, Traces>): { row: CopiedRow; column: string }[] {
    return [...new Set(rows.map(({ table }) => table))].flatMap((table) => {
      const own = rows.filter((row) => row.table === table);
      const present = found(traces, own.map(({ columns }) => Object.values(columns).join('\n')).join('\n'));
      const few = new Map(present.map((name) => [name, traces.get(name)!]));
      if (few.size === 0) return [];
      return own.flatMap((row) =>
        Object.entries(row.columns)
          .filter(([, text]) => found(few, text).length > 0)
          .map(([column]) => ({ row, column })),
      );
    });
  }

  it('the test finds what lies open, in whatever form', () => {
    const secret = 'Công ty Bí Mật';
    const utf16 = Buffer.from(secret, 'utf16le');
    const forms = [
      secret.toLowerCase(),
      secret.normalize('NFD'),
      'cong ty bi mat',
      encodeURIComponent(secret),
      String.raw`C\u00f4ng ty B\u00ed M\u1eadt`,
      Buffer.from(secret).toString('hex'),
      utf16.toString('hex'),
      utf16.swap16().toString('hex'),
      ...['', '-', '--'].map((before) => Buffer.from(`${before}${secret} và`).toString('base64')),
      Buffer.from(`x${secret}`).toString('base64url'),
    ];
    const traces = new Traces(secret);
    expect(forms.filter((form) => !traces.in(new Haystack(`{"a":"${form}"}`)))).toEqual([]);
    expect(traces.in(new Haystack('Công ty Công Khai'))).toBe(false);
    const id = '7f5f3a9e-0000-4000-8000-1234567890ab';
    const bare = Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64');
    expect(new Traces(id).in(new Haystack(bare))).toBe(true);
  });

  it('the copy holds the proposals, and every table that could tell something of them', () => {
    const count = (table: string): number => rows.filter((row) => row.table === table).length;
    expect(count('public.proposal')).toBe(56);
    expect(count('public.proposal_version')).toBeGreaterThan(60);
    expect(count('public.stored_file')).toBeGreaterThan(15);
    for (const table of [
      'public.partial_upload',
      'public.presence',
      'public.mail_message',
      'public.question',
      'public.proposal_partner',
    ])
      expect([table, count(table) > 0]).toEqual([table, true]);
    expect(rows.filter(({ table }) => table.startsWith('pgboss.job')).length).toBeGreaterThan(50);
  });

  it('tells nothing of what was proposed: neither texts nor names of files, digests or numbers of receipts', () => {
    expect(rowsWith(whatIsProposed()).map(({ row, column }) => `${row.table}.${column}`)).toEqual([]);
  });

  it('tells who is registered nowhere but where it does of everybody', () => {
    const told = rowsWith(whoProposes()).map(({ row, column }) => `${row.table}.${column}`);
    const allowed = (place: string): boolean =>
      place in WHO_IS_REGISTERED ||
      Object.keys(WHO_IS_INTERESTED).some((table) => place.startsWith(`${table}.`));
    expect([...new Set(told)].filter((place) => !allowed(place))).toEqual([]);
    // What stands in the list is there: a reason without its place would be one for nothing.
    expect(Object.keys(WHO_IS_REGISTERED).filter((place) => !told.includes(place))).toEqual([]);
  });

  it('has no row that brings an organization, a person or an address together with the call, a proposal, a version or a file of it', () => {
    const [challenge] = rows.filter(
      ({ table, columns }) => table === 'public.challenge' && columns['code'] === code,
    );
    const versions = rows.filter(({ table }) => table === 'public.proposal_version');
    const records = [
      code,
      challenge!.columns['id']!,
      ...versions.map(({ columns }) => columns['id']!),
      ...entries.flatMap(idsOf),
    ];
    const ofCall = new Map(records.map((id) => [id, new Traces(id)]));
    const named = new Set(rowsWith(whoProposes()).map(({ row }) => row));
    const placeOf = ({ table, columns }: CopiedRow): string =>
      table === 'public.audit_entry' ? `${table} ${columns['act']}` : table;
    const together = [...named].filter(
      ({ columns }) => found(ofCall, Object.values(columns).join('\n')).length > 0,
    );
    expect([...new Set(together.map(placeOf))].sort()).toEqual(Object.keys(WHO_IS_INTERESTED).sort());
  });

  it('has no value that two proposals of the same organization share', async () => {
    const other = await openChallenge(portal, people);
    await answerCall(other, { solvers, ways: waysOf({ submitted: 2 }) });
    const tags = await portal.database.query<{ tag: string }[]>(
      `SELECT encode(organization_tag, 'hex') AS tag FROM proposal`,
    );
    expect(new Set(tags.map(({ tag }) => tag)).size).toBe(58);
  });

  it('tells nothing in the files, neither in their bytes nor in their names', () => {
    const files = copyFolder(portal.app.get(Configuration).DATA_DIR);
    expect(files.length).toBeGreaterThan(15);
    const all = new Map([...whatIsProposed(), ...whoProposes()]);
    const text = files.map(({ path, bytes }) => `${path}\n${bytes.toString('latin1')}`).join('\n');
    expect(found(all, text)).toEqual([]);
  });

  it('tells nothing in what the process has logged, nor that there was anything to log', () => {
    expect(log).toContain('Nest application successfully started');
    expect(log).toContain(`/api/v1/organizations/${solvers[0]!.organizationId}/members`);
    expect(found(whatIsProposed(), log)).toEqual([]);
    const lines = log
      .split('\n')
      .filter((line) => !line.includes(`/organizations/${solvers[0]!.organizationId}`));
    expect(found(whoProposes(), lines.join('\n'))).toEqual([]);
    const ids = entries.flatMap(idsOf);
    expect(ids.filter((id) => log.includes(id))).toEqual([]);
    expect(
      lines.filter(
        (line) =>
          /proposals|partnerships|uploads|questions/.test(line) &&
          !/RouterExplorer|RoutesResolver/.test(line),
      ),
    ).toEqual([]);
  });

  it('keeps of a sealed letter that a mail server refused, naming whom, a code alone', async () => {
    const letters = (await outboxOf(portal)).filter(({ sealed }) => sealed !== null);
    expect(letters.length).toBeGreaterThan(60);
    const errors = letters.flatMap(({ lastError }) => lastError ?? []);
    expect(errors.length).toBeGreaterThan(2);
    expect(errors).toContain('EENVELOPE 550');
    expect(errors.filter((error) => !/^[A-Z]+( \d+)?$/.test(error))).toEqual([]);
    const outputs = await portal.database.query<{ output: object }[]>(
      `SELECT j.output FROM mail_message m JOIN pgboss.job j ON j.data->>'id' = m.id::text
        WHERE m.sealed IS NOT NULL AND j.output IS NOT NULL`,
    );
    expect(outputs.length).toBeGreaterThan(2);
    for (const { output } of outputs) expect(Object.keys(output).sort()).toEqual(['message', 'stack']);
    expect(found(whoProposes(), JSON.stringify(outputs))).toEqual([]);
  });
});
