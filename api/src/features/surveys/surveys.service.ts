import { randomInt } from 'node:crypto';
import {
  CHANNEL,
  ERROR,
  FIELD_ERROR,
  RESPONDENTS,
  SURVEY_LIMITS,
  draftFaults,
  type Respondent,
  type SurveyBeginRequest,
  type SurveyLinkRequest,
  type SurveyOutliers,
  type SurveyRequest,
  type SurveyResultsView,
  type SurveyView,
  type SurveysView,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/access/actor';
import { type Transaction, Transactions } from '../../platform/database/transactions';
import { fieldProblem, problem } from '../../platform/errors/problem';
import {
  findForSurveys,
  findLink,
  findSurvey,
  findSurveyToChange,
  findToSurvey,
  type Found,
} from './survey-access';
import { surveyMachine } from './survey-lifecycle';
import { readOutliers } from './survey-outliers';
import { waveResults } from './survey-results-reads';
import { toSurveyView, toSurveysView } from './survey-view';
import { Survey, SurveyLink } from './survey.entities';

/** Satisfaction surveys as the agency builds, opens and closes them. */
@Injectable()
export class SurveysService {
  constructor(private readonly transactions: Transactions) {}

  /** @throws not_found */
  async list(actor: Actor, code: string): Promise<SurveysView> {
    return this.transactions.run(actor, async (tx) => toSurveysView(tx, await findForSurveys(tx, { code })));
  }

  /** @throws not_found */
  async view(actor: Actor, id: string): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const { survey, challenge } = await findSurvey(tx, id);
      return toSurveyView(tx, survey, challenge);
    });
  }

  /** Of closed waves. @throws not_found */
  async results(actor: Actor, code: string): Promise<SurveyResultsView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findForSurveys(tx, { code });
      return {
        challengeCode: challenge.code,
        challengeTitle: challenge.title,
        waves: await waveResults(tx.manager, challenge.id),
      };
    });
  }

  /** @throws not_found */
  async outliers(actor: Actor, id: string): Promise<SurveyOutliers> {
    return this.transactions.run(actor, async (tx) => {
      const { survey } = await findSurvey(tx, id);
      return readOutliers(tx.manager, survey);
    });
  }

  /** A wave is begun as a draft. @throws not_found, forbidden, wrong_state, validation where there is one, or none to copy */
  async begin(actor: Actor, code: string, { wave, copy }: SurveyBeginRequest): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const challenge = await findToSurvey(tx, code, wave);
      const surveys = await tx.manager.findBy(Survey, { challengeId: challenge.id });
      if (surveys.some((survey) => survey.wave === wave)) throw fieldProblem('wave', FIELD_ERROR.duplicate);
      const [other] = surveys;
      if (copy && !other) throw fieldProblem('copy', FIELD_ERROR.notAllowed);
      const { id } = await tx.manager.save(Survey, {
        challengeId: challenge.id,
        wave,
        audiences: copy && other ? other.audiences : [...RESPONDENTS],
        ...(copy && other && { intro: other.intro, questions: other.questions }),
      });
      tx.audit({
        act: 'survey.create',
        subjectType: 'survey',
        subjectId: id,
        detail: { challenge: code, wave, copy },
      });
      return toSurveyView(tx, await tx.manager.findOneByOrFail(Survey, { id }), challenge);
    });
  }

  /** Drafts only. @throws not_found, forbidden, wrong_state, stale, validation */
  async save(actor: Actor, id: string, request: SurveyRequest): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const { survey, challenge } = await findDraft(tx, id);
      if (survey.revision !== request.revision) throw problem(ERROR.stale);
      const errors = draftFaults(request.questions);
      if (errors.length > 0) throw problem(ERROR.validation, { errors });
      const changes = {
        intro: { vi: request.intro.vi, en: request.intro.en },
        audiences: RESPONDENTS.filter((respondent) => request.audiences.includes(respondent)),
        questions: request.questions.map(({ id: question, type, text, options, required, satisfaction }) => ({
          id: question,
          type,
          text: { vi: text.vi, en: text.en },
          options: options.map(({ vi, en }) => ({ vi, en })),
          required,
          satisfaction,
        })),
        revision: survey.revision + 1,
      };
      await tx.manager.update(Survey, { id }, changes);
      tx.audit({
        act: 'survey.edit',
        subjectType: 'survey',
        subjectId: id,
        detail: { challenge: challenge.code, wave: survey.wave, questions: changes.questions },
      });
      return toSurveyView(tx, Object.assign(survey, changes), challenge);
    });
  }

  /** Drafts only, with their links. @throws not_found, forbidden, wrong_state */
  async remove(actor: Actor, id: string): Promise<SurveysView> {
    return this.transactions.run(actor, async (tx) => {
      const { survey, challenge } = await findDraft(tx, id);
      await tx.manager.delete(Survey, { id });
      tx.audit({
        act: 'survey.remove',
        subjectType: 'survey',
        subjectId: id,
        detail: { challenge: challenge.code, wave: survey.wave },
      });
      return toSurveysView(tx, challenge);
    });
  }

  /** From now on everybody may answer, and what is asked is fixed. @throws not_found, forbidden, wrong_state, validation */
  async open(actor: Actor, id: string): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const { challenge } = await findSurveyToChange(tx, id);
      const survey = await surveyMachine.transition(tx, id, 'open', {
        changes: { openedAt: await tx.now() },
        detail: { challenge: challenge.code },
      });
      const [only, ...others] = survey.audiences;
      await makeLink(tx, survey, {
        channel: CHANNEL.portal,
        audience: others.length === 0 ? (only ?? null) : null,
        name: '',
      });
      return toSurveyView(tx, survey, challenge);
    });
  }

  /** For good; the figures are those of this moment. @throws not_found, forbidden, wrong_state */
  async close(actor: Actor, id: string): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const { challenge } = await findSurveyToChange(tx, id);
      const survey = await surveyMachine.transition(tx, id, 'close', {
        changes: { closedAt: await tx.now() },
        detail: { challenge: challenge.code },
      });
      return toSurveyView(tx, survey, challenge);
    });
  }

  /** A further way to the survey. @throws not_found, forbidden, wrong_state, validation */
  async addLink(actor: Actor, id: string, request: SurveyLinkRequest): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const { survey, challenge } = await findSurveyToChange(tx, id);
      if (survey.state === 'closed') throw problem(ERROR.surveyClosed);
      const { audience } = request;
      if (audience !== null && !survey.audiences.includes(audience))
        throw fieldProblem('audience', FIELD_ERROR.notAllowed);
      if ((await tx.manager.countBy(SurveyLink, { surveyId: id })) >= SURVEY_LIMITS.links)
        throw fieldProblem('name', FIELD_ERROR.tooMany, { max: SURVEY_LIMITS.links });
      const link = await makeLink(tx, survey, request);
      tx.audit({
        act: 'survey-link.create',
        subjectType: 'survey',
        subjectId: id,
        detail: { challenge: challenge.code, channel: link.channel, audience, name: link.name },
      });
      return toSurveyView(tx, survey, challenge);
    });
  }

  /** Nobody answers by it any more; what came by it stays. @throws not_found, forbidden, wrong_state */
  async revokeLink(actor: Actor, linkId: string): Promise<SurveyView> {
    return this.transactions.run(actor, async (tx) => {
      const { survey: found } = await findLink(tx, linkId);
      const { survey, challenge } = await findSurveyToChange(tx, found.id);
      const link = await tx.manager.findOneByOrFail(SurveyLink, { id: linkId });
      if (link.revokedAt !== null) throw problem(ERROR.surveyLinkRevoked);
      await tx.manager.update(SurveyLink, { id: linkId }, { revokedAt: await tx.now() });
      tx.audit({
        act: 'survey-link.revoke',
        subjectType: 'survey',
        subjectId: survey.id,
        detail: {
          challenge: challenge.code,
          channel: link.channel,
          audience: link.audience,
          name: link.name,
        },
      });
      return toSurveyView(tx, survey, challenge);
    });
  }
}

async function findDraft(tx: Transaction, id: string): Promise<Found> {
  const found = await findSurveyToChange(tx, id);
  if (found.survey.state !== 'draft')
    throw problem(ERROR.wrongState, { params: { state: found.survey.state } });
  return found;
}

async function makeLink(
  tx: Transaction,
  { id: surveyId }: Survey,
  { channel, audience, name }: { channel: SurveyLink['channel']; audience: Respondent | null; name: string },
): Promise<SurveyLink> {
  return tx.manager.save(SurveyLink, { surveyId, code: newCode(), channel, audience, name });
}

/** Letters that are not taken for one another when somebody types them from a wall. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LETTERS = 10;

function newCode(): string {
  return Array.from({ length: CODE_LETTERS }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('');
}
