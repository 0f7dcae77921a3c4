import type { Aggregation } from '../challenges/challenge-content';
import {
  anchorOf,
  MICRO,
  type ScoredCriterion,
  type ScoredProposal,
  type Scores,
  type ScoringRules,
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
const proposal = (id: string, sheets: readonly Scores[], receivedAt = 0): ScoredProposal => ({
  id,
  receivedAt,
  sheets: sheets.map((scores, index) => ({ memberId: `member ${index}`, scores })),
});

const rules = (
  criteria: readonly ScoredCriterion[],
  aggregation: Aggregation = 'mean',
  normalised = false,
): ScoringRules => ({ criteria, aggregation, normalised });

describe('a sheet’s total', () => {
  it('is the weighted sum of the shares of each scale, in micro-points', () => {
    const criteria = [criterion('a', 50), criterion('b', 30, 5), criterion('c', 20, 100)];
    // 50 · 7.5 / 10 + 30 · 4 / 5 + 20 · 80 / 100 = 37.5 + 24 + 16
    expect(sheetTotal({ a: 7.5, b: 4, c: 80 }, criteria)).toBe(77.5 * MICRO);
  });

  it('reaches from nothing to a hundred points', () => {
    const criteria = [criterion('a', 33, 3), criterion('b', 33, 7), criterion('c', 34, 9)];
    expect(sheetTotal({ a: 0, b: 0, c: 0 }, criteria)).toBe(0);
    expect(sheetTotal({ a: 3, b: 7, c: 9 }, criteria)).toBe(100 * MICRO);
  });

  it('is rounded half up, once for each criterion', () => {
    // 1 · 0.5 / 3 = 0.1666666…, twice: rounded each by itself.
    const criteria = [criterion('a', 1, 3), criterion('b', 1, 3)];
    expect(sheetTotal({ a: 0.5, b: 0.5 }, criteria)).toBe(2 * 166_667);
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
    for (const scores of wrong) expect(() => sheetTotal(scores, criteria)).toThrow(RangeError);
  });
});

describe('an abstention', () => {
  const criteria = [criterion('a', 50), criterion('b', 30, 5), criterion('c', 20, 100)];

  it('leaves the whole weight to the criteria that are scored, and is no zero', () => {
    // 50 · 8/10 + 20 · 80/100 = 56 of 70: 80 of 100.
    expect(sheetTotal({ a: 8, b: null, c: 80 }, criteria)).toBe(80 * MICRO);
    expect(sheetTotal({ a: 8, b: 0, c: 80 }, criteria)).toBe(56 * MICRO);
  });

  it('is rounded half up once more', () => {
    // 30 · 1/5 = 6 of 80: 7.5; 50 · 0.5/10 = 2.5 of 70: 3.5714285…
    expect(sheetTotal({ a: 0, b: 1, c: null }, criteria)).toBe(7.5 * MICRO);
    expect(sheetTotal({ a: 0.5, b: null, c: 0 }, criteria)).toBe(3_571_429);
  });

  it('from every criterion makes no sheet', () => {
    expect(() => sheetTotal({ a: null, b: null, c: null }, criteria)).toThrow(RangeError);
  });

  it('does not count towards the mean of its criterion', () => {
    const [ranked] = rankProposals(
      [
        proposal('p', [
          { a: 8, b: 4, c: 50 },
          { a: 6, b: null, c: 70 },
        ]),
      ],
      rules(criteria),
    );
    expect(ranked?.criterionMeans).toEqual({ a: 7 * MICRO, b: 4 * MICRO, c: 60 * MICRO });
  });

  it('of everybody leaves no mean, and what must reach a minimum there cannot be awarded', () => {
    const sheets = [{ a: 8, b: null, c: 50 }];
    const [free] = rankProposals([proposal('p', sheets)], rules(criteria));
    expect([free?.criterionMeans['b'], free?.awardable]).toEqual([null, true]);
    const strict = [criterion('a', 50), criterion('b', 30, 5, 0), criterion('c', 20, 100)];
    expect(rankProposals([proposal('p', sheets)], rules(strict))[0]?.awardable).toBe(false);
  });
});

describe('a consensus', () => {
  const criteria = [criterion('a', 60, 10, 5), criterion('b', 40, 10)];
  const sheets = [
    { a: 10, b: 10 },
    { a: 2, b: 2 },
  ];

  it('is the total and the means; the sheets stay on record with their spread', () => {
    const agreed = { ...proposal('p', sheets), consensus: { a: 5, b: 6.5 } };
    expect(rankProposals([agreed], rules(criteria, 'consensus'))).toEqual([
      expect.objectContaining({
        total: 56 * MICRO,
        criterionMeans: { a: 5 * MICRO, b: 6.5 * MICRO },
        spread: 40,
        awardable: true,
      }),
    ]);
  });

  it('may abstain from a criterion as a sheet may', () => {
    const agreed = { ...proposal('p', sheets), consensus: { a: 5, b: null } };
    expect(rankProposals([agreed], rules(criteria, 'consensus'))[0]?.total).toBe(50 * MICRO);
  });

  it('is waited for: without it a proposal has no rank, and elsewhere it is not asked for', () => {
    expect(rankProposals([proposal('p', sheets)], rules(criteria, 'consensus'))).toEqual([]);
    const agreed = { ...proposal('p', sheets), consensus: { a: 0, b: 0 } };
    expect(rankProposals([agreed], rules(criteria))[0]?.total).toBe(60 * MICRO);
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
  const counted = (pairs: readonly [number, number][], aggregation: Aggregation): [number, number][] => {
    const sheets = pairs.map(([a, b]) => ({ a, b }));
    const [ranked] = rankProposals([proposal('p', sheets)], rules(criteria, aggregation));
    return pairs.filter((_, index) => ranked?.sheets[index]?.counts).sort(([a, b], [c, d]) => a - c || b - d);
  };

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
      rules(criteria),
    );
    expect(ranked).toEqual([
      {
        id: 'high',
        rank: 1,
        // 80 and 56 points: 68, 12 away from each.
        total: 68 * MICRO,
        totalBefore: 68 * MICRO,
        criterionMeans: { a: 8 * MICRO, b: 5 * MICRO },
        spread: 12,
        sheets: [
          { memberId: 'member 0', before: 80 * MICRO, after: 80 * MICRO, counts: true },
          { memberId: 'member 1', before: 56 * MICRO, after: 56 * MICRO, counts: true },
        ],
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
      rules(criteria),
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
      rules(criteria),
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
      rules(withMinimum),
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
    expect(rankProposals([proposal('p', sheets)], rules(halves, 'trimmed_mean'))).toMatchObject([
      {
        total: 53_333_333,
        criterionMeans: { a: 5 * MICRO, b: 5_666_667 },
        awardable: false,
      },
    ]);
  });

  it('leaves out what nobody scored', () => {
    expect(rankProposals([proposal('unread', [])], rules(criteria))).toEqual([]);
  });

  it('takes a total that was kept when the sheet was saved', () => {
    const kept = {
      id: 'p',
      receivedAt: 0,
      sheets: [{ memberId: 'member 0', scores: { a: 5, b: 5 }, total: 50 * MICRO }],
    };
    expect(rankProposals([kept], rules(criteria))).toEqual(
      rankProposals([proposal('p', [{ a: 5, b: 5 }])], rules(criteria)),
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

describe('what a score means', () => {
  const anchors = [
    { from: 0, text: 'weak' },
    { from: 9, text: 'excellent' },
    { from: 6, text: 'good' },
  ];

  it.each([
    [10, 'excellent'],
    [9, 'excellent'],
    [8.5, 'good'],
    [6, 'good'],
    [5.5, 'weak'],
    [0, 'weak'],
  ])('%d is “%s”', (score, text) => {
    expect(anchorOf(anchors, score)?.text).toBe(text);
  });

  it('is nothing below the lowest anchor, and without anchors', () => {
    expect(anchorOf([{ from: 6, text: 'good' }], 5.5)).toBeNull();
    expect(anchorOf([], 5.5)).toBeNull();
  });
});
