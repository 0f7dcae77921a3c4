import { ERROR, FIELD_ERROR, type LessonAct, lessonLifecycle } from '@loi-giai/shared';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Lesson } from './lesson.entity';

type Guard = LifecycleGuard<Lesson>;

/** I6: whoever has written in it neither approves it nor sends it back. */
const deciderIsAnother: Guard = (tx, { writers }) => {
  if (tx.actor.accountId === null || writers.includes(tx.actor.accountId)) throw problem(ERROR.fourEyes);
};

const saysSomething: Guard = (_, { worked, failed }) => {
  if (worked === '' && failed === '') throw fieldProblem('worked', FIELD_ERROR.required);
};

const guards: Readonly<Record<LessonAct, readonly Guard[]>> = {
  submit: [saysSomething],
  return: [deciderIsAnother],
  approve: [deciderIsAnother],
  withdraw: [],
  discard: [],
};

/** The only way a lesson moves. */
export const lessonMachine = new StateMachine(lessonLifecycle, Lesson, guards);
