import { randomUUID } from 'node:crypto';
import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  placesOf,
  PROPOSAL_LIMITS,
  type ProposalListItem,
  type ProposalVersionView,
  type ProposalView,
  type SavedProposal,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not } from 'typeorm';
import { mayIn, type SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import { Seals } from '../../platform/sealing/seals';
import { Challenge } from '../challenges/challenge.entity';
import type { SaveProposalDto } from './dto/proposal.dto';
import { KnownLeads } from './known-leads';
import { findLed, findOwn, leads } from './proposal-access';
import { contentOf, contentProblems, EMPTY_CONTENT, missingSections } from './proposal-content';
import { formOf } from './proposal-form';
import { callIsOpen, holdChallenge, lockForWriting, lockOwn } from './proposal-lifecycle';
import { ProposalMails } from './proposal-mails';
import { withdraw } from './proposal-withdrawal';
import { requireRoom } from './proposal-limit';
import { organizationTag, sealDraft, sealOwner } from './proposal-seal';
import { Proposal } from './proposal.entity';
import { ProposalsReads } from './proposals-reads';
import { tagsOf } from './solvers-reads';

/** Step 2: an organization's answer while it is written, and what its members see of it afterwards. */
@Injectable()
export class Proposals {
  private readonly mails: ProposalMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly reads: ProposalsReads,
    private readonly seals: Seals,
    private readonly knownLeads: KnownLeads,
    configuration: Configuration,
  ) {
    this.mails = new ProposalMails(configuration.publicUrl);
  }

  /** @throws not_found, call_closed, proposal_exists (with the id of the only one there may be), proposal_limit */
  async create(actor: SignedInActor, challengeCode: string, organizationId: string): Promise<ProposalView> {
    const challenge = await this.dataSource.manager.findOneBy(Challenge, {
      code: challengeCode,
      openedAt: Not(IsNull()),
    });
    if (!challenge) throw notFound();
    await this.seals.prepare(challenge.id);
    const id = await this.transactions.run(actor, async (tx) => {
      if (!mayIn(actor, PERMISSION.proposalWrite, organizationId))
        throw fieldProblem('organizationId', FIELD_ERROR.unknown);
      await holdChallenge(tx, challenge.id);
      return begin(tx, actor, challenge.id, organizationId);
    });
    return this.view(actor, id);
  }

  mine(actor: SignedInActor): Promise<ProposalListItem[]> {
    return this.reads.mine(actor);
  }

  async view(actor: SignedInActor, id: string): Promise<ProposalView> {
    const proposal = await findOwn(this.seals, this.dataSource.manager, actor, id, PERMISSION.proposalRead);
    this.knownLeads.keep(id, proposal);
    return this.reads.view(proposal, leads(actor, PERMISSION.proposalWrite, proposal));
  }

  /** A version as it was submitted; its digest can be taken from this. */
  async version(actor: SignedInActor, id: string, number: number): Promise<ProposalVersionView> {
    const proposal = await findOwn(this.seals, this.dataSource.manager, actor, id, PERMISSION.proposalRead);
    return this.reads.version(proposal, number);
  }

  /** Keeps the draft; the submitted version stays in force. @throws stale with the current revision (I8), call_closed */
  save(actor: SignedInActor, id: string, request: SaveProposalDto): Promise<SavedProposal> {
    return this.transactions.run(actor, async (tx) => {
      const proposal = await lockOwn(tx, actor, id);
      this.knownLeads.keep(id, proposal);
      const { record, key } = proposal;
      if (record.revision !== request.revision)
        throw problem(ERROR.stale, { params: { revision: record.revision } });
      const content = contentOf(request);
      const form = await formOf(tx, record.challengeId);
      const errors = contentProblems(content, form);
      if (errors.length > 0) throw problem(ERROR.validation, { errors });
      const savedAt = await tx.now();
      const revision = request.revision + 1;
      const sealedContent = sealDraft(key, id, content);
      await tx.manager.update(Proposal, id, { sealedContent, revision, updatedAt: savedAt });
      return { revision, savedAt: savedAt.toISOString(), missing: missingSections(content, form) };
    });
  }

  /** Takes a submitted proposal out of the call; it may be submitted anew until the closing time. */
  async withdraw(actor: SignedInActor, id: string): Promise<ProposalView> {
    await this.transactions.run(actor, async (tx) => {
      const found = await findLed(tx.seals, tx.manager, actor, id, PERMISSION.proposalWrite);
      // Before the state is: after the closing time it would tell how the screening went (I7).
      await callIsOpen(tx, (await lockForWriting(tx, found)).record);
      await withdraw(tx, this.mails, found);
    });
    return this.view(actor, id);
  }
}

/** As many for each organization as the challenge allows, also when two members begin at the same moment. */
async function begin(
  tx: Transaction,
  actor: SignedInActor,
  challengeId: string,
  organizationId: string,
): Promise<string> {
  const [call] = await tx.query<{ opened: boolean; called: boolean }>(
    `SELECT c.state = 'open' AND portal_now() < c.closing_at AS opened,
            c.eligible_kinds = '[]'::jsonb OR c.eligible_kinds ? o.kind AS called
       FROM challenge c JOIN organization o ON o.id = $2 WHERE c.id = $1`,
    [challengeId, organizationId],
  );
  if (!call?.opened) throw problem(ERROR.callClosed);
  // A call that opened before it was asked whom it calls is for everybody.
  if (!call.called) throw fieldProblem('organizationId', FIELD_ERROR.notEligible);
  await refuseHoarding(tx, actor);
  const key = await tx.seals.keyOf(tx.manager, challengeId);
  const id = randomUUID();
  await requireRoom(tx, { challengeId, key, organizationId, proposalId: null });
  await tx.query(
    `INSERT INTO proposal (id, challenge_id, organization_tag, sealed_owner, sealed_content) VALUES ($1, $2, $3, $4, $5)`,
    [
      id,
      challengeId,
      organizationTag(key, organizationId),
      sealOwner(key, id, { organizationId, createdBy: actor.accountId }),
      sealDraft(key, id, EMPTY_CONTENT),
    ],
  );
  tx.audit({ act: 'proposal.create', subjectType: 'proposal', subjectId: id, sealed: true });
  return id;
}

/** Nobody writes hundreds of answers at once: whoever begins so many floods the portal. @throws too_many_drafts */
async function refuseHoarding(tx: Transaction, actor: SignedInActor): Promise<void> {
  const max = PROPOSAL_LIMITS.drafts;
  const organizations = placesOf(actor.roles, PERMISSION.proposalWrite) ?? [];
  const begun = await tx.query(
    `SELECT 1 FROM proposal p JOIN challenge c ON c.id = p.challenge_id
      WHERE p.organization_tag = ANY ($1::bytea[]) AND p.state = 'draft' AND c.state = 'open' LIMIT $2`,
    [await tagsOf(tx.seals, tx.manager, organizations), max],
  );
  if (begun.length >= max) throw problem(ERROR.tooManyDrafts, { params: { max } });
}
