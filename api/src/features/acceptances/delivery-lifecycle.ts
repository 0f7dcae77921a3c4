import {
  ERROR,
  OPEN_DELIVERIES,
  PERMISSION,
  type DeliveryAct,
  deliveryLifecycle,
  isAcceptable,
} from '@loi-giai/shared';
import { In } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Commission } from '../commissions/commission.entities';
import { belongs, organizationsOf } from '../evaluations/complaint-access';
import { OpenedVersion } from '../proposals/opened-version.entity';
import { Delivery } from './delivery.entity';

type Guard = LifecycleGuard<Delivery>;

/** Nothing is handed in or accepted of what has not begun, is accepted as a whole, or was terminated. */
const commissionRuns: Guard = async (tx, { commissionId }) => {
  const { state } = await tx.manager.findOneByOrFail(Commission, { id: commissionId });
  if (state !== 'running') throw problem(ERROR.wrongState, { params: { state } });
};

/** I6: whoever may deliver for the solver checks, accepts and pays nothing for the agency. */
export const standsOnOneSide: LifecycleGuard<Pick<Delivery, 'commissionId'>> = async (
  tx,
  { commissionId },
) => {
  const { proposalId } = await tx.manager.findOneByOrFail(Commission, { id: commissionId });
  const selected = await tx.manager.findOneByOrFail(OpenedVersion, { proposalId });
  if (belongs(tx.actor, PERMISSION.deliverySubmit, organizationsOf(selected))) throw problem(ERROR.fourEyes);
};

const everyCriterionIsMet: Guard = (_, { findings }) => {
  if (!isAcceptable(findings ?? [])) throw problem(ERROR.criteriaUnmet);
};

const forTheAgency = [commissionRuns, isAnotherThan('writers'), standsOnOneSide];

const guards: Readonly<Record<DeliveryAct, readonly Guard[]>> = {
  submit: [commissionRuns],
  withdraw: [commissionRuns],
  check: forTheAgency,
  accept: [...forTheAgency, isAnotherThan('checkedBy'), everyCriterionIsMet],
  return: forTheAgency,
  lapse: [],
};

/** The only way a delivery moves. Lock its challenge and its commission first. */
export const deliveryMachine = new StateMachine(deliveryLifecycle, Delivery, guards);

/** With the commission, what was on its way to be accepted ends. */
export async function lapseDeliveries(tx: Transaction, commissionId: string): Promise<void> {
  const open = await tx.manager.find(Delivery, {
    where: { commissionId, state: In([...OPEN_DELIVERIES]) },
    order: { id: 'ASC' },
  });
  for (const { id } of open)
    await deliveryMachine.transition(tx, id, 'lapse', { detail: { commission: commissionId } });
}
