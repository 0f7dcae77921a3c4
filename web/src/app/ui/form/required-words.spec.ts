import { faultsOfWords } from './required-words';

describe('words that a dialog asks for', () => {
  it('are missing where nothing but blanks is written', () => {
    expect(faultsOfWords(' \n', 10)).toEqual([{ kind: 'required' }]);
  });

  it('are as long as they may be, and no longer', () => {
    expect(faultsOfWords('mười chữ ạ', 10)).toEqual([]);
    expect(faultsOfWords('mười một chữ', 10)).toEqual([{ kind: 'maxLength', maxLength: 10 }]);
  });
});
