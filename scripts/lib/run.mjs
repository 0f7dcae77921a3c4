import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseUnwritable } from './access.mjs';
import { DATA, ensureDataDirectory } from './paths.mjs';
import { hasEnded, identify, isAlive } from './processes.mjs';
import { step } from './say.mjs';

const LONGEST = 30 * 60_000;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

// A command that is cut short takes what it has started with it; npm ci for one does not listen to anything softer.
process.on('exit', () => {
  for (const child of running) killGroup(child, 'SIGKILL');
});

/**
 * Runs a program to its end, out of reach of the terminal's Ctrl-C (we pass the end on ourselves).
 *
 * @param {string} command
 * @param {string[]} commandLine
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number | string, output: string }>} code 0 when it went well; what it printed, both streams
 */
export function run(command, commandLine, options = {}) {
  const child = spawn(command, commandLine, {
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (output += chunk));
  return new Promise((resolve) => {
    const end = (/** @type {number | string} */ code) => {
      running.delete(child);
      resolve({ code, output });
    };
    child.on('error', (error) => end(error.message));
    child.on('close', (code, signal) => end(code ?? signal ?? 'unknown'));
  });
}

/**
 * As `run`, for work that must not be done twice at once, such as installing: leaves a note of its process, which
 * outlives us when we are killed.
 *
 * @param {string} work a short name of it
 * @param {Parameters<typeof run>} what
 */
export async function runAlone(work, ...what) {
  ensureDataDirectory();
  refuseUnwritable([DATA]);
  const result = run(...what);
  const pid = [...running].at(-1)?.pid;
  writeFileSync(noteOf(work), JSON.stringify(pid && identify(pid)));
  try {
    return await result;
  } finally {
    rmSync(noteOf(work), { force: true });
  }
}

/**
 * Waits for the same work, when another command is at it or a killed one has left it running.
 *
 * @param {string} work
 */
export async function waitForOther(work) {
  let other;
  try {
    other = JSON.parse(readFileSync(noteOf(work), 'utf8'));
  } catch {
    return;
  }
  if (isAlive(other))
    await step(`Waiting for the ${work} that is already running`, () => hasEnded(other, LONGEST));
}

/** @param {string} work */
function noteOf(work) {
  return join(DATA, `${work}.json`);
}

/**
 * Sends a signal to a program started in a group of its own and to all it has started.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function killGroup(child, signal) {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // It has ended already.
  }
}
