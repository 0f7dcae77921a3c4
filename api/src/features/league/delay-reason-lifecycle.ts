import { type DelayAct, ERROR, delayLifecycle } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { DelayReason } from './league.entities';

type Guard = LifecycleGuard<DelayReason>;

const staterWithdraws: Guard = (tx, { statedBy }) => {
  if (tx.actor.accountId !== statedBy) throw problem(ERROR.forbidden);
};

const guards: Readonly<Record<DelayAct, readonly Guard[]>> = {
  accept: [isAnotherThan('statedBy')],
  refuse: [isAnotherThan('statedBy')],
  withdraw: [staterWithdraws],
};

/** The only way a reason moves. Lock its challenge and its commission first. */
export const delayMachine = new StateMachine(delayLifecycle, DelayReason, guards);
