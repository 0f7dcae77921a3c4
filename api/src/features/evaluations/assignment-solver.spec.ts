import fc from 'fast-check';
import type { Assignment, Reader, ToRead } from './assignment-model';
import { assignReaders } from './assignment-solver';

const readers = (...ids: string[]): Reader[] => ids.map((id) => ({ id, ofField: false, busy: 0 }));
const proposals = (count: number, able: readonly string[]): ToRead[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, able, kept: [] }));
const loadsOf = (assigned: Assignment, people: readonly Reader[]): number[] =>
  people.map(({ id }) => [...assigned.values()].filter((given) => given.includes(id)).length);

/** The least sum of squares over all ways to give readers, tried one after the other. */
function leastSquares(people: readonly Reader[], toRead: readonly ToRead[], perProposal: number): number {
  const ways = (able: readonly string[], count: number): string[][] => {
    if (count <= 0) return [[]];
    return able.flatMap((id, at) => ways(able.slice(at + 1), count - 1).map((rest) => [id, ...rest]));
  };
  const tried = (at: number, loads: Readonly<Record<string, number>>): number => {
    const proposal = toRead[at];
    if (!proposal) return people.reduce((total, { id }) => total + (loads[id] ?? 0) ** 2, 0);
    const lacking = Math.min(perProposal, proposal.able.length) - proposal.kept.length;
    const free = proposal.able.filter((id) => !proposal.kept.includes(id));
    return Math.min(
      ...ways(free, lacking).map((given) => {
        const more = { ...loads };
        for (const id of [...proposal.kept, ...given]) more[id] = (more[id] ?? 0) + 1;
        return tried(at + 1, more);
      }),
    );
  };
  return tried(0, {});
}

describe('the assignment of proposals to readers', () => {
  it('gives each proposal as many readers as it is to have, and everybody as many as the others, or one more', async () => {
    const people = readers('a', 'b', 'c', 'd', 'e');
    const assigned = await assignReaders(people, proposals(7, ['a', 'b', 'c', 'd', 'e']), 3);
    expect([...assigned.values()].map((given) => new Set(given).size)).toEqual(Array(7).fill(3));
    expect(loadsOf(assigned, people).sort()).toEqual([4, 4, 4, 4, 5]);
  });

  it('gives the odd sheet to who knows the field, and then to who has less to do elsewhere', async () => {
    const people = [
      { id: 'a', ofField: false, busy: 0 },
      { id: 'b', ofField: true, busy: 9 },
      { id: 'c', ofField: true, busy: 2 },
    ];
    expect(loadsOf(await assignReaders(people, proposals(2, ['a', 'b', 'c']), 2), people)).toEqual([1, 1, 2]);
    expect(loadsOf(await assignReaders(people, proposals(4, ['a', 'b', 'c']), 2), people)).toEqual([2, 3, 3]);
  });

  it('gives a proposal with too few able readers all of them', async () => {
    const toRead = [...proposals(2, ['a', 'b', 'c']), { id: 'q', able: ['c'], kept: [] }];
    expect((await assignReaders(readers('a', 'b', 'c'), toRead, 2)).get('q')).toEqual(['c']);
  });

  it('leaves what is kept, and evens the loads by what is lacking', async () => {
    const toRead = [
      { id: 'p0', able: ['a', 'b', 'c'], kept: ['a', 'b'] },
      { id: 'p1', able: ['a', 'b', 'c'], kept: ['a'] },
      { id: 'p2', able: ['a', 'b', 'c'], kept: ['a'] },
    ];
    const assigned = await assignReaders(readers('a', 'b', 'c'), toRead, 2);
    expect(assigned.get('p0')).toEqual(['a', 'b']);
    expect(loadsOf(assigned, readers('a', 'b', 'c'))).toEqual([3, 1, 2]);
  });

  it('answers nothing where there is nothing to read', async () => {
    expect([...(await assignReaders(readers('a', 'b'), [], 2))]).toEqual([]);
  });

  it('is as even as any assignment can be, without a conflicted pair, and the same every time', async () => {
    const ids = ['a', 'b', 'c', 'd'];
    const proposal = fc.record({
      able: fc.subarray(ids),
      keptOf: fc.integer({ min: 0, max: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(proposal, { maxLength: 5 }),
        fc.integer({ min: 2, max: 3 }),
        async (given, perProposal) => {
          const toRead = given.map(({ able, keptOf }, index) => ({
            id: `p${index}`,
            able,
            kept: able.slice(0, keptOf),
          }));
          const people = readers(...ids);
          const assigned = await assignReaders(people, toRead, perProposal);
          for (const { id, able, kept } of toRead) {
            const readBy = assigned.get(id) ?? [];
            expect(new Set(readBy).size).toBe(Math.min(perProposal, able.length));
            expect(readBy.length).toBe(new Set(readBy).size);
            expect(readBy.every((reader) => able.includes(reader))).toBe(true);
            expect(kept.every((reader) => readBy.includes(reader))).toBe(true);
          }
          const squares = loadsOf(assigned, people).reduce((total, load) => total + load ** 2, 0);
          expect(squares).toBe(leastSquares(people, toRead, perProposal));
          const shuffled = await assignReaders([...people].reverse(), [...toRead].reverse(), perProposal);
          const sorted = (map: Assignment) => [...map].map(([id, all]) => [id, [...all].sort()]).sort();
          expect(sorted(shuffled)).toEqual(sorted(assigned));
        },
      ),
      { numRuns: 50 },
    );
  }, 30_000);

  it('takes a thousand proposals without holding the portal up', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const toRead = Array.from({ length: 1000 }, (_, index) => ({
      id: `p${index}`,
      able: ids.filter((_id, at) => (index * 31 + at * 17) % 23 !== 0),
      kept: [],
    }));
    await assignReaders(readers(...ids), toRead.slice(0, 2), 3);
    const before = performance.now();
    const assigned = await assignReaders(readers(...ids), toRead, 3);
    expect(performance.now() - before).toBeLessThan(3000);
    expect(loadsOf(assigned, readers(...ids)).sort()).toEqual([428, 428, 428, 429, 429, 429, 429]);
  });
});
