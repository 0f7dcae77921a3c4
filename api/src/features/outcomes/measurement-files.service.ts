import { ERROR, MEASUREMENT_LIMITS, type OutcomesView, PAPER_TYPES, PERMISSION } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import type { Upload } from '../../platform/http/upload';
import { RecordFiles } from '../../platform/storage/record-files';
import type { StoredFile } from '../../platform/storage/stored-file.entity';
import type { Challenge } from '../challenges/challenge.entity';
import { findForOutcomes, findMeasurement } from './outcome-access';
import { MEASUREMENT_FILE_OWNER, toOutcomesView } from './outcome-view';
import { Indicator, Measurement } from './outcome.entities';

/** The evidence of a measurement, for whoever verifies it; it stays. */
@Injectable()
export class MeasurementFiles {
  constructor(private readonly files: RecordFiles) {}

  /** Until somebody has decided about the measurement. @throws not_found, forbidden, wrong_state, too_many_files, file_too_large, file_type_refused */
  attach(actor: SignedInActor, id: string, receive: () => Promise<Upload>): Promise<OutcomesView> {
    const { files: most, fileBytes: maxBytes } = MEASUREMENT_LIMITS;
    const place = { type: MEASUREMENT_FILE_OWNER, id, most, maxBytes, mediaTypes: PAPER_TYPES };
    return this.files.attach(actor, place, receive, requireEntered(id), (tx, file, challenge) => {
      tx.audit({
        act: 'measurement.attach',
        subjectType: 'measurement',
        subjectId: id,
        detail: { challenge: challenge.code, file: file.id, sha256: file.sha256 },
      });
      return toOutcomesView(tx, challenge);
    });
  }

  /** For whoever may see the outcomes. @throws not_found */
  find(actor: SignedInActor, id: string, fileId: string): Promise<StoredFile> {
    return this.files.find(actor, { type: MEASUREMENT_FILE_OWNER, id }, fileId, async (tx) => {
      const measurement = await tx.manager.findOneBy(Measurement, { id });
      if (!measurement) throw notFound();
      const { challengeId } = await tx.manager.findOneByOrFail(Indicator, { id: measurement.indicatorId });
      await findForOutcomes(tx, { id: challengeId });
    });
  }
}

function requireEntered(id: string): (tx: Transaction) => Promise<Challenge> {
  return async (tx) => {
    const { measurement, challenge } = await findMeasurement(tx, id, PERMISSION.outcomeManage);
    const { state } = measurement;
    if (state !== 'entered') throw problem(ERROR.wrongState, { params: { state, act: 'attach' } });
    return challenge;
  };
}
