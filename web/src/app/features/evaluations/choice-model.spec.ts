import type { RankingRow } from '@loi-giai/shared';
import { choiceModel, chosenIn, departs, differs, requestOf, titlesOf } from './choice-model';

const row = (proposalId: string, rank: number, total: number, awardable = true): RankingRow => ({
  proposalId,
  rank,
  title: proposalId,
  organizationName: 'Đơn vị',
  solverNumber: null,
  total,
  totalBefore: total,
  spread: 0,
  awardable,
  tied: false,
  sheets: [],
  criteria: [{ criterionId: 'c', name: { vi: '', en: '' }, max: 10, mean: total / 10 }],
});
const RANKING = [row('low', 1, 90, false), row('a', 2, 80), row('b', 3, 70), row('c', 4, 70)];
const choose = (...chosen: string[]) => ({ ...choiceModel(RANKING, null), outcome: 'some', chosen });

describe('a choice', () => {
  it('leaves out what is below a minimum, and asks whether anything is selected', () => {
    const model = choiceModel(RANKING, null);
    expect(model.because.map(({ proposalId }) => proposalId)).toEqual(['a', 'b', 'c']);
    expect(model.outcome).toBe('');
    expect(choiceModel([row('low', 1, 90, false)], null).outcome).toBe('none');
  });

  it('begins with what is recommended and its reasons', () => {
    const recommended = [{ proposalId: 'b', reasons: 'Rẻ hơn' }];
    const model = choiceModel(RANKING, recommended);
    expect(chosenIn(model)).toEqual(recommended);
    expect(differs(model, recommended)).toBe(false);
    expect(differs({ ...model, outcome: 'none' }, recommended)).toBe(true);
    expect(choiceModel(RANKING, []).outcome).toBe('none');
  });

  it('names several in the ranking’s order, whatever the order they were chosen in', () => {
    expect(requestOf(choose('c', 'a')).choices.map(({ proposalId }) => proposalId)).toEqual(['a', 'c']);
    expect(titlesOf(RANKING, choose('c'), 'không')).toEqual(['c (Đơn vị)']);
    expect(titlesOf(RANKING, { ...choose('c'), outcome: 'none' }, 'không')).toEqual(['không']);
  });

  it('departs from the ranking where one that ranks higher is passed over, not among equals (I5)', () => {
    expect(departs(RANKING, choose('a', 'b'))).toBe(false);
    expect(departs(RANKING, choose('a', 'c'))).toBe(false);
    expect(departs(RANKING, choose('b'))).toBe(true);
    expect(departs(RANKING, { ...choose('b'), outcome: 'none' })).toBe(false);
  });
});
