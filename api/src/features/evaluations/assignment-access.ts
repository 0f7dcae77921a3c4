import { ERROR, PANEL_ROLE, type AssignmentNotice, type PanelState } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { EvaluationReader, Seat } from './evaluation-access';
import { countLackingReaders } from './panel-lifecycle';

/** Before the panel meets. */
export const READERS_CHANGE: readonly PanelState[] = ['formed', 'scoring'];

/** Who presides, or keeps the papers. Whoever is recused from a proposal does not see who else is from which (I4). @throws not_found, forbidden */
export function requireAssigner({ member, hidden }: Seat): void {
  if (member.role !== PANEL_ROLE.chair && member.role !== PANEL_ROLE.secretary)
    throw problem(ERROR.forbidden);
  if (hidden.size > 0) throw member.role === PANEL_ROLE.chair ? problem(ERROR.chairConflicted) : notFound();
}

/** For whoever may assign readers now. */
export async function assignmentNotice(
  tx: Transaction,
  { challenge, panel, member, open, hidden }: EvaluationReader,
): Promise<AssignmentNotice | null> {
  const assigns = member?.role === PANEL_ROLE.chair || member?.role === PANEL_ROLE.secretary;
  const asked = challenge.evaluation.readersPerProposal !== null && challenge.state === 'evaluating';
  if (!assigns || !asked || !open || hidden.size > 0 || !READERS_CHANGE.includes(panel.state)) return null;
  return { lacking: await countLackingReaders(tx, panel.id) };
}
