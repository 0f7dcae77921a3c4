import {
  CHALLENGE_ACT,
  type ChallengeWorkView,
  FIELD_ERROR,
  PERMISSION,
  type ScheduleRequest,
  type TriageList,
  type TriageQueueItem,
  type Page,
  triageProduct,
  type TriageRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem } from '../../platform/errors/problem';
import { mailMoment } from '../../platform/mail/mail-moment';
import { Field } from '../programme/programme.entities';
import { findForWork, requireForChallenge } from './challenge-access';
import { actOnChallenge, lockChallenge, scheduleProblemsAt } from './challenge-lifecycle';
import { ChallengeTriage } from './challenge-triage.entity';
import { ChallengeWorkReads } from './challenge-work-reads';
import type { Challenge } from './challenge.entity';
import type { TriageQueueQuery } from './dto/review.dto';
import { TriageReads } from './triage-reads';

const A = CHALLENGE_ACT;
const MINUTE_MS = 60_000;

/** Step 1: how the programme office weighs what an agency has approved, and plans when it is published. */
@Injectable()
export class Publications {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly work: ChallengeWorkReads,
    private readonly reads: TriageReads,
  ) {}

  queue(query: TriageQueueQuery): Promise<Page<TriageQueueItem>> {
    return this.reads.queue(query);
  }

  async triages(actor: SignedInActor, code: string): Promise<TriageList> {
    const { id } = await findForWork(this.dataSource.manager, actor, code);
    return this.reads.records(id);
  }

  /** Keeps three scores with their reasons and assigns the field. @throws four_eyes for who wrote in it or approved it */
  triage(actor: SignedInActor, code: string, request: TriageRequest): Promise<ChallengeWorkView> {
    return this.perform(actor, code, async (tx, { id }) => {
      const fieldId = await offeredField(tx, request.fieldCode);
      const { impact, solvable, spillOver, fieldCode } = request;
      const scores = { impact: impact.score, solvable: solvable.score, spillOver: spillOver.score };
      const detail = { ...scores, product: triageProduct(request), field: fieldCode };
      await actOnChallenge(tx, id, A.triage, { changes: { fieldId }, detail });
      await tx.manager.insert(ChallengeTriage, {
        challengeId: id,
        accountId: actor.accountId,
        fieldId,
        ...scores,
        impactNote: impact.note,
        solvableNote: solvable.note,
        spillOverNote: spillOver.note,
      });
    });
  }

  /** Plans the publication, or plans it anew: the one who does counts as the publisher (I6). */
  schedule(actor: SignedInActor, code: string, request: ScheduleRequest): Promise<ChallengeWorkView> {
    return this.perform(actor, code, async (tx, challenge) => {
      const publishAt = new Date(request.publishAt);
      await actOnChallenge(tx, challenge.id, A.schedule, {
        comment: mailMoment(publishAt),
        changes: { publishAt, publishFailure: null },
        detail: { publishAt: publishAt.toISOString() },
      });
      requireFittingInstant(publishAt, challenge, await tx.now());
      await requireEarlyEnough(tx, publishAt, challenge);
      // Beside the minute's rounds, so that it is published at once.
      await tx.job('publish-scheduled', {}, publishAt);
    });
  }

  unschedule(actor: SignedInActor, code: string): Promise<ChallengeWorkView> {
    return this.perform(actor, code, async (tx, { id }) => {
      await actOnChallenge(tx, id, A.unschedule, { changes: { publishAt: null } });
    });
  }

  private async perform(
    actor: SignedInActor,
    code: string,
    work: (tx: Transaction, challenge: Challenge) => Promise<void>,
  ): Promise<ChallengeWorkView> {
    const id = await this.transactions.run(actor, async (tx) => {
      const found = await findForWork(tx.manager, actor, code);
      const challenge = await lockChallenge(tx, found.id);
      requireForChallenge(actor, PERMISSION.challengePublish, challenge);
      await work(tx, challenge);
      return challenge.id;
    });
    return this.work.view(actor, id);
  }
}

async function offeredField(tx: Transaction, code: string): Promise<string> {
  const field = await tx.manager.findOneBy(Field, { code, active: true });
  if (!field) throw fieldProblem('fieldCode', FIELD_ERROR.unknown);
  return field.id;
}

/** A full minute ahead, before the questions end. Everything is asked again when the time comes. */
function requireFittingInstant(publishAt: Date, { enquiryDeadline }: Challenge, now: Date): void {
  if (publishAt.getTime() % MINUTE_MS !== 0) throw fieldProblem('publishAt', FIELD_ERROR.badDate);
  if (publishAt <= now) throw fieldProblem('publishAt', FIELD_ERROR.mustBeFuture);
  if (enquiryDeadline !== null && publishAt >= enquiryDeadline)
    throw fieldProblem('publishAt', FIELD_ERROR.mustBeEarlier);
}

/** Solvers get the time that the programme promises, counted from the planned instant. */
async function requireEarlyEnough(tx: Transaction, publishAt: Date, challenge: Challenge): Promise<void> {
  const [first] = await scheduleProblemsAt(tx, challenge, publishAt);
  if (first === undefined) return;
  // Of the planned instant; whatever is wrong without regard to it would be so at any other.
  const { code, params } = first;
  throw code === FIELD_ERROR.tooSoon
    ? fieldProblem('publishAt', FIELD_ERROR.tooLate, params)
    : fieldProblem('publishAt', FIELD_ERROR.tooLate);
}
