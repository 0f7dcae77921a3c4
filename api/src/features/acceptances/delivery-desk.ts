import {
  type AcceptanceDesk,
  type DeliveryListItem,
  OPEN_DELIVERIES,
  deliverablesOf,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { SeenCommission } from '../commissions/commission-access';
import { Milestone } from '../commissions/plan.entities';
import { delivers } from './delivery-access';
import { Delivery } from './delivery.entity';

/** Every milestone that has no parts, with what was handed in for it; the solver’s drafts for the solver alone. */
export async function deskOf(tx: Transaction, seen: SeenCommission): Promise<AcceptanceDesk> {
  const { id: commissionId, state } = seen.commission;
  const mine = delivers(tx, seen);
  const milestones = await tx.manager.find(Milestone, {
    where: { commissionId, summary: false },
    order: { position: 'ASC', id: 'ASC' },
  });
  const rounds = Map.groupBy(await roundsOf(tx, { commissionId }), ({ milestoneId }) => milestoneId);
  const rows = milestones.map((milestone) => {
    const deliveries = rounds.get(milestone.id) ?? [];
    const isTaken = deliveries.some((one) => OPEN_DELIVERIES.includes(one.state) || one.state === 'accepted');
    return {
      id: milestone.id,
      name: milestone.name,
      due: milestone.due,
      doneOn: milestone.doneOn,
      parts: deliverablesOf(milestone),
      deliveries: deliveries.filter((one) => mine || one.state !== 'draft'),
      mayDeliver: mine && state === 'running' && !isTaken,
    };
  });
  const accepted = rows.filter(({ deliveries }) => deliveries.some((one) => one.state === 'accepted')).length;
  return { milestones: rows, accepted };
}

/** The latest first. */
export async function roundsOf(
  tx: Transaction,
  where: { commissionId: string } | { milestoneId: string },
): Promise<DeliveryListItem[]> {
  return (await tx.manager.find(Delivery, { where, order: { round: 'DESC', id: 'ASC' } })).map(toListItem);
}

export function toListItem(delivery: Delivery): DeliveryListItem {
  const { id, milestoneId, round, state, submittedAt, decidedAt, respondBy, number } = delivery;
  return {
    id,
    milestoneId,
    round,
    state,
    submittedAt: submittedAt?.toISOString() ?? null,
    decidedAt: decidedAt?.toISOString() ?? null,
    respondBy,
    number,
  };
}
