import {
  ERROR,
  FIELD_ERROR,
  type HandoverRequest,
  ORGANIZATION_ROLE,
  type OrganizationView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { type SignedInActor, accountOf } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { isOwner, lockForManager, lockForMember } from './organization-access';
import { refuseTooManyOwned } from './organization-limits';
import { handoverAcceptedMail, handoverOfferedMail } from './organization-mails';
import { endMembership } from './organization-membership';
import { Membership, type Organization, OwnershipHandover } from './organization.entity';
import { Organizations } from './organizations.service';

/** Ownership handed over: an owner offers, another member accepts. Until then nothing changes, so an owner always remains. */
@Injectable()
export class OrganizationHandover {
  constructor(
    private readonly transactions: Transactions,
    private readonly organizations: Organizations,
    private readonly configuration: Configuration,
  ) {}

  /** @throws not_found, forbidden for whoever is no owner, handover_open, validation where the member is none or owner already */
  async offer(actor: SignedInActor, id: string, request: HandoverRequest): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const organization = await lockForOwner(tx, id);
      if (await tx.manager.existsBy(OwnershipHandover, { organizationId: id }))
        throw problem(ERROR.handoverOpen);
      const to = await tx.manager.findOneBy(Membership, {
        id: request.memberId,
        organizationId: id,
        acceptedAt: Not(IsNull()),
        role: Not(ORGANIZATION_ROLE.owner),
      });
      if (!to) throw fieldProblem('memberId', FIELD_ERROR.unknown);
      const { afterwards } = request;
      const parties = { fromAccountId: actor.accountId, toAccountId: to.accountId };
      await tx.manager.insert(OwnershipHandover, { organizationId: id, ...parties, afterwards });
      const recipient = await tx.manager.findOneByOrFail(Account, { id: to.accountId });
      await tx.mail(handoverOfferedMail(recipient, actor.name, organization, this.configuration.publicUrl));
      audit(tx, 'offer-handover', id, { accountId: to.accountId, afterwards });
    });
    return this.organizations.view(actor, id);
  }

  /** Any owner may take the offer back. @throws not_found, forbidden */
  async withdraw(actor: SignedInActor, id: string): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      await lockForOwner(tx, id);
      const offer = await tx.manager.findOneBy(OwnershipHandover, { organizationId: id });
      if (!offer) throw notFound();
      await tx.manager.delete(OwnershipHandover, { organizationId: id });
      audit(tx, 'withdraw-handover', id, { accountId: offer.toAccountId });
    });
    return this.organizations.view(actor, id);
  }

  /** The recipient becomes owner, and only then the former owner becomes admin or leaves. @throws not_found, too_many_organizations */
  async accept(actor: SignedInActor, id: string): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const { organization, offer } = await this.lockOwnOffer(tx, id);
      await refuseTooManyOwned(tx, actor.accountId);
      const role = ORGANIZATION_ROLE.owner;
      await tx.manager.update(Membership, { organizationId: id, accountId: actor.accountId }, { role });
      const former = { organizationId: id, accountId: offer.fromAccountId };
      const { admin } = ORGANIZATION_ROLE;
      if (offer.afterwards === 'admin') await tx.manager.update(Membership, former, { role: admin });
      else await endMembership(tx, await tx.manager.findOneByOrFail(Membership, former));
      await tx.manager.delete(OwnershipHandover, { organizationId: id });
      const from = await tx.manager.findOneByOrFail(Account, { id: offer.fromAccountId });
      await tx.mail(handoverAcceptedMail(from, actor.name, organization));
      audit(tx, 'accept-handover', id, { accountId: from.id, afterwards: offer.afterwards });
    });
    return this.organizations.view(actor, id);
  }

  /** @throws not_found */
  async decline(actor: SignedInActor, id: string): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const { offer } = await this.lockOwnOffer(tx, id);
      await tx.manager.delete(OwnershipHandover, { organizationId: id });
      audit(tx, 'decline-handover', id, { accountId: offer.fromAccountId });
    });
    return this.organizations.view(actor, id);
  }

  private async lockOwnOffer(
    tx: Transaction,
    id: string,
  ): Promise<{ organization: Organization; offer: OwnershipHandover }> {
    const organization = await lockForMember(tx, id);
    const toAccountId = accountOf(tx.actor);
    const offer = await tx.manager.findOneBy(OwnershipHandover, { organizationId: id, toAccountId });
    if (!offer) throw notFound();
    return { organization, offer };
  }
}

async function lockForOwner(tx: Transaction, id: string): Promise<Organization> {
  const organization = await lockForManager(tx, id);
  if (!(await isOwner(tx, id))) throw problem(ERROR.forbidden);
  return organization;
}

type HandoverAct = 'offer-handover' | 'withdraw-handover' | 'accept-handover' | 'decline-handover';

function audit(tx: Transaction, act: HandoverAct, id: string, detail: Record<string, unknown>): void {
  tx.audit({ act: `organization.${act}`, subjectType: 'organization', subjectId: id, detail });
}
