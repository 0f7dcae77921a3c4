import { ERROR, PANEL_ROLE, SCORING_ROLES, type PanelRole } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { countVacancies } from './panel-invitations';
import { countQuorums } from './panel-lifecycle';
import { PanelMember, type Panel } from './panel.entities';

/** Who is to sit from now on, and as what. */
interface Seat {
  readonly accountId: string;
  readonly role: PanelRole;
}

/**
 * The seats that may be given to somebody else once scoring has opened: that of a chair with a conflict, and those whose
 * conflicts leave a proposal without its quorum. Nobody else is taken out, lest scores be chosen by choosing who scores.
 * @param hidden proposals that do not exist for whoever asks (I4)
 */
export async function replaceableSeats(
  tx: Transaction,
  panel: Panel,
  hidden: ReadonlySet<string> = new Set(),
): Promise<ReadonlySet<string>> {
  const { lacking } = await countQuorums(tx, panel);
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT m.id FROM panel_member m JOIN conflict_declaration d ON d.panel_member_id = m.id AND d.conflict
      WHERE m.panel_id = $1 AND d.proposal_id <> ALL ($3::uuid[])
        AND (m.role = 'chair' OR (m.role = ANY ($4::text[]) AND d.proposal_id = ANY ($2::uuid[])))`,
    [panel.id, lacking, [...hidden], SCORING_ROLES],
  );
  return new Set(rows.map(({ id }) => id));
}

/** What changes of a panel that scores or meets: one for one, and with a reason. @throws seat_kept, reason_required */
export async function checkReplacement(
  tx: Transaction,
  panel: Panel,
  before: readonly PanelMember[],
  after: readonly Seat[],
  reason: string,
): Promise<void> {
  const replaceable = await replaceableSeats(tx, panel);
  const roles = new Map(after.map(({ accountId, role }) => [accountId, role]));
  const changed = before.filter((member) => !keepsSeat(member, roles.get(member.accountId)));
  const seats = before.length + (await countVacancies(tx, panel.id));
  if (after.length > seats || changed.some(({ id }) => !replaceable.has(id))) throw problem(ERROR.seatKept);
  if (reason === '') throw problem(ERROR.reasonRequired);
}

/** Whoever scores may preside from now on; all sheets given stay. */
function keepsSeat({ role }: PanelMember, after: PanelRole | undefined): boolean {
  return after === role || (after === PANEL_ROLE.chair && SCORING_ROLES.includes(role));
}

/** Whether somebody is to score now who did not before. */
export function hasNewScorer(before: readonly PanelMember[], after: readonly Seat[]): boolean {
  const scored = new Set(
    before.filter(({ role }) => SCORING_ROLES.includes(role)).map(({ accountId }) => accountId),
  );
  return after.some(({ accountId, role }) => SCORING_ROLES.includes(role) && !scored.has(accountId));
}

/** Takes a member off the panel; the seat's declarations and sheets go on record and count no more. */
export async function retire(tx: Transaction, { id }: PanelMember, reason: string): Promise<void> {
  await tx.query(
    `INSERT INTO former_panel_member (id, panel_id, account_id, role, reason, declarations, sheets)
     SELECT m.id, m.panel_id, m.account_id, m.role, $2,
            COALESCE((SELECT jsonb_agg(to_jsonb(d) ORDER BY d.id) FROM conflict_declaration d
                       WHERE d.panel_member_id = m.id), '[]'),
            COALESCE((SELECT jsonb_agg(to_jsonb(s) ORDER BY s.id)
                        FROM score_sheet s WHERE s.panel_member_id = m.id), '[]')
       FROM panel_member m WHERE m.id = $1`,
    [id, reason],
  );
  await tx.query(`DELETE FROM score_sheet WHERE panel_member_id = $1`, [id]);
  await tx.manager.delete(PanelMember, { id });
}
