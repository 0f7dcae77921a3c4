import {
  actsFrom,
  surveyTextLifecycle,
  type Respondent,
  type SurveyTextAct,
  type SurveyTextsView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import {
  findSurvey,
  findTextToModerate,
  type Found,
  mayAskNow,
  maySurvey,
  textsAreTold,
} from './survey-access';
import { surveyTextMachine } from './survey-lifecycle';
import { SurveyText } from './survey.entities';

/** What people wrote in their own words: a person says of each text whether everybody reads it. */
@Injectable()
export class SurveyTextsService {
  constructor(private readonly transactions: Transactions) {}

  /** Empty while the survey is open, and for an audience of fewer than five (I10). @throws not_found */
  async list(actor: SignedInActor, surveyId: string): Promise<SurveyTextsView> {
    return this.transactions.run(actor, async (tx) => toTextsView(tx, await findSurvey(tx, surveyId)));
  }

  /** @param reason why it is hidden; empty where it is shown. @throws not_found, forbidden, wrong_state */
  async moderate(
    actor: SignedInActor,
    id: string,
    act: SurveyTextAct,
    reason: string,
  ): Promise<SurveyTextsView> {
    return this.transactions.run(actor, async (tx) => {
      const found = await findTextToModerate(tx, id);
      const { challenge, survey } = found;
      await surveyTextMachine.transition(tx, id, act, {
        changes: {
          reason: reason === '' ? null : reason,
          moderatedBy: actor.accountId,
          moderatedAt: await tx.now(),
        },
        detail: { challenge: challenge.code, survey: survey.id, ...(reason !== '' && { reason }) },
      });
      return toTextsView(tx, found);
    });
  }
}

async function toTextsView(tx: Transaction, { survey, challenge }: Found): Promise<SurveyTextsView> {
  const told: Respondent[] = [];
  for (const respondent of survey.audiences)
    if (await textsAreTold(tx, survey, respondent)) told.push(respondent);
  // By their random ids: in no order that tells who came first.
  const texts = (
    await tx.manager.find(SurveyText, {
      where: { surveyId: survey.id },
      relations: { moderator: true },
      order: { id: 'ASC' },
    })
  ).filter(({ respondent }) => told.includes(respondent));
  const moderates = maySurvey(tx, challenge) && mayAskNow(survey.wave, challenge);
  const questions = new Map(survey.questions.map(({ id, text }) => [id, text]));
  return {
    challengeCode: challenge.code,
    wave: survey.wave,
    texts: texts.map((text) => ({
      id: text.id,
      wave: survey.wave,
      respondent: text.respondent,
      question: questions.get(text.questionId) ?? { vi: '', en: '' },
      text: text.text,
      state: text.state,
      reason: text.reason,
      moderatedBy: text.moderator?.name ?? null,
      moderatedAt: text.moderatedAt?.toISOString() ?? null,
      acts: moderates ? actsFrom(surveyTextLifecycle, text.state) : [],
    })),
  };
}
