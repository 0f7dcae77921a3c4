import type { QuestionView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';

const iso = (instant: string): string =>
  `to_char(${instant} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** SQL of an AnswerView, of `answer w LEFT JOIN addendum a`. */
export const ANSWER = `json_build_object('version', w.number, 'text', w.text, 'material', w.material,
  'addendum', a.number, 'publishedAt', ${iso('w.published_at')})`;

const ANSWERS = `(SELECT COALESCE(json_agg(${ANSWER} ORDER BY w.number DESC), '[]')
  FROM answer w LEFT JOIN addendum a ON a.id = w.addendum_id WHERE w.question_id = q.id AND w.published_at IS NOT NULL)`;

/** What is searched: the words that the public reads. */
const WORDS = `COALESCE(q.wording, q.text) || ' ' ||
  COALESCE((SELECT w.text FROM answer w WHERE w.question_id = q.id AND w.published_at IS NOT NULL ORDER BY w.number DESC LIMIT 1), '')`;

type Row = Omit<QuestionView, 'answer' | 'earlier'> & { readonly answers: QuestionView['earlier'] };

/** Hỏi đáp as everybody reads it: what has been answered or declined, and never who asked. */
@Injectable()
export class QuestionsReads {
  constructor(private readonly database: ReadDatabase) {}

  /** The latest first; a search, blind to accents, the most alike first. @throws not_found */
  async list(code: string, search = ''): Promise<QuestionView[]> {
    const rows = search === '' ? await this.all(code) : await this.found(code, search);
    if (rows.length === 0) await this.requirePublished(code);
    return rows.map(({ answers, ...question }) => ({
      ...question,
      answer: answers[0] ?? null,
      earlier: answers.slice(1),
    }));
  }

  private all(code: string): Promise<Row[]> {
    return this.database.query<Row>({
      name: 'questions',
      text: `${QUESTION} ORDER BY q.number DESC`,
      values: [code],
    });
  }

  /** A short search within the words, or a whole question that is being written, compared with those of earlier ones. */
  private found(code: string, search: string): Promise<Row[]> {
    return this.database.query<Row>({
      name: 'questions-found',
      text: `${QUESTION} AND q.state = 'answered' AND (
               plain_text(${WORDS}) LIKE '%' || replace(replace(plain_text($2), '%', ''), '_', '') || '%'
               OR word_similarity(plain_text($2), plain_text(${WORDS})) > 0.45
               OR similarity(plain_text($2), plain_text(COALESCE(q.wording, q.text))) > 0.2)
             ORDER BY word_similarity(plain_text($2), plain_text(${WORDS})) DESC, q.number DESC`,
      values: [code, search],
    });
  }

  private async requirePublished(code: string): Promise<void> {
    const challenge = await this.database.first({
      name: 'questions-challenge',
      text: `SELECT 1 FROM challenge WHERE code = $1 AND opened_at IS NOT NULL`,
      values: [code],
    });
    if (!challenge) throw notFound();
  }
}

const QUESTION = `
  SELECT q.number, CASE WHEN q.state = 'declined' THEN '' ELSE COALESCE(q.wording, q.text) END AS text,
         q.wording IS NOT NULL AND q.state <> 'declined' AS shortened, ${iso('q.published_at')} AS "publishedAt",
         q.declined, ${ANSWERS} AS answers
    FROM question q JOIN challenge c ON c.id = q.challenge_id
   WHERE c.code = $1 AND c.opened_at IS NOT NULL AND q.number IS NOT NULL`;
