import { ERROR, PANEL_ROLE, type PanelRole } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { recusalsOf } from './declarations';
import type { EvaluationReader } from './evaluation-access';
import { PanelMember } from './panel.entities';

/** The members of a panel who have a part in the screening. */
export const SCREENING_ROLES: readonly PanelRole[] = [PANEL_ROLE.secretary, PANEL_ROLE.chair];

/**
 * The proposals that this person screens: the secretary all that exist for the secretary, the chair those that do not (I4). The chair
 * has no conflict, or nothing is opened.
 */
export async function screenedBy(
  tx: Transaction,
  { panel, member }: EvaluationReader,
): Promise<(proposalId: string) => boolean> {
  if (member?.role === PANEL_ROLE.secretary) return () => true;
  if (member?.role !== PANEL_ROLE.chair) return () => false;
  const secretary = await tx.manager.findOneBy(PanelMember, {
    panelId: panel.id,
    role: PANEL_ROLE.secretary,
  });
  const recusals = await recusalsOf(tx, panel);
  const kept = new Set(
    recusals.flatMap(({ memberId, proposalId }) => (memberId === secretary?.id ? [proposalId] : [])),
  );
  return (proposalId) => kept.has(proposalId);
}

/** For those who see the proposal. @throws forbidden */
export async function requireScreener(
  tx: Transaction,
  reader: EvaluationReader,
  proposalId: string,
): Promise<void> {
  if (!(await screenedBy(tx, reader))(proposalId)) throw problem(ERROR.forbidden);
}
