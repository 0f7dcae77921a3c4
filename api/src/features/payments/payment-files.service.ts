import { ERROR, PAYMENT_LIMITS, type PaymentView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { findPayment, requests } from './payment-access';
import { PAYMENT_OWNER, toPaymentView } from './payment-view';
import { requireOpen } from './payments.service';

/** Invoices and other papers of a request. */
@Injectable()
export class PaymentFiles {
  constructor(private readonly files: RecordFiles) {}

  /** @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<PaymentView> {
    const { files: most, fileBytes: maxBytes } = PAYMENT_LIMITS;
    const place = { type: PAYMENT_OWNER, id, most, maxBytes };
    return this.files.attach(actor, place, receive, requireWritten(id), (tx, { id: file, sha256 }) => {
      tx.audit({ act: 'payment.attach', subjectType: 'payment', subjectId: id, detail: { file, sha256 } });
      return toPaymentView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  detach(actor: SignedInActor, id: string, fileId: string): Promise<PaymentView> {
    const owner = { type: PAYMENT_OWNER, id };
    return this.files.detach(actor, owner, fileId, requireWritten(id), (tx, { id: file, sha256 }) => {
      tx.audit({ act: 'payment.detach', subjectType: 'payment', subjectId: id, detail: { file, sha256 } });
      return toPaymentView(tx, id);
    });
  }

  /** @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.files.find(actor, { type: PAYMENT_OWNER, id }, fileId, (tx) => findPayment(tx, id));
  }
}

function requireWritten(id: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const seen = await findPayment(tx, id, true);
    if (!requests(tx, seen)) throw problem(ERROR.forbidden);
    requireOpen(seen.payment);
  };
}
