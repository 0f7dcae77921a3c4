import { ERROR, commissionLifecycle, type CommissionAct } from '@loi-giai/shared';
import { IsNull } from 'typeorm';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { requireSettledComplaints } from '../evaluations/complaint-reads';
import { Proposal } from '../proposals/proposal.entity';
import { Commission } from './commission.entities';
import { Milestone } from './plan.entities';

const hasMilestones: LifecycleGuard<Commission> = async (tx, { id }) => {
  if (!(await tx.manager.existsBy(Milestone, { commissionId: id }))) throw problem(ERROR.milestonesMissing);
};

/** Solvers may object to the decision, and are answered, before anything is signed. */
const complaintsAreSettled: LifecycleGuard<Commission> = (tx, { challengeId }) =>
  requireSettledComplaints(tx, challengeId);

/** A draft may outlive the decision it was drawn up for. */
const proposalIsSelected: LifecycleGuard<Commission> = async (tx, { proposalId }) => {
  const { state } = await tx.manager.findOneByOrFail(Proposal, { id: proposalId });
  if (state !== 'selected') throw problem(ERROR.wrongState, { params: { state } });
};

const everyMilestoneIsDone: LifecycleGuard<Commission> = async (tx, { id }) => {
  const open = await tx.manager.countBy(Milestone, { commissionId: id, doneOn: IsNull() });
  if (open > 0) throw problem(ERROR.milestonesOpen, { params: { open } });
};

const guards: Readonly<Record<CommissionAct, readonly LifecycleGuard<Commission>[]>> = {
  start: [proposalIsSelected, complaintsAreSettled, hasMilestones],
  finish: [hasMilestones, everyMilestoneIsDone],
};

/** The only way a commission moves. Lock its challenge first: it moves along. */
export const commissionMachine = new StateMachine(commissionLifecycle, Commission, guards);
