import { PANEL_ROLE, PANEL_STATE, type DeclinedInvitation, type PanelState } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { FormerPanelMember, type Panel, type PanelMember } from './panel.entities';

/** From the recommendation on the panel has done its part. */
export const SEATS_CHANGE: readonly PanelState[] = [
  PANEL_STATE.formed,
  PANEL_STATE.scoring,
  PANEL_STATE.meeting,
];

/** Whether somebody was asked from outside and has not answered: nothing opens before. */
export function isInvited({ role, acceptedAt }: Pick<PanelMember, 'role' | 'acceptedAt'>): boolean {
  return role === PANEL_ROLE.expert && acceptedAt === null;
}

export function countVacancies(tx: Transaction, panelId: string): Promise<number> {
  return tx.manager.countBy(FormerPanelMember, { panelId, vacant: true });
}

/** Whoever names the panel anew has thereby filled what was vacant, or goes on with fewer. */
export async function fillVacancies(tx: Transaction, { id }: Panel): Promise<void> {
  await tx.manager.update(FormerPanelMember, { panelId: id, vacant: true }, { vacant: false });
}

export async function declinedInvitations(tx: Transaction, { id }: Panel): Promise<DeclinedInvitation[]> {
  const former = await tx.manager.find(FormerPanelMember, {
    where: { panelId: id, declined: true },
    relations: { account: true },
    order: { replacedAt: 'DESC', id: 'ASC' },
  });
  return former.map(({ account, reason, replacedAt }) => ({
    name: account?.name ?? '',
    reason,
    declinedAt: replacedAt.toISOString(),
  }));
}
