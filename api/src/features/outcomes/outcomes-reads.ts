import type {
  LocalText,
  Page,
  PublishedFigure,
  Respondent,
  ResultListItem,
  SatisfactionOfAudiences,
} from '@loi-giai/shared';
import type { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';

const PAGE = 20;

export interface ResultFilter {
  /** Codes; absent: all. */
  readonly agency?: string;
  readonly field?: string;
  readonly cursor?: string;
}

interface ListRow {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly agency: ResultListItem['agency'];
  readonly field: ResultListItem['field'];
  readonly published_at: string;
  readonly headline: PublishedFigure | null;
  readonly satisfaction: SatisfactionOfAudiences | null;
  readonly surveyed_until: string | null;
}

/** One statement for each set of filters, so that each has a plan of its own; the public reads the edition in force. */
function listStatement({ agency, field }: ResultFilter): { name: string; text: string } {
  const conditions = [
    agency === undefined ? '' : 'AND a.code = $3',
    field === undefined ? '' : `AND f.code = $${agency === undefined ? 3 : 4}`,
  ].join(' ');
  const name = `results-list${agency === undefined ? '' : '-agency'}${field === undefined ? '' : '-field'}`;
  const joins = [
    agency === undefined && field === undefined ? '' : 'JOIN challenge c ON c.id = r.challenge_id',
    agency === undefined ? '' : 'JOIN agency a ON a.id = c.agency_id',
    field === undefined ? '' : 'JOIN field f ON f.id = c.field_id',
  ].join(' ');
  const text = `
    SELECT r.id, r.snapshot->>'code' AS code, r.snapshot->'title' AS title, r.snapshot->'agency' AS agency,
           r.snapshot->'field' AS field, r.snapshot->>'publishedAt' AS published_at,
           (r.snapshot->'figures'->0) - 'measurements' AS headline, r.snapshot->'satisfaction' AS satisfaction,
           r.snapshot->>'surveyedUntil' AS surveyed_until
      FROM result_publication r
      JOIN result_edition e ON e.publication_id = r.id AND e.state = 'published' ${joins}
     WHERE ($1::timestamptz IS NULL OR (r.published_at, r.id) < ($1, $2::uuid)) ${conditions}
     ORDER BY r.published_at DESC, r.id DESC
     LIMIT ${PAGE + 1}`;
  return { name, text };
}

/** The published results, the latest first. */
export async function listResults(
  database: ReadDatabase,
  filter: ResultFilter,
): Promise<Page<ResultListItem>> {
  const [publishedAt = null, id = null] = readCursor(filter.cursor, ['instant', 'id']);
  const filters = [filter.agency, filter.field].filter((value) => value !== undefined);
  const rows = await database.query<ListRow>({
    ...listStatement(filter),
    values: [publishedAt, id, ...filters],
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    next: rows.length > PAGE && last ? encodeCursor([last.published_at, last.id]) : null,
  };
}

function toItem(row: ListRow): ResultListItem {
  const shown = headlineSatisfaction(row.satisfaction);
  return {
    code: row.code,
    title: row.title,
    agency: row.agency,
    field: row.field,
    publishedAt: row.published_at,
    headline: row.headline,
    satisfactionShare: shown?.share ?? null,
    satisfactionOf: shown?.respondent ?? null,
    satisfactionSample: shown?.n ?? null,
    surveyedUntil: shown && row.surveyed_until,
  };
}

/** Citizens' satisfaction, or businesses' where too few citizens answered; never both in one figure. */
function headlineSatisfaction(
  satisfaction: SatisfactionOfAudiences | null,
): { respondent: Respondent; share: number; n: number } | null {
  for (const respondent of ['citizen', 'business'] as const) {
    const { share = null, n = null } = satisfaction?.[respondent] ?? {};
    if (share !== null && n !== null) return { respondent, share, n };
  }
  return null;
}
