import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { SESSION_COOKIE } from '../api/src/platform/access/session-reader';
import { newToken } from '../api/src/features/auth/tokens';
import { launchBrowser, removeUnpackedBrowser, unpackBrowser } from '../e2e/support/browser';
import { createDataSource } from '../migrations/data-source';
import { keySettings } from '../scripts/lib/keys.mjs';
import { startTemporary } from '../scripts/lib/postgres.mjs';
import { fillPlans } from './support/plans';
import { startServerProcess } from './support/server-process';

const ROOT = resolve(import.meta.dirname, '..');
const PLANS = 40;
const ROWS = 50;
const ROUNDS = 25;
/** Milliseconds. */
const DATA_GOAL = 200;
const DRAWING_GOAL = 1_000;
const FRAME_GOAL = 50;

/** `npm run bench:gantt`: the Gantt page of the whole city with 2,000 rows: its data, its first drawing, scrolling through it. */
async function main(): Promise<void> {
  const cluster = await startTemporary();
  const folder = mkdtempSync(join(tmpdir(), 'loi-giai-bench-'));
  try {
    console.log(`Filling ${PLANS} plans of ${ROWS} rows …`);
    const token = await prepare(cluster.url);
    const portal = await startServerProcess('portal', resolve(ROOT, 'dist/api/main.js'), {
      DATABASE_URL: cluster.url,
      ...keySettings(folder),
      DATA_DIR: folder,
      WEB_DIST: resolve(ROOT, 'dist/web'),
      NODE_ENV: 'production',
      LOG_LEVEL: 'silent',
      WORKERS: 'false',
    });
    await measureData(portal.origin, token);
    await measurePage(portal.origin, token);
    await portal.stop();
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @returns the token of a session of the city's leadership */
async function prepare(url: string): Promise<string> {
  const dataSource = createDataSource(url);
  await dataSource.initialize();
  await dataSource.runMigrations();
  await fillPlans(dataSource, { plans: PLANS, rows: ROWS });
  const { token, hash } = newToken();
  await dataSource.query(
    `WITH reader AS (
       INSERT INTO account (email, name, status, confirmed_at)
       VALUES ('lanh-dao@bench.example', 'Lãnh đạo Thành phố', 'active', portal_now()) RETURNING id),
     role AS (INSERT INTO role_grant (account_id, role, scope_type) SELECT id, 'city.leadership', 'city' FROM reader)
     INSERT INTO session (account_id, token_hash, expires_at, address, user_agent)
     SELECT id, $1, 'infinity', '127.0.0.1', 'bench' FROM reader`,
    [hash],
  );
  await dataSource.destroy();
  return token;
}

async function measureData(origin: string, token: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    const answer = await fetch(`${origin}/api/v1/plans`, {
      headers: { cookie: `${SESSION_COOKIE}=${token}` },
    });
    const { rows } = (await answer.json()) as { rows: unknown[] };
    if (rows.length !== PLANS * ROWS) throw new Error(`${rows.length} of ${PLANS * ROWS} rows came`);
    times.push(performance.now() - start);
  }
  say(`data of ${PLANS * ROWS} rows in one request, median of ${ROUNDS}`, median(times), DATA_GOAL);
}

async function measurePage(origin: string, token: string): Promise<void> {
  await unpackBrowser();
  const browser = await launchBrowser();
  try {
    const page = await signedIn(browser, origin, token);
    // Once for the cache, as anybody has it who has been to the portal before.
    await page.goto(`${origin}/work/commissions/gantt?zoom=month`);
    await page.waitForSelector('lg-gantt-chart .line');
    await page.addInitScript(observe);
    await page.goto(`${origin}/work/commissions/gantt?zoom=month`);
    await page.waitForFunction(() => (globalThis as unknown as Drawn).drawnAt > 0);
    const { drawn, arrived } = await page.evaluate(() => ({
      drawn: (globalThis as unknown as Drawn).drawnAt,
      arrived: Math.max(
        ...performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.includes('/api/v1/plans'))
          .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
      ),
    }));
    say('first drawing, since the data arrived', drawn - arrived, DRAWING_GOAL);
    console.log(`  since the visit began: ${drawn.toFixed(0)} ms`);
    say('frames while scrolling through all rows, 95th percentile', await scroll(page), FRAME_GOAL);
  } finally {
    await browser.close();
    removeUnpackedBrowser();
  }
}

async function signedIn(browser: Browser, origin: string, token: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies([{ name: SESSION_COOKIE, value: token, url: origin }]);
  return context.newPage();
}

interface Drawn {
  drawnAt: number;
}

/** Runs in the page: when its first lines have been painted. */
function observe(): void {
  const drawn: Drawn = { drawnAt: 0 };
  Object.assign(globalThis, drawn);
  const look = (): void => {
    if (document.querySelector('lg-gantt-chart .line'))
      requestAnimationFrame(() => {
        setTimeout(() => Object.assign(globalThis, { drawnAt: performance.now() }));
      });
    else requestAnimationFrame(look);
  };
  look();
}

/** Milliseconds between two frames. */
function scroll(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const frame = document.querySelector('lg-gantt-chart .frame');
        if (!frame) throw new Error('there is no chart');
        const times: number[] = [];
        let last = performance.now();
        const step = (): void => {
          const now = performance.now();
          times.push(now - last);
          last = now;
          const before = frame.scrollTop;
          frame.scrollTop += 300;
          if (frame.scrollTop > before) requestAnimationFrame(step);
          else done(times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);
        };
        requestAnimationFrame(step);
      }),
  );
}

function say(what: string, time: number, goal: number): void {
  const verdict = time <= goal ? `reaches the goal of ${goal}` : `above the goal of ${goal}`;
  console.log(`${what}: ${time.toFixed(0)} ms, ${verdict}`);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

await main();
