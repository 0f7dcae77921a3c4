import { type DraftStorage, KeptDraft } from './kept-draft';

const memory = (): DraftStorage & { readonly entries: Map<string, string> } => {
  const entries = new Map<string, string>();
  return {
    entries,
    getItem: (key) => entries.get(key) ?? null,
    setItem: (key, value) => void entries.set(key, value),
    removeItem: (key) => void entries.delete(key),
  };
};
const text = (found: unknown): string | null => (typeof found === 'string' ? found : null);

describe('a draft kept in the browser', () => {
  it('is there again until it is forgotten', () => {
    const storage = memory();
    expect(new KeptDraft(storage, 'a', text).keep('Câu chuyện')).toBe(true);
    expect(new KeptDraft(storage, 'a', text).read()).toBe('Câu chuyện');
    expect(new KeptDraft(storage, 'b', text).read()).toBeNull();
    new KeptDraft(storage, 'a', text).forget();
    expect(storage.entries.size).toBe(0);
  });

  it('is nothing where something else or no JSON is found', () => {
    const storage = memory();
    storage.setItem('lg-draft:a', '{"half');
    expect(new KeptDraft(storage, 'a', text).read()).toBeNull();
    storage.setItem('lg-draft:a', '{"other":1}');
    expect(new KeptDraft(storage, 'a', text).read()).toBeNull();
  });

  it('says when a browser keeps nothing', () => {
    const full: DraftStorage = {
      getItem: () => null,
      setItem: () => {
        throw new Error('quota');
      },
      removeItem: () => {
        throw new Error('denied');
      },
    };
    const draft = new KeptDraft(full, 'a', text);
    expect(draft.keep('x')).toBe(false);
    expect(() => draft.forget()).not.toThrow();
    expect(new KeptDraft(null, 'a', text).keep('x')).toBe(false);
  });
});
