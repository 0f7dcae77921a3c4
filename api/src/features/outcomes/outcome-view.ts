import {
  MIN_CELL,
  PERMISSION,
  RESPONDENT,
  satisfaction,
  type IndicatorView,
  type MeasurementView,
  type OutcomesView,
  type Respondent,
  type Satisfaction,
} from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import type { Challenge } from '../challenges/challenge.entity';
import { isFixed, isRemovable } from './indicator-rules';
import { isMeasurable } from './outcome-access';
import { Indicator, Survey, type Measurement } from './outcome.entities';

export async function toOutcomesView(tx: Transaction, challenge: Challenge): Promise<OutcomesView> {
  const survey = await tx.manager.findOneBy(Survey, { challengeId: challenge.id });
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    state: challenge.state,
    indicators: await indicatorsOf(tx, challenge),
    survey: survey && (await surveyOf(tx.manager, survey)),
    acts: actsOf(tx, challenge, survey),
  };
}

/**
 * While it is open only about how many have answered: figures read before and after one more answer would tell what that
 * one said (I10).
 */
async function surveyOf(
  manager: EntityManager,
  { id, question, closedAt }: Survey,
): Promise<NonNullable<OutcomesView['survey']>> {
  if (closedAt !== null)
    return { id, question, state: 'closed', responses: await satisfactionOf(manager, id) };
  const answers = ofEach(await countsOf(manager, id), (counts) => {
    const n = counts.reduce((sum, count) => sum + count, 0);
    return n - (n % MIN_CELL);
  });
  return { id, question, state: 'open', answers };
}

/** Citizens and businesses apart; small numbers are suppressed for officials as for everybody (I10). */
export async function satisfactionOf(
  manager: EntityManager,
  surveyId: string,
): Promise<Record<Respondent, Satisfaction>> {
  return ofEach(await countsOf(manager, surveyId), satisfaction);
}

/** Answers per point 1 … 5. */
async function countsOf(
  manager: EntityManager,
  surveyId: string,
): Promise<Record<Respondent, readonly number[]>> {
  const rows = await manager.query<{ respondent: Respondent; score: number; count: number }[]>(
    `SELECT respondent, score, count(*)::int AS count FROM survey_response WHERE survey_id = $1 GROUP BY 1, 2`,
    [surveyId],
  );
  const of = (respondent: Respondent): number[] =>
    [1, 2, 3, 4, 5].map(
      (score) => rows.find((row) => row.respondent === respondent && row.score === score)?.count ?? 0,
    );
  return { citizen: of(RESPONDENT.citizen), business: of(RESPONDENT.business) };
}

function ofEach<T>(
  { citizen, business }: Record<Respondent, readonly number[]>,
  figure: (counts: readonly number[]) => T,
): Record<Respondent, T> {
  return { citizen: figure(citizen), business: figure(business) };
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
      isMeasurable(challenge) &&
      mayIn(tx.actor, PERMISSION.outcomeVerify, challenge.agencyId),
  };
}

function actsOf({ actor }: Transaction, challenge: Challenge, survey: Survey | null): OutcomesView['acts'] {
  const acts: OutcomesView['acts'][number][] = [];
  if (isMeasurable(challenge) && mayIn(actor, PERMISSION.outcomeManage, challenge.agencyId)) {
    acts.push('edit', 'measure');
    if (survey === null) acts.push('open_survey');
    else if (survey.closedAt === null) acts.push('close_survey');
  }
  if (challenge.state === 'measuring' && mayIn(actor, PERMISSION.resultPublish, challenge.agencyId))
    acts.push('publish_result');
  return acts;
}
