import {
  ERROR,
  FIELD_ERROR,
  type FieldErrorCode,
  type FieldProblem,
  type MilestoneInput,
  PLAN_LIMITS,
  type WorkCalendar,
  findCycle,
} from '@loi-giai/shared';
import { fieldProblem, problem } from '../../platform/errors/problem';
import type { Milestone } from './plan.entities';

type Rows = readonly MilestoneInput[];

/** What may be written of a plan whatever its state. @throws milestones_missing, milestone_order, plan_cycle, validation */
export function checkPlan(rows: Rows, existing: readonly Milestone[], calendar: WorkCalendar): void {
  if (rows.length === 0) throw problem(ERROR.milestonesMissing);
  checkIds(rows, existing);
  checkTree(rows, existing);
  const order = rows.flatMap(({ plannedStart, due }, index) =>
    due < plannedStart && !isParent(rows, index)
      ? [fault(index, 'due', FIELD_ERROR.mustBeLater, { min: plannedStart })]
      : [],
  );
  if (order.length > 0) throw problem(ERROR.milestoneOrder, { errors: order });
  checkDependencies(rows);
  checkWaiting(rows, existing, calendar);
}

function checkIds(rows: Rows, existing: readonly Milestone[]): void {
  const known = new Set(existing.map(({ id }) => id));
  const seen = new Set<string>();
  for (const [index, { id, agencyCode, organizationId }] of rows.entries()) {
    if (agencyCode && organizationId) refuse(index, 'organizationId', FIELD_ERROR.notAllowed);
    if (id === undefined) continue;
    if (!known.has(id)) refuse(index, 'id', FIELD_ERROR.unknown);
    if (seen.has(id)) refuse(index, 'id', FIELD_ERROR.duplicate);
    seen.add(id);
  }
}

/** A row stands below what it is part of, after this one's other parts; what is begun or done is not split up. */
function checkTree(rows: Rows, existing: readonly Milestone[]): void {
  const path: number[] = [];
  for (const [index, { parent = null }] of rows.entries()) {
    if (parent === null) path.length = 0;
    else {
      if (parent >= rows.length) refuse(index, 'parent', FIELD_ERROR.unknown);
      const depth = path.indexOf(parent);
      if (depth < 0) refuse(index, 'parent', FIELD_ERROR.notAllowed);
      if (depth + 2 > PLAN_LIMITS.depth)
        refuse(index, 'parent', FIELD_ERROR.tooLarge, { max: PLAN_LIMITS.depth });
      const whole = existing.find(({ id }) => id === rows[parent]?.id);
      if (whole && !whole.summary && whole.progress > 0) refuse(index, 'parent', FIELD_ERROR.notAllowed);
      path.length = depth + 1;
    }
    path.push(index);
  }
}

/** What something was handed in for is not split up any more. @throws validation */
export function checkWhole(rows: Rows, delivered: ReadonlySet<string>): void {
  for (const [index, { parent = null }] of rows.entries())
    if (parent !== null && delivered.has(rows[parent]?.id ?? ''))
      refuse(index, 'parent', FIELD_ERROR.notAllowed);
}

function checkDependencies(rows: Rows): void {
  for (const [index, { predecessors = [] }] of rows.entries()) {
    const seen = new Set<number>();
    for (const [place, { row }] of predecessors.entries()) {
      const path = `predecessors.${place}.row`;
      if (row >= rows.length) refuse(index, path, FIELD_ERROR.unknown);
      // A summary is done when its parts are: only these wait, and are waited for.
      if (isParent(rows, index) || isParent(rows, row)) refuse(index, path, FIELD_ERROR.notAllowed);
      if (seen.has(row)) refuse(index, path, FIELD_ERROR.duplicate);
      seen.add(row);
    }
  }
  const cycle = findCycle(
    rows.map(({ predecessors = [] }, index) => ({
      id: String(index),
      after: predecessors.map(({ row, lag }) => ({ id: String(row), lag })),
    })),
  );
  if (!cycle) return;
  // As people count the rows, from 1.
  const ring = cycle.map((index) => Number(index) + 1).join(' → ');
  const errors = cycle
    .slice(1)
    .map((index) => fault(Number(index), 'predecessors', FIELD_ERROR.notAllowed, { ring }));
  throw problem(ERROR.planCycle, { errors, params: { ring } });
}

/** Nothing is planned to begin before what it waits for is finished; how it came with what is done is history. */
function checkWaiting(rows: Rows, existing: readonly Milestone[], calendar: WorkCalendar): void {
  const done = new Set(existing.flatMap(({ id, doneOn }) => (doneOn === null ? [] : [id])));
  const errors = rows.flatMap(({ id, plannedStart, predecessors = [] }, index): FieldProblem[] => {
    if (id !== undefined && done.has(id)) return [];
    const first = calendar.count(plannedStart) - (calendar.isWorkday(plannedStart) ? 1 : 0);
    const needed = predecessors.reduce(
      (latest, { row, lag }) => Math.max(latest, calendar.count(rows[row]?.due ?? plannedStart) + lag),
      first,
    );
    if (needed <= first) return [];
    return [fault(index, 'plannedStart', FIELD_ERROR.tooSmall, { min: calendar.dayAt(needed + 1) })];
  });
  if (errors.length > 0) throw problem(ERROR.milestoneOrder, { errors });
}

/** What stays of a row while the commission runs: what it delivers is agreed. */
const OF_A_ROW = ['name', 'deliverables', 'acceptanceCriteria'] as const;
/** A done one keeps its dates and people too, or lateness could be argued away. */
const OF_A_DONE_ONE = [...OF_A_ROW, 'plannedStart', 'due', 'responsiblePerson', 'responsibleUnit'] as const;

/** A running commission takes new rows, and of open ones other dates, people, places and dependencies. @throws validation */
export function checkRunningChange(rows: Rows, existing: readonly Milestone[]): void {
  for (const milestone of existing) {
    const index = rows.findIndex(({ id }) => id === milestone.id);
    const row = rows[index];
    if (!row) throw fieldProblem('milestones', FIELD_ERROR.notAllowed);
    const derived = milestone.summary || isParent(rows, index);
    for (const field of milestone.doneOn === null || derived ? OF_A_ROW : OF_A_DONE_ONE)
      if (milestone[field] !== (row[field] ?? '')) refuse(index, field, FIELD_ERROR.notAllowed);
  }
}

export function isParent(rows: Rows, index: number): boolean {
  return rows.some(({ parent }) => parent === index);
}

function fault(
  index: number,
  field: string,
  code: FieldErrorCode,
  params?: Readonly<Record<string, string | number>>,
): FieldProblem {
  return { path: `milestones.${index}.${field}`, code, ...(params && { params }) };
}

function refuse(...[index, field, code, params]: Parameters<typeof fault>): never {
  const { path } = fault(index, field, code);
  throw fieldProblem(path, code, params);
}
