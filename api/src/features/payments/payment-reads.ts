import { COMMITTED_PAYMENTS, OPEN_PAYMENTS, type PaymentState } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';

type Reader = Pick<Transaction, 'query'>;

/** SQL: whole đồng that were paid of the commission, as text. */
export const paidSum = (commission: string): string =>
  `(SELECT COALESCE(sum(p.amount), 0) FROM payment p WHERE p.commission_id = ${commission}.id AND p.state = 'paid')`;

/** Whole đồng that were paid of a commission. */
export function paidOf(tx: Reader, commissionId: string): Promise<number> {
  return sumOf(tx, commissionId, ['paid']);
}

/** What is asked for, approved or paid; lock the commission before deciding by it. */
export function committedOf(tx: Reader, commissionId: string): Promise<number> {
  return sumOf(tx, commissionId, COMMITTED_PAYMENTS);
}

/** How many requests wait for somebody. */
export async function openPayments(tx: Reader, commissionId: string): Promise<number> {
  const [row] = await tx.query<{ open: number }>(
    `SELECT count(*)::int AS open FROM payment WHERE commission_id = $1 AND state = ANY ($2)`,
    [commissionId, OPEN_PAYMENTS],
  );
  return row?.open ?? 0;
}

async function sumOf(tx: Reader, commissionId: string, states: readonly PaymentState[]): Promise<number> {
  const [row] = await tx.query<{ sum: string }>(
    `SELECT COALESCE(sum(amount), 0) AS sum FROM payment WHERE commission_id = $1 AND state = ANY ($2)`,
    [commissionId, states],
  );
  return Number(row?.sum ?? 0);
}
