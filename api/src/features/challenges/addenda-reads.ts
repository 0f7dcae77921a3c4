import type { AddendumView, ChallengeContent, ChallengeVersionView, FileView } from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '../../platform/database/read-database';
import { notFound } from '../../platform/errors/problem';
import { versionContent } from './challenge-content';

const ADDENDUM = `json_build_object('number', a.number, 'version', v.number, 'reason', a.reason,
  'publishedAt', a.published_at, 'changes', a.changes,
  'questions', (SELECT COALESCE(json_agg(q.number ORDER BY q.number), '[]') FROM answer w JOIN question q ON q.id = w.question_id
                 WHERE w.addendum_id = a.id AND w.published_at IS NOT NULL))`;

interface VersionRow {
  readonly number: number;
  readonly published_at: Date;
  readonly content: ChallengeContent;
  readonly files: readonly FileView[];
  readonly format: number;
  readonly addendum: AddendumView | null;
  readonly versions: readonly { readonly number: number; readonly publishedAt: string }[];
}

/** Versions and addenda as everybody reads them. */
@Injectable()
export class AddendaReads {
  constructor(private readonly database: ReadDatabase) {}

  /** The latest first. @throws not_found for what has not been published, or does not exist (I11) */
  async list(code: string): Promise<AddendumView[]> {
    const row = await this.database.first<{ addenda: AddendumView[] }>({
      name: 'challenge-addenda',
      text: `SELECT (SELECT COALESCE(json_agg(${ADDENDUM} ORDER BY a.number DESC), '[]')
                       FROM addendum a JOIN challenge_version v ON v.addendum_id = a.id
                      WHERE a.challenge_id = c.id AND a.state = 'published') AS addenda
               FROM challenge c WHERE c.code = $1 AND c.opened_at IS NOT NULL`,
      values: [code],
    });
    if (!row) throw notFound();
    return row.addenda.map(written);
  }

  /** @throws not_found */
  async version(code: string, number: number): Promise<ChallengeVersionView> {
    const row = await this.database.first<VersionRow>({
      name: 'challenge-version',
      text: `SELECT v.number, v.published_at, v.content, v.files, v.format,
                    (SELECT ${ADDENDUM} FROM addendum a WHERE a.id = v.addendum_id) AS addendum,
                    (SELECT json_agg(json_build_object('number', o.number, 'publishedAt', o.published_at) ORDER BY o.number)
                       FROM challenge_version o WHERE o.challenge_id = c.id) AS versions
               FROM challenge c JOIN challenge_version v ON v.challenge_id = c.id
              WHERE c.code = $1 AND v.number = $2 AND c.opened_at IS NOT NULL`,
      values: [code, number],
    });
    if (!row) throw notFound();
    return {
      code,
      number: row.number,
      publishedAt: row.published_at.toISOString(),
      content: versionContent(row),
      files: row.files,
      addendum: row.addendum && written(row.addendum),
      versions: row.versions.map((one) => ({ ...one, publishedAt: instant(one.publishedAt) })),
    };
  }
}

function written(addendum: AddendumView): AddendumView {
  return { ...addendum, publishedAt: instant(addendum.publishedAt) };
}

/** PostgreSQL's JSON writes an instant in the session's time zone. */
function instant(text: string): string {
  return new Date(text).toISOString();
}
