import {
  ACCOUNT_STATUS,
  type AddMemberRequest,
  ERROR,
  FIELD_ERROR,
  ORGANIZATION_ROLE,
  type OrganizationRole,
  type OrganizationView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Accounts } from '../auth/accounts.service';
import { isOwner, lockForManager, lockForMember } from './organization-access';
import { refuseTooManyMembers } from './organization-limits';
import { organizationInvitationMail } from './organization-mails';
import { dropHandover, endMembership } from './organization-membership';
import { Membership } from './organization.entity';
import { Organizations } from './organizations.service';

/** Who belongs to an organization. Its row is locked first, so that two removals never leave it without an owner. */
@Injectable()
export class OrganizationMembers {
  constructor(
    private readonly transactions: Transactions,
    private readonly accounts: Accounts,
    private readonly organizations: Organizations,
    private readonly configuration: Configuration,
  ) {}

  /**
   * Asks somebody to join, which only that person can accept. Whether the address is known already does not show.
   * @throws not_found, too_many_members, too_many_invitations, too_many_requests, validation where the address is a member's or invited already
   */
  async invite(
    actor: SignedInActor,
    id: string,
    { email, name, role }: AddMemberRequest,
  ): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const organization = await lockForManager(tx, id);
      await refuseTooManyMembers(tx, id);
      const account = await this.accounts.inviteSparingly(tx, { email, name, locale: actor.locale });
      if (await tx.manager.existsBy(Membership, { organizationId: id, accountId: account.id }))
        throw fieldProblem('email', FIELD_ERROR.duplicate);
      await tx.manager.insert(Membership, {
        organizationId: id,
        accountId: account.id,
        role,
        invitedName: name,
        invitedBy: actor.accountId,
      });
      if (account.status === ACCOUNT_STATUS.active)
        await tx.mail(organizationInvitationMail(account, organization.name, this.configuration.publicUrl));
      audit(tx, 'invite-member', id, { accountId: account.id, role });
    });
    return this.organizations.view(actor, id);
  }

  /**
   * Of members only: an invitation is accepted as it was made.
   * @throws not_found, forbidden where an admin makes or unmakes an owner, owner_missing
   */
  async changeRole(
    actor: SignedInActor,
    id: string,
    memberId: string,
    role: OrganizationRole,
  ): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      await lockForManager(tx, id);
      const member = await memberOf(tx, id, memberId);
      if (!member?.acceptedAt) throw notFound();
      if (member.role === role) return;
      const touchesOwner = member.role === ORGANIZATION_ROLE.owner || role === ORGANIZATION_ROLE.owner;
      if (touchesOwner && !(await isOwner(tx, id))) throw problem(ERROR.forbidden);
      if (member.role === ORGANIZATION_ROLE.owner) await refuseLastOwner(tx, id);
      await tx.manager.update(Membership, { id: member.id }, { role });
      await dropHandover(tx, member);
      audit(tx, 'change-member', id, { accountId: member.accountId, from: member.role, to: role });
    });
    return this.organizations.view(actor, id);
  }

  /** Removes a member or withdraws an invitation; anybody may leave. @throws not_found, forbidden, owner_missing */
  async remove(actor: SignedInActor, id: string, memberId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const leaving = (await memberOf(tx, id, memberId))?.accountId === actor.accountId;
      await (leaving ? lockForMember(tx, id) : lockForManager(tx, id));
      const member = await memberOf(tx, id, memberId);
      if (!member) throw notFound();
      if (member.role === ORGANIZATION_ROLE.owner) {
        if (!leaving && !(await isOwner(tx, id))) throw problem(ERROR.forbidden);
        await refuseLastOwner(tx, id);
      }
      await endMembership(tx, member);
      const { accountId } = member;
      const act = member.acceptedAt ? 'remove-member' : 'withdraw-invitation';
      audit(tx, leaving ? 'leave' : act, id, { accountId, role: member.role });
    });
  }
}

function memberOf(tx: Transaction, organizationId: string, id: string): Promise<Membership | null> {
  return tx.manager.findOneBy(Membership, { organizationId, id });
}

async function refuseLastOwner(tx: Transaction, organizationId: string): Promise<void> {
  const role = ORGANIZATION_ROLE.owner;
  const owners = await tx.manager.countBy(Membership, { organizationId, role, acceptedAt: Not(IsNull()) });
  if (owners <= 1) throw problem(ERROR.ownerMissing);
}

type MemberAct = 'invite-member' | 'withdraw-invitation' | 'change-member' | 'remove-member' | 'leave';

function audit(tx: Transaction, act: MemberAct, id: string, detail: Record<string, unknown>): void {
  tx.audit({ act: `organization.${act}`, subjectType: 'organization', subjectId: id, detail });
}
