import { normalisedTotals } from './normalisation';

const POINT = 1_000_000;
const sheets = (memberId: string, ...points: number[]) =>
  points.map((point) => ({ memberId, total: point * POINT }));

describe('normalisation', () => {
  it('gives a strict and a generous evaluator the same totals for the same order', () => {
    // Means 30 and 70, variances 200/3 each; the panel's mean is 50, its variance 200/3 + 20² = 1400/3, seven times as much.
    const totals = normalisedTotals([...sheets('strict', 20, 30, 40), ...sheets('generous', 60, 70, 80)]);
    expect(totals.slice(0, 3)).toEqual(totals.slice(3));
    // 50 ± 10 · √7
    expect(totals.slice(0, 3)).toEqual([23_542_487, 50_000_000, 76_457_513]);
  });

  it('leaves an evaluator with fewer than three sheets as it is, and one who gives everybody the same', () => {
    const [two, same] = [sheets('two', 10, 90), sheets('same', 55, 55, 55)];
    const totals = normalisedTotals([...two, ...same, ...sheets('third', 20, 40, 60)]);
    expect(totals.slice(0, 5)).toEqual([...two, ...same].map(({ total }) => total));
  });

  it('never leaves the scale', () => {
    const totals = normalisedTotals([...sheets('flat', 1, 1, 1, 1, 2), ...sheets('wide', 0, 100, 0, 100)]);
    expect(Math.max(...totals)).toBe(100 * POINT);
    expect(Math.min(...totals)).toBeGreaterThanOrEqual(0);
  });

  it('has nothing to say of nobody', () => {
    expect(normalisedTotals([])).toEqual([]);
  });
});
