// `npm run cli -- <command>`: the portal's command line, on DATABASE_URL, else on the embedded database, which is
// started for the duration when the portal does not run.
import { spawn } from 'node:child_process';
import { refuseUnwritable } from './lib/access.mjs';
import { build } from './lib/build.mjs';
import { findNode24, install } from './lib/install.mjs';
import { keySettings } from './lib/keys.mjs';
import { currentHolder, releaseLock, takeLock } from './lib/lock.mjs';
import { API_CLI, CLUSTER, COMPILE_CACHE, DATA, ensureDataDirectory, ownDatabase } from './lib/paths.mjs';
import { refuseUnreachable } from './lib/postgres-user.mjs';
import { Refusal, runMain } from './lib/say.mjs';
import { Shutdown } from './lib/shutdown.mjs';

const shutdown = new Shutdown();

await runMain(async () => {
  ensureDataDirectory();
  // Said before the long steps, too: a portal that is starting is busy with the same ones.
  if (!ownDatabase()) runningPortal();
  await install();
  await build(['api']);
  try {
    return await runCommand(ownDatabase() ? {} : { DATABASE_URL: await embeddedDatabase() });
  } finally {
    await shutdown.run();
  }
});

/**
 * The portal that has the embedded database running; refuses while it has none to share.
 *
 * @returns {import('./lib/lock.mjs').Holder | undefined} nothing when no portal runs from this directory
 */
function runningPortal() {
  const holder = currentHolder();
  if (holder === undefined || holder.command === 'cli') return undefined;
  if (holder.ownDatabase) {
    throw new Refusal(
      'The portal of this directory runs on a database server of its own: set DATABASE_URL for this command as for the portal.',
    );
  }
  if (holder.parts?.length === 0) {
    throw new Refusal(
      `Lời Giải is still starting from this directory (process ${holder.self.pid}): run this command again when it has said where it runs.`,
    );
  }
  return holder;
}

/** @returns {Promise<string>} */
async function embeddedDatabase() {
  const { embeddedUrl, startEmbedded } = await import('./lib/postgres.mjs');
  if (runningPortal()) return embeddedUrl();
  refuseUnwritable([DATA]);
  refuseUnreachable(CLUSTER, [DATA]);
  await takeLock('cli');
  shutdown.onStop(async () => releaseLock());
  const starting = startEmbedded();
  shutdown.onStop(async () => (await starting).stop());
  return (await starting).url;
}

/**
 * Runs where the person stands, so that names of files mean what they say.
 *
 * @param {Record<string, string>} env
 * @returns {Promise<number>} exit code
 */
function runCommand(env) {
  const child = spawn(findNode24(), ['--enable-source-maps', API_CLI, ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD || process.cwd(),
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILE_CACHE, ...keySettings(), ...env, DATA_DIR: DATA },
    stdio: 'inherit',
  });
  // Ctrl-C reaches the command by itself; we only wait for its end, so that the database outlives it.
  void shutdown.asked().then(() => child.kill('SIGTERM'));
  return new Promise((resolve) => child.on('close', (code) => resolve(code ?? 1)));
}
