import { ERROR, amendmentLifecycle, isUnderWay, type AmendmentAct } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { committedOf } from '../payments/payment-reads';
import { CommissionAmendment } from './commission-paper.entities';
import { speaksForSolver } from './commission-lifecycle';
import { Commission } from './commission.entities';

type Guard = LifecycleGuard<CommissionAmendment>;

/** What is accepted, closed or terminated is not amended any more. */
const commissionIsUnderWay: Guard = async (tx, amendment) => {
  const { state } = await commissionOf(tx, amendment);
  if (!isUnderWay(state)) throw problem(ERROR.wrongState, { params: { state } });
};

/** What is asked for and paid stays within the value. */
const coversPayments: Guard = async (tx, { commissionId, value }) => {
  const committed = await committedOf(tx, commissionId);
  if (value < committed) throw problem(ERROR.valueCommitted, { params: { committed } });
};

/** I6: whoever may agree for the solver approves nothing for the agency. */
const standsOnOneSide: Guard = async (tx, amendment) => {
  const { proposalId } = await commissionOf(tx, amendment);
  if (await speaksForSolver(tx, proposalId)) throw problem(ERROR.fourEyes);
};

const guards: Readonly<Record<AmendmentAct, readonly Guard[]>> = {
  offer: [commissionIsUnderWay, coversPayments],
  agree: [commissionIsUnderWay, coversPayments, isAnotherThan('writers')],
  decline: [],
  approve: [commissionIsUnderWay, coversPayments, isAnotherThan('writers'), standsOnOneSide],
  return: [isAnotherThan('writers'), standsOnOneSide],
  sign: [commissionIsUnderWay, coversPayments],
  withdraw: [],
};

/** The only way an amendment moves. Lock challenge and commission first. */
export const amendmentMachine = new StateMachine(amendmentLifecycle, CommissionAmendment, guards);

function commissionOf(tx: Transaction, { commissionId }: CommissionAmendment): Promise<Commission> {
  return tx.manager.findOneByOrFail(Commission, { id: commissionId });
}
