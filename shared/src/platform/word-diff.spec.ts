import { diffArrays } from 'diff';
import { wordDiff } from './word-diff';

const between = (before: string, after: string) => wordDiff(diffArrays, before, after);

describe('the difference between two texts', () => {
  it('goes by words, keeps paragraphs, and does not cut Vietnamese letters', () => {
    expect(between('Lắp van ở 12 cửa xả.\n\nĐo mỗi phút.', 'Lắp van ở 15 cửa xả.\n\nĐo mỗi giờ.')).toEqual([
      { kind: 'same', text: 'Lắp van ở ' },
      { kind: 'removed', text: '12 ' },
      { kind: 'added', text: '15 ' },
      { kind: 'same', text: 'cửa xả.\n\nĐo mỗi ' },
      { kind: 'removed', text: 'phút' },
      { kind: 'added', text: 'giờ' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('shows words that follow each other as one piece, and a number whole', () => {
    expect(between('thưởng 1.200.000 đồng', 'thưởng 1.500.000 đồng')).toEqual([
      { kind: 'same', text: 'thưởng ' },
      { kind: 'removed', text: '1.200.000 ' },
      { kind: 'added', text: '1.500.000 ' },
      { kind: 'same', text: 'đồng' },
    ]);
    expect(between('cũ rích rồi', 'hay ho lắm')).toEqual([
      { kind: 'removed', text: 'cũ rích rồi' },
      { kind: 'added', text: 'hay ho lắm' },
    ]);
  });

  it('tells that lines were joined, not that spaces became more', () => {
    expect(between('một  hai', 'một hai').every(({ kind }) => kind === 'same')).toBe(true);
    expect(between('một\nhai', 'một hai').some(({ kind }) => kind !== 'same')).toBe(true);
  });

  it('is nothing for nothing', () => {
    expect(between('', '')).toEqual([]);
    expect(between('', 'a')).toEqual([{ kind: 'added', text: 'a' }]);
  });

  it('gives both texts whole where they have little in common', () => {
    const text = (word: string) => Array.from({ length: 6_000 }, (_, index) => `${word}${index}`).join(' ');
    const [before, after] = [text('a'), text('b')];
    expect(between(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
