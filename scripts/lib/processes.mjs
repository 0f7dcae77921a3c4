import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from './paths.mjs';

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
      const fields = statFields(pid);
      // A zombie has ended, and has let go of its ports when the last of its threads has.
      return fields[0] === 'Z' && fields[17] === '1' ? undefined : fields[19];
    }
    process.kill(pid, 0);
    if (process.platform === 'win32') return 'running';
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/**
 * What Linux says of a process: its state, then numbers, of which the first is its parent and the second its group.
 *
 * @param {number} pid
 */
function statFields(pid) {
  // The name in parentheses may hold spaces: count the fields after it.
  return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
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
    if (process.platform === 'linux') return Number(statFields(pid)[1]);
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
  return findAll((pid) => commandLine(pid).startsWith(beginning));
}

/**
 * @param {(pid: number) => boolean} fits
 * @returns {ProcessIdentity[]} nothing on systems that have no /proc
 */
function findAll(fits) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter(fits)
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
 * Stops a process that leads a group, and all of the group, also where only the others are left.
 *
 * @param {ProcessIdentity} leader
 */
export async function stopGroup(leader) {
  // The number has passed on to a stranger: none of the group can be left.
  if (identify(leader.pid) && !isAlive(leader)) return;
  const others = findAll((pid) => pid !== leader.pid && belongsTo(pid, leader));
  await Promise.all([leader, ...others].map((member) => stopProcess(member)));
}

/**
 * Whether a process is in the group of this leader, who may be gone. A daemon of the system may have the same group
 * number after a restart of the machine, but it does not work in our directory.
 *
 * @param {number} pid
 * @param {ProcessIdentity} leader
 */
function belongsTo(pid, leader) {
  try {
    return Number(statFields(pid)[2]) === leader.pid && readlinkSync(`/proc/${pid}/cwd`).startsWith(ROOT);
  } catch {
    return false;
  }
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
