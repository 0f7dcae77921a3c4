import {
  type AgencyRef,
  type FieldRef,
  type ObstacleKind,
  type ObstacleLevel,
  PERMISSION,
  type Page,
  type ResolvedObstacle,
  placesOf,
} from '@loi-giai/shared';
import { Injectable } from '@nestjs/common';
import type { SignedInActor } from '../../platform/access/actor';
import { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import { searchExpression } from '../challenges/challenge-search-reads';
import { seesCommission } from '../commissions/commission-circle-reads';

const PAGE = 20;
const SIMILAR = 5;
/** Words that two obstacles share before the one is shown beside the other: at least so many, and this share of those written. */
const SHARED_WORDS = 2;
const SHARED_SHARE = 0.5;

export interface RegisterFilter {
  readonly q?: string;
  readonly kind?: ObstacleKind;
  /** Codes. */
  readonly field?: string;
  readonly agency?: string;
  readonly cursor?: string;
}

interface Row {
  readonly id: string;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly description: string;
  readonly decision: string;
  readonly legal_basis: string;
  readonly level: ObstacleLevel;
  readonly agency: AgencyRef;
  readonly field: FieldRef | null;
  readonly resolved_at: Date;
  readonly resolved_on: string;
  readonly working_days: number;
  readonly own: boolean;
}

/** Resolved obstacles with neither a person nor a solver named; the reader's places are $1. */
const RESOLVED = `
  SELECT o.id, o.kind, o.title, o.description, o.decision, o.legal_basis, o.level, ${agencyRef('a')} AS agency,
         CASE WHEN f.id IS NOT NULL THEN json_build_object('code', f.code, 'name', f.name) END AS field,
         o.resolved_at, (o.resolved_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS resolved_on,
         working_days(o.raised_at, o.resolved_at) AS working_days, COALESCE(sees.own, false) AS own
    FROM obstacle o
    JOIN obstacle_search s ON s.obstacle_id = o.id
    JOIN commission c ON c.id = o.commission_id
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id
    LEFT JOIN field f ON f.id = ch.field_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id
   CROSS JOIN LATERAL (SELECT ${seesCommission('$1')} AS own) sees
   WHERE o.state = 'resolved' AND (o.shared OR sees.own)`;

const REGISTER = `${RESOLVED}
     AND ($2::text IS NULL OR s.words @@ to_tsquery('loi_giai', $2))
     AND ($3::text IS NULL OR o.kind = $3) AND ($4::text IS NULL OR f.code = $4) AND ($5::text IS NULL OR a.code = $5)
     AND ($6::timestamptz IS NULL OR (o.resolved_at, o.id) < ($6, $7::uuid))
   ORDER BY o.resolved_at DESC, o.id DESC LIMIT ${PAGE + 1}`;

const LIKE = `
  SELECT found.* FROM (SELECT tsvector_to_array(to_tsvector('loi_giai', $2)) AS words) asked
   CROSS JOIN LATERAL (
     SELECT r.*, (SELECT count(*) FROM unnest(tsvector_to_array(w.words)) word WHERE word = ANY (asked.words)) AS common
       FROM (${RESOLVED}) r JOIN obstacle_search w ON w.obstacle_id = r.id) found
   WHERE common >= greatest(${SHARED_WORDS}, cardinality(asked.words) * ${SHARED_SHARE})
   ORDER BY common DESC, found.kind = $3 DESC, found.resolved_at DESC, found.id LIMIT ${SIMILAR}`;

/** What was decided about obstacles, for whoever meets one like it: those that are shared, and the reader's own. */
@Injectable()
export class ObstacleRegister {
  constructor(private readonly database: ReadDatabase) {}

  /** The latest first; words are sought without their accents. */
  async search(actor: SignedInActor, filter: RegisterFilter): Promise<Page<ResolvedObstacle>> {
    const { q = '', kind = null, field = null, agency = null } = filter;
    const [resolvedAt = null, id = null] = readCursor(filter.cursor, ['instant', 'id']);
    const words = q === '' ? null : searchExpression(q);
    if (words === '') return { items: [], next: null };
    const rows = await this.database.query<Row>({
      name: 'obstacle-register',
      text: REGISTER,
      values: [placesOf(actor.roles, PERMISSION.commissionRead), words, kind, field, agency, resolvedAt, id],
    });
    const page = rows.slice(0, PAGE);
    const last = page.at(-1);
    return {
      items: page.map(toResolved),
      next: rows.length > PAGE && last ? encodeCursor([last.resolved_at.toISOString(), last.id]) : null,
    };
  }

  /** At most five that share words with what is being written; those of the same kind first among equals. */
  async similar(actor: SignedInActor, text: string, kind: ObstacleKind | null): Promise<ResolvedObstacle[]> {
    const rows = await this.database.query<Row>({
      name: 'obstacle-similar',
      text: LIKE,
      values: [placesOf(actor.roles, PERMISSION.commissionRead), text, kind],
    });
    return rows.map(toResolved);
  }
}

function toResolved(row: Row): ResolvedObstacle {
  return {
    id: row.id,
    kind: row.kind,
    title: row.title,
    description: row.description,
    decision: row.decision,
    legalBasis: row.legal_basis,
    level: row.level,
    agency: row.agency,
    field: row.field,
    resolvedOn: row.resolved_on,
    workingDays: row.working_days,
    own: row.own,
  };
}
