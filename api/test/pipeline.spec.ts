import type { PoolClient } from 'pg';
import { sendTogether } from '../src/platform/database/pipeline';
import type { NamedStatement } from '../src/platform/database/read-database';
import { startTestPortal, type TestPortal } from './support/test-app';

const statement = (name: string, text: string, ...values: unknown[]): NamedStatement => ({
  name,
  text,
  values,
});
const BEGIN = statement('begin', 'BEGIN');
const COMMIT = statement('commit', 'COMMIT');
const insert = (key: number) => statement('insert', 'INSERT INTO pipeline_test VALUES ($1)', key);
const COUNT = statement('count', 'SELECT count(*)::int AS count FROM pipeline_test');

describe('statements that are sent together', () => {
  let portal: TestPortal;
  let runner: ReturnType<TestPortal['database']['createQueryRunner']>;
  let client: PoolClient;
  beforeAll(async () => {
    portal = await startTestPortal();
    await portal.database.query('CREATE TABLE pipeline_test (key int PRIMARY KEY)');
  });
  beforeEach(async () => {
    await portal.database.query('TRUNCATE pipeline_test');
    runner = portal.database.createQueryRunner();
    client = (await runner.connect()) as PoolClient;
  });
  afterEach(() => runner.release());
  afterAll(() => portal.close());

  const kept = async (): Promise<number> =>
    (await portal.database.query<{ count: number }[]>(COUNT.text))[0]!.count;

  it('run one after the other, each seeing what those before have done, and give their rows in order', async () => {
    const results = await sendTogether(client, [BEGIN, insert(1), COUNT, insert(2), COUNT, COMMIT]);
    expect(results).toEqual([[], [], [{ count: 1 }], [], [{ count: 2 }], []]);
    expect(await kept()).toBe(2);
  });

  it('end with the first that fails: what follows does not run, and nothing is kept', async () => {
    const failing = sendTogether(client, [BEGIN, insert(1), insert(1), COMMIT]);
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    await client.query('ROLLBACK');
    expect(await kept()).toBe(0);
  });

  it('leave the connection as good as it was, also for a statement that had no chance to be prepared', async () => {
    const later = statement('later', 'SELECT 7 AS seven');
    await expect(sendTogether(client, [statement('bad', 'SELECT nothing'), later])).rejects.toThrow(
      'nothing',
    );
    expect(await sendTogether(client, [later, statement('bad', 'SELECT 1 AS one')])).toEqual([
      [{ seven: 7 }],
      [{ one: 1 }],
    ]);
  });

  it('do not run at all where one of them cannot be written', async () => {
    const circular: Record<string, unknown> = {};
    circular['self'] = circular;
    const unwritable = statement('unwritable', 'SELECT $1::jsonb', circular);
    client.on('error', () => undefined);
    await expect(sendTogether(client, [BEGIN, insert(1), unwritable, COMMIT])).rejects.toThrow();
    expect(await kept()).toBe(0);
  });
});
