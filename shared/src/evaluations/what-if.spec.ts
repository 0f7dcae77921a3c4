import { MICRO, type ScoredProposal, type Scores, type ScoringRules, rankProposals } from './scoring';
import { robustnessOf, withWeights, withoutMember } from './what-if';

const RULES: ScoringRules = {
  criteria: [
    { id: 'a', weight: 60, max: 10, minimum: null },
    { id: 'b', weight: 40, max: 10, minimum: null },
  ],
  aggregation: 'mean',
  normalised: false,
};
const proposal = (id: string, ...sheets: Scores[]): ScoredProposal => ({
  id,
  receivedAt: 0,
  sheets: sheets.map((scores, index) => ({ memberId: `m${index}`, scores, total: 1 })),
});
/** As they are kept: each sheet's own total. */
const kept = (proposals: readonly ScoredProposal[]): ScoredProposal[] =>
  withWeights(proposals, RULES, {}).proposals;

describe('what if', () => {
  it('other weights count the scores anew, whatever total was kept', () => {
    const stored = [proposal('strong in a', { a: 9, b: 2 }), proposal('strong in b', { a: 4, b: 9 })];
    const moved = withWeights(stored, RULES, { a: 30, b: 70 });
    expect(rankProposals(moved.proposals, moved.rules).map(({ id, total }) => [id, total])).toEqual([
      ['strong in b', 75 * MICRO],
      ['strong in a', 41 * MICRO],
    ]);
    expect(RULES.criteria[0]?.weight).toBe(60);
  });

  it('a member left out leaves no sheet behind', () => {
    const less = withoutMember([proposal('p', { a: 1, b: 1 }, { a: 9, b: 9 })], 'm0');
    expect(less[0]?.sheets.map(({ memberId }) => memberId)).toEqual(['m1']);
  });

  it('a winner that hangs on one sheet is told with the sheet and who would win without it', () => {
    // 62 and 60 points; without the 84 of its first member the winner has 40.
    const proposals = kept([
      proposal('winner', { a: 8, b: 9 }, { a: 4, b: 4 }),
      proposal('second', { a: 6, b: 6 }, { a: 6, b: 6 }),
    ]);
    expect(robustnessOf(proposals, RULES)).toEqual({
      winnerId: 'winner',
      removals: 4,
      winnerStays: 3,
      changes: [{ proposalId: 'winner', memberId: 'm0', winnerId: 'second' }],
    });
  });

  it('a winner whose only sheet goes has lost', () => {
    const alone = kept([proposal('p', { a: 5, b: 5 })]);
    expect(robustnessOf(alone, RULES)).toMatchObject({ winnerId: 'p', removals: 1, winnerStays: 0 });
  });

  it('no sheet can overturn a consensus', () => {
    const agreed = [{ ...proposal('p', { a: 1, b: 1 }, { a: 9, b: 9 }), consensus: { a: 7, b: 7 } }];
    expect(robustnessOf(agreed, { ...RULES, aggregation: 'consensus' })).toMatchObject({
      removals: 2,
      winnerStays: 2,
    });
  });
});
