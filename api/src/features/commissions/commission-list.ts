import {
  type AgencyRef,
  PERMISSION,
  placesOf,
  type CommissionKind,
  type CommissionListItem,
  type CommissionState,
  type LocalText,
  type Page,
} from '@loi-giai/shared';
import type { SignedInActor } from '../../platform/access/actor';
import type { ReadDatabase } from '../../platform/database/read-database';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { isHandedIn, milestoneLateDays } from '../acceptances/delivery-reads';
import { agencyRef } from '../agencies/agencies-reads';
import { valueInForce } from './commission-terms-reads';

const PAGE = 20;

interface ListQuery {
  readonly state?: CommissionState;
  readonly kind?: CommissionKind;
  readonly cursor?: string;
}

interface ListRow {
  readonly id: string;
  readonly created_at: string;
  readonly code: string;
  readonly title: LocalText;
  readonly agency: AgencyRef;
  readonly organization_name: string;
  readonly kind: CommissionKind;
  readonly value: string;
  readonly state: CommissionState;
  readonly stage: number;
  readonly number: string | null;
  readonly done: number;
  readonly milestones: number;
  readonly late: number;
  readonly handed_in: number;
  readonly next_due: string | null;
}

/** Where somebody holds the permission, told as values of the statement: null stands for everywhere. */
const LIST = `
  SELECT c.id, to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS created_at, ch.code, ch.title,
         ${agencyRef('a')} AS agency, v.organization_name, c.kind, ${valueInForce('c')} AS value, c.state, c.stage, c.number,
         m.done, m.milestones, m.late, m.handed_in, m.next_due
    FROM commission c
    JOIN challenge ch ON ch.id = c.challenge_id
    JOIN agency a ON a.id = ch.agency_id
    JOIN opened_version v ON v.proposal_id = c.proposal_id
   CROSS JOIN LATERAL (
     SELECT count(s.done_on)::int AS done, count(*)::int AS milestones,
            count(*) FILTER (WHERE open AND ${milestoneLateDays('s')} > 0)::int AS late,
            count(*) FILTER (WHERE s.done_on IS NULL AND NOT open)::int AS handed_in,
            (min(s.due) FILTER (WHERE open))::text AS next_due
       FROM milestone s CROSS JOIN LATERAL (SELECT s.done_on IS NULL AND NOT ${isHandedIn('s')} AS open) o
      WHERE s.commission_id = c.id AND NOT s.summary) m
   WHERE ($1::uuid[] IS NULL OR ch.agency_id = ANY ($1)
          OR EXISTS (SELECT 1 FROM challenge_agency j WHERE j.challenge_id = ch.id AND j.agency_id = ANY ($1))
          OR ((v.organization_id = ANY ($1) OR v.partner_ids && $1) AND c.state <> 'draft'))
     AND ($4::text IS NULL OR c.state = $4) AND ($5::text IS NULL OR c.kind = $5)
     AND ($2::timestamptz IS NULL OR (c.created_at, c.id) < ($2, $3::uuid))
   ORDER BY c.created_at DESC, c.id DESC
   LIMIT ${PAGE + 1}`;

/** The commissions the reader may see, the latest first. */
export async function listCommissions(
  database: ReadDatabase,
  actor: SignedInActor,
  { state, kind, cursor }: ListQuery,
): Promise<Page<CommissionListItem>> {
  const [createdAt = null, id = null] = readCursor(cursor, ['instant', 'id']);
  const rows = await database.query<ListRow>({
    name: 'commissions-list',
    text: LIST,
    values: [placesOf(actor.roles, PERMISSION.commissionRead), createdAt, id, state ?? null, kind ?? null],
  });
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    items: page.map(toItem),
    next: rows.length > PAGE && last ? encodeCursor([last.created_at, last.id]) : null,
  };
}

function toItem(row: ListRow): CommissionListItem {
  return {
    id: row.id,
    challengeCode: row.code,
    challengeTitle: row.title,
    agency: row.agency,
    organizationName: row.organization_name,
    kind: row.kind,
    value: Number(row.value),
    state: row.state,
    stage: row.stage,
    number: row.number,
    milestonesDone: row.done,
    milestones: row.milestones,
    lateMilestones: row.late,
    waitingMilestones: row.handed_in,
    nextDue: row.next_due,
  };
}
