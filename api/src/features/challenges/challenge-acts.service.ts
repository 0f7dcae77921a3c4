import {
  CHALLENGE_ACT,
  type ChallengeAct,
  type ChallengeWorkView,
  PERMISSION,
  type Permission,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notifyWatchers } from '../notifications/notifications.service';
import { findForWork, requireForChallenge } from './challenge-access';
import { actOnChallenge, type ChallengeActOptions, lockChallenge } from './challenge-lifecycle';
import { ChallengeMails } from './challenge-mails';
import { afterOpening } from './challenge-opening';
import { ChallengeWorkReads } from './challenge-work-reads';
import type { Challenge } from './challenge.entity';

const A = CHALLENGE_ACT;
const P = PERMISSION;

/** What is particular to an act: who may, what changes with the state, what follows. */
interface Plan {
  readonly act: ChallengeAct;
  readonly permission: (challenge: Challenge) => Permission;
  readonly options?: (now: Date) => ChallengeActOptions;
  readonly after?: (tx: Transaction, challenge: Challenge) => Promise<void>;
}

/** Steps 1 and 2: the acts that carry a challenge from its draft to the open call, or to its end. */
@Injectable()
export class ChallengeActs {
  private readonly mails: ChallengeMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly reads: ChallengeWorkReads,
    configuration: Configuration,
  ) {
    this.mails = new ChallengeMails(configuration.publicUrl);
  }

  submitForReview(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, {
      act: A.submitForReview,
      permission: () => P.challengeDraft,
      after: (tx, challenge) => this.mails.reviewAsked(tx, challenge),
    });
  }

  approve(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, {
      act: A.approve,
      permission: () => P.challengeReview,
      after: (tx, challenge) => this.mails.approved(tx, challenge),
    });
  }

  /** The leader returns what is in review, the programme office what was approved. */
  returnToDraft(actor: SignedInActor, code: string, comment: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, {
      act: A.returnToDraft,
      permission: ({ state }) => (state === 'approved' ? P.challengePublish : P.challengeReview),
      options: () => ({ comment }),
      after: (tx, challenge) => this.mails.returned(tx, challenge, comment),
    });
  }

  /** From here on everybody reads it, and its rules stay as they are (I5). */
  publish(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, {
      act: A.publish,
      permission: () => P.challengePublish,
      options: (now) => ({ changes: { openedAt: now } }),
      after: (tx, challenge) => afterOpening(tx, challenge, this.mails),
    });
  }

  cancel(actor: SignedInActor, code: string, reason: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, {
      act: A.cancel,
      permission: () => P.challengeCancel,
      options: () => ({ comment: reason, changes: { cancelReason: reason } }),
      after: async (tx, challenge) => {
        await this.mails.cancelled(tx, challenge, reason);
        await notifyWatchers(tx, {
          kind: 'challenge_cancelled',
          challengeId: challenge.id,
          detail: { reason },
        });
      },
    });
  }

  closeWithoutAward(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, { act: A.closeWithoutAward, permission: () => P.decisionMake });
  }

  private async perform(actor: SignedInActor, code: string, plan: Plan): Promise<ChallengeWorkView> {
    const id = await this.transactions.run(actor, async (tx) => {
      const found = await findForWork(tx.manager, actor, code);
      const locked = await lockChallenge(tx, found.id);
      requireForChallenge(actor, plan.permission(locked), locked);
      const challenge = await actOnChallenge(tx, locked.id, plan.act, plan.options?.(await tx.now()));
      await plan.after?.(tx, challenge);
      return challenge.id;
    });
    return this.reads.view(actor, id);
  }
}
