import { ERROR, type ReplicationAct, replicationLifecycle } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { requireReplicable } from './replication-rules';
import { Replication } from './replication.entities';

type Guard = LifecycleGuard<Replication>;

/** I6: whoever has asked does not confirm it. */
const confirmerIsAnother: Guard = (tx, { askedBy }) => {
  if (tx.actor.accountId === null || tx.actor.accountId === askedBy) throw problem(ERROR.fourEyes);
};

/** I6: nobody answers what one has asked for oneself, whichever side one stands on besides. */
const answererIsAnother: Guard = (tx, { askedBy, confirmedBy }) => {
  const { accountId } = tx.actor;
  if (accountId === null || accountId === askedBy || accountId === confirmedBy) throw problem(ERROR.fourEyes);
};

/** The result may have been withdrawn since. */
const isStillReplicable: Guard = (tx, { challengeId, proposalId }) =>
  requireReplicable(tx, challengeId, proposalId);

const guards: Readonly<Record<ReplicationAct, readonly Guard[]>> = {
  confirm: [confirmerIsAnother, isStillReplicable],
  answer: [answererIsAnother],
  agree: [answererIsAnother],
  decline: [answererIsAnother],
  start: [isStillReplicable],
  run: [],
  end: [],
  withdraw: [],
};

/** The only way a replication moves. Lock its challenge first. */
export const replicationMachine = new StateMachine(replicationLifecycle, Replication, guards);
