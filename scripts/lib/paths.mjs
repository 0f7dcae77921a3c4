import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from './say.mjs';

/** The clone's own folder. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

export const DIST = join(ROOT, 'dist');
export const WEB_DIST = join(DIST, 'web');
export const API_MAIN = join(DIST, 'api', 'main.js');
export const API_CLI = join(DIST, 'api', 'cli.js');
/** Node keeps compiled code here, which takes a fifth off the time of a start. */
export const COMPILE_CACHE = join(DIST, '.compile-cache');

/** Where everything lives that must survive a restart: database, files, logs. `DATA_DIR` moves it. */
export const DATA = resolve(ROOT, process.env.DATA_DIR || '.data');

/** The embedded database's own directory. */
export const CLUSTER = join(DATA, 'postgres');

/**
 * Creates the data directory. The embedded database runs as its own user when we are root, so others may pass
 * through it, though not list it; every secret in it is closed by its own mode.
 */
export function ensureDataDirectory() {
  try {
    mkdirSync(DATA, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Refusal(
      `The data directory ${DATA} cannot be created (${code}): set DATA_DIR to a directory this user may write to.`,
    );
  }
}

/** Whether the settings name a database server, so that the embedded one stays away. */
export function ownDatabase() {
  return Boolean(process.env.DATABASE_URL || process.env.DATABASE_URL_FILE);
}
