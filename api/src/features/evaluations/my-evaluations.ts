import {
  type AgencyRef,
  type EvaluationListItem,
  type LocalText,
  type PanelRole,
  type PanelState,
} from '@loi-giai/shared';
import type { ChallengeState } from '@loi-giai/shared';
import type { Transaction } from '../../platform/database/transactions';
import { agencyRef } from '../agencies/agencies-reads';
import { callHasClosed, recordTiesOfSeats } from './evaluation-access';
import { scoresProposal } from './sheet-reads';

interface MineRow {
  readonly code: string;
  readonly title: LocalText;
  readonly challenge_state: ChallengeState;
  readonly agency: AgencyRef;
  readonly role: PanelRole;
  readonly state: PanelState;
  readonly declared: boolean;
  readonly unsealed: boolean;
  readonly sheets_submitted: number;
  readonly sheets_due: number;
  readonly announce_at: Date | null;
}

/** The panels somebody sits on, the latest first, with their own sheets only; recusals are not counted (I4). */
export async function listMyEvaluations(tx: Transaction, accountId: string): Promise<EvaluationListItem[]> {
  await recordTiesOfSeats(tx, accountId);
  const rows = await tx.query<MineRow>(
    `SELECT c.code, c.title, c.state AS challenge_state, ${agencyRef('a')} AS agency, m.role,
            panel.state, m.declared_at IS NOT NULL AS declared, c.announce_at,
            EXISTS (SELECT 1 FROM challenge_seal z
                     WHERE z.challenge_id = c.id AND z.opened_at IS NOT NULL) AS unsealed,
            due.submitted::int AS sheets_submitted, due.due::int AS sheets_due
       FROM panel_member m
       JOIN panel ON panel.id = m.panel_id
       JOIN challenge c ON c.id = panel.challenge_id
       JOIN agency a ON a.id = c.agency_id
      CROSS JOIN LATERAL (
        SELECT count(*) AS due, count(s.submitted_at) AS submitted
          FROM proposal p LEFT JOIN score_sheet s ON s.proposal_id = p.id AND s.panel_member_id = m.id
         WHERE p.challenge_id = c.id AND p.state NOT IN ('draft', 'withdrawn', 'ineligible')
           AND ${scoresProposal('m', 'p')}) due
      WHERE m.account_id = $1 AND c.state <> 'cancelled'
      ORDER BY panel.created_at DESC, panel.id`,
    [accountId],
  );
  return rows.map((row) => {
    const callClosed = callHasClosed({ state: row.challenge_state });
    const open = callClosed && row.declared && row.unsealed;
    return {
      challengeCode: row.code,
      challengeTitle: row.title,
      agency: row.agency,
      role: row.role,
      state: row.state,
      callClosed,
      declared: row.declared,
      sheetsSubmitted: open ? row.sheets_submitted : 0,
      sheetsDue: open ? row.sheets_due : 0,
      until: row.announce_at?.toISOString() ?? null,
    };
  });
}
