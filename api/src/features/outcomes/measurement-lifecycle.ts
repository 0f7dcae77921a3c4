import { ERROR, type MeasurementAct, measurementLifecycle } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Measurement } from './outcome.entities';

/** I6: whoever entered it neither verifies nor refuses it. */
const deciderIsAnother: LifecycleGuard<Measurement> = (tx, { enteredBy }) => {
  if (tx.actor.accountId === enteredBy) throw problem(ERROR.fourEyes);
};

const guards: Readonly<Record<MeasurementAct, readonly LifecycleGuard<Measurement>[]>> = {
  verify: [deciderIsAnother],
  refuse: [deciderIsAnother],
  // By the correction, which is another measurement.
  supersede: [],
};

/** The only way a measurement moves. Lock its challenge first. */
export const measurementMachine = new StateMachine(measurementLifecycle, Measurement, guards);
