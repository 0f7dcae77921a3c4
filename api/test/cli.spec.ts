import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../src/commands/run-cli';
import { TEST_KEYS } from './support/test-keys';
import { startTestPortal, type TestPortal } from './support/test-app';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

describe('the command line', () => {
  let portal: TestPortal;
  let folder: string;
  beforeAll(async () => {
    portal = await startTestPortal();
    folder = mkdtempSync(join(tmpdir(), 'loi-giai-cli-'));
  });
  afterAll(async () => {
    await portal.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function cli(parameters: string[], settings: Record<string, string> = {}): Promise<Outcome> {
    const { url } = portal.database.options as { url: string };
    let out = '';
    let error = '';
    const code = await runCli(
      parameters,
      {
        NODE_ENV: 'test',
        LOG_LEVEL: 'silent',
        DATABASE_URL: url,
        DATA_DIR: folder,
        ...TEST_KEYS,
        ...settings,
      },
      { result: (text) => (out += text), remark: (text) => (error += text), watched: false },
    );
    return { code, out: out.trim(), error: error.trim() };
  }

  it('lists its commands', async () => {
    const { code, out } = await cli([]);
    expect(code).toBe(0);
    for (const name of [
      'import-agencies FILE',
      'users:invite',
      'users:list',
      'users:disable',
      'mail:test',
      'audit:verify',
      'seal:check',
      'seal:rotate',
      'jobs:run',
      'migrate',
    ])
      expect(out).toContain(name);
  });

  it.each([
    [['nonsense'], 'There is no command "nonsense".'],
    [['users:invite', 'a@b.test'], 'Usage: npm run cli -- users:invite EMAIL NAME ROLE [AGENCY_CODE]'],
    [['users:invite', 'a@b.test', 'A', 'emperor'], '"emperor" is no role.'],
    [['jobs:run', 'nonsense'], 'No job is called "nonsense".'],
  ])('explains %j and exits with 2', async (parameters, sentence) => {
    const { code, error } = await cli(parameters);
    expect(error).toContain(sentence);
    expect(code).toBe(2);
  });

  it.each([
    [
      'a server that does not answer',
      { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' },
      'No PostgreSQL server answers',
    ],
    ['a wrong setting', { DATABASE_URL: 'nonsense' }, 'DATABASE_URL must begin with postgres://'],
  ])('says in one sentence what is wrong with %s, and exits with 1', async (_, settings, sentence) => {
    const { code, error } = await cli(['users:list'], settings);
    expect(error).toContain(sentence);
    expect(error.split('\n')).toHaveLength(1);
    expect(code).toBe(1);
  });

  it('lets the first administrator in, lists and disables accounts', async () => {
    const invited = await cli(['users:invite', 'First@City.Test', 'Quản trị', 'portal.administrator']);
    expect(invited.out).toMatch(
      /first@city\.test: portal\.administrator\nInvited\. .*\/invitation\?token=[\w-]{43}$/,
    );
    expect((await cli(['users:list'])).out).toBe('first@city.test\tQuản trị\tinvited\tportal.administrator');
    expect((await cli(['users:disable', 'first@city.test'])).code).toBe(0);
    expect(await cli(['users:disable', 'first@city.test'])).toMatchObject({
      code: 1,
      error: 'The account first@city.test is disabled already.',
    });
  });

  it('imports agencies with progress, or names every bad line', async () => {
    const file = join(folder, 'agencies.csv');
    writeFileSync(file, 'code,name\nP1,Phường Một\nP2,Phường Hai\n');
    const imported = await cli(['import-agencies', file]);
    expect(imported).toMatchObject({ code: 0, out: '2 agencies: 2 created, 0 updated, 0 unchanged.' });
    expect(imported.error).toContain('2 of 2 lines');
    writeFileSync(file, 'code,name\nP3,Phường Ba\nP3,Phường Ba\n');
    const refused = await cli(['import-agencies', file]);
    expect(refused.code).toBe(1);
    expect(refused.error).toMatch(/Nothing was imported\. Correct these lines:\n {2}line 3: /);
    expect(await cli(['import-agencies', join(folder, 'missing.csv')])).toMatchObject({ code: 1 });
  });

  it('I9: verifies the audit chain, and names the entry that was changed', async () => {
    expect((await cli(['audit:verify'])).out).toMatch(/^\d+ entries, chain whole, head [0-9a-f]{64}$/);
    await portal.database.query(`ALTER TABLE audit_entry DISABLE TRIGGER USER`);
    await portal.database.query(`UPDATE audit_entry SET actor_name = 'Nobody' WHERE seq = 2`);
    await portal.database.query(`ALTER TABLE audit_entry ENABLE TRIGGER USER`);
    const broken = await cli(['audit:verify']);
    expect(broken.code).toBe(1);
    expect(broken.error).toContain('broken at entry 2:');
  });

  it('does the work of a job', async () => {
    expect(await cli(['jobs:run', 'clean-up'])).toMatchObject({ code: 0, out: 'clean-up: done.' });
  });

  it('says that no mail server is configured', async () => {
    const { code, error } = await cli(['mail:test', 'a@b.test']);
    expect(code).toBe(1);
    expect(error).toContain('set SMTP_URL');
  });
});
