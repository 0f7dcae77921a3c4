import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLUSTER, DATA } from './paths.mjs';
import { freePort, isFree } from './ports.mjs';
import { createCluster, startServer, stopLeftover } from './postgres-server.mjs';
import { postgresUser } from './postgres-user.mjs';
import { identify } from './processes.mjs';
import { Refusal } from './say.mjs';

/**
 * A running database.
 *
 * @typedef {object} Database
 * @property {string} url connection string of the portal's own role, which owns the database and is no superuser
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

export const SETTINGS = join(DATA, 'postgres.json');
const LOG = join(DATA, 'postgres.log');
const NAME = 'loigiai';
const TEMPORARY = 'loigiai-test-';
/**
 * A cluster that is thrown away need not survive a power cut. Nor does anybody clean it up: a worker of autovacuum, which
 * the tests' role may not end, would keep a database from being dropped.
 */
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

/**
 * Starts the portal's own database under the data directory, creating it the first time.
 *
 * @returns {Promise<Database>}
 */
export async function startEmbedded() {
  const settings = await readSettings();
  if (!existsSync(CLUSTER)) await createInPlace(settings.superuserPassword);
  // A server a killed run has left would hold the port it is going to get again.
  await stopLeftover(CLUSTER);
  if (!(await isFree(settings.port))) {
    settings.port = await freePort();
    writeSettings(settings);
  }
  const server = await startServer({ directory: CLUSTER, port: settings.port, logFile: LOG, apart: true });
  await ensureRoleAndDatabase(settings);
  return { url: urlOf(settings), ended: server.ended, stop: server.stop };
}

/** @returns {string} connection string of the embedded database as it was last started */
export function embeddedUrl() {
  return urlOf(JSON.parse(readFileSync(SETTINGS, 'utf8')));
}

/** Of a temporary cluster that is to be measured, or killed: it keeps its promises like one in service. */
const CAREFUL = { max_connections: '200' };

/**
 * Starts an empty server for tests in the system's temporary directory; `stop` removes it.
 *
 * @param {{ durable?: boolean }} [options] durable: what was committed survives `restart`, which kills the server first
 * @returns {Promise<Database & { restart: (meanwhile?: () => Promise<void>) => Promise<void> }>} its role may create databases
 */
export async function startTemporary({ durable = false } = {}) {
  await sweepTemporary();
  const parent = mkdtempSync(join(tmpdir(), `${TEMPORARY}${process.pid}-`));
  const { uid, gid } = postgresUser(parent);
  if (uid !== undefined && gid !== undefined) chownSync(parent, uid, gid);
  const settings = { port: await freePort(), superuserPassword: secret(), password: secret() };
  const directory = join(parent, 'postgres');
  await createCluster({ directory, password: settings.superuserPassword, flags: ['--no-sync'] });
  const logFile = join(parent, 'postgres.log');
  const { port } = settings;
  const start = () =>
    startServer({ directory, port, logFile, apart: false, settings: durable ? CAREFUL : CARELESS });
  let server = await start();
  await ensureRoleAndDatabase(settings, 'CREATEDB');
  const stop = async () => {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  };
  const restart = async (/** @type {(() => Promise<void>) | undefined} */ meanwhile) => {
    await server.kill();
    await meanwhile?.();
    server = await start();
  };
  return { url: urlOf(settings), ended: server.ended, stop, restart };
}

/** Removes the temporary servers of killed test runs. */
async function sweepTemporary() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(TEMPORARY))) {
    if (identify(Number(name.slice(TEMPORARY.length).split('-')[0]))) continue;
    const directory = join(tmpdir(), name);
    try {
      await stopLeftover(join(directory, 'postgres'));
      rmSync(directory, { recursive: true, force: true });
    } catch {
      // It is another user's.
    }
  }
}

/**
 * Creates the cluster beside its place and moves it there when it is whole, so that a killed first start leaves nothing
 * that looks like a database.
 *
 * @param {string} password
 */
async function createInPlace(password) {
  const unfinished = readdirSync(DATA).filter((name) => name.startsWith('postgres-new-'));
  for (const name of unfinished) rmSync(join(DATA, name), { recursive: true, force: true });
  const directory = join(DATA, `postgres-new-${process.pid}`);
  await createCluster({ directory, password });
  renameSync(directory, CLUSTER);
}

/** @typedef {{ port: number, superuserPassword: string, password: string }} Settings */

/** @returns {Promise<Settings>} */
async function readSettings() {
  if (existsSync(SETTINGS)) return JSON.parse(readFileSync(SETTINGS, 'utf8'));
  if (existsSync(CLUSTER)) {
    throw new Refusal(
      `${SETTINGS}, which holds the database's passwords, is missing: put it back from your backup, or remove ${CLUSTER} to begin with an empty database.`,
    );
  }
  const settings = { port: await freePort(), superuserPassword: secret(), password: secret() };
  writeSettings(settings);
  return settings;
}

/** @param {Settings} settings */
function writeSettings(settings) {
  writeFileSync(`${SETTINGS}.next`, JSON.stringify(settings), { mode: 0o600 });
  renameSync(`${SETTINGS}.next`, SETTINGS);
}

/**
 * @param {Settings} settings
 * @param {'CREATEDB' | ''} right
 */
async function ensureRoleAndDatabase({ port, superuserPassword, password }, right = '') {
  const { default: pg } = await import('pg');
  const options = { host: '127.0.0.1', port, user: 'postgres', password: superuserPassword };
  const client = new pg.Client({ ...options, database: 'postgres' });
  await client.connect();
  try {
    const role = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [NAME]);
    if (role.rowCount === 0) {
      await client.query(`CREATE ROLE ${NAME} LOGIN ${right} PASSWORD ${client.escapeLiteral(password)}`);
    }
    const database = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${NAME} OWNER ${NAME}`);
  } finally {
    await client.end();
  }
}

/** @param {Settings} settings */
function urlOf({ port, password }) {
  return `postgres://${NAME}:${password}@127.0.0.1:${port}/${NAME}`;
}

function secret() {
  return randomBytes(24).toString('hex');
}
