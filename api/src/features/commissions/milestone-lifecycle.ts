import { WorkCalendar } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { calendarOf } from '../programme/programme-calendar-reads';
import { sumUp } from './plan-write';
import { Milestone } from './plan.entities';

/**
 * The only way a milestone is done: what was handed in for it is accepted. It was done on the day on which it was handed in, so that
 * nobody is late because another one checks slowly. What is on record as done keeps its day.
 */
export async function completeMilestone(
  tx: Transaction,
  milestoneId: string,
  handedIn: string,
): Promise<string> {
  const milestone = await tx.manager.findOneByOrFail(Milestone, { id: milestoneId });
  const doneOn = milestone.doneOn ?? handedIn;
  const begun = milestone.startedOn ?? milestone.plannedStart;
  const startedOn = begun < doneOn ? begun : doneOn;
  await tx.manager.update(Milestone, { id: milestoneId }, { progress: 100, doneOn, startedOn });
  if (milestone.parentId !== null)
    await sumUp(tx, milestone.commissionId, new WorkCalendar((await calendarOf(tx)).holidays));
  return doneOn;
}
