import {
  ERROR,
  PERMISSION,
  type CommissionRequest,
  type CommissionView,
  type SelectedProposal,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, mayIn } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import { Challenge } from '../challenges/challenge.entity';
import { notifyWatchers } from '../notifications/notifications.service';
import { takeIndicatorsOver } from '../outcomes/outcome-lifecycle';
import { findCommission, manages, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';
import { finishedMail, startedMail } from './commission-mails';
import { solverPeople } from './commission-people';
import { toCommissionView } from './commission-view';
import { Commission } from './commission.entities';
import { freezePlan } from './plan-write';
import { commissionedProposal, isLastRunning, selectedProposals } from './selected-proposals';

/** Step 4: what is commissioned. Its plan is plan.service.ts's. */
@Injectable()
export class CommissionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  async view(actor: Actor, id: string): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => toCommissionView(tx, await findCommission(tx, { id })));
  }

  /** The one of the proposal, or the first that was drawn up where no proposal is named. @throws not_found */
  async viewOfChallenge(actor: Actor, code: string, proposalId?: string): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await tx.manager.findOneBy(Challenge, { code });
      if (!challenge) throw notFound();
      const where = { challengeId: challenge.id, ...(proposalId !== undefined && { proposalId }) };
      return toCommissionView(tx, await findCommission(tx, where));
    });
  }

  /** Those who keep the challenge's commissions: what was selected, in the decision's order. @throws not_found, forbidden */
  async selected(actor: Actor, code: string): Promise<SelectedProposal[]> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await tx.manager.findOneBy(Challenge, { code });
      if (!challenge || !mayIn(actor, PERMISSION.commissionRead, challenge.agencyId)) throw notFound();
      if (!manages(tx, challenge)) throw problem(ERROR.forbidden);
      return selectedProposals(tx, challenge.id);
    });
  }

  /**
   * Writes the terms of the draft, or changes them; of a running one they stay as they were signed.
   * @throws not_found, forbidden, wrong_state, validation
   */
  async save(actor: Actor, code: string, request: CommissionRequest): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await lockOwnChallenge(tx, code);
      if (!manages(tx, challenge)) throw problem(ERROR.forbidden);
      const commission = await this.writeTerms(tx, challenge, request);
      tx.audit({
        act: 'commission.save',
        subjectType: 'commission',
        subjectId: commission.id,
        detail: { challenge: code, state: commission.state, after: request },
      });
      return toCommissionView(tx, await findCommission(tx, { id: commission.id }));
    });
  }

  /** The order is signed and work begins: step 4. @throws forbidden, wrong_state, milestones_missing */
  async start(actor: Actor, id: string): Promise<CommissionView> {
    return this.move(actor, id, async (tx, { commission, challenge, proposal }) => {
      await commissionMachine.transition(tx, id, 'start', { changes: { startedAt: await tx.now() } });
      await freezePlan(tx, id);
      // The first of several moves the challenge on.
      if (challenge.state !== 'commissioned' && challenge.state !== 'measuring')
        await actOnChallenge(tx, challenge.id, 'commission');
      await takeIndicatorsOver(tx, challenge);
      for (const person of await solverPeople(tx, proposal.id))
        await tx.mail(startedMail(this.configuration.publicUrl, person, challenge, commission));
      await notifyWatchers(tx, { kind: 'commission_started', challengeId: challenge.id, detail: {} });
    });
  }

  /** Everything is delivered: measuring begins. @throws forbidden, wrong_state, milestones_open */
  async finish(actor: Actor, id: string): Promise<CommissionView> {
    return this.move(actor, id, async (tx, { commission, challenge, proposal }) => {
      await commissionMachine.transition(tx, id, 'finish', { changes: { finishedAt: await tx.now() } });
      await takeIndicatorsOver(tx, challenge);
      if (await isLastRunning(tx, challenge)) await actOnChallenge(tx, challenge.id, 'start_measuring');
      for (const person of await solverPeople(tx, proposal.id))
        await tx.mail(finishedMail(this.configuration.publicUrl, person, challenge, commission));
    });
  }

  private async move(
    actor: Actor,
    id: string,
    act: (tx: Transaction, seen: SeenCommission) => Promise<void>,
  ): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      await act(tx, seen);
      return toCommissionView(tx, await findCommission(tx, { id }));
    });
  }

  private async writeTerms(
    tx: Transaction,
    challenge: Challenge,
    { proposalId: named, ...terms }: CommissionRequest,
  ): Promise<Commission> {
    const proposalId = await commissionedProposal(tx, challenge, named);
    const commission = await tx.manager.findOne(Commission, {
      where: { challengeId: challenge.id, proposalId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!commission) return tx.manager.save(Commission, { ...terms, challengeId: challenge.id, proposalId });
    const { state } = commission;
    if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state } });
    await tx.manager.update(Commission, { id: commission.id }, terms);
    return commission;
  }
}

/** @throws not_found for whoever has no part in the challenge's commission (I11) */
async function lockOwnChallenge(tx: Transaction, code: string): Promise<Challenge> {
  const challenge = await tx.manager.findOne(Challenge, {
    where: { code },
    lock: { mode: 'pessimistic_write' },
  });
  if (!challenge || !mayIn(tx.actor, PERMISSION.commissionRead, challenge.agencyId)) throw notFound();
  return challenge;
}
