import {
  type AnswerReplicationRequest,
  type AskReplicationRequest,
  ERROR,
  type EndReplicationRequest,
  FIELD_ERROR,
  PERMISSION,
  type ReplicationAct,
  type ReplicationOffer,
  type ReplicationView,
  type StartReplicationRequest,
  followUpDues,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import type { Actor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { requireDayHasCome } from '../../platform/errors/day-has-come';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Agency } from '../agencies/agency.entity';
import { lockChallenge } from '../challenges/challenge-lifecycle';
import { Challenge } from '../challenges/challenge.entity';
import { belongs } from '../evaluations/complaint-access';
import { notifyWatchers } from '../notifications/notifications.service';
import {
  type SeenReplication,
  answersAsOwner,
  answersAsSolver,
  findReplication,
  heirsOf,
  takes,
} from './replication-access';
import { replicationMachine } from './replication-lifecycle';
import { ReplicationMails } from './replication-mails';
import { requireReplicable } from './replication-rules';
import { toOffer, toReplicationView } from './replication-view';
import { Replication, ReplicationFollowUp } from './replication.entities';

/** An agency asks for what was found for another, owner and solver answer, and it begins. */
@Injectable()
export class ReplicationsService {
  private readonly mails: ReplicationMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new ReplicationMails(configuration.publicUrl);
  }

  view(actor: Actor, id: string): Promise<ReplicationView> {
    return this.transactions.run(actor, (tx) => toReplicationView(tx, id));
  }

  /** @throws not_found for what is not public */
  offer(actor: Actor, code: string): Promise<ReplicationOffer> {
    return this.transactions.run(actor, async (tx) => toOffer(tx, await findPublic(tx, code)));
  }

  /** @throws not_found, validation, agency_ended, replication_own, not_replicable, replication_exists */
  ask(actor: Actor, code: string, request: AskReplicationRequest): Promise<ReplicationView> {
    return this.transactions.run(actor, async (tx) => {
      const { id: challengeId, agencyId: ownerId } = await findPublic(tx, code);
      await lockChallenge(tx, challengeId);
      const { agencyCode, proposalId, purpose, place } = request;
      const agency = await tx.manager.findOneBy(Agency, { code: agencyCode });
      if (!agency || !belongs(actor, PERMISSION.replicationAsk, [agency.id]))
        throw fieldProblem('agencyCode', FIELD_ERROR.unknown);
      if (agency.validTo !== null && agency.validTo < (await tx.today())) throw problem(ERROR.agencyEnded);
      if ((await heirsOf(tx, ownerId)).includes(agency.id)) throw problem(ERROR.replicationOwn);
      await requireReplicable(tx, challengeId, proposalId);
      await requireNone(tx, proposalId, agency.id);
      const { accountId } = actor;
      if (accountId === null) throw problem(ERROR.forbidden);
      const { id } = await tx.manager.save(
        Replication,
        tx.manager.create(Replication, {
          ...{ challengeId, proposalId, agencyId: agency.id, purpose, place, askedBy: accountId },
        }),
      );
      tx.audit({
        act: 'replication.ask',
        subjectType: 'replication',
        subjectId: id,
        detail: { challenge: code, agency: agencyCode },
      });
      await this.mails.toConfirm(tx, await findReplication(tx, id));
      return toReplicationView(tx, id);
    });
  }

  /** The leader’s; then owner and solver hear of it (I6). @throws not_found, forbidden, wrong_state, four_eyes, not_replicable */
  confirm(actor: Actor, id: string): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takes(tx, PERMISSION.replicationDecide, seen)) throw problem(ERROR.forbidden);
      await move(tx, seen, 'confirm', { confirmedBy: tx.actor.accountId, confirmedAt: await tx.now() });
      await this.mails.asked(tx, seen);
    });
  }

  /** In any order with the solver; the second yes settles it. @throws not_found, forbidden, wrong_state, four_eyes, validation */
  answerAsOwner(actor: Actor, id: string, request: AnswerReplicationRequest): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!answersAsOwner(tx, seen)) throw problem(ERROR.forbidden);
      const { ownerYes, solverYes } = seen.replication;
      await this.answer(tx, seen, request, {
        own: ownerYes,
        other: solverYes,
        changes: {
          ownerYes: request.yes,
          ownerConditions: request.conditions,
          ownerAnsweredBy: tx.actor.accountId,
          ownerAnsweredAt: await tx.now(),
        },
      });
    });
  }

  /** @throws not_found, forbidden, wrong_state, four_eyes, validation */
  answerAsSolver(actor: Actor, id: string, request: AnswerReplicationRequest): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!answersAsSolver(tx, seen)) throw problem(ERROR.forbidden);
      const { ownerYes, solverYes } = seen.replication;
      await this.answer(tx, seen, request, {
        own: solverYes,
        other: ownerYes,
        changes: {
          solverYes: request.yes,
          solverConditions: request.conditions,
          solverAnsweredBy: tx.actor.accountId,
          solverAnsweredAt: await tx.now(),
        },
      });
    });
  }

  /** From now on it is asked each year what became of it. @throws not_found, forbidden, wrong_state, not_replicable, validation */
  start(actor: Actor, id: string, request: StartReplicationRequest): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takes(tx, PERMISSION.replicationRun, seen)) throw problem(ERROR.forbidden);
      const { startedOn, place: startPlace, users } = request;
      await requireTimelyStart(tx, seen, startedOn);
      await move(tx, seen, 'start', { startedOn, startPlace, users });
      await tx.manager.insert(
        ReplicationFollowUp,
        followUpDues(startedOn).map((dueOn, index) => ({ replicationId: id, year: index + 1, dueOn })),
      );
      const agency = await tx.manager.findOneByOrFail(Agency, { id: seen.replication.agencyId });
      await notifyWatchers(tx, {
        kind: 'replication_started',
        challengeId: seen.challenge.id,
        detail: { agency: agency.name, agencyEn: agency.nameEn },
      });
      await this.mails.started(tx, seen);
    });
  }

  /** In daily use. @throws not_found, forbidden, wrong_state */
  run(actor: Actor, id: string): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takes(tx, PERMISSION.replicationRun, seen)) throw problem(ERROR.forbidden);
      await move(tx, seen, 'run');
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  end(actor: Actor, id: string, { reason }: EndReplicationRequest): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takes(tx, PERMISSION.replicationRun, seen)) throw problem(ERROR.forbidden);
      await move(tx, seen, 'end', { endedOn: await tx.today(), endReason: reason });
      await this.mails.ended(tx, seen);
    });
  }

  /** Before it has begun. @throws not_found, forbidden, wrong_state */
  withdraw(actor: Actor, id: string, { reason }: EndReplicationRequest): Promise<ReplicationView> {
    return this.act(actor, id, async (tx, seen) => {
      const { replicationAsk, replicationDecide } = PERMISSION;
      if (!takes(tx, replicationAsk, seen) && !takes(tx, replicationDecide, seen))
        throw problem(ERROR.forbidden);
      await move(tx, seen, 'withdraw', { endReason: reason });
      if (seen.replication.confirmedAt !== null) await this.mails.withdrawn(tx, seen);
    });
  }

  private async answer(
    tx: Transaction,
    seen: SeenReplication,
    { yes, conditions }: AnswerReplicationRequest,
    { own, other, changes }: Answered,
  ): Promise<void> {
    if (own !== null)
      throw problem(ERROR.wrongState, { params: { state: seen.replication.state, act: 'answer' } });
    if (!yes && conditions === '') throw fieldProblem('conditions', FIELD_ERROR.required);
    const act = yes ? (other === true ? 'agree' : 'answer') : 'decline';
    await move(tx, seen, act, changes);
    await this.mails.answered(tx, seen, act);
  }

  private act(
    actor: Actor,
    id: string,
    work: (tx: Transaction, seen: SeenReplication) => Promise<void>,
  ): Promise<ReplicationView> {
    return this.transactions.run(actor, async (tx) => {
      await work(tx, await findReplication(tx, id, true));
      return toReplicationView(tx, id);
    });
  }
}

interface Answered {
  /** What this side has said before. */
  readonly own: boolean | null;
  readonly other: boolean | null;
  readonly changes: Partial<Replication>;
}

/** With the challenge's code in the log. */
export async function move(
  tx: Transaction,
  { replication: { id }, challenge }: SeenReplication,
  act: ReplicationAct,
  changes: Partial<Replication> = {},
): Promise<void> {
  await replicationMachine.transition(tx, id, act, { changes, detail: { challenge: challenge.code } });
}

/** @throws not_found for what was never published */
async function findPublic(tx: Transaction, code: string): Promise<Challenge> {
  const challenge = await tx.manager.findOneBy(Challenge, { code });
  if (!challenge?.openedAt) throw notFound();
  return challenge;
}

/** @throws replication_exists where the agency has asked for it, or uses it */
async function requireNone(tx: Transaction, proposalId: string, agencyId: string): Promise<void> {
  const live = { proposalId, agencyId, state: Not(In(['ended', 'declined', 'withdrawn'])) };
  if (await tx.manager.existsBy(Replication, live)) throw problem(ERROR.replicationExists);
}

/** @throws validation for a day that has not come, or that lies before both have agreed */
async function requireTimelyStart(
  tx: Transaction,
  { replication: { id } }: SeenReplication,
  startedOn: string,
): Promise<void> {
  await requireDayHasCome(tx, 'startedOn', startedOn);
  const [row] = await tx.query<{ day: string | null }>(
    `SELECT (greatest(owner_answered_at, solver_answered_at) AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS day
       FROM replication WHERE id = $1`,
    [id],
  );
  const agreedOn = row?.day ?? startedOn;
  if (startedOn < agreedOn) throw fieldProblem('startedOn', FIELD_ERROR.tooSmall, { min: agreedOn });
}
