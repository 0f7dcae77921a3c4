import { ERROR, ORGANIZATION_ROLE, PERMISSION } from '@loi-giai/shared';
import { IsNull, Not } from 'typeorm';
import { type Actor, mayIn, type SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { Membership, Organization } from './organization.entity';

/** Only its members know an organization by these routes (I11). */
function isMember(actor: Actor, organizationId: string): boolean {
  return actor.roles.some(
    ({ scopeType, scopeId }) => scopeType === 'organization' && scopeId === organizationId,
  );
}

/** The organization, its row locked, for a member. @throws not_found */
export async function lockForMember(tx: Transaction, id: string): Promise<Organization> {
  if (!isMember(tx.actor, id)) throw notFound();
  return lock(tx, id);
}

/** The organization, its row locked, for somebody who manages it. @throws not_found; forbidden for a plain member, who sees it */
export async function lockForManager(tx: Transaction, id: string): Promise<Organization> {
  if (!isMember(tx.actor, id)) throw notFound();
  if (!mayIn(tx.actor, PERMISSION.organizationManage, id)) throw problem(ERROR.forbidden);
  return lock(tx, id);
}

/** Whether the actor is an owner now: asked after the lock, because roles of a request are older than its transaction. */
export async function isOwner(tx: Transaction, organizationId: string): Promise<boolean> {
  const { accountId } = tx.actor;
  if (accountId === null) return false;
  const role = ORGANIZATION_ROLE.owner;
  return tx.manager.existsBy(Membership, { organizationId, accountId, role, acceptedAt: Not(IsNull()) });
}

/** The actor's own invitation, locked; for everybody else there is none (I11). @throws not_found */
export async function lockOwnInvitation(
  tx: Transaction,
  { accountId }: SignedInActor,
  organizationId: string,
): Promise<Membership> {
  const invitation = await tx.manager.findOne(Membership, {
    where: { organizationId, accountId, acceptedAt: IsNull() },
    lock: { mode: 'pessimistic_write' },
  });
  if (!invitation) throw notFound();
  return invitation;
}

async function lock(tx: Transaction, id: string): Promise<Organization> {
  const organization = await tx.manager.findOne(Organization, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!organization) throw notFound();
  return organization;
}
