import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './paths.mjs';
import { callers, hasEnded, identify, isAlive, stopProcess } from './processes.mjs';
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
 * @property {ProcessIdentity} [api] the API it has started
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
  const before = readLock();
  if (before && isAlive(before.self)) await waitOrRefuse(before);
  // An API whose launcher was killed leaves by itself; this one has not yet.
  await stopProcess(before?.api);
  const self = /** @type {ProcessIdentity} */ (identify(process.pid));
  rmSync(LOCK, { force: true });
  try {
    writeFileSync(LOCK, JSON.stringify({ command, self, calledBy: callers(), port }), {
      flag: 'wx',
      mode: 0o600,
    });
  } catch {
    throw new Refusal(
      'Another command was started in this directory at the same moment: run this one again.',
    );
  }
}

/**
 * Remembers the API this holder has started.
 *
 * @param {number} pid
 */
export function rememberApi(pid) {
  const next = `${LOCK}.next`;
  writeFileSync(next, JSON.stringify({ ...readLock(), api: identify(pid) }), { mode: 0o600 });
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
