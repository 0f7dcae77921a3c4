import type { PlanRequest, PlanView, WorkCalendar } from '@loi-giai/shared';
import { planModelOf, planRequestOf } from './plan-draft';

export interface Dates {
  readonly plannedStart: string;
  readonly due: string;
}

/**
 * A task at other dates, and what waits for it pushed as far as it must be, each as many working days long as before. What is
 * done stays. @returns the new dates of each row that changes, the moved one first
 */
export function replanned(
  { rows }: Pick<PlanView, 'rows'>,
  id: string,
  dates: Dates,
  calendar: WorkCalendar,
): ReadonlyMap<string, Dates> {
  const changes = new Map<string, Dates>([[id, dates]]);
  const datesOf = (row: { readonly id: string } & Dates): Dates => changes.get(row.id) ?? row;
  const known = new Map(rows.map((row) => [row.id, row]));
  const waiting = [id];
  for (let moved = waiting.shift(); moved !== undefined; moved = waiting.shift())
    for (const row of rows) {
      if (row.doneOn !== null || row.id === id || !row.predecessors.some((link) => link.id === moved))
        continue;
      const own = datesOf(row);
      const needed = row.predecessors.reduce((latest, { id: waited, lag }) => {
        const first = known.get(waited);
        return first ? Math.max(latest, calendar.count(datesOf(first).due) + lag) : latest;
      }, 0);
      if (needed <= before(calendar, own.plannedStart)) continue;
      const length = Math.max(1, calendar.count(own.due) - before(calendar, own.plannedStart));
      changes.set(row.id, { plannedStart: calendar.dayAt(needed + 1), due: calendar.dayAt(needed + length) });
      waiting.push(row.id);
    }
  return changes;
}

/** The whole plan with these dates, as it is sent. */
export function requestWith(
  plan: PlanView,
  changes: ReadonlyMap<string, Dates>,
  reason: string,
): PlanRequest {
  const { milestones } = planModelOf(plan);
  return planRequestOf(
    { reason, milestones: milestones.map((row) => ({ ...row, ...changes.get(row.id) })) },
    plan,
  );
}

/** The working days before this day. */
function before(calendar: WorkCalendar, day: string): number {
  return calendar.count(day) - (calendar.isWorkday(day) ? 1 : 0);
}
