import type { EvaluationSheets, ProposalSheets } from '@loi-giai/shared';
import { WhatIf } from './what-if';

const criterion = (id: string, weight: number) => ({
  id,
  name: { vi: id, en: id },
  weight,
  max: 10,
  guidance: '',
  anchors: [],
  minimum: null,
});
const score = (criterionId: string, value: number) => ({
  criterionId,
  value,
  abstention: null,
  comment: '',
  agencyComment: '',
});
const proposal = (title: string, ...sheets: readonly [a: number, b: number][]): ProposalSheets => ({
  proposalId: title,
  title,
  organizationName: `Đơn vị ${title}`,
  solverNumber: null,
  receivedAt: '2026-01-01T00:00:00.000Z',
  consensus: null,
  notes: [],
  sheets: sheets.map(([a, b], index) => ({
    memberId: `m${index}`,
    scores: [score('a', a), score('b', b)],
    note: null,
    total: 6 * a + 4 * b,
  })),
});
const SHEETS: EvaluationSheets = {
  criteria: [criterion('a', 60), criterion('b', 40)],
  aggregation: 'mean',
  normalised: false,
  members: [
    { id: 'm0', name: 'An', role: 'chair' },
    { id: 'm1', name: 'Bình', role: 'evaluator' },
  ],
  // 84 and 40 points: 62; 60 twice.
  proposals: [proposal('đầu', [8, 9], [4, 4]), proposal('nhì', [6, 6], [6, 6])],
};

describe('what if', () => {
  const whatIf = new WhatIf(SHEETS);
  const shown = (rows: ReturnType<WhatIf['rows']>) =>
    rows.map(({ title, rank, total }) => [title, rank, total]);

  it('nothing is moved, shows the ranking as it is', () => {
    const rows = whatIf.rows({ weights: {}, leftOut: [] });
    expect(shown(rows)).toEqual([
      ['đầu', 1, 62],
      ['nhì', 2, 60],
    ]);
    expect(rows.map(({ rankBefore, totalBefore }) => [rankBefore, totalBefore])).toEqual([
      [1, 62],
      [2, 60],
    ]);
  });

  it('weights are moved, shows the ranking that would be, beside the one that is', () => {
    const rows = whatIf.rows({ weights: { a: 100, b: 0 }, leftOut: [] });
    expect(shown(rows)).toEqual([
      ['đầu', 1, 60],
      ['nhì', 2, 60],
    ]);
    expect(shown(whatIf.rows({ weights: { a: null }, leftOut: [] }))).toEqual([
      ['đầu', 1, 62],
      ['nhì', 2, 60],
    ]);
  });

  it('a member is left out, shows who gains by it', () => {
    expect(shown(whatIf.rows({ weights: {}, leftOut: ['m0'] }))).toEqual([
      ['nhì', 1, 60],
      ['đầu', 2, 40],
    ]);
    expect(shown(whatIf.rows({ weights: {}, leftOut: ['m0', 'm1'] }))).toEqual([
      ['đầu', null, null],
      ['nhì', null, null],
    ]);
  });

  it('a single sheet goes, says for how many the winner stays', () => {
    expect(whatIf.robustness()).toMatchObject({ winnerId: 'đầu', removals: 4, winnerStays: 3 });
    expect([whatIf.titleOf('nhì'), whatIf.nameOf('m0'), whatIf.titleOf(null)]).toEqual(['nhì', 'An', '']);
  });

  it('weights are moved where the panel’s consensus counts, shows the ranking of what was agreed on', () => {
    const agreed = (title: string, a: number, b: number): ProposalSheets => ({
      ...proposal(title, [1, 1]),
      consensus: {
        scores: [score('a', a), score('b', b)].map((agreed) => ({ ...agreed, note: '' })),
        revision: 1,
        total: 6 * a + 4 * b,
        recordedBy: 'An',
        recordedAt: '2026-01-02T00:00:00.000Z',
      },
    });
    const consensus = new WhatIf({
      ...SHEETS,
      aggregation: 'consensus',
      proposals: [agreed('đầu', 9, 4), agreed('nhì', 5, 8), proposal('chưa thống nhất', [10, 10])],
    });
    expect(shown(consensus.rows({ weights: {}, leftOut: [] }))).toEqual([
      ['đầu', 1, 70],
      ['nhì', 2, 62],
    ]);
    expect(shown(consensus.rows({ weights: { a: 20, b: 80 }, leftOut: [] }))).toEqual([
      ['nhì', 1, 74],
      ['đầu', 2, 50],
    ]);
  });
});
