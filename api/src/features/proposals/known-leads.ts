import { PERMISSION } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Seals } from '../../platform/sealing/seals';
import { findLed, leads } from './proposal-access';
import type { ProposalOwner } from './proposal-seal';

/** A few megabytes; whose a proposal is beyond that is read again. */
const KEPT = 10_000;

/**
 * Whose the proposals are that members have lately opened: that never changes, so that whoever submits one need not wait for it
 * to be read before it is locked.
 */
@Injectable()
export class KnownLeads {
  private readonly kept = new Map<string, ProposalOwner>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
  ) {}

  keep(id: string, { organizationId, createdBy }: ProposalOwner): void {
    if (this.kept.size >= KEPT) this.kept.clear();
    this.kept.set(id, { organizationId, createdBy });
  }

  /**
   * That the actor belongs to the lead, before anything is locked; who belongs to it may change, so it is asked again under the
   * lock. To everybody else the answer comes from the database, known or not: it takes as long as for what does not exist (I11).
   * @throws not_found
   */
  async require(actor: SignedInActor, id: string): Promise<void> {
    const known = this.kept.get(id);
    if (known && leads(actor, PERMISSION.proposalWrite, known)) return;
    this.keep(id, await findLed(this.seals, this.dataSource.manager, actor, id, PERMISSION.proposalWrite));
  }
}
