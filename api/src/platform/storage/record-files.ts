import { ATTACHMENT_TYPES, ERROR, type FileView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../access/actor';
import { type Transaction, Transactions } from '../database/transactions';
import { problem } from '../errors/problem';
import type { Upload } from '../http/upload';
import { type FileOwner, Files, toFileView } from './files';
import { StoredFile } from './stored-file.entity';
import { fileOf } from './stored-files';

/** Whose files they are, and how many and how large they may be. */
export interface FilePlace extends FileOwner {
  readonly most: number;
  /** Bytes. */
  readonly maxBytes: number;
  /** Any of ATTACHMENT_TYPES where nothing is said. */
  readonly mediaTypes?: readonly string[];
}

/** What is attached to a record: pictures, PDF and office documents. */
@Injectable()
export class RecordFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /**
   * @param open locks the record and says whether it takes files; asked before the bytes are taken, and again when they are written down.
   * What it answers then, `done` is told
   * @throws what `open` throws, too_many_files, file_too_large, file_type_refused
   */
  async attach<T, Seen>(
    actor: SignedInActor,
    place: FilePlace,
    receive: () => Promise<Upload>,
    open: (tx: Transaction) => Promise<Seen>,
    done: (tx: Transaction, file: FileView, seen: Seen) => Promise<T>,
  ): Promise<T> {
    const { most, maxBytes, mediaTypes = ATTACHMENT_TYPES, type, id } = place;
    const requireRoom = async (tx: Transaction): Promise<Seen> => {
      const seen = await open(tx);
      if ((await tx.manager.countBy(StoredFile, { ownerType: type, ownerId: id })) >= most)
        throw problem(ERROR.tooManyFiles, { params: { max: most } });
      return seen;
    };
    await this.transactions.run(actor, requireRoom);
    return this.files.take(receive, { maxBytes, mediaTypes }, (received) =>
      this.transactions.run(actor, async (tx) => {
        const seen = await requireRoom(tx);
        return done(tx, toFileView(await this.files.attach(tx, { type, id }, received)), seen);
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
