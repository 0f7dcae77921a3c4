import { randomUUID } from 'node:crypto';
import { type FrozenRow, type MilestoneInput, type WorkCalendar, summariesOf } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { isParent } from './plan-check';
import type { Responsible } from './plan-people';
import { Milestone, MilestoneDependency, PlanBaseline } from './plan.entities';

/** Writes the plan as given: in this order; what is not in it goes. The rows have been checked. */
export async function writePlan(
  tx: Transaction,
  commissionId: string,
  rows: readonly MilestoneInput[],
  responsible: readonly Responsible[],
): Promise<void> {
  const ids = rows.map(({ id }) => id ?? randomUUID());
  await tx.query(
    `DELETE FROM milestone_dependency d USING milestone m WHERE m.id = d.successor_id AND m.commission_id = $1`,
    [commissionId],
  );
  await tx.manager.upsert(
    Milestone,
    rows.map(({ parent = null, name, plannedStart, due, responsibleUnit, ...row }, position) => ({
      ...responsible[position],
      id: ids[position] ?? '',
      commissionId,
      position,
      parentId: parent === null ? null : (ids[parent] ?? null),
      summary: isParent(rows, position),
      name,
      plannedStart,
      // Of a summary any day will do until its parts are summed.
      due: due < plannedStart ? plannedStart : due,
      responsibleUnit,
      deliverables: row.deliverables ?? '',
      acceptanceCriteria: row.acceptanceCriteria ?? '',
    })),
    ['id'],
  );
  await tx.query(`DELETE FROM milestone WHERE commission_id = $1 AND id <> ALL ($2)`, [commissionId, ids]);
  const dependencies = rows.flatMap(({ predecessors = [] }, index) =>
    predecessors.map(({ row, lag }) => ({
      successorId: ids[index] ?? '',
      predecessorId: ids[row] ?? '',
      lag,
    })),
  );
  if (dependencies.length > 0) await tx.manager.insert(MilestoneDependency, dependencies);
}

/** What has parts is as they are; what no longer has any has not begun. */
export async function sumUp(tx: Transaction, commissionId: string, calendar: WorkCalendar): Promise<void> {
  const rows = await tx.manager.find(Milestone, { where: { commissionId }, order: { position: 'ASC' } });
  for (const [id, summary] of summariesOf(rows, calendar))
    await tx.manager.update(Milestone, { id }, summary);
}

/** The plan as it stands, as it is frozen. */
export function frozenRows(tx: Transaction, commissionId: string): Promise<FrozenRow[]> {
  return tx.query<FrozenRow>(
    `SELECT m.id, m.parent_id AS "parentId", m.name, m.planned_start::text AS "plannedStart", m.due::text,
            m.responsible_person AS "responsiblePerson", m.responsible_unit AS "responsibleUnit", m.deliverables,
            m.acceptance_criteria AS "acceptanceCriteria",
            COALESCE((SELECT json_agg(json_build_object('id', d.predecessor_id, 'lag', d.lag) ORDER BY d.predecessor_id)
                        FROM milestone_dependency d WHERE d.successor_id = m.id), '[]') AS predecessors
       FROM milestone m WHERE m.commission_id = $1 ORDER BY m.position, m.id`,
    [commissionId],
  );
}

/** Keeps the plan as it stands, for good: the first time when work begins, then with the reason of each change. @returns its number */
export async function freezePlan(tx: Transaction, commissionId: string, reason = ''): Promise<number> {
  const number = (await tx.manager.countBy(PlanBaseline, { commissionId })) + 1;
  await tx.manager.insert(PlanBaseline, {
    commissionId,
    number,
    takenBy: tx.actor.accountId,
    reason,
    rows: await frozenRows(tx, commissionId),
  });
  return number;
}
