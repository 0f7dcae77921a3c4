import {
  ERROR,
  FIELD_ERROR,
  type PayRequest,
  type PaymentAct,
  type PaymentChangeRequest,
  type PaymentDesk,
  type PaymentRequest,
  type PaymentView,
  PERMISSION,
  type Permission,
  cityDayOf,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { requireDayHasCome } from '../../platform/errors/day-has-come';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { findCommission } from '../commissions/commission-access';
import { Milestone } from '../commissions/plan.entities';
import {
  type SeenPayment,
  findPayment,
  handles,
  holdsAtAgency,
  isTheirTurn,
  requests,
} from './payment-access';
import { deskOf } from './payment-desk';
import { paymentMachine, requirePayable } from './payment-lifecycle';
import { PaymentMails } from './payment-mails';
import { toPaymentView } from './payment-view';
import { Payment, PaymentEntry } from './payment.entities';

/** Thanh toán: asked for by the solver, checked, approved and paid by three people of the agency. */
@Injectable()
export class PaymentsService {
  private readonly mails: PaymentMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new PaymentMails(configuration.publicUrl);
  }

  /** @throws not_found */
  desk(actor: Actor, commissionId: string): Promise<PaymentDesk> {
    return this.transactions.run(actor, async (tx) =>
      deskOf(tx, await findCommission(tx, { id: commissionId })),
    );
  }

  /** @throws not_found */
  view(actor: Actor, id: string): Promise<PaymentView> {
    return this.transactions.run(actor, (tx) => toPaymentView(tx, id));
  }

  /** @throws not_found, forbidden, wrong_state, not_accepted, payment_above_value, validation */
  begin(actor: Actor, commissionId: string, request: PaymentRequest): Promise<PaymentView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id: commissionId }, true);
      if (!requests(tx, seen)) throw problem(ERROR.forbidden);
      await requireMilestone(tx, commissionId, request);
      const { milestoneId, amount, note } = request;
      await requirePayable(tx, { commissionId, milestoneId, amount });
      const last = await tx.manager.maximum(Payment, 'ordinal', { commissionId });
      const ordinal = (last ?? 0) + 1;
      const { id } = await tx.manager.save(Payment, {
        ...{ commissionId, milestoneId, amount, note, ordinal },
        writers: withWriter([], tx.actor),
      });
      await saved(tx, id, seen.challenge.code, request);
      return toPaymentView(tx, id);
    });
  }

  /** A draft, or what was returned. @throws as `begin`, stale */
  save(actor: Actor, id: string, { revision, ...request }: PaymentChangeRequest): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      const { payment, challenge } = seen;
      if (!requests(tx, seen)) throw problem(ERROR.forbidden);
      requireOpen(payment);
      if (payment.revision !== revision)
        throw problem(ERROR.stale, { params: { revision: payment.revision } });
      const { milestoneId, amount, note } = request;
      await requireMilestone(tx, payment.commissionId, request);
      await requirePayable(tx, { commissionId: payment.commissionId, milestoneId, amount });
      const writers = withWriter(payment.writers, tx.actor);
      await tx.manager.update(
        Payment,
        { id },
        { milestoneId, amount, note, writers, revision: revision + 1 },
      );
      await saved(tx, id, challenge.code, request);
    });
  }

  /** The value is asked under the commission’s lock. @throws not_found, forbidden, wrong_state, not_accepted, payment_above_value */
  request(actor: Actor, id: string): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!requests(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'request', {
        requestedAt: await tx.now(),
        writers: withWriter(seen.payment.writers, tx.actor),
        // Whoever checked what was returned checks it anew.
        checkedBy: null,
      });
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  cancel(actor: Actor, id: string): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!requests(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'cancel');
    });
  }

  /** By officers or finance. @throws not_found, forbidden, four_eyes, wrong_state */
  check(actor: Actor, id: string): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      requirePermission(tx, seen, PERMISSION.paymentCheck);
      await this.move(tx, seen, 'check', { checkedBy: tx.actor.accountId });
    });
  }

  /** By the leader, who has not checked it (I6). @throws not_found, forbidden, four_eyes, wrong_state */
  approve(actor: Actor, id: string): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      requirePermission(tx, seen, PERMISSION.paymentApprove);
      await this.move(tx, seen, 'approve', { approvedBy: tx.actor.accountId });
    });
  }

  /** By finance. @throws not_found, forbidden, four_eyes, wrong_state, validation */
  pay(actor: Actor, id: string, { paidOn, reference }: PayRequest): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      requirePermission(tx, seen, PERMISSION.paymentPay);
      await paymentMachine.check(tx, id, 'pay');
      await requirePaidDay(tx, seen.payment, paidOn);
      await this.move(tx, seen, 'pay', { paidOn, reference, paidBy: tx.actor.accountId }, reference);
    });
  }

  /** To be mended, or for good, by whose turn it is. @throws not_found, forbidden, four_eyes, wrong_state */
  turnDown(actor: Actor, id: string, act: 'return' | 'refuse', reason: string): Promise<PaymentView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!handles(tx, seen)) throw problem(ERROR.forbidden);
      await paymentMachine.check(tx, id, act);
      if (!isTheirTurn(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, act, { reason }, reason);
    });
  }

  private async move(
    tx: Transaction,
    seen: SeenPayment,
    act: PaymentAct,
    changes: Partial<Payment> = {},
    text = '',
  ): Promise<void> {
    const { id, amount, ordinal } = seen.payment;
    const { reason, paidOn, reference } = changes;
    await paymentMachine.transition(tx, id, act, {
      changes,
      detail: {
        ...{ challenge: seen.challenge.code, commission: seen.commission.id, ordinal, amount },
        ...(reason !== undefined && { reason }),
        ...(paidOn && { paidOn, reference }),
      },
    });
    await writeEntry(tx, id, act, text);
    if (act !== 'cancel') await this.mails.tell(tx, seen, act, changes.reason);
  }

  private act(
    actor: Actor,
    id: string,
    work: (tx: Transaction, seen: SeenPayment) => Promise<void>,
  ): Promise<PaymentView> {
    return this.transactions.run(actor, async (tx) => {
      await work(tx, await findPayment(tx, id, true));
      return toPaymentView(tx, id);
    });
  }
}

/** @throws forbidden */
function requirePermission(tx: Transaction, seen: SeenPayment, permission: Permission): void {
  if (!holdsAtAgency(tx, seen, permission)) throw problem(ERROR.forbidden);
}

/** @throws wrong_state once it is requested */
export function requireOpen({ state }: Payment): void {
  if (state !== 'draft' && state !== 'returned')
    throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
}

/** @throws validation for a milestone of another commission, or one that has parts */
async function requireMilestone(
  tx: Transaction,
  commissionId: string,
  { milestoneId }: PaymentRequest,
): Promise<void> {
  if (milestoneId === null) return;
  const known = await tx.manager.existsBy(Milestone, { id: milestoneId, commissionId, summary: false });
  if (!known) throw fieldProblem('milestoneId', FIELD_ERROR.unknown);
}

/** Not before it was asked for, and not tomorrow. @throws validation */
async function requirePaidDay(tx: Transaction, { requestedAt }: Payment, paidOn: string): Promise<void> {
  await requireDayHasCome(tx, 'paidOn', paidOn);
  const min = requestedAt === null ? paidOn : cityDayOf(requestedAt);
  if (paidOn < min) throw fieldProblem('paidOn', FIELD_ERROR.tooSmall, { min });
}

async function saved(
  tx: Transaction,
  id: string,
  challenge: string,
  { amount, milestoneId }: PaymentRequest,
): Promise<void> {
  await writeEntry(tx, id, 'save', '');
  const detail = { challenge, amount, milestone: milestoneId };
  tx.audit({ act: 'payment.save', subjectType: 'payment', subjectId: id, detail });
}

async function writeEntry(
  tx: Transaction,
  paymentId: string,
  kind: PaymentEntry['kind'],
  text: string,
): Promise<void> {
  const { accountId: authorId } = tx.actor;
  if (authorId === null) throw new Error('people ask for money and pay it');
  await tx.manager.insert(PaymentEntry, { paymentId, kind, authorId, text });
}
