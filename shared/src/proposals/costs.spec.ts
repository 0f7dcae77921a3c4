import { amountOf, costProblems, totalOf } from './costs';

const line = (quantity: number | null, unitPrice: number | null) => ({
  item: 'Cảm biến',
  unit: 'bộ',
  quantity,
  unitPrice,
});

describe('a cost table', () => {
  it.each([
    [12, 3_500_000, 42_000_000],
    [1.15, 100, 115],
    [0.07, 100, 7],
    [1_000_000_000, 1_000_000, 1_000_000_000_000_000],
    [0.29, 1_000_000_000_000_000, 290_000_000_000_000],
  ])('multiplies %d by %d exactly', (quantity, unitPrice, amount) => {
    expect(amountOf(line(quantity, unitPrice))).toBe(amount);
  });

  it('has no amount while a number is missing', () => {
    expect([amountOf(line(null, 5)), amountOf(line(5, null))]).toEqual([null, null]);
    expect(costProblems([line(null, 5)])).toEqual([]);
  });

  it('adds up what is there', () => {
    expect(totalOf([line(2, 300), line(null, 5), line(1.5, 100)])).toBe(750);
  });

  it('refuses what is no whole đồng, and what is beyond the bounds by line or in sum', () => {
    expect(costProblems([line(0.5, 1)])).toEqual([{ path: 'costs.0.quantity', code: 'not_whole' }]);
    expect(costProblems([line(1, 1), line(2, 1e15)])).toEqual([
      { path: 'costs.1.unitPrice', code: 'too_large', params: { max: 1e15 } },
    ]);
    expect(costProblems([line(1, 6e14), line(1, 6e14)])).toEqual([
      { path: 'costs', code: 'too_large', params: { max: 1e15 } },
    ]);
  });
});
