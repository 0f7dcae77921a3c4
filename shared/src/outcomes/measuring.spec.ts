import { degreeOfImprovement, satisfaction, suppressCells, targetAgrees, wilsonInterval } from './measuring';

describe('the degree of improvement', () => {
  it('is the share of the way from baseline to target, whichever way that goes', () => {
    expect(degreeOfImprovement(90, 30, 42)).toBe(0.8);
    expect(degreeOfImprovement(20, 80, 50)).toBe(0.5);
    expect(degreeOfImprovement(90, 30, 30)).toBe(1);
    expect(degreeOfImprovement(90, 30, 90)).toBe(0);
  });

  it('is more than one beyond the target and negative where it got worse', () => {
    expect(degreeOfImprovement(90, 30, 0)).toBe(1.5);
    expect(degreeOfImprovement(90, 30, 96)).toBeCloseTo(-0.1, 12);
  });

  it('is not measurable where the target equals the baseline', () => {
    expect(degreeOfImprovement(50, 50, 60)).toBeNull();
  });
});

it('a target lies on the side that the direction says', () => {
  expect([targetAgrees(90, 30, 'down'), targetAgrees(90, 120, 'down'), targetAgrees(90, 90, 'down')]).toEqual(
    [true, false, true],
  );
  expect([targetAgrees(20, 80, 'up'), targetAgrees(20, 10, 'up')]).toEqual([true, false]);
});

describe('the Wilson interval', () => {
  it('is what the literature gives', () => {
    // 81 of 263: Newcombe, Statistics in Medicine 17 (1998), table I, method 3.
    expect(wilsonInterval(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilsonInterval(81, 263).high).toBeCloseTo(0.3662, 4);
    // 15 of 148 and 0 of 20, from the same table.
    expect(wilsonInterval(15, 148).low).toBeCloseTo(0.0624, 4);
    expect(wilsonInterval(15, 148).high).toBeCloseTo(0.1605, 4);
    expect(wilsonInterval(0, 20).low).toBe(0);
    expect(wilsonInterval(0, 20).high).toBeCloseTo(0.1611, 4);
  });

  it('holds the shares that lie 1.96 standard errors from what was seen, found by trying', () => {
    for (const [successes, n] of [
      [3, 7],
      [40, 50],
      [1, 1],
      [500, 1_000],
    ] as const) {
      const seen = successes / n;
      const inside = (share: number): boolean =>
        Math.abs(seen - share) <= 1.959963984540054 * Math.sqrt((share * (1 - share)) / n);
      const steps = 200_000;
      const shares = Array.from({ length: steps + 1 }, (_, step) => step / steps).filter(inside);
      const { low, high } = wilsonInterval(successes, n);
      expect(shares[0]).toBeCloseTo(low, 4);
      expect(shares.at(-1)).toBeCloseTo(high, 4);
    }
  });

  it('does not exist without answers', () => {
    for (const [successes, n] of [
      [0, 0],
      [-1, 5],
      [6, 5],
    ] as const)
      expect(() => wilsonInterval(successes, n)).toThrow(RangeError);
  });
});

describe('satisfaction', () => {
  it('is the share of 4 and 5, with mean, distribution, sample and interval', () => {
    const { n, share, mean, distribution, interval } = satisfaction([5, 5, 10, 20, 60]);
    // (5 + 10 + 30 + 80 + 300) / 100
    expect({ n, share, mean, distribution }).toEqual({
      n: 100,
      share: 0.8,
      mean: 4.25,
      distribution: [5, 5, 10, 20, 60],
    });
    expect(interval).toEqual(wilsonInterval(80, 100));
  });

  it('I10: says nothing where fewer than five answered', () => {
    const nothing = {
      n: null,
      share: null,
      mean: null,
      distribution: [null, null, null, null, null],
      interval: null,
    };
    expect(satisfaction([0, 0, 0, 0, 4])).toEqual(nothing);
    expect(satisfaction([0, 0, 0, 0, 0])).toEqual(nothing);
    expect(satisfaction([0, 0, 0, 0, 5]).n).toBe(5);
  });

  it('I10: tells no mean where cells are hidden', () => {
    expect(satisfaction([3, 0, 17, 20, 60]).mean).toBeNull();
    expect(satisfaction([3, 0, 170, 200, 600]).mean).toBeNull();
  });

  it('I10: keeps sample, share and interval where cells are hidden', () => {
    const { n, share, interval } = satisfaction([3, 0, 17, 20, 60]);
    expect({ n, share, interval }).toEqual({ n: 100, share: 0.8, interval: wilsonInterval(80, 100) });
  });
});

describe('I10: the suppression of small cells', () => {
  it('leaves nothing and enough as they are', () => {
    expect(suppressCells([0, 5, 6, 0, 9])).toEqual([0, 5, 6, 0, 9]);
  });

  it('hides every cell of a group, whose sum the share tells, with its first small one', () => {
    expect(suppressCells([3, 40, 20, 50, 60])).toEqual([null, null, null, 50, 60]);
    expect(suppressCells([9, 8, 7, 2, 60])).toEqual([9, 8, 7, null, null]);
    expect(suppressCells([1, 1, 20, 0, 30])).toEqual([null, null, null, 0, 30]);
    expect(suppressCells([1, 4, 6, 3, 2])).toEqual([null, null, null, null, null]);
  });

  /** Of every hidden cell, by what is published: the first count it may have, and whether it may have another. */
  function doubts(distributions: Iterable<readonly number[]>): Map<string, boolean>[] {
    const first = new Map<string, readonly number[]>();
    const doubted = [0, 1, 2, 3, 4].map(() => new Map<string, boolean>());
    for (const counts of distributions) {
      const shown = satisfaction(counts);
      const view = JSON.stringify(shown);
      const other = first.get(view) ?? counts;
      first.set(view, other);
      for (const [index, cell] of shown.distribution.entries()) {
        const cells = doubted[index];
        if (shown.n === null || cell !== null || cells === undefined) continue;
        cells.set(view, cells.get(view) === true || other[index] !== counts[index]);
      }
    }
    return doubted;
  }

  function* everyDistribution(most: readonly number[]): Generator<number[]> {
    const [next, ...rest] = most;
    if (next === undefined) return yield [];
    for (let count = 0; count <= next; count++)
      for (const others of everyDistribution(rest)) yield [count, ...others];
  }

  it.each([
    ['all cells up to nine', [9, 9, 9, 9, 9]],
    ['1 to 3 up to forty beside a group that is shown', [40, 40, 40, 0, 0]],
    ['4 and 5 up to forty beside a group that is shown', [0, 0, 0, 40, 40]],
  ])('leaves no hidden cell a single possible count: %s', (_, most) => {
    for (const cells of doubts(everyDistribution(most)))
      expect([...cells].filter(([, doubted]) => !doubted)).toEqual([]);
  });
});

describe('over thousands of random counts', () => {
  // A generator of one's own: a failure can be had again.
  let state = 20_261_126;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };

  /** The two shares from which what was seen lies z standard errors away: the roots of (p − s)² = z² s (1 − s) / n, found by halving. */
  const naiveInterval = (successes: number, n: number): { low: number; high: number } => {
    const seen = successes / n;
    const isInside = (share: number): boolean =>
      Math.abs(seen - share) <= 1.959963984540054 * Math.sqrt((share * (1 - share)) / n);
    const edge = (outside: number): number => {
      if (isInside(outside)) return outside;
      let [far, near] = [outside, seen];
      for (let step = 0; step < 60; step++) {
        const middle = (far + near) / 2;
        if (isInside(middle)) near = middle;
        else far = middle;
      }
      return near;
    };
    return { low: edge(0), high: edge(1) };
  };

  it('the interval is what halving finds, holds what was seen, and narrows with more answers', () => {
    for (let round = 0; round < 3_000; round++) {
      const n = 1 + random(round % 2 === 0 ? 30 : 5_000);
      const successes = random(n + 1);
      const { low, high } = wilsonInterval(successes, n);
      const naive = naiveInterval(successes, n);
      expect(low).toBeCloseTo(naive.low, 8);
      expect(high).toBeCloseTo(naive.high, 8);
      expect(low <= successes / n + 1e-12 && successes / n <= high + 1e-12).toBe(true);
      const wider = wilsonInterval(successes * 4, n * 4);
      expect(wider.high - wider.low).toBeLessThan(high - low);
    }
  });

  it('satisfaction is what counting people one by one gives', () => {
    for (let round = 0; round < 3_000; round++) {
      const counts = [0, 1, 2, 3, 4].map(() => random(round % 3 === 0 ? 8 : 200));
      const people = counts.flatMap((count, index) => Array.from({ length: count }, () => index + 1));
      const { n, share, mean } = satisfaction(counts);
      if (people.length < 5) {
        expect([n, share, mean]).toEqual([null, null, null]);
        continue;
      }
      expect(n).toBe(people.length);
      expect(share).toBeCloseTo(people.filter((score) => score >= 4).length / people.length, 12);
      const small = counts.some((count) => count > 0 && count < 5);
      expect(mean === null).toBe(small);
      if (mean !== null)
        expect(mean).toBeCloseTo(people.reduce((sum, score) => sum + score, 0) / people.length, 10);
    }
  });
});
