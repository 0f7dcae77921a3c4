import type { ChildProcess } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Receipt } from '@loi-giai/shared';
import type { DataSource } from 'typeorm';
import { type BenchSolver, type Call, fillCall, fillSolvers } from '../../bench/support/solvers';
import { type Answer, saturate } from '../../bench/support/storm';
import { createDataSource } from '../../migrations/data-source';
import { freePort } from '../../scripts/lib/ports.mjs';
import { startTemporary } from '../../scripts/lib/postgres.mjs';
import { createPortal } from '../src/app';
import { canonicalReceipt, leafOf } from '../src/features/receipts/receipt-document';
import { merkleRoot, sortedLeaves } from '../src/features/sealing/merkle';
import { readConfiguration } from '../src/platform/config/configuration';
import { Jobs } from '../src/platform/jobs/jobs';
import { MasterKeys } from '../src/platform/sealing/master-keys';
import { Seals } from '../src/platform/sealing/seals';
import { forkPortal } from './support/portal-process';
import { TEST_KEYS } from './support/test-keys';

const SOLVERS = 150;
const CONNECTIONS = 16;
/** Answers after which the kill comes: the storm is in full swing. */
const ENOUGH = 40;
const A_DAY = 86_400;

describe('I8: killed in the middle of a storm of submissions', () => {
  let cluster: Awaited<ReturnType<typeof startTemporary>>;
  let database: DataSource;
  let settings: Record<string, string>;
  let solvers: BenchSolver[];
  let portal: ChildProcess;
  let origin: string;

  beforeAll(async () => {
    // This one flushes to the disk before it says that something is written.
    cluster = await startTemporary({ durable: true });
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    settings = {
      ...TEST_KEYS,
      NODE_ENV: 'test',
      DATABASE_URL: cluster.url,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'loi-giai-test-')),
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'silent',
      WORKERS: 'false',
      RATE_LIMIT: '0',
    };
    database = await connect();
    await database.runMigrations();
    solvers = await fillSolvers(database, SOLVERS);
    portal = await forkPortal(settings);
  }, 90_000);

  afterAll(async () => {
    portal.kill('SIGKILL');
    await database.destroy();
    await cluster.stop();
    rmSync(settings['DATA_DIR']!, { recursive: true, force: true });
  });

  const connect = async (): Promise<DataSource> => {
    const source = createDataSource(cluster.url);
    await source.initialize();
    return source;
  };

  const beginCall = (): Promise<Call> =>
    fillCall(database, new Seals(database, new MasterKeys(readConfiguration(settings))), solvers, A_DAY);

  /** Sends everything, and calls `kill` once enough has been answered. */
  async function storm(call: Call, kill: () => Promise<void>): Promise<Receipt[]> {
    const kills: Promise<void>[] = [];
    const { answers } = await saturate(origin, call.drafts, CONNECTIONS, (so) => {
      if (so.length >= ENOUGH && kills.length === 0) kills.push(kill());
    });
    await Promise.all(kills);
    const receipts = receiptsOf(answers);
    expect(receipts.length).toBeGreaterThanOrEqual(ENOUGH - 1);
    expect(receipts.length).toBeLessThan(SOLVERS);
    return receipts;
  }

  /** As a browser does whose request was lost: the same once more, until there is an answer. */
  async function sendAgain(call: Call): Promise<Receipt[]> {
    const limit = Date.now() + 30_000;
    for (;;) {
      const { answers } = await saturate(origin, call.drafts, CONNECTIONS);
      const receipts = receiptsOf(answers);
      if (receipts.length === SOLVERS) return receipts;
      if (Date.now() > limit) throw new Error(`only ${receipts.length} are answered`);
      await sleep(200);
    }
  }

  /** Everything that was answered is there, as it was answered; nothing else is; the root is over exactly this. */
  async function expectWhole({ challengeId }: Call, first: Receipt[], all: Receipt[]): Promise<void> {
    const publicKey = createPublicKey(TEST_KEYS.RECEIPT_KEY);
    const genuine = ({ signed: { receipt, signature } }: Receipt): boolean =>
      verify(null, canonicalReceipt(receipt), publicKey, Buffer.from(signature, 'base64'));
    expect(all.every(genuine)).toBe(true);
    // The answer that came before the kill is the answer that comes after it.
    const byNumber = new Map(all.map((receipt) => [receipt.number, receipt]));
    expect(first.map(({ number }) => byNumber.get(number))).toEqual(first);
    const stored = await database.query<{ leaf: Buffer }[]>(
      `SELECT v.leaf FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id WHERE p.challenge_id = $1`,
      [challengeId],
    );
    const leaves = sortedLeaves(all.map(({ signed }) => leafOf(signed.receipt)));
    expect(sortedLeaves(stored.map(({ leaf }) => leaf))).toEqual(leaves);
    await closeCalls();
    expect(
      await database.query(`SELECT root, versions FROM challenge_seal WHERE challenge_id = $1`, [
        challengeId,
      ]),
    ).toEqual([{ root: merkleRoot(leaves), versions: SOLVERS }]);
    const holds = { genuine: true, kept: 'holds', included: 'holds', signature: 'holds' };
    for (const verified of await Promise.all(all.map(verifiedByPortal)))
      expect(verified).toMatchObject(holds);
  }

  /** As anybody who holds the receipt can have it checked. */
  async function verifiedByPortal({ signed }: Receipt): Promise<unknown> {
    const answer = await fetch(`${origin}/api/v1/receipts/verify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-loigiai-request': '1' },
      body: JSON.stringify(signed),
    });
    return answer.json();
  }

  /** The closing time comes, and goes again. */
  async function closeCalls(): Promise<void> {
    const clock = (shift: string): Promise<unknown> =>
      database.query(`CREATE OR REPLACE FUNCTION portal_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
                      AS 'SELECT date_trunc(''milliseconds'', clock_timestamp()${shift})'`);
    await clock(` + interval ''2 days''`);
    const app = await createPortal(readConfiguration(settings));
    try {
      await app.init();
      await app.get(Jobs).runNow('close-calls');
    } finally {
      await app.close();
      await clock('');
    }
  }

  it('the portal: every answered submission is there, every receipt is genuine and verified by the portal itself, and the root matches', async () => {
    const call = await beginCall();
    const answered = await storm(call, async () => {
      const gone = new Promise((resolveGone) => portal.once('exit', resolveGone));
      portal.kill('SIGKILL');
      await gone;
    });
    portal = await forkPortal(settings);
    await expectWhole(call, answered, await sendAgain(call));
  }, 90_000);

  it('the database: the same, and the portal finds back to it by itself', async () => {
    const call = await beginCall();
    await database.destroy();
    const answered = await storm(call, () => cluster.restart());
    database = await connect();
    await expectWhole(call, answered, await sendAgain(call));
  }, 90_000);
});

function receiptsOf(answers: readonly Answer[]): Receipt[] {
  return answers.flatMap(({ receipt }) => receipt ?? []);
}
