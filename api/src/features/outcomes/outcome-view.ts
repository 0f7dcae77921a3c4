import { PERMISSION, type IndicatorView, type MeasurementView, type OutcomesView } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { surveySummaries } from '../surveys/survey-reads';
import { isFixed, isRemovable } from './indicator-rules';
import { isMeasurable, takesMeasurements } from './outcome-access';
import { Indicator, type Measurement } from './outcome.entities';

export async function toOutcomesView(tx: Transaction, challenge: Challenge): Promise<OutcomesView> {
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    state: challenge.state,
    indicators: await indicatorsOf(tx, challenge),
    surveys: await surveySummaries(tx.manager, challenge.id),
    acts: actsOf(tx, challenge),
  };
}

async function indicatorsOf(tx: Transaction, challenge: Challenge): Promise<IndicatorView[]> {
  const indicators = await tx.manager.find(Indicator, {
    where: { challengeId: challenge.id },
    relations: { measurements: { enterer: true, verifier: true } },
    order: { position: 'ASC', measurements: { measuredOn: 'DESC', enteredAt: 'DESC' } },
  });
  return indicators.map(({ challengeId: _, position: __, measurements = [], ...indicator }) => ({
    ...indicator,
    fixed: isFixed(challenge, { ...indicator, measurements }),
    removable: isRemovable({ ...indicator, measurements }),
    measurements: measurements.map((measurement) => toMeasurementView(tx, challenge, measurement)),
  }));
}

function toMeasurementView(tx: Transaction, challenge: Challenge, measurement: Measurement): MeasurementView {
  const { id, value, measuredOn, method, sampleSize, evidence, enteredBy, verifiedBy } = measurement;
  return {
    id,
    value,
    measuredOn,
    method,
    sampleSize,
    evidence,
    enteredBy: measurement.enterer?.name ?? '',
    verifiedBy: measurement.verifier?.name ?? null,
    canVerify:
      verifiedBy === null &&
      enteredBy !== tx.actor.accountId &&
      takesMeasurements(challenge) &&
      mayIn(tx.actor, PERMISSION.outcomeVerify, challenge.agencyId),
  };
}

function actsOf({ actor }: Transaction, challenge: Challenge): OutcomesView['acts'] {
  const acts: OutcomesView['acts'][number][] = [];
  if (!mayIn(actor, PERMISSION.outcomeManage, challenge.agencyId)) return acts;
  if (isMeasurable(challenge)) acts.push('edit');
  if (takesMeasurements(challenge)) acts.push('measure');
  return acts;
}
