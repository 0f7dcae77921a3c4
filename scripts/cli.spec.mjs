import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BareClone } from './jest/bare-clone.mjs';
import { identify } from './lib/processes.mjs';

describe('npm run cli', () => {
  const clone = new BareClone();

  beforeAll(() => mkdirSync(clone.data));
  afterAll(() => clone.remove());

  it.each([
    ['is still starting', { ownDatabase: false }, 'Lời Giải is still starting from this directory (process'],
    [
      'has a database server of its own',
      { ownDatabase: true, parts: [identify(process.pid)] },
      'The portal of this directory runs on a database server of its own: set DATABASE_URL',
    ],
  ])('refuses in one sentence, and before the long steps, when the portal %s', (_, holder, sentence) => {
    const whole = { command: 'start', self: identify(process.pid), calledBy: [], parts: [], ...holder };
    writeFileSync(join(clone.data, 'running.json'), JSON.stringify(whole));
    const { code, output } = clone.run('cli.mjs');
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^✖ [^\n]+$/);
    expect(output).toContain(sentence);
  });
});
