import type { Transaction } from '../../platform/database/transactions';
import { FormerMembership, Membership, OwnershipHandover } from './organization.entity';

/** An offer of the ownership stands only while both its parties are what they were when it was made. */
export async function dropHandover(
  tx: Transaction,
  { organizationId, accountId }: Membership,
): Promise<void> {
  await tx.manager.delete(OwnershipHandover, [
    { organizationId, fromAccountId: accountId },
    { organizationId, toAccountId: accountId },
  ]);
}

/** Ends a membership or an invitation. */
export async function endMembership(tx: Transaction, member: Membership): Promise<void> {
  const { id, organizationId, accountId, acceptedAt } = member;
  await dropHandover(tx, member);
  await tx.manager.delete(Membership, { id });
  // The role is over at once, the tie is not: otherwise a panel's member would leave just before declaring (I4).
  if (acceptedAt) await tx.manager.insert(FormerMembership, { organizationId, accountId, acceptedAt });
}
