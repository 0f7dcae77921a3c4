import {
  MIN_CELL,
  degreeOfImprovement,
  satisfaction,
  suppressCells,
  targetAgrees,
  wilsonInterval,
} from './measuring';

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

  it('I10: tells the mean to one decimal where cells are hidden, and not at all of a small sample', () => {
    // 3 + 0 + 51 + 80 + 300 = 434 points of 100 answers.
    expect(satisfaction([3, 0, 17, 20, 60]).mean).toBe(4.3);
    expect(satisfaction([3, 0, 17, 20, 59]).mean).toBeNull();
  });
});

describe('I10: the suppression of small cells', () => {
  it('leaves nothing and enough as they are', () => {
    expect(suppressCells([0, 5, 6, 0, 9])).toEqual([0, 5, 6, 0, 9]);
  });

  it('hides one to four', () => {
    expect(suppressCells([1, 4, 6, 3, 2])).toEqual([null, null, 6, null, null]);
  });

  it('hides a second cell of the group whose sum is public', () => {
    expect(suppressCells([3, 40, 20, 50, 60])).toEqual([null, 40, null, 50, 60]);
    expect(suppressCells([9, 8, 7, 2, 60])).toEqual([9, 8, 7, null, null]);
    expect(suppressCells([0, 0, 4, 50, 60])).toEqual([null, 0, null, 50, 60]);
  });

  /** Every distribution that somebody could have had in mind who sees only what is published. */
  function possible(counts: readonly number[]): number[][] {
    const shown = satisfaction(counts);
    const n = shown.n ?? 0;
    const satisfied = Math.round((shown.share ?? 0) * n);
    const fits = (candidate: readonly number[]): boolean => {
      const other = satisfaction(candidate);
      return JSON.stringify(other) === JSON.stringify(shown);
    };
    const found: number[][] = [];
    for (let one = 0; one <= n - satisfied; one++)
      for (let two = 0; one + two <= n - satisfied; two++)
        for (let four = 0; four <= satisfied; four++) {
          const candidate = [one, two, n - satisfied - one - two, four, satisfied - four];
          if (fits(candidate)) found.push(candidate);
        }
    return found;
  }

  it('leaves a doubt about every hidden small cell, but where the share itself tells it', () => {
    const cases = [
      [3, 0, 17, 20, 60],
      [1, 2, 30, 30, 40],
      [2, 6, 8, 7, 7],
      [6, 6, 2, 3, 20],
      [1, 9, 9, 80, 4],
    ];
    for (const counts of cases) {
      const candidates = possible(counts);
      satisfaction(counts).distribution.forEach((cell, index) => {
        const count = counts[index] ?? 0;
        if (cell !== null || count >= MIN_CELL) return;
        const values = new Set(candidates.map((candidate) => candidate[index]));
        expect([counts, index, values.size > 1]).toEqual([counts, index, true]);
      });
    }
  });
});
