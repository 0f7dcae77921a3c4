import {
  actsFrom,
  sameQuestion,
  surveyLifecycle,
  type SurveySummary,
  type SurveyView,
  type SurveysView,
  type Wave,
  WAVES,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { Agency } from '../agencies/agency.entity';
import type { Challenge } from '../challenges/challenge.entity';
import { mayAskNow, maySurvey } from './survey-access';
import { answersByLink } from './survey-counts';
import { summariesOf, surveySummaries } from './survey-reads';
import { Survey, SurveyLink } from './survey.entities';

export async function toSurveysView(tx: Transaction, challenge: Challenge): Promise<SurveysView> {
  const surveys = await surveySummaries(tx.manager, challenge.id);
  return {
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    surveys,
    acts: maySurvey(tx, challenge) ? wavesToBegin(challenge, surveys) : [],
  };
}

function wavesToBegin(challenge: Challenge, surveys: readonly SurveySummary[]): SurveysView['acts'] {
  const missing = (wave: Wave): boolean => surveys.every((survey) => survey.wave !== wave);
  const open = WAVES.filter((wave) => missing(wave) && mayAskNow(wave, challenge));
  return open.includes('after') && !missing('before') ? [...open, 'copy'] : open;
}

export async function toSurveyView(
  tx: Transaction,
  survey: Survey,
  challenge: Challenge,
): Promise<SurveyView> {
  const { manager } = tx;
  const [summary] = await summariesOf(manager, [survey]);
  if (!summary) throw new Error('a survey has a summary');
  const { name, code, nameEn } = await manager.findOneByOrFail(Agency, { id: challenge.agencyId });
  const others = await manager.findBy(Survey, { challengeId: challenge.id });
  const counterpart = others.find(({ id }) => id !== survey.id);
  const links = await manager.find(SurveyLink, {
    where: { surveyId: survey.id },
    order: { createdAt: 'ASC', id: 'ASC' },
  });
  const answers = await answersByLink(manager, survey.id);
  return {
    ...summary,
    challengeCode: challenge.code,
    challengeTitle: challenge.title,
    agency: { code, name, nameEn },
    intro: survey.intro,
    list: survey.questions,
    shared: survey.questions
      .filter((question) => counterpart?.questions.some((other) => sameQuestion(question, other)))
      .map(({ id }) => id),
    links: links.map((link) => ({
      id: link.id,
      code: link.code,
      channel: link.channel,
      audience: link.audience,
      name: link.name,
      revokedAt: link.revokedAt?.toISOString() ?? null,
      answers: answers.get(link.id) ?? 0,
    })),
    revision: survey.revision,
    acts: actsOf(tx, survey, challenge),
  };
}

function actsOf(tx: Transaction, { wave, state }: Survey, challenge: Challenge): SurveyView['acts'] {
  if (!maySurvey(tx, challenge) || !mayAskNow(wave, challenge)) return [];
  const acts = actsFrom(surveyLifecycle, state);
  if (state === 'draft') return [...acts, 'edit', 'remove', 'link'];
  return state === 'open' ? [...acts, 'link'] : ['moderate'];
}
