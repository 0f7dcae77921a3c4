import {
  ERROR,
  FIELD_ERROR,
  REPORT_LIMITS,
  type ReportRule,
  type ReportScheduleRequest,
  type ReportScheduleView,
  changeOfReports,
  dueDays,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { findCommission, manages } from '../commissions/commission-access';
import { reportMachine } from './report-lifecycle';
import { toScheduleView } from './report-view';
import { ReportSchedule, SolverReport } from './report.entities';

/** When the solver of a commission reports: set by the officer who keeps it, changed with a reason. */
@Injectable()
export class ReportSchedules {
  constructor(private readonly transactions: Transactions) {}

  view(actor: SignedInActor, commissionId: string): Promise<ReportScheduleView> {
    return this.transactions.run(actor, (tx) => toScheduleView(tx, commissionId));
  }

  /** @throws not_found, forbidden, wrong_state, stale, validation */
  set(
    actor: SignedInActor,
    commissionId: string,
    { number, reason, ...rule }: ReportScheduleRequest,
  ): Promise<ReportScheduleView> {
    return this.transactions.run(actor, async (tx) => {
      const { commission, challenge } = await findCommission(tx, { id: commissionId }, true);
      if (!manages(tx, challenge)) throw problem(ERROR.forbidden);
      const { state } = commission;
      if (['accepted', 'closed', 'terminated'].includes(state))
        throw problem(ERROR.wrongState, { params: { state, act: 'schedule' } });
      const last = await tx.manager.countBy(ReportSchedule, { commissionId });
      if (number !== last) throw problem(ERROR.stale);
      if (last > 0 && reason === '') throw fieldProblem('reason', FIELD_ERROR.required);
      const today = await tx.today();
      checkRule(rule, last === 0 ? today : null);
      await tx.manager.insert(ReportSchedule, {
        commissionId,
        number: last + 1,
        rule,
        reason: last === 0 ? '' : reason,
        setBy: actor.accountId,
      });
      const { added, dropped } = await follow(tx, commissionId, rule, today);
      tx.audit({
        act: 'report-schedule.set',
        subjectType: 'commission',
        subjectId: commissionId,
        detail: { challenge: challenge.code, rhythm: rule.rhythm, reason, added, dropped },
      });
      return toScheduleView(tx, commissionId);
    });
  }
}

/** @param notBefore the first due day at the earliest, where nothing was due before. @throws validation */
function checkRule(rule: ReportRule, notBefore: string | null): void {
  const { rhythm, weeks, dates, firstDue, until } = rule;
  if (rhythm === 'dates') {
    if (dates.length === 0) throw fieldProblem('dates', FIELD_ERROR.required);
    const early = dates.findIndex((day) => notBefore !== null && day < notBefore);
    if (early >= 0) throw fieldProblem(`dates.${early}`, FIELD_ERROR.tooSmall, { min: notBefore ?? '' });
  } else {
    if (firstDue === null) throw fieldProblem('firstDue', FIELD_ERROR.required);
    if (until === null) throw fieldProblem('until', FIELD_ERROR.required);
    if (rhythm === 'weeks' && weeks === null) throw fieldProblem('weeks', FIELD_ERROR.required);
    if (until < firstDue) throw fieldProblem('until', FIELD_ERROR.mustBeLater, { min: firstDue });
    if (notBefore !== null && firstDue < notBefore)
      throw fieldProblem('firstDue', FIELD_ERROR.tooSmall, { min: notBefore });
  }
  if (dueDays(rule).length > REPORT_LIMITS.slots)
    throw fieldProblem(rhythm === 'dates' ? 'dates' : 'until', FIELD_ERROR.tooMany, {
      max: REPORT_LIMITS.slots,
    });
}

/** Makes the reports that the rule asks for, and drops those it does not. */
async function follow(
  tx: Transaction,
  commissionId: string,
  rule: ReportRule,
  today: string,
): Promise<{ readonly added: number; readonly dropped: number }> {
  const standing = await tx.manager.find(SolverReport, { where: { commissionId } });
  const { drop, add } = changeOfReports(
    standing.map(({ dueOn, state, revision }) => ({ dueOn, state, written: revision > 0 })),
    rule,
    today,
  );
  for (const { id, dueOn, state } of standing)
    if (state === 'due' && drop.includes(dueOn))
      await reportMachine.transition(tx, id, 'drop', { detail: { dueOn } });
  if (add.length > 0)
    await tx.manager.insert(
      SolverReport,
      add.map((dueOn) => ({ commissionId, dueOn })),
    );
  return { added: add.length, dropped: drop.length };
}
