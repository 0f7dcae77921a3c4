import { randomUUID } from 'node:crypto';
import {
  ERROR,
  FIELD_ERROR,
  PARTNER_STATE,
  type ProposalContent,
  type ProposalFile,
  type Receipt,
  RECEIPT_FORM,
  type ReceiptDocument,
  type SubmitProposalRequest,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type SignedInActor, accountOf } from '../../platform/access/actor';
import { Configuration } from '../../platform/config/configuration';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { receiptTag } from '../receipts/receipt-reads';
import { Receipts } from '../receipts/receipts.service';
import { haveSameCovers, markedFiles } from './cover-files';
import { KnownLeads } from './known-leads';
import { acceptedDeclarations, requireDeclarations } from './declarations';
import { askedContent, digestOf } from './proposal-content';
import {
  callIsOpen,
  type HeldCall,
  heldForSubmission,
  type HeldProposal,
  type HeldRow,
  holdForSubmission,
  proposalMachine,
} from './proposal-lifecycle';
import { requireRoom } from './proposal-limit';
import { ProposalMails } from './proposal-mails';
import {
  called,
  type CalledSolver,
  consentedOf,
  isSubmittedBy,
  type OpenedPartner,
  partnersOf,
} from './proposal-partners';
import { withoutDoubles } from './proposal-readers';
import { openSolver, openVersion, sealSolver, sealVersion, type SolverName } from './proposal-seal';
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
  readonly files: readonly ProposalFile[];
  readonly partners: readonly OpenedPartner[];
  readonly digest: string;
  readonly idempotencyKey: string;
}

/** Submitting: in time by the database's clock (I2), once however often it is sent (I8). */
@Injectable()
export class ProposalSubmission {
  private readonly mails: ProposalMails;

  constructor(
    private readonly transactions: Transactions,
    private readonly receipts: Receipts,
    private readonly knownLeads: KnownLeads,
    configuration: Configuration,
  ) {
    this.mails = new ProposalMails(configuration.publicUrl);
  }

  /** @throws not_found, call_closed, proposal_incomplete, partners_pending, proposal_limit, stale, wrong_state, validation */
  async submit(
    actor: SignedInActor,
    id: string,
    request: SubmitProposalRequest,
    key: string | undefined,
  ): Promise<Submission> {
    await this.knownLeads.require(actor, id);
    const hold = holdForSubmission(actor, id);
    return this.transactions.runFrom(actor, hold, async (tx, [row]) => {
      const proposal = await heldForSubmission(tx, row as HeldRow | undefined);
      const idempotencyKey = keptKey(proposal, key);
      const candidate = await candidateOf(tx, proposal, idempotencyKey);
      const repeated = await repeatedVersion(tx, proposal, request, candidate);
      if (repeated) return { receipt: toReceipt(openVersion(proposal.key, repeated)), created: false };
      const { revision } = proposal.record;
      // Before the state is: after the closing time it would tell how the screening went (I7).
      await callIsOpen(tx, proposal.record, proposal);
      requireDeclarations(request.declarations);
      if (revision !== request.revision) throw problem(ERROR.stale, { params: { revision } });
      requireAnswers(candidate);
      await requireRoomAgain(tx, proposal);
      return { receipt: await this.accept(tx, proposal, candidate), created: true };
    });
  }

  /** I2: the instant that was compared with the closing time, under the locks, is the one that is written and signed. */
  private async accept(tx: Transaction, proposal: HeldProposal, candidate: Candidate): Promise<Receipt> {
    const { record, key, call } = proposal;
    const { content, files } = candidate;
    await proposalMachine.move(
      tx,
      record,
      'submit',
      {
        changes: { submittedRevision: record.revision, updatedAt: call.at },
        detail: { digest: candidate.digest },
        sealed: true,
      },
      { call, content: proposal.content },
    );
    const solvers = await solversOf(tx, proposal, candidate);
    const organizations = solvers.map(({ readers: _, ...solver }) => solver);
    const number = call.sentKeys.length + 1;
    const signed = this.receipts.sign(receiptOf(candidate, organizations, call, number));
    const declarations = acceptedDeclarations(tx.actor.name, call.at);
    const version = { content, files, declarations, receipt: signed };
    insertVersion(tx, {
      proposalId: record.id,
      number,
      sealedSolver: sealSolver(key, record.id, number, {
        organizations,
        createdBy: proposal.createdBy,
        submittedBy: accountOf(tx.actor),
      }),
      sealedContent: sealVersion(key, record.id, number, version),
      receiptTag: receiptTag(key, signed.receipt.number),
      leaf: this.receipts.leafOf(signed.receipt),
      fileIds: files.map(({ id }) => id),
      idempotencyKey: candidate.idempotencyKey,
      submittedAt: call.at,
    });
    const readers = withoutDoubles(solvers.flatMap((solver) => solver.readers));
    await this.mails.submitted(tx, record.id, call, readers, signed);
    return toReceipt(version);
  }
}

/** I1: a sender may write anything into its key, such as its name; of what it chose only a tag is kept. */
function keptKey({ key: seal }: HeldProposal, key: string | undefined): string {
  return key === undefined ? `none-${randomUUID()}` : seal.tag('idempotency-key', key).toString('hex');
}

async function candidateOf(
  tx: Transaction,
  proposal: HeldProposal,
  idempotencyKey: string,
): Promise<Candidate> {
  const content = askedContent(proposal.content, proposal.call.form);
  const files = proposal.call.files === 0 ? [] : await markedFiles(tx.manager, proposal);
  const partners = proposal.call.partners === 0 ? [] : await partnersOf(tx.manager, proposal);
  return { content, files, partners, digest: digestOf(content, files), idempotencyKey };
}

/** What was withdrawn counts again for its lead; the consents of its partners have counted all the time. */
async function requireRoomAgain(
  tx: Transaction,
  { record, key, organizationId }: HeldProposal,
): Promise<void> {
  if (record.state !== 'withdrawn') return;
  await requireRoom(tx, { challengeId: record.challengeId, key, organizationId, proposalId: record.id });
}

/** Each of those who are named has consented. */
function requireAnswers({ partners }: Candidate): void {
  const pending = partners.filter(({ state }) => state === PARTNER_STATE.invited).length;
  if (pending > 0) throw problem(ERROR.partnersPending, { params: { pending } });
}

/** Lead and partners. Whatever they call themselves later, this is who competes (I8). */
async function solversOf(
  tx: Transaction,
  { call, organizationId }: HeldProposal,
  { partners }: Candidate,
): Promise<CalledSolver[]> {
  const { organizationName: name, taxCode, readers } = call;
  return [{ organizationId, name, taxCode, readers }, ...(await called(tx.manager, consentedOf(partners)))];
}

function insertVersion(tx: Transaction, version: Omit<ProposalVersion, 'id' | 'proposal'>): void {
  tx.write({
    name: 'submission-version',
    text: `INSERT INTO proposal_version (proposal_id, number, sealed_solver, sealed_content, receipt_tag, leaf, file_ids,
                                         idempotency_key, submitted_at)
           VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      version.proposalId,
      version.number,
      version.sealedSolver,
      version.sealedContent,
      version.receiptTag,
      version.leaf,
      version.fileIds,
      version.idempotencyKey,
      version.submittedAt,
    ],
  });
}

function receiptOf(
  { content, files, digest }: Candidate,
  organizations: readonly SolverName[],
  { at, code, title }: HeldCall,
  version: number,
): ReceiptDocument {
  return {
    form: RECEIPT_FORM,
    number: newReceiptNumber(),
    challenge: { code, title },
    organizations: organizations.map(({ name, taxCode }) => ({ name, taxCode })),
    proposal: { title: content.title, version },
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
  { record: { id: proposalId, state, revision }, key, call: { sentKeys }, organizationId }: HeldProposal,
  request: SubmitProposalRequest,
  { digest, files, partners, idempotencyKey }: Candidate,
): Promise<ProposalVersion | null> {
  const isSame = (version: ProposalVersion): boolean => {
    const sent = openVersion(key, version);
    return sent.receipt.receipt.digest === digest && haveSameCovers(sent.files, files);
  };
  const version = (number: number): Promise<ProposalVersion> =>
    tx.manager.findOneByOrFail(ProposalVersion, { proposalId, number });
  if (sentKeys.includes(idempotencyKey)) {
    const sent = await version(sentKeys.indexOf(idempotencyKey) + 1);
    if (state === 'withdrawn') throw problem(ERROR.wrongState, { params: { state, act: 'submit' } });
    if (!isSame(sent) && request.revision === revision)
      throw fieldProblem('idempotency-key', FIELD_ERROR.duplicate);
    return sent;
  }
  if (state === 'draft' || state === 'withdrawn' || sentKeys.length === 0) return null;
  const last = await version(sentKeys.length);
  return isSame(last) && isSubmittedBy(openSolver(key, last), organizationId, partners) ? last : null;
}
