import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/paths.mjs';

/**
 * A directory that holds the scripts alone, as if nothing had been installed yet: what they do to their clone they do
 * there.
 */
export class BareClone {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'loigiai-clone-')));
  data = join(this.root, '.data');

  constructor() {
    cpSync(join(ROOT, 'scripts'), join(this.root, 'scripts'), { recursive: true });
    writeFileSync(join(this.root, 'package-lock.json'), '{}');
  }

  /**
   * Runs one of the scripts to its end, with no setting but these.
   *
   * @param {string} script
   * @param {Record<string, string>} [settings]
   */
  run(script, settings = {}) {
    return this.#node([join('scripts', script)], settings);
  }

  /**
   * Runs statements as a script would, which may use what a module of scripts/lib exports.
   *
   * @param {string} module
   * @param {string} statements
   * @param {Record<string, string>} [settings]
   */
  runMain(module, statements, settings = {}) {
    const code = `import * as lib from './scripts/lib/${module}.mjs';
      import { runMain } from './scripts/lib/say.mjs';
      await runMain(async () => { ${statements} });`;
    return this.#node(['--input-type=module', '--eval', code], settings);
  }

  remove() {
    rmSync(this.root, { recursive: true, force: true });
  }

  /**
   * @param {string[]} commandLine
   * @param {Record<string, string>} settings
   */
  #node(commandLine, settings) {
    const env = { PATH: process.env.PATH ?? '', ...settings };
    const { status, stdout, stderr } = spawnSync(process.execPath, commandLine, {
      cwd: this.root,
      env,
      encoding: 'utf8',
    });
    return { code: status, output: stdout + stderr };
  }
}
