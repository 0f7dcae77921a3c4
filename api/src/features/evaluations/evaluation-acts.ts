import { PANEL_ACT, PANEL_ROLE, PERMISSION, type PanelAct } from '@loi-giai/shared';
import { type Actor, mayIn } from '../../platform/access/actor';
import type { Challenge } from '../challenges/challenge.entity';
import { panelMachine } from './panel-lifecycle';
import type { Panel, PanelMember } from './panel.entities';

const OF_THE_CHAIR: readonly PanelAct[] = [
  PANEL_ACT.openScoring,
  PANEL_ACT.closeScoring,
  PANEL_ACT.recommend,
];

/** The acts of the panel's lifecycle that are open to this person now; what still stands against one, its guards say. */
export function panelActs(
  actor: Actor,
  challenge: Challenge,
  panel: Panel,
  member: PanelMember | null,
): PanelAct[] {
  if (challenge.state !== 'evaluating') return [];
  return panelMachine.actsFrom(panel.state).filter((act) => {
    // These come of replacing a member, and of a complaint, never by themselves.
    if (act === PANEL_ACT.reopenScoring || act === PANEL_ACT.reconsider) return false;
    if (OF_THE_CHAIR.includes(act)) return member?.role === PANEL_ROLE.chair;
    const permission = act === PANEL_ACT.release ? PERMISSION.decisionRelease : PERMISSION.decisionMake;
    return member === null && mayIn(actor, permission, challenge.agencyId);
  });
}
