import { LEAST_SCORE, likeness, plainWord, weightOf, wordsOf } from './similar-score';

const found = (...words: string[]): ReadonlySet<string> => new Set(words);
const NOBODY_HAS = new Map<string, number>();

describe('how alike a challenge is to what is typed', () => {
  it('compares words without accents and case, whichever way they are composed', () => {
    for (const word of ['Ngập', 'NGẬP', 'ngập'.normalize('NFD'), 'ngap'])
      expect(plainWord(word)).toBe('ngap');
    expect(plainWord('Đường')).toBe('duong');
    expect(wordsOf('Giảm ngập, đường 3/2 (TP.HCM)…').map(({ plain }) => plain)).toEqual([
      'giam',
      'ngap',
      'duong',
      '3',
      '2',
      'tp',
      'hcm',
    ]);
  });

  it('gives a word the more weight the fewer challenges have it, between 0 and 1', () => {
    expect(weightOf(1)).toBeCloseTo(0);
    expect(weightOf(0)).toBe(1);
    expect(weightOf(0.05)).toBeGreaterThan(weightOf(0.5));
  });

  it('is 1 for the same title, 0 for nothing in common, and always between', () => {
    const words = wordsOf('Giảm ngập đường phố');
    expect(likeness(words, NOBODY_HAS, found('giam', 'ngap', 'duong', 'pho'), 1).score).toBe(1);
    expect(likeness(words, NOBODY_HAS, found(), 0)).toEqual({ score: 0, reasons: [], shared: [] });
    const half = likeness(words, NOBODY_HAS, found('ngap', 'duong'), 0.3).score;
    expect(half).toBeGreaterThan(0.3);
    expect(half).toBeLessThan(1);
  });

  it('finds nobody alike by words that all have', () => {
    const words = wordsOf('của và cho các người dân');
    const shares = new Map(words.map(({ plain }) => [plain, plain === 'nguoi' || plain === 'dan' ? 0.4 : 1]));
    const { score, shared } = likeness(words, shares, found('cua', 'va', 'cho', 'cac'), 0);
    expect(score).toBeLessThan(LEAST_SCORE);
    expect(shared).toEqual([]);
  });

  it('shows shared words that stand side by side together, as they were typed, once, at most five', () => {
    const words = wordsOf('Cảnh báo ngập ở Thủ Đức, cảnh báo ngập a x b x c x d x e x g');
    const { shared, reasons } = likeness(
      words,
      new Map([['o', 1]]),
      found('canh', 'bao', 'ngap', 'thu', 'duc', 'a', 'b', 'c', 'd', 'e', 'g'),
      0,
    );
    expect(shared[0]).toBe('cảnh báo ngập a');
    expect(shared).toContain('Cảnh báo ngập');
    expect(shared).toContain('Thủ Đức');
    expect(shared).toHaveLength(5);
    expect(reasons).toEqual(['words']);
  });

  it('takes no text for more than it is: without words there is no likeness by words', () => {
    expect(likeness([], NOBODY_HAS, found(), 0.5)).toEqual({ score: 0.5, reasons: ['title'], shared: [] });
  });
});
