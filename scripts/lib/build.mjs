import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseUnwritable } from './access.mjs';
import { findNode24 } from './install.mjs';
import { API_CLI, API_MAIN, DIST, ROOT, WEB_DIST } from './paths.mjs';
import { runAlone, waitForOther } from './run.mjs';
import { Refusal, step } from './say.mjs';

/**
 * What can be built, from which sources, and how one sees that it is there. Nx does the building; it takes a second to
 * find out that there is nothing to do, so we look ourselves first (docs/adr/0001-nx-without-plugins.md).
 */
const TARGETS = {
  api: {
    sources: ['api/src', 'shared/src', 'migrations', 'scripts/lib/bundle-api.mjs'],
    results: [API_MAIN, API_CLI],
  },
  web: {
    sources: ['web', 'shared/src'],
    results: [join(WEB_DIST, 'browser'), join(WEB_DIST, 'server', 'server.mjs')],
  },
};
const COMMON = ['package-lock.json', 'tsconfig.base.json', 'nx.json'];

/** @typedef {keyof typeof TARGETS} Target */

/**
 * Builds what has changed since the last time.
 *
 * @param {Target[]} [wanted]
 * @param {typeof step} [show] how the work is shown
 */
export async function build(wanted = ['api', 'web'], show = step) {
  if (whatChanged(wanted).length === 0) return;
  await waitForOther('build');
  const changed = whatChanged(wanted);
  if (changed.length === 0) return;
  refuseUnwritable([ROOT, DIST, join(ROOT, '.nx'), join(ROOT, '.angular')]);
  mkdirSync(DIST, { recursive: true });
  for (const { name, stamp } of changed) {
    rmSync(stampFile(name), { force: true });
    await show(`Building ${name}`, () => runNx(['run', `${name}:build`]));
    writeFileSync(stampFile(name), stamp);
  }
}

/** @param {Target[]} wanted */
function whatChanged(wanted) {
  return wanted
    .map((name) => ({ name, stamp: stampOf(name) }))
    .filter(({ name, stamp }) => !isBuilt(name, stamp));
}

/**
 * Runs Nx to its end on Node 24 and shows its output only when it fails.
 *
 * @param {string[]} commandLine
 */
async function runNx(commandLine) {
  const { code, output } = await runAlone(
    'build',
    findNode24(),
    [NX, ...commandLine, '--outputStyle=static'],
    {
      cwd: ROOT,
      env: nxEnvironment(),
    },
  );
  if (code !== 0) throw new Refusal(`The build failed:\n${output.trim()}`);
}

export const NX = join(ROOT, 'node_modules', 'nx', 'dist', 'bin', 'nx.js');

/** Nx and Angular ask nothing, phone nobody, and find Node 24 first. */
export function nxEnvironment() {
  return {
    ...process.env,
    PATH: `${join(findNode24(), '..')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`,
    NX_TUI: 'false',
    NX_DAEMON: 'false',
    NG_CLI_ANALYTICS: 'false',
    NO_COLOR: '1',
  };
}

/** @param {Target} name */
function stampFile(name) {
  return join(DIST, `.${name}.stamp`);
}

/**
 * @param {Target} name
 * @param {string} stamp
 */
function isBuilt(name, stamp) {
  const file = stampFile(name);
  return (
    TARGETS[name].results.every((path) => existsSync(path)) &&
    existsSync(file) &&
    readFileSync(file, 'utf8') === stamp
  );
}

/**
 * A digest of everything the target is built from; tests are not part of it.
 *
 * @param {Target} name
 */
function stampOf(name) {
  const hash = createHash('sha256');
  const files = [...TARGETS[name].sources, `${name}/project.json`, ...COMMON].flatMap(filesUnder);
  for (const file of files.sort()) hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

/**
 * @param {string} path relative to the root: a folder, a file, or nothing
 * @returns {string[]}
 */
function filesUnder(path) {
  const absolute = join(ROOT, path);
  if (!existsSync(absolute)) return [];
  /** @type {import('node:fs').Dirent[]} */
  let entries;
  try {
    entries = readdirSync(absolute, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length + 1));
}
