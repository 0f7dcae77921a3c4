import { plainTextOf, richTextOf, visibleLength } from './rich-text';

describe('formatted text', () => {
  it('is made of plain text by its empty lines, line breaks and hyphens', () => {
    expect(richTextOf('Một\nhai\n\n- a < b\n- c & d\n')).toBe(
      '<p>Một<br>hai</p><ul><li><p>a &lt; b</p></li><li><p>c &amp; d</p></li></ul>',
    );
    expect(richTextOf('  \n \n')).toBe('');
  });

  it('reads as the plain text it was made of', () => {
    const plain = 'Một\nhai\n\n- a < b\n- c & d\n\n"ba" &lt;';
    expect(plainTextOf(richTextOf(plain))).toBe(plain);
  });

  it('counts what is read, not its markup', () => {
    expect(visibleLength('<p>Ngập <strong>nặng</strong> &amp; lâu</p>')).toBe('Ngập nặng & lâu'.length);
    expect(visibleLength('<p></p>')).toBe(0);
    expect(visibleLength('<p>😀</p>')).toBe(1);
  });
});
