import { jointName } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { digestOf } from './proposal-content';
import { OpenedVersion } from './opened-version.entity';
import { partnersOf } from './proposal-partners';
import { ProposalPartner } from './proposal-partner.entity';
import { openSolver, openVersion, openOwner } from './proposal-seal';
import { ProposalVersion } from './proposal-version.entity';
import { Proposal } from './proposal.entity';

/**
 * Copies what is in force out of its seal, and writes down whose each proposal is. What was withdrawn or never submitted
 * stays sealed but for its owner. @throws SealBroken, or an error where a version is not the one its receipt names
 */
export async function openVersions(tx: Transaction, challengeId: string): Promise<number> {
  const proposals = await tx.manager.find(Proposal, { where: { challengeId }, order: { id: 'ASC' } });
  // A call that nobody answered has no key either.
  if (proposals.length === 0) return 0;
  const key = await tx.seals.keyOf(tx.manager, challengeId);
  let opened = 0;
  for (const proposal of proposals) {
    const { organizationId } = openOwner(key, proposal);
    await tx.manager.update(Proposal, { id: proposal.id }, { organizationId });
    for (const partner of await partnersOf(tx.manager, { record: proposal, key }))
      await tx.manager.update(
        ProposalPartner,
        { id: partner.id },
        { organizationId: partner.organizationId },
      );
    if (proposal.state === 'draft' || proposal.state === 'withdrawn') continue;
    const version = await tx.manager.findOneOrFail(ProposalVersion, {
      where: { proposalId: proposal.id },
      order: { number: 'DESC' },
    });
    const { organizations } = openSolver(key, version);
    const [lead, ...partners] = organizations;
    if (!lead) throw new Error(`Version ${version.id} has no solver`);
    const { content, files, receipt } = openVersion(key, version);
    if (digestOf(content, files) !== receipt.receipt.digest)
      throw new Error(`Version ${version.id} is not the one that its receipt names`);
    await tx.manager.insert(OpenedVersion, {
      versionId: version.id,
      proposalId: proposal.id,
      number: version.number,
      organizationId: lead.organizationId,
      organizationName: jointName(organizations.map(({ name }) => name)),
      organizationTaxCode: lead.taxCode,
      partnerIds: partners.map((partner) => partner.organizationId),
      content,
      files: [...files],
      digest: receipt.receipt.digest,
      receiptNumber: receipt.receipt.number,
      submittedAt: version.submittedAt,
    });
    opened += 1;
  }
  return opened;
}
