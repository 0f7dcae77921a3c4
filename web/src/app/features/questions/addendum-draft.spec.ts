import { EMPTY_CONTENT } from '@loi-giai/shared';
import { textsOf, withTexts } from './addendum-draft';

const CONTENT = {
  ...EMPTY_CONTENT,
  summary: { vi: 'Đường ngập 40 cm.', en: '' },
  context: { vi: '<p>Cống <strong>cũ</strong>.</p>', en: '' },
};

describe('the texts of an addendum', () => {
  it('are plain in their boxes', () => {
    expect(textsOf(CONTENT).context.vi).toBe('Cống cũ.');
  });

  it('keep the format of what nobody touched', () => {
    expect(withTexts(CONTENT, textsOf(CONTENT))).toEqual(CONTENT);
  });

  it('become paragraphs where they were written anew, with nothing that could be taken for HTML', () => {
    const texts = { ...textsOf(CONTENT), context: { vi: 'Cống < 1 m', en: '' } };
    expect(withTexts(CONTENT, texts).context.vi).toBe('<p>Cống &lt; 1 m</p>');
  });
});
