import { type CommendationAct, commendationLifecycle } from '@loi-giai/shared';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Commendation } from './league.entities';

const guards: Readonly<Record<CommendationAct, readonly LifecycleGuard<Commendation>[]>> = {
  // Nobody takes back what was said of oneself.
  withdraw: [isAnotherThan('accountId')],
};

export const commendationMachine = new StateMachine(commendationLifecycle, Commendation, guards);
