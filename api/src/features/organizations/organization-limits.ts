import { ERROR, ORGANIZATION_LIMITS, ORGANIZATION_ROLE } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Membership } from './organization.entity';

/** Before an account comes to own one more organization. @throws too_many_organizations */
export async function refuseTooManyOwned(tx: Transaction, accountId: string): Promise<void> {
  // Two at once: the second waits here, and then counts the first.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `organization-owner:${accountId}`,
  ]);
  const owned = await tx.manager.countBy(Membership, { accountId, role: ORGANIZATION_ROLE.owner });
  const max = ORGANIZATION_LIMITS.ownedPerAccount;
  if (owned >= max) throw problem(ERROR.tooManyOrganizations, { params: { max } });
}

/** Before an organization invites one more; its row is locked. @throws too_many_members, too_many_invitations */
export async function refuseTooManyMembers(tx: Transaction, organizationId: string): Promise<void> {
  const [counted] = await tx.query<{ members: number; today: number }>(
    `SELECT count(*)::int AS members,
            (count(*) FILTER (WHERE invited_by IS NOT NULL AND invited_at > portal_now() - interval '1 day'))::int AS today
       FROM membership WHERE organization_id = $1`,
    [organizationId],
  );
  const { members, invitationsPerDay } = ORGANIZATION_LIMITS;
  if ((counted?.members ?? 0) >= members) throw problem(ERROR.tooManyMembers, { params: { max: members } });
  if ((counted?.today ?? 0) >= invitationsPerDay)
    throw problem(ERROR.tooManyInvitations, { params: { max: invitationsPerDay } });
}
