import {
  ERROR,
  FIELD_ERROR,
  type CommissionView,
  type MilestoneInput,
  type PlanRequest,
  type ProgressRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { findCommission, manages, reports, type SeenCommission } from './commission-access';
import { milestoneDoneMail } from './commission-mails';
import { agencyPeople, solverPeople } from './commission-people';
import { toCommissionView } from './commission-view';
import { Milestone } from './commission.entities';
import { checkPlan, checkRunningChange, replacePlan } from './milestone-plan';

/** Step 4: by when what is done, by whom, and how far it is. */
@Injectable()
export class PlanService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Writes the plan; of a running commission only dates and new milestones.
   * @throws not_found, forbidden, wrong_state, milestones_missing, milestone_order, validation
   */
  async save(actor: Actor, id: string, { milestones }: PlanRequest): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { state } = seen.commission;
      if (state === 'done') throw problem(ERROR.wrongState, { params: { state } });
      checkPlan(milestones);
      const existing = await tx.manager.findBy(Milestone, { commissionId: id });
      if (state === 'running') checkRunningChange(existing, milestones);
      await replacePlan(tx, id, existing, milestones);
      tx.audit({
        act: 'plan.save',
        subjectType: 'commission',
        subjectId: id,
        detail: { state, before: existing.map(toInput), after: milestones },
      });
      return toCommissionView(tx, seen);
    });
  }

  /** @throws not_found, forbidden, wrong_state, validation for a day before the planned start or still to come */
  async report(
    actor: Actor,
    id: string,
    milestoneId: string,
    request: ProgressRequest,
  ): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      const milestone = await tx.manager.findOneBy(Milestone, { id: milestoneId, commissionId: id });
      if (!milestone) throw notFound();
      if (!reports(tx, seen)) throw problem(ERROR.forbidden);
      const { state } = seen.commission;
      if (state !== 'running') throw problem(ERROR.wrongState, { params: { state } });
      if (corrects(milestone, request) && !manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { progress, note } = request;
      const doneOn = await dayOfCompletion(tx, request, milestone);
      await tx.manager.update(Milestone, { id: milestoneId }, { progress, note, doneOn });
      tx.audit({
        act: 'milestone.report',
        subjectType: 'milestone',
        subjectId: milestoneId,
        detail: {
          commission: id,
          from: milestone.progress,
          to: progress,
          doneOnBefore: milestone.doneOn,
          doneOn,
        },
      });
      if (doneOn !== null && milestone.doneOn === null) await this.tellDone(tx, seen, milestone);
      return toCommissionView(tx, seen);
    });
  }

  /** The other side hears that something is done. */
  private async tellDone(
    tx: Transaction,
    { commission, challenge, proposal }: SeenCommission,
    milestone: Milestone,
  ): Promise<void> {
    const people = manages(tx, challenge)
      ? await solverPeople(tx, proposal.id)
      : await agencyPeople(tx, challenge.agencyId);
    for (const person of people)
      await tx.mail(
        milestoneDoneMail(this.configuration.publicUrl, person, challenge, commission, milestone.name),
      );
  }
}

/** Whether it says otherwise than what is on record as done: what is published, the solver does not rewrite alone. */
function corrects({ doneOn: recorded }: Milestone, { progress, doneOn }: ProgressRequest): boolean {
  if (recorded === null) return false;
  return progress < 100 || (doneOn !== undefined && doneOn !== recorded);
}

/** Hundred percent is done: on the given day, on the one already on record, or today; not before it was to begin. */
async function dayOfCompletion(
  tx: Transaction,
  { progress, doneOn }: ProgressRequest,
  { plannedStart, doneOn: recorded }: Milestone,
): Promise<string | null> {
  if (progress < 100) {
    if (doneOn !== undefined) throw fieldProblem('doneOn', FIELD_ERROR.notAllowed);
    return null;
  }
  const today = await tx.today();
  const day = doneOn ?? recorded ?? today;
  if (day === recorded) return day;
  if (day > today) throw fieldProblem('doneOn', FIELD_ERROR.tooLarge, { max: today });
  if (day < plannedStart) throw fieldProblem('doneOn', FIELD_ERROR.tooSmall, { min: plannedStart });
  return day;
}

function toInput(milestone: Milestone): MilestoneInput {
  const { id, name, plannedStart, due, responsiblePerson, responsibleUnit } = milestone;
  return { id, name, plannedStart, due, responsiblePerson, responsibleUnit };
}
