import { storyFrom, storyOf, trimmed } from './story-draft';

const NONE = { vi: '', en: '' };

describe('the words of a result', () => {
  const words = { story: { vi: 'Chờ ít hơn', en: 'Less waiting' }, lessons: 'Đo sớm', reason: NONE };

  it('come back from the browser as they were', () => {
    expect(storyOf(JSON.parse(JSON.stringify(words)))).toEqual(words);
  });

  it.each([
    null,
    'x',
    [],
    {},
    { story: 'x', lessons: '', reason: NONE },
    { story: { vi: 1, en: '' }, lessons: '', reason: NONE },
    { story: NONE, lessons: '' },
  ])('are nothing where something else was found: %j', (found) => {
    expect(storyOf(found)).toBeNull();
  });

  it('begin with the latest edition, and without a reason of their own', () => {
    const { story, lessons } = words;
    expect(storyFrom({ draft: null, words: { story, lessons } })).toEqual(words);
  });

  it('are sent without what stands around them', () => {
    const spaced = { story: { vi: ' Chờ ', en: '' }, lessons: '\n', reason: { vi: 'Sai ', en: ' ' } };
    expect(trimmed(spaced)).toEqual({
      story: { vi: 'Chờ', en: '' },
      lessons: '',
      reason: { vi: 'Sai', en: '' },
    });
  });
});
