import {
  ERROR,
  FIELD_ERROR,
  type CommissionView,
  type LocaleCode,
  type PlanRequest,
  type PlanView,
  type ProgressRequest,
  WorkCalendar,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { deliveredMilestones } from '../acceptances/delivery-reads';
import { calendarOf } from '../programme/programme-calendar-reads';
import { findCommission, manages, reports, type SeenCommission } from './commission-access';
import { toCommissionView } from './commission-view';
import { planningIn } from './plan-access';
import { type CalendarPlan, toPlanCalendar } from './plan-calendar';
import { checkPlan, checkRunningChange, checkWhole } from './plan-check';
import { responsibleOf } from './plan-people';
import { toPlanView } from './plan-view';
import { type WorkbookPlan, writePlanWorkbook } from './plan-workbook';
import { freezePlan, frozenRows, sumUp, writePlan } from './plan-write';
import { CommissionPlan, Milestone } from './plan.entities';

/** Step 4: by when what is done, by whom, and how far it is. */
@Injectable()
export class PlanService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found */
  async view(actor: Actor, id: string): Promise<PlanView> {
    return this.transactions.run(actor, async (tx) => toPlanView(tx, await findCommission(tx, { id })));
  }

  /**
   * Writes the plan. Once work has begun it takes a reason, keeps what was agreed, and is frozen anew; the same plan
   * once more changes nothing.
   * @throws not_found, forbidden, wrong_state, stale, milestones_missing, milestone_order, plan_cycle, validation
   */
  async save(actor: Actor, id: string, request: PlanRequest): Promise<PlanView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const planning = planningIn(seen.commission.state);
      const revision = await revisionOf(tx, id);
      if (request.revision !== revision) throw problem(ERROR.stale, { params: { revision } });
      const reason = reasonOf(planning, request);
      const before = await frozenRows(tx, id);
      await this.write(tx, seen, request);
      const after = await frozenRows(tx, id);
      if (JSON.stringify(after) === JSON.stringify(before)) return toPlanView(tx, seen);
      await tx.manager.upsert(CommissionPlan, { commissionId: id, revision: revision + 1 }, ['commissionId']);
      const baseline = planning === 'replanned' ? await freezePlan(tx, id, reason) : null;
      tx.audit({
        act: planning === 'replanned' ? 'plan.replan' : 'plan.save',
        subjectType: 'commission',
        subjectId: id,
        detail: { ...(baseline !== null && { baseline, reason }), revision: revision + 1, before, after },
      });
      return toPlanView(tx, seen);
    });
  }

  /** How far it is; that it is done follows from its acceptance. @throws not_found, forbidden, wrong_state, validation for a row that is done or has parts */
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
      if (milestone.summary || milestone.doneOn !== null)
        throw fieldProblem('progress', FIELD_ERROR.notAllowed);
      const { progress, note } = request;
      const startedOn = progress === 0 ? null : (milestone.startedOn ?? (await tx.today()));
      await tx.manager.update(Milestone, { id: milestoneId }, { progress, note, startedOn });
      if (milestone.parentId !== null) await sumUp(tx, id, await workCalendar(tx));
      tx.audit({
        act: 'milestone.report',
        subjectType: 'milestone',
        subjectId: milestoneId,
        detail: { commission: id, from: milestone.progress, to: progress },
      });
      return toCommissionView(tx, seen);
    });
  }

  /** Plans as a workbook, made at this moment. */
  async workbook(actor: Actor, plans: readonly WorkbookPlan[], locale: LocaleCode): Promise<Buffer> {
    const [today, now] = await this.transactions.run(actor, async (tx) => [await tx.today(), await tx.now()]);
    return writePlanWorkbook(plans, today, now, locale);
  }

  /** What is open of plans as a calendar. */
  async calendar(actor: Actor, plans: readonly CalendarPlan[], locale: LocaleCode): Promise<Buffer> {
    const now = await this.transactions.run(actor, (tx) => tx.now());
    return Buffer.from(toPlanCalendar(plans, this.configuration.publicUrl, now, locale));
  }

  private async write(tx: Transaction, seen: SeenCommission, { milestones }: PlanRequest): Promise<void> {
    const { id, state } = seen.commission;
    const calendar = await workCalendar(tx);
    const existing = await tx.manager.findBy(Milestone, { commissionId: id });
    checkPlan(milestones, existing, calendar);
    checkWhole(milestones, await deliveredMilestones(tx, id));
    const responsible = await responsibleOf(tx, seen, milestones);
    if (planningIn(state) === 'replanned') checkRunningChange(milestones, existing);
    await writePlan(tx, id, milestones, responsible);
    await sumUp(tx, id, calendar);
  }
}

async function workCalendar(tx: Transaction): Promise<WorkCalendar> {
  return new WorkCalendar((await calendarOf(tx)).holidays);
}

export async function revisionOf(tx: Transaction, commissionId: string): Promise<number> {
  return (await tx.manager.findOneBy(CommissionPlan, { commissionId }))?.revision ?? 0;
}

/** @throws validation where one is missing, or is given for what nobody has begun */
function reasonOf(planning: 'free' | 'replanned', { reason }: PlanRequest): string {
  if (planning === 'replanned' && !reason) throw fieldProblem('reason', FIELD_ERROR.required);
  if (planning === 'free' && reason !== undefined) throw fieldProblem('reason', FIELD_ERROR.notAllowed);
  return reason ?? '';
}
