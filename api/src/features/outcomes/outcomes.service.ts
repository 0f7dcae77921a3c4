import {
  ERROR,
  FIELD_ERROR,
  PERMISSION,
  type IndicatorsRequest,
  type MeasurementRequest,
  type OutcomesView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor, SignedInActor } from '../../platform/access/actor';
import { Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { checkIndicators, replaceIndicators } from './indicator-rules';
import { findForOutcomes, findIndicator, findMeasurement, findToMeasure } from './outcome-access';
import { toOutcomesView } from './outcome-view';
import { Measurement } from './outcome.entities';

/** Step 5 until the publication: what shall change, and what did. */
@Injectable()
export class OutcomesService {
  constructor(private readonly transactions: Transactions) {}

  async view(actor: Actor, code: string): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) =>
      toOutcomesView(tx, await findForOutcomes(tx, { code })),
    );
  }

  /** @throws not_found, forbidden, wrong_state, validation */
  async saveIndicators(actor: Actor, code: string, { indicators }: IndicatorsRequest): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToMeasure(tx, { code }, PERMISSION.outcomeManage);
      checkIndicators(indicators);
      await replaceIndicators(tx, challenge, indicators);
      tx.audit({
        act: 'indicators.save',
        subjectType: 'challenge',
        subjectId: challenge.id,
        detail: { code, indicators },
      });
      return toOutcomesView(tx, challenge);
    });
  }

  /** @throws not_found, forbidden, wrong_state, measurement_too_old, validation for a day still to come */
  async measure(
    actor: SignedInActor,
    indicatorId: string,
    request: MeasurementRequest,
  ): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const { indicator, challenge } = await findIndicator(tx, indicatorId, PERMISSION.outcomeManage);
      const today = await tx.today();
      if (request.measuredOn > today) throw fieldProblem('measuredOn', FIELD_ERROR.tooLarge, { max: today });
      if (request.measuredOn < indicator.baselineOn)
        throw problem(ERROR.measurementTooOld, {
          errors: [
            { path: 'measuredOn', code: FIELD_ERROR.mustBeLater, params: { min: indicator.baselineOn } },
          ],
        });
      const measurement = tx.manager.create(Measurement, {
        ...request,
        indicatorId,
        enteredBy: actor.accountId,
      });
      const { id } = await tx.manager.save(Measurement, measurement);
      tx.audit({
        act: 'measurement.enter',
        subjectType: 'measurement',
        subjectId: id,
        detail: { challenge: challenge.code, indicator: indicatorId, ...request },
      });
      return toOutcomesView(tx, challenge);
    });
  }

  /** Another person looks at the evidence (I6). @throws not_found, forbidden, four_eyes, wrong_state */
  async verify(actor: SignedInActor, measurementId: string): Promise<OutcomesView> {
    return this.transactions.run(actor, async (tx) => {
      const { measurement, challenge } = await findMeasurement(tx, measurementId, PERMISSION.outcomeVerify);
      if (measurement.enteredBy === actor.accountId) throw problem(ERROR.fourEyes);
      if (measurement.verifiedBy !== null) throw problem(ERROR.wrongState, { params: { state: 'verified' } });
      const changes = { verifiedBy: actor.accountId, verifiedAt: await tx.now() };
      await tx.manager.update(Measurement, { id: measurementId }, changes);
      tx.audit({
        act: 'measurement.verify',
        subjectType: 'measurement',
        subjectId: measurementId,
        detail: { challenge: challenge.code, value: measurement.value },
      });
      return toOutcomesView(tx, challenge);
    });
  }
}
