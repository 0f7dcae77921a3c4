import { ERROR, FIELD_ERROR, PERMISSION, type PublishResultRequest, type ResultView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { type SignedInActor, mayIn } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import { actOnChallenge } from '../challenges/challenge-lifecycle';
import { notifyWatchers } from '../notifications/notifications.service';
import { findForOutcomes } from './outcome-access';
import { Survey } from '../surveys/survey.entities';
import { ResultPublication } from './outcome.entities';
import { buildResultView } from './result-snapshot';

/** The end of step 5: the result becomes public and is never changed again. */
@Injectable()
export class ResultsService {
  constructor(private readonly transactions: Transactions) {}

  /**
   * @throws not_found, forbidden, wrong_state, indicator_missing, measurement_missing, measurement_unverified,
   * survey_open, validation without a story
   */
  async publish(actor: SignedInActor, code: string, request: PublishResultRequest): Promise<ResultView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findForOutcomes(tx, { code }, true);
      if (!mayIn(actor, PERMISSION.resultPublish, challenge.agencyId)) throw problem(ERROR.forbidden);
      if (request.story.vi === '') throw fieldProblem('story.vi', FIELD_ERROR.required);
      await actOnChallenge(tx, challenge.id, 'publish_result');
      await everyIndicatorIsMeasuredAndVerified(tx, challenge.id);
      await noSurveyIsOpen(tx, challenge.id);
      const before = await tx.manager.countBy(ResultPublication, { challengeId: challenge.id });
      const edition = { version: before + 1, publishedAt: await tx.now() };
      const snapshot = await buildResultView(tx.manager, challenge.id, request, edition);
      const { id } = await tx.manager.save(ResultPublication, {
        ...edition,
        challengeId: challenge.id,
        snapshot,
        publishedBy: actor.accountId,
      });
      tx.audit({
        act: 'result.publish',
        subjectType: 'result',
        subjectId: id,
        detail: { challenge: code, version: edition.version, figures: snapshot.figures },
      });
      await notifyWatchers(tx, {
        kind: 'result_published',
        challengeId: challenge.id,
        detail: { version: edition.version },
      });
      return snapshot;
    });
  }
}

/** What is published is the latest measurement, so that one must be verified, not an older one that looked better (I6, I10). */
async function everyIndicatorIsMeasuredAndVerified(tx: Transaction, challengeId: string): Promise<void> {
  const latest = await tx.query<{ measured: boolean; verified: boolean }>(
    `SELECT m.id IS NOT NULL AS measured, m.verified_by IS NOT NULL AS verified
       FROM indicator i
       LEFT JOIN LATERAL (SELECT * FROM measurement WHERE indicator_id = i.id
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

async function noSurveyIsOpen(tx: Transaction, challengeId: string): Promise<void> {
  if (await tx.manager.existsBy(Survey, { challengeId, state: 'open' })) throw problem(ERROR.surveyOpen);
}
