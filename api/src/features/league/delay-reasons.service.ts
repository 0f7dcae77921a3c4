import {
  type CommissionDelays,
  type DelayAct,
  type DelayAnswerRequest,
  type DelayReasonRequest,
  type DelayReasonView,
  ERROR,
  type LateRowView,
  leaderAnswers,
  waitsSince,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, accountOf } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { findCommission } from '../commissions/commission-access';
import { leadersOf, officeOfProgramme, othersOf } from '../commissions/commission-circle-reads';
import { type SeenRow, findReason, findRow, judgedRows, mayAnswer, mayState } from './delay-access';
import { delayMachine } from './delay-reason-lifecycle';
import { LeagueMails } from './league-mails';
import { DelayReason } from './league.entities';

/** Why rows of plans are late: stated by who is responsible, accepted or not by somebody else. */
@Injectable()
export class DelayReasonsService {
  private readonly mails: LeagueMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new LeagueMails(configuration.publicUrl);
  }

  /** Every row of a commission that is or was late. @throws not_found */
  list(actor: Actor, commissionId: string): Promise<CommissionDelays> {
    return this.transactions.run(actor, (tx) => this.delaysOf(tx, commissionId));
  }

  /** @throws not_found, forbidden, not_late, wrong_state while another reason is in force */
  state(actor: Actor, milestoneId: string, request: DelayReasonRequest): Promise<CommissionDelays> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findRow(tx, milestoneId, true);
      if (!mayState(tx, seen)) throw problem(ERROR.forbidden);
      if (seen.daysLate === 0) throw problem(ERROR.notLate);
      const { delay } = seen.row;
      if (delay === 'stated' || delay === 'accepted')
        throw problem(ERROR.wrongState, { params: { state: delay, act: 'state' } });
      const statedBy = accountOf(tx.actor);
      const { id } = await tx.manager.save(
        DelayReason,
        tx.manager.create(DelayReason, { ...request, milestoneId, statedBy }),
      );
      const { challenge, commission, row } = seen;
      tx.audit({
        act: 'delay-reason.state',
        subjectType: 'delay-reason',
        subjectId: id,
        detail: { challenge: challenge.code, commission: commission.id, milestoneId, kind: request.kind },
      });
      const people = leaderAnswers(row, challenge.agencyId)
        ? await leadersOf(tx, challenge.agencyId)
        : await officeOfProgramme(tx);
      await this.mails.stated(tx, othersOf(tx, people), { row, commissionId: commission.id });
      return this.delaysOf(tx, commission.id);
    });
  }

  /** @throws not_found, forbidden, four_eyes (I6), wrong_state */
  answer(
    actor: Actor,
    id: string,
    act: Exclude<DelayAct, 'withdraw'>,
    { answer }: DelayAnswerRequest,
  ): Promise<CommissionDelays> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findReason(tx, id, true);
      if (!mayAnswer(tx, seen)) throw problem(ERROR.forbidden);
      const { challenge, commission, row, reason } = seen;
      await delayMachine.transition(tx, id, act, {
        changes: { answer, answeredBy: accountOf(tx.actor), answeredAt: await tx.now() },
        detail: { challenge: challenge.code, commission: commission.id, milestoneId: row.milestoneId },
      });
      const stater = await tx.manager.findOneByOrFail(Account, { id: reason.statedBy });
      const people = stater.status === 'active' ? [stater] : [];
      await this.mails.answered(tx, othersOf(tx, people), { row, commissionId: commission.id }, act);
      return this.delaysOf(tx, commission.id);
    });
  }

  /** By who stated it. @throws not_found, forbidden, wrong_state */
  withdraw(actor: Actor, id: string): Promise<CommissionDelays> {
    return this.transactions.run(actor, async (tx) => {
      const { challenge, commission } = await findReason(tx, id, true);
      await delayMachine.transition(tx, id, 'withdraw', {
        detail: { challenge: challenge.code, commission: commission.id },
      });
      return this.delaysOf(tx, commission.id);
    });
  }

  private async delaysOf(tx: Transaction, commissionId: string): Promise<CommissionDelays> {
    const seen = await findCommission(tx, { id: commissionId });
    const late = (await judgedRows(tx, seen)).filter(({ daysLate }) => daysLate > 0);
    const ids = late.map(({ row }) => row.milestoneId);
    const reasons = await tx.manager.find(DelayReason, {
      where: ids.map((milestoneId) => ({ milestoneId })),
      relations: { stater: true, answerer: true },
      order: { statedAt: 'DESC', id: 'DESC' },
    });
    const ofRow = Map.groupBy(ids.length === 0 ? [] : reasons, ({ milestoneId }) => milestoneId);
    return { rows: late.map((row) => toLateRow(tx, row, ofRow.get(row.row.milestoneId) ?? [])) };
  }
}

function toLateRow(tx: Transaction, seen: SeenRow, reasons: readonly DelayReason[]): LateRowView {
  const { row, daysLate } = seen;
  const { milestoneId, name, due, doneOn, delay } = row;
  return {
    milestoneId,
    name,
    ...unitOf(seen),
    due,
    doneOn,
    handedInOn: waitsSince(row),
    daysLate,
    reasons: reasons.map((reason) => toView(tx, seen, reason)),
    mayState: delay !== 'stated' && delay !== 'accepted' && mayState(tx, seen),
  };
}

const unitOf = ({ row }: SeenRow): Pick<LateRowView, 'unitName' | 'unitNameEn'> => ({
  unitName: row.agencyName ?? row.organizationName ?? row.unit,
  unitNameEn: row.agencyNameEn,
});

function toView(tx: Transaction, seen: SeenRow, reason: DelayReason): DelayReasonView {
  const { row, challenge, commission, daysLate } = seen;
  return {
    id: reason.id,
    milestoneId: row.milestoneId,
    milestoneName: row.name,
    commissionId: commission.id,
    challengeCode: challenge.code,
    ...unitOf(seen),
    due: row.due,
    doneOn: row.doneOn,
    daysLate,
    kind: reason.kind,
    text: reason.text,
    state: reason.state,
    statedBy: reason.stater?.name ?? '',
    statedAt: reason.statedAt.toISOString(),
    answeredBy: reason.answerer?.name ?? null,
    answeredAt: reason.answeredAt?.toISOString() ?? null,
    answer: reason.answer,
    acts: actsOf(tx, seen, reason),
  };
}

function actsOf(tx: Transaction, seen: SeenRow, { state, statedBy }: DelayReason): DelayAct[] {
  if (state !== 'stated') return [];
  if (statedBy === tx.actor.accountId) return ['withdraw'];
  return mayAnswer(tx, seen) ? ['accept', 'refuse'] : [];
}
