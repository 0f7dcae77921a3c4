import {
  blockEnd,
  canShift,
  formatWaits,
  isSummary,
  levelled,
  movedOrder,
  parentOf,
  parseWaits,
  reordered,
} from './plan-tree';

const rows = [0, 1, 2, 1, 0, 0].map((level) => ({ level }));

describe('the tree of a plan while it is written', () => {
  it('knows parents, summaries and where the parts of a row end', () => {
    expect(rows.map((_, index) => parentOf(rows, index))).toEqual([null, 0, 1, 0, null, null]);
    expect(rows.map((_, index) => isSummary(rows, index))).toEqual([true, true, false, false, false, false]);
    expect(rows.map((_, index) => blockEnd(rows, index))).toEqual([4, 3, 3, 4, 5, 6]);
  });

  it('moves a row with its parts past its neighbour with its own', () => {
    expect(movedOrder(rows, 0, 1)).toEqual([4, 0, 1, 2, 3, 5]);
    expect(movedOrder(rows, 4, -1)).toEqual([4, 0, 1, 2, 3, 5]);
    expect(movedOrder(rows, 3, -1)).toEqual([0, 3, 1, 2, 4, 5]);
    expect([movedOrder(rows, 0, -1), movedOrder(rows, 5, 1), movedOrder(rows, 3, 1)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('lets nothing lie deeper than one below the row above', () => {
    expect(levelled([3, 3, 9, 0, 2].map((level) => ({ level }))).map(({ level }) => level)).toEqual([
      0, 1, 2, 0, 1,
    ]);
    expect([canShift(rows, 0, 1), canShift(rows, 4, 1), canShift(rows, 2, 1), canShift(rows, 0, -1)]).toEqual(
      [false, true, false, false],
    );
  });

  it('reads and writes what a row waits for as people do', () => {
    expect(parseWaits('2, 3+2')).toEqual([
      { row: 1, lag: 0 },
      { row: 2, lag: 2 },
    ]);
    expect([
      parseWaits(' '),
      parseWaits('0'),
      parseWaits('a'),
      parseWaits('1,,2'),
      parseWaits('1-2'),
    ]).toEqual([[], null, null, null, null]);
    expect(formatWaits(parseWaits('2 ;3 + 2') ?? [])).toBe('2, 3+2');
  });

  it('keeps what rows wait for when they change places or go', () => {
    const list = ['', '1', '1, 2+3'].map((predecessors) => ({ level: 0, predecessors }));
    expect(reordered(list, [1, 0, 2]).map(({ predecessors }) => predecessors)).toEqual(['2', '', '2, 1+3']);
    expect(reordered(list, [1, 2]).map(({ predecessors }) => predecessors)).toEqual(['', '1+3']);
  });
});
