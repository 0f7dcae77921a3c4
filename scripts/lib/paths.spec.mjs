import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BareClone } from '../jest/bare-clone.mjs';

describe('the data directory', () => {
  const clone = new BareClone();

  afterAll(() => clone.remove());

  it('is made with the directories above it', () => {
    const directory = join(clone.root, 'some', 'where');
    const made = clone.runMain('paths', 'lib.ensureDataDirectory()', { DATA_DIR: directory });
    expect(made).toEqual({ code: 0, output: '' });
    expect(existsSync(directory)).toBe(true);
  });

  it('is refused in one sentence where it cannot be made', () => {
    const directory = join(clone.root, 'package-lock.json', 'data');
    expect(clone.runMain('paths', 'lib.ensureDataDirectory()', { DATA_DIR: directory })).toEqual({
      code: 1,
      output: `\n✖ The data directory ${directory} cannot be created (ENOTDIR): set DATA_DIR to a directory this user may write to.\n\n`,
    });
  });
});
