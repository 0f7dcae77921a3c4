import {
  MIN_CELL,
  cellsOf,
  type AnswersSoFar,
  type QuestionCounts,
  type Respondent,
  type SurveyQuestion,
} from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';

/** Rounded down to fives: from one answer to the next nobody sees what it was (I10). */
export function byFives(count: number): number {
  return count - (count % MIN_CELL);
}

/** How many have answered each survey, rounded down to fives. */
export async function answersSoFar(
  manager: EntityManager,
  surveyIds: readonly string[],
): Promise<ReadonlyMap<string, AnswersSoFar>> {
  const rows = await manager.query<{ survey_id: string; respondent: Respondent; n: number }[]>(
    `SELECT survey_id, respondent, count(*)::int AS n FROM survey_response WHERE survey_id = ANY($1) GROUP BY 1, 2`,
    [surveyIds],
  );
  const of = (id: string, respondent: Respondent): number =>
    byFives(rows.find((row) => row.survey_id === id && row.respondent === respondent)?.n ?? 0);
  return new Map(surveyIds.map((id) => [id, { citizen: of(id, 'citizen'), business: of(id, 'business') }]));
}

/** By the link, rounded down to fives. */
export async function answersByLink(
  manager: EntityManager,
  surveyId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.query<{ link_id: string; n: number }[]>(
    `SELECT link_id, count(*)::int AS n FROM survey_response WHERE survey_id = $1 GROUP BY 1`,
    [surveyId],
  );
  return new Map(rows.map(({ link_id: id, n }) => [id, byFives(n)]));
}

type Counts = ReadonlyMap<string, QuestionCounts>;

/** Of every question, what an audience has answered. */
export async function countsOf(
  manager: EntityManager,
  surveyId: string,
  questions: readonly SurveyQuestion[],
): Promise<(respondent: Respondent) => Counts> {
  const answered = await manager.query<{ respondent: Respondent; question: string; n: number }[]>(
    `SELECT r.respondent, a.key AS question, count(*)::int AS n
       FROM survey_response r, jsonb_each(r.answers) a WHERE r.survey_id = $1 GROUP BY 1, 2
     UNION ALL
     SELECT respondent, question_id::text, count(*)::int FROM survey_text WHERE survey_id = $1 GROUP BY 1, 2`,
    [surveyId],
  );
  const given = await manager.query<
    { respondent: Respondent; question: string; answer: string; n: number }[]
  >(
    `SELECT r.respondent, a.key AS question, v.value AS answer, count(*)::int AS n
       FROM survey_response r, jsonb_each(r.answers) a,
            jsonb_array_elements_text(CASE jsonb_typeof(a.value) WHEN 'array' THEN a.value ELSE jsonb_build_array(a.value) END) v
      WHERE r.survey_id = $1 GROUP BY 1, 2, 3`,
    [surveyId],
  );
  return (respondent) =>
    new Map(
      questions.map((question) => {
        const first = question.type === 'five_point' ? 1 : 0;
        const cells = Array<number>(cellsOf(question)).fill(0);
        for (const row of given)
          if (row.respondent === respondent && row.question === question.id)
            cells[Number(row.answer) - first] = row.n;
        const n =
          answered.find((row) => row.respondent === respondent && row.question === question.id)?.n ?? 0;
        return [question.id, { n, cells }];
      }),
    );
}
