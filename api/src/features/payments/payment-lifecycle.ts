import { ERROR, type CommissionState, type PaymentAct, paymentLifecycle } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { standsOnOneSide } from '../acceptances/delivery-lifecycle';
import { isAccepted } from '../acceptances/delivery-reads';
import { valueOf } from '../commissions/commission-terms-reads';
import { Commission } from '../commissions/commission.entities';
import { Milestone } from '../commissions/plan.entities';
import { Payment } from './payment.entities';
import { committedOf } from './payment-reads';

type Guard = LifecycleGuard<Payment>;

/** What was accepted before a commission was terminated is still owed. */
const PAYABLE: readonly CommissionState[] = ['running', 'accepted', 'terminated'];

/** @throws wrong_state, not_accepted, payment_above_value; lock the commission before */
export async function requirePayable(
  tx: Transaction,
  { commissionId, milestoneId, amount }: Pick<Payment, 'commissionId' | 'milestoneId' | 'amount'>,
): Promise<void> {
  const { state } = await tx.manager.findOneByOrFail(Commission, { id: commissionId });
  if (!PAYABLE.includes(state)) throw problem(ERROR.wrongState, { params: { state } });
  const accepted =
    milestoneId === null
      ? state === 'accepted' && !(await tx.manager.existsBy(Milestone, { commissionId }))
      : await isAccepted(tx, milestoneId);
  if (!accepted) throw problem(ERROR.notAccepted);
  const remaining = (await valueOf(tx, commissionId)) - (await committedOf(tx, commissionId));
  if (amount > remaining) throw problem(ERROR.paymentAboveValue, { params: { remaining } });
}

const isPayable: Guard = requirePayable;

const forTheAgency = [isAnotherThan('writers'), standsOnOneSide];

const guards: Readonly<Record<PaymentAct, readonly Guard[]>> = {
  request: [isPayable],
  check: forTheAgency,
  approve: [...forTheAgency, isAnotherThan('checkedBy')],
  pay: [...forTheAgency, isAnotherThan('approvedBy')],
  return: forTheAgency,
  refuse: forTheAgency,
  cancel: [],
};

/** The only way a request for payment moves. Lock its challenge and its commission first: they bound it. */
export const paymentMachine = new StateMachine(paymentLifecycle, Payment, guards);
