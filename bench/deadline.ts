import 'reflect-metadata';
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { leafOf } from '../api/src/features/receipts/receipt-document';
import { merkleRoot, sortedLeaves } from '../api/src/features/sealing/merkle';
import type { Configuration } from '../api/src/platform/config/configuration';
import { MasterKeys } from '../api/src/platform/sealing/master-keys';
import { Seals } from '../api/src/platform/sealing/seals';
import { createDataSource } from '../migrations/data-source';
import { keySettings } from '../scripts/lib/keys.mjs';
import { startTemporary } from '../scripts/lib/postgres.mjs';
import { BARE_FUNCTIONS } from './support/bare-functions';
import { cryptoCost } from './support/crypto-cost';
import { parentOf, processorTime } from './support/processor-time';
import { type RunningServer, startServerProcess } from './support/server-process';
import { type BenchSolver, type Call, fillCall, fillSolvers } from './support/solvers';
import { type Answer, openDrafts, percentile, saturate, spread, type Storm } from './support/storm';

const ROOT = resolve(import.meta.dirname, '..');
const SOLVERS = Number(process.env['SOLVERS'] ?? 1_000);
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
const CONNECTIONS = 32;
const GOAL = 0.9;
const LONG = 86_400;
/** The last seconds before the closing time, and a little more, so that some come too late. */
const LAST_SECONDS = 10;
const TOO_LATE = 0.2;

interface Bench {
  readonly database: DataSource;
  readonly seals: Seals;
  readonly solvers: readonly BenchSolver[];
  readonly settings: Record<string, string>;
}

/**
 * `npm run bench:deadline`: submissions in the last seconds of a call, on a database that flushes to disk, beside a bare server that
 * writes the same rows by one function in the same run.
 */
async function main(): Promise<void> {
  const cluster = await startTemporary({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), 'loi-giai-bench-'));
  const database = createDataSource(cluster.url);
  try {
    const files = keySettings(folder);
    const keys = Object.fromEntries(
      Object.entries(files).map(([name, path]) => [
        name.replace(/_FILE$/, ''),
        readFileSync(path, 'utf8').trim(),
      ]),
    );
    const settings = {
      DATABASE_URL: cluster.url,
      DATA_DIR: folder,
      WEB_DIST: resolve(ROOT, 'dist/web'),
      NODE_ENV: 'production',
      LOG_LEVEL: 'warn',
      WORKERS: 'false',
      RATE_LIMIT: '0',
      ...keys,
    };
    await database.initialize();
    await database.runMigrations();
    for (const statement of BARE_FUNCTIONS) await database.query(statement);
    const solvers = await fillSolvers(database, SOLVERS);
    const seals = new Seals(database, new MasterKeys(settings as unknown as Configuration));
    await measure({ database, seals, solvers, settings });
  } finally {
    if (database.isInitialized) await database.destroy();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(bench: Bench): Promise<void> {
  const { settings } = bench;
  const bareScript = resolve(ROOT, 'bench/support/bare-submission.ts');
  const profile = process.env['PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['PROFILE']}`] : [];
  const portal = await startServerProcess('portal', resolve(ROOT, 'dist/api/main.js'), settings, profile);
  const bare = await startServerProcess('bare', bareScript, settings);
  const sealed = await startServerProcess('bare, sealed', bareScript, { ...settings, CRYPTO: 'true' });
  try {
    const last = await reportLastSeconds(bench, portal);
    await reportRates(bench, [bare, sealed, portal]);
    console.log(
      `memory of the portal at the end: ${megabytes(portal.pid)} MB; after the last seconds: ${last} MB`,
    );
    console.log(cryptoCost());
  } finally {
    await Promise.all([portal, bare, sealed].map((server) => server.stop()));
  }
}

async function reportLastSeconds(bench: Bench, portal: RunningServer): Promise<number> {
  const { database, seals, solvers } = bench;
  const warmUp = await fillCall(database, seals, solvers.slice(0, 100), LONG);
  await saturate(portal.origin, warmUp.drafts, CONNECTIONS);
  const filled = 15;
  const begun = performance.now();
  const call = await fillCall(database, seals, solvers, LAST_SECONDS + filled);
  await openDrafts(portal.origin, call.drafts, CONNECTIONS);
  const [row] = await database.query<{ left: number }[]>(
    `SELECT extract(epoch FROM closing_at - portal_now())::float8 AS left FROM challenge WHERE id = $1`,
    [call.challengeId],
  );
  await sleep(((row?.left ?? 0) - LAST_SECONDS) * 1_000);
  console.log(
    `\n${SOLVERS} organizations in the last ${LAST_SECONDS} s (drafts made and opened in ${((performance.now() - begun) / 1_000).toFixed(1)} s)`,
  );
  const before = megabytes(portal.pid);
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, megabytes(portal.pid))), 250);
  const storm = await spread(portal.origin, call.drafts, LAST_SECONDS + TOO_LATE);
  clearInterval(watch);
  reportAnswers(storm);
  const after = megabytes(portal.pid);
  console.log(`  memory: ${before} MB before, ${peak} MB at most, ${after} MB after`);
  await closeCalls(bench.settings);
  await reportTruth(database, call, storm.answers);
  return after;
}

function reportAnswers({ answers, seconds }: Storm): void {
  const accepted = answers.filter(({ status }) => status === 201).length;
  const late = answers.filter(({ code }) => code === 'call_closed').length;
  const other = answers.length - accepted - late;
  console.log(
    `  ${answers.length} answered: ${accepted} accepted, ${late} too late, ${other} otherwise; p50 ${percentile(answers, 0.5).toFixed(1)} ms, ` +
      `p99 ${percentile(answers, 0.99).toFixed(1)} ms; ${(answers.length / seconds).toFixed(0)} a second`,
  );
  if (other > 0) throw new Error('some were answered otherwise');
}

/** What was answered beside what is stored, and what the published root covers. */
async function reportTruth(
  database: DataSource,
  { challengeId }: Call,
  answers: readonly Answer[],
): Promise<void> {
  const stored = await database.query<{ leaf: Buffer; in_time: boolean }[]>(
    `SELECT v.leaf, v.submitted_at < c.closing_at AS in_time FROM proposal_version v
       JOIN proposal p ON p.id = v.proposal_id JOIN challenge c ON c.id = p.challenge_id WHERE c.id = $1`,
    [challengeId],
  );
  const [seal] = await database.query<{ root: Buffer }[]>(
    'SELECT root FROM challenge_seal WHERE challenge_id = $1',
    [challengeId],
  );
  const answered = answers.flatMap(({ receipt }) => (receipt ? [leafOf(receipt.signed.receipt)] : []));
  const kept = new Set(stored.map(({ leaf }) => leaf.toString('hex')));
  const missing = answered.filter((leaf) => !kept.has(leaf.toString('hex'))).length;
  const late = stored.filter((version) => !version.in_time).length;
  const whole = seal?.root.equals(merkleRoot(sortedLeaves(answered))) === true;
  console.log(
    `  accepted and missing: ${missing}; late and in: ${late}; the published root is ${whole ? '' : 'NOT '}that of the receipts`,
  );
  if (missing > 0 || late > 0 || !whole) throw new Error('the answers are not what is stored');
}

/** What one server did in all rounds that count. */
interface Measured {
  readonly rates: number[];
  readonly answers: Answer[];
  /** Processor time of the server and of the database, in milliseconds. */
  server: number;
  database: number;
}

async function reportRates(bench: Bench, servers: readonly RunningServer[]): Promise<void> {
  const measured = new Map(
    servers.map((server): [RunningServer, Measured] => [
      server,
      { rates: [], answers: [], server: 0, database: 0 },
    ]),
  );
  // The first round warms up.
  for (let round = 0; round < ROUNDS + 1; round++)
    for (const [server, sums] of measured) await measureRound(bench, server, round === 0 ? null : sums);
  console.log(
    `\n${'as fast as possible'.padEnd(20)}${['a second', 'p50 ms', 'p99 ms', 'MB', 'server ms', 'database ms'].map(column).join('')}`,
  );
  for (const [server, { rates, answers, ...processor }] of measured) {
    const figures = [
      median(rates).toFixed(0),
      percentile(answers, 0.5).toFixed(1),
      percentile(answers, 0.99).toFixed(1),
      String(megabytes(server.pid)),
      (processor.server / answers.length).toFixed(2),
      (processor.database / answers.length).toFixed(2),
    ];
    console.log(`${server.name.padEnd(20)}${figures.map(column).join('')}`);
  }
  reportRatios(measured);
}

const column = (text: string): string => text.padStart(12);

async function measureRound(
  { database, seals, solvers }: Bench,
  server: RunningServer,
  sums: Measured | null,
): Promise<void> {
  const some = sums === null ? solvers.slice(0, 300) : solvers;
  const { drafts } = await fillCall(database, seals, some, LONG, server.name !== 'portal');
  const [backend] = await database.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(backend?.pid ?? 0);
  if (server.name === 'portal') await openDrafts(server.origin, drafts, CONNECTIONS);
  const before = { server: processorTime(server.pid), database: processorTime(postmaster) };
  const storm = await saturate(server.origin, drafts, CONNECTIONS);
  const bad = storm.answers.find(({ status }) => status !== 201);
  if (bad) throw new Error(`${server.name} answered ${bad.status} ${String(bad.code)}`);
  if (sums === null) return;
  sums.rates.push(drafts.length / storm.seconds);
  sums.answers.push(...storm.answers);
  sums.server += processorTime(server.pid) - before.server;
  sums.database += processorTime(postmaster) - before.database;
}

/** The goal counts against the server that encrypts and signs as well: what that costs is shown apart. */
function reportRatios(measured: ReadonlyMap<RunningServer, Measured>): void {
  const rateOf = new Map([...measured].map(([{ name }, { rates }]) => [name, median(rates)]));
  const ratio = (one: string, other: string): number => (rateOf.get(one) ?? 0) / (rateOf.get(other) ?? 1);
  const counts = ratio('portal', 'bare, sealed');
  console.log(
    `portal / bare, sealed: ${counts.toFixed(2)}, ${counts >= GOAL ? 'reaches' : 'below'} the goal of ${GOAL}`,
  );
  console.log(
    `what encryption and signature cost: bare, sealed / bare ${ratio('bare, sealed', 'bare').toFixed(2)}; portal / bare ${ratio('portal', 'bare').toFixed(2)}`,
  );
}

/** Resident memory of a process; 0 where the system does not tell it this way. */
function megabytes(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes ?? 0) / 1_024);
  } catch {
    return 0;
  }
}

function closeCalls(settings: Record<string, string>): Promise<void> {
  const cli = fork(resolve(ROOT, 'dist/api/cli.js'), ['jobs:run', 'close-calls'], {
    cwd: ROOT,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  return new Promise((done, reject) => {
    cli.once('exit', (code) => {
      if (code === 0) done();
      else reject(new Error(`closing the call ended with ${String(code)}`));
    });
  });
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

await main();
