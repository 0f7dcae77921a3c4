import {
  ERROR,
  openingFaults,
  surveyLifecycle,
  surveyTextLifecycle,
  type SurveyAct,
  type SurveyTextAct,
} from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { type LifecycleGuard, StateMachine } from '../../platform/lifecycle/state-machine';
import { Survey, SurveyText } from './survey.entities';

type Guard = LifecycleGuard<Survey>;

const everybodyCanBeAsked: Guard = (_, { questions, audiences }) => {
  const errors = openingFaults(questions, audiences);
  if (errors.length > 0) throw problem(ERROR.validation, { errors });
};

const guards: Readonly<Record<SurveyAct, readonly Guard[]>> = { open: [everybodyCanBeAsked], close: [] };

/** The only way a survey moves. Lock its challenge first; answers hold its row, so none slips in after the closing. */
export const surveyMachine = new StateMachine(surveyLifecycle, Survey, guards);

const textGuards: Readonly<Record<SurveyTextAct, readonly LifecycleGuard<SurveyText>[]>> = {
  show: [],
  hide: [],
};

/** The only way a text becomes public, or stays hidden. */
export const surveyTextMachine = new StateMachine(surveyTextLifecycle, SurveyText, textGuards);
