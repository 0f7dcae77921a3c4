import { type ReplicationAct, replicationLifecycle } from '@loi-giai/shared';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { requireReplicable } from './replication-rules';
import { Replication } from './replication.entities';

type Guard = LifecycleGuard<Replication>;

/** Nobody answers what one has asked for oneself, whichever side one stands on besides. */
const answererIsAnother = isAnotherThan('askedBy', 'confirmedBy');

/** The result may have been withdrawn since. */
const isStillReplicable: Guard = (tx, { challengeId, proposalId }) =>
  requireReplicable(tx, challengeId, proposalId);

const guards: Readonly<Record<ReplicationAct, readonly Guard[]>> = {
  confirm: [isAnotherThan('askedBy'), isStillReplicable],
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
