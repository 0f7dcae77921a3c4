import { ATTACHMENT_TYPES, ERROR, type FileView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../access/actor';
import { type Transaction, Transactions } from '../database/transactions';
import { notFound, problem } from '../errors/problem';
import type { Upload } from '../http/upload';
import { type FileOwner, Files, toFileView } from './files';
import { StoredFile } from './stored-file.entity';

/** Whose files they are, and how many and how large they may be. */
export interface FilePlace extends FileOwner {
  readonly most: number;
  /** Bytes. */
  readonly maxBytes: number;
}

/** What is attached to a record while it is written: pictures, PDF and office documents. */
@Injectable()
export class RecordFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /**
   * @param open locks the record and says whether it takes files; asked before the bytes are taken, and again when they are written down
   * @throws what `open` throws, too_many_files, file_too_large, file_type_refused
   */
  async attach<T>(
    actor: SignedInActor,
    place: FilePlace,
    receive: () => Promise<Upload>,
    open: (tx: Transaction) => Promise<void>,
    done: (tx: Transaction, file: FileView) => Promise<T>,
  ): Promise<T> {
    const { most, maxBytes, type, id } = place;
    const requireRoom = async (tx: Transaction): Promise<void> => {
      await open(tx);
      if ((await tx.manager.countBy(StoredFile, { ownerType: type, ownerId: id })) >= most)
        throw problem(ERROR.tooManyFiles, { params: { max: most } });
    };
    await this.transactions.run(actor, requireRoom);
    return this.files.take(receive, { maxBytes, mediaTypes: ATTACHMENT_TYPES }, (received) =>
      this.transactions.run(actor, async (tx) => {
        await requireRoom(tx);
        return done(tx, toFileView(await this.files.attach(tx, { type, id }, received)));
      }),
    );
  }

  /** @throws what `open` throws, not_found */
  async detach<T>(
    actor: SignedInActor,
    owner: FileOwner,
    fileId: string,
    open: (tx: Transaction) => Promise<void>,
    done: (tx: Transaction, file: FileView) => Promise<T>,
  ): Promise<T> {
    const { answer, file } = await this.transactions.run(actor, async (tx) => {
      await open(tx);
      const found = await fileOf(tx, owner, fileId);
      await tx.manager.delete(StoredFile, { id: found.id });
      return { answer: await done(tx, toFileView(found)), file: found };
    });
    // The bytes go after the commit: were it to fail, the file would still be there.
    await this.files.discard(file);
    return answer;
  }

  /** @param see whether the actor may see the record. @throws not_found */
  find(
    actor: SignedInActor,
    owner: FileOwner,
    fileId: string,
    see: (tx: Transaction) => Promise<unknown>,
  ): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      await see(tx);
      return fileOf(tx, owner, fileId);
    });
  }
}

/** The oldest first. */
export async function filesOf(tx: Transaction, { type, id }: FileOwner): Promise<FileView[]> {
  const files = await tx.manager.find(StoredFile, {
    where: { ownerType: type, ownerId: id },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  return files.map(toFileView);
}

async function fileOf(tx: Transaction, { type, id: ownerId }: FileOwner, id: string): Promise<StoredFile> {
  const file = await tx.manager.findOneBy(StoredFile, { id, ownerType: type, ownerId });
  if (!file) throw notFound();
  return file;
}
