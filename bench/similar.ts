import 'reflect-metadata';
import { Client } from 'pg';
import { SimilarReads } from '../api/src/features/challenges/similar-reads';
import { AgenciesReads } from '../api/src/features/agencies/agencies-reads';
import { ReadDatabase } from '../api/src/platform/database/read-database';
import { createDataSource } from '../migrations/data-source';
import { startTemporary } from '../scripts/lib/postgres.mjs';
import { fillChallenges } from './support/fill';
import { makeWriter } from './support/words';

const CHALLENGES = 10_000;
const QUERIES = 100;

/** Reads nothing that is not published, so that the whole statement is asked. */
const OFFICER = {
  accountId: '00000000-0000-4000-8000-000000000001',
  sessionId: '00000000-0000-4000-8000-000000000002',
  name: 'Cán bộ',
  email: 'officer@bench.example',
  locale: 'vi',
  roles: [
    {
      role: 'agency.officer',
      scopeType: 'agency',
      scopeId: '00000000-0000-4000-8000-000000000003',
      scopeName: null,
    },
  ],
} as const;

interface Draft {
  readonly title: string;
  readonly summary: string;
}

/** `npm run bench:similar`: the duplicate check at 10,000 challenges, with its indexes and reading every row. */
async function main(): Promise<void> {
  const cluster = await startTemporary();
  try {
    console.log(`Filling ${CHALLENGES} challenges …`);
    const drafts = await prepare(cluster.url);
    const indexed = await measure(cluster.url, drafts);
    const naive = await measure(
      `${cluster.url}${cluster.url.includes('?') ? '&' : '?'}options=${encodeURIComponent('-c enable_indexscan=off -c enable_bitmapscan=off')}`,
      drafts.slice(0, QUERIES / 5),
    );
    console.log(`\n${'duplicate check'.padEnd(26)}${'median'.padStart(10)}${'p95'.padStart(10)}`);
    for (const [name, times] of [
      ['with its indexes', indexed],
      ['reading every row', naive],
    ] as const)
      console.log(`${name.padEnd(26)}${at(times, 0.5).padStart(10)}${at(times, 0.95).padStart(10)}`);
  } finally {
    await cluster.stop();
  }
}

/** Titles and summaries in words as frequent and as rare as a language's. @returns drafts like some of the challenges */
async function prepare(url: string): Promise<Draft[]> {
  const dataSource = createDataSource(url);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  const client = new Client(url);
  await client.connect();
  await fillChallenges(client, CHALLENGES);
  const write = makeWriter(42);
  const texts = Array.from({ length: CHALLENGES }, () => ({ title: write(10), summary: write(60) }));
  await client.query(
    `UPDATE challenge c SET title = jsonb_build_object('vi', t.title, 'en', ''), summary = jsonb_build_object('vi', t.summary, 'en', '')
       FROM unnest($1::text[], $2::text[]) WITH ORDINALITY t(title, summary, n) WHERE c.code = 'BT-2026-' || lpad(t.n::text, 5, '0')`,
    [texts.map(({ title }) => title), texts.map(({ summary }) => summary)],
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
  return Array.from({ length: QUERIES }, (_, n) => {
    const like = texts[n * 97] ?? { title: '', summary: '' };
    const half = like.title.split(' ').slice(0, 6).join(' ');
    return {
      title: `${half} ${write(3)}`,
      summary: `${like.summary.split(' ').slice(0, 20).join(' ')} ${write(30)}`,
    };
  });
}

/** Milliseconds of each answer, one at a time. */
async function measure(url: string, drafts: readonly Draft[]): Promise<number[]> {
  const dataSource = createDataSource(url);
  await dataSource.initialize();
  try {
    const database = new ReadDatabase(dataSource);
    const reads = new SimilarReads(database, new AgenciesReads(database));
    for (const draft of drafts.slice(0, 5)) await reads.find(OFFICER, draft);
    const times: number[] = [];
    let found = 0;
    for (const draft of drafts) {
      const start = performance.now();
      found += (await reads.find(OFFICER, draft)).length > 0 ? 1 : 0;
      times.push(performance.now() - start);
    }
    console.log(`  ${found} of ${drafts.length} drafts have a like one`);
    return times.sort((a, b) => a - b);
  } finally {
    await dataSource.destroy();
  }
}

function at(sorted: readonly number[], share: number): string {
  return `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
}

await main();
