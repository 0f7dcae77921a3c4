import { decide, mergeDrafts, putTogether, sameWords } from './draft-merge';

const BASE = { title: 'Tên', plan: 'Kế hoạch', team: 'Đội', costs: [{ item: 'Van', quantity: 1 }] };

describe('merging two sides of a draft', () => {
  it('takes from each side what only it changed', () => {
    const mine = { ...BASE, plan: 'Kế hoạch của tôi' };
    const theirs = { ...BASE, team: 'Đội mới', costs: [{ item: 'Van', quantity: 2 }] };
    expect(mergeDrafts(BASE, mine, theirs)).toEqual({
      content: { ...BASE, plan: 'Kế hoạch của tôi', team: 'Đội mới', costs: [{ item: 'Van', quantity: 2 }] },
      conflicts: [],
      taken: ['team', 'costs'],
    });
  });

  it('leaves to people what both changed, and keeps mine until they decide', () => {
    const merged = mergeDrafts(BASE, { ...BASE, plan: 'A' }, { ...BASE, plan: 'B' });
    expect(merged).toMatchObject({ conflicts: ['plan'], taken: [] });
    expect(merged.content.plan).toBe('A');
  });

  it('finds no conflict where both wrote the same, or where only space and composition differ', () => {
    expect(mergeDrafts(BASE, { ...BASE, plan: 'A' }, { ...BASE, plan: ' A\n' }).conflicts).toEqual([]);
    expect(sameWords('Kế hoạch'.normalize('NFD'), 'Kế hoạch')).toBe(true);
  });

  it('decides about each language of a text by itself', () => {
    const base = { title: { vi: 'Ngập', en: 'Flood' }, reward: 'A' };
    const mine = { ...base, title: { vi: 'Ngập nặng', en: 'Deluge' } };
    const theirs = { title: { vi: 'Ngập', en: 'Heavy flood' }, reward: 'B' };
    const merged = mergeDrafts(base, mine, theirs);
    expect(merged).toEqual({ content: { ...mine, reward: 'B' }, conflicts: ['title.en'], taken: ['reward'] });
    expect(decide(merged.content, theirs, { 'title.en': 'both' }).title).toEqual({
      vi: 'Ngập nặng',
      en: 'Deluge\n\nHeavy flood',
    });
  });

  it('puts two texts of one person one after the other, and of two choices takes the later', () => {
    const base = { plan: '', kind: 'prize' };
    const earlier = { plan: 'Trước', kind: 'order' };
    const later = { plan: 'Sau', kind: 'pilot' };
    expect(putTogether(base, earlier, later, (part) => part === 'plan')).toEqual({
      plan: 'Trước\n\nSau',
      kind: 'pilot',
    });
  });

  it('loses nothing when both are kept', () => {
    const mine = { ...BASE, plan: 'A', costs: [{ item: 'Ống', quantity: 1 }] };
    const theirs = { ...BASE, plan: 'B', team: 'C' };
    expect(decide(mine, theirs, { plan: 'both', costs: 'both', team: 'theirs', title: 'mine' })).toEqual({
      title: 'Tên',
      plan: 'A\n\nB',
      team: 'C',
      costs: [
        { item: 'Ống', quantity: 1 },
        { item: 'Van', quantity: 1 },
      ],
    });
  });
});
