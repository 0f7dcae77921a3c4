import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA } from './paths.mjs';
import { Refusal } from './say.mjs';

/** What each key is made of where the settings name none. */
const MAKERS = {
  MASTER_KEY: () => randomBytes(32).toString('base64'),
  RECEIPT_KEY: () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
};
const FILES = { MASTER_KEY: 'master.key', RECEIPT_KEY: 'receipts.pem' };

/**
 * The settings that name the portal's keys: those of the environment, else files of the data directory, made once. A real
 * installation keeps them elsewhere, apart from what they seal.
 *
 * @param {string} [data] the data directory
 * @returns {Record<string, string>}
 */
export function keySettings(data = DATA) {
  /** @type {Record<string, string>} */
  const settings = {};
  for (const key of /** @type {(keyof typeof MAKERS)[]} */ (Object.keys(MAKERS))) {
    if (process.env[key] || process.env[`${key}_FILE`]) continue;
    settings[`${key}_FILE`] = keptKey(key, join(data, 'keys'));
  }
  return settings;
}

/**
 * @param {keyof typeof MAKERS} key
 * @param {string} folder
 */
function keptKey(key, folder) {
  const path = join(folder, FILES[key]);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(path, MAKERS[key](), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EEXIST')
      throw new Refusal(
        `The key ${path} cannot be written (${code}): set ${key}_FILE to one that this user may read.`,
      );
    if (readFileSync(path, 'utf8').trim() === '')
      throw new Refusal(
        `The key ${path} is empty: put it back from a backup, as what it sealed opens only with it.`,
      );
  }
  return path;
}
