import { ATTACHMENT_TYPES, ERROR, type FileView, PERMISSION, PROPOSAL_LIMITS } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { type FileFacts, type FileOwner, Files, openFacts, toFileView } from '../../platform/storage/files';
import { Seals } from '../../platform/sealing/seals';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { fileOf, filesOf } from '../../platform/storage/stored-files';
import { findOwn, type OwnProposal } from './proposal-access';
import { lockOwn } from './proposal-lifecycle';
import { Proposal } from './proposal.entity';

/** The draft's files; those that only a submitted version still holds are kept under another owner type. */
const DRAFT = 'proposal';
const SUBMITTED = 'proposal_version';
const RULES = { maxBytes: PROPOSAL_LIMITS.fileBytes, mediaTypes: ATTACHMENT_TYPES, sealed: true };

export function draftFiles(proposalId: string): FileOwner {
  return { type: DRAFT, id: proposalId };
}

/** The draft's files out of their seal, in the order in which they were attached. */
export async function openedDraftFiles(
  manager: EntityManager,
  { record, key }: Pick<OwnProposal, 'record' | 'key'>,
): Promise<FileFacts[]> {
  const files = await filesOf({ manager }, draftFiles(record.id));
  return files.map((file) => openFacts(file, key));
}

/** Attachments. What a submitted version names is never deleted: removing it only takes it out of the draft (I8). */
@Injectable()
export class ProposalFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly files: Files,
    private readonly seals: Seals,
  ) {}

  /** @throws not_found, call_closed, wrong_state, too_many_files */
  async requireRoomFor(actor: SignedInActor, id: string): Promise<void> {
    await this.transactions.run(actor, async (tx) => this.requireRoom(tx, await lockOwn(tx, actor, id)));
  }

  /**
   * Whether a file may be added is asked before its bytes are taken in, and again when it is written down.
   * @param within more that belongs to the same transaction
   */
  async attach(
    actor: SignedInActor,
    id: string,
    receive: () => Promise<Upload>,
    within?: (tx: Transaction, file: FileFacts) => Promise<void>,
  ): Promise<FileView> {
    await this.requireRoomFor(actor, id);
    return this.files.take(receive, RULES, (received) =>
      this.transactions.run(actor, async (tx) => {
        const proposal = await lockOwn(tx, actor, id);
        await this.requireRoom(tx, proposal);
        const file = await this.files.attach(tx, draftFiles(id), received, proposal.key);
        await touched(tx, proposal, 'proposal.attach', file);
        await within?.(tx, file);
        return toFileView(file);
      }),
    );
  }

  async detach(actor: SignedInActor, id: string, fileId: string): Promise<void> {
    const unused = await this.transactions.run(actor, async (tx) => {
      const proposal = await lockOwn(tx, actor, id);
      const file = await fileOf(tx, draftFiles(id), fileId);
      await touched(tx, proposal, 'proposal.detach', openFacts(file, proposal.key));
      if (await isSubmitted(tx, file)) {
        await tx.manager.update(StoredFile, file.id, { ownerType: SUBMITTED });
        return null;
      }
      await tx.manager.delete(StoredFile, file.id);
      return file;
    });
    // The bytes go after the commit: were it to fail, the file would still be there.
    if (unused) await this.files.discard(unused);
  }

  /** Whether a file of the draft is a cover page. @throws not_found, call_closed, wrong_state */
  async mark(actor: SignedInActor, id: string, fileId: string, cover: boolean): Promise<void> {
    await this.transactions.run(actor, async (tx) => {
      const proposal = await lockOwn(tx, actor, id);
      const file = await fileOf(tx, draftFiles(id), fileId);
      const others = proposal.record.coverFileIds.filter((marked) => marked !== fileId);
      const coverFileIds = cover ? [...others, fileId] : others;
      await tx.manager.update(Proposal, id, { coverFileIds });
      await touched(tx, proposal, 'proposal.mark_file', openFacts(file, proposal.key));
    });
  }

  /** For the organization's members: files of the draft and of every submitted version. */
  async find(actor: SignedInActor, id: string, fileId: string): Promise<FileFacts> {
    const { manager } = this.dataSource;
    const { record, key } = await findOwn(this.seals, manager, actor, id, PERMISSION.proposalRead);
    const where = { id: fileId, ownerId: record.id, ownerType: In([DRAFT, SUBMITTED]) };
    const file = await manager.findOneBy(StoredFile, where);
    if (!file) throw notFound();
    return openFacts(file, key);
  }

  private async requireRoom(tx: Transaction, { record }: OwnProposal): Promise<void> {
    const { length } = await filesOf(tx, draftFiles(record.id));
    if (length >= PROPOSAL_LIMITS.files)
      throw problem(ERROR.tooManyFiles, { params: { max: PROPOSAL_LIMITS.files } });
  }
}

async function touched(
  tx: Transaction,
  { record }: OwnProposal,
  act: 'proposal.attach' | 'proposal.detach' | 'proposal.mark_file',
  file: FileFacts,
): Promise<void> {
  await tx.manager.update(Proposal, record.id, { updatedAt: await tx.now() });
  tx.audit({
    act,
    subjectType: 'proposal',
    subjectId: record.id,
    detail: { file: file.id, sha256: file.sha256 },
    sealed: true,
  });
}

async function isSubmitted(tx: Transaction, file: StoredFile): Promise<boolean> {
  const rows = await tx.query(
    `SELECT 1 FROM proposal_version
      WHERE proposal_id = $1 AND file_ids @> ARRAY[$2::uuid] LIMIT 1`,
    [file.ownerId, file.id],
  );
  return rows.length > 0;
}
