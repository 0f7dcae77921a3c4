import type { CriterionView } from '@loi-giai/shared';
import { runningTotal, scoresOf, stepScore } from './score-draft';

const criterion = (id: string, weight: number, max: number): CriterionView => ({
  id,
  weight,
  max,
  name: { vi: id, en: id },
  guidance: '',
  minimum: null,
});
const criteria = [criterion('a', 60, 10), criterion('b', 40, 20)];

describe('score draft', () => {
  it('has one score for every criterion in its order', () => {
    expect(scoresOf(criteria, [{ criterionId: 'b', value: 3, comment: 'tốt' }])).toEqual([
      { criterionId: 'a', value: null, comment: '' },
      { criterionId: 'b', value: 3, comment: 'tốt' },
    ]);
  });

  it('totals what has been scored by T = Σ w · s / max', () => {
    const half = scoresOf(criteria, [{ criterionId: 'a', value: 7.5, comment: '' }]);
    expect(runningTotal(criteria, half)).toEqual({ points: 45, possible: 60, scored: 1, of: 2 });
    const whole = scoresOf(criteria, [
      { criterionId: 'a', value: 7.5, comment: '' },
      { criterionId: 'b', value: 0, comment: '' },
    ]);
    expect(runningTotal(criteria, whole)).toEqual({ points: 45, possible: 100, scored: 2, of: 2 });
  });

  it('leaves a score off its scale out of the total', () => {
    const scores = scoresOf(criteria, [{ criterionId: 'a', value: 11, comment: '' }]);
    expect(runningTotal(criteria, scores)).toMatchObject({ points: 0, scored: 0 });
  });

  it('steps by half a point within the scale', () => {
    expect(stepScore(null, 1, 10)).toBe(0.5);
    expect(stepScore(null, -1, 10)).toBe(10);
    expect(stepScore(7, 1, 10)).toBe(7.5);
    expect(stepScore(10, 1, 10)).toBe(10);
    expect(stepScore(0, -1, 10)).toBe(0);
  });
});
