import {
  ATTACHMENT_TYPES,
  COMPLAINT_FILES,
  COMPLAINT_STATE,
  ERROR,
  type ComplaintView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { filesFor, findComplaint } from './complaint-access';
import { COMPLAINT_FILE_OWNER, toComplaintView } from './complaint-view';

const RULES = { maxBytes: COMPLAINT_FILES.bytes, mediaTypes: ATTACHMENT_TYPES };

/** What a solver adds to its complaint; it stays. */
@Injectable()
export class ComplaintFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /**
   * Whether a file is taken is asked before its bytes are, and again when it is written down.
   * @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused
   */
  async attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<ComplaintView> {
    await this.transactions.run(actor, (tx) => requireRoom(tx, id));
    return this.files.take(receive, RULES, (received) =>
      this.transactions.run(actor, async (tx) => {
        await requireRoom(tx, id);
        const file = await this.files.attach(tx, { type: COMPLAINT_FILE_OWNER, id }, received);
        const about = { subjectType: 'complaint', subjectId: id };
        tx.audit({ act: 'complaint.attach', ...about, detail: { file: file.id, sha256: file.sha256 } });
        return toComplaintView(tx, id);
      }),
    );
  }

  /** For whoever sees the complaint. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      await findComplaint(tx, id);
      const where = { id: fileId, ownerType: COMPLAINT_FILE_OWNER, ownerId: id };
      const file = await tx.manager.findOneBy(StoredFile, where);
      if (!file) throw notFound();
      return file;
    });
  }
}

/** The complaint, locked, as its solver's. */
async function requireRoom(tx: Transaction, id: string): Promise<void> {
  const { complaint, version, part } = await findComplaint(tx, id, true);
  if (part !== 'solver' || !filesFor(tx.actor, version)) throw problem(ERROR.forbidden);
  const { state } = complaint;
  if (state !== COMPLAINT_STATE.filed) throw problem(ERROR.wrongState, { params: { state } });
  const { max } = COMPLAINT_FILES;
  const kept = await tx.manager.countBy(StoredFile, { ownerType: COMPLAINT_FILE_OWNER, ownerId: id });
  if (kept >= max) throw problem(ERROR.tooManyFiles, { params: { max } });
}
