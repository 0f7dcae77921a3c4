import { type MeasurementAct, measurementLifecycle } from '@loi-giai/shared';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Measurement } from './outcome.entities';

const guards: Readonly<Record<MeasurementAct, readonly LifecycleGuard<Measurement>[]>> = {
  verify: [isAnotherThan('enteredBy')],
  refuse: [isAnotherThan('enteredBy')],
  // By the correction, which is another measurement.
  supersede: [],
};

/** The only way a measurement moves. Lock its challenge first. */
export const measurementMachine = new StateMachine(measurementLifecycle, Measurement, guards);
