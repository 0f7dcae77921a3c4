import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { sealStream, unsealStream } from './sealed-stream';
import { SealBroken } from './secret-box';

const SEGMENT = 64 * 1024;
const SEALED = SEGMENT + 16;
const key = randomBytes(32);

/** The bytes in pieces of these sizes, over and over. */
async function* pieces(
  bytes: Buffer,
  sizes: readonly number[] = [bytes.length || 1],
): AsyncGenerator<Buffer> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length]!;
    yield await Promise.resolve(bytes.subarray(at, at + size));
    at += size;
  }
}

async function all(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const sealed = (plain: Buffer): Promise<Buffer> => all(sealStream(key, pieces(plain)));
const unsealed = (bytes: Buffer, sizes?: readonly number[]): Promise<Buffer> =>
  all(unsealStream(key, pieces(bytes, sizes)));
const segmentsOf = (bytes: Buffer): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / SEALED) }, (_, n) =>
    bytes.subarray(n * SEALED, (n + 1) * SEALED),
  );

describe('a sealed file', () => {
  it.each([
    0,
    1,
    SEGMENT - 1,
    SEGMENT,
    SEGMENT + 1,
    2 * SEGMENT - 1,
    2 * SEGMENT,
    2 * SEGMENT + 1,
    3 * SEGMENT,
  ])('of %d bytes opens as it was, and takes 16 bytes more for each segment', async (size) => {
    const plain = randomBytes(size);
    const bytes = await sealed(plain);
    expect(bytes.length).toBe(size + 16 * Math.max(1, Math.ceil(size / SEGMENT)));
    expect((await unsealed(bytes)).equals(plain)).toBe(true);
  });

  it('is the same in whatever pieces it comes and goes', async () => {
    const plain = randomBytes(2 * SEGMENT + 100);
    const whole = await sealed(plain);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3 * SEGMENT }), { minLength: 1, maxLength: 4 }),
        async (sizes) => {
          const coarse = sizes.map((size) => Math.max(size, 500));
          expect((await all(sealStream(key, pieces(plain, coarse)))).equals(whole)).toBe(true);
          expect((await unsealed(whole, coarse)).equals(plain)).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not open with a byte changed, in any of its segments or their tags', async () => {
    const bytes = await sealed(randomBytes(2 * SEGMENT + 10));
    for (const at of [
      0,
      SEGMENT - 1,
      SEGMENT,
      SEALED - 1,
      SEALED,
      2 * SEALED,
      2 * SEALED + 9,
      bytes.length - 1,
    ]) {
      const changed = Buffer.from(bytes);
      changed[at]! ^= 1;
      await expect(unsealed(changed)).rejects.toThrow(SealBroken);
    }
  });

  it('does not open cut off, not even where a segment ends', async () => {
    for (const size of [2 * SEGMENT, 2 * SEGMENT + 10]) {
      const bytes = await sealed(randomBytes(size));
      for (const length of [0, 1, 15, 16, SEALED - 1, SEALED, SEALED + 1, 2 * SEALED - 1, bytes.length - 1])
        await expect(unsealed(bytes.subarray(0, length))).rejects.toThrow(SealBroken);
    }
  });

  it('does not open with segments exchanged, doubled, left out or put behind it', async () => {
    const [a, b, c] = segmentsOf(await sealed(randomBytes(3 * SEGMENT)));
    const [foreign] = segmentsOf(await all(sealStream(randomBytes(32), pieces(randomBytes(SEGMENT)))));
    for (const parts of [
      [b!, a!, c!],
      [a!, c!, b!],
      [a!, a!, c!],
      [a!, c!],
      [b!, c!],
      [a!, b!],
      [a!, b!, c!, c!],
      [a!, b!, c!, Buffer.alloc(16)],
      [a!, foreign!, c!],
    ])
      await expect(unsealed(Buffer.concat(parts))).rejects.toThrow(SealBroken);
  });

  it('hands on no byte of a segment before it is known to be whole', async () => {
    const bytes = await sealed(randomBytes(2 * SEGMENT));
    bytes[SEALED + 5]! ^= 1;
    let seen = 0;
    const read = async (): Promise<void> => {
      for await (const chunk of unsealStream(key, pieces(bytes, [1000]))) seen += chunk.length;
    };
    await expect(read()).rejects.toThrow(SealBroken);
    expect(seen).toBe(SEGMENT);
  });
});
