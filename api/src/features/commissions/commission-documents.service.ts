import {
  ATTACHMENT_TYPES,
  COMMISSION_LIMITS,
  ERROR,
  FIELD_ERROR,
  SIGNED_KINDS,
  type CommissionView,
  type DocumentKind,
  type SignatureField,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { Files, type ReceivedFile } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { agrees, findCommission, manages, type SeenCommission } from './commission-access';
import { CommissionAmendment, CommissionDocument, CommissionMove } from './commission-paper.entities';
import { toCommissionView } from './commission-view';
import { SignatureReader } from './signature-reader';

const OWNER = 'commission';
const PDF = 'application/pdf';
const { fileBytes: maxBytes, documents: MOST } = COMMISSION_LIMITS;

/** Where a paper belongs. */
export interface Placed {
  readonly kind: DocumentKind;
  readonly amendment?: string;
  readonly replaces?: string;
}

/** The papers of a commission, with every version. */
@Injectable()
export class CommissionDocuments {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
    private readonly signatures: SignatureReader,
  ) {}

  /**
   * Whether the paper is taken is asked before its bytes are, and again when it is written down.
   * @throws not_found, forbidden, file_type_refused, file_too_large, too_many_files, validation
   */
  async attach(
    actor: SignedInActor,
    id: string,
    placed: Placed,
    receive: () => Promise<Upload>,
  ): Promise<CommissionView> {
    await this.transactions.run(actor, async (tx) => requirePlace(tx, id, placed));
    const mediaTypes = SIGNED_KINDS.includes(placed.kind) ? [PDF] : ATTACHMENT_TYPES;
    return this.files.take(receive, { maxBytes, mediaTypes }, async (received) => {
      const signatures = await this.signaturesOf(received);
      return this.transactions.run(actor, async (tx) => {
        const { seen, version } = await requirePlace(tx, id, placed);
        const { id: fileId, sha256 } = await this.files.attach(tx, { type: OWNER, id }, received);
        const { kind, amendment: amendmentId = null, replaces: replacesId = null } = placed;
        const paper = { id: fileId, commissionId: id, kind, amendmentId, replacesId, version, signatures };
        await tx.manager.insert(CommissionDocument, paper);
        const detail = { file: fileId, sha256, kind, version };
        tx.audit({ act: 'commission.attach', subjectType: 'commission', subjectId: id, detail });
        return toCommissionView(tx, seen);
      });
    });
  }

  /** Of a draft that nobody was offered. @throws not_found, forbidden, wrong_state */
  async detach(actor: SignedInActor, id: string, documentId: string): Promise<CommissionView> {
    const { view, file } = await this.transactions.run(actor, async (tx) => {
      const seen = await findCommission(tx, { id }, true);
      const { paper, stored } = await paperOf(tx, id, documentId);
      if (!manages(tx, seen.challenge)) throw problem(ERROR.forbidden);
      const { state } = seen.commission;
      const isOffered = await tx.manager.existsBy(CommissionMove, { commissionId: id, act: 'offer' });
      const isReplaced = await tx.manager.existsBy(CommissionDocument, { replacesId: documentId });
      if (state !== 'draft' || isOffered || isReplaced)
        throw problem(ERROR.wrongState, { params: { state } });
      await tx.manager.delete(CommissionDocument, { id: paper.id });
      await tx.manager.delete(StoredFile, { id: stored.id });
      const detail = { file: documentId, sha256: stored.sha256, kind: paper.kind };
      tx.audit({ act: 'commission.detach', subjectType: 'commission', subjectId: id, detail });
      return { view: await toCommissionView(tx, seen), file: stored };
    });
    // The bytes go after the commit: were it to fail, the file would still be there.
    await this.files.discard(file);
    return view;
  }

  /** For everybody who sees the commission. @throws not_found */
  find(actor: SignedInActor, id: string, documentId: string): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      await findCommission(tx, { id });
      return (await paperOf(tx, id, documentId)).stored;
    });
  }

  private async signaturesOf(file: ReceivedFile): Promise<SignatureField[] | null> {
    if (file.mediaType !== PDF) return null;
    const chunks: Buffer[] = [];
    for await (const chunk of this.files.open(file) as AsyncIterable<Buffer>) chunks.push(chunk);
    return this.signatures.read(Buffer.concat(chunks));
  }
}

/** @throws not_found */
async function paperOf(
  tx: Transaction,
  commissionId: string,
  id: string,
): Promise<{ paper: CommissionDocument; stored: StoredFile }> {
  const paper = await tx.manager.findOneBy(CommissionDocument, { id, commissionId });
  if (!paper) throw notFound();
  return { paper, stored: await tx.manager.findOneByOrFail(StoredFile, { id }) };
}

/** Both sides bring papers; the signed ones are the agency's to bring. @throws not_found, forbidden, too_many_files, validation */
async function requirePlace(
  tx: Transaction,
  id: string,
  { kind, amendment, replaces }: Placed,
): Promise<{ seen: SeenCommission; version: number }> {
  const seen = await findCommission(tx, { id }, true);
  const keeps = manages(tx, seen.challenge);
  if (!keeps && (!agrees(tx, seen) || SIGNED_KINDS.includes(kind))) throw problem(ERROR.forbidden);
  await requireAmendment(tx, id, kind, amendment);
  if ((await tx.manager.countBy(CommissionDocument, { commissionId: id })) >= MOST)
    throw problem(ERROR.tooManyFiles, { params: { max: MOST } });
  return { seen, version: await nextVersion(tx, seen, kind, replaces) };
}

/** An amendment's paper names the amendment, and no other does. @throws validation */
async function requireAmendment(
  tx: Transaction,
  commissionId: string,
  kind: DocumentKind,
  id: string | undefined,
): Promise<void> {
  if (id === undefined) {
    if (kind === 'amendment') throw fieldProblem('amendment', FIELD_ERROR.required);
    return;
  }
  if (kind !== 'amendment') throw fieldProblem('amendment', FIELD_ERROR.notAllowed);
  if (!(await tx.manager.existsBy(CommissionAmendment, { id, commissionId })))
    throw fieldProblem('amendment', FIELD_ERROR.unknown);
}

/** What was signed is not replaced any more; what was replaced once is not again. @throws validation */
async function nextVersion(
  tx: Transaction,
  { commission }: SeenCommission,
  kind: DocumentKind,
  replaces: string | undefined,
): Promise<number> {
  if (replaces === undefined) return 1;
  const before = await tx.manager.findOneBy(CommissionDocument, {
    id: replaces,
    commissionId: commission.id,
    kind,
  });
  if (!before) throw fieldProblem('replaces', FIELD_ERROR.unknown);
  const isSigned =
    commission.signedDocumentId === replaces ||
    (await tx.manager.existsBy(CommissionAmendment, { documentId: replaces }));
  const isReplaced = await tx.manager.existsBy(CommissionDocument, { replacesId: replaces });
  if (isSigned || isReplaced) throw fieldProblem('replaces', FIELD_ERROR.fixed);
  return before.version + 1;
}
