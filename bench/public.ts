import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { createDataSource } from '../migrations/data-source';
import { keySettings } from '../scripts/lib/keys.mjs';
import { startTemporary } from '../scripts/lib/postgres.mjs';
import { fillChallenges } from './support/fill';
import { firstVisitScripts } from './support/first-visit';
import { type PageLoad, visit } from './support/page-load';
import { compare, type Comparison } from './support/load';
import { launchBrowser, removeUnpackedBrowser, unpackBrowser } from '../e2e/support/browser';
import { startServerProcess } from './support/server-process';

const ROOT = resolve(import.meta.dirname, '..');
const CHALLENGES = 10_000;
const GOAL = 0.9;
const SCRIPT_GOAL_KB = 150;
const PAINT_GOAL_S = 2.5;
const SHIFT_GOAL = 0.05;
const WORDS = ['ngap', 'benh vien', 'ho so truc tuyen', 'rac thai', 'BT-2026-00042'];

/** `npm run bench:public`: the public reads beside a bare server in the same run, and the first visit's JavaScript. */
async function main(): Promise<void> {
  const cluster = await startTemporary();
  const folder = mkdtempSync(join(tmpdir(), 'loi-giai-bench-'));
  try {
    console.log(`Filling ${CHALLENGES} challenges …`);
    await prepare(cluster.url);
    const settings = {
      DATABASE_URL: cluster.url,
      ...keySettings(folder),
      DATA_DIR: folder,
      WEB_DIST: resolve(ROOT, 'dist/web'),
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      WORKERS: 'false',
    };
    const portal = await startServerProcess('portal', resolve(ROOT, 'dist/api/main.js'), settings);
    const bare = await startServerProcess('bare', resolve(ROOT, 'bench/support/bare-server.ts'), settings);
    const codes = Array.from({ length: 200 }, (_, n) => `BT-2026-${String(n * 49 + 1).padStart(5, '0')}`);
    const results = [
      await compare('list', portal, bare, ['/api/v1/challenges']),
      await compare(
        'search',
        portal,
        bare,
        WORDS.map((word) => `/api/v1/challenges?q=${encodeURIComponent(word)}`),
      ),
      await compare(
        'detail',
        portal,
        bare,
        codes.map((code) => `/api/v1/challenges/${code}`),
      ),
    ];
    report(results);
    await reportVisits(portal.origin, ['/', '/challenges', `/challenges/${codes[7] ?? ''}`]);
    await Promise.all([portal.stop(), bare.stop()]);
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function prepare(url: string): Promise<void> {
  const dataSource = createDataSource(url);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await dataSource.destroy();
  const client = new Client(url);
  await client.connect();
  await fillChallenges(client, CHALLENGES);
  await client.end();
}

function report(results: readonly Comparison[]): void {
  console.log(
    `\n${'read'.padEnd(10)}${'portal/s'.padStart(10)}${'bare/s'.padStart(10)}${'ratio'.padStart(8)}`,
  );
  for (const { what, portal, bare } of results) {
    const ratio = portal / bare;
    const verdict = ratio >= GOAL ? '' : `  below the goal of ${GOAL}`;
    console.log(
      `${what.padEnd(10)}${portal.toFixed(0).padStart(10)}${bare.toFixed(0).padStart(10)}${ratio.toFixed(2).padStart(8)}${verdict}`,
    );
  }
}

async function reportVisits(origin: string, paths: readonly string[]): Promise<void> {
  await unpackBrowser();
  const browser = await launchBrowser();
  try {
    for (const path of paths) {
      reportScripts(path, await firstVisitScripts(origin, path));
      reportLoad(await visit(browser, `${origin}${path}`));
    }
  } finally {
    await browser.close();
    removeUnpackedBrowser();
  }
}

function reportLoad({ largestPaint, layoutShift }: PageLoad): void {
  const seconds = largestPaint / 1_000;
  const late = seconds <= PAINT_GOAL_S ? '' : `  above the goal of ${PAINT_GOAL_S} s`;
  const jumpy = layoutShift <= SHIFT_GOAL ? '' : `  above the goal of ${SHIFT_GOAL}`;
  console.log(
    `  on a slow phone: largest contentful paint after ${seconds.toFixed(1)} s${late}, layout shift ${layoutShift.toFixed(3)}${jumpy}`,
  );
}

function reportScripts(path: string, { raw, gzip }: { raw: number; gzip: number }): void {
  const kilobytes = gzip / 1_000;
  const verdict = kilobytes <= SCRIPT_GOAL_KB ? '' : `  above the goal of ${SCRIPT_GOAL_KB} kB`;
  console.log(
    `first visit to ${path}: ${kilobytes.toFixed(1)} kB of JavaScript compressed (${(raw / 1_000).toFixed(0)} kB raw)${verdict}`,
  );
}

await main();
