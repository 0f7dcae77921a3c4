import { ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { tagsOf } from '../proposals/solvers-reads';
import { isOwner, lockForManager } from './organization-access';
import { endMembership } from './organization-membership';
import { Membership, Organization } from './organization.entity';

/** An organization that is no longer needed. Its submitted versions, receipts and awards stay; its members' ties too (I4, I8). */
@Injectable()
export class OrganizationClosing {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, forbidden for whoever is no owner, organization_busy */
  async close(actor: SignedInActor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      await lockForManager(tx, id);
      if (!(await isOwner(tx, id))) throw problem(ERROR.forbidden);
      if (await isBusy(tx, id)) throw problem(ERROR.organizationBusy);
      const members = await tx.manager.findBy(Membership, { organizationId: id });
      for (const member of members) await endMembership(tx, member);
      await tx.manager.update(Organization, { id }, { closedAt: await tx.now(), publishedAt: null });
      tx.audit({
        act: 'organization.close',
        subjectType: 'organization',
        subjectId: id,
        detail: { members: members.filter(({ acceptedAt }) => acceptedAt !== null).length },
      });
    });
  }
}

/** Whether it writes or has submitted a proposal to a call that is not decided, or carries one out. */
async function isBusy(tx: Transaction, organizationId: string): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM proposal p JOIN challenge c ON c.id = p.challenge_id
      WHERE (p.organization_id = $1 OR p.organization_tag = ANY ($2::bytea[])
             OR p.id IN (SELECT a.proposal_id FROM proposal_partner a WHERE a.state = 'consented'
                            AND (a.organization_id = $1 OR a.organization_tag = ANY ($2::bytea[]))))
        AND (p.state IN ('under_evaluation', 'shortlisted')
             OR (p.state IN ('draft', 'submitted') AND c.state IN ('open', 'evaluating'))
             OR (p.state = 'selected' AND c.state <> 'published'))
      LIMIT 1`,
    [organizationId, await tagsOf(tx.seals, tx.manager, [organizationId])],
  );
  return rows.length > 0;
}
