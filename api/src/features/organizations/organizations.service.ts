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
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Account } from '../auth/account.entity';
import { lockForManager } from './organization-access';
import { refuseTooManyOwned } from './organization-limits';
import { nameAlarmMail, programmeOffice } from './organization-mails';
import { settleName } from './organization-names';
import { Membership, Organization } from './organization.entity';
import { OrganizationsReads } from './organizations-reads';

/** The solver side: who makes an organization owns it. */
@Injectable()
export class Organizations {
  constructor(
    private readonly transactions: Transactions,
    private readonly reads: OrganizationsReads,
    private readonly configuration: Configuration,
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

  /** @throws email_unconfirmed, too_many_organizations, name_taken, tax_code_taken, validation */
  async create(actor: SignedInActor, request: OrganizationRequest): Promise<OrganizationView> {
    const organizationId = await this.transactions.run(actor, async (tx) => {
      const { accountId } = actor;
      if (!(await tx.manager.existsBy(Account, { id: accountId, status: ACCOUNT_STATUS.active })))
        throw problem(ERROR.emailUnconfirmed);
      const columns = await soundColumns(tx, request, null);
      const { nameKey, alike } = await settleName(tx, columns.name, null);
      await refuseTooManyOwned(tx, accountId);
      const { id } = await tx.manager.save(
        Organization,
        tx.manager.create(Organization, { ...columns, nameKey }),
      );
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
      if (alike.length > 0) await this.raiseAlarm(tx, { id, name: columns.name }, alike);
      return id;
    });
    return this.view(actor, organizationId);
  }

  /** @throws not_found, name_taken, tax_code_taken, validation */
  async update(actor: SignedInActor, id: string, request: OrganizationRequest): Promise<OrganizationView> {
    await this.transactions.run(actor, async (tx) => {
      const before = await lockForManager(tx, id);
      const columns = await soundColumns(tx, request, id);
      const renamed = columns.name !== before.name ? await settleName(tx, columns.name, id) : null;
      await tx.manager.update(
        Organization,
        { id },
        {
          ...columns,
          ...(renamed && { nameKey: renamed.nameKey, nameAlarmAt: null }),
        },
      );
      const detail = { before: factsOf(before), after: factsOf(columns) };
      tx.audit({ act: 'organization.update', subjectType: 'organization', subjectId: id, detail });
      if (renamed && renamed.alike.length > 0)
        await this.raiseAlarm(tx, { id, name: columns.name }, renamed.alike);
    });
    return this.view(actor, id);
  }

  /** Nothing is refused: two honest names may be alike. The programme office looks at both. */
  private async raiseAlarm(
    tx: Transaction,
    { id, name }: Pick<Organization, 'id' | 'name'>,
    alike: readonly string[],
  ): Promise<void> {
    await tx.manager.update(Organization, { id }, { nameAlarmAt: await tx.now() });
    tx.audit({
      act: 'organization.alike-name',
      subjectType: 'organization',
      subjectId: id,
      detail: { alikeTo: alike },
    });
    for (const officer of await programmeOffice(tx))
      await tx.mail(nameAlarmMail(officer, name, this.configuration.publicUrl));
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
