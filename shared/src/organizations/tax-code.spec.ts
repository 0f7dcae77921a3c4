import { isTaxCode } from './tax-code';

describe('a Vietnamese tax code', () => {
  it('has ten digits of which the last is the check digit', () => {
    // 31·0 + 29·1 + 23·0 + 19·0 + 17·1 + 13·0 + 7·9 + 5·1 + 3·0 = 114, 114 mod 11 = 4, 10 − 4 = 6
    expect(isTaxCode('0100109106')).toBe(true);
    expect(isTaxCode('0100109107')).toBe(false);
  });

  it('may name a dependent unit', () => {
    expect(isTaxCode('0100109106-001')).toBe(true);
    expect(isTaxCode('0100109106001')).toBe(false);
  });

  it.each(['', '010010910', 'abcdefghij', '0100109106-1', ' 0100109106'])('is not %j', (text) => {
    expect(isTaxCode(text)).toBe(false);
  });
});
