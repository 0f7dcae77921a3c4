import { webcrypto } from 'node:crypto';
import { type Digest, FileDigests, digestOf } from './file-digests';

const file = (name: string, content: string, size?: number): File => {
  const made = new File([content], name);
  if (size !== undefined) Object.defineProperty(made, 'size', { value: size });
  return made;
};
const ABC = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

/** Pieces of a file as browsers give them; the test's own lack `arrayBuffer`. */
function blobOf(bytes: Uint8Array<ArrayBuffer>): Blob {
  const slice = (from = 0, to = bytes.length): Blob => blobOf(bytes.slice(from, to));
  return {
    size: bytes.length,
    slice,
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  } as unknown as Blob;
}

describe('digests of files', () => {
  it('are taken one after the other, and tell how far each has come', async () => {
    const finish: (() => void)[] = [];
    let running = 0;
    const digest: Digest = async (_, progress) => {
      running += 1;
      expect(running).toBe(1);
      progress(0.5);
      await new Promise<void>((resolve) => finish.push(resolve));
      running -= 1;
      return ABC;
    };
    const digests = new FileDigests(digest);
    digests.add([file('a.pdf', 'a'), file('b.pdf', 'b')]);
    digests.add([file('c.pdf', 'c')]);
    expect(digests.list().map(({ progress }) => progress)).toEqual([0.5, 0, 0]);
    digests.drop('file-3');
    const settled = digests.settled();
    finish[0]?.();
    await new Promise((later) => setTimeout(later));
    expect(digests.list().map(({ progress }) => progress)).toEqual([null, 0.5]);
    expect(digests.busy()).toBe(true);
    finish[1]?.();
    await settled;
    expect(digests.busy()).toBe(false);
    expect(digests.list().map(({ sha256 }) => sha256)).toEqual([ABC, ABC]);
  });

  it('are not taken of what no proposal can have, of too many, or of what cannot be read', async () => {
    const digests = new FileDigests((one) =>
      (one as File).name === 'moved.pdf'
        ? Promise.reject(new Error('NotReadableError'))
        : Promise.resolve(ABC),
    );
    digests.add([file('large.pdf', '', 51 * 1024 * 1024), file('moved.pdf', 'x')]);
    await digests.settled();
    expect(digests.list().map(({ fault }) => fault)).toEqual(['size', 'unreadable']);
    digests.add(Array.from({ length: 51 }, (_, index) => file(`${index}.pdf`, 'x')));
    await digests.settled();
    expect(digests.list().filter(({ sha256 }) => sha256 !== null)).toHaveLength(50);
    expect(digests.list().at(-1)?.fault).toBe('count');
  });

  it('need a page that came over https, and say so', async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
    Object.defineProperty(globalThis, 'crypto', { value: {}, configurable: true });
    try {
      const digests = new FileDigests();
      digests.add([file('a.pdf', 'abc')]);
      await digests.settled();
      expect(digests.list()[0]?.fault).toBe('unavailable');
    } finally {
      if (before) Object.defineProperty(globalThis, 'crypto', before);
    }
  });

  it('are the SHA-256 of the bytes, read in pieces', async () => {
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
    const seen: number[] = [];
    expect(await digestOf(blobOf(new TextEncoder().encode('abc')), (share) => seen.push(share))).toBe(ABC);
    expect(seen).toEqual([1]);
    const large = new Uint8Array(9 * 1024 * 1024).fill(7);
    const expected = Buffer.from(await webcrypto.subtle.digest('SHA-256', large)).toString('hex');
    seen.length = 0;
    expect(await digestOf(blobOf(large), (share) => seen.push(share))).toBe(expected);
    expect(seen).toEqual([4 / 9, 8 / 9, 1]);
    expect(await digestOf(blobOf(new Uint8Array()), () => undefined)).toMatch(/^e3b0c442/);
  });
});
