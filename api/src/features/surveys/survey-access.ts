import { ERROR, PERMISSION, WAVE, type ChallengeState, type Wave } from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { notFound, problem } from '../../platform/errors/problem';
import { mayBeside } from '../challenges/challenge-access';
import { Challenge } from '../challenges/challenge.entity';
import { Survey, SurveyLink, SurveyText } from './survey.entities';

/** When a wave can be written and opened: what was before cannot be asked after the result. */
const ASKED_IN: Readonly<Record<Wave, readonly ChallengeState[]>> = {
  [WAVE.before]: ['open', 'evaluating', 'decided', 'commissioned', 'measuring'],
  [WAVE.after]: ['commissioned', 'measuring'],
};

export function mayAskNow(wave: Wave, { state }: Pick<Challenge, 'state'>): boolean {
  return ASKED_IN[wave].includes(state);
}

export function maySurvey(tx: Transaction, { agencyId }: Pick<Challenge, 'agencyId'>): boolean {
  return mayIn(tx.actor, PERMISSION.outcomeManage, agencyId);
}

/** The challenge for those who follow its surveys from within. @throws not_found for everybody else (I11) */
export async function findForSurveys(
  tx: Transaction,
  where: { code: string } | { id: string },
): Promise<Challenge> {
  const challenge = await tx.manager.findOneBy(Challenge, where);
  if (!challenge || !(await mayBeside(tx.manager, tx.actor, PERMISSION.challengeReadUnpublished, challenge)))
    throw notFound();
  return challenge;
}

/** As `findForSurveys`, locked and for an act of the agency. @throws not_found, forbidden, wrong_state */
export async function findToSurvey(tx: Transaction, code: string, wave: Wave): Promise<Challenge> {
  const { id } = await findForSurveys(tx, { code });
  return lockChallenge(tx, id, wave);
}

async function lockChallenge(tx: Transaction, id: string, wave: Wave): Promise<Challenge> {
  const challenge = await tx.manager.findOneOrFail(Challenge, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  if (!maySurvey(tx, challenge)) throw problem(ERROR.forbidden);
  if (!mayAskNow(wave, challenge)) throw problem(ERROR.wrongState, { params: { state: challenge.state } });
  return challenge;
}

export interface Found {
  readonly survey: Survey;
  readonly challenge: Challenge;
}

/** @throws not_found */
export async function findSurvey(tx: Transaction, id: string): Promise<Found> {
  const survey = await tx.manager.findOneBy(Survey, { id });
  if (!survey) throw notFound();
  return { survey, challenge: await findForSurveys(tx, { id: survey.challengeId }) };
}

/** The survey and its challenge, both locked for an act of the agency. @throws not_found, forbidden, wrong_state */
export async function findSurveyToChange(tx: Transaction, id: string): Promise<Found> {
  const { survey, challenge } = await findSurvey(tx, id);
  const held = await lockChallenge(tx, challenge.id, survey.wave);
  const locked = await tx.manager.findOne(Survey, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!locked) throw notFound();
  return { survey: locked, challenge: held };
}

/** @throws not_found */
export async function findLink(tx: Transaction, id: string): Promise<Found & { readonly link: SurveyLink }> {
  const link = await tx.manager.findOneBy(SurveyLink, { id });
  if (!link) throw notFound();
  return { link, ...(await findSurvey(tx, link.surveyId)) };
}

/**
 * A text that somebody wrote, for whoever says whether the public reads it: until the result is published.
 * @throws not_found, forbidden, wrong_state
 */
export async function findTextToModerate(tx: Transaction, id: string): Promise<Found> {
  const text = await tx.manager.findOneBy(SurveyText, { id });
  if (!text) throw notFound();
  const found = await findSurveyToChange(tx, text.surveyId);
  if (!(await textsAreTold(tx, found.survey, text.respondent))) throw notFound();
  return found;
}

/** Nobody reads texts of an open survey, nor those of an audience of fewer than five (I10). */
export async function textsAreTold(
  tx: Transaction,
  { id, state }: Pick<Survey, 'id' | 'state'>,
  respondent: SurveyText['respondent'],
): Promise<boolean> {
  if (state !== 'closed') return false;
  const [row] = await tx.query<{ enough: boolean }>(
    `SELECT count(*) >= 5 AS enough FROM (
       SELECT 1 FROM survey_response WHERE survey_id = $1 AND respondent = $2 LIMIT 5) few`,
    [id, respondent],
  );
  return row?.enough === true;
}
