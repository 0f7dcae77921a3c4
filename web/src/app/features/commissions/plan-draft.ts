import type { MilestoneInput, MilestoneView, PlanRequest, PlanView } from '@loi-giai/shared';
import { formatWaits, isSummary, parentOf, parseWaits } from './plan-tree';

/** What of a row can be changed: all of it, not what it delivers (work goes on), or nothing (it is done). */
export type MilestoneFreedom = 'all' | 'dates' | 'none';

/** A row while it is written; `id` is empty for a new one. */
export interface MilestoneModel {
  readonly id: string;
  readonly freedom: MilestoneFreedom;
  /** How deep it lies below the rows above it. */
  readonly level: number;
  readonly name: string;
  readonly plannedStart: string | null;
  readonly due: string | null;
  /** Empty for somebody who has no account. */
  readonly accountId: string;
  readonly responsiblePerson: string;
  /** `agency:<code>`, `organization:<id>`, or empty for another one. */
  readonly unit: string;
  readonly responsibleUnit: string;
  readonly deliverables: string;
  readonly acceptanceCriteria: string;
  /** As people write it: "2, 3+2". */
  readonly predecessors: string;
}

/** What the form holds. Keys are the request's. */
export interface PlanModel {
  readonly milestones: readonly MilestoneModel[];
  readonly reason: string;
}

export function emptyMilestone(): MilestoneModel {
  return {
    id: '',
    freedom: 'all',
    level: 0,
    name: '',
    plannedStart: null,
    due: null,
    accountId: '',
    responsiblePerson: '',
    unit: '',
    responsibleUnit: '',
    deliverables: '',
    acceptanceCriteria: '',
    predecessors: '',
  };
}

/** A new plan begins with one row, because it must have one. */
export function planModelOf({ rows, commission }: Pick<PlanView, 'rows' | 'commission'>): PlanModel {
  if (rows.length === 0) return { milestones: [emptyMilestone()], reason: '' };
  const places = new Map(rows.map(({ id }, place) => [id, place]));
  const levels = new Map<string, number>();
  const milestones = rows.map((row) => {
    const level = row.parentId === null ? 0 : (levels.get(row.parentId) ?? -1) + 1;
    levels.set(row.id, level);
    const freedom =
      commission.state === 'draft' ? 'all' : row.doneOn === null || row.summary ? 'dates' : 'none';
    return { ...toModel(row, places), level, freedom } as const;
  });
  return { milestones, reason: '' };
}

function toModel(
  row: MilestoneView,
  places: ReadonlyMap<string, number>,
): Omit<MilestoneModel, 'level' | 'freedom'> {
  const {
    id,
    name,
    plannedStart,
    due,
    responsiblePerson,
    responsibleUnit,
    deliverables,
    acceptanceCriteria,
  } = row;
  const waits = row.predecessors.flatMap(({ id: before, lag }) => {
    const place = places.get(before);
    return place === undefined ? [] : [{ row: place, lag }];
  });
  return {
    ...{ id, name, plannedStart, due, responsiblePerson, responsibleUnit, deliverables, acceptanceCriteria },
    accountId: row.accountId ?? '',
    unit: row.agencyCode
      ? `agency:${row.agencyCode}`
      : row.organizationId
        ? `organization:${row.organizationId}`
        : '',
    predecessors: formatWaits([...waits].sort((a, b) => a.row - b.row)),
  };
}

/** What is sent; the form is valid then, so nothing is missing. What cannot be changed goes as it came. */
export function planRequestOf(
  { milestones, reason }: PlanModel,
  { revision, commission, people }: PlanView,
): PlanRequest {
  return {
    revision,
    ...(commission.state !== 'draft' && { reason: reason.trim() }),
    milestones: milestones.map((_, index) => milestoneOf(milestones, index, people)),
  };
}

function milestoneOf(
  rows: readonly MilestoneModel[],
  index: number,
  people: PlanView['people'],
): MilestoneInput {
  const row = rows[index] ?? emptyMilestone();
  const words = (text: string): string => (row.freedom === 'all' ? text.trim() : text);
  const [kind, unit] = row.unit.split(':');
  const summary = isSummary(rows, index);
  // Of a summary any dates will do: they come from its parts.
  const [from, to] = summary ? spanOf(rows, index) : [row.plannedStart, row.due];
  return {
    ...(row.id !== '' && { id: row.id }),
    parent: parentOf(rows, index),
    name: words(row.name),
    plannedStart: from ?? '',
    due: to ?? '',
    responsiblePerson:
      people.find(({ accountId }) => accountId === row.accountId)?.name ?? words(row.responsiblePerson),
    responsibleUnit: words(row.responsibleUnit),
    accountId: row.accountId || null,
    agencyCode: kind === 'agency' ? (unit ?? null) : null,
    organizationId: kind === 'organization' ? (unit ?? null) : null,
    deliverables: words(row.deliverables),
    acceptanceCriteria: words(row.acceptanceCriteria),
    predecessors: summary ? [] : (parseWaits(row.predecessors) ?? []),
  };
}

/** From the first start to the last due day of the parts of a row. */
export function spanOf(
  rows: readonly MilestoneModel[],
  index: number,
): readonly [string | null, string | null] {
  const level = rows[index]?.level ?? 0;
  const [starts, dues]: [string[], string[]] = [[], []];
  for (let at = index + 1; at < rows.length && (rows[at]?.level ?? 0) > level; at++) {
    const row = rows[at];
    if (!row || isSummary(rows, at)) continue;
    if (row.plannedStart) starts.push(row.plannedStart);
    if (row.due) dues.push(row.due);
  }
  return [starts.sort()[0] ?? null, dues.sort().at(-1) ?? null];
}
