import { mkdtempSync } from 'node:fs';
import fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { DiskFileStore } from './disk-file-store';

jest.mock('node:fs/promises', () => {
  const actual = jest.requireActual<typeof fs>('node:fs/promises');
  return { ...actual, open: jest.fn(actual.open) };
});

describe('the file store on a disk', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'file-store-')), 'files');

  it('I8: writes a file and its name through to the disk before it says that it is stored', async () => {
    const key = await new DiskFileStore(folder).put(Readable.from([Buffer.from('%PDF')]));
    const path = join(folder, key);
    const flushed = jest.mocked(fs.open).mock.calls.map(([name]) => name);
    expect(flushed).toEqual([dirname(folder), folder, `${path}.partial`, dirname(path)]);
  });
});
