import { wordsLike } from './kept-form';

describe('words that were kept', () => {
  const parse = wordsLike({ text: '', material: false });

  it('come back as they were written', () => {
    expect(parse({ text: 'Đường ngập', material: true })).toEqual({ text: 'Đường ngập', material: true });
  });

  it('leave out what the form no longer has', () => {
    expect(parse({ text: 'a', material: false, old: 1 })).toEqual({ text: 'a', material: false });
  });

  it.each([null, 'text', 7, {}, { text: 'a' }, { text: 1, material: false }])('are not %j', (found) => {
    expect(parse(found)).toBeNull();
  });
});
