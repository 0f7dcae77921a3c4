import {
  type IndicatorEditionView,
  type IndicatorView,
  isStanding,
  measuringStatus,
  type MeasurementView,
  type MeasurementViewAct,
  nextMeasurementOn,
  type OutcomesView,
  PERMISSION,
  type PilotView,
} from '@loi-giai/shared';
import { In } from 'typeorm';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { toFileView } from '../../platform/storage/files';
import { StoredFile } from '../../platform/storage/stored-file.entity';
import type { Challenge } from '../challenges/challenge.entity';
import { surveySummaries } from '../surveys/survey-reads';
import { isFixed, isRemovable, isRevisable } from './indicator-rules';
import { isEditable, isMeasurable } from './outcome-access';
import { Indicator, IndicatorEdition, type Measurement } from './outcome.entities';
import { readPilot } from './pilot-reads';

/** What StoredFile calls the owner of the evidence of a measurement. */
export const MEASUREMENT_FILE_OWNER = 'measurement';

export async function toOutcomesView(tx: Transaction, challenge: Challenge): Promise<OutcomesView> {
  const pilot = await readPilot(tx.manager, challenge.id);
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    state: challenge.state,
    pilot,
    indicators: await indicatorsOf(tx, challenge, pilot),
    surveys: await surveySummaries(tx.manager, challenge.id),
    acts: actsOf(tx, challenge),
  };
}

interface Beside {
  readonly pilot: PilotView | null;
  readonly today: string;
  readonly editions: readonly IndicatorEdition[];
  readonly files: readonly StoredFile[];
}

async function indicatorsOf(
  tx: Transaction,
  challenge: Challenge,
  pilot: PilotView | null,
): Promise<IndicatorView[]> {
  const indicators = await tx.manager.find(Indicator, {
    where: { challengeId: challenge.id },
    relations: { measurements: { enterer: true, verifier: true, refuser: true } },
    order: { position: 'ASC', measurements: { measuredOn: 'DESC', enteredAt: 'DESC' } },
  });
  const measurements = indicators.flatMap(({ measurements: of = [] }) => of.map(({ id }) => id));
  const beside: Beside = {
    pilot,
    today: await tx.today(),
    editions: await tx.manager.find(IndicatorEdition, {
      where: { indicatorId: In(indicators.map(({ id }) => id)) },
      relations: { replacer: true },
      order: { number: 'DESC' },
    }),
    files: await tx.manager.find(StoredFile, {
      where: { ownerType: MEASUREMENT_FILE_OWNER, ownerId: In(measurements) },
      order: { createdAt: 'ASC', id: 'ASC' },
    }),
  };
  return indicators.map((indicator) => toIndicatorView(tx, challenge, indicator, beside));
}

function toIndicatorView(
  tx: Transaction,
  challenge: Challenge,
  indicator: Indicator,
  beside: Beside,
): IndicatorView {
  const { id, name, unit, direction, baseline, baselineOn, target, targetOn } = indicator;
  const { method, source, frequency, published, measurements = [] } = indicator;
  // Sorted by day already; what counts stands before what does not.
  const standing = measurements.filter(({ state }) => isStanding(state));
  const past = measurements.filter(({ state }) => !isStanding(state));
  return {
    ...{ id, name, unit, direction, baseline, baselineOn, target, targetOn },
    ...{ method, source, frequency, published },
    fixed: isFixed(challenge, indicator),
    removable: isRemovable(indicator),
    revisable: isRevisable(challenge, indicator),
    editions: beside.editions.filter(({ indicatorId }) => indicatorId === id).map(toEditionView),
    next: isEditable(challenge) ? nextOf(indicator, standing, beside) : null,
    measurements: [...standing, ...past].map((measurement) =>
      toMeasurementView(tx, challenge, measurement, measurements, beside),
    ),
  };
}

function toEditionView({
  number,
  terms,
  reason,
  replacer,
  replacedAt,
}: IndicatorEdition): IndicatorEditionView {
  const replacedBy = replacer?.name ?? '';
  return { ...terms, number, reason, replacedBy, replacedAt: replacedAt.toISOString() };
}

function nextOf(
  { frequency, baselineOn, targetOn }: Indicator,
  standing: readonly Measurement[],
  { pilot, today }: Beside,
): IndicatorView['next'] {
  const on = nextMeasurementOn({
    ...{ frequency, baselineOn, targetOn },
    pilotFrom: pilot?.from ?? null,
    lastOn: standing[0]?.measuredOn ?? null,
  });
  return on === null ? null : { on, status: measuringStatus(frequency, on, today) };
}

function toMeasurementView(
  tx: Transaction,
  challenge: Challenge,
  measurement: Measurement,
  all: readonly Measurement[],
  { files }: Beside,
): MeasurementView {
  const { id, state, value, periodFrom, measuredOn, method, sampleSize, evidence, note } = measurement;
  const { refusal, correctsId, correction, enteredAt, verifiedAt } = measurement;
  return {
    ...{ id, state, value, periodFrom, measuredOn, method, sampleSize, evidence, note },
    ...{ refusal, correctsId, correction },
    files: files.filter(({ ownerId }) => ownerId === id).map(toFileView),
    enteredBy: measurement.enterer?.name ?? '',
    enteredAt: enteredAt.toISOString(),
    verifiedBy: measurement.verifier?.name ?? null,
    verifiedAt: verifiedAt?.toISOString() ?? null,
    refusedBy: measurement.refuser?.name ?? null,
    acts: measurementActs(tx, challenge, measurement, all),
  };
}

function measurementActs(
  { actor }: Transaction,
  challenge: Challenge,
  { id, state, enteredBy }: Measurement,
  all: readonly Measurement[],
): MeasurementViewAct[] {
  if (!isMeasurable(challenge)) return [];
  const acts: MeasurementViewAct[] = [];
  // I6: nobody verifies what is one's own.
  if (
    state === 'entered' &&
    enteredBy !== actor.accountId &&
    mayIn(actor, PERMISSION.outcomeVerify, challenge.agencyId)
  )
    acts.push('verify', 'refuse');
  if (mayIn(actor, PERMISSION.outcomeManage, challenge.agencyId)) {
    if (isStanding(state) && !isBeingCorrected(id, all)) acts.push('correct');
    if (state === 'entered') acts.push('attach');
  }
  return acts;
}

export function isBeingCorrected(
  id: string,
  all: readonly Pick<Measurement, 'correctsId' | 'state'>[],
): boolean {
  return all.some(({ correctsId, state }) => correctsId === id && state === 'entered');
}

function actsOf({ actor }: Transaction, challenge: Challenge): OutcomesView['acts'] {
  const acts: OutcomesView['acts'][number][] = [];
  if (mayIn(actor, PERMISSION.outcomeManage, challenge.agencyId)) {
    if (isEditable(challenge)) acts.push('edit');
    if (isMeasurable(challenge)) acts.push('measure');
  }
  return acts;
}
