import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { refuseUnwritable } from './access.mjs';
import { ROOT } from './paths.mjs';
import { runAlone, waitForOther } from './run.mjs';
import { Refusal, step } from './say.mjs';

const MODULES = join(ROOT, 'node_modules');
const STAMP = join(MODULES, '.loigiai-lock');
const OUTPUT_LINES_SHOWN = 20;

/** What must be installed: the lockfile, for this machine. */
function wantedStamp() {
  const lockfile = readFileSync(join(ROOT, 'package-lock.json'));
  const hash = createHash('sha256').update(lockfile).digest('hex');
  return `${hash} ${process.platform} ${process.arch}\n`;
}

/** Remembers that what the lockfile asks for is installed. */
export function writeInstalledStamp() {
  writeFileSync(STAMP, wantedStamp());
}

function isInstalled() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wantedStamp();
}

/** Installs the dependencies, when the lockfile has changed since the last time. */
export async function install() {
  if (isInstalled()) return;
  await waitForOther('installation');
  if (isInstalled()) return;
  refuseUnwritable([ROOT, MODULES]);
  await step('Installing packages (once, a minute or so)', runNpmCi);
  writeInstalledStamp();
}

async function runNpmCi() {
  const [command, first] = npmCommand();
  const { code, output } = await runAlone('installation', command, [...first, 'ci', '--loglevel=error'], {
    cwd: ROOT,
    env: { ...process.env, PATH: pathWithoutModules() },
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (code === 0) return;
  const end = output.trim().split('\n').slice(-OUTPUT_LINES_SHOWN).join('\n');
  throw new Refusal(
    `The packages could not be installed (npm ci: ${code}): check the network connection and run the command again.\n${end}`,
  );
}

/**
 * The npm that runs us, on the Node it was installed with.
 *
 * @returns {[string, string[]]}
 */
function npmCommand() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm && node && existsSync(npm) && existsSync(node)) return [node, [npm]];
  return ['npm', []];
}

/** `npm ci` deletes node_modules, so it must not run on the Node that lies in there. */
function pathWithoutModules() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(MODULES))
    .join(delimiter);
}

/**
 * The Node that builds and serves: the one npm installed, or our own where npm has none for this machine.
 *
 * @returns {string} path of a Node 24.15 or newer
 */
export function findNode24() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const installed = join(MODULES, `node-${system}-${process.arch}`, 'bin', program);
  for (const candidate of [installed, process.execPath]) {
    if (existsSync(candidate) && isRecent(nodeVersion(candidate))) return realpathSync(candidate);
  }
  throw new Refusal(
    `Serving needs Node.js 24.15 or newer, which npm could not bring for ${process.platform} ${process.arch}: ` +
      'install it from https://nodejs.org and run the command again.',
  );
}

/** @param {string} node */
function nodeVersion(node) {
  if (node === process.execPath) return process.versions.node;
  const answer = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : '0.0.0';
}

/** @param {string} version */
function isRecent(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 24 || (major === 24 && minor >= 15);
}
