import { ERROR } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { problem } from '../../platform/errors/problem';
import { Survey } from '../surveys/survey.entities';

/** What is published is the latest measurement, so that one must be verified, not an older one that looked better (I6, I10). */
export async function everyIndicatorIsMeasuredAndVerified(
  tx: Transaction,
  challengeId: string,
): Promise<void> {
  const latest = await tx.query<{ measured: boolean; verified: boolean }>(
    `SELECT m.id IS NOT NULL AS measured, m.state = 'verified' AS verified
       FROM indicator i
       LEFT JOIN LATERAL (SELECT * FROM measurement WHERE indicator_id = i.id AND state IN ('entered', 'verified')
                           ORDER BY measured_on DESC, entered_at DESC, id LIMIT 1) m ON true
      WHERE i.challenge_id = $1`,
    [challengeId],
  );
  if (latest.length === 0) throw problem(ERROR.indicatorMissing);
  const missing = latest.filter(({ measured }) => !measured).length;
  if (missing > 0) throw problem(ERROR.measurementMissing, { params: { missing } });
  const unverified = latest.filter(({ verified }) => !verified).length;
  if (unverified > 0) throw problem(ERROR.measurementUnverified, { params: { unverified } });
}

export async function noSurveyIsOpen(tx: Transaction, challengeId: string): Promise<void> {
  if (await tx.manager.existsBy(Survey, { challengeId, state: 'open' })) throw problem(ERROR.surveyOpen);
}
