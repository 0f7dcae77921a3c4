import { parseNumber } from './number-input';

describe('parseNumber', () => {
  it.each([
    ['1.234.567,89', 1_234_567.89],
    ['1200000', 1_200_000],
    ['1 200 000', 1_200_000],
    ['0,5', 0.5],
    ['-3', -3],
    ['', null],
  ])('reads %s as Vietnamese', (text, value) => {
    expect(parseNumber(text, 'vi')).toBe(value);
  });

  it.each(['1.5', '1,234.5', 'abc', '12.34.567', '1,2,3'])(
    'refuses %s as Vietnamese, rather than guess',
    (text) => {
      expect(parseNumber(text, 'vi')).toBeUndefined();
    },
  );

  it('reads English the other way round', () => {
    expect(parseNumber('1,234,567.89', 'en')).toBe(1_234_567.89);
    expect(parseNumber('1.5', 'en')).toBe(1.5);
  });
});
