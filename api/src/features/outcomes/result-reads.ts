import type { LocalText, PublishedResult, ResultEdition } from '@loi-giai/shared';
import type { ReadDatabase } from '../../platform/database/read-database';

const iso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const EDITION = `jsonb_build_object('number', e.number, 'state', e.state, 'publishedAt', ${iso('r.published_at')},
  'reason', e.reason, 'withdrawnAt', ${iso('e.withdrawn_at')}, 'withdrawReason', e.withdraw_reason)`;

const OUT = `
  FROM challenge c
  JOIN result_edition e ON e.challenge_id = c.id
  JOIN result_publication r ON r.id = e.publication_id
 WHERE c.code = $1`;

/** What was frozen, and beside it where it stands today. */
const BODY = `
  SELECT (r.snapshot || jsonb_build_object('standing', ${EDITION} || jsonb_build_object('latest',
           (SELECT f.number FROM result_edition f WHERE f.challenge_id = c.id AND f.state = 'published'))))::text AS body
  ${OUT}`;

/** The edition in force, as the JSON text it is answered with; where the result was withdrawn, the last one. Null where none is published. */
export async function findResult(database: ReadDatabase, code: string): Promise<string | null> {
  const row = await database.first<{ body: string }>({
    name: 'result-by-code',
    text: `${BODY} ORDER BY e.state = 'published' DESC, e.number DESC LIMIT 1`,
    values: [code],
  });
  return row?.body ?? null;
}

/** One edition, in force or not. */
export async function findEdition(
  database: ReadDatabase,
  code: string,
  number: number,
): Promise<string | null> {
  const row = await database.first<{ body: string }>({
    name: 'result-by-edition',
    text: `${BODY} AND e.number = $2`,
    values: [code, number],
  });
  return row?.body ?? null;
}

/** As `findEdition`, for what is made of it. */
export async function readEdition(
  database: ReadDatabase,
  code: string,
  number: number,
): Promise<PublishedResult | null> {
  const body = await findEdition(database, code, number);
  return body === null ? null : (JSON.parse(body) as PublishedResult);
}

/** The latest first; empty where nothing was published. */
export async function listEditions(database: ReadDatabase, code: string): Promise<ResultEdition[]> {
  const rows = await database.query<{ edition: ResultEdition }>({
    name: 'result-editions',
    text: `SELECT ${EDITION} AS edition ${OUT} ORDER BY e.number DESC`,
    values: [code],
  });
  return rows.map(({ edition }) => edition);
}

/** A publication or a correction, as a feed tells of it. */
export interface ResultNews {
  readonly id: string;
  readonly code: string;
  readonly number: number;
  readonly title: LocalText;
  readonly summary: LocalText;
  readonly reason: LocalText;
  readonly agency: string;
  readonly publishedAt: string;
}

/** The latest fifty, superseded ones among them: a correction is news, and so was what it corrects. */
export function resultNews(database: ReadDatabase): Promise<ResultNews[]> {
  return database.query<ResultNews>({
    name: 'result-news',
    text: `SELECT r.id, c.code, e.number, r.snapshot->'title' AS title, r.snapshot->'summary' AS summary, e.reason,
                  r.snapshot->'agency'->>'name' AS agency, ${iso('r.published_at')} AS "publishedAt"
             FROM result_edition e
             JOIN result_publication r ON r.id = e.publication_id
             JOIN challenge c ON c.id = e.challenge_id
            WHERE e.state <> 'withdrawn'
            ORDER BY r.published_at DESC, r.id LIMIT 50`,
    values: [],
  });
}
