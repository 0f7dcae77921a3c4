import type { TodoItem } from '@loi-giai/shared';
import { groupTodos } from './todo-groups';

const NOW = Date.parse('2026-03-01T00:00:00Z');

function item(title: string, until: string | null, late = false): TodoItem {
  return {
    kind: 'review_challenge',
    title: { vi: title, en: '' },
    note: { vi: '', en: '' },
    link: '/work',
    since: null,
    until,
    late,
  };
}

describe('groupTodos', () => {
  it('puts what is overdue first and what has no date last, each in the order it came', () => {
    const groups = groupTodos(
      [
        item('e', null),
        item('c', '2026-03-05T00:00:00Z'),
        item('a', '2026-02-20', true),
        item('d', '2026-04-05T00:00:00Z'),
        item('b', '2026-02-25', true),
      ],
      NOW,
    );
    expect(groups.map(({ group, items }) => [group, items.map(({ title }) => title.vi).join('')])).toEqual([
      ['late', 'ab'],
      ['soon', 'c'],
      ['later', 'd'],
      ['undated', 'e'],
    ]);
  });

  it('leaves out groups with nothing in them', () => {
    expect(groupTodos([], NOW)).toEqual([]);
    expect(groupTodos([item('a', null)], NOW)).toHaveLength(1);
  });
});
