import { ERROR, PARTNER_STATE, PERMISSION, PROPOSAL_STATE } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { PartnerMails } from './partner-mails';
import { findLed, type OwnProposal } from './proposal-access';
import { draftFiles, openedDraftFiles } from './proposal-files.service';
import { lockForEditing } from './proposal-lifecycle';
import { partnersOf } from './proposal-partners';
import { ProposalPartner } from './proposal-partner.entity';
import { Proposal } from './proposal.entity';

/** A draft that nobody wants any more. What was ever submitted stays: its receipts are held by others (I8). */
@Injectable()
export class ProposalDiscard {
  private readonly mails: PartnerMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    { publicUrl }: Configuration,
  ) {
    this.mails = new PartnerMails(publicUrl);
  }

  /** @throws not_found, also for a partner; call_closed; wrong_state for what was ever submitted */
  async discard(actor: SignedInActor, id: string): Promise<void> {
    const unused = await this.transactions.run(actor, async (tx) => {
      const found = await findLed(tx.seals, tx.manager, actor, id, PERMISSION.proposalWrite);
      const own = await lockForEditing(tx, found);
      const { state } = own.record;
      if (state !== PROPOSAL_STATE.draft)
        throw problem(ERROR.wrongState, { params: { state, act: 'discard' } });
      await this.tellPartners(tx, own);
      const files = await openedDraftFiles(tx.manager, own);
      const { type: ownerType, id: ownerId } = draftFiles(id);
      await tx.manager.delete(StoredFile, { ownerType, ownerId });
      await tx.manager.delete(ProposalPartner, { proposalId: id });
      await tx.manager.delete(Proposal, { id });
      tx.audit({ act: 'proposal.discard', subjectType: 'proposal', subjectId: id, sealed: true });
      return files;
    });
    // The bytes go after the commit: were it to fail, the draft would still name them.
    for (const file of unused) await this.files.discard(file);
  }

  private async tellPartners(tx: Transaction, own: OwnProposal): Promise<void> {
    for (const partner of await partnersOf(tx.manager, own))
      if (partner.state !== PARTNER_STATE.declined) await this.mails.send(tx, 'discarded', own, partner);
  }
}
