import { COMPLAINT_FILES, COMPLAINT_STATE, type ComplaintView, ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { filesFor, findComplaint } from './complaint-access';
import { COMPLAINT_FILE_OWNER, toComplaintView } from './complaint-view';

/** What a solver adds to its complaint; it stays. */
@Injectable()
export class ComplaintFiles {
  constructor(private readonly files: RecordFiles) {}

  /** @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<ComplaintView> {
    const { max: most, bytes: maxBytes } = COMPLAINT_FILES;
    const place = { type: COMPLAINT_FILE_OWNER, id, most, maxBytes };
    return this.files.attach(actor, place, receive, requireFiled(id), (tx, { id: file, sha256 }) => {
      tx.audit({
        act: 'complaint.attach',
        subjectType: 'complaint',
        subjectId: id,
        detail: { file, sha256 },
      });
      return toComplaintView(tx, id);
    });
  }

  /** For whoever sees the complaint. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.files.find(actor, { type: COMPLAINT_FILE_OWNER, id }, fileId, (tx) => findComplaint(tx, id));
  }
}

/** The complaint, locked, as its solver's. */
function requireFiled(id: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const { complaint, version, part } = await findComplaint(tx, id, true);
    if (part !== 'solver' || !filesFor(tx.actor, version)) throw problem(ERROR.forbidden);
    const { state } = complaint;
    if (state !== COMPLAINT_STATE.filed) throw problem(ERROR.wrongState, { params: { state } });
  };
}
