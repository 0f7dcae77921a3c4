import { ERROR, type ResultAct, resultLifecycle } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { everyIndicatorIsMeasuredAndVerified, noSurveyIsOpen } from './result-checks';
import { ResultEdition } from './result-edition.entity';

type Guard = LifecycleGuard<ResultEdition>;

/** I6: whoever has written in it, or submitted it, does not publish it. */
const publisherIsAnother: Guard = (tx, { writers }) => {
  if (tx.actor.accountId === null || writers.includes(tx.actor.accountId)) throw problem(ERROR.fourEyes);
};

/** I6, I10 */
const figuresAreVerified: Guard = (tx, { challengeId }) =>
  everyIndicatorIsMeasuredAndVerified(tx, challengeId);

const surveysAreClosed: Guard = (tx, { challengeId }) => noSurveyIsOpen(tx, challengeId);

const guards: Readonly<Record<ResultAct, readonly Guard[]>> = {
  submit: [figuresAreVerified, surveysAreClosed],
  return: [],
  publish: [publisherIsAnother, figuresAreVerified, surveysAreClosed],
  supersede: [],
  withdraw: [],
};

/** The only way an edition moves. Lock its challenge first. */
export const resultMachine = new StateMachine(resultLifecycle, ResultEdition, guards);
