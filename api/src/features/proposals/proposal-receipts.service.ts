import { type InclusionProof, PERMISSION, type SignedReceipt } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { notFound } from '../../platform/errors/problem';
import { Seals } from '../../platform/sealing/seals';
import { SealReads } from '../sealing/seal-reads';
import { findOwn } from './proposal-access';
import { openVersion } from './proposal-seal';
import { ProposalVersion } from './proposal-version.entity';

interface HeldReceipt {
  readonly challengeId: string;
  readonly leaf: Buffer;
  readonly signed: SignedReceipt;
}

/** What the members of an organization hold of each version, also of those that were replaced or withdrawn (I8). */
@Injectable()
export class ProposalReceipts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
    private readonly fixed: SealReads,
  ) {}

  /** As it was signed. */
  async signed(actor: SignedInActor, id: string, number: number): Promise<SignedReceipt> {
    return (await this.find(actor, id, number)).signed;
  }

  /** @throws not_found also while the call has not closed: its root is not fixed yet */
  async proof(actor: SignedInActor, id: string, number: number): Promise<InclusionProof> {
    const { challengeId, leaf } = await this.find(actor, id, number);
    const proof = (await this.fixed.ofChallenge(challengeId))?.proofOf(leaf);
    if (!proof) throw notFound();
    return proof;
  }

  private async find(actor: SignedInActor, id: string, number: number): Promise<HeldReceipt> {
    const { manager } = this.dataSource;
    const { key, record } = await findOwn(this.seals, manager, actor, id, PERMISSION.proposalRead);
    const version = await manager.findOneBy(ProposalVersion, { proposalId: record.id, number });
    if (!version) throw notFound();
    const { receipt } = openVersion(key, version);
    return { challengeId: record.challengeId, leaf: version.leaf, signed: receipt };
  }
}
