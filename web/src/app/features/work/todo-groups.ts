import type { TodoItem } from '@loi-giai/shared';

export const TODO_GROUPS = ['late', 'soon', 'later', 'undated'] as const;
export type TodoGroup = (typeof TODO_GROUPS)[number];

const SOON_MS = 7 * 24 * 3_600_000;

/**
 * What waits, by how urgent it is; groups with nothing in them are left out, the API's order stays within each.
 * @param now milliseconds since 1970, the server's
 */
export function groupTodos(
  items: readonly TodoItem[],
  now: number,
): readonly { readonly group: TodoGroup; readonly items: readonly TodoItem[] }[] {
  return TODO_GROUPS.map((group) => ({
    group,
    items: items.filter((item) => groupOf(item, now) === group),
  })).filter((found) => found.items.length > 0);
}

function groupOf({ late, until }: TodoItem, now: number): TodoGroup {
  if (late) return 'late';
  if (until === null) return 'undated';
  return Date.parse(until) - now <= SOON_MS ? 'soon' : 'later';
}
