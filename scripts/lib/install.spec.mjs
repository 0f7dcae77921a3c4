import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareClone } from '../jest/bare-clone.mjs';

/** Writes down how it was called, and fails where the clone holds a file `fail`. */
const NPM = `
  const fs = require('node:fs');
  fs.appendFileSync('calls', process.argv.slice(2).join(' ') + '\\n');
  fs.mkdirSync('node_modules', { recursive: true });
  if (fs.existsSync('fail')) console.log('no network');
  process.exit(fs.existsSync('fail') ? 1 : 0);
`;

describe('installing', () => {
  /** @type {BareClone} */
  let clone;

  beforeEach(() => {
    clone = new BareClone();
    writeFileSync(join(clone.root, 'npm.cjs'), NPM);
  });

  afterEach(() => clone.remove());

  function install() {
    const npm = { npm_execpath: join(clone.root, 'npm.cjs'), npm_node_execpath: process.execPath };
    return clone.runMain('install', 'await lib.install()', npm);
  }

  const calls = () => readFileSync(join(clone.root, 'calls'), 'utf8').trim().split('\n');

  it('is done once for a lockfile, and again when the lockfile has changed', () => {
    expect(install()).toMatchObject({ code: 0 });
    expect(install()).toEqual({ code: 0, output: '' });
    expect(calls()).toEqual(['ci --loglevel=error']);
    writeFileSync(join(clone.root, 'package-lock.json'), '{ "packages": {} }');
    expect(install().code).toBe(0);
    expect(calls()).toHaveLength(2);
  });

  it('says in one sentence that it failed, and is not taken for done', () => {
    writeFileSync(join(clone.root, 'fail'), '');
    const { code, output } = install();
    expect(code).toBe(1);
    expect(output).toContain(
      '✖ The packages could not be installed (npm ci: 1): check the network connection',
    );
    expect(output).toContain('no network');
    expect(output).not.toContain('    at ');
    expect(existsSync(join(clone.root, 'node_modules', '.loigiai-lock'))).toBe(false);
  });
});
