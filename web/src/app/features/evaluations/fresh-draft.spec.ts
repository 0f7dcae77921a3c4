import { FreshDraft } from './fresh-draft';

const stored = (revision: number, text: string) => ({ revision, words: { text } });

describe('a form beside others who store the same', () => {
  const begun = (): FreshDraft<{ text: string }> => {
    const draft = new FreshDraft({ text: '' });
    draft.hear(stored(1, 'một'));
    return draft;
  };

  it('begins with what is stored, and follows it while nothing is typed', () => {
    const draft = begun();
    draft.hear(stored(2, 'hai'));
    expect([draft.model().text, draft.revision, draft.newer()]).toEqual(['hai', 2, null]);
  });

  it('keeps what is typed when the page is read again', () => {
    const draft = begun();
    draft.model.set({ text: 'của tôi' });
    draft.hear(stored(1, 'một'));
    expect([draft.model().text, draft.revision, draft.newer()]).toEqual(['của tôi', 1, null]);
  });

  it('keeps what is typed when something newer comes, and shows both', () => {
    const draft = begun();
    draft.model.set({ text: 'của tôi' });
    draft.hear(stored(2, 'hai'));
    draft.hear(stored(3, 'ba'));
    expect([draft.model().text, draft.revision, draft.newer()]).toEqual(['của tôi', 1, stored(3, 'ba')]);
  });

  it('takes what is newer, or replaces it, as people choose', () => {
    const giving = begun();
    giving.model.set({ text: 'của tôi' });
    giving.hear(stored(2, 'hai'));
    giving.takeNewer();
    expect([giving.model().text, giving.revision, giving.newer()]).toEqual(['hai', 2, null]);
    const keeping = begun();
    keeping.model.set({ text: 'của tôi' });
    keeping.hear(stored(2, 'hai'));
    keeping.keepMine();
    expect([keeping.model().text, keeping.revision, keeping.newer()]).toEqual(['của tôi', 2, null]);
    keeping.hear(stored(2, 'hai'));
    expect(keeping.model().text).toBe('của tôi');
  });

  it('finds nothing newer in what it has stored itself', () => {
    const draft = begun();
    draft.model.set({ text: 'của tôi' });
    draft.hear(stored(2, 'của tôi'));
    expect([draft.revision, draft.newer()]).toEqual([2, null]);
  });
});
