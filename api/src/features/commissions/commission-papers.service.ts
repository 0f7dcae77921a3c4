import {
  ERROR,
  FIELD_ERROR,
  type CommissionAct,
  type CommissionView,
  type SignRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { requireDayHasCome } from '../../platform/errors/day-has-come';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { lapseDeliveries } from '../acceptances/delivery-lifecycle';
import { amendmentMachine } from './amendment-lifecycle';
import { openAmendment } from './amendment-reads';
import { agrees, findCommission, manages, mayReview, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';
import { recordMove } from './commission-moves';
import { agencyPeople, reviewersOf, solverPeople } from './commission-people';
import { REVIEW_PERMISSION, beginReviews, currentReview, decideReview } from './commission-reviews';
import { toCommissionView } from './commission-view';
import { CommissionDocument } from './commission-paper.entities';
import { measureAfterLast } from './selected-proposals';
import { type PaperEvent, paperMail } from './paper-mails';

/** The agency's acts on the paper that only need to be allowed, told and recorded. */
type AgencyAct = Extract<CommissionAct, 'offer' | 'take_back' | 'close' | 'terminate'>;

/** The way of the paper: offered, agreed, reviewed, signed; closed or terminated. */
@Injectable()
export class CommissionPapersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found, forbidden, wrong_state, terms_missing, document_missing */
  async act(actor: Actor, id: string, act: AgencyAct, reason = ''): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      // Whoever has not heard of an offer that was taken back at once need not hear of that either.
      const { state: from } = seen.commission;
      await commissionMachine.transition(tx, id, act, { detail: because(reason) });
      await recordMove(tx, id, { act, reason });
      if (act === 'terminate') await this.endWith(tx, seen, reason);
      await this.tell(tx, seen, act, reason, await solverPeople(tx, seen.proposal.id));
      if (act === 'take_back' && from === 'agreed')
        await this.tell(tx, seen, act, reason, await agencyPeople(tx, seen.challenge.agencyId));
    });
  }

  /** The organization's owner or manager agrees to the terms as they were read. @throws not_found, forbidden, stale, four_eyes, wrong_state */
  async agree(actor: Actor, id: string, revision: number): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      if (!agrees(tx, seen)) throw problem(ERROR.forbidden);
      requireRead(seen, revision);
      await commissionMachine.transition(tx, id, 'agree', { detail: { revision } });
      await recordMove(tx, id, { act: 'agree' });
      await beginReviews(tx, seen.commission);
      await this.tell(tx, seen, 'agree', '', await agencyPeople(tx, seen.challenge.agencyId));
      await this.askNext(tx, seen);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  async decline(actor: Actor, id: string, reason: string): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      if (!agrees(tx, seen)) throw problem(ERROR.forbidden);
      await commissionMachine.transition(tx, id, 'decline', { detail: because(reason) });
      await recordMove(tx, id, { act: 'decline', reason });
      await this.tell(tx, seen, 'decline', reason, await agencyPeople(tx, seen.challenge.agencyId));
    });
  }

  /** @throws not_found, forbidden, stale, four_eyes, wrong_state where it is another’s turn */
  async pass(actor: Actor, id: string, revision: number): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      const review = await this.ownReview(tx, seen);
      requireRead(seen, revision);
      const { role } = review;
      await commissionMachine.transition(tx, id, 'pass', { detail: { role, revision } });
      await decideReview(tx, review, 'passed', '');
      await recordMove(tx, id, { act: 'pass', role });
      await this.askNext(tx, seen);
    });
  }

  /** Back to a draft: what is changed then is agreed anew. @throws as `pass` */
  async return(actor: Actor, id: string, reason: string): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      const review = await this.ownReview(tx, seen);
      const { role } = review;
      await commissionMachine.transition(tx, id, 'return', { detail: { role, ...because(reason) } });
      await decideReview(tx, review, 'returned', reason);
      await recordMove(tx, id, { act: 'return', role, reason });
      const people = [
        ...(await agencyPeople(tx, seen.challenge.agencyId)),
        ...(await solverPeople(tx, seen.proposal.id)),
      ];
      await this.tell(tx, { ...seen, role }, 'return', reason, people);
    });
  }

  /** @throws not_found, forbidden, wrong_state, complaint_period, complaints_open, reviews_open, document_missing, validation */
  async sign(actor: Actor, id: string, request: SignRequest): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      // State and order of the acts are asked before the paper is.
      await commissionMachine.check(tx, id, 'sign');
      await requireSignedPaper(tx, request, { commissionId: id, kind: 'signed' });
      const { number, signedOn, documentId: signedDocumentId } = request;
      const changes = { number, signedOn, signedDocumentId };
      await commissionMachine.transition(tx, id, 'sign', { changes, detail: { number, signedOn } });
      await recordMove(tx, id, { act: 'sign' });
      seen.commission.number = number;
      await this.tell(tx, seen, 'sign', '', await solverPeople(tx, seen.proposal.id));
    });
  }

  private change(
    actor: Actor,
    id: string,
    act: (tx: Transaction, seen: SeenCommission) => Promise<void>,
  ): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      await act(tx, seen);
      // Whoever has just declined sees what it declined for the last time.
      return toCommissionView(tx, await findCommission(tx, { id }, false, true));
    });
  }

  /** @throws forbidden for whoever reviews nothing here, wrong_state where it is not theirs to decide now */
  private async ownReview(tx: Transaction, { commission, challenge }: SeenCommission) {
    if (!mayReview(tx, challenge)) throw problem(ERROR.forbidden);
    const review = commission.state === 'agreed' ? await currentReview(tx, commission.id) : null;
    if (!review || !mayIn(tx.actor, REVIEW_PERMISSION[review.role], challenge.agencyId))
      throw problem(ERROR.wrongState, {
        params: { state: commission.state, ...(review && { role: review.role }) },
      });
    return review;
  }

  /** Whose turn it is hears of it; after the last one those who sign. */
  private async askNext(tx: Transaction, seen: SeenCommission): Promise<void> {
    const review = await currentReview(tx, seen.commission.id);
    const { agencyId } = seen.challenge;
    if (review)
      await this.tell(
        tx,
        { ...seen, role: review.role },
        'review',
        '',
        await reviewersOf(tx, review.role, agencyId),
      );
    else await this.tell(tx, seen, 'reviewed', '', await agencyPeople(tx, agencyId));
  }

  /** What was on its way ends with it, and others may have been waiting for nothing but this. */
  private async endWith(
    tx: Transaction,
    { commission, challenge }: SeenCommission,
    reason: string,
  ): Promise<void> {
    const amendment = await openAmendment(tx, commission.id);
    if (amendment) {
      await amendmentMachine.transition(tx, amendment.id, 'withdraw', { detail: because(reason) });
      await recordMove(tx, commission.id, { act: 'withdraw', amendmentId: amendment.id, reason });
    }
    await lapseDeliveries(tx, commission.id);
    await measureAfterLast(tx, challenge);
  }

  private async tell(
    tx: Transaction,
    { commission, challenge, role }: SeenCommission & { role?: Parameters<typeof reviewersOf>[1] },
    event: PaperEvent,
    reason: string,
    people: Awaited<ReturnType<typeof solverPeople>>,
  ): Promise<void> {
    const { id, number } = commission;
    const facts = { id, challenge, number, reason, ...(role && { role }) };
    await tx.mails(people.map((to) => paperMail(this.configuration.publicUrl, to, event, facts)));
  }
}

/**
 * The paper that was signed is there, and is the last version of itself; nothing is signed tomorrow.
 * @throws validation
 */
export async function requireSignedPaper(
  tx: Transaction,
  { documentId, signedOn }: SignRequest,
  where:
    | { commissionId: string; kind: 'signed' }
    | { commissionId: string; kind: 'amendment'; amendmentId: string },
): Promise<void> {
  await requireDayHasCome(tx, 'signedOn', signedOn);
  const isThere = await tx.manager.existsBy(CommissionDocument, { id: documentId, ...where });
  const isReplaced = await tx.manager.existsBy(CommissionDocument, { replacesId: documentId });
  if (!isThere || isReplaced) throw fieldProblem('documentId', FIELD_ERROR.unknown);
}

/** @throws stale where the terms are not those that were read */
function requireRead({ commission }: SeenCommission, revision: number): void {
  if (commission.revision !== revision)
    throw problem(ERROR.stale, { params: { revision: commission.revision } });
}

function because(reason: string): { reason?: string } {
  return reason === '' ? {} : { reason };
}
