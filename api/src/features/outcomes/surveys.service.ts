import { createHash, randomBytes } from 'node:crypto';
import { ERROR, type SurveyResponseRequest, type SurveyView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { PORTAL_ACTOR } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { networkOf } from '../../platform/http/network';
import { findSurveyForPublic } from './outcomes-reads';
import { ReadDatabase } from '../../platform/database/read-database';
import { Survey } from './outcome.entities';

/** New devices of one network in one hour: a waiting room shares an address, a script should not fill a survey. */
const ANSWERS_PER_HOUR = 60;
const DEVICE = /^[\w-]{43}$/;

export interface Answered {
  /** The device's mark, to be kept in its cookie: random, and no part of what is stored. */
  readonly device: string;
}

/** Khảo sát hài lòng, as the public meets it: no account, one answer a device, nothing that follows a person. */
@Injectable()
export class SurveysService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: ReadDatabase,
  ) {}

  /** @throws not_found, survey_closed */
  async view(id: string): Promise<SurveyView> {
    const survey = await findSurveyForPublic(this.database, id);
    if (!survey) throw notFound();
    const { closed, ...view } = survey;
    if (closed) throw problem(ERROR.surveyClosed);
    return view;
  }

  /** @throws not_found, survey_closed, already_answered, too_many_requests */
  async answer(
    id: string,
    request: SurveyResponseRequest,
    from: { readonly address: string; readonly device: string | undefined },
  ): Promise<Answered> {
    const known = from.device !== undefined && DEVICE.test(from.device) ? from.device : null;
    const device = known ?? randomBytes(32).toString('base64url');
    await this.transactions.run(PORTAL_ACTOR, async (tx) => {
      const survey = await tx.manager.findOne(Survey, { where: { id }, lock: { mode: 'pessimistic_read' } });
      if (!survey) throw notFound();
      if (survey.closedAt) throw problem(ERROR.surveyClosed);
      await countAnswer(tx, id, from.address);
      const { respondent, score, comment } = request;
      const written = await tx.query<{ id: string }>(
        `INSERT INTO survey_response (survey_id, respondent, score, comment, device_hash) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (survey_id, device_hash) DO NOTHING RETURNING id`,
        [id, respondent, score, comment, digest(id, device)],
      );
      if (written.length === 0) throw problem(ERROR.alreadyAnswered);
    });
    return { device };
  }
}

/** @throws too_many_requests */
async function countAnswer(tx: Transaction, surveyId: string, address: string): Promise<void> {
  const subject = digest(surveyId, networkOf(address)).toString('hex');
  const [row] = await tx.query<{ failures: number; rest: number }>(
    `INSERT INTO throttle AS t (key, failures, last_failure_at)
     VALUES ($1 || to_char(portal_now() AT TIME ZONE 'UTC', ':YYYYMMDDHH24'), 1, portal_now())
     ON CONFLICT (key) DO UPDATE SET failures = t.failures + 1, last_failure_at = portal_now()
     RETURNING failures, 3600 - (extract(epoch FROM portal_now())::bigint % 3600)::int AS rest`,
    [`survey:${subject}`],
  );
  if (row && row.failures > ANSWERS_PER_HOUR)
    throw problem(ERROR.tooManyRequests, { params: { retryAfter: row.rest } });
}

/** The survey is part of it: the same device in two surveys cannot be recognized. */
function digest(surveyId: string, secret: string): Buffer {
  return createHash('sha256').update(`${surveyId}:${secret}`).digest();
}
