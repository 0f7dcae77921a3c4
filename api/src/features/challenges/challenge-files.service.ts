import { ATTACHMENT_TYPES, CHALLENGE_LIMITS, type DraftFiles, ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, In } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { type FileOwner, Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { fileViewsOf, filesOf } from '../../platform/storage/stored-files';
import { findForWork, requireDrafting } from './challenge-access';
import { CHALLENGE_FILE_OWNER, FORMER_FILE_OWNER } from './challenge-content-sql';
import { lockChallenge, recordEditor } from './challenge-lifecycle';
import { Challenge } from './challenge.entity';

export const ATTACHMENT_RULES = { maxBytes: CHALLENGE_LIMITS.fileBytes, mediaTypes: ATTACHMENT_TYPES };

const ownerOf = ({ id }: Pick<Challenge, 'id'>): FileOwner => ({ type: CHALLENGE_FILE_OWNER, id });

/** What an agency attaches to a problem: changed while it is a draft, for everybody from the publication on. */
@Injectable()
export class ChallengeFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly files: Files,
  ) {}

  /** Whether a file may be added is asked before its bytes are taken in, and again when it is written down. */
  async attach(actor: SignedInActor, code: string, receive: () => Promise<Upload>): Promise<DraftFiles> {
    await this.transactions.run(actor, async (tx) => this.requireRoom(tx, await editable(tx, actor, code)));
    return this.files.take(receive, ATTACHMENT_RULES, (received) =>
      this.transactions.run(actor, async (tx) => {
        const challenge = await editable(tx, actor, code);
        await this.requireRoom(tx, challenge);
        const file = await this.files.attach(tx, ownerOf(challenge), received);
        return this.changed(tx, actor, challenge, 'challenge.attach', file);
      }),
    );
  }

  async detach(actor: SignedInActor, code: string, fileId: string): Promise<DraftFiles> {
    const { removed, left } = await this.transactions.run(actor, async (tx) => {
      const challenge = await editable(tx, actor, code);
      const removed = await findAttachment(tx.manager, challenge, fileId);
      await tx.manager.delete(StoredFile, removed.id);
      return { removed, left: await this.changed(tx, actor, challenge, 'challenge.detach', removed) };
    });
    // The bytes go after the commit: were it to fail, the file would still be there.
    await this.files.discard(removed);
    return left;
  }

  /** For those who work on the challenge, in every state. */
  async findForWork(actor: SignedInActor, code: string, fileId: string): Promise<StoredFile> {
    const { manager } = this.dataSource;
    return findAttachment(manager, await findForWork(manager, actor, code), fileId);
  }

  /** For everybody. @throws not_found for what has not been published, or does not exist (I11) */
  async findPublic(code: string, fileId: string): Promise<StoredFile> {
    const { manager } = this.dataSource;
    const challenge = await manager.findOneBy(Challenge, { code });
    if (!challenge?.openedAt) throw notFound();
    return findAttachment(manager, challenge, fileId);
  }

  /** Whoever attaches has written in the draft (I6); a revision of its own, so that whoever has it open hears of it. */
  private async changed(
    tx: Transaction,
    actor: SignedInActor,
    challenge: Challenge,
    act: 'challenge.attach' | 'challenge.detach',
    { id: file, sha256 }: Pick<StoredFile, 'id' | 'sha256'>,
  ): Promise<DraftFiles> {
    const revision = challenge.revision + 1;
    await tx.manager.update(Challenge, challenge.id, { revision, updatedAt: await tx.now() });
    await recordEditor(tx, actor, challenge, revision);
    tx.audit({ act, subjectType: 'challenge', subjectId: challenge.id, detail: { file, sha256 } });
    return { files: await fileViewsOf(tx, ownerOf(challenge)), revision };
  }

  private async requireRoom(tx: Transaction, challenge: Challenge): Promise<void> {
    const { length } = await filesOf(tx, ownerOf(challenge));
    if (length >= CHALLENGE_LIMITS.files)
      throw problem(ERROR.tooManyFiles, { params: { max: CHALLENGE_LIMITS.files } });
  }
}

async function editable(tx: Transaction, actor: SignedInActor, code: string): Promise<Challenge> {
  const found = await findForWork(tx.manager, actor, code);
  await requireDrafting(tx.manager, actor, found);
  const challenge = await lockChallenge(tx, found.id);
  if (challenge.state !== 'draft')
    throw problem(ERROR.wrongState, { params: { state: challenge.state, act: 'edit' } });
  return challenge;
}

/** Also one that an addendum has taken out: earlier versions have it. @throws not_found */
export async function findAttachment(
  manager: EntityManager,
  { id: ownerId }: Pick<Challenge, 'id'>,
  fileId: string,
): Promise<StoredFile> {
  const ownerType = In([CHALLENGE_FILE_OWNER, FORMER_FILE_OWNER]);
  const file = await manager.findOneBy(StoredFile, { id: fileId, ownerType, ownerId });
  if (!file) throw notFound();
  return file;
}
