import { emptyStory, storyOf } from './story-draft';

describe('the words of a result, kept in the browser', () => {
  it('come back as they were', () => {
    const words = { story: { vi: 'Chờ ít hơn', en: 'Less waiting' }, lessons: 'Đo sớm' };
    expect(storyOf(JSON.parse(JSON.stringify(words)))).toEqual(words);
    expect(storyOf(emptyStory())).toEqual(emptyStory());
  });

  it.each([null, 'x', [], {}, { story: 'x', lessons: '' }, { story: { vi: 1, en: '' }, lessons: '' }])(
    'are nothing where something else was found: %j',
    (found) => {
      expect(storyOf(found)).toBeNull();
    },
  );
});
