import { ERROR, FIELD_ERROR, isStanding, type MeasurementRequest } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { requireDayHasCome } from '../../platform/errors/day-has-come';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { type Indicator, Measurement } from './outcome.entities';

/**
 * What a measurement must hold to be entered. The challenge's lock keeps others away.
 * @param corrected the one that it corrects, whose day it may have
 * @throws measurement_too_old, measurement_same_day, validation for a day still to come
 */
export async function checkMeasurement(
  tx: Transaction,
  indicator: Pick<Indicator, 'id' | 'baselineOn'>,
  { measuredOn, periodFrom }: Pick<MeasurementRequest, 'measuredOn' | 'periodFrom'>,
  corrected: string | null = null,
): Promise<void> {
  await requireDayHasCome(tx, 'measuredOn', measuredOn);
  if (periodFrom !== null && periodFrom > measuredOn)
    throw fieldProblem('periodFrom', FIELD_ERROR.tooLarge, { max: measuredOn });
  for (const [path, day] of [
    ['measuredOn', measuredOn],
    ['periodFrom', periodFrom],
  ] as const)
    if (day !== null && day < indicator.baselineOn)
      throw problem(ERROR.measurementTooOld, {
        errors: [{ path, code: FIELD_ERROR.mustBeLater, params: { min: indicator.baselineOn } }],
      });
  const same = await tx.manager.findBy(Measurement, { indicatorId: indicator.id, measuredOn });
  const superseded = await correctedBy(tx, corrected);
  if (same.some(({ id, state }) => isStanding(state) && !superseded.includes(id)))
    throw problem(ERROR.measurementSameDay, {
      errors: [{ path: 'measuredOn', code: FIELD_ERROR.duplicate }],
    });
}

/** The measurement, the one that it corrects itself, and so on: what a correction of it supersedes. */
export async function correctedBy(tx: Transaction, from: string | null): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `WITH RECURSIVE chain AS (
       SELECT m.id, m.corrects_id, 0 AS depth FROM measurement m WHERE m.id = $1
       UNION ALL SELECT m.id, m.corrects_id, c.depth + 1 FROM measurement m JOIN chain c ON m.id = c.corrects_id)
     SELECT id FROM chain ORDER BY depth`,
    [from],
  );
  return rows.map(({ id }) => id);
}
