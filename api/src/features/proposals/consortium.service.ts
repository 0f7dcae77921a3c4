import { randomUUID } from 'node:crypto';
import {
  ERROR,
  FIELD_ERROR,
  type InvitePartnerRequest,
  PARTNER_LIMITS,
  PARTNER_STATE,
  type PartnerCandidate,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, Not } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { SealKey } from '../../platform/sealing/seal-key';
import { Seals } from '../../platform/sealing/seals';
import { isPublic } from '../organizations/organization-public-reads';
import { partnerMachine } from './partner-lifecycle';
import { PartnerMails } from './partner-mails';
import { findLed, type OwnProposal } from './proposal-access';
import { lockForEditing } from './proposal-lifecycle';
import { withdrawIfNamed } from './proposal-withdrawal';
import { ProposalMails } from './proposal-mails';
import { mayBeAsked, toOpened } from './proposal-partners';
import { ProposalPartner } from './proposal-partner.entity';
import { openPartner, organizationTag, type Partner, sealPartner } from './proposal-seal';

/** How many organizations are offered at once. */
const CANDIDATES = 10;

/** What the lead of a joint proposal does: it asks others to answer together, and takes them off. */
@Injectable()
export class Consortium {
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

  /** Those who have a public page by a part of their name; anybody by the whole tax code. By name. */
  async candidates(actor: SignedInActor, id: string, q: string): Promise<PartnerCandidate[]> {
    const { manager } = this.dataSource;
    const { organizationId } = await findLed(this.seals, manager, actor, id, PERMISSION.proposalWrite);
    const words = q.normalize('NFC').trim();
    if (words === '') return [];
    return manager.query<PartnerCandidate[]>(
      `SELECT o.id, o.name, o.tax_code AS "taxCode" FROM organization o
        WHERE o.closed_at IS NULL AND o.id <> $1
          AND (o.tax_code = $2 OR (strpos(plain_text(o.name), plain_text($2)) > 0 AND ${isPublic('o')}))
        ORDER BY o.name, o.id LIMIT $3`,
      [organizationId, words, CANDIDATES],
    );
  }

  /** @throws not_found, call_closed, wrong_state, too_many_partners, validation at `organizationId` */
  async invite(actor: SignedInActor, id: string, request: InvitePartnerRequest): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const own = await this.lock(tx, actor, id);
      await requireEligible(tx, own, request.organizationId);
      const partner: Partner = {
        organizationId: request.organizationId,
        role: request.role,
        invitedBy: actor.name,
        invitedAt: (await tx.now()).toISOString(),
        answer: null,
      };
      const invited = { ...partner, id: await keepInvitation(tx, own, partner) };
      await this.mails.send(tx, 'invited', own, invited);
    });
  }

  /** A proposal that was submitted in the partner's name is withdrawn. @throws not_found, call_closed, wrong_state */
  async remove(actor: SignedInActor, id: string, partnershipId: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const own = await this.lock(tx, actor, id);
      const where = { id: partnershipId, proposalId: id, state: Not(PARTNER_STATE.removed) };
      if (!(await tx.manager.existsBy(ProposalPartner, where))) throw notFound();
      const row = await partnerMachine.check(tx, partnershipId, 'remove');
      const partner = toOpened(own.key, row);
      const { organizationId, state } = partner;
      await withdrawIfNamed(tx, this.proposalMails, own, organizationId);
      await partnerMachine.move(tx, row, 'remove', { detail: { partner: organizationId }, sealed: true });
      if (state !== PARTNER_STATE.declined) await this.mails.send(tx, 'removed', own, partner);
    });
  }

  private async lock(tx: Transaction, actor: SignedInActor, id: string): Promise<OwnProposal> {
    const found = await findLed(tx.seals, tx.manager, actor, id, PERMISSION.proposalWrite);
    return lockForEditing(tx, found);
  }
}

/** Whoever may answer for the partner must be somebody whom the call addresses, too. */
async function requireEligible(tx: Transaction, own: OwnProposal, organizationId: string): Promise<void> {
  const refused = (code: (typeof FIELD_ERROR)[keyof typeof FIELD_ERROR]): Error =>
    fieldProblem('organizationId', code);
  if (organizationId === own.organizationId) throw refused(FIELD_ERROR.duplicate);
  const [row] = await tx.query<{ called: boolean }>(
    `SELECT c.eligible_kinds = '[]'::jsonb OR c.eligible_kinds ? o.kind AS called
       FROM challenge c JOIN organization o ON o.id = $2 AND o.closed_at IS NULL WHERE c.id = $1`,
    [own.record.challengeId, organizationId],
  );
  if (!row) throw refused(FIELD_ERROR.unknown);
  if (!row.called) throw refused(FIELD_ERROR.notEligible);
}

/** With this one. @throws validation at `organizationId` where one is open or in force, or where it was the last */
function countInvitation(key: SealKey, existing: ProposalPartner): number {
  if (existing.state === PARTNER_STATE.invited || existing.state === PARTNER_STATE.consented)
    throw fieldProblem('organizationId', FIELD_ERROR.duplicate);
  const partner = openPartner(key, existing);
  if (!mayBeAsked(partner))
    throw fieldProblem('organizationId', FIELD_ERROR.askedTooOften, { max: PARTNER_LIMITS.invitations });
  return (partner.invitations ?? 1) + 1;
}

/** A new invitation, or the old one anew after a no or a removal. @returns the partnership's id */
async function keepInvitation(tx: Transaction, own: OwnProposal, partner: Partner): Promise<string> {
  const { key, record } = own;
  const tag = organizationTag(key, partner.organizationId);
  const rows = await tx.manager.findBy(ProposalPartner, { proposalId: record.id });
  const existing = rows.find(({ organizationTag: held }) => held.equals(tag));
  const others = rows.filter(({ id, state }) => id !== existing?.id && state !== PARTNER_STATE.removed);
  const max = PARTNER_LIMITS.partners;
  if (others.length >= max) throw problem(ERROR.tooManyPartners, { params: { max } });
  if (existing) {
    const invitations = countInvitation(key, existing);
    const sealed = sealPartner(key, existing.id, { ...partner, invitations });
    await partnerMachine.transition(tx, existing.id, 'ask_again', { changes: { sealed }, sealed: true });
    return existing.id;
  }
  const id = randomUUID();
  const sealed = sealPartner(key, id, partner);
  await tx.manager.insert(ProposalPartner, { id, proposalId: record.id, organizationTag: tag, sealed });
  tx.audit({ act: 'partner.invite', subjectType: 'partner', subjectId: id, sealed: true });
  return id;
}
