import { PLAN_LIMITS } from '@loi-giai/shared';

/** A row's place in the tree while a plan is written: how deep it lies below the rows above it. */
export interface TreeRow {
  readonly level: number;
}

/** What a row waits for: the place of another row, and so many working days more. */
export interface Wait {
  readonly row: number;
  readonly lag: number;
}

/** No row lies more than one deeper than the one above it, or deeper than plans go. */
export function levelled<Row extends TreeRow>(rows: readonly Row[]): readonly Row[] {
  let above = -1;
  return rows.map((row) => {
    const level = Math.min(row.level, above + 1, PLAN_LIMITS.depth - 1);
    above = level;
    return level === row.level ? row : { ...row, level };
  });
}

/** The place of the row that this one is part of. */
export function parentOf(rows: readonly TreeRow[], index: number): number | null {
  const level = rows[index]?.level ?? 0;
  for (let at = index - 1; at >= 0; at--) if ((rows[at]?.level ?? 0) < level) return at;
  return null;
}

/** Whether it has parts. */
export function isSummary(rows: readonly TreeRow[], index: number): boolean {
  return (rows[index + 1]?.level ?? 0) > (rows[index]?.level ?? 0);
}

/** Where the row and its parts end. */
export function blockEnd(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 0;
  let end = index + 1;
  while (end < rows.length && (rows[end]?.level ?? 0) > level) end++;
  return end;
}

/** The row with its parts before or after its neighbour with its own: the old places in their new order; null at an end. */
export function movedOrder(rows: readonly TreeRow[], index: number, by: -1 | 1): readonly number[] | null {
  const level = rows[index]?.level ?? 0;
  const end = blockEnd(rows, index);
  const places = rows.map((_, place) => place);
  if (by === 1) {
    if ((rows[end]?.level ?? -1) !== level) return null;
    const next = blockEnd(rows, end);
    return [
      ...places.slice(0, index),
      ...places.slice(end, next),
      ...places.slice(index, end),
      ...places.slice(next),
    ];
  }
  let before = index - 1;
  while (before >= 0 && (rows[before]?.level ?? 0) > level) before--;
  if (before < 0 || rows[before]?.level !== level) return null;
  return [
    ...places.slice(0, before),
    ...places.slice(index, end),
    ...places.slice(before, index),
    ...places.slice(end),
  ];
}

/** Whether a row can become part of the one above it, or one less deep. */
export function canShift(rows: readonly TreeRow[], index: number, by: -1 | 1): boolean {
  const level = (rows[index]?.level ?? 0) + by;
  if (level < 0 || level >= PLAN_LIMITS.depth) return false;
  return by === -1 || (index > 0 && level <= (rows[index - 1]?.level ?? 0) + 1);
}

/** "2, 3+2": the second row, and the third and two working days more. Null where it says nothing of the kind. */
export function parseWaits(text: string): readonly Wait[] | null {
  if (text.trim() === '') return [];
  const parts = text.split(/[,;]/).map((part) => /^\s*(\d{1,3})\s*(?:\+\s*(\d{1,3}))?\s*$/.exec(part));
  if (parts.some((part) => part === null || Number(part[1]) < 1)) return null;
  return parts.flatMap((part) => (part ? [{ row: Number(part[1]) - 1, lag: Number(part[2] ?? 0) }] : []));
}

export function formatWaits(waits: readonly Wait[]): string {
  return waits.map(({ row, lag }) => `${row + 1}${lag > 0 ? `+${lag}` : ''}`).join(', ');
}

/** Rows in another order, or fewer of them, still wait for the same ones. @param order old places in their new order */
export function reordered<Row extends TreeRow & { readonly predecessors: string }>(
  rows: readonly Row[],
  order: readonly number[],
): readonly Row[] {
  const places = new Map(order.map((old, place) => [old, place]));
  return order.flatMap((old) => {
    const row = rows[old];
    if (!row) return [];
    const waits = parseWaits(row.predecessors);
    if (waits === null) return [row];
    const kept = waits.flatMap(({ row: before, lag }) => {
      const place = places.get(before);
      return place === undefined ? [] : [{ row: place, lag }];
    });
    return [{ ...row, predecessors: formatWaits(kept) }];
  });
}
