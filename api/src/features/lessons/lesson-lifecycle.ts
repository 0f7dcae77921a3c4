import { FIELD_ERROR, type LessonAct, lessonLifecycle } from '@loi-giai/shared';
import { fieldProblem } from '../../platform/errors/problem';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Lesson } from './lesson.entity';

type Guard = LifecycleGuard<Lesson>;

const saysSomething: Guard = (_, { worked, failed }) => {
  if (worked === '' && failed === '') throw fieldProblem('worked', FIELD_ERROR.required);
};

const guards: Readonly<Record<LessonAct, readonly Guard[]>> = {
  submit: [saysSomething],
  return: [isAnotherThan('writers')],
  approve: [isAnotherThan('writers')],
  withdraw: [],
  discard: [],
};

/** The only way a lesson moves. */
export const lessonMachine = new StateMachine(lessonLifecycle, Lesson, guards);
