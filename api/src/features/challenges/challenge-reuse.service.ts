import {
  type ChallengeWorkView,
  CHALLENGE_STATE,
  CHALLENGE_WORK_ACT,
  ERROR,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { findForWork, requireForChallenge } from './challenge-access';
import { copiedContent, insertDraft } from './challenge-drafts';
import { CALLED_AGAIN_FROM, isFinal } from './challenge-ends';
import { lockChallenge } from './challenge-lifecycle';
import { ChallengeWorkReads } from './challenge-work-reads';
import { Challenge } from './challenge.entity';

/** What becomes of a challenge that has ended: called again, or put away. */
@Injectable()
export class ChallengeReuse {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: ChallengeWorkReads,
  ) {}

  /** A new draft that names the old one and has its content. @returns the new draft */
  async callAgain(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    const id = await this.transactions.run(actor, async (tx) => {
      // Its row is locked, so that two who press at once make one draft.
      const old = await findOwn(tx, actor, code);
      requireState(old, CHALLENGE_WORK_ACT.callAgain, CALLED_AGAIN_FROM.includes(old.state));
      const again = await tx.manager.findOneBy(Challenge, {
        calledAgainFromId: old.id,
        state: Not(CHALLENGE_STATE.cancelled),
      });
      if (again) throw problem(ERROR.alreadyCalledAgain, { params: { code: again.code } });
      const start = { content: await copiedContent(tx, old), origin: { calledAgainFrom: old.code } };
      const { agencyId, title } = old;
      return insertDraft(tx, actor, { agencyId, title, start, calledAgainFromId: old.id });
    });
    return this.reads.view(actor, id);
  }

  archive(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.putAway(actor, code, true);
  }

  unarchive(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.putAway(actor, code, false);
  }

  /** Doing it twice is doing it once. */
  private async putAway(actor: SignedInActor, code: string, away: boolean): Promise<ChallengeWorkView> {
    const id = await this.transactions.run(actor, async (tx) => {
      const challenge = await findOwn(tx, actor, code);
      requireState(challenge, CHALLENGE_WORK_ACT.archive, isFinal(challenge.state));
      if ((challenge.archivedAt !== null) === away) return challenge.id;
      await tx.manager.update(Challenge, challenge.id, { archivedAt: away ? await tx.now() : null });
      tx.audit({
        act: away ? 'challenge.archive' : 'challenge.unarchive',
        subjectType: 'challenge',
        subjectId: challenge.id,
        detail: { code },
      });
      return challenge.id;
    });
    return this.reads.view(actor, id);
  }
}

/** The challenge of an agency in which the actor drafts, locked. @throws not_found, forbidden */
async function findOwn(tx: Transaction, actor: SignedInActor, code: string): Promise<Challenge> {
  const found = await findForWork(tx.manager, actor, code);
  requireForChallenge(actor, PERMISSION.challengeDraft, found);
  return lockChallenge(tx, found.id);
}

function requireState({ state }: Challenge, act: string, possible: boolean): void {
  if (!possible) throw problem(ERROR.wrongState, { params: { state, act } });
}
