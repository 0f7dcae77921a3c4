import { fork } from 'node:child_process';
import { appendFileSync, existsSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findNode24 } from './install.mjs';
import { keySettings } from './keys.mjs';
import { API_MAIN, COMPILE_CACHE, DATA, ROOT, WEB_DIST } from './paths.mjs';
import { identify, stopProcess } from './processes.mjs';
import { Refusal } from './say.mjs';

/**
 * What the API tells its launcher over the IPC channel (api/src/platform sends it).
 *
 * @typedef {{ type: 'progress', text: string }} Progress
 * @typedef {{ type: 'ready', address: string, demoAccounts?: { email: string, role: string }[], demoPassword?: string }} Ready
 * @typedef {{ type: 'failed', message: string }} Failed
 * @typedef {object} Api
 * @property {number} pid
 * @property {Promise<Ready>} ready rejects with one sentence when the API cannot start
 * @property {Promise<void>} ended
 * @property {() => Promise<void>} stop
 */

export const PORTAL_LOG = join(DATA, 'portal.log');
const LOG_LIMIT = 10 * 1024 * 1024;
const ERROR_LEVEL = 50;
const LINES_SHOWN = 15;

/**
 * Starts the built API on Node 24. Its log goes to a file; errors are shown as well.
 *
 * @param {{ env: Record<string, string | undefined>, onProgress: (text: string) => void }} options
 * @returns {Api}
 */
export function startApi({ env, onProgress }) {
  rotateLog();
  const child = fork(API_MAIN, {
    cwd: ROOT,
    execPath: findNode24(),
    execArgv: ['--enable-source-maps'],
    // A session of its own: Ctrl-C must reach the launcher alone, which stops things in their order.
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...keySettings(),
      ...env,
      DATA_DIR: DATA,
      WEB_DIST,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  /** @type {string[]} */
  const recent = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => keep(line, recent));
  }
  const ended = new Promise((/** @type {(value: void) => void} */ resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
  const ready = new Promise((/** @type {(value: Ready) => void} */ resolve, reject) => {
    child.on('message', (/** @type {Progress | Ready | Failed} */ message) => {
      if (message.type === 'progress') onProgress(message.text);
      if (message.type === 'ready') resolve(message);
      if (message.type === 'failed') reject(new Refusal(firstSentence(message.message)));
    });
    void ended.then(() =>
      reject(new Refusal(`The API ended before it was ready; it said:\n${recent.join('\n')}`)),
    );
  });
  const identity = identify(Number(child.pid));
  return { pid: Number(child.pid), ready, ended, stop: () => stopProcess(identity) };
}

/**
 * What nobody foresaw comes with its stack, which stays in the log.
 *
 * @param {string} message
 */
function firstSentence(message) {
  const [sentence = '', ...stack] = message.split('\n');
  return stack.length === 0
    ? sentence
    : `${sentence}; check the settings, and see ${PORTAL_LOG} for the rest.`;
}

/** Begins a new log file when the last one has grown large, and keeps that one. */
function rotateLog() {
  if (existsSync(PORTAL_LOG) && statSync(PORTAL_LOG).size > LOG_LIMIT) {
    renameSync(PORTAL_LOG, `${PORTAL_LOG}.1`);
  }
}

/**
 * @param {string} line
 * @param {string[]} recent
 */
function keep(line, recent) {
  appendFileSync(PORTAL_LOG, `${line}\n`, { mode: 0o600 });
  recent.push(line);
  if (recent.length > LINES_SHOWN) recent.shift();
  const error = errorIn(line);
  if (error) console.error(`  ! ${error}`);
}

/**
 * @param {string} line one line of the API's log, JSON by pino
 * @returns {string | undefined} the text of an error, nothing for all else
 */
function errorIn(line) {
  try {
    const { level, msg } = JSON.parse(line);
    return level >= ERROR_LEVEL ? msg : undefined;
  } catch {
    return undefined;
  }
}
