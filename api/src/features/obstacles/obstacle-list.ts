import {
  type AgencyRef,
  type LocalText,
  type ObstacleKind,
  type ObstacleLevel,
  type ObstacleListItem,
  type ObstacleState,
  PERMISSION,
  type Page,
  placesOf,
} from '@loi-giai/shared';
import type { SignedInActor } from '../../platform/access/actor';
import type { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import { seesCommission } from '../commissions/commission-circle-reads';

const PAGE = 20;

export interface ObstacleFilter {
  readonly state?: ObstacleState;
  readonly kind?: ObstacleKind;
  readonly level?: ObstacleLevel;
  readonly commission?: string;
  readonly cursor?: string;
}

interface Row {
  readonly id: string;
  readonly commission_id: string;
  readonly code: string;
  readonly challenge_title: LocalText;
  readonly agency: AgencyRef;
  readonly kind: ObstacleKind;
  readonly title: string;
  readonly state: ObstacleState;
  readonly level: ObstacleLevel;
  readonly owner_name: string | null;
  readonly raised_at: Date;
  readonly working_days: number;
  readonly settled: number;
}

const LIST = `
  SELECT * FROM (
    SELECT o.id, o.commission_id, ch.code, ch.title AS challenge_title, ${agencyRef('a')} AS agency, o.kind, o.title, o.state,
           o.level, w.name AS owner_name, o.raised_at,
           working_days(o.raised_at, COALESCE(o.resolved_at, portal_now())) AS working_days,
           CASE WHEN o.state IN ('open', 'in_hand') THEN 0 ELSE 1 END AS settled
      FROM obstacle o
      JOIN commission c ON c.id = o.commission_id
      JOIN challenge ch ON ch.id = c.challenge_id
      JOIN agency a ON a.id = ch.agency_id
      JOIN opened_version v ON v.proposal_id = c.proposal_id
      LEFT JOIN account w ON w.id = o.owner_id
     WHERE ${seesCommission('$1')}
       AND ($2::text IS NULL OR o.state = $2) AND ($3::text IS NULL OR o.kind = $3)
       AND ($4::text IS NULL OR o.level = $4) AND ($5::uuid IS NULL OR o.commission_id = $5)) seen
   WHERE $6::int IS NULL OR settled > $6 OR (settled = $6 AND (raised_at, id) < ($7::timestamptz, $8::uuid))
   ORDER BY settled, raised_at DESC, id DESC LIMIT ${PAGE + 1}`;

/** The obstacles the reader may see: those that wait first, the latest first. */
export async function listObstacles(
  database: ReadDatabase,
  actor: SignedInActor,
  { state, kind, level, commission, cursor }: ObstacleFilter,
): Promise<Page<ObstacleListItem>> {
  const [settled = null, raisedAt = null, id = null] = readCursor(cursor, ['count', 'instant', 'id']);
  const filters = [state ?? null, kind ?? null, level ?? null, commission ?? null];
  const rows = await database.query<Row>({
    name: 'obstacles-list',
    text: LIST,
    values: [placesOf(actor.roles, PERMISSION.commissionRead), ...filters, settled, raisedAt, id],
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    next:
      rows.length > PAGE && last
        ? encodeCursor([String(last.settled), last.raised_at.toISOString(), last.id])
        : null,
  };
}

function toItem(row: Row): ObstacleListItem {
  return {
    id: row.id,
    commissionId: row.commission_id,
    challengeCode: row.code,
    challengeTitle: row.challenge_title,
    agency: row.agency,
    kind: row.kind,
    title: row.title,
    state: row.state,
    level: row.level,
    ownerName: row.owner_name,
    raisedAt: row.raised_at.toISOString(),
    workingDays: row.working_days,
  };
}
