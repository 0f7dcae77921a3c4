import {
  PERMISSION,
  placesOf,
  type AgencyRef,
  type ComplaintListItem,
  type ComplaintOutcome,
  type ComplaintState,
  type LocalText,
  type Page,
} from '@loi-giai/shared';
import { mayIn } from '../../platform/access/actor';
import type { Transaction } from '../../platform/database/transactions';
import { encodeCursor, readCursor } from '../../platform/http/cursor';
import { agencyRef } from '../agencies/agencies-reads';
import { isTied, readsAsSolver } from './complaint-access';

const PAGE = 20;

interface Row {
  readonly id: string;
  readonly challenge_id: string;
  readonly proposal_id: string;
  readonly organization_id: string;
  readonly partner_ids: string[];
  readonly agency_id: string;
  readonly code: string;
  readonly title: LocalText;
  readonly agency: AgencyRef;
  readonly organization_name: string;
  readonly state: ComplaintState;
  readonly outcome: ComplaintOutcome | null;
  readonly filed_at: Date;
  readonly due_on: string;
  readonly late: boolean;
}

const ROWS = `
  SELECT k.id, k.challenge_id, k.proposal_id, v.organization_id, v.partner_ids, c.agency_id, c.code, c.title,
         ${agencyRef('a')} AS agency, v.organization_name, k.state,
         CASE WHEN k.state = 'answered' THEN k.outcome END AS outcome, k.filed_at, k.due_on::text,
         k.state = 'filed' AND k.due_on < portal_today() AS late
    FROM complaint k
    JOIN challenge c ON c.id = k.challenge_id
    JOIN agency a ON a.id = c.agency_id
    JOIN opened_version v ON v.proposal_id = k.proposal_id`;

/** The complaints the reader may see, the latest first. */
export async function listComplaints(
  tx: Transaction,
  { state, cursor }: { readonly state: ComplaintState | undefined; readonly cursor: string | undefined },
): Promise<Page<ComplaintListItem>> {
  const [filedAt = null, id = null] = readCursor(cursor, ['instant', 'id']);
  const rows = await tx.query<Row>(
    `${ROWS}
      WHERE ($1::uuid[] IS NULL OR c.agency_id = ANY ($1) OR v.organization_id = ANY ($1) OR v.partner_ids && $1)
        AND ($2::text IS NULL OR k.state = $2)
        AND ($3::timestamptz IS NULL OR (k.filed_at, k.id) < ($3, $4::uuid))
      ORDER BY k.filed_at DESC, k.id DESC LIMIT ${PAGE + 1}`,
    [placesOf(tx.actor.roles, PERMISSION.complaintRead), state ?? null, filedAt, id],
  );
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  const seen = [];
  for (const row of page) if (!(await isHidden(tx, row))) seen.push(toItem(row));
  return {
    items: seen,
    next: rows.length > PAGE && last ? encodeCursor([last.filed_at.toISOString(), last.id]) : null,
  };
}

/** Of one proposal, for those who wrote it; the latest first. */
export async function complaintsOfProposal(
  tx: Transaction,
  proposalId: string,
): Promise<ComplaintListItem[]> {
  const rows = await tx.query<Row>(`${ROWS} WHERE k.proposal_id = $1 ORDER BY k.filed_at DESC, k.id DESC`, [
    proposalId,
  ]);
  return rows.map(toItem);
}

/** What a tie hides is not counted either (I4). */
async function isHidden(tx: Transaction, row: Row): Promise<boolean> {
  if (readsAsSolver(tx.actor, { organizationId: row.organization_id, partnerIds: row.partner_ids }))
    return false;
  const part = mayIn(tx.actor, PERMISSION.complaintDraft, row.agency_id) ? 'agency' : 'overseer';
  return isTied(tx, { challengeId: row.challenge_id, proposalId: row.proposal_id, part });
}

function toItem(row: Row): ComplaintListItem {
  return {
    id: row.id,
    challengeCode: row.code,
    challengeTitle: row.title,
    agency: row.agency,
    organizationName: row.organization_name,
    state: row.state,
    outcome: row.outcome,
    filedAt: row.filed_at.toISOString(),
    dueOn: row.due_on,
    late: row.late,
  };
}
