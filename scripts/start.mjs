// `npm start [-- --demo]`: installs, builds, starts the database and the portal, and stays until Ctrl-C.
import { PORTAL_LOG, startApi } from './lib/api-process.mjs';
import { build } from './lib/build.mjs';
import { prepareDirectories } from './lib/directories.mjs';
import { install } from './lib/install.mjs';
import { releaseLock, rememberPart, takeLock } from './lib/lock.mjs';
import { DATA, ownDatabase } from './lib/paths.mjs';
import { refuseTakenPort, wantedPort } from './lib/ports.mjs';
import { Refusal, elapsed, runMain, step } from './lib/say.mjs';
import { Shutdown } from './lib/shutdown.mjs';

const started = Date.now();
const shutdown = new Shutdown();
const DEMO = process.argv.includes('--demo');

await runMain(async () => {
  try {
    const outcome = await Promise.race([serve(), shutdown.asked().then(() => undefined)]);
    if (outcome) announce(outcome);
    const reason = await shutdown.asked();
    if (reason) throw new Refusal(reason);
    console.log('\nĐang dừng… / Stopping…');
  } finally {
    await shutdown.run();
  }
});

async function serve() {
  const port = wantedPort();
  prepareDirectories();
  await takeLock('start', port);
  shutdown.onStop(async () => releaseLock());
  await refuseTakenPort(port, 'for example: PORT=3001 npm start');
  await install();
  await build();
  const database = ownDatabase() ? {} : { DATABASE_URL: await startDatabase() };
  return startPortal(port, database);
}

async function startDatabase() {
  const { startEmbedded } = await import('./lib/postgres.mjs');
  shutdown.refuseWhenAsked();
  const starting = step('Starting PostgreSQL', startEmbedded);
  shutdown.onStop(async () => (await starting).stop());
  const database = await starting;
  void database.ended.then(() =>
    shutdown.because(
      `PostgreSQL has ended unexpectedly; see ${DATA}/postgres.log, then start again with npm start.`,
    ),
  );
  return database.url;
}

/**
 * @param {number} port
 * @param {{ DATABASE_URL?: string }} database
 */
async function startPortal(port, database) {
  shutdown.refuseWhenAsked();
  const demo = process.env.DEMO || String(DEMO || !ownDatabase());
  return step('Starting the portal', async (update) => {
    const env = { PORT: String(port), ...database, DEMO: demo };
    const api = startApi({ env, onProgress: update });
    shutdown.onStop(api.stop);
    rememberPart(api.pid);
    const ready = await api.ready;
    void api.ended.then(() =>
      shutdown.because(
        `The portal has ended unexpectedly; see ${PORTAL_LOG}, then start again with npm start.`,
      ),
    );
    return ready;
  });
}

/** @param {import('./lib/api-process.mjs').Ready} ready */
function announce({ address, demoAccounts = [], demoPassword }) {
  const width = Math.max(0, ...demoAccounts.map(({ email }) => email.length));
  console.log(`
  Lời Giải đang chạy tại / is running at   ${address}   (${elapsed(started)})
  Tiếng Anh / English                      ${address}/en`);
  if (demoAccounts.length > 0) {
    console.log(`\n  Tài khoản dùng thử, mật khẩu / demo accounts, password: ${demoPassword}\n`);
    for (const { email, role } of demoAccounts) console.log(`    ${email.padEnd(width)}  ${role}`);
  }
  console.log('\n  Nhấn Ctrl-C để dừng / press Ctrl-C to stop.\n');
}
