import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { SurveyTokens, TOKEN_KIND } from '../api/src/features/surveys/survey-token';
import type { Configuration } from '../api/src/platform/config/configuration';
import { MasterKeys } from '../api/src/platform/sealing/master-keys';
import { createDataSource } from '../migrations/data-source';
import { keySettings } from '../scripts/lib/keys.mjs';
import { startTemporary } from '../scripts/lib/postgres.mjs';
import { parentOf, processorTime } from './support/processor-time';
import { type RunningServer, startServerProcess } from './support/server-process';
import { type Ballot, type Sent, sendAll } from './support/survey-storm';

const ROOT = resolve(import.meta.dirname, '..');
const ANSWERS = Number(process.env['ANSWERS'] ?? 10_000);
const CONNECTIONS = 200;
const ROUNDS = Number(process.env['ROUNDS'] ?? 3);
/** One in four writes something. */
const TEXTS = 4;

interface BenchSurvey {
  readonly linkId: string;
  readonly code: string;
  readonly questions: readonly { readonly id: string }[];
}

interface Bench {
  readonly database: DataSource;
  readonly tokens: SurveyTokens;
  readonly settings: Record<string, string>;
}

/**
 * `npm run bench:survey`: 10,000 answers from 200 connections, on a database that flushes to disk, beside a bare server that
 * inserts the same rows in the same run. None may be lost, and none counted twice.
 */
async function main(): Promise<void> {
  const cluster = await startTemporary({ durable: true });
  const folder = mkdtempSync(join(tmpdir(), 'loi-giai-bench-'));
  const database = createDataSource(cluster.url);
  try {
    const keys = Object.fromEntries(
      Object.entries(keySettings(folder)).map(([name, path]) => [
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
      TRUST_PROXY: '1',
      ...keys,
    };
    await database.initialize();
    await database.runMigrations();
    const tokens = new SurveyTokens(new MasterKeys(settings as unknown as Configuration));
    await measure({ database, tokens, settings });
  } finally {
    if (database.isInitialized) await database.destroy();
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** An open survey of five questions of every type. */
async function makeSurvey(database: DataSource, name: string): Promise<BenchSurvey> {
  const words = { vi: 'Ông/Bà hài lòng đến mức nào?', en: 'How satisfied are you?' };
  const ask = (type: string, more: object = {}): { id: string } => ({
    ...{ id: randomUUID(), type, text: words, options: [], required: false, satisfaction: false },
    ...more,
  });
  const options = ['Một', 'Hai', 'Ba', 'Bốn'].map((vi) => ({ vi, en: vi }));
  const questions = [
    ask('five_point', { required: true, satisfaction: true }),
    ask('yes_no'),
    ask('single', { options }),
    ask('several', { options }),
    ask('text'),
  ];
  const code = randomUUID().slice(0, 8);
  const [link] = await database.query<{ id: string }[]>(
    `WITH place AS (INSERT INTO agency (code, name, kind) VALUES ($1, 'Sở', 'department') RETURNING id),
          author AS (INSERT INTO account (email, name, status) VALUES ($1 || '@bench.example', 'Cán bộ', 'active') RETURNING id),
          challenge AS (INSERT INTO challenge (code, state, agency_id, author_id, opened_at, closing_at)
            SELECT $1, 'measuring', place.id, author.id, now(), now() FROM place, author RETURNING id),
          survey AS (INSERT INTO survey (challenge_id, wave, state, audiences, questions, opened_at)
            SELECT id, 'after', 'open', '{citizen,business}', $2, portal_now() FROM challenge RETURNING id)
     INSERT INTO survey_link (survey_id, code, channel, name) SELECT id, $1, 'link', $3 FROM survey RETURNING id`,
    [code, JSON.stringify(questions), name],
  );
  if (!link) throw new Error('a survey has a link');
  return { linkId: link.id, code, questions };
}

let networks = 0;

function ballots({ tokens }: Bench, { linkId, code, questions }: BenchSurvey, bare: boolean): Ballot[] {
  const [first = '', second = '', third = '', fourth = '', text = ''] = questions.map(({ id }) => id);
  return Array.from({ length: ANSWERS }, (_, index) => {
    networks++;
    const answers = {
      [first]: 1 + (index % 5),
      [second]: index % 2,
      [third]: index % 4,
      [fourth]: [index % 2, 2 + (index % 2)],
      ...(index % TEXTS === 0 && { [text]: `Nhanh hơn trước, lần thứ ${index}.` }),
    };
    const token = tokens.issue(TOKEN_KIND.one, linkId, new Date());
    const body = { respondent: index % 3 === 0 ? 'business' : 'citizen', answers };
    return {
      path: `/api/v1/survey-forms/${code}/responses`,
      body: JSON.stringify({
        ...body,
        ...(bare ? { id: randomUUID() } : { id: null, token, answeredAt: null }),
      }),
      address: `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`,
    };
  });
}

interface Measured {
  readonly rates: number[];
  readonly sent: Sent[];
  /** Processor time in milliseconds. */
  server: number;
  database: number;
}

async function measure(bench: Bench): Promise<void> {
  const { database, settings } = bench;
  const asked = { portal: await makeSurvey(database, 'portal'), bare: await makeSurvey(database, 'bare') };
  const profile = process.env['PROFILE'] ? ['--cpu-prof', `--cpu-prof-dir=${process.env['PROFILE']}`] : [];
  const portal = await startServerProcess('portal', resolve(ROOT, 'dist/api/main.js'), settings, profile);
  const bare = await startServerProcess('bare', resolve(ROOT, 'bench/support/bare-survey.ts'), settings);
  const sums = new Map([bare, portal].map((server): [RunningServer, Measured] => [server, empty()]));
  try {
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round++)
      for (const [server, sum] of sums)
        await measureRound(
          bench,
          server,
          asked[server === bare ? 'bare' : 'portal'],
          server === bare,
          round === 0 ? empty() : sum,
        );
    report(sums);
    await reportTruth(database, asked, ROUNDS + 1);
    await reportRepeated(bench, portal, asked.portal);
  } finally {
    await Promise.all([portal, bare].map((server) => server.stop()));
  }
}

const empty = (): Measured => ({ rates: [], sent: [], server: 0, database: 0 });

async function measureRound(
  bench: Bench,
  server: RunningServer,
  survey: BenchSurvey,
  bare: boolean,
  sums: Measured,
): Promise<void> {
  const all = ballots(bench, survey, bare);
  const [backend] = await bench.database.query<{ pid: number }[]>('SELECT pg_backend_pid() AS pid');
  const postmaster = parentOf(backend?.pid ?? 0);
  const before = { server: processorTime(server.pid), database: processorTime(postmaster) };
  const { sent, seconds } = await sendAll(server.origin, all, CONNECTIONS);
  const bad = sent.find(({ status }) => status !== 204);
  if (bad) throw new Error(`${server.name} answered ${bad.status}`);
  sums.rates.push(sent.length / seconds);
  sums.sent.push(...sent);
  sums.server += processorTime(server.pid) - before.server;
  sums.database += processorTime(postmaster) - before.database;
}

const column = (text: string): string => text.padStart(14);

function report(sums: ReadonlyMap<RunningServer, Measured>): void {
  console.log(`\n${ANSWERS} answers from ${CONNECTIONS} connections, ${ROUNDS} times`);
  console.log(
    `${''.padEnd(10)}${['a second', 'p50 ms', 'p99 ms', 'server ms', 'database ms'].map(column).join('')}`,
  );
  for (const [{ name }, { rates, sent, server, database }] of sums) {
    const figures = [
      median(rates).toFixed(0),
      percentile(sent, 0.5).toFixed(1),
      percentile(sent, 0.99).toFixed(1),
      (server / sent.length).toFixed(3),
      (database / sent.length).toFixed(3),
    ];
    console.log(`${name.padEnd(10)}${figures.map(column).join('')}`);
  }
  const [bare = 1, portal = 0] = [...sums.values()].map(({ rates }) => median(rates));
  console.log(`portal / plain inserts: ${(portal / bare).toFixed(2)}`);
}

async function reportTruth(
  database: DataSource,
  asked: Readonly<Record<string, BenchSurvey>>,
  rounds: number,
): Promise<void> {
  for (const [name, { linkId }] of Object.entries(asked)) {
    const [row] = await database.query<{ answers: number; texts: number }[]>(
      `SELECT count(*)::int AS answers,
              (SELECT count(*)::int FROM survey_text t JOIN survey_link l USING (survey_id) WHERE l.id = $1) AS texts
         FROM survey_response WHERE link_id = $1`,
      [linkId],
    );
    const wanted = { answers: ANSWERS * rounds, texts: Math.ceil(ANSWERS / TEXTS) * rounds };
    console.log(
      `${name}: ${row?.answers ?? 0} of ${wanted.answers} answers and ${row?.texts ?? 0} of ${wanted.texts} texts are there`,
    );
    if (row?.answers !== wanted.answers || row.texts !== wanted.texts) throw new Error('answers were lost');
  }
}

/** The same thousand sent again, three times at once: nothing is added, and nobody hears of an error. */
async function reportRepeated(bench: Bench, portal: RunningServer, survey: BenchSurvey): Promise<void> {
  const some = ballots(bench, survey, false).slice(0, 1_000);
  const thrice = some.flatMap((ballot) => [ballot, ballot, ballot]);
  const { sent } = await sendAll(portal.origin, thrice, CONNECTIONS);
  const taken = sent.filter(({ status }) => status === 204).length;
  const [row] = await bench.database.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM survey_response WHERE link_id = $1`,
    [survey.linkId],
  );
  const added = (row?.n ?? 0) - ANSWERS * (ROUNDS + 1);
  console.log(`${thrice.length} sent three times each: ${taken} answered well, ${added} counted`);
  if (taken !== thrice.length || added !== some.length) throw new Error('sent twice does not count once');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function percentile(sent: readonly Sent[], share: number): number {
  const sorted = sent.map(({ took }) => took).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

await main();
