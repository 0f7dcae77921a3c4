import { ERROR, type CommissionView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import { notifyWatchers } from '../notifications/notifications.service';
import { takeIndicatorsOver } from '../outcomes/outcome-lifecycle';
import { findCommission, manages, type SeenCommission } from './commission-access';
import { commissionMachine } from './commission-lifecycle';
import { finishedMail, startedMail } from './commission-mails';
import { recordMove } from './commission-moves';
import { solverPeople } from './commission-people';
import { toCommissionView } from './commission-view';
import { freezePlan } from './plan-write';
import { measureAfterLast } from './selected-proposals';

/** Step 4: the work begins and is accepted, and the challenge moves along. Its paper is commission-papers.service.ts's, its plan plan.service.ts's. */
@Injectable()
export class CommissionsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly configuration: Configuration,
  ) {}

  async view(actor: Actor, id: string): Promise<CommissionView> {
    return this.transactions.run(actor, async (tx) => toCommissionView(tx, await findCommission(tx, { id })));
  }

  /** What was signed begins: step 4. @throws forbidden, wrong_state, document_missing, milestones_missing */
  async start(actor: Actor, id: string): Promise<CommissionView> {
    return this.move(actor, id, async (tx, { commission, challenge, proposal }) => {
      await commissionMachine.transition(tx, id, 'start', { changes: { startedAt: await tx.now() } });
      await freezePlan(tx, id);
      await recordMove(tx, id, { act: 'start' });
      // The first of several moves the challenge on.
      if (challenge.state !== 'commissioned' && challenge.state !== 'measuring')
        await actOnChallenge(tx, challenge.id, 'commission');
      await takeIndicatorsOver(tx, challenge);
      for (const person of await solverPeople(tx, proposal.id))
        await tx.mail(startedMail(this.configuration.publicUrl, person, challenge, commission));
      // A further stage is no news of its own.
      if (commission.stage === 1)
        await notifyWatchers(tx, { kind: 'commission_started', challengeId: challenge.id, detail: {} });
    });
  }

  /** Everything is delivered: measuring begins. @throws forbidden, wrong_state, milestones_open, amendment_open */
  async accept(actor: Actor, id: string): Promise<CommissionView> {
    return this.move(actor, id, async (tx, { commission, challenge, proposal }) => {
      await commissionMachine.transition(tx, id, 'accept', { changes: { acceptedAt: await tx.now() } });
      await recordMove(tx, id, { act: 'accept' });
      await takeIndicatorsOver(tx, challenge);
      await measureAfterLast(tx, challenge);
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
}
