import { randomUUID } from 'node:crypto';
import {
  ERROR,
  FIELD_ERROR,
  type FileView,
  type LocalText,
  PERMISSION,
  type ProposalContent,
  type Receipt,
  RECEIPT_FORM,
  type ReceiptDocument,
  type SubmitProposalRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { toFileView } from '../../platform/storage/files';
import { Receipts } from '../receipts/receipts.service';
import { acceptedDeclarations, requireDeclarations } from './declarations';
import { findOwn, type OwnProposal } from './proposal-access';
import { askedContent, contentOf, digestOf } from './proposal-content';
import { openedDraftFiles } from './proposal-files.service';
import { formOf } from './proposal-form';
import { callIsOpen, lockForWriting, proposalMachine } from './proposal-lifecycle';
import { ProposalMails } from './proposal-mails';
import { openVersion, receiptTag, sealSolver, sealVersion, type SolverName } from './proposal-seal';
import { ProposalVersion } from './proposal-version.entity';
import { toReceipt } from './proposals-reads';
import { newReceiptNumber } from './receipt-number';

export interface Submission {
  readonly receipt: Receipt;
  /** False where the same submission had been answered before. */
  readonly created: boolean;
}

/** What is about to become a version. */
interface Candidate {
  readonly content: ProposalContent;
  readonly files: readonly FileView[];
  readonly digest: string;
  readonly idempotencyKey: string;
}

/** What the database says of a submission while its rows are held. */
interface Moment {
  readonly at: Date;
  readonly number: number;
  readonly code: string;
  readonly title: LocalText;
}

/** Submitting: in time by the database's clock (I2), once however often it is sent (I8). */
@Injectable()
export class ProposalSubmission {
  private readonly mails: ProposalMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly receipts: Receipts,
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
    return this.transactions.run(actor, async (tx) => {
      const found = await findOwn(tx.seals, tx.manager, actor, id, PERMISSION.proposalWrite);
      const proposal = await lockForWriting(tx, found);
      const candidate = await candidateOf(tx, proposal, key);
      const repeated = await repeatedVersion(tx, proposal, request, candidate);
      if (repeated) return { receipt: toReceipt(openVersion(proposal.key, repeated)), created: false };
      const { revision } = proposal.record;
      // Before the state is: after the closing time it would tell how the screening went (I7).
      await callIsOpen(tx, proposal.record);
      requireDeclarations(request.declarations);
      if (revision !== request.revision) throw problem(ERROR.stale, { params: { revision } });
      return { receipt: await this.accept(tx, proposal, candidate), created: true };
    });
  }

  private async accept(tx: Transaction, proposal: OwnProposal, candidate: Candidate): Promise<Receipt> {
    const { record, key } = proposal;
    await proposalMachine.transition(tx, record.id, 'submit', {
      changes: { submittedRevision: record.revision, updatedAt: await tx.now() },
      detail: { digest: candidate.digest },
      sealed: true,
    });
    const declarations = await acceptedDeclarations(tx);
    const organizations = await solversOf(tx, proposal);
    const moment = await momentOf(tx, proposal);
    const signed = this.receipts.sign(receiptOf(candidate, organizations, moment));
    const { content, files } = candidate;
    const version = { content, files, declarations, receipt: signed };
    const { number, at: submittedAt } = moment;
    await tx.manager.insert(ProposalVersion, {
      proposalId: record.id,
      number,
      sealedSolver: sealSolver(key, record.id, number, {
        organizations,
        createdBy: proposal.createdBy,
        submittedBy: tx.actor.accountId ?? '',
      }),
      sealedContent: sealVersion(key, record.id, number, version),
      receiptTag: receiptTag(key, signed.receipt.number),
      leaf: this.receipts.leafOf(signed.receipt),
      fileIds: files.map(({ id }) => id),
      idempotencyKey: candidate.idempotencyKey,
      submittedAt,
    });
    await this.mails.submitted(tx, proposal, signed.receipt);
    return toReceipt(version);
  }
}

async function candidateOf(
  tx: Transaction,
  proposal: OwnProposal,
  key: string | undefined,
): Promise<Candidate> {
  const form = await formOf(tx, proposal.record.challengeId);
  const content = askedContent(contentOf(proposal.content), form);
  const files = (await openedDraftFiles(tx, proposal)).map(toFileView);
  return { content, files, digest: digestOf(content, files), idempotencyKey: key ?? `none-${randomUUID()}` };
}

/** The organization as it is called now: whatever it calls itself later, this is who competes (I8). */
async function solversOf(tx: Transaction, { organizationId }: OwnProposal): Promise<SolverName[]> {
  return tx.query<SolverName>(
    `SELECT id AS "organizationId", name, tax_code AS "taxCode" FROM organization WHERE id = $1`,
    [organizationId],
  );
}

/**
 * I2: the instant that is compared with the closing time is the instant that is written and signed, and it is taken in this
 * statement, after challenge and proposal have been locked. @throws call_closed
 */
async function momentOf(tx: Transaction, { record }: OwnProposal): Promise<Moment> {
  const [moment] = await tx.query<Moment>(
    `WITH clock AS MATERIALIZED (SELECT portal_now() AS now)
     SELECT clock.now AS at, c.code, c.title,
            COALESCE((SELECT max(v.number) FROM proposal_version v WHERE v.proposal_id = $1), 0) + 1 AS number
       FROM clock JOIN challenge c ON c.id = $2
      WHERE c.state = 'open' AND clock.now < c.closing_at`,
    [record.id, record.challengeId],
  );
  if (!moment) throw problem(ERROR.callClosed);
  return moment;
}

function receiptOf(
  { content, files, digest }: Candidate,
  organizations: readonly SolverName[],
  { at, number, code, title }: Moment,
): ReceiptDocument {
  return {
    form: RECEIPT_FORM,
    number: newReceiptNumber(),
    challenge: { code, title },
    organizations: organizations.map(({ name, taxCode }) => ({ name, taxCode })),
    proposal: { title: content.title, version: number },
    submittedAt: at.toISOString(),
    digest,
    files: files.map(({ name, size, sha256 }) => ({ name, size, sha256 })),
  };
}

/**
 * The version that an earlier request has already made of this submission: by its key, or because nothing has changed
 * since. A key does not bring back what was withdrawn meanwhile, and does not cover content it was not sent with.
 */
async function repeatedVersion(
  tx: Transaction,
  { record: { id: proposalId, state, revision }, key }: OwnProposal,
  request: SubmitProposalRequest,
  { idempotencyKey, digest }: Candidate,
): Promise<ProposalVersion | null> {
  const digestIn = (version: ProposalVersion): string => openVersion(key, version).receipt.receipt.digest;
  const sent = await tx.manager.findOneBy(ProposalVersion, { proposalId, idempotencyKey });
  if (sent) {
    if (state === 'withdrawn') throw problem(ERROR.wrongState, { params: { state, act: 'submit' } });
    if (digestIn(sent) !== digest && request.revision === revision)
      throw fieldProblem('idempotency-key', FIELD_ERROR.duplicate);
    return sent;
  }
  if (state === 'draft' || state === 'withdrawn') return null;
  const where = { proposalId };
  const last = await tx.manager.findOne(ProposalVersion, { where, order: { number: 'DESC' } });
  return last && digestIn(last) === digest ? last : null;
}
