import {
  type ClaimQueueItem,
  type ClaimReview,
  type ClaimRole,
  ERROR,
  FIELD_ERROR,
  type NameAlarm,
  ORGANIZATION_ROLE,
  type RecommendClaimRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { fileOf } from '../../platform/storage/stored-files';
import { Account } from '../auth/account.entity';
import { claimMachine } from './claim-lifecycle';
import { claimDeclinedMail, claimGrantedMail, ownersToldMail } from './claim-mails';
import { CLAIM_OWNER, ClaimsReads } from './claims-reads';
import type { OrganizationClaim } from './organization-claim.entity';
import { ownersOf } from './organization-mails';
import { dropHandover } from './organization-membership';
import { Membership, Organization } from './organization.entity';

/** The programme office's side: one officer recommends a claim, another grants it; one is enough to decline it (I6). */
@Injectable()
export class ClaimDecisions {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: ClaimsReads,
    private readonly configuration: Configuration,
  ) {}

  queue(decided: boolean): Promise<ClaimQueueItem[]> {
    return this.reads.queue(decided);
  }

  /** @throws not_found */
  async review(actor: SignedInActor, id: string): Promise<ClaimReview> {
    const claim = await this.reads.review(actor.accountId, id);
    if (!claim) throw notFound();
    return claim;
  }

  /** The evidence; reading it is in the log. @throws not_found */
  file(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      const file = await fileOf(tx, { type: CLAIM_OWNER, id }, fileId);
      tx.audit({
        act: 'organization-claim.read-file',
        subjectType: 'organization-claim',
        subjectId: id,
        detail: { file: fileId },
      });
      return file;
    });
  }

  /** @throws not_found, wrong_state, four_eyes, validation where nobody would own the organization */
  async recommend(
    actor: SignedInActor,
    id: string,
    { role, note }: RecommendClaimRequest,
  ): Promise<ClaimReview> {
    await this.transactions.run(actor, async (tx) => {
      const { organizationId } = await claimMachine.lock(tx, id);
      if (role !== ORGANIZATION_ROLE.owner && !(await hasOwner(tx, organizationId)))
        throw fieldProblem('role', FIELD_ERROR.notAllowed);
      const changes = { recommendedBy: actor.accountId, recommendation: note, grantedRole: role };
      await claimMachine.transition(tx, id, 'recommend', { changes, detail: { role } });
    });
    return this.review(actor, id);
  }

  /** @throws not_found, wrong_state, four_eyes */
  async grant(actor: SignedInActor, id: string): Promise<ClaimReview> {
    await this.transactions.run(actor, async (tx) => {
      const { organizationId } = await claimMachine.lock(tx, id);
      const organization = await tx.manager.findOneOrFail(Organization, {
        where: { id: organizationId },
        lock: { mode: 'pessimistic_write' },
      });
      const changes = { decidedBy: actor.accountId, decidedAt: await tx.now() };
      const claim = await claimMachine.transition(tx, id, 'grant', { changes });
      const role = (await hasOwner(tx, organizationId)) ? (claim.grantedRole ?? claim.role) : 'owner';
      const owners = await ownersOf(tx, organizationId);
      await this.reopen(tx, organization);
      await admit(tx, claim, role);
      const claimant = await tx.manager.findOneByOrFail(Account, { id: claim.claimantId });
      await tx.mail(claimGrantedMail(claimant, claim.taxCode, role, this.configuration.publicUrl));
      for (const owner of owners)
        await tx.mail(ownersToldMail(owner, organization.name, claimant.name, role));
    });
    return this.review(actor, id);
  }

  /** @throws not_found, wrong_state, four_eyes */
  async decline(actor: SignedInActor, id: string, reason: string): Promise<ClaimReview> {
    await this.transactions.run(actor, async (tx) => {
      const changes = { decidedBy: actor.accountId, decidedAt: await tx.now(), reason };
      const claim = await claimMachine.transition(tx, id, 'decline', { changes, detail: { reason } });
      const claimant = await tx.manager.findOneByOrFail(Account, { id: claim.claimantId });
      await tx.mail(claimDeclinedMail(claimant, claim.taxCode, reason));
    });
    return this.review(actor, id);
  }

  names(): Promise<NameAlarm[]> {
    return this.reads.nameAlarms();
  }

  /** Nobody will confuse the names, or it has been talked over. @throws not_found */
  async clearName(actor: SignedInActor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const organization = await tx.manager.findOne(Organization, {
        where: { id, nameAlarmAt: Not(IsNull()) },
        lock: { mode: 'pessimistic_write' },
      });
      if (!organization) throw notFound();
      const own = { organizationId: id, accountId: actor.accountId };
      if (await tx.manager.existsBy(Membership, own)) throw problem(ERROR.fourEyes);
      await tx.manager.update(Organization, { id }, { nameAlarmAt: null });
      tx.audit({ act: 'organization.clear-name', subjectType: 'organization', subjectId: id });
    });
  }

  /** Whoever claims an organization that was closed takes it into use again. */
  private async reopen(tx: Transaction, { id, closedAt }: Organization): Promise<void> {
    if (closedAt === null) return;
    await tx.manager.update(Organization, { id }, { closedAt: null });
    tx.audit({ act: 'organization.reopen', subjectType: 'organization', subjectId: id });
  }
}

function hasOwner(tx: Transaction, organizationId: string): Promise<boolean> {
  const role = ORGANIZATION_ROLE.owner;
  return tx.manager.existsBy(Membership, { organizationId, role, acceptedAt: Not(IsNull()) });
}

/** The claimant may have been invited, or have become a member, in the meantime. */
async function admit(
  tx: Transaction,
  { organizationId, claimantId: accountId }: OrganizationClaim,
  role: ClaimRole,
): Promise<void> {
  const seat = await tx.manager.findOneBy(Membership, { organizationId, accountId });
  if (seat?.role === ORGANIZATION_ROLE.owner) return;
  const acceptedAt = await tx.now();
  if (!seat) await tx.manager.insert(Membership, { organizationId, accountId, role, acceptedAt });
  else {
    await dropHandover(tx, seat);
    await tx.manager.update(Membership, { id: seat.id }, { role, acceptedAt: seat.acceptedAt ?? acceptedAt });
  }
}
