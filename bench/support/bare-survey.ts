import Fastify from 'fastify';
import pg from 'pg';

/**
 * What one would write by hand: Fastify, one pool, one INSERT for each answer into the same table with the same indexes, and one for its
 * text. It checks nothing: no token, no limit, no question. The yardstick of `bench:survey`.
 */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 20 });

interface Body {
  readonly id: string;
  readonly answers: Readonly<Record<string, unknown>>;
  readonly respondent: string;
}

const [{ survey_id: surveyId, link_id: linkId, text_id: textId }] = (
  await pool.query<{ survey_id: string; link_id: string; text_id: string }>(
    `SELECT s.id AS survey_id, l.id AS link_id,
            (SELECT q->>'id' FROM jsonb_array_elements(s.questions) q WHERE q->>'type' = 'text') AS text_id
       FROM survey s JOIN survey_link l ON l.survey_id = s.id WHERE l.name = 'bare'`,
  )
).rows as [{ survey_id: string; link_id: string; text_id: string }];

const server = Fastify();
server.post<{ Body: Body }>('/api/v1/survey-forms/:code/responses', async ({ body }, reply) => {
  const { [textId]: text, ...answers } = body.answers;
  await pool.query({
    name: 'answer',
    text: `WITH written AS (
             INSERT INTO survey_response (id, survey_id, link_id, respondent, answers) VALUES ($1, $2, $3, $4, $5))
           INSERT INTO survey_text (survey_id, question_id, respondent, text)
           SELECT $2, $6, $4, $7 WHERE $7::text IS NOT NULL`,
    values: [body.id, surveyId, linkId, body.respondent, JSON.stringify(answers), textId, text ?? null],
  });
  return reply.status(204).send();
});

await server.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.send?.({ type: 'ready' });
