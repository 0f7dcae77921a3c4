import { ERROR, obstacleLifecycle, type ObstacleAct } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Obstacle } from './obstacle.entities';

type Guard = LifecycleGuard<Obstacle>;

const raiserWithdraws: Guard = (tx, { raisedBy }) => {
  if (tx.actor.accountId !== raisedBy) throw problem(ERROR.forbidden);
};

const guards: Readonly<Record<ObstacleAct, readonly Guard[]>> = {
  take: [],
  resolve: [isAnotherThan('raisedBy')],
  reopen: [],
  withdraw: [raiserWithdraws],
};

/** The only way an obstacle moves. Lock its challenge and its commission first. */
export const obstacleMachine = new StateMachine(obstacleLifecycle, Obstacle, guards);
