import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstClosedTo, refuseUnwritable } from './access.mjs';
import { DATA } from './paths.mjs';

const NOBODY = 65_534;
/** Root may enter everything, so as root the look is another user's. */
const user =
  process.getuid?.() === 0
    ? { uid: NOBODY, gid: NOBODY }
    : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
const onUnix = process.platform === 'win32' ? it.skip : it;

describe('access to directories', () => {
  it('is given to what can be written to, and to what does not exist yet', () => {
    expect(() => refuseUnwritable([DATA, join(DATA, 'later')])).not.toThrow();
  });

  onUnix('names the first directory on the way that a user may not enter', () => {
    const closed = join(DATA, 'closed');
    mkdirSync(join(closed, 'inside'), { recursive: true });
    chmodSync(DATA, 0o755);
    expect(firstClosedTo(join(closed, 'inside', 'later'), user)).toBeUndefined();
    chmodSync(closed, 0o600);
    expect(firstClosedTo(join(closed, 'inside'), user)).toBe(closed);
    chmodSync(closed, 0o700);
  });

  it('is refused with what to do, which is another one for the data directory', () => {
    // Nothing can be made in a file, not even by root.
    const file = join(DATA, 'file');
    writeFileSync(file, '');
    expect(() => refuseUnwritable([DATA, file])).toThrow(
      `${file} cannot be written to by this user: change its owner`,
    );
    rmSync(DATA, { recursive: true });
    writeFileSync(DATA, '');
    expect(() => refuseUnwritable([DATA])).toThrow(`${DATA} cannot be written to by this user: set DATA_DIR`);
  });
});
