import { CHALLENGE_LIMITS } from '@loi-giai/shared';
import { SUGGESTED_CRITERIA, moved, nextWeight, weightSum } from './criteria';

describe('criteria', () => {
  it('adds up the weights that have been entered', () => {
    expect(weightSum([])).toBe(0);
    expect(weightSum([{ weight: 40 }, { weight: null }, { weight: 25 }])).toBe(65);
  });

  it('gives a new criterion the rest to 100, and never nothing', () => {
    expect(nextWeight([{ weight: 40 }, { weight: 25 }])).toBe(35);
    expect(nextWeight([{ weight: 100 }])).toBe(1);
    expect(nextWeight([{ weight: 120 }])).toBe(1);
  });

  it('moves an entry by one place and no further than the ends', () => {
    expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
    expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  });

  it('suggests criteria that could be submitted as they are', () => {
    expect(weightSum(SUGGESTED_CRITERIA)).toBe(100);
    expect(SUGGESTED_CRITERIA.length).toBeLessThanOrEqual(CHALLENGE_LIMITS.criteriaMax);
    expect(new Set(SUGGESTED_CRITERIA.map(({ name }) => name.vi)).size).toBe(SUGGESTED_CRITERIA.length);
  });
});
