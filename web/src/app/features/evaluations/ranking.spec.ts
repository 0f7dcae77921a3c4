import type { RankedSheet, RankingRow } from '@loi-giai/shared';
import { sheetMatrix } from './ranking';

const sheetOf = (memberName: string, total: number): RankedSheet => ({
  memberId: memberName,
  memberName,
  total,
  normalised: total,
  counts: true,
});
const row = (proposalId: string, total: number, change: Partial<RankingRow> = {}): RankingRow => ({
  proposalId,
  rank: 1,
  title: proposalId,
  organizationName: '',
  solverNumber: null,
  total,
  totalBefore: total,
  spread: 0,
  awardable: true,
  tied: false,
  sheets: [],
  criteria: [{ criterionId: 'c', name: { vi: '', en: '' }, max: 10, mean: total / 10 }],
  ...change,
});

describe('ranking', () => {
  it('puts sheets side by side, with gaps where a member was recused', () => {
    const matrix = sheetMatrix([
      row('a', 80, {
        sheets: [sheetOf('Bình', 81), sheetOf('An', 79)],
      }),
      row('b', 70, { sheets: [sheetOf('An', 70)] }),
    ]);
    expect(matrix.members).toEqual(['An', 'Bình']);
    expect(matrix.rows.map(({ sheets }) => sheets.map((sheet) => sheet?.total ?? null))).toEqual([
      [79, 81],
      [70, null],
    ]);
  });
});
