import { wordDiff } from './word-diff';

describe('the difference between two texts', () => {
  it('goes by words, keeps paragraphs, and does not cut Vietnamese letters', async () => {
    expect(
      await wordDiff('Lắp van ở 12 cửa xả.\n\nĐo mỗi phút.', 'Lắp van ở 15 cửa xả.\n\nĐo mỗi giờ.'),
    ).toEqual([
      { kind: 'same', text: 'Lắp van ở ' },
      { kind: 'removed', text: '12' },
      { kind: 'added', text: '15' },
      { kind: 'same', text: ' cửa xả.\n\nĐo mỗi ' },
      { kind: 'removed', text: 'phút' },
      { kind: 'added', text: 'giờ' },
      { kind: 'same', text: '.' },
    ]);
  });

  it('is nothing for nothing', async () => {
    expect(await wordDiff('', '')).toEqual([]);
    expect(await wordDiff('', 'a')).toEqual([{ kind: 'added', text: 'a' }]);
  });

  it('gives both texts whole where they have little in common', async () => {
    const text = (word: string) => Array.from({ length: 6_000 }, (_, index) => `${word}${index}`).join(' ');
    const [before, after] = [text('a'), text('b')];
    expect(await wordDiff(before, after)).toEqual([
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ]);
  });
});
