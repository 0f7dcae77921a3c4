import {
  ERROR,
  isStanding,
  type MeasurementCorrectRequest,
  type MeasurementRefuseRequest,
  type MeasurementRequest,
  type OutcomesView,
  PERMISSION,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { measurementMachine } from './measurement-lifecycle';
import { checkMeasurement, correctedBy } from './measurement-rules';
import { findIndicator, findMeasurement, type SeenMeasurement } from './outcome-access';
import { isBeingCorrected, toOutcomesView } from './outcome-view';
import { Measurement } from './outcome.entities';

/** What was measured: entered by one person, verified or refused by another (I6), corrected by a new one (I8). */
@Injectable()
export class MeasurementsService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found, forbidden, wrong_state, measurement_too_old, measurement_same_day, validation for a day still to come */
  enter(actor: SignedInActor, indicatorId: string, request: MeasurementRequest): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const { indicator, challenge } = await findIndicator(tx, indicatorId, PERMISSION.outcomeManage);
      await checkMeasurement(tx, indicator, request);
      const measurement = { ...request, indicatorId, enteredBy: actor.accountId };
      const { id } = await tx.manager.save(Measurement, tx.manager.create(Measurement, measurement));
      tx.audit({
        act: 'measurement.enter',
        subjectType: 'measurement',
        subjectId: id,
        detail: { challenge: challenge.code, indicator: indicatorId, ...request },
      });
      return toOutcomesView(tx, challenge);
    });
  }

  /** Another person has looked at the evidence (I6). @throws not_found, forbidden, four_eyes, wrong_state */
  verify(actor: SignedInActor, id: string): Promise<OutcomesView> {
    return this.decide(actor, id, async (tx, { measurement, challenge }) => {
      await measurementMachine.transition(tx, id, 'verify', {
        changes: { verifiedBy: actor.accountId, verifiedAt: await tx.now() },
        detail: { challenge: challenge.code, value: measurement.value },
      });
      await supersede(tx, measurement.correctsId, id, challenge.code);
    });
  }

  /** @throws not_found, forbidden, four_eyes, wrong_state */
  refuse(actor: SignedInActor, id: string, { reason }: MeasurementRefuseRequest): Promise<OutcomesView> {
    return this.decide(actor, id, async (tx, { measurement, challenge }) => {
      await measurementMachine.transition(tx, id, 'refuse', {
        changes: { refusedBy: actor.accountId, refusedAt: await tx.now(), refusal: reason },
        detail: { challenge: challenge.code, value: measurement.value, reason },
      });
    });
  }

  /**
   * A new measurement in the place of one that was wrong, which stays. One that nobody has verified is superseded at once, one that
   * was verified when the new one is.
   * @throws not_found, forbidden, wrong_state, correction_open, and what entering one throws
   */
  correct(
    actor: SignedInActor,
    correctsId: string,
    { reason, ...request }: MeasurementCorrectRequest,
  ): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findMeasurement(tx, correctsId, PERMISSION.outcomeManage);
      const { measurement, indicator, challenge } = seen;
      const { state } = measurement;
      if (!isStanding(state)) throw problem(ERROR.wrongState, { params: { state, act: 'correct' } });
      const others = await tx.manager.findBy(Measurement, { correctsId });
      if (isBeingCorrected(correctsId, others)) throw problem(ERROR.correctionOpen);
      await checkMeasurement(tx, indicator, request, correctsId);
      const corrected = tx.manager.create(Measurement, {
        ...request,
        indicatorId: indicator.id,
        enteredBy: actor.accountId,
        correctsId,
        correction: reason,
      });
      const { id } = await tx.manager.save(Measurement, corrected);
      tx.audit({
        act: 'measurement.correct',
        subjectType: 'measurement',
        subjectId: id,
        detail: { challenge: challenge.code, corrects: correctsId, reason, ...request },
      });
      if (state === 'entered') await supersede(tx, correctsId, id, challenge.code, false);
      return toOutcomesView(tx, challenge);
    });
  }

  private decide(
    actor: SignedInActor,
    id: string,
    work: (tx: Transaction, seen: SeenMeasurement) => Promise<void>,
  ): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const seen = await findMeasurement(tx, id, PERMISSION.outcomeVerify);
      await work(tx, seen);
      return toOutcomesView(tx, seen.challenge);
    });
  }
}

/** @param whole also what this one has corrected itself, as far as it still stands */
async function supersede(
  tx: Transaction,
  corrected: string | null,
  by: string,
  challenge: string,
  whole = true,
): Promise<void> {
  for (const id of whole ? await correctedBy(tx, corrected) : [corrected].filter((one) => one !== null)) {
    const { state } = await measurementMachine.lock(tx, id);
    if (isStanding(state))
      await measurementMachine.transition(tx, id, 'supersede', { detail: { challenge, by } });
  }
}
