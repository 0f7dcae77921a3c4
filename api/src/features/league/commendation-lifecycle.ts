import { type CommendationAct, ERROR, commendationLifecycle } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Commendation } from './league.entities';

/** I6: nobody takes back what was said of oneself. */
const notOfOneself: LifecycleGuard<Commendation> = (tx, { accountId }) => {
  if (accountId !== null && accountId === tx.actor.accountId) throw problem(ERROR.fourEyes);
};

const guards: Readonly<Record<CommendationAct, readonly LifecycleGuard<Commendation>[]>> = {
  withdraw: [notOfOneself],
};

export const commendationMachine = new StateMachine(commendationLifecycle, Commendation, guards);
