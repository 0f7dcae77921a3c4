import {
  type LocalText,
  PARTNER_STATE,
  type PartnerAct,
  type PartnershipView,
  PERMISSION,
  placesOf,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { type Actor, mayIn, type SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound } from '../../platform/errors/problem';
import { Seals } from '../../platform/sealing/seals';
import { Organization } from '../organizations/organization.entity';
import { partnerMachine } from './partner-lifecycle';
import { PartnerMails, type PartnerOccasion } from './partner-mails';
import { type OwnProposal, toOwn } from './proposal-access';
import { lockForEditing } from './proposal-lifecycle';
import { requireRoom } from './proposal-limit';
import { ProposalMails } from './proposal-mails';
import { called, type OpenedPartner, toOpened } from './proposal-partners';
import { ProposalPartner } from './proposal-partner.entity';
import { openDraft, sealPartner } from './proposal-seal';
import { withdrawIfNamed } from './proposal-withdrawal';
import { Proposal } from './proposal.entity';
import { tagsOf } from './solvers-reads';

/** A partnership and the proposal it belongs to, out of their seals. */
interface Partnership {
  readonly row: ProposalPartner;
  readonly partner: OpenedPartner;
  readonly own: OwnProposal;
}

interface CallRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly closing_at: Date;
  readonly open: boolean;
}

/** What an organization that is asked to answer together does: it consents, declines, takes its consent back. */
@Injectable()
export class Partnerships {
  private readonly mails: PartnerMails;
  private readonly proposalMails: ProposalMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly seals: Seals,
    { publicUrl }: Configuration,
  ) {
    this.mails = new PartnerMails(publicUrl);
    this.proposalMails = new ProposalMails(publicUrl);
  }

  /** Of the organizations the reader manages: what is asked of them, and where they take part. The newest first. */
  async mine(actor: SignedInActor): Promise<PartnershipView[]> {
    const { manager } = this.dataSource;
    const organizations = placesOf(actor.roles, PERMISSION.organizationManage) ?? [];
    const tags = await tagsOf(this.seals, manager, organizations);
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM proposal_partner
        WHERE state IN ('invited', 'consented') AND (organization_tag = ANY ($1::bytea[]) OR organization_id = ANY ($2::uuid[]))
        ORDER BY created_at DESC, id`,
      [tags, organizations],
    );
    return Promise.all(rows.map(({ id }) => this.view(actor, id)));
  }

  /** @throws not_found for everybody but those who manage the partner */
  async view(actor: SignedInActor, id: string): Promise<PartnershipView> {
    const { manager } = this.dataSource;
    const { row, partner, own } = await this.find(actor, id);
    const [call] = await manager.query<CallRow[]>(
      `SELECT id, code, title, closing_at, state = 'open' AND portal_now() < closing_at AS open
         FROM challenge WHERE id = $1`,
      [own.record.challengeId],
    );
    const [lead, organization] = await called(manager, [own.organizationId, partner.organizationId]);
    if (!call) throw notFound();
    return {
      id: row.id,
      state: partner.state,
      organizationId: partner.organizationId,
      organizationName: organization?.name ?? '',
      leadName: lead?.name ?? '',
      invitedBy: partner.invitedBy,
      invitedAt: partner.invitedAt,
      role: partner.role,
      answer: partner.answer,
      challengeCode: call.code,
      challengeTitle: call.title,
      closingAt: call.closing_at.toISOString(),
      proposalTitle: openDraft(own.key, own.record).title,
      proposalId: row.state === PARTNER_STATE.consented ? own.record.id : null,
      acts: call.open
        ? partnerMachine.actsFrom(row.state).filter((act) => act !== 'ask_again' && act !== 'remove')
        : [],
    };
  }

  /** @throws not_found, call_closed, wrong_state; proposal_limit where the organization takes part in others */
  consent(actor: SignedInActor, id: string, note: string): Promise<PartnershipView> {
    return this.answer(actor, id, 'consent', note, 'consented');
  }

  decline(actor: SignedInActor, id: string, note: string): Promise<PartnershipView> {
    return this.answer(actor, id, 'decline', note, 'declined');
  }

  /** Takes the consent back; a proposal that was submitted in the organization's name is withdrawn. */
  leave(actor: SignedInActor, id: string): Promise<PartnershipView> {
    return this.answer(actor, id, 'leave', '', 'left');
  }

  private async answer(
    actor: SignedInActor,
    id: string,
    act: PartnerAct,
    note: string,
    occasion: PartnerOccasion,
  ): Promise<PartnershipView> {
    await this.transactions.run(actor, async (tx) => {
      const found = await this.find(actor, id);
      const own = await lockForEditing(tx, found.own);
      const row = await partnerMachine.check(tx, id, act);
      const partner = toOpened(own.key, row);
      if (act === 'consent') await requireRoomFor(tx, own, partner);
      if (act === 'leave') await withdrawIfNamed(tx, this.proposalMails, own, partner.organizationId);
      const { state: _, id: __, ...kept } = partner;
      const answered = { by: actor.name, at: (await tx.now()).toISOString(), note };
      const sealed = sealPartner(own.key, id, { ...kept, answer: answered });
      await partnerMachine.move(tx, row, act, { changes: { sealed }, sealed: true });
      await this.mails.send(tx, occasion, own, partner);
    });
    return this.view(actor, id);
  }

  private async find(actor: Actor, id: string): Promise<Partnership> {
    const { manager } = this.dataSource;
    const row = await manager.findOneBy(ProposalPartner, { id });
    const record = row && (await manager.findOneBy(Proposal, { id: row.proposalId }));
    if (!record) throw notFound();
    const own = await toOwn(this.seals, manager, record);
    const partner = toOpened(own.key, row);
    if (!mayIn(actor, PERMISSION.organizationManage, partner.organizationId)) throw notFound();
    return { row, partner, own };
  }
}

/** Told to the organization alone: whoever invites never learns of it (I1). */
async function requireRoomFor(
  tx: Transaction,
  { key, record }: OwnProposal,
  { organizationId }: OpenedPartner,
): Promise<void> {
  const { challengeId, id: proposalId } = record;
  await requireRoom(tx, { challengeId, key, organizationId, proposalId });
  // Nor may it have been closed meanwhile.
  const open = await tx.manager.existsBy(Organization, { id: organizationId, closedAt: IsNull() });
  if (!open) throw notFound();
}
