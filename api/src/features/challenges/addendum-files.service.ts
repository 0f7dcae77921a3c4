import { type AddendumDesk, CHALLENGE_LIMITS, ERROR, type FileView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignedInActor } from '../../platform/access/actor';
import { withWriter } from '../../platform/access/writers';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { deskOf } from './addendum-desk';
import { ADDENDUM_FILE_OWNER, addendumFiles, type Changed, filesAfter, filesInForce } from './addendum-files';
import { callTakesAddenda, findWorking, lockWorking } from './addendum-lifecycle';
import { Addendum, type AddendumFileChange } from './addendum.entity';
import { findForWork, requireDrafting } from './challenge-access';
import { ATTACHMENT_RULES, findAttachment } from './challenge-files.service';
import { lockChallenge } from './challenge-lifecycle';
import type { Challenge } from './challenge.entity';

/** What an addendum does to attachments: it brings files, takes them out, or puts one in another's place. */
@Injectable()
export class AddendumFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly dataSource: DataSource,
    private readonly files: Files,
  ) {}

  /**
   * Whether a file may be added is asked before its bytes are taken in, and again when it is written down.
   * @param replaces the file in force whose place it takes. @throws too_many_files, not_found where there is no such file
   */
  async attach(
    actor: SignedInActor,
    code: string,
    replaces: string | null,
    receive: () => Promise<Upload>,
  ): Promise<AddendumDesk> {
    await this.change(actor, code, (tx, addendum) => requireRoom(tx, addendum, replaces));
    return this.files.take(receive, ATTACHMENT_RULES, (received) =>
      this.change(actor, code, async (tx, addendum, challenge) => {
        await requireRoom(tx, addendum, replaces);
        const owner = { type: ADDENDUM_FILE_OWNER, id: addendum.id };
        const { id, sha256 } = await this.files.attach(tx, owner, received);
        const change = { before: replaces, after: id };
        await write(tx, addendum, [...withoutFile(addendum, replaces), change]);
        audit(tx, 'addendum.attach', addendum, challenge, { id, sha256 });
      }),
    );
  }

  /** Takes out a file in force, or what the addendum was to bring; what that was to replace stays then. */
  async detach(actor: SignedInActor, code: string, fileId: string): Promise<AddendumDesk> {
    const brought: StoredFile[] = [];
    const desk = await this.change(actor, code, async (tx, addendum, challenge) => {
      const own = await tx.manager.findOneBy(StoredFile, {
        id: fileId,
        ownerType: ADDENDUM_FILE_OWNER,
        ownerId: addendum.id,
      });
      const left = addendum.fileChanges.filter(({ after }) => after !== fileId);
      if (own) {
        brought.push(own);
        await write(tx, addendum, left);
        await tx.manager.delete(StoredFile, own.id);
        audit(tx, 'addendum.detach', addendum, challenge, own);
        return;
      }
      const file = await inForce(tx, addendum, fileId);
      if (addendum.fileChanges.some(({ before }) => before === fileId)) throw notFound();
      await write(tx, addendum, [...left, { before: fileId, after: null }]);
      audit(tx, 'addendum.detach', addendum, challenge, file);
    });
    // The bytes go after the commit: were it to fail, the file would still be there.
    for (const file of brought) await this.files.discard(file);
    return desk;
  }

  /** A file in force that was to be taken out stays after all. @throws not_found where it was not */
  async keep(actor: SignedInActor, code: string, fileId: string): Promise<AddendumDesk> {
    return this.change(actor, code, async (tx, addendum) => {
      const isOut = ({ before, after }: AddendumFileChange): boolean => before === fileId && after === null;
      if (!addendum.fileChanges.some(isOut)) throw notFound();
      const left = addendum.fileChanges.filter((change) => !isOut(change));
      const { id, challengeId } = addendum;
      await requireRoom(tx, { id, challengeId, fileChanges: left }, fileId);
      await write(tx, addendum, left);
    });
  }

  /** For those who work on the challenge: in force or to come. */
  async find(actor: SignedInActor, code: string, fileId: string): Promise<StoredFile> {
    const { manager } = this.dataSource;
    const challenge = await findForWork(manager, actor, code);
    const working = await findWorking({ manager }, challenge.id);
    const own =
      working &&
      (await manager.findOneBy(StoredFile, {
        id: fileId,
        ownerType: ADDENDUM_FILE_OWNER,
        ownerId: working.id,
      }));
    return own ?? findAttachment(manager, challenge, fileId);
  }

  /** Whoever changes files has written in the addendum (I6). */
  private change(
    actor: SignedInActor,
    code: string,
    work: (tx: Transaction, addendum: Addendum, challenge: Challenge) => Promise<void>,
  ): Promise<AddendumDesk> {
    return this.transactions.run(actor, async (tx) => {
      const found = await findForWork(tx.manager, actor, code);
      const challenge = await lockChallenge(tx, found.id);
      await requireDrafting(tx.manager, actor, challenge);
      const addendum = await lockWorking(tx, challenge.id);
      if (addendum.state !== 'draft')
        throw problem(ERROR.wrongState, { params: { state: addendum.state, act: 'edit' } });
      await callTakesAddenda(tx, challenge.id);
      await work(tx, addendum, challenge);
      return deskOf(tx.manager, actor, challenge);
    });
  }
}

/** A revision of its own, so that whoever has it open hears of it like of changed text. */
async function write(
  tx: Transaction,
  { id, writers, revision }: Addendum,
  changes: readonly AddendumFileChange[],
): Promise<void> {
  await tx.manager.update(Addendum, id, {
    fileChanges: changes,
    revision: revision + 1,
    updatedAt: await tx.now(),
    writers: withWriter(writers, tx.actor),
  });
}

function withoutFile({ fileChanges }: Addendum, replaced: string | null): AddendumFileChange[] {
  return fileChanges.filter(({ before }) => replaced === null || before !== replaced);
}

/** One that is replaced must be in force and not be replaced already. @throws not_found, too_many_files */
async function requireRoom(tx: Transaction, addendum: Changed, replaces: string | null): Promise<void> {
  const { length } = filesAfter(await addendumFiles(tx.manager, addendum));
  const known = addendum.fileChanges.find(({ before }) => replaces !== null && before === replaces);
  if (replaces !== null) await inForce(tx, addendum, replaces);
  if (known && known.after !== null) throw notFound();
  const coming = replaces === null || known ? 1 : 0;
  if (length + coming > CHALLENGE_LIMITS.files)
    throw problem(ERROR.tooManyFiles, { params: { max: CHALLENGE_LIMITS.files } });
}

async function inForce(
  tx: Transaction,
  { challengeId }: Pick<Addendum, 'challengeId'>,
  fileId: string,
): Promise<FileView> {
  const file = (await filesInForce(tx.manager, challengeId)).find(({ id }) => id === fileId);
  if (!file) throw notFound();
  return file;
}

function audit(
  tx: Transaction,
  act: 'addendum.attach' | 'addendum.detach',
  { id }: Addendum,
  { code }: Challenge,
  { id: file, sha256 }: Pick<FileView, 'id' | 'sha256'>,
): void {
  const detail = { challenge: code, file, sha256 };
  tx.audit({ act, subjectType: 'addendum', subjectId: id, detail });
}
