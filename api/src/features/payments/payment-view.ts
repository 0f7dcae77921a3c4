import { type PaymentAct, type PaymentEntry as EntryView, type PaymentView } from '@loi-giai/shared';
import { headingOf } from '../commissions/commission-heading-reads';
import { isAnother } from '../../platform/access/writers';
import type { Transaction } from '../../platform/database/transactions';
import { fileViewsOf } from '../../platform/storage/stored-files';
import { type SeenPayment, findPayment, isTheirTurn, requests } from './payment-access';
import { deskOf, sumsOf } from './payment-desk';
import { paymentMachine } from './payment-lifecycle';
import { PaymentEntry } from './payment.entities';

export const PAYMENT_OWNER = 'payment';

/** As its reader may see it. @throws not_found */
export async function toPaymentView(tx: Transaction, id: string): Promise<PaymentView> {
  const seen = await findPayment(tx, id);
  const { payment } = seen;
  const desk = await deskOf(tx, seen);
  const item = desk.payments.find((one) => one.id === id);
  if (!item) throw new Error('what is seen is among what is listed');
  return {
    ...item,
    ...(await headingOf(tx, seen)),
    note: payment.note,
    revision: payment.revision,
    files: await fileViewsOf(tx, { type: PAYMENT_OWNER, id }),
    entries: await entriesOf(tx, id),
    sums: sumsOf(desk),
    payable: desk.payable,
    acts: actsOf(tx, seen),
  };
}

async function entriesOf(tx: Transaction, paymentId: string): Promise<EntryView[]> {
  const rows = await tx.manager.find(PaymentEntry, {
    where: { paymentId },
    relations: { author: true },
    order: { at: 'ASC', id: 'ASC' },
  });
  return rows.map(({ kind, at, author, text }) => ({
    kind,
    at: at.toISOString(),
    by: author?.name ?? '',
    text,
  }));
}

const OF_THE_SOLVER: readonly PaymentAct[] = ['request', 'cancel'];

function actsOf(tx: Transaction, seen: SeenPayment): PaymentView['acts'] {
  const { state, writers, checkedBy, approvedBy } = seen.payment;
  const possible = paymentMachine.actsFrom(state);
  if (requests(tx, seen)) {
    const acts = possible.filter((act) => OF_THE_SOLVER.includes(act));
    return acts.includes('request') ? ['edit', 'attach', ...acts] : acts;
  }
  if (!isAnother(tx.actor, writers) || !isTheirTurn(tx, seen)) return [];
  return possible.filter(
    (act) =>
      !OF_THE_SOLVER.includes(act) &&
      (act !== 'approve' || isAnother(tx.actor, [checkedBy])) &&
      (act !== 'pay' || isAnother(tx.actor, [approvedBy])),
  );
}
