import {
  ERROR,
  FIELD_ERROR,
  PANEL_MIN_SCORING,
  PANEL_ROLE,
  SCORING_ROLES,
  type PanelMemberRequest,
  type PanelRequest,
  type PanelRole,
} from '@loi-giai/shared';
import { fieldProblem, problem } from '../../platform/errors/problem';

interface Seated {
  readonly role: PanelRole;
}

const scoringOf = (seats: readonly Seated[]): number =>
  seats.filter(({ role }) => SCORING_ROLES.includes(role)).length;

/**
 * One chair, one secretary, and an odd number of at least three who score, so that a vote is never tied by itself.
 * @param kept seats of a panel that already scores: where their number is even, it may stay so
 * @throws validation for somebody named twice, panel_roles_missing, panel_too_small, panel_even
 */
export function checkComposition(members: readonly PanelMemberRequest[], kept: readonly Seated[]): void {
  const emails = members.map(({ email }) => email);
  const twice = emails.findIndex((email, index) => emails.indexOf(email) !== index);
  if (twice >= 0) throw fieldProblem(`members.${twice}.email`, FIELD_ERROR.duplicate);
  const count = (role: PanelRole): number => members.filter((member) => member.role === role).length;
  if (count(PANEL_ROLE.chair) !== 1 || count(PANEL_ROLE.secretary) !== 1)
    throw problem(ERROR.panelRolesMissing);
  const scoring = scoringOf(members);
  if (scoring < PANEL_MIN_SCORING) throw problem(ERROR.panelTooSmall, { params: { min: PANEL_MIN_SCORING } });
  if (scoring % 2 === 0 && scoring !== scoringOf(kept))
    throw problem(ERROR.panelEven, {
      params: { scoring },
      errors: [{ path: 'members', code: FIELD_ERROR.even, params: { scoring } }],
    });
}

/** @throws validation for a term that ends before it begins */
export function checkTerm({ termFrom, termTo }: Pick<PanelRequest, 'termFrom' | 'termTo'>): void {
  if (termTo !== null && termTo < termFrom) throw fieldProblem('termTo', FIELD_ERROR.mustBeLater);
}
