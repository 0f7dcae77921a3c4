import { BODY_LIMITS, isWithinShape } from './body-shape';

const nested = (depth: number): unknown =>
  JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`) as unknown;
const list = (length: number, of: unknown = 1): unknown[] => Array<unknown>(length).fill(of);
const object = (fields: number): object =>
  Object.fromEntries(list(fields).map((_, index) => [`k${index}`, index]));

describe('the shape of a body', () => {
  it('is no matter where there is none, or a single value', () => {
    for (const body of [undefined, null, 'text', 1, Buffer.alloc(9_000)])
      expect(isWithinShape(body)).toBe(true);
  });

  it('goes up to its limits in each way', () => {
    const { depth, fields, items } = BODY_LIMITS;
    expect([nested(depth), object(fields), list(items)].map(isWithinShape)).toEqual([true, true, true]);
    expect([nested(depth + 1), object(fields + 1), list(items + 1)].map(isWithinShape)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('has limits for all of it together, too', () => {
    expect(isWithinShape({ rows: list(1_000, list(50)) })).toBe(true);
    expect(isWithinShape({ rows: list(1_000, list(60)) })).toBe(false);
  });

  it('is found out without going to the end of what has none', () => {
    expect(isWithinShape(nested(200_000))).toBe(false);
  });
});
