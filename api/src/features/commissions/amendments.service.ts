import {
  ERROR,
  FIELD_ERROR,
  isUnderWay,
  type AmendmentAct,
  type AmendmentRequest,
  type CommissionView,
  type SignRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Recipient } from '../../platform/mail/letter';
import { mayAmend } from './amendment-access';
import { amendmentMachine } from './amendment-lifecycle';
import { openAmendment } from './amendment-reads';
import { findCommission, manages, type SeenCommission } from './commission-access';
import { recordMove } from './commission-moves';
import { CommissionAmendment } from './commission-paper.entities';
import { requireSignedPaper } from './commission-papers.service';
import { agencyPeople, reviewersOf, solverPeople } from './commission-people';
import { toCommissionView } from './commission-view';
import { paperMail } from './paper-mails';

/** Phụ lục: numbered, with a reason, agreed by the solver, approved by the leader, signed on a paper of its own. */
@Injectable()
export class AmendmentsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found, forbidden, wrong_state, amendment_open, validation */
  async begin(actor: Actor, id: string, request: AmendmentRequest): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { state } = seen.commission;
      if (!isUnderWay(state)) throw problem(ERROR.wrongState, { params: { state } });
      if (await openAmendment(tx, id)) throw problem(ERROR.amendmentOpen);
      checkAmendment(seen, request);
      const last = await tx.manager.maximum(CommissionAmendment, 'ordinal', { commissionId: id });
      const amendment = await tx.manager.save(CommissionAmendment, {
        ...columnsOf(request),
        commissionId: id,
        ordinal: (last ?? 0) + 1,
        writers: withWriter([], tx.actor),
      });
      await saved(tx, amendment, request);
    });
  }

  /** @throws not_found, forbidden, wrong_state, stale, validation */
  async save(
    actor: Actor,
    id: string,
    amendmentId: string,
    request: AmendmentRequest,
  ): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      const amendment = await amendmentOf(tx, seen, amendmentId);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { state, revision, writers } = amendment;
      if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state, act: 'edit' } });
      if (request.revision !== revision) throw problem(ERROR.stale, { params: { revision } });
      checkAmendment(seen, request);
      await tx.manager.update(
        CommissionAmendment,
        { id: amendmentId },
        { ...columnsOf(request), revision: revision + 1, writers: withWriter(writers, tx.actor) },
      );
      await saved(tx, amendment, request);
    });
  }

  /** @throws not_found, forbidden, wrong_state, four_eyes, validation for a paper that is none */
  async act(
    actor: Actor,
    id: string,
    amendmentId: string,
    act: AmendmentAct,
    { reason = '', signature }: { reason?: string; signature?: SignRequest } = {},
  ): Promise<CommissionView> {
    return this.change(actor, id, async (tx, seen) => {
      const amendment = await amendmentOf(tx, seen, amendmentId);
      if (!mayAmend(tx, seen, act)) throw problem(ERROR.forbidden);
      if (signature) {
        await amendmentMachine.check(tx, amendmentId, act);
        await requireSignedPaper(tx, signature, { commissionId: id, kind: 'amendment', amendmentId });
      }
      const { ordinal } = amendment;
      await amendmentMachine.transition(tx, amendmentId, act, {
        ...(signature && { changes: signature }),
        detail: { commission: id, ordinal, ...(reason !== '' && { reason }) },
      });
      await recordMove(tx, id, { act, amendmentId, reason });
      await this.tell(tx, seen, amendment, act, reason);
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
      return toCommissionView(tx, seen);
    });
  }

  private async tell(
    tx: Transaction,
    { commission, challenge, proposal }: SeenCommission,
    { ordinal, reason: why }: CommissionAmendment,
    act: AmendmentAct,
    given: string,
  ): Promise<void> {
    const reason = act === 'offer' ? why : given;
    const facts = { id: commission.id, challenge, number: commission.number, reason, ordinal };
    const people = await audienceOf(tx, act, challenge.agencyId, proposal.id);
    const { publicUrl } = this.configuration;
    await tx.mails(people.map((to) => paperMail(publicUrl, to, `amendment_${act}`, facts)));
  }
}

/** The other side, or whoever is next. */
async function audienceOf(
  tx: Transaction,
  act: AmendmentAct,
  agencyId: string,
  proposalId: string,
): Promise<Recipient[]> {
  if (act === 'agree') return reviewersOf(tx, 'leader', agencyId);
  if (act === 'offer' || act === 'sign' || act === 'withdraw') return solverPeople(tx, proposalId);
  return agencyPeople(tx, agencyId);
}

/** Of this commission and no other; a draft is the agency's paper (I11). @throws not_found */
async function amendmentOf(
  tx: Transaction,
  { commission, asAgency }: SeenCommission,
  id: string,
): Promise<CommissionAmendment> {
  const amendment = await tx.manager.findOneBy(CommissionAmendment, { id, commissionId: commission.id });
  if (!amendment || (!asAgency && amendment.state === 'draft')) throw notFound();
  return amendment;
}

/** @throws validation */
function checkAmendment({ commission }: SeenCommission, { endsOn }: AmendmentRequest): void {
  const { startsOn } = commission;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw fieldProblem('endsOn', FIELD_ERROR.mustBeLater, { min: startsOn });
}

async function saved(
  tx: Transaction,
  { id, commissionId, ordinal }: CommissionAmendment,
  { revision: _, ...after }: AmendmentRequest,
): Promise<void> {
  await recordMove(tx, commissionId, { act: 'save', amendmentId: id });
  const detail = { commission: commissionId, ordinal, after };
  tx.audit({ act: 'amendment.save', subjectType: 'amendment', subjectId: id, detail });
}

function columnsOf({ reason, value, endsOn, changes }: AmendmentRequest) {
  return { reason, value, endsOn, changes };
}
