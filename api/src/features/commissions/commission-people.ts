import type { ReviewRole } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Recipient } from '../../platform/mail/letter';

/** Everybody of the organizations whose proposal was selected, lead and partners. */
export async function solverPeople(tx: Transaction, proposalId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale
       FROM opened_version v
       JOIN membership m ON m.organization_id = v.organization_id OR m.organization_id = ANY (v.partner_ids)
       JOIN account a ON a.id = m.account_id
      WHERE v.proposal_id = $1 AND m.accepted_at IS NOT NULL AND a.status = 'active' ORDER BY a.id`,
    [proposalId],
  );
}

/** The agency's officers and leaders, who keep its commissions. */
export async function agencyPeople(tx: Transaction, agencyId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.scope_id = $1 AND g.role IN ('agency.officer', 'agency.leader') AND a.status = 'active' ORDER BY a.id`,
    [agencyId],
  );
}

/** Whoever holds a step of the review at the agency. */
export async function reviewersOf(tx: Transaction, role: ReviewRole, agencyId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.scope_id = $1 AND g.role = $2 AND a.status = 'active' ORDER BY a.id`,
    [agencyId, `agency.${role}`],
  );
}
