import fc from 'fast-check';
import { type Aggregation, AGGREGATION } from '../challenges/challenge-content';
import { MICRO, type ScoredProposal, type ScoringRules, type Scores, rankProposals } from './scoring';
import { robustnessOf, withoutMember } from './what-if';

/** Nearest whole number, half up, of a fraction of whole numbers. */
const half = (numerator: bigint, denominator: bigint): bigint =>
  (2n * numerator + denominator) / (2n * denominator);

const halves = (score: number): bigint => BigInt(score * 2);

function plainTotal(scores: Scores, { criteria }: ScoringRules): bigint {
  let [sum, weights] = [0n, 0n];
  for (const { id, weight, max } of criteria) {
    const score = scores[id] ?? null;
    if (score === null) continue;
    sum += half(BigInt(weight) * halves(score) * BigInt(MICRO), 2n * BigInt(max));
    weights += BigInt(weight);
  }
  return weights === 100n ? sum : half(sum * 100n, weights);
}

/** Z-scores as the book has them, in floating point. */
function plainlyNormalised(proposals: readonly ScoredProposal[], rules: ScoringRules): number[][] {
  const totals = proposals.map(({ sheets }) => sheets.map(({ scores }) => Number(plainTotal(scores, rules))));
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value / values.length, 0);
  const deviation = (values: readonly number[]): number =>
    Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));
  const all = totals.flat();
  const of = (memberId: string): number[] =>
    proposals.flatMap(({ sheets }, p) =>
      sheets.flatMap((sheet, s) => (sheet.memberId === memberId ? (totals[p]?.[s] ?? 0) : [])),
    );
  return proposals.map(({ sheets }, p) =>
    sheets.map(({ memberId }, s) => {
      const [own, total] = [of(memberId), totals[p]?.[s] ?? 0];
      if (own.length < 3 || own.every((value) => value === own[0])) return total;
      const z = (total - mean(own)) / deviation(own);
      return Math.min(100 * MICRO, Math.max(0, mean(all) + z * deviation(all)));
    }),
  );
}

/** The rule once more, as plainly as it can be written: fractions of whole numbers, no shortcut, no normalisation. */
function rankPlainly(
  proposals: readonly ScoredProposal[],
  rules: ScoringRules,
): { id: string; total: number }[] {
  const byWeight = [...rules.criteria].sort((a, b) => b.weight - a.weight);
  /** Whether the first one is more, by the first figure that differs. */
  const isMore = (one: readonly bigint[], other: readonly bigint[]): boolean => {
    const index = one.findIndex((value, at) => value !== other[at]);
    return index >= 0 && (one[index] ?? 0n) > (other[index] ?? 0n);
  };
  /** A total, then the scores by weight, in halves; what was abstained from is below everything. */
  const keyOf = (scores: Scores): bigint[] => [
    plainTotal(scores, rules),
    ...byWeight.map(({ id }) => (scores[id] === null ? -1n : halves(scores[id] ?? 0))),
  ];
  const counting = (sheets: readonly Scores[]): readonly Scores[] => {
    if (rules.aggregation !== AGGREGATION.trimmedMean || sheets.length < 5) return sheets;
    const best = sheets.reduce((most, sheet) => (isMore(keyOf(sheet), keyOf(most)) ? sheet : most));
    const rest = sheets.filter((sheet) => sheet !== best);
    const worst = rest.reduce((least, sheet) => (isMore(keyOf(least), keyOf(sheet)) ? sheet : least));
    return rest.filter((sheet) => sheet !== worst);
  };
  const results = proposals
    .filter(({ sheets }) => sheets.length > 0)
    .map(({ id, sheets, receivedAt }) => {
      const counted = counting(sheets.map(({ scores }) => scores));
      const mean = (values: readonly bigint[]): bigint =>
        values.length === 0
          ? -1n
          : half(
              values.reduce((sum, value) => sum + value, 0n),
              BigInt(values.length),
            );
      const key = [
        mean(counted.map((scores) => plainTotal(scores, rules))),
        ...byWeight.map(({ id: of }) =>
          mean(
            counted.flatMap((scores) =>
              scores[of] === null ? [] : halves(scores[of] ?? 0) * BigInt(MICRO / 2),
            ),
          ),
        ),
      ];
      return { id, key, receivedAt };
    });
  results.sort((a, b) =>
    isMore(a.key, b.key) ? -1 : isMore(b.key, a.key) ? 1 : a.receivedAt - b.receivedAt,
  );
  return results.map(({ id, key }) => ({ id, total: Number(key[0]) }));
}

/** Two to six criteria whose weights sum to 100, and what a panel of one to seven may say of one to eight proposals. */
const evaluations = (aggregations: readonly Aggregation[], normalised = false) =>
  fc
    .record({
      cuts: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 }),
      scales: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 }),
      minimum: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
      aggregation: fc.constantFrom(...aggregations),
    })
    .chain(({ cuts, scales, minimum, aggregation }) => {
      const edges = [0, ...cuts.sort((a, b) => a - b), 100];
      const criteria = edges.slice(1).map((edge, index) => ({
        id: `c${index}`,
        weight: edge - (edges[index] ?? 0),
        max: scales[index] ?? 10,
        minimum: index === 0 && minimum !== null ? Math.min(minimum, scales[0] ?? 10) : null,
      }));
      const [first, ...others] = criteria;
      const score = (max: number): fc.Arbitrary<number> =>
        fc.integer({ min: 0, max: 2 * max }).map((n) => n / 2);
      const scores: fc.Arbitrary<Scores> = fc.record({
        // The first is always scored: who abstains from all has no sheet.
        [first?.id ?? '']: score(first?.max ?? 1),
        ...Object.fromEntries(
          others.map(({ id, max }) => [id, fc.option(score(max), { nil: null, freq: 6 })]),
        ),
      });
      const proposals = fc
        .array(fc.array(scores, { minLength: 0, maxLength: 7 }), { minLength: 1, maxLength: 8 })
        .map((all) =>
          all.map((sheets, index): ScoredProposal => ({
            id: `p${index}`,
            receivedAt: index,
            sheets: sheets.map((of, seat) => ({ memberId: `m${seat}`, scores: of })),
          })),
        );
      return fc.record({
        proposals,
        rules: fc.constant<ScoringRules>({ criteria, aggregation, normalised }),
      });
    });

const ANY = evaluations([AGGREGATION.mean, AGGREGATION.trimmedMean]);

describe('the ranking beside a second, plain implementation', () => {
  it('I5: is the same to the last digit, abstentions included', () => {
    fc.assert(
      fc.property(ANY, ({ proposals, rules }) => {
        expect(rankProposals(proposals, rules).map(({ id, total }) => ({ id, total }))).toEqual(
          rankPlainly(proposals, rules),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('normalises as the book does, to a micro-point', () => {
    fc.assert(
      fc.property(evaluations([AGGREGATION.mean], true), ({ proposals, rules }) => {
        const plain = plainlyNormalised(proposals, rules);
        for (const { id, sheets } of rankProposals(proposals, rules))
          sheets.forEach(({ after }, index) => {
            const expected = plain[proposals.findIndex((proposal) => proposal.id === id)]?.[index] ?? NaN;
            expect(Math.abs(after - expected)).toBeLessThanOrEqual(1);
          });
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever a panel says', () => {
  it('totals stay between nothing and a hundred points, and ranks run from one', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, evaluations([AGGREGATION.mean], true)), ({ proposals, rules }) => {
        const ranked = rankProposals(proposals, rules);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, index) => index + 1));
        for (const { total } of ranked) {
          expect(Number.isInteger(total)).toBe(true);
          expect(total).toBeGreaterThanOrEqual(0);
          expect(total).toBeLessThanOrEqual(100 * MICRO);
        }
      }),
    );
  });

  it('the order in which proposals and sheets are read does not matter', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, evaluations([AGGREGATION.mean], true)), ({ proposals, rules }) => {
        const ranks = (of: readonly ScoredProposal[]): unknown =>
          rankProposals(of, rules).map(({ id, total, rank, tied }) => ({ id, total, rank, tied }));
        const turned = proposals
          .map((proposal) => ({ ...proposal, sheets: proposal.sheets.toReversed() }))
          .toReversed();
        expect(ranks(turned)).toEqual(ranks(proposals));
      }),
    );
  });

  it('the removals of single sheets find the winner that ranking anew would find', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, evaluations([AGGREGATION.mean], true)), ({ proposals, rules }) => {
        const winner = (of: readonly ScoredProposal[]): string | null =>
          rankProposals(of, rules).find(({ awardable }) => awardable)?.id ?? null;
        const found = robustnessOf(proposals, rules);
        expect(found.winnerId).toBe(winner(proposals));
        const anew = proposals.flatMap((proposal) =>
          proposal.sheets.map(({ memberId }) =>
            winner(
              proposals.map((each) =>
                each === proposal ? (withoutMember([each], memberId)[0] ?? each) : each,
              ),
            ),
          ),
        );
        expect(found.removals).toBe(anew.length);
        expect(found.winnerStays).toBe(anew.filter((id) => id === found.winnerId).length);
      }),
    );
  });
});
