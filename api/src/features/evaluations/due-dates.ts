import {
  DUE_STAGES,
  FIELD_ERROR,
  PANEL_ROLE,
  PANEL_STATE,
  SCORING_ROLES,
  daysFrom,
  dueDatesOf,
  misplacedDue,
  type DueDates,
  type DueDatesRequest,
  type DueStage,
  type DueStageView,
  type PanelMemberView,
  type PanelState,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { fieldProblem } from '../../platform/errors/problem';
import type { Challenge } from '../challenges/challenge.entity';
import { callHasClosed, type EvaluationReader } from './evaluation-access';
import type { Panel } from './panel.entities';

/** Until everybody has heard. */
export const DATES_CHANGE: readonly PanelState[] = ['formed', 'scoring', 'meeting', 'recommended', 'decided'];

type Scheduled = Pick<Challenge, 'closingAt' | 'evaluationUntil' | 'announceAt'>;

export function dueDatesOfPanel(challenge: Scheduled, set: DueDates): DueDates {
  const { closingAt, evaluationUntil, announceAt } = challenge;
  const schedule = {
    closingAt: closingAt?.toISOString() ?? null,
    evaluationUntil,
    announceAt: announceAt?.toISOString() ?? null,
  };
  return dueDatesOf(schedule, set);
}

/** The day a change may begin with: nothing is due before the call has closed, and nobody makes others late by a date gone by. */
export async function checkDueDates(
  tx: Transaction,
  challenge: Challenge,
  panel: Panel,
  request: DueDatesRequest,
): Promise<void> {
  const today = await tx.today();
  const changed = DUE_STAGES.filter((stage) => request[stage] !== panel.dueDates[stage]);
  for (const stage of changed) {
    const day = request[stage];
    if (day !== null && day < today) throw fieldProblem(stage, FIELD_ERROR.mustBeFuture);
  }
  const misplaced = misplacedDue(dueDatesOfPanel(challenge, request));
  if (misplaced !== null) throw fieldProblem(misplaced, FIELD_ERROR.mustBeLater);
}

/** How far the panel is, by the states of its lifecycle: the stages done, in order. */
const DONE: Readonly<Record<PanelState, number>> = {
  formed: 0,
  scoring: 1,
  meeting: 3,
  recommended: 4,
  decided: 4,
  released: 5,
};

/**
 * The stages with their days, as panel and leader see them. Who presides sees how many people a stage waits for, reckoned from the
 * members' counts as the reader may see them (I3, I4); before the call has closed nothing is under way (I1).
 */
export async function dueStagesSeenBy(
  tx: Transaction,
  { challenge, panel, member }: Pick<EvaluationReader, 'challenge' | 'panel' | 'member'>,
  members: readonly PanelMemberView[],
): Promise<DueStageView[]> {
  const today = await tx.today();
  const dates = dueDatesOfPanel(challenge, panel.dueDates);
  const closed = callHasClosed(challenge);
  const presides = member?.role === PANEL_ROLE.chair;
  const waiting = waitingByStage(panel.state, members);
  const done = closed ? stagesDone(panel.state, waiting) : -1;
  return DUE_STAGES.map((stage, index) => {
    const day = dates[stage];
    const state = index < done ? 'done' : index === done ? 'now' : 'ahead';
    const late = closed && state !== 'done' && day !== null ? Math.max(0, daysFrom(day, today)) : 0;
    return {
      stage,
      day,
      set: panel.dueDates[stage] !== null,
      state,
      waitingFor: presides && state === 'now' ? (waiting[stage] ?? null) : null,
      daysLate: late,
    };
  });
}

type Waiting = Partial<Record<DueStage, number>>;

function waitingByStage(state: PanelState, members: readonly PanelMemberView[]): Waiting {
  if (state === PANEL_STATE.formed) return { declare: members.filter(({ declared }) => !declared).length };
  if (state !== PANEL_STATE.scoring) return {};
  const scoring = members.filter(({ role }) => SCORING_ROLES.includes(role));
  return {
    score: scoring.filter((one) => !one.declared || one.sheetsSubmitted < one.sheetsDue).length,
  };
}

function stagesDone(state: PanelState, { declare, score }: Waiting): number {
  const complete = (state === 'formed' && declare === 0) || (state === 'scoring' && score === 0);
  return DONE[state] + (complete ? 1 : 0);
}
