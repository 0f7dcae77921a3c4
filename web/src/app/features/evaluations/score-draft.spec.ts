import type { CriterionView, ScoreInput } from '@loi-giai/shared';
import { hasTooLong, isUndecided, runningTotal, scoresOf, stepScore } from './score-draft';

const criterion = (id: string, weight: number, max: number): CriterionView => ({
  id,
  weight,
  max,
  name: { vi: id, en: id },
  guidance: '',
  anchors: [],
  minimum: null,
});
const score = (criterionId: string, value: number | null, change: Partial<ScoreInput> = {}): ScoreInput => ({
  criterionId,
  value,
  abstention: null,
  comment: '',
  agencyComment: '',
  ...change,
});
const criteria = [criterion('a', 60, 10), criterion('b', 40, 20)];

describe('score draft', () => {
  it('has one score for every criterion in its order', () => {
    const known = score('b', 3, { comment: 'tốt' });
    expect(scoresOf(criteria, [known])).toEqual([score('a', null), known]);
  });

  it('totals what has been scored by T = Σ w · s / max', () => {
    const half = scoresOf(criteria, [score('a', 7.5)]);
    expect(runningTotal(criteria, half)).toEqual({ points: 45, possible: 60, decided: 1, of: 2 });
    const whole = scoresOf(criteria, [score('a', 7.5), score('b', 0)]);
    expect(runningTotal(criteria, whole)).toEqual({ points: 45, possible: 100, decided: 2, of: 2 });
  });

  it('lets the criteria that are scored carry the weight of those that are abstained from', () => {
    const abstained = score('b', null, { abstention: 'Không rõ' });
    expect(runningTotal(criteria, [score('a', 7.5), abstained])).toEqual({
      points: 75,
      possible: 100,
      decided: 2,
      of: 2,
    });
    expect(runningTotal(criteria, [score('a', null), abstained])).toMatchObject({ points: 0, decided: 1 });
  });

  it('is undecided without a score, and where an abstention lacks its reason', () => {
    const given = [score('a', 0), score('a', null), score('a', null, { abstention: ' ' })];
    expect(given.map(isUndecided)).toEqual([false, true, true]);
    expect(isUndecided(score('a', null, { abstention: 'Không rõ' }))).toBe(false);
  });

  it('knows when something is too long to be sent', () => {
    const draft = { scores: [score('a', 1)], note: '' };
    expect(hasTooLong(draft)).toBe(false);
    expect(hasTooLong({ ...draft, note: 'x'.repeat(4_001) })).toBe(true);
    expect(hasTooLong({ ...draft, scores: [score('a', null, { abstention: 'x'.repeat(1_001) })] })).toBe(
      true,
    );
  });

  it('leaves a score off its scale out of the total', () => {
    const scores = scoresOf(criteria, [score('a', 11)]);
    expect(runningTotal(criteria, scores)).toMatchObject({ points: 0, decided: 0 });
  });

  it('steps by half a point within the scale', () => {
    expect(stepScore(null, 1, 10)).toBe(0.5);
    expect(stepScore(null, -1, 10)).toBe(10);
    expect(stepScore(7, 1, 10)).toBe(7.5);
    expect(stepScore(10, 1, 10)).toBe(10);
    expect(stepScore(0, -1, 10)).toBe(0);
  });
});
