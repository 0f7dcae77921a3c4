// `npm run dev`: both sides watching. The web on PORT with Angular's development server, the API on the port after it;
// a change to either is there after a moment.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NX, nxEnvironment } from './lib/build.mjs';
import { prepareDirectories } from './lib/directories.mjs';
import { findNode24, install } from './lib/install.mjs';
import { keySettings } from './lib/keys.mjs';
import { releaseLock, rememberPart, takeLock } from './lib/lock.mjs';
import { DATA, ROOT, ownDatabase } from './lib/paths.mjs';
import { refuseTakenPort, wantedPort } from './lib/ports.mjs';
import { killGroup } from './lib/run.mjs';
import { Refusal, runMain, step } from './lib/say.mjs';
import { Shutdown } from './lib/shutdown.mjs';
import { TYPESCRIPT_ENV, TYPESCRIPT_FLAGS } from './lib/typescript.mjs';

const API_PORT = 3001;
const STOP_LIMIT = 10_000;
const shutdown = new Shutdown();

await runMain(async () => {
  try {
    await Promise.race([startBoth(), shutdown.asked()]);
    const reason = await shutdown.asked();
    if (reason) throw new Refusal(reason);
  } finally {
    await shutdown.run();
  }
});

async function startBoth() {
  const port = wantedPort();
  prepareDirectories();
  await takeLock('dev', port);
  shutdown.onStop(async () => releaseLock());
  await refuseTakenPort(port, 'for example: PORT=4000 npm run dev');
  await refuseTakenPort(API_PORT, `${API_PORT} is where the web looks for the API (web/proxy.conf.json)`);
  await install();
  const database = ownDatabase() ? {} : { DATABASE_URL: await startDatabase() };
  startApi(port, database);
  await step('Starting the API', apiAnswers);
  startWeb(port);
}

async function startDatabase() {
  const { startEmbedded } = await import('./lib/postgres.mjs');
  const starting = step('Starting PostgreSQL', startEmbedded);
  shutdown.onStop(async () => (await starting).stop());
  return (await starting).url;
}

/**
 * @param {number} webPort
 * @param {{ DATABASE_URL?: string }} database
 */
function startApi(webPort, database) {
  startPart(
    'API',
    [...TYPESCRIPT_FLAGS, '--watch', '--watch-preserve-output', join('api', 'src', 'main.ts')],
    {
      ...TYPESCRIPT_ENV,
      NODE_ENV: 'development',
      LOG_LEVEL: process.env.LOG_LEVEL || 'warn',
      DEMO: process.env.DEMO || String(!ownDatabase()),
      ...keySettings(),
      ...database,
      DATA_DIR: DATA,
      PORT: String(API_PORT),
      PUBLIC_URL: `http://localhost:${webPort}`,
    },
  );
}

async function apiAnswers() {
  for (;;) {
    try {
      const answer = await fetch(`http://127.0.0.1:${API_PORT}/health/ready`);
      if (answer.ok) return;
    } catch {
      // It does not listen yet.
    }
    shutdown.refuseWhenAsked();
    await sleep(200);
  }
}

/** @param {number} port */
function startWeb(port) {
  startPart('web', [NX, 'run', 'web:serve', `--port=${port}`], nxEnvironment());
}

/**
 * Starts one side, in a group of its own, whose output is shown as it comes.
 *
 * @param {string} name
 * @param {string[]} commandLine
 * @param {Record<string, string | undefined>} env
 */
function startPart(name, commandLine, env) {
  shutdown.refuseWhenAsked();
  const child = spawn(findNode24(), commandLine, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (child.pid) rememberPart(child.pid);
  const ended = new Promise((resolve) => child.on('close', resolve));
  void ended.then(() =>
    shutdown.because(`The ${name} has ended: see above, then start again with npm run dev.`),
  );
  shutdown.onStop(async () => {
    killGroup(child, 'SIGTERM');
    const late = await Promise.race([ended.then(() => false), sleep(STOP_LIMIT, true, { ref: false })]);
    if (late) killGroup(child, 'SIGKILL');
  });
}
