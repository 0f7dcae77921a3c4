import { type SurveySummary, WAVES } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { answersSoFar } from './survey-counts';
import { Survey } from './survey.entities';

/** The surveys of a challenge, the wave before the pilot first. */
export async function surveySummaries(manager: EntityManager, challengeId: string): Promise<SurveySummary[]> {
  const surveys = await manager.findBy(Survey, { challengeId });
  surveys.sort((one, other) => WAVES.indexOf(one.wave) - WAVES.indexOf(other.wave));
  return summariesOf(manager, surveys);
}

export async function summariesOf(
  manager: EntityManager,
  surveys: readonly Survey[],
): Promise<SurveySummary[]> {
  const ids = surveys.map(({ id }) => id);
  const answers = await answersSoFar(manager, ids);
  const waiting = await manager.query<{ survey_id: string; n: number }[]>(
    `SELECT t.survey_id, count(*)::int AS n FROM survey_text t JOIN survey s ON s.id = t.survey_id
      WHERE t.survey_id = ANY($1) AND s.state = 'closed' AND t.state = 'waiting'
        AND (SELECT count(*) FROM survey_response r WHERE r.survey_id = s.id AND r.respondent = t.respondent) >= 5
      GROUP BY 1`,
    [ids],
  );
  return surveys.map((survey) => ({
    id: survey.id,
    wave: survey.wave,
    state: survey.state,
    audiences: survey.audiences,
    questions: survey.questions.length,
    openedAt: survey.openedAt?.toISOString() ?? null,
    closedAt: survey.closedAt?.toISOString() ?? null,
    answers: answers.get(survey.id) ?? { citizen: 0, business: 0 },
    waitingTexts: waiting.find((row) => row.survey_id === survey.id)?.n ?? 0,
  }));
}
