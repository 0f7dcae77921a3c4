import {
  type AcceptanceDesk,
  type DeliveredPart,
  type DeliveryAcceptRequest,
  type DeliveryChangeRequest,
  type DeliveryCheckRequest,
  type DeliveryRequest,
  type DeliveryReturnRequest,
  type DeliveryView,
  ERROR,
  FIELD_ERROR,
  type Finding,
  OPEN_DELIVERIES,
  cityDayOf,
  criteriaOf,
  deliverablesOf,
  needsReason,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { findCommission } from '../commissions/commission-access';
import { completeMilestone } from '../commissions/milestone-lifecycle';
import { Milestone } from '../commissions/plan.entities';
import { type SeenDelivery, accepts, checks, delivers, findDelivery } from './delivery-access';
import { deskOf } from './delivery-desk';
import { deliveryMachine } from './delivery-lifecycle';
import { DeliveryMails } from './delivery-mails';
import { minutesOf } from './delivery-paper';
import { toDeliveryView } from './delivery-view';
import { Delivery } from './delivery.entity';

/** What the act works on. */
interface InHand extends SeenDelivery {
  readonly milestone: Milestone;
}

/** Bàn giao và nghiệm thu: what is handed in for a milestone, how it is found, and whether it is accepted. */
@Injectable()
export class DeliveriesService {
  private readonly mails: DeliveryMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new DeliveryMails(configuration.publicUrl);
  }

  /** @throws not_found */
  desk(actor: Actor, commissionId: string): Promise<AcceptanceDesk> {
    return this.transactions.run(actor, async (tx) =>
      deskOf(tx, await findCommission(tx, { id: commissionId })),
    );
  }

  /** @throws not_found */
  view(actor: Actor, id: string): Promise<DeliveryView> {
    return this.transactions.run(actor, (tx) => toDeliveryView(tx, id));
  }

  /** Begins the next round of a milestone. @throws not_found, forbidden, wrong_state, delivery_open, validation */
  begin(
    actor: Actor,
    commissionId: string,
    milestoneId: string,
    request: DeliveryRequest,
  ): Promise<DeliveryView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id: commissionId }, true);
      const milestone = await tx.manager.findOneBy(Milestone, { id: milestoneId, commissionId });
      if (!milestone) throw notFound();
      if (!delivers(tx, seen)) throw problem(ERROR.forbidden);
      const { state } = seen.commission;
      if (state !== 'running') throw problem(ERROR.wrongState, { params: { state } });
      // What has parts is done with them.
      if (milestone.summary) throw fieldProblem('milestone', FIELD_ERROR.notAllowed);
      const { id } = await tx.manager.save(Delivery, {
        commissionId,
        milestoneId,
        round: await nextRound(tx, milestoneId),
        note: request.note,
        parts: partsOf(deliverablesOf(milestone), request),
        criteria: criteriaOf(milestone),
        writers: withWriter([], tx.actor),
      });
      saved(tx, id, seen.challenge.code, milestone, request);
      return toDeliveryView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale, validation */
  save(actor: Actor, id: string, { revision, ...request }: DeliveryChangeRequest): Promise<DeliveryView> {
    return this.act(actor, id, async (tx, { delivery, milestone, challenge, ...seen }) => {
      if (!delivers(tx, { ...seen, challenge })) throw problem(ERROR.forbidden);
      const { state, writers, parts } = delivery;
      if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
      if (delivery.revision !== revision)
        throw problem(ERROR.stale, { params: { revision: delivery.revision } });
      const texts = parts.map(({ text }) => text);
      await tx.manager.update(
        Delivery,
        { id },
        {
          note: request.note,
          parts: partsOf(texts, request),
          writers: withWriter(writers, tx.actor),
          revision: revision + 1,
        },
      );
      saved(tx, id, challenge.code, milestone, request);
    });
  }

  /** @throws not_found, forbidden, wrong_state, validation where nothing is in it */
  submit(actor: Actor, id: string): Promise<DeliveryView> {
    return this.act(actor, id, async (tx, seen) => {
      const { delivery } = seen;
      if (!delivers(tx, seen)) throw problem(ERROR.forbidden);
      await deliveryMachine.check(tx, id, 'submit');
      if (!delivery.parts.some(({ included }) => included))
        throw fieldProblem('included', FIELD_ERROR.tooFew, { min: 1 });
      await this.move(tx, seen, 'submit', {
        submittedBy: tx.actor.accountId,
        submittedAt: await tx.now(),
        writers: withWriter(delivery.writers, tx.actor),
      });
      await this.mails.submitted(tx, seen, seen.milestone.name);
    });
  }

  /** Back to a draft, until it was checked. @throws not_found, forbidden, wrong_state */
  withdraw(actor: Actor, id: string): Promise<DeliveryView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!delivers(tx, seen)) throw problem(ERROR.forbidden);
      await this.move(tx, seen, 'withdraw', { submittedBy: null, submittedAt: null });
    });
  }

  /** @throws not_found, forbidden, four_eyes, wrong_state, validation */
  check(actor: Actor, id: string, request: DeliveryCheckRequest): Promise<DeliveryView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!checks(tx, seen)) throw problem(ERROR.forbidden);
      await deliveryMachine.check(tx, id, 'check');
      const findings = findingsOf(seen.delivery, request);
      const { committee, opinion } = request;
      const checkedAt = await tx.now();
      await this.move(tx, seen, 'check', {
        ...{ findings, committee, opinion, checkedAt },
        checkedBy: tx.actor.accountId,
      });
      await this.mails.checked(tx, seen, seen.milestone.name);
    });
  }

  /** The milestone is done with it. @throws not_found, forbidden, four_eyes, criteria_unmet, wrong_state */
  accept(actor: Actor, id: string, { number }: DeliveryAcceptRequest): Promise<DeliveryView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!accepts(tx, seen)) throw problem(ERROR.forbidden);
      await deliveryMachine.check(tx, id, 'accept');
      const { delivery, milestone } = seen;
      if (delivery.submittedAt === null) throw new Error('what was checked was handed in');
      const decidedAt = await tx.now();
      const decided = { number, decidedAt, decidedBy: tx.actor.accountId };
      const minutes = await minutesOf(tx, seen, decided);
      const doneOn = await completeMilestone(tx, milestone.id, cityDayOf(delivery.submittedAt));
      await this.move(tx, seen, 'accept', { ...decided, minutes }, { number, doneOn });
      await this.mails.accepted(tx, seen, milestone.name, number);
    });
  }

  /** By the officers or the leader, with what is missing. @throws not_found, forbidden, four_eyes, wrong_state, validation */
  return(actor: Actor, id: string, { missing, respondBy }: DeliveryReturnRequest): Promise<DeliveryView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!checks(tx, seen) && !accepts(tx, seen)) throw problem(ERROR.forbidden);
      const today = await tx.today();
      if (respondBy < today) throw fieldProblem('respondBy', FIELD_ERROR.tooSmall, { min: today });
      await this.move(
        tx,
        seen,
        'return',
        { missing, respondBy, decidedBy: tx.actor.accountId, decidedAt: await tx.now() },
        { respondBy, missing },
      );
      await this.mails.returned(tx, seen, seen.milestone.name, respondBy);
    });
  }

  private async move(
    tx: Transaction,
    { delivery, challenge, milestone, commission }: InHand,
    act: 'submit' | 'withdraw' | 'check' | 'accept' | 'return',
    changes: Partial<Delivery>,
    detail: Readonly<Record<string, unknown>> = {},
  ): Promise<void> {
    const { round } = delivery;
    await deliveryMachine.transition(tx, delivery.id, act, {
      changes,
      detail: {
        challenge: challenge.code,
        commission: commission.id,
        milestone: milestone.name,
        round,
        ...detail,
      },
    });
  }

  private act(
    actor: Actor,
    id: string,
    work: (tx: Transaction, seen: InHand) => Promise<void>,
  ): Promise<DeliveryView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findDelivery(tx, id, true);
      const milestone = await tx.manager.findOneByOrFail(Milestone, { id: seen.delivery.milestoneId });
      await work(tx, { ...seen, milestone });
      // Whoever withdraws it is the solver, who sees the draft; the others see it as it stands.
      return toDeliveryView(tx, id);
    });
  }
}

/** @throws delivery_open while one is on its way, and once one is accepted */
async function nextRound(tx: Transaction, milestoneId: string): Promise<number> {
  const earlier = await tx.manager.findBy(Delivery, { milestoneId });
  if (earlier.some(({ state }) => OPEN_DELIVERIES.includes(state) || state === 'accepted'))
    throw problem(ERROR.deliveryOpen);
  return earlier.length + 1;
}

/** @throws validation where there are more or fewer than the plan has */
function partsOf(texts: readonly string[], { included }: DeliveryRequest): DeliveredPart[] {
  requireLength('included', included, texts.length);
  return texts.map((text, index) => ({ text, included: included[index] ?? false }));
}

/** @throws validation where a criterion is left out, or a reason */
function findingsOf({ criteria }: Delivery, { findings }: DeliveryCheckRequest): Finding[] {
  requireLength('findings', findings, criteria.length);
  return criteria.map((criterion, index) => {
    const { verdict = 'unmet', reason = '' } = findings[index] ?? {};
    if (needsReason(verdict) && reason === '')
      throw fieldProblem(`findings.${index}.reason`, FIELD_ERROR.required);
    return { criterion, verdict, reason };
  });
}

function requireLength(path: string, list: readonly unknown[], length: number): void {
  if (list.length < length) throw fieldProblem(path, FIELD_ERROR.tooFew, { min: length });
  if (list.length > length) throw fieldProblem(path, FIELD_ERROR.tooMany, { max: length });
}

function saved(
  tx: Transaction,
  id: string,
  challenge: string,
  { name: milestone }: Milestone,
  { note }: DeliveryRequest,
): void {
  tx.audit({
    act: 'delivery.save',
    subjectType: 'delivery',
    subjectId: id,
    detail: { challenge, milestone, note },
  });
}
