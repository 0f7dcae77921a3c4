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
