import { jointName } from '@loi-giai/shared';
import { In, MoreThan } from 'typeorm';
import type { Transaction } from '../../platform/database/transactions';
import type { SealKey } from '../../platform/sealing/seal-key';
import { digestOf } from './proposal-content';
import { OpenedVersion } from './opened-version.entity';
import { openOwner, openPartner, openSolver, openVersion } from './proposal-seal';
import { ProposalPartner } from './proposal-partner.entity';
import { ProposalVersion } from './proposal-version.entity';
import { Proposal } from './proposal.entity';

/** How many are held in memory at once, and opened with the same few statements. */
const AT_ONCE = 100;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Copies what is in force out of its seal, and writes down whose each proposal is. What was withdrawn or never submitted
 * stays sealed but for its owner. @throws SealBroken, or an error where a version is not the one its receipt names
 */
export async function openVersions(tx: Transaction, challengeId: string): Promise<number> {
  let opened = 0;
  let last = FIRST_ID;
  for (;;) {
    const proposals = await tx.manager.find(Proposal, {
      select: { id: true, sealedOwner: true, state: true },
      where: { challengeId, id: MoreThan(last) },
      order: { id: 'ASC' },
      take: AT_ONCE,
    });
    const end = proposals.at(-1);
    // A call that nobody answered has no key either.
    if (!end) return opened;
    const key = await tx.seals.keyOf(tx.manager, challengeId);
    await nameOwners(tx, key, proposals);
    const inForce = proposals.filter(({ state }) => state !== 'draft' && state !== 'withdrawn');
    opened += await openInForce(tx, key, inForce);
    last = end.id;
  }
}

async function nameOwners(
  tx: Transaction,
  key: SealKey,
  proposals: readonly Pick<Proposal, 'id' | 'sealedOwner'>[],
): Promise<void> {
  const name = (table: string, ids: readonly string[], owners: readonly string[]): Promise<unknown> =>
    tx.manager.query(
      `UPDATE ${table} sealed SET organization_id = named.organization_id
         FROM unnest($1::uuid[], $2::uuid[]) AS named (id, organization_id) WHERE sealed.id = named.id`,
      [ids, owners],
    );
  const ids = proposals.map(({ id }) => id);
  await name(
    'proposal',
    ids,
    proposals.map((proposal) => openOwner(key, proposal).organizationId),
  );
  const partners = await tx.manager.findBy(ProposalPartner, { proposalId: In(ids) });
  await name(
    'proposal_partner',
    partners.map(({ id }) => id),
    partners.map((partner) => openPartner(key, partner).organizationId),
  );
}

async function openInForce(
  tx: Transaction,
  key: SealKey,
  proposals: readonly Pick<Proposal, 'id'>[],
): Promise<number> {
  if (proposals.length === 0) return 0;
  const ids = proposals.map(({ id }) => id);
  const versions = await tx.manager
    .createQueryBuilder(ProposalVersion, 'version')
    .distinctOn(['version.proposalId'])
    .where('version.proposalId IN (:...ids)', { ids })
    .orderBy('version.proposalId')
    .addOrderBy('version.number', 'DESC')
    .getMany();
  if (versions.length < ids.length) throw new Error('A proposal in force has no version');
  await tx.manager.insert(
    OpenedVersion,
    versions.map((version) => openedVersion(key, version)),
  );
  return versions.length;
}

function openedVersion(key: SealKey, version: ProposalVersion): OpenedVersion {
  const { organizations } = openSolver(key, version);
  const [lead, ...partners] = organizations;
  if (!lead) throw new Error(`Version ${version.id} has no solver`);
  const { content, files, receipt } = openVersion(key, version);
  if (digestOf(content, files) !== receipt.receipt.digest)
    throw new Error(`Version ${version.id} is not the one that its receipt names`);
  return {
    versionId: version.id,
    proposalId: version.proposalId,
    number: version.number,
    organizationId: lead.organizationId,
    organizationName: jointName(organizations.map(({ name }) => name)),
    organizationTaxCode: lead.taxCode,
    partnerIds: partners.map((partner) => partner.organizationId),
    title: content.title,
    content,
    files: [...files],
    digest: receipt.receipt.digest,
    receiptNumber: receipt.receipt.number,
    submittedAt: version.submittedAt,
  };
}
