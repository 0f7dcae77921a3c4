import { DELIVERY_LIMITS, type DeliveryView, ERROR } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { type MinutesFormat, writeMinutes } from '../../platform/minutes/minutes-files';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import { Milestone } from '../commissions/plan.entities';
import { delivers, findDelivery } from './delivery-access';
import { minutesOf } from './delivery-paper';
import { DELIVERY_OWNER, toDeliveryView } from './delivery-view';

/** What is handed in, and the paper that comes of it. */
@Injectable()
export class DeliveryFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: RecordFiles,
  ) {}

  /** @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<DeliveryView> {
    const { files: most, fileBytes: maxBytes } = DELIVERY_LIMITS;
    const place = { type: DELIVERY_OWNER, id, most, maxBytes };
    return this.files.attach(actor, place, receive, requireDraft(id), (tx, { id: file, sha256 }) => {
      tx.audit({ act: 'delivery.attach', subjectType: 'delivery', subjectId: id, detail: { file, sha256 } });
      return toDeliveryView(tx, id);
    });
  }

  /** @throws not_found, forbidden, wrong_state */
  detach(actor: SignedInActor, id: string, fileId: string): Promise<DeliveryView> {
    const owner = { type: DELIVERY_OWNER, id };
    return this.files.detach(actor, owner, fileId, requireDraft(id), (tx, { id: file, sha256 }) => {
      tx.audit({ act: 'delivery.detach', subjectType: 'delivery', subjectId: id, detail: { file, sha256 } });
      return toDeliveryView(tx, id);
    });
  }

  /** @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.files.find(actor, { type: DELIVERY_OWNER, id }, fileId, (tx) => findDelivery(tx, id));
  }

  /** As they were accepted, or as a draft once it was checked. @throws not_found */
  async minutes(actor: Actor, id: string, format: MinutesFormat): Promise<Buffer> {
    const { paper, at } = await this.transactions.run(actor, async (tx) => {
      const seen = await findDelivery(tx, id);
      const { delivery } = seen;
      if (delivery.minutes) return { paper: delivery.minutes, at: delivery.decidedAt ?? (await tx.now()) };
      if (delivery.state !== 'checked') throw notFound();
      const milestone = await tx.manager.findOneByOrFail(Milestone, { id: delivery.milestoneId });
      return { paper: await minutesOf(tx, { ...seen, milestone }, null), at: await tx.now() };
    });
    return writeMinutes(format, paper, at);
  }
}

/** @throws not_found, forbidden, wrong_state once it is handed in */
function requireDraft(id: string): (tx: Transaction) => Promise<void> {
  return async (tx) => {
    const seen = await findDelivery(tx, id, true);
    if (!delivers(tx, seen)) throw problem(ERROR.forbidden);
    const { state } = seen.delivery;
    if (state !== 'draft') throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
  };
}
