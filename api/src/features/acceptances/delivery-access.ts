import { PERMISSION } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { type SeenCommission, findCommission } from '../commissions/commission-access';
import { standsOn } from '../commissions/commission-circle-reads';
import { belongs } from '../evaluations/complaint-access';
import { Delivery } from './delivery.entity';

/** A delivery somebody may see, with the commission it belongs to. */
export interface SeenDelivery extends SeenCommission {
  readonly delivery: Delivery;
}

/** Whoever sees the commission; what is not handed in is the solver’s own paper. @throws not_found for everybody else (I11) */
export async function findDelivery(tx: Transaction, id: string, locked = false): Promise<SeenDelivery> {
  const found = await tx.manager.findOneBy(Delivery, { id });
  if (!found) throw notFound();
  const seen = await findCommission(tx, { id: found.commissionId }, locked);
  const delivery = locked
    ? await tx.manager.findOneOrFail(Delivery, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : found;
  if (delivery.state === 'draft' && !delivers(tx, seen)) throw notFound();
  return { ...seen, delivery };
}

/** Anybody of the organizations that were selected, lead and partners. */
export function delivers(
  { actor }: Transaction,
  seen: Pick<SeenCommission, 'challenge' | 'selected'>,
): boolean {
  return standsOn(actor, PERMISSION.deliverySubmit, seen);
}

export function checks({ actor }: Transaction, { challenge }: Pick<SeenCommission, 'challenge'>): boolean {
  return belongs(actor, PERMISSION.deliveryCheck, [challenge.agencyId]);
}

export function accepts({ actor }: Transaction, { challenge }: Pick<SeenCommission, 'challenge'>): boolean {
  return belongs(actor, PERMISSION.deliveryAccept, [challenge.agencyId]);
}
