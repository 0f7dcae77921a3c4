import {
  ACCOUNT_STATUS,
  ERROR,
  FIELD_ERROR,
  isTaxCode,
  ORGANIZATION_KIND,
  ORGANIZATION_ROLE,
  type OrganizationRequest,
  type OrganizationView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { lockForManager } from './organization-access';
import { Membership, Organization } from './organization.entity';
import { OrganizationsReads } from './organizations-reads';

/** The solver side: who makes an organization owns it. */
@Injectable()
export class Organizations {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: OrganizationsReads,
  ) {}

  mine(actor: SignedInActor): Promise<OrganizationView[]> {
    return this.reads.ofMember(actor.accountId);
  }

  /** @throws not_found for whoever is no member */
  async view(actor: SignedInActor, id: string): Promise<OrganizationView> {
    const organization = await this.reads.byId(actor.accountId, id);
    if (!organization) throw notFound();
    return organization;
  }

  /** @throws email_unconfirmed, tax_code_taken, validation */
  async create(actor: SignedInActor, request: OrganizationRequest): Promise<OrganizationView> {
    const organizationId = await this.transactions.run(actor, async (tx) => {
      const { accountId } = actor;
      if (!(await tx.manager.existsBy(Account, { id: accountId, status: ACCOUNT_STATUS.active })))
        throw problem(ERROR.emailUnconfirmed);
      const columns = await soundColumns(tx, request, null);
      const { id } = await tx.manager.save(Organization, tx.manager.create(Organization, columns));
      const role = ORGANIZATION_ROLE.owner;
      await tx.manager.insert(Membership, {
        organizationId: id,
        accountId,
        role,
        acceptedAt: await tx.now(),
      });
      tx.audit({
        act: 'organization.create',
        subjectType: 'organization',
        subjectId: id,
        detail: factsOf(columns),
      });
      return id;
    });
    return this.view(actor, organizationId);
  }

  /** @throws not_found, tax_code_taken, validation */
  async update(actor: SignedInActor, id: string, request: OrganizationRequest): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const before = await lockForManager(tx, id);
      const columns = await soundColumns(tx, request, id);
      await tx.manager.update(Organization, { id }, columns);
      const detail = { before: factsOf(before), after: factsOf(columns) };
      tx.audit({ act: 'organization.update', subjectType: 'organization', subjectId: id, detail });
    });
    return this.view(actor, id);
  }
}

/** Everybody but a group of persons has a tax code, and nobody has another one's. */
async function soundColumns(
  tx: Transaction,
  { name, kind, taxCode: given, description }: OrganizationRequest,
  ownId: string | null,
): Promise<OrganizationRequest> {
  const taxCode = given === '' ? null : given;
  if (taxCode === null && kind !== ORGANIZATION_KIND.group)
    throw fieldProblem('taxCode', FIELD_ERROR.required);
  if (taxCode !== null) {
    if (!isTaxCode(taxCode)) throw fieldProblem('taxCode', FIELD_ERROR.badTaxCode);
    await refuseTaken(tx, taxCode, ownId);
  }
  return { name, kind, taxCode, description };
}

async function refuseTaken(tx: Transaction, taxCode: string, ownId: string | null): Promise<void> {
  // Two requests with the same code at once: the second waits here, and then finds the first.
  await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`tax-code:${taxCode}`]);
  const owner = await tx.manager.findOneBy(Organization, { taxCode });
  if (owner && owner.id !== ownId)
    throw problem(ERROR.taxCodeTaken, { errors: [{ path: 'taxCode', code: FIELD_ERROR.duplicate }] });
}

function factsOf({ name, kind, taxCode }: OrganizationRequest): Record<string, unknown> {
  return { name, kind, taxCode };
}
