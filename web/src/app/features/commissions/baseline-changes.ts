import type { BaselineView, FrozenRow } from '@loi-giai/shared';

/** What one edition of a plan says otherwise than the one before it. */
export type BaselineChange =
  | { readonly kind: 'added'; readonly name: string }
  | { readonly kind: 'moved'; readonly name: string; readonly before: FrozenRow; readonly after: FrozenRow }
  | { readonly kind: 'otherwise'; readonly name: string };

/** Row by row, in the order of the later one; rows are never taken away. */
export function changesOf(
  before: Pick<BaselineView, 'rows'>,
  after: Pick<BaselineView, 'rows'>,
): readonly BaselineChange[] {
  const known = new Map(before.rows.map((row) => [row.id, row]));
  return after.rows.flatMap((row): BaselineChange[] => {
    const { name } = row;
    const old = known.get(row.id);
    if (!old) return [{ kind: 'added', name }];
    if (old.plannedStart !== row.plannedStart || old.due !== row.due)
      return [{ kind: 'moved', name, before: old, after: row }];
    return JSON.stringify(old) === JSON.stringify(row) ? [] : [{ kind: 'otherwise', name }];
  });
}
