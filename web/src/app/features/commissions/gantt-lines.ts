import { type PlannedCommission, type PlanRow, isOverdue } from '@loi-giai/shared';

export const GROUPINGS = ['challenge', 'unit', 'person'] as const;
export type Grouping = (typeof GROUPINGS)[number];

export type BoardRow = PlanRow & { readonly commissionId: string };

/** What a chart is drawn of. */
export interface GanttSource {
  readonly commissions: readonly PlannedCommission[];
  readonly rows: readonly BoardRow[];
}

/** One line of the chart: a heading of what follows, or a row of a plan. */
export interface GanttLine {
  readonly key: string;
  readonly level: number;
  /** Null for a heading. */
  readonly row: BoardRow | null;
  readonly commission: PlannedCommission | null;
  readonly name: string;
  /** How many lines lie below it, shown or not; 0 where nothing can be folded. */
  readonly parts: number;
  readonly open: boolean;
  /** From the first start to the last end of what lies below; null for a row. */
  readonly span: { readonly from: string; readonly to: string } | null;
  readonly late: number;
}

/** What headings are called in the reader's language. */
export interface LineNames {
  readonly title: (commission: PlannedCommission) => string;
  readonly unit: (row: PlanRow) => string;
}

/**
 * The lines in their order. By challenge each plan is a tree; by unit and by person there are the tasks alone, the earliest
 * first: what has parts belongs to nobody.
 * @param folded keys of lines whose parts are not shown
 */
export function linesOf(
  source: GanttSource,
  grouping: Grouping,
  folded: ReadonlySet<string>,
  names: LineNames,
): readonly GanttLine[] {
  const commissions = new Map(source.commissions.map((commission) => [commission.id, commission]));
  if (grouping !== 'challenge') return grouped(source.rows, grouping, folded, commissions, names);
  const plans = Map.groupBy(source.rows, ({ commissionId }) => commissionId);
  return source.commissions.flatMap((commission) => {
    const rows = plans.get(commission.id) ?? [];
    // The plan of one commission needs no heading.
    if (source.commissions.length === 1) return treeOf(rows, commission, folded, 0);
    const heading = headingOf(`c:${commission.id}`, names.title(commission), rows, folded, commission);
    return heading.open ? [heading, ...treeOf(rows, commission, folded, 1)] : [heading];
  });
}

function treeOf(
  rows: readonly BoardRow[],
  commission: PlannedCommission,
  folded: ReadonlySet<string>,
  base: number,
): GanttLine[] {
  const children = Map.groupBy(rows, ({ parentId }) => parentId);
  const below = (id: string): number =>
    (children.get(id) ?? []).reduce((sum, child) => sum + 1 + below(child.id), 0);
  const lines: GanttLine[] = [];
  const add = (row: BoardRow, level: number): void => {
    const open = !folded.has(row.id);
    lines.push({
      ...{ key: row.id, level, row, commission, name: row.name, open },
      parts: below(row.id),
      span: null,
      late: isOverdue(row) ? 1 : 0,
    });
    if (open) for (const child of children.get(row.id) ?? []) add(child, level + 1);
  };
  for (const row of children.get(null) ?? []) add(row, base);
  return lines;
}

function grouped(
  rows: readonly BoardRow[],
  grouping: 'unit' | 'person',
  folded: ReadonlySet<string>,
  commissions: ReadonlyMap<string, PlannedCommission>,
  names: LineNames,
): GanttLine[] {
  const tasks = rows.filter(({ summary }) => !summary);
  const groups = [...Map.groupBy(tasks, (row) => (grouping === 'unit' ? unitKey(row) : personKey(row)))];
  const named = groups.map(([key, own]) => ({ key, own, name: nameOf(own[0], grouping, names) }));
  named.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
  return named.flatMap(({ key, own, name }) => {
    const heading = headingOf(key, name, own, folded, null);
    if (!heading.open) return [heading];
    const inTime = [...own].sort((a, b) => (a.plannedStart < b.plannedStart ? -1 : 1));
    return [
      heading,
      ...inTime.map((row): GanttLine => {
        const commission = commissions.get(row.commissionId) ?? null;
        const late = isOverdue(row) ? 1 : 0;
        return {
          key: row.id,
          level: 1,
          row,
          commission,
          name: row.name,
          parts: 0,
          open: true,
          span: null,
          late,
        };
      }),
    ];
  });
}

function headingOf(
  key: string,
  name: string,
  rows: readonly BoardRow[],
  folded: ReadonlySet<string>,
  commission: PlannedCommission | null,
): GanttLine {
  const tasks = rows.filter(({ summary }) => !summary);
  return {
    ...{ key, level: 0, row: null, commission, name },
    parts: rows.length,
    open: !folded.has(key),
    span: spanOf(tasks),
    late: tasks.filter(isOverdue).length,
  };
}

/** From the first start to the last end of what is planned, was planned and is expected; null where there is nothing. */
export function spanOf(rows: readonly PlanRow[]): { readonly from: string; readonly to: string } | null {
  let [from, to] = ['9999', ''];
  for (const { plannedStart, due, startedOn, expectedEnd, baseline } of rows) {
    for (const day of [plannedStart, startedOn ?? plannedStart, baseline?.plannedStart ?? plannedStart])
      if (day < from) from = day;
    for (const day of [due, expectedEnd, baseline?.due ?? due]) if (day > to) to = day;
  }
  return rows.length === 0 ? null : { from, to };
}

const unitKey = ({ agencyCode, organizationId, unitName }: PlanRow): string =>
  `u:${agencyCode ?? organizationId ?? unitName}`;
const personKey = ({ accountId, responsiblePerson, unitName }: PlanRow): string =>
  `p:${accountId ?? `${responsiblePerson}, ${unitName}`}`;

function nameOf(row: PlanRow | undefined, grouping: 'unit' | 'person', { unit }: LineNames): string {
  if (!row) return '';
  return grouping === 'unit' ? unit(row) : `${row.responsiblePerson}, ${unit(row)}`;
}
