import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { keySettings } from '../../scripts/lib/keys.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { startTemporary } from '../../scripts/lib/postgres.mjs';

const ROOT = resolve(__dirname, '../..');

/** A fresh portal with the demo city: the production build on a database of its own. */
export interface FreshPortal {
  readonly address: string;
  readonly database: Client;
  /** Does the work of a job now, as `npm run cli -- jobs:run NAME` does. */
  runJob(name: string): Promise<void>;
  /** Sets the portal's clock, by replacing its function in this database; a portal in service would not start on it. */
  setClock(instant: Date): Promise<void>;
  /** Kills the portal as a power cut would, and starts it again on the same address once what happens meanwhile is over. */
  restart(meanwhile: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

export async function startFreshPortal(): Promise<FreshPortal> {
  const cluster = await startTemporary();
  const folder = mkdtempSync(join(tmpdir(), 'loi-giai-e2e-'));
  const port = await freePort();
  const environment = {
    ...process.env,
    NODE_OPTIONS: '',
    NODE_ENV: 'production',
    DATABASE_URL: cluster.url,
    ...keySettings(folder),
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_DIR: folder,
    WEB_DIST: resolve(ROOT, 'dist/web'),
    DEMO: 'true',
    LOG_LEVEL: 'warn',
    // Everybody in this test has one address.
    RATE_LIMIT: '0',
  };
  const start = (env: NodeJS.ProcessEnv): ChildProcess =>
    fork(resolve(ROOT, 'dist/api/main.js'), {
      cwd: ROOT,
      env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  let api = start(environment);
  const database = new Client(cluster.url);
  const stop = async (): Promise<void> => {
    await database.end();
    await stopped(api);
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await isReady(api);
    await database.connect();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    address: `http://localhost:${port}`,
    database,
    runJob: (name) => runJob(name, environment),
    setClock: (instant) => setClock(database, instant),
    restart: async (meanwhile) => {
      await stopped(api, 'SIGKILL');
      await meanwhile();
      api = start(environment);
      await isReady(api);
    },
    stop,
  };
}

function isReady(api: ChildProcess): Promise<void> {
  return new Promise((resolveReady, reject) => {
    api.on('message', (message: { type: string; message?: string }) => {
      if (message.type === 'ready') resolveReady();
      if (message.type === 'failed') reject(new Error(message.message));
    });
    api.on('exit', (code) => {
      reject(new Error(`the portal ended with ${String(code)} before it was ready`));
    });
  });
}

function stopped(api: ChildProcess, by: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (api.exitCode !== null || api.signalCode !== null) return Promise.resolve();
  return new Promise((resolveStopped) => {
    api.once('exit', () => {
      resolveStopped();
    });
    api.kill(by);
  });
}

function runJob(name: string, environment: NodeJS.ProcessEnv): Promise<void> {
  // Only a test may run on a clock that was set.
  const cli = fork(resolve(ROOT, 'dist/api/cli.js'), ['jobs:run', name], {
    cwd: ROOT,
    env: { ...environment, NODE_ENV: 'test' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolveDone, reject) => {
    cli.once('error', reject);
    cli.once('exit', (code) => {
      if (code === 0) resolveDone();
      else reject(new Error(`the job ${name} ended with ${String(code)}`));
    });
  });
}

async function setClock(database: Client, instant: Date): Promise<void> {
  const shift = Math.round(instant.getTime() - Date.now());
  await database.query(`
    CREATE OR REPLACE FUNCTION portal_now() RETURNS timestamptz LANGUAGE sql VOLATILE PARALLEL SAFE
    AS 'SELECT date_trunc(''milliseconds'', clock_timestamp() + interval ''${shift} milliseconds'')'`);
}
