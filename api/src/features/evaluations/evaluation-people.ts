import type { RoleName } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import type { Recipient } from '../../platform/mail/letter';

/** Whoever holds a role in an agency and can be written to. */
export async function holdersOf(
  tx: Transaction,
  role: Extract<RoleName, `agency.${string}`>,
  agencyId: string,
): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.role = $1 AND g.scope_id = $2 AND a.status = 'active' ORDER BY a.id`,
    [role, agencyId],
  );
}

/** Everybody of the programme office who can be written to. */
export async function programmeOffice(tx: Transaction): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT DISTINCT a.id, a.email, a.name, a.locale FROM role_grant g JOIN account a ON a.id = g.account_id
      WHERE g.role IN ('programme.officer', 'programme.lead') AND a.status = 'active' ORDER BY a.id`,
  );
}

/** Chair and secretary of a panel. */
export async function presidingOver(tx: Transaction, panelId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT a.email, a.name, a.locale FROM panel_member m JOIN account a ON a.id = m.account_id
      WHERE m.panel_id = $1 AND m.role IN ('chair', 'secretary') AND a.status = 'active' ORDER BY a.id`,
    [panelId],
  );
}

/** Everybody of every solver that took part, with the proposal it is about. */
export async function peopleOfSolvers(
  tx: Transaction,
  challengeId: string,
): Promise<(Recipient & { readonly proposal_id: string })[]> {
  return tx.query(
    `SELECT a.email, a.name, a.locale, p.id AS proposal_id
       FROM proposal p
       JOIN membership m ON m.organization_id = p.organization_id AND m.accepted_at IS NOT NULL
       JOIN account a ON a.id = m.account_id
      WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'withdrawn') AND a.status = 'active'
      ORDER BY a.id`,
    [challengeId],
  );
}

/** Everybody of the organization that leads a proposal. */
export async function peopleOfLead(tx: Transaction, proposalId: string): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `SELECT a.email, a.name, a.locale FROM opened_version v
       JOIN membership m ON m.organization_id = v.organization_id AND m.accepted_at IS NOT NULL
       JOIN account a ON a.id = m.account_id
      WHERE v.proposal_id = $1 AND a.status = 'active' ORDER BY a.id`,
    [proposalId],
  );
}
