import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { ROOT } from './lib/paths.mjs';

const SOURCE = readFileSync(join(ROOT, 'scripts', 'check-node.cjs'), 'utf8');

/**
 * What is said to a Node of this version, and with which exit code; nothing when it goes on.
 *
 * @param {string} version
 */
function said(version) {
  /** @type {unknown[]} */
  const words = [];
  const say = (/** @type {unknown} */ word) => words.push(word);
  runInNewContext(SOURCE, { console: { error: say }, process: { versions: { node: version }, exit: say } });
  return words;
}

describe('the look at the version of Node', () => {
  it.each(['16.20.2', '20.18.3', '0.12.18'])(
    'refuses %s in one sentence that says what to install',
    (version) => {
      expect(said(version)).toEqual([
        `Lời Giải needs Node.js 20.19 or newer and this is ${version}: install a newer one from https://nodejs.org and run the command again.`,
        1,
      ]);
    },
  );

  it.each(['20.19.0', '22.0.0', '24.15.1'])('lets %s go on', (version) => {
    expect(said(version)).toEqual([]);
  });
});
