import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Who a process is: a number alone may have passed on to a stranger, a number and a start time may not.
 *
 * @typedef {{ pid: number, startedAt: string }} ProcessIdentity
 */

/**
 * @param {number} pid
 * @returns {ProcessIdentity | undefined} nothing when no such process runs
 */
export function identify(pid) {
  const startedAt = startTime(pid);
  return startedAt === undefined ? undefined : { pid, startedAt };
}

/** @param {ProcessIdentity | undefined} identity */
export function isAlive(identity) {
  return identity !== undefined && startTime(identity.pid) === identity.startedAt;
}

/**
 * When the process started, in a form that only compares with itself.
 *
 * @param {number} pid
 * @returns {string | undefined}
 */
function startTime(pid) {
  try {
    if (process.platform === 'linux') {
      // The name in parentheses may hold spaces: count the fields after it. A zombie (state Z) has ended.
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
      return fields[0] === 'Z' ? undefined : fields[19];
    }
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'running';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {string} the process's command line, empty when it cannot be read
 */
export function commandLine(pid) {
  try {
    if (process.platform === 'linux') {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    }
    if (process.platform === 'win32') return '';
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * The processes between us and the npm we were called through, npm included: when one of them dies, nobody sits in
 * front of us any more. Nothing when npm did not call us.
 *
 * @returns {ProcessIdentity[]}
 */
export function callers() {
  if (!process.env.npm_lifecycle_event) return [];
  const [shell, npm] = [process.ppid, parentOf(process.ppid)];
  const chain = npm !== undefined && /^npm /.test(commandLine(npm)) ? [shell, npm] : [shell];
  return chain.map(identify).filter((identity) => identity !== undefined);
}

/**
 * @param {number} pid
 * @returns {number | undefined}
 */
function parentOf(pid) {
  try {
    if (process.platform === 'linux') {
      return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
    }
    if (process.platform === 'win32') return undefined;
    return Number(execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }));
  } catch {
    return undefined;
  }
}

/**
 * Every process whose command line begins with the given text.
 *
 * @param {string} beginning
 * @returns {ProcessIdentity[]}
 */
export function findByCommandLine(beginning) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).startsWith(beginning))
    .map(identify)
    .filter((identity) => identity !== undefined);
}

/**
 * Waits until the process has ended.
 *
 * @param {ProcessIdentity} identity
 * @param {number} milliseconds how long at most
 * @returns {Promise<boolean>} whether it has ended
 */
export async function hasEnded(identity, milliseconds) {
  const limit = Date.now() + milliseconds;
  while (isAlive(identity)) {
    if (Date.now() > limit) return false;
    await sleep(50);
  }
  return true;
}

/**
 * Stops a process: politely, and by force when it does not listen.
 *
 * @param {ProcessIdentity | undefined} identity
 * @param {{ signal?: NodeJS.Signals, force?: NodeJS.Signals, patience?: number }} [how] patience in milliseconds
 */
export async function stopProcess(identity, how = {}) {
  if (identity === undefined || !isAlive(identity)) return;
  const { signal = 'SIGTERM', force = 'SIGKILL', patience = 10_000 } = how;
  send(identity, signal);
  if (await hasEnded(identity, patience)) return;
  send(identity, force);
  await hasEnded(identity, patience);
}

/**
 * @param {ProcessIdentity} identity
 * @param {NodeJS.Signals} signal
 */
function send(identity, signal) {
  try {
    process.kill(identity.pid, signal);
  } catch (error) {
    // It ended between the look and the signal.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
