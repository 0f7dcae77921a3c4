import { QUESTION_TYPE, type Channel, type Respondent, type SurveyOutliers } from '@loi-giai/shared';
import type { EntityManager } from 'typeorm';
import { byFives } from './survey-counts';
import type { Survey } from './survey.entities';

/** So many answers by one link within a minute are told of, and so many that are alike to the last question. */
const THRESHOLDS = { minute: 10, pattern: 20 } as const;
/** Two questions are answered alike by many people. */
const QUESTIONS_OF_A_PATTERN = 4;
const MOST = 50;

interface LinkRow {
  readonly link: string;
  readonly channel: Channel;
  readonly audience: Respondent | null;
  readonly n: number;
}

/**
 * What looks unlike people answering one by one, for the agency to judge. It tells how many and when, never who or what: all
 * numbers are rounded down to fives, so that one more answer shows nothing of itself (I10).
 */
export async function readOutliers(manager: EntityManager, survey: Survey): Promise<SurveyOutliers> {
  const { id } = survey;
  const minutes = await manager.query<(LinkRow & { minute: Date })[]>(
    `SELECT l.name AS link, l.channel, date_trunc('minute', r.answered_at) AS minute, count(*)::int AS n
       FROM survey_response r JOIN survey_link l ON l.id = r.link_id WHERE r.survey_id = $1
      GROUP BY l.id, l.name, l.channel, minute HAVING count(*) >= $2 ORDER BY n DESC, minute LIMIT ${MOST}`,
    [id, THRESHOLDS.minute],
  );
  const channels = await manager.query<(LinkRow & { busiest: number })[]>(
    `SELECT link, channel, audience, sum(n)::int AS n, COALESCE(max(n), 0)::int AS busiest FROM (
       SELECT l.id, l.name AS link, l.channel, l.audience, l.created_at, count(r.id) AS n
         FROM survey_link l LEFT JOIN survey_response r ON r.link_id = l.id WHERE l.survey_id = $1
        GROUP BY l.id, date_trunc('minute', r.answered_at)) minutes
      GROUP BY id, link, channel, audience, created_at ORDER BY created_at, id`,
    [id],
  );
  return {
    minutes: minutes.map(({ minute, link, channel, n }) => ({
      minute: minute.toISOString(),
      link,
      channel,
      answers: byFives(n),
    })),
    patterns: await patternsOf(manager, survey),
    channels: channels.map(({ link, channel, audience, n, busiest }) => ({
      link,
      channel,
      audience,
      answers: byFives(n),
      busiest: byFives(busiest),
    })),
    thresholds: THRESHOLDS,
  };
}

async function patternsOf(
  manager: EntityManager,
  { id, questions }: Survey,
): Promise<SurveyOutliers['patterns']> {
  const closed = questions.filter(({ type }) => type !== QUESTION_TYPE.text).length;
  if (closed < QUESTIONS_OF_A_PATTERN) return [];
  const rows = await manager.query<(LinkRow & { total: number })[]>(
    `SELECT l.name AS link, l.channel, a.n, t.total
       FROM (SELECT link_id, count(*)::int AS n FROM survey_response WHERE survey_id = $1
              GROUP BY link_id, answers HAVING count(*) >= $2) a
       JOIN (SELECT link_id, count(*)::int AS total FROM survey_response WHERE survey_id = $1 GROUP BY 1) t USING (link_id)
       JOIN survey_link l ON l.id = a.link_id
      ORDER BY a.n DESC, l.id LIMIT ${MOST}`,
    [id, THRESHOLDS.pattern],
  );
  return rows.map(({ link, channel, n, total }) => ({
    link,
    channel,
    answers: byFives(n),
    share: Math.round((byFives(n) / total) * 20) / 20,
  }));
}
