import type { CriterionView, EvaluationSheets, ProposalSheets } from '@loi-giai/shared';
import { agendaOf, agreedScores, draftOf, scoreOf } from './meeting';

const criterion = (id: string, weight: number): CriterionView => ({
  id,
  weight,
  max: 10,
  minimum: null,
  name: { vi: id, en: id },
  guidance: '',
  anchors: [],
});
const CRITERIA = [criterion('a', 60), criterion('b', 40)];
const proposal = (proposalId: string, ...totals: number[]): ProposalSheets => ({
  proposalId,
  title: proposalId,
  organizationName: proposalId,
  solverNumber: null,
  receivedAt: '2026-01-01T00:00:00.000Z',
  consensus: null,
  notes: [],
  sheets: totals.map((total, index) => ({
    memberId: `m${index}`,
    note: null,
    total,
    scores: CRITERIA.map(({ id }) => ({
      criterionId: id,
      value: total / 10,
      abstention: null,
      comment: '',
      agencyComment: '',
    })),
  })),
});
const sheets = (...proposals: ProposalSheets[]): EvaluationSheets => ({
  criteria: CRITERIA,
  aggregation: 'consensus',
  normalised: false,
  members: [],
  proposals,
});

describe('the agenda of a meeting', () => {
  it('begins with the proposal on which opinions differ most, and marks those above the bound', () => {
    const agenda = agendaOf(sheets(proposal('p', 60, 60), proposal('q', 40, 80), proposal('r', 50, 60)), 10);
    expect(agenda.map(({ proposal: { title }, spread, discuss }) => [title, spread, discuss])).toEqual([
      ['q', 20, true],
      ['r', 5, false],
      ['p', 0, false],
    ]);
  });

  it('says the mean of the sheets also where the consensus counts', () => {
    expect(agendaOf(sheets(proposal('p', 40, 80)), 10)[0]?.means).toEqual({ a: 6, b: 6 });
  });

  it('leaves out what nobody has scored', () => {
    expect(agendaOf(sheets(proposal('p')), 10)).toEqual([]);
  });

  it('finds what a member gave, and nothing where there is no sheet', () => {
    expect(scoreOf(proposal('p', 40, 80), 'm1', 'a')?.value).toBe(8);
    expect(scoreOf(proposal('p', 40, 80), 'm2', 'a')).toBeNull();
  });
});

describe('the draft of a consensus', () => {
  it('is empty at first, and comes back as it was recorded', () => {
    const recorded = [
      { criterionId: 'b', value: null, abstention: 'Vì', note: '' },
      { criterionId: 'a', value: 7.5, abstention: null, note: 'Ghi chú' },
    ];
    expect(draftOf(CRITERIA, null)).toEqual([
      { value: null, abstention: '', note: '' },
      { value: null, abstention: '', note: '' },
    ]);
    const draft = draftOf(CRITERIA, { scores: recorded });
    expect(agreedScores(CRITERIA, draft)).toEqual([recorded[1], recorded[0]]);
  });
});
