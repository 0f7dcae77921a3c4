import { decide, mergeDrafts, sameWords } from './draft-merge';

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

  it('takes every difference for a conflict where nobody knows what both began with', () => {
    expect(mergeDrafts(null, BASE, { ...BASE, team: 'X' }).conflicts).toEqual(['team']);
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
