import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { DATA } from './paths.mjs';
import { Refusal } from './say.mjs';

/**
 * Refuses when one of the directories cannot be written to; those that do not exist yet are passed over.
 *
 * @param {string[]} directories
 */
export function refuseUnwritable(directories) {
  for (const directory of directories) {
    if (existsSync(directory) && !canWrite(directory)) {
      throw new Refusal(`${directory} cannot be written to by this user: ${remedy(directory)}.`);
    }
  }
}

/** @param {string} directory */
function remedy(directory) {
  return directory === DATA && process.env.DATA_DIR
    ? 'set DATA_DIR to a directory this user may write to'
    : 'change its owner (chown -R) or clone the project to a place of your own';
}

/**
 * By trying: permissions alone do not tell of read-only file systems.
 *
 * @param {string} directory
 */
function canWrite(directory) {
  const probe = join(directory, `.write-probe-${process.pid}`);
  try {
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
    return true;
  } catch {
    return false;
  }
}

/**
 * The first directory on the way to `path` (or `path` itself, when it is a program) that this user may not enter.
 *
 * @param {string} path absolute
 * @param {{ uid: number, gid: number }} user
 * @returns {string | undefined}
 */
export function firstClosedTo(path, user) {
  return ancestors(path).find(
    (part) =>
      existsSync(part) && spawnSync('test', ['-x', part], { ...user, cwd: '/', env: {} }).status !== 0,
  );
}

/**
 * @param {string} path
 * @returns {string[]} from the root down to the path itself
 */
function ancestors(path) {
  const parts = [path];
  for (let at = path; at !== parse(at).root; at = dirname(at)) parts.unshift(dirname(at));
  return parts;
}
