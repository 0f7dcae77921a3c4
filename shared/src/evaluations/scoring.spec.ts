import type { Aggregation } from '../challenges/challenges';
import {
  MICRO,
  type ScoredCriterion,
  type ScoredProposal,
  countedSheets,
  hasQuorum,
  isOnScale,
  meanOf,
  rankProposals,
  sheetTotal,
} from './scoring';

const criterion = (id: string, weight: number, max = 10, minimum: number | null = null): ScoredCriterion => ({
  id,
  weight,
  max,
  minimum,
});
const proposal = (
  id: string,
  sheets: readonly Readonly<Record<string, number>>[],
  receivedAt = 0,
): ScoredProposal => ({
  id,
  receivedAt,
  sheets: sheets.map((scores, index) => ({ memberId: `member ${index}`, scores })),
});

describe('a sheet’s total', () => {
  it('is the weighted sum of the shares of each scale, in micro-points', () => {
    const criteria = [criterion('a', 50), criterion('b', 30, 5), criterion('c', 20, 100)];
    // 50 · 7.5 / 10 + 30 · 4 / 5 + 20 · 80 / 100 = 37.5 + 24 + 16
    expect(sheetTotal({ memberId: 'm', scores: { a: 7.5, b: 4, c: 80 } }, criteria)).toBe(77.5 * MICRO);
  });

  it('reaches from nothing to a hundred points', () => {
    const criteria = [criterion('a', 33, 3), criterion('b', 33, 7), criterion('c', 34, 9)];
    expect(sheetTotal({ memberId: 'm', scores: { a: 0, b: 0, c: 0 } }, criteria)).toBe(0);
    expect(sheetTotal({ memberId: 'm', scores: { a: 3, b: 7, c: 9 } }, criteria)).toBe(100 * MICRO);
  });

  it('is rounded half up, once for each criterion', () => {
    // 1 · 0.5 / 3 = 0.1666666…, twice: rounded each by itself.
    const criteria = [criterion('a', 1, 3), criterion('b', 1, 3)];
    expect(sheetTotal({ memberId: 'm', scores: { a: 0.5, b: 0.5 } }, criteria)).toBe(2 * 166_667);
  });

  it('does not exist where a score is missing or off its scale', () => {
    const criteria = [criterion('a', 100)];
    const wrong: Readonly<Record<string, number>>[] = [
      {},
      { a: 10.5 },
      { a: -0.5 },
      { a: 7.25 },
      { a: Number.NaN },
    ];
    for (const scores of wrong)
      expect(() => sheetTotal({ memberId: 'm', scores }, criteria)).toThrow(RangeError);
  });
});

describe('a scale', () => {
  it('has halves from zero to its maximum', () => {
    expect([0, 0.5, 9.5, 10].every((score) => isOnScale(score, 10))).toBe(true);
    expect([-0.5, 10.5, 0.25, 9.999, Infinity].some((score) => isOnScale(score, 10))).toBe(false);
  });
});

describe('aggregation', () => {
  const criteria = [criterion('a', 60), criterion('b', 40)];
  /** The scores of the sheets that count. */
  const counted = (pairs: readonly [number, number][], aggregation: Aggregation): number[][] =>
    countedSheets(
      proposal(
        'p',
        pairs.map(([a, b]) => ({ a, b })),
      ).sheets,
      criteria,
      aggregation,
    )
      .map(({ scores }) => [scores['a'] ?? 0, scores['b'] ?? 0])
      .sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);

  it('is the mean, rounded half up', () => {
    expect(meanOf([1, 2])).toBe(2);
    expect(meanOf([10, 20, 31])).toBe(20);
    expect(meanOf([])).toBe(0);
  });

  it('counts every sheet of a mean, and of fewer than five', () => {
    const sheets: [number, number][] = [
      [0, 0],
      [5, 5],
      [6, 6],
      [10, 10],
    ];
    expect(counted(sheets, 'trimmed_mean')).toEqual(sheets);
    expect(counted([...sheets, [10, 10]], 'mean')).toEqual([...sheets, [10, 10]]);
  });

  it('drops the best and the worst sheet by its total from five on, not the extremes of each criterion', () => {
    // 24, 40, 76, 56 and 62 points.
    expect(
      counted(
        [
          [4, 0],
          [0, 10],
          [6, 10],
          [6, 5],
          [9, 2],
        ],
        'trimmed_mean',
      ),
    ).toEqual([
      [0, 10],
      [6, 5],
      [9, 2],
    ]);
  });

  it('drops only one of several equal extremes', () => {
    const equal = (score: number): [number, number] => [score, score];
    expect(counted([0, 0, 6, 9, 9].map(equal), 'trimmed_mean')).toEqual([0, 6, 9].map(equal));
  });

  it('parts sheets of one total by the criteria in the order of their weight, however they are ordered', () => {
    // 62 points each: 60 · 5/10 + 40 · 8/10 = 60 · 7/10 + 40 · 5/10 = 60 · 9/10 + 40 · 2/10
    const sheets: [number, number][] = [
      [7, 5],
      [5, 8],
      [9, 2],
      [7, 5],
      [5, 8],
    ];
    for (const order of [sheets, sheets.toReversed()])
      expect(counted(order, 'trimmed_mean')).toEqual([
        [5, 8],
        [7, 5],
        [7, 5],
      ]);
  });
});

describe('the ranking', () => {
  const criteria = [criterion('a', 60), criterion('b', 40)];

  it('goes by total, with the mean of each criterion and the spread of the sheets', () => {
    const ranked = rankProposals(
      [
        proposal('low', [{ a: 5, b: 5 }]),
        proposal('high', [
          { a: 10, b: 5 },
          { a: 6, b: 5 },
        ]),
      ],
      criteria,
      'mean',
    );
    expect(ranked).toEqual([
      {
        id: 'high',
        rank: 1,
        // 80 and 56 points: 68, 12 away from each.
        total: 68 * MICRO,
        criterionMeans: { a: 8 * MICRO, b: 5 * MICRO },
        spread: 12,
        sheets: 2,
        awardable: true,
        tied: false,
      },
      expect.objectContaining({ id: 'low', rank: 2, total: 50 * MICRO, spread: 0 }),
    ]);
  });

  it('breaks ties by the criteria in the order of their weight', () => {
    // 60 · 5/10 + 40 · 8/10 = 62 = 60 · 7/10 + 40 · 5/10
    const ranked = rankProposals(
      [proposal('b is better', [{ a: 5, b: 8 }], 1), proposal('a is better', [{ a: 7, b: 5 }], 2)],
      criteria,
      'mean',
    );
    expect(ranked.map(({ id, total, tied }) => [id, total, tied])).toEqual([
      ['a is better', 62 * MICRO, false],
      ['b is better', 62 * MICRO, false],
    ]);
  });

  it('then by the receipt, and says that only this parts them', () => {
    const equal = { a: 7, b: 5 };
    const ranked = rankProposals(
      [
        proposal('second', [equal], 20),
        proposal('first', [equal], 10),
        proposal('other', [{ a: 1, b: 1 }], 1),
      ],
      criteria,
      'mean',
    );
    expect(ranked.map(({ id, rank, tied }) => [id, rank, tied])).toEqual([
      ['first', 1, true],
      ['second', 2, true],
      ['other', 3, false],
    ]);
  });

  it('marks what has a mean below a minimum as not awardable, whatever its total', () => {
    const withMinimum = [criterion('a', 60), criterion('b', 40, 10, 5)];
    const ranked = rankProposals(
      [
        proposal('one-sided', [
          { a: 10, b: 5 },
          { a: 10, b: 4.5 },
        ]),
        proposal('even', [{ a: 5, b: 5 }]),
      ],
      withMinimum,
      'mean',
    );
    expect(ranked.map(({ id, awardable }) => [id, awardable])).toEqual([
      ['one-sided', false],
      ['even', true],
    ]);
  });

  it('takes the total, the means and so the minimum from the same sheets', () => {
    const halves = [criterion('a', 50, 10, 5.2), criterion('b', 50)];
    const sheets = [
      { a: 4, b: 0 },
      { a: 0, b: 10 },
      { a: 6, b: 10 },
      { a: 6, b: 5 },
      { a: 9, b: 2 },
    ];
    // 20, 50, 80, 55 and 55 points: without the first and the third.
    expect(rankProposals([proposal('p', sheets)], halves, 'trimmed_mean')).toMatchObject([
      {
        total: 53_333_333,
        criterionMeans: { a: 5 * MICRO, b: 5_666_667 },
        sheets: 5,
        awardable: false,
      },
    ]);
  });

  it('leaves out what nobody scored', () => {
    expect(rankProposals([proposal('unread', [])], criteria, 'mean')).toEqual([]);
  });

  it('takes a total that was kept when the sheet was saved', () => {
    const kept = {
      id: 'p',
      receivedAt: 0,
      sheets: [{ memberId: 'm', scores: { a: 5, b: 5 }, total: 50 * MICRO }],
    };
    expect(rankProposals([kept], criteria, 'mean')).toEqual(
      rankProposals([proposal('p', [{ a: 5, b: 5 }])], criteria, 'mean'),
    );
  });
});

describe('quorum', () => {
  it('is more than half of those who score, and at least two', () => {
    const needed = (members: number): number =>
      Array.from({ length: members + 1 }, (_, able) => able).find((able) => hasQuorum(members, able)) ??
      Infinity;
    expect([2, 3, 4, 5, 6, 7].map(needed)).toEqual([2, 2, 3, 3, 4, 4]);
    expect(hasQuorum(1, 1)).toBe(false);
  });
});

/** The same, as plainly as it can be written: fractions of whole numbers, no shortcut. */
function rankPlainly(
  proposals: readonly ScoredProposal[],
  criteria: readonly ScoredCriterion[],
  aggregation: Aggregation,
): { id: string; total: number }[] {
  const half = (numerator: bigint, denominator: bigint): bigint =>
    (2n * numerator + denominator) / (2n * denominator);
  const byWeight = [...criteria].sort((a, b) => b.weight - a.weight);
  /** Whether the first one is more, by the first figure that differs. */
  const isMore = (one: readonly bigint[], other: readonly bigint[]): boolean => {
    const index = one.findIndex((value, at) => value !== other[at]);
    return index >= 0 && (one[index] ?? 0n) > (other[index] ?? 0n);
  };
  const results = proposals.map(({ id, sheets, receivedAt }) => {
    // A sheet's total, then its scores by weight.
    let rows = sheets.map(({ scores }) => {
      let total = 0n;
      for (const { id: of, weight, max } of criteria)
        total += half(BigInt(weight) * BigInt((scores[of] ?? 0) * 2) * BigInt(MICRO), 2n * BigInt(max));
      return [total, ...byWeight.map(({ id: of }) => BigInt((scores[of] ?? 0) * 2) * BigInt(MICRO / 2))];
    });
    if (aggregation === 'trimmed_mean' && rows.length >= 5) {
      const best = rows.reduce((most, row) => (isMore(row, most) ? row : most));
      rows = rows.filter((row) => row !== best);
      const worst = rows.reduce((least, row) => (isMore(least, row) ? row : least));
      rows = rows.filter((row) => row !== worst);
    }
    const key = [...criteria, null].map((_, column) => {
      let sum = 0n;
      for (const row of rows) sum += row[column] ?? 0n;
      return half(sum, BigInt(rows.length));
    });
    return { id, key, receivedAt };
  });
  results.sort((a, b) =>
    isMore(a.key, b.key) ? -1 : isMore(b.key, a.key) ? 1 : a.receivedAt - b.receivedAt,
  );
  return results.map(({ id, key }) => ({ id, total: Number(key[0]) }));
}

/** A small generator with a seed: the same cases on every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the ranking beside a second, plain implementation', () => {
  it('is the same to the last digit in a thousand cases', () => {
    const random = generator(2_701);
    for (let round = 0; round < 1_000; round++) {
      const cut = 1 + random(98);
      const criteria = [
        criterion('a', cut, 1 + random(10)),
        criterion('b', 99 - cut || 1, 1 + random(100)),
        criterion('c', 1, 1 + random(7)),
      ];
      const proposals = Array.from({ length: 1 + random(8) }, (_, index) =>
        proposal(
          `p${index}`,
          Array.from({ length: 1 + random(7) }, () =>
            Object.fromEntries(criteria.map(({ id, max }) => [id, random(2 * max + 1) / 2])),
          ),
          index,
        ),
      );
      for (const aggregation of ['mean', 'trimmed_mean'] as const) {
        const ranked = rankProposals(proposals, criteria, aggregation);
        expect(ranked.map(({ id, total }) => ({ id, total }))).toEqual(
          rankPlainly(proposals, criteria, aggregation),
        );
      }
    }
  });
});
