import { PERMISSION, type PaymentState, type Permission } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { type SeenCommission, findCommission } from '../commissions/commission-access';
import { belongs, organizationsOf } from '../evaluations/complaint-access';
import { Payment } from './payment.entities';

/** A request for payment somebody may see, with the commission it belongs to. */
export interface SeenPayment extends SeenCommission {
  readonly payment: Payment;
}

/** Whoever sees the commission; what was not requested is the solver’s own paper. @throws not_found for everybody else (I11) */
export async function findPayment(tx: Transaction, id: string, locked = false): Promise<SeenPayment> {
  const found = await tx.manager.findOneBy(Payment, { id });
  if (!found) throw notFound();
  const seen = await findCommission(tx, { id: found.commissionId }, locked);
  const payment = locked
    ? await tx.manager.findOneOrFail(Payment, { where: { id }, lock: { mode: 'pessimistic_write' } })
    : found;
  if (payment.state === 'draft' && !readsAsSolver(tx, seen)) throw notFound();
  return { ...seen, payment };
}

/** One of the organizations that were selected, lead and partners. */
export function readsAsSolver(
  { actor }: Transaction,
  { selected }: Pick<SeenCommission, 'selected'>,
): boolean {
  return belongs(actor, PERMISSION.commissionRead, organizationsOf(selected));
}

/** An owner or manager of the lead asks for money. */
export function requests({ actor }: Transaction, { selected }: Pick<SeenCommission, 'selected'>): boolean {
  return belongs(actor, PERMISSION.paymentRequest, [selected.organizationId]);
}

/** Whose turn it is, by what stands there. */
export const TURN: Readonly<Partial<Record<PaymentState, Permission>>> = {
  requested: PERMISSION.paymentCheck,
  checked: PERMISSION.paymentApprove,
  approved: PERMISSION.paymentPay,
};

/** Whether the agency’s next step is the actor’s. */
export function isTheirTurn(tx: Transaction, seen: SeenPayment): boolean {
  const permission = TURN[seen.payment.state];
  return permission !== undefined && holdsAtAgency(tx, seen, permission);
}

export function holdsAtAgency(
  { actor }: Transaction,
  { challenge }: Pick<SeenCommission, 'challenge'>,
  permission: Permission,
): boolean {
  return belongs(actor, permission, [challenge.agencyId]);
}

/** Whether the actor takes any of the agency’s steps. */
export function handles(tx: Transaction, seen: Pick<SeenCommission, 'challenge'>): boolean {
  return Object.values(TURN).some((permission) => holdsAtAgency(tx, seen, permission));
}
