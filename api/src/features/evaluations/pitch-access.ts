import { ERROR, PANEL_ROLE, PANEL_STATE } from '@loi-giai/shared';
import { problem } from '../../platform/errors/problem';
import { requireMeeting } from './consensus-store';
import type { EvaluationReader, Seat } from './evaluation-access';

/**
 * Who arranges pitches: the chair, or the secretary where no proposal is hidden from them. Slots must not overlap, so whoever
 * arranges them learns of all (I4).
 */
export function mayArrange({ member, hidden, open }: EvaluationReader): boolean {
  const keeps = member?.role === PANEL_ROLE.chair || member?.role === PANEL_ROLE.secretary;
  return keeps && open && hidden.size === 0;
}

/** The panel meets: from the close of the individual scoring (I3) to the recommendation. */
export function meets({ panel, challenge }: EvaluationReader): boolean {
  return panel.state === PANEL_STATE.meeting && challenge.state === 'evaluating';
}

/** @throws forbidden, wrong_state */
export function requireArranging(seat: Seat): void {
  if (!mayArrange(seat)) throw problem(ERROR.forbidden);
  requireMeeting(seat);
}
