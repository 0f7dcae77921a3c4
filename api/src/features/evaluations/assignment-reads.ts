import type { AssignedProposal, AssignmentView, PanelRole } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { versionInForce } from '../proposals/version-reads';
import { READERS_CHANGE } from './assignment-access';
import { Assignment } from './assignment.entities';
import { readersOf } from './assignment-model';
import { assignReaders } from './assignment-solver';
import { blindsOf } from './blindness';
import type { Seat } from './evaluation-access';
import { expertsOnPanel } from './expert-reads';
import { entersScoring, mayScore } from './sheet-reads';

/** An eligible proposal with ids of members. */
export interface EligibleProposal {
  readonly id: string;
  readonly title: string;
  readonly organizationName: string;
  readonly able: readonly string[];
  /** Without those who are recused since. */
  readonly confirmed: readonly string[];
}

/** What is, or is to be, scored, by id; ties that came about since are recorded already (I4). */
export async function eligibleProposals(
  tx: Transaction,
  { challenge, panel }: Seat,
): Promise<EligibleProposal[]> {
  return tx.query<EligibleProposal>(
    `SELECT p.id, v.title, v.organization_name AS "organizationName",
            COALESCE(array_agg(m.id::text ORDER BY m.id) FILTER (WHERE ${mayScore('m', 'p')}), '{}') AS able,
            COALESCE(array_agg(m.id::text ORDER BY m.id) FILTER (WHERE r.proposal_id IS NOT NULL
                                                                   AND ${mayScore('m', 'p')}), '{}') AS confirmed
       FROM proposal p JOIN ${versionInForce('p.id')}
       JOIN panel_member m ON m.panel_id = $2
       LEFT JOIN assigned_reader r ON r.panel_member_id = m.id AND r.proposal_id = p.id
      WHERE p.challenge_id = $1 AND ${entersScoring('p')}
      GROUP BY p.id, v.title, v.organization_name
      ORDER BY v.organization_name, p.id`,
    [challenge.id, panel.id],
  );
}

/** Null before anything is confirmed. */
export function confirmedAssignment(tx: Transaction, { panel }: Seat): Promise<Assignment | null> {
  return tx.manager.findOneBy(Assignment, { panelId: panel.id });
}

/** What is confirmed, and what the portal proposes for what is lacking. */
export async function assignmentSeenBy(tx: Transaction, seat: Seat): Promise<AssignmentView> {
  const { challenge, panel } = seat;
  const { readersPerProposal } = challenge.evaluation;
  const blinds = await blindsOf(tx, seat);
  const members = await scoringMembers(tx, panel.id);
  const eligible = readersPerProposal === null ? [] : await eligibleProposals(tx, seat);
  const proposed = await propose(tx, seat, eligible);
  const confirmed = await confirmedAssignment(tx, seat);
  const proposals = eligible.map(
    ({ id, title, organizationName, able, confirmed: readers }): AssignedProposal => ({
      id,
      title: blinds.text(title),
      ...blinds.solver(id, organizationName),
      able,
      confirmed: readers,
      readers: proposed.get(id) ?? readers,
      due: readersOf({ able }, readersPerProposal ?? able.length),
    }),
  );
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    panelState: panel.state,
    readersPerProposal,
    revision: confirmed?.revision ?? 0,
    confirmedAt: confirmed?.confirmedAt.toISOString() ?? null,
    members,
    // No order of names shows through to whoever reads numbers.
    proposals: blinds.view.solvers
      ? proposals.sort((a, b) => (a.solverNumber ?? 0) - (b.solverNumber ?? 0))
      : proposals,
    keepsConfirmed: panel.state !== 'formed',
    mayConfirm:
      readersPerProposal !== null && challenge.state === 'evaluating' && READERS_CHANGE.includes(panel.state),
  };
}

async function propose(
  tx: Transaction,
  { challenge, panel }: Seat,
  eligible: readonly EligibleProposal[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { readersPerProposal } = challenge.evaluation;
  if (readersPerProposal === null || !READERS_CHANGE.includes(panel.state)) return new Map();
  const members = await scoringMembers(tx, panel.id);
  const known = new Map(
    (await expertsOnPanel(tx, { panelId: panel.id, fieldId: challenge.fieldId })).map((expert) => [
      expert.memberId,
      expert,
    ]),
  );
  const readers = members.map(({ id }) => {
    const { ofField = false, sheetsDue = 0 } = known.get(id) ?? {};
    return { id, ofField, busy: sheetsDue };
  });
  const toRead = eligible.map(({ id, able, confirmed }) => ({ id, able, kept: confirmed }));
  return assignReaders(readers, toRead, readersPerProposal);
}

async function scoringMembers(
  tx: Transaction,
  panelId: string,
): Promise<{ readonly id: string; readonly name: string; readonly role: PanelRole }[]> {
  return tx.query(
    `SELECT m.id, a.name, m.role FROM panel_member m JOIN account a ON a.id = m.account_id
      WHERE m.panel_id = $1 AND m.role <> 'secretary' ORDER BY a.name, m.id`,
    [panelId],
  );
}
