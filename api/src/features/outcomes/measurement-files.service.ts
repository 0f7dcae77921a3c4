import { ERROR, MEASUREMENT_LIMITS, type OutcomesView, PERMISSION } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { Files } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import { findForOutcomes, findMeasurement, type SeenMeasurement } from './outcome-access';
import { MEASUREMENT_FILE_OWNER, toOutcomesView } from './outcome-view';
import { Indicator, Measurement } from './outcome.entities';

const RULES = {
  maxBytes: MEASUREMENT_LIMITS.fileBytes,
  mediaTypes: [
    'application/pdf',
    'image/png',
    'image/jpeg',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ],
};

/** The evidence of a measurement, for whoever verifies it; it stays. */
@Injectable()
export class MeasurementFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly files: Files,
  ) {}

  /** Until somebody has decided about the measurement. @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  async attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<OutcomesView> {
    await this.transactions.run(actor, (tx) => this.requireRoom(tx, id));
    return this.files.take(receive, RULES, (received) =>
      this.transactions.run(actor, async (tx) => {
        const { challenge } = await this.requireRoom(tx, id);
        const file = await this.files.attach(tx, { type: MEASUREMENT_FILE_OWNER, id }, received);
        tx.audit({
          act: 'measurement.attach',
          subjectType: 'measurement',
          subjectId: id,
          detail: { challenge: challenge.code, file: file.id, sha256: file.sha256 },
        });
        return toOutcomesView(tx, challenge);
      }),
    );
  }

  /** For whoever may see the outcomes. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.transactions.run(actor, async (tx) => {
      const measurement = await tx.manager.findOneBy(Measurement, { id });
      if (!measurement) throw notFound();
      const { challengeId } = await tx.manager.findOneByOrFail(Indicator, { id: measurement.indicatorId });
      await findForOutcomes(tx, { id: challengeId });
      const where = { id: fileId, ownerType: MEASUREMENT_FILE_OWNER, ownerId: id };
      const file = await tx.manager.findOneBy(StoredFile, where);
      if (!file) throw notFound();
      return file;
    });
  }

  private async requireRoom(tx: Transaction, id: string): Promise<SeenMeasurement> {
    const seen = await findMeasurement(tx, id, PERMISSION.outcomeManage);
    const { state } = seen.measurement;
    if (state !== 'entered') throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
    const max = MEASUREMENT_LIMITS.files;
    const kept = await tx.manager.countBy(StoredFile, { ownerType: MEASUREMENT_FILE_OWNER, ownerId: id });
    if (kept >= max) throw problem(ERROR.tooManyFiles, { params: { max } });
    return seen;
  }
}
