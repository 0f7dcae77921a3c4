import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  commissionLifecycle,
  levelAbove,
  type ObstacleAnswerRequest,
  type ObstacleReasonRequest,
  type ObstacleRequest,
  type ObstacleResolveRequest,
  type ObstacleTakeRequest,
  type ObstacleView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type Actor, accountOf } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { findCommission } from '../commissions/commission-access';
import {
  type Person,
  bothSides,
  officersOf,
  othersOf,
  standsOn,
} from '../commissions/commission-circle-reads';
import { type Commission } from '../commissions/commission.entities';
import { Milestone } from '../commissions/plan.entities';
import { type SeenObstacle, findObstacle, handles, isWaiting, owns, takesPart } from './obstacle-access';
import { writeEntry } from './obstacle-entries';
import { obstacleMachine } from './obstacle-lifecycle';
import { ObstacleMails, toldOf } from './obstacle-mails';
import { PEOPLE_OF, candidatesFor } from './obstacle-people-reads';
import { toObstacleView } from './obstacle-view';
import { Obstacle } from './obstacle.entities';

/** What keeps a commission from going on: raised, given to somebody, passed up, answered, resolved. */
@Injectable()
export class ObstaclesService {
  private readonly mails: ObstacleMails;

  constructor(
    private readonly transactions: Transactions,
    configuration: Configuration,
  ) {
    this.mails = new ObstacleMails(configuration.publicUrl);
  }

  view(actor: Actor, id: string): Promise<ObstacleView> {
    return this.transactions.run(actor, (tx) => toObstacleView(tx, id));
  }

  /** By anybody on the commission. @throws not_found, forbidden, wrong_state, validation for a milestone of another one */
  raise(actor: Actor, commissionId: string, request: ObstacleRequest): Promise<ObstacleView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id: commissionId }, true);
      if (!standsOn(actor, PERMISSION.obstacleRaise, seen)) throw problem(ERROR.forbidden);
      requireGoingOn(seen.commission);
      await requireOwnMilestone(tx, commissionId, request.milestoneId);
      const obstacle = await tx.manager.save(
        Obstacle,
        tx.manager.create(Obstacle, { ...request, commissionId, raisedBy: accountOf(tx.actor) }),
      );
      await writeEntry(tx, obstacle, { kind: 'raised', level: 'team' });
      const { kind, title, milestoneId } = request;
      tx.audit({
        act: 'obstacle.raise',
        subjectType: 'obstacle',
        subjectId: obstacle.id,
        detail: { challenge: seen.challenge.code, commission: commissionId, kind, title, milestoneId },
      });
      const people = othersOf(tx, await bothSides(tx, seen));
      await this.mails.raised(tx, people, toldOf(obstacle, seen.challenge));
      return toObstacleView(tx, obstacle.id);
    });
  }

  /** Gives it to somebody, or to another. @throws not_found, forbidden, wrong_state, validation for whoever has no part in it */
  take(actor: Actor, id: string, { ownerId, unit }: ObstacleTakeRequest): Promise<ObstacleView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!handles(seen)) throw problem(ERROR.forbidden);
      const { level } = seen.obstacle;
      const owner = (await candidatesFor(tx, seen)).find((candidate) => candidate.id === ownerId);
      if (!owner) throw fieldProblem('ownerId', FIELD_ERROR.unknown);
      await obstacleMachine.transition(tx, id, 'take', {
        changes: { ownerId, ownerUnit: unit, takenLevel: level },
        detail: { challenge: seen.challenge.code, owner: ownerId, unit },
      });
      await writeEntry(tx, seen.obstacle, { kind: 'taken', level, text: `${owner.name} – ${unit}` });
      await this.mails.given(tx, await peopleById(tx, [ownerId]), toldOf(seen.obstacle, seen.challenge));
    });
  }

  /** @throws not_found, forbidden for those who only read, wrong_state once it is settled */
  answer(actor: Actor, id: string, { text }: ObstacleAnswerRequest): Promise<ObstacleView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takesPart(seen)) throw problem(ERROR.forbidden);
      requireWaiting(seen, 'answer');
      const level = seen.level ?? 'team';
      await writeEntry(tx, seen.obstacle, { kind: 'answered', level, text });
      tx.audit({
        act: 'obstacle.answer',
        subjectType: 'obstacle',
        subjectId: id,
        detail: { challenge: seen.challenge.code, level },
      });
      const { raisedBy, ownerId } = seen.obstacle;
      const people = await peopleById(tx, ownerId === null ? [raisedBy] : [raisedBy, ownerId]);
      await this.mails.answered(tx, people, toldOf(seen.obstacle, seen.challenge));
    });
  }

  /** Before its time, with a reason. @throws not_found, forbidden, wrong_state, highest_level */
  escalate(actor: Actor, id: string, { reason }: ObstacleReasonRequest): Promise<ObstacleView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takesPart(seen)) throw problem(ERROR.forbidden);
      requireWaiting(seen, 'escalate');
      const { level: from } = seen.obstacle;
      const to = levelAbove(from);
      if (to === null) throw problem(ERROR.highestLevel);
      await tx.manager.update(Obstacle, { id }, { level: to, levelSince: await tx.now() });
      await writeEntry(tx, seen.obstacle, { kind: 'escalated', level: to, text: reason });
      tx.audit({
        act: 'obstacle.escalate',
        subjectType: 'obstacle',
        subjectId: id,
        detail: { challenge: seen.challenge.code, from, to, byRule: false, reason },
      });
      const people = othersOf(tx, await PEOPLE_OF[to](tx, seen.challenge.agencyId));
      await this.mails.escalated(tx, people, toldOf(seen.obstacle, seen.challenge), to);
    });
  }

  /** @throws not_found, forbidden, wrong_state, four_eyes (I6), validation where it may not be shared */
  resolve(actor: Actor, id: string, request: ObstacleResolveRequest): Promise<ObstacleView> {
    const { decision, legalBasis, shared } = request;
    return this.act(actor, id, async (tx, seen) => {
      if (!handles(seen) && !owns(tx, seen)) throw problem(ERROR.forbidden);
      if (shared && !seen.obstacle.shareable) throw fieldProblem('shared', FIELD_ERROR.notAllowed);
      await obstacleMachine.transition(tx, id, 'resolve', {
        changes: { ...request, resolvedBy: accountOf(tx.actor), resolvedAt: await tx.now() },
        detail: { challenge: seen.challenge.code, shared },
      });
      const { level } = seen.obstacle;
      await writeEntry(tx, seen.obstacle, { kind: 'resolved', level, text: decision, legalBasis });
      const people = othersOf(tx, await bothSides(tx, seen));
      await this.mails.resolved(tx, people, toldOf(seen.obstacle, seen.challenge));
    });
  }

  /** It was not removed after all. @throws not_found, forbidden, wrong_state */
  reopen(actor: Actor, id: string, { reason }: ObstacleReasonRequest): Promise<ObstacleView> {
    return this.act(actor, id, async (tx, seen) => {
      if (!takesPart(seen)) throw problem(ERROR.forbidden);
      requireGoingOn(seen.commission);
      const { level } = seen.obstacle;
      await obstacleMachine.transition(tx, id, 'reopen', {
        changes: { ...UNSETTLED, levelSince: await tx.now() },
        detail: { challenge: seen.challenge.code, reason },
      });
      await writeEntry(tx, seen.obstacle, { kind: 'reopened', level, text: reason });
      const people = othersOf(tx, [
        ...(await officersOf(tx, seen.challenge.agencyId)),
        ...(await PEOPLE_OF[level](tx, seen.challenge.agencyId)),
      ]);
      await this.mails.reopened(tx, people, toldOf(seen.obstacle, seen.challenge));
    });
  }

  /** By who raised it. @throws not_found, forbidden, wrong_state */
  withdraw(actor: Actor, id: string): Promise<ObstacleView> {
    return this.act(actor, id, async (tx, seen) => {
      const { level } = seen.obstacle;
      const detail = { challenge: seen.challenge.code };
      await obstacleMachine.transition(tx, id, 'withdraw', { detail });
      await writeEntry(tx, seen.obstacle, { kind: 'withdrawn', level });
    });
  }

  private act(
    actor: Actor,
    id: string,
    work: (tx: Transaction, seen: SeenObstacle) => Promise<void>,
  ): Promise<ObstacleView> {
    return this.transactions.run(actor, async (tx) => {
      await work(tx, await findObstacle(tx, id, true));
      return toObstacleView(tx, id);
    });
  }
}

/** Nobody has it, and nothing is decided. */
const UNSETTLED: Partial<Obstacle> = {
  ownerId: null,
  ownerUnit: '',
  takenLevel: null,
  decision: null,
  legalBasis: '',
  shared: false,
  resolvedBy: null,
  resolvedAt: null,
};

/** @throws wrong_state once the commission has come to its end */
export function requireGoingOn({ state }: Commission): void {
  if (commissionLifecycle.states[state].final) throw problem(ERROR.wrongState, { params: { state } });
}

function requireWaiting({ obstacle: { state } }: SeenObstacle, act: string): void {
  if (!isWaiting(state)) throw problem(ERROR.wrongState, { params: { state, act } });
}

async function requireOwnMilestone(
  tx: Transaction,
  commissionId: string,
  milestoneId: string | null,
): Promise<void> {
  if (milestoneId === null) return;
  if (!(await tx.manager.existsBy(Milestone, { id: milestoneId, commissionId })))
    throw fieldProblem('milestoneId', FIELD_ERROR.unknown);
}

/** Those with these accounts that can be written to, without whoever acts. */
async function peopleById(tx: Transaction, ids: readonly string[]): Promise<Person[]> {
  const found = await tx.manager.find(Account, {
    where: ids.map((id) => ({ id, status: 'active' as const })),
  });
  return othersOf(
    tx,
    found.map(({ id, email, name, locale }) => ({ id, email, name, locale })),
  );
}
