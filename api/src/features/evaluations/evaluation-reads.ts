import {
  SCORING_ROLES,
  type EvaluationProposalItem,
  type PanelMemberView,
  type PanelRole,
  type ProposalState,
  type SolverToDeclare,
} from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { entrantsOf } from '../proposals/solvers-reads';
import { versionInForce } from '../proposals/version-reads';
import type { BlindReader, Blinds } from './blindness';
import { detectConflicts } from './conflict-detection';
import { recusalsOf } from './declarations';
import type { EvaluationReader } from './evaluation-access';
import type { Panel } from './panel.entities';
import { isAssigned, scoresProposal } from './sheet-reads';

/** Who reads the progress of a panel, and what is hidden from them. */
export interface ProgressReader extends BlindReader {
  readonly hidden: ReadonlySet<string>;
  /** Before the call has closed, and to a member before declaring, counts tell how many proposals there are (I1). */
  readonly open: boolean;
}

interface MemberRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: PanelRole;
  readonly invited: boolean;
  readonly accepted_at: Date | null;
  readonly declared: boolean;
  readonly recusals: number;
  readonly sheets_submitted: number;
  readonly sheets_due: number;
}

/**
 * The members with counts and nothing more: no score, no total (I3). Counts leave out what is hidden from the reader,
 * because a sum is a way to learn of a proposal too (I4).
 */
export async function membersSeenBy(
  tx: Transaction,
  panel: Panel,
  reader: ProgressReader,
  blinds: Blinds,
): Promise<PanelMemberView[]> {
  const recusals = await recusalsOf(tx, panel);
  const rows = await tx.query<MemberRow>(
    `WITH seen AS (
       SELECT p.id, p.challenge_id FROM proposal p JOIN panel ON panel.challenge_id = p.challenge_id
        WHERE panel.id = $1 AND $3 AND p.id <> ALL ($4::uuid[])
          AND p.state NOT IN ('draft', 'withdrawn', 'ineligible')),
     recused AS (
       SELECT DISTINCT r."memberId" AS panel_member_id, r."proposalId" AS proposal_id
         FROM json_to_recordset($6::json) AS r("memberId" uuid, "proposalId" uuid))
     SELECT m.id, a.name, a.email, m.role, m.role = 'expert' AS invited, m.accepted_at,
            m.declared_at IS NOT NULL AS declared,
            (SELECT count(*)::int FROM recused r WHERE r.panel_member_id = m.id
                AND (m.account_id = $2 OR ($3 AND r.proposal_id <> ALL ($4::uuid[])))) AS recusals,
            (SELECT count(*)::int FROM seen JOIN score_sheet s ON s.proposal_id = seen.id
              WHERE s.panel_member_id = m.id AND s.submitted_at IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM recused r WHERE r.panel_member_id = m.id
                                   AND r.proposal_id = seen.id)) AS sheets_submitted,
            (SELECT count(*)::int FROM seen
              WHERE m.role = ANY ($5::text[]) AND ${isAssigned('m', 'seen')}
                AND NOT EXISTS (SELECT 1 FROM recused r WHERE r.panel_member_id = m.id
                                   AND r.proposal_id = seen.id)) AS sheets_due
       FROM panel_member m JOIN account a ON a.id = m.account_id
      WHERE m.panel_id = $1
      ORDER BY array_position(ARRAY['chair', 'secretary', 'evaluator', 'expert'], m.role), a.name, m.id`,
    [panel.id, reader.accountId, reader.open, [...reader.hidden], SCORING_ROLES, JSON.stringify(recusals)],
  );
  const members = rows.map(
    ({ sheets_submitted: sheetsSubmitted, sheets_due: sheetsDue, accepted_at, ...member }) => ({
      ...member,
      acceptedAt: accepted_at?.toISOString() ?? null,
      sheetsSubmitted,
      sheetsDue,
    }),
  );
  return blinds.members(members);
}

/**
 * The organizations a member has to declare on, leads and partners, each once and by name, with what the portal found; no proposal
 * is linked to them.
 */
export async function solversToDeclare(
  tx: Transaction,
  challengeId: string,
  accountId: string,
): Promise<SolverToDeclare[]> {
  const ties = await detectConflicts(tx, challengeId, accountId);
  const kinds = new Map(ties.map(({ organizationId, kind }) => [organizationId, kind]));
  const entrants = await entrantsOf(tx, [challengeId]);
  const names = new Map(entrants.map(({ organizationId, name }) => [organizationId, name]));
  return [...names]
    .map(([organizationId, name]) => ({ organizationId, name, detected: kinds.get(organizationId) ?? null }))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi') || (a.organizationId < b.organizationId ? -1 : 1));
}

interface ProposalRow {
  readonly id: string;
  readonly state: ProposalState;
  readonly title: string;
  readonly organization_name: string;
  readonly sheet_id: string | null;
  readonly submitted_at: Date | null;
  /** Null for whoever does not score. */
  readonly mine: boolean | null;
}

/**
 * The proposals that exist for the reader, by the solver's name or, where solvers are hidden, by its number: orders that say nothing of the
 * submissions' (I1).
 */
export async function proposalsSeenBy(
  tx: Transaction,
  reader: EvaluationReader,
  blinds: Blinds,
): Promise<EvaluationProposalItem[]> {
  if (!reader.open) return [];
  const rows = await tx.query<ProposalRow>(
    `SELECT p.id, p.state, v.title, v.organization_name, s.id AS sheet_id, s.submitted_at, CASE WHEN m.id IS NOT NULL THEN ${scoresProposal('m', 'p')} END AS mine
       FROM proposal p JOIN ${versionInForce('p.id')}
       LEFT JOIN panel_member m ON m.id = $3 AND m.role <> 'secretary'
       LEFT JOIN score_sheet s ON s.proposal_id = p.id AND s.panel_member_id = $3
      WHERE p.challenge_id = $1 AND p.state NOT IN ('draft', 'withdrawn') AND p.id <> ALL ($2::uuid[])
      ORDER BY v.organization_name, p.id`,
    [reader.challenge.id, [...reader.hidden], reader.member?.id ?? null],
  );
  const items = rows.map(({ id, state, title, organization_name: organizationName, ...own }) => ({
    id,
    state,
    title,
    organizationName,
    solverNumber: null,
    mySheet: mySheetOf(own),
  }));
  return blinds.proposals(items);
}

function mySheetOf({
  mine,
  sheet_id,
  submitted_at,
}: Pick<ProposalRow, 'mine' | 'sheet_id' | 'submitted_at'>): EvaluationProposalItem['mySheet'] {
  if (mine === false) return 'unassigned';
  if (submitted_at !== null) return 'submitted';
  return sheet_id === null ? 'none' : 'draft';
}
