import { type ResultAct, resultLifecycle } from '@loi-giai/shared';
import { isAnotherThan } from '../../platform/lifecycle/four-eyes';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { everyIndicatorIsMeasuredAndVerified, noSurveyIsOpen } from './result-checks';
import { ResultEdition } from './result-edition.entity';

type Guard = LifecycleGuard<ResultEdition>;

/** I6, I10 */
const figuresAreVerified: Guard = (tx, { challengeId }) =>
  everyIndicatorIsMeasuredAndVerified(tx, challengeId);

const surveysAreClosed: Guard = (tx, { challengeId }) => noSurveyIsOpen(tx, challengeId);

const guards: Readonly<Record<ResultAct, readonly Guard[]>> = {
  submit: [figuresAreVerified, surveysAreClosed],
  return: [],
  publish: [isAnotherThan('writers'), figuresAreVerified, surveysAreClosed],
  supersede: [],
  withdraw: [],
};

/** The only way an edition moves. Lock its challenge first. */
export const resultMachine = new StateMachine(resultLifecycle, ResultEdition, guards);
