import type { OrganizationInvitationView, OrganizationView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { lockOwnInvitation } from './organization-access';
import { Membership } from './organization.entity';
import { Organizations } from './organizations.service';
import { OrganizationsReads } from './organizations-reads';

/** The invited person's side: belonging to an organization is that person's own decision (I4). */
@Injectable()
export class OrganizationInvitations {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: Organizations,
    private readonly reads: OrganizationsReads,
  ) {}

  mine(actor: SignedInActor): Promise<OrganizationInvitationView[]> {
    return this.reads.invitations(actor.accountId);
  }

  /** @throws not_found for whoever is not invited */
  async accept(actor: SignedInActor, organizationId: string): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const { id, role } = await lockOwnInvitation(tx, actor, organizationId);
      await tx.manager.update(Membership, { id }, { acceptedAt: await tx.now() });
      tx.audit({
        act: 'organization.accept-invitation',
        subjectType: 'organization',
        subjectId: organizationId,
        detail: { role },
      });
    });
    return this.organizations.view(actor, organizationId);
  }

  /** @throws not_found for whoever is not invited */
  async decline(actor: SignedInActor, organizationId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const { id, role } = await lockOwnInvitation(tx, actor, organizationId);
      await tx.manager.delete(Membership, { id });
      tx.audit({
        act: 'organization.decline-invitation',
        subjectType: 'organization',
        subjectId: organizationId,
        detail: { role },
      });
    });
  }
}
