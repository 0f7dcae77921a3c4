import {
  type AgencyRef,
  type CommissionKind,
  type FieldRef,
  type LessonAudience,
  type LessonChallenge,
  type LessonListItem,
  type LessonState,
  type LessonTag,
  type LocalText,
  type Page,
  PERMISSION,
  permissionsOf,
  type PublicLesson,
  STATES_BEFORE_LESSONS,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import { may, type SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import { searchExpression } from '../challenges/challenge-search-reads';

const PAGE = 20;
const SIMILAR = 5;
const EXCERPT = 240;
/** Pairs of neighbouring words, which in Vietnamese are mostly one word, that are looked for; and how many must be shared. */
const PAIRS = 40;
const SHARED_PAIRS = 2;
/** So many of those that share any are compared, the latest first. */
const CANDIDATES = 300;

export interface LessonFilter {
  readonly q?: string;
  readonly field?: string;
  readonly agency?: string;
  readonly kind?: CommissionKind;
  readonly step?: number;
  readonly tag?: string;
  readonly state?: LessonState;
  readonly cursor?: string;
}

interface Row {
  readonly id: string;
  readonly state: LessonState;
  readonly title: string;
  readonly excerpt: string;
  readonly code: string;
  readonly challenge_title: LocalText;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly kind: CommissionKind | null;
  readonly step: number;
  readonly tags: string[];
  readonly audience: LessonAudience;
  readonly shared_at: Date | null;
  readonly at: Date;
}

const LESSONS = `
  SELECT l.id, l.state, l.title, left(concat_ws(' ', NULLIF(l.advice, ''), NULLIF(l.worked, ''), NULLIF(l.failed, '')), ${EXCERPT}) AS excerpt,
         ch.code, ch.title AS challenge_title, ${agencyRef('a')} AS agency,
         CASE WHEN f.id IS NOT NULL THEN json_build_object('code', f.code, 'name', f.name) END AS field,
         c.kind, l.step, l.tags, l.audience, l.shared_at, COALESCE(l.shared_at, l.created_at) AS at
    FROM lesson l
    JOIN lesson_search s ON s.lesson_id = l.id
    JOIN challenge ch ON ch.id = l.challenge_id
    JOIN agency a ON a.id = ch.agency_id
    LEFT JOIN field f ON f.id = ch.field_id
    LEFT JOIN commission c ON c.id = l.commission_id`;

/** What is shared is for all officials, everything else for those of its agency ($2; null: for whoever reads everything). */
const LIST = `${LESSONS}
   WHERE l.state = $1 AND ($1 = 'shared' OR $2::uuid[] IS NULL OR ch.agency_id = ANY ($2))
     AND ($3::text IS NULL OR s.words @@ to_tsquery('loi_giai', $3))
     AND ($4::text IS NULL OR f.code = $4) AND ($5::text IS NULL OR a.code = $5) AND ($6::text IS NULL OR c.kind = $6)
     AND ($7::int IS NULL OR l.step = $7) AND ($8::text IS NULL OR s.tags @> ARRAY[$8])
     AND ($9::timestamptz IS NULL OR (COALESCE(l.shared_at, l.created_at), l.id) < ($9, $10::uuid))
   ORDER BY COALESCE(l.shared_at, l.created_at) DESC, l.id DESC LIMIT ${PAGE + 1}`;

/** $1: pairs of words, each as a text. */
const LIKE = `
  WITH pair AS MATERIALIZED (
    SELECT DISTINCT query FROM (SELECT phraseto_tsquery('loi_giai', p) AS query FROM unnest($1::text[]) p) q WHERE query::text <> ''),
  near AS (
    SELECT s.lesson_id, (SELECT count(*) FROM pair WHERE s.words @@ pair.query) AS common
      FROM (SELECT s.lesson_id, s.words FROM lesson_search s JOIN lesson l ON l.id = s.lesson_id
             WHERE l.state = 'shared'
               AND s.words @@ (SELECT string_agg('(' || query::text || ')', ' | ')::tsquery FROM pair)
             ORDER BY l.shared_at DESC, l.id LIMIT ${CANDIDATES}) s)
  ${LESSONS} JOIN near n ON n.lesson_id = l.id
   WHERE n.common >= ${SHARED_PAIRS} AND ch.code <> $2
   ORDER BY n.common DESC, l.shared_at DESC, l.id LIMIT ${SIMILAR}`;

const TAGS = `
  SELECT tag, count(*)::int AS lessons FROM lesson l CROSS JOIN LATERAL unnest(l.tags) tag
   WHERE l.state = 'shared' GROUP BY tag ORDER BY lessons DESC, tag LIMIT 200`;

/** $1: agencies, $2: states. */
const CHALLENGES = `
  SELECT code, title, state FROM challenge WHERE agency_id = ANY ($1) AND state <> ALL ($2)
   ORDER BY updated_at DESC, id LIMIT 200`;

const PUBLIC = `
  SELECT l.id, l.title, l.worked, l.failed, l.advice, l.solver_view AS "solverView", v.organization_name AS "organizationName",
         l.step, l.tags, l.shared_at AS "sharedAt"
    FROM lesson l JOIN challenge ch ON ch.id = l.challenge_id
    LEFT JOIN commission c ON c.id = l.commission_id
    LEFT JOIN opened_version v ON v.proposal_id = c.proposal_id
   WHERE ch.code = $1 AND l.state = 'shared' AND l.audience = 'public'
     AND EXISTS (SELECT 1 FROM result_publication r WHERE r.challenge_id = ch.id)
   ORDER BY l.shared_at, l.id`;

@Injectable()
export class LessonsReads {
  constructor(private readonly database: ReadDatabase) {}

  /** The latest first; words are sought without their accents. */
  async search(actor: SignedInActor, filter: LessonFilter): Promise<Page<LessonListItem>> {
    const { q = '', field = null, agency = null, kind = null, step = null, tag, state = 'shared' } = filter;
    const [at = null, id = null] = readCursor(filter.cursor, ['instant', 'id']);
    const words = q === '' ? null : searchExpression(q);
    if (words === '') return { items: [], next: null };
    const filters = [words, field, agency, kind, step, tag === undefined ? null : tidyTag(tag)];
    const rows = await this.database.query<Row>({
      name: 'lessons-list',
      text: LIST,
      values: [state, placesOfOwn(actor), ...filters, at, id],
    });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: page.map(toItem),
      next: rows.length > PAGE && last ? encodeCursor([last.at.toISOString(), last.id]) : null,
    };
  }

  /** At most five that share pairs of words with what is being written. */
  async similar(text: string, exclude: string): Promise<LessonListItem[]> {
    const pairs = pairsOf(text);
    if (pairs.length < SHARED_PAIRS) return [];
    const rows = await this.database.query<Row>({
      name: 'lessons-similar',
      text: LIKE,
      values: [pairs, exclude],
    });
    return rows.map(toItem);
  }

  tags(): Promise<LessonTag[]> {
    return this.database.query<LessonTag>({ name: 'lesson-tags', text: TAGS, values: [] });
  }

  /** Of which the reader may write a lesson, the latest changed first. */
  challenges(actor: SignedInActor): Promise<LessonChallenge[]> {
    const agencies = actor.roles.flatMap(({ role, scopeId }) =>
      scopeId !== null && permissionsOf(role).includes(PERMISSION.lessonWrite) ? [scopeId] : [],
    );
    return this.database.query<LessonChallenge>({
      name: 'lesson-challenges',
      text: CHALLENGES,
      values: [agencies, STATES_BEFORE_LESSONS],
    });
  }

  /** What everybody may read beside the published result of a challenge. */
  async ofResult(code: string): Promise<PublicLesson[]> {
    const rows = await this.database.query<Omit<PublicLesson, 'sharedAt'> & { sharedAt: Date }>({
      name: 'lessons-public',
      text: PUBLIC,
      values: [code],
    });
    return rows.map((row) => ({ ...row, sharedAt: row.sharedAt.toISOString() }));
  }
}

/** The agencies whose drafts the reader sees; null for whoever reads everything. */
function placesOfOwn(actor: SignedInActor): string[] | null {
  if (may(actor, PERMISSION.auditRead)) return null;
  return actor.roles.flatMap(({ scopeId }) => (scopeId === null ? [] : [scopeId]));
}

/** Small letters, so that one tag is not written in two ways. */
export function tidyTag(tag: string): string {
  return tag.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
}

/** Neighbouring words, each pair once. */
function pairsOf(text: string): string[] {
  const words = text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`.toLowerCase());
  return [...new Set(pairs)].slice(0, PAIRS);
}

function toItem(row: Row): LessonListItem {
  const { id, state, title, excerpt, agency, field, kind, step, tags, audience } = row;
  return {
    ...{ id, state, title, excerpt, agency, field, kind, step, tags, audience },
    challengeCode: row.code,
    challengeTitle: row.challenge_title,
    sharedAt: row.shared_at?.toISOString() ?? null,
  };
}
