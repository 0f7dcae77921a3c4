import { randomUUID } from 'node:crypto';
import { ERROR, FIELD_ERROR, PERMISSION, type Receipt, type SubmitProposalRequest } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { Files, toFileView } from '../../platform/storage/files';
import { findOwn } from './proposal-access';
import { acceptedDeclarations, requireDeclarations } from './declarations';
import { askedContent, contentOf, digestOf } from './proposal-content';
import { formOf } from './proposal-form';
import { callIsOpen, lockForWriting, proposalMachine } from './proposal-lifecycle';
import { ProposalMails } from './proposal-mails';
import { ProposalVersion } from './proposal-version.entity';
import { Proposal } from './proposal.entity';
import { draftFiles } from './proposal-files.service';
import { ProposalsReads } from './proposals-reads';
import { newReceiptNumber } from './receipt-number';

export interface Submission {
  readonly receipt: Receipt;
  /** False where the same submission had been answered before. */
  readonly created: boolean;
}

/** What is about to become a version. */
type Candidate = Pick<ProposalVersion, 'content' | 'files' | 'digest' | 'idempotencyKey'>;

/** Submitting: in time by the database's clock (I2), once however often it is sent (I8). */
@Injectable()
export class ProposalSubmission {
  private readonly mails: ProposalMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    private readonly reads: ProposalsReads,
    configuration: Configuration,
  ) {
    this.mails = new ProposalMails(configuration.publicUrl);
  }

  /** @throws call_closed, proposal_incomplete, stale, wrong_state, validation */
  async submit(
    actor: SignedInActor,
    id: string,
    request: SubmitProposalRequest,
    key: string | undefined,
  ): Promise<Submission> {
    const { version, created } = await this.transactions.run(actor, async (tx) => {
      const found = await findOwn(tx.manager, actor, id, PERMISSION.proposalWrite);
      const proposal = await lockForWriting(tx, found);
      const candidate = await this.candidate(tx, proposal, key);
      const repeated = await repeatedVersion(tx, proposal, request, candidate);
      if (repeated) return { version: repeated, created: false };
      // Before the state is: after the closing time it would tell how the screening went (I7).
      await callIsOpen(tx, proposal);
      requireDeclarations(request.declarations);
      if (proposal.revision !== request.revision)
        throw problem(ERROR.stale, { params: { revision: proposal.revision } });
      return { version: await this.accept(tx, proposal, candidate), created: true };
    });
    return { receipt: await this.reads.receipt(version.id), created };
  }

  private async candidate(tx: Transaction, proposal: Proposal, key: string | undefined): Promise<Candidate> {
    const form = await formOf(tx, proposal.challengeId);
    const content = askedContent(contentOf(proposal.content), form);
    const files = (await this.files.of(tx, draftFiles(proposal.id))).map(toFileView);
    const digest = digestOf(content, files);
    return { content, files, digest, idempotencyKey: key ?? `none-${randomUUID()}` };
  }

  private async accept(tx: Transaction, proposal: Proposal, candidate: Candidate): Promise<ProposalVersion> {
    const moved = await proposalMachine.transition(tx, proposal.id, 'submit', {
      changes: { submittedRevision: proposal.revision, updatedAt: await tx.now() },
      detail: { digest: candidate.digest },
    });
    const version = await writeVersion(tx, moved, candidate);
    await this.mails.submitted(tx, moved, version);
    return version;
  }
}

/**
 * The version that an earlier request has already made of this submission: by its key, or because nothing has changed
 * since. A key does not bring back what was withdrawn meanwhile, and does not cover content it was not sent with.
 */
async function repeatedVersion(
  tx: Transaction,
  proposal: Proposal,
  request: SubmitProposalRequest,
  candidate: Candidate,
): Promise<ProposalVersion | null> {
  const { id: proposalId, state } = proposal;
  const { idempotencyKey, digest } = candidate;
  const sent = await tx.manager.findOneBy(ProposalVersion, { proposalId, idempotencyKey });
  if (sent) {
    if (state === 'withdrawn') throw problem(ERROR.wrongState, { params: { state, act: 'submit' } });
    if (sent.digest !== digest && request.revision === proposal.revision)
      throw fieldProblem('idempotency-key', FIELD_ERROR.duplicate);
    return sent;
  }
  if (state === 'draft' || state === 'withdrawn') return null;
  const last = await tx.manager.findOne(ProposalVersion, {
    where: { proposalId },
    order: { number: 'DESC' },
  });
  return last?.digest === digest ? last : null;
}

/**
 * I2: the instant that is compared with the closing time is the instant that is written, and it is taken in this statement,
 * after challenge and proposal have been locked. @throws call_closed
 */
async function writeVersion(
  tx: Transaction,
  proposal: Proposal,
  { content, files, digest, idempotencyKey }: Candidate,
): Promise<ProposalVersion> {
  const [row] = await tx.query<{ id: string }>(
    `WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
     INSERT INTO proposal_version (proposal_id, number, content, files, digest, receipt_number, idempotency_key,
                                   submitted_by, declarations, organization_name, organization_tax_code, submitted_at)
     SELECT $1, COALESCE((SELECT max(v.number) FROM proposal_version v WHERE v.proposal_id = $1), 0) + 1,
            $2, $3, $4, $5, $6, $7, $8, o.name, o.tax_code, clock.now
       FROM clock JOIN challenge c ON c.id = $9 JOIN organization o ON o.id = $10
      WHERE c.state = 'open' AND clock.now < c.closing_at
     RETURNING id`,
    [
      proposal.id,
      JSON.stringify(content),
      JSON.stringify(files),
      digest,
      newReceiptNumber(),
      idempotencyKey,
      tx.actor.accountId,
      JSON.stringify(await acceptedDeclarations(tx)),
      proposal.challengeId,
      proposal.organizationId,
    ],
  );
  if (!row) throw problem(ERROR.callClosed);
  return tx.manager.findOneByOrFail(ProposalVersion, { id: row.id });
}
