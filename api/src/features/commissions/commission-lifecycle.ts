import { ERROR, commissionLifecycle, type CommissionAct } from '@loi-giai/shared';
import { IsNull } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Commission, Milestone } from './commission.entities';

const hasMilestones: LifecycleGuard<Commission> = async (tx, { id }) => {
  if (!(await tx.manager.existsBy(Milestone, { commissionId: id }))) throw problem(ERROR.milestonesMissing);
};

const everyMilestoneIsDone: LifecycleGuard<Commission> = async (tx, { id }) => {
  const open = await tx.manager.countBy(Milestone, { commissionId: id, doneOn: IsNull() });
  if (open > 0) throw problem(ERROR.milestonesOpen, { params: { open } });
};

const guards: Readonly<Record<CommissionAct, readonly LifecycleGuard<Commission>[]>> = {
  start: [hasMilestones],
  finish: [hasMilestones, everyMilestoneIsDone],
};

/** The only way a commission moves. Lock its challenge first: it moves along. */
export const commissionMachine = new StateMachine(commissionLifecycle, Commission, guards);
