import { ERROR, obstacleLifecycle, type ObstacleAct } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Obstacle } from './obstacle.entities';

type Guard = LifecycleGuard<Obstacle>;

/** I6: whoever raised it does not say that it is resolved. */
const resolverIsAnother: Guard = (tx, { raisedBy }) => {
  if (tx.actor.accountId === null || tx.actor.accountId === raisedBy) throw problem(ERROR.fourEyes);
};

const raiserWithdraws: Guard = (tx, { raisedBy }) => {
  if (tx.actor.accountId !== raisedBy) throw problem(ERROR.forbidden);
};

const guards: Readonly<Record<ObstacleAct, readonly Guard[]>> = {
  take: [],
  resolve: [resolverIsAnother],
  reopen: [],
  withdraw: [raiserWithdraws],
};

/** The only way an obstacle moves. Lock its challenge and its commission first. */
export const obstacleMachine = new StateMachine(obstacleLifecycle, Obstacle, guards);
