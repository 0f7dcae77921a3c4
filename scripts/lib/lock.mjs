import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, ownDatabase } from './paths.mjs';
import { callers, hasEnded, identify, isAlive, stopGroup, stopProcess } from './processes.mjs';
import { Refusal, step } from './say.mjs';

/**
 * Who works with the data directory at the moment. One at a time: two servers on one database directory would
 * destroy it. What a killed holder left behind is stopped by the next one.
 *
 * @typedef {import('./processes.mjs').ProcessIdentity} ProcessIdentity
 * @typedef {object} Holder
 * @property {'start' | 'dev' | 'cli'} command
 * @property {ProcessIdentity} self
 * @property {ProcessIdentity[]} calledBy the npm it was called through, and what is between
 * @property {boolean} ownDatabase whether it works on a server that DATABASE_URL names
 * @property {ProcessIdentity[]} [parts] what it has started once it has a database: the API, in development the web too
 * @property {number} [port] where the portal answers
 */

const LOCK = join(DATA, 'running.json');
const PATIENCE = 20_000;

/** @returns {Holder | undefined} whoever holds the data directory and is alive */
export function currentHolder() {
  const holder = readLock();
  return holder && isAlive(holder.self) ? holder : undefined;
}

/**
 * Takes the data directory: heals what a killed holder left, waits for a short command to end, refuses while a portal
 * runs from it.
 *
 * @param {Holder['command']} command
 * @param {number} [port]
 */
export async function takeLock(command, port) {
  // Several may have waited for the same holder: whoever comes second waits for the first.
  for (let holder = currentHolder(); holder; holder = currentHolder()) await waitOrRefuse(holder);
  // An API whose launcher was killed leaves by itself, though not at once; what watches in development stays.
  await Promise.all((readLock()?.parts ?? []).map(stopGroup));
  writeLock({
    command,
    self: /** @type {ProcessIdentity} */ (identify(process.pid)),
    calledBy: callers(),
    ownDatabase: ownDatabase(),
    parts: [],
    port,
  });
}

/** @param {Holder} holder */
function writeLock(holder) {
  if (currentHolder() === undefined) rmSync(LOCK, { force: true });
  try {
    writeFileSync(LOCK, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    throw new Refusal(
      'Another command was started in this directory at the same moment: run this one again.',
    );
  }
}

/**
 * Remembers what this holder has started, so that it does not outlive a holder that is killed.
 *
 * @param {number} pid a process that leads a group of its own
 */
export function rememberPart(pid) {
  const holder = readLock();
  const parts = [...(holder?.parts ?? []), identify(pid)].filter((part) => part !== undefined);
  const next = `${LOCK}.next`;
  writeFileSync(next, JSON.stringify({ ...holder, parts }), { mode: 0o600 });
  renameSync(next, LOCK);
}

/** Gives the data directory back. */
export function releaseLock() {
  if (readLock()?.self.pid === process.pid) rmSync(LOCK, { force: true });
}

/** @param {Holder} holder */
async function waitOrRefuse(holder) {
  if (holder.command === 'cli') {
    const ended = await step('Waiting for another command of this directory to end', () =>
      hasEnded(holder.self, 10 * 60_000),
    );
    if (ended) return;
  }
  // The npm it was called through is gone: nobody sits in front of it any more.
  if (!holder.calledBy.every(isAlive)) {
    await stopProcess(holder.self, { patience: PATIENCE });
    return;
  }
  const where = holder.port ? ` at http://localhost:${holder.port}` : '';
  throw new Refusal(
    `Lời Giải already runs from this directory${where} (process ${holder.self.pid}): use it, or stop it with Ctrl-C in its window first.`,
  );
}

/** @returns {Holder | undefined} */
function readLock() {
  try {
    return JSON.parse(readFileSync(LOCK, 'utf8'));
  } catch {
    return undefined;
  }
}
