import { type PaymentDesk, type PaymentListItem, type PaymentSums, sumPayments } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { SeenCommission } from '../commissions/commission-access';
import { valueOf } from '../commissions/commission-terms-reads';
import { readsAsSolver, requests } from './payment-access';

const PAYMENTS = `
  SELECT p.id, p.ordinal, p.state, p.amount::float8 AS amount, p.milestone_id AS "milestoneId", m.name AS "milestoneName",
         to_char(p.requested_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "requestedAt", p.reason,
         p.paid_on::text AS "paidOn", p.reference
    FROM payment p LEFT JOIN milestone m ON m.id = p.milestone_id
   WHERE p.commission_id = $1 ORDER BY p.ordinal DESC`;

const MILESTONES = `
  SELECT m.id AS "milestoneId", m.name,
         EXISTS (SELECT 1 FROM delivery d WHERE d.milestone_id = m.id AND d.state = 'accepted') AS accepted
    FROM milestone m WHERE m.commission_id = $1 AND NOT m.summary ORDER BY m.position, m.id`;

type Payable = PaymentDesk['payable'][number];

/** The requests of a commission against its value; the solver’s drafts for the solver alone. */
export async function deskOf(tx: Transaction, seen: SeenCommission): Promise<PaymentDesk> {
  const { commission, challenge } = seen;
  const all = await tx.query<PaymentListItem>(PAYMENTS, [commission.id]);
  const sums = sumPayments(await valueOf(tx, commission.id), all);
  const milestones = await tx.query<Payable & { accepted: boolean }>(MILESTONES, [commission.id]);
  const accepted = milestones.filter((milestone) => milestone.accepted);
  const payable = payableOf(seen, accepted, milestones.length);
  return {
    ...sums,
    commissionId: commission.id,
    commissionNumber: commission.number,
    commissionState: commission.state,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    payments: all.filter(({ state }) => state !== 'draft' || readsAsSolver(tx, seen)),
    payable,
    accepted: accepted.length,
    milestones: milestones.length,
    mayRequest: requests(tx, seen) && payable.length > 0 && sums.remaining > 0,
  };
}

/** A commission without a plan is paid for as a whole once it is accepted. */
function payableOf(
  { commission: { state } }: SeenCommission,
  accepted: readonly Payable[],
  milestones: number,
): Payable[] {
  if (state === 'closed') return [];
  if (milestones === 0) return state === 'accepted' ? [{ milestoneId: null, name: null }] : [];
  return accepted.map(({ milestoneId, name }) => ({ milestoneId, name }));
}

/** As `deskOf` reckons them. */
export function sumsOf({ value, requested, approved, paid, remaining }: PaymentDesk): PaymentSums {
  return { value, requested, approved, paid, remaining };
}
